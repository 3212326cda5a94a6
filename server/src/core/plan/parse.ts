import { classifyLine } from '../line/classify';
import type { LineFacts } from '../line/facts';
import { splitLines } from '../text/lines';
import type { Placed } from '../text/range';
import { rangeInLine } from '../text/range';
import type { Alignment } from './alignment';
import { alignmentsOf } from './alignment';
import { markNoteLists, readAttachments } from './attachments';
import { blockAs, blockAt, isChrome } from './blocks';
import { readBody } from './body';
import { readElements } from './elements';
import type { Enumeration } from './enumerations';
import { enumerationsOf } from './enumerations';
import { genreOf } from './genre';
import type { Block, LineMemo, Paragraph, Part, Passage, Plan, Section, Series, Table } from './model';
import { lineHabits } from './paragraphs';
import type { PartDraft } from './parts';
import { findParts } from './parts';
import type { PassageSource } from './passages';
import { passagesOf } from './passages';
import { rankOf, seriesOf } from './series';
import { settleWebPage } from './webpage';

/** A part while it is being read. */
type OpenPart = { -readonly [Key in keyof Part]: Part[Key] };

/** The facts of every line: taken over from the parse before where the same line was there. */
function readLines(
  lines: readonly string[],
  previous: { readonly memo: LineMemo } | undefined,
): { facts: LineFacts[]; memo: Map<string, LineFacts> } {
  const memo = new Map<string, LineFacts>();
  const known = previous?.memo;
  const facts = lines.map((text) => {
    let fact = memo.get(text);
    if (fact === undefined) {
      fact = known?.get(text) ?? classifyLine(text);
      memo.set(text, fact);
    }
    return fact;
  });
  return { facts, memo };
}

/** The title of a part as one place, its pieces joined. */
function titleOf(draft: PartDraft, blocks: readonly Block[], facts: readonly LineFacts[]): Placed | undefined {
  if (draft.title.length === 0) return undefined;
  const pieces = draft.title.map((at) => blocks[at]!);
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  return {
    text: pieces.map(({ line, from, to }) => facts[line]!.text.slice(from, to)).join(''),
    range: { start: { line: first.line, character: first.from }, end: { line: last.line, character: last.to } },
  };
}

function openPart(draft: PartDraft, blocks: readonly Block[], facts: readonly LineFacts[]): OpenPart {
  let last = draft.to - 1;
  while (last > draft.from && draft.scope !== 'chrome' && isChrome(blocks[last]!)) last--;
  const start = blocks[draft.from]!;
  const end = blocks[last]!;
  return {
    scope: draft.scope,
    firstLine: start.line,
    lastLine: end.line,
    range: { start: rangeInLine(start.line, start.from, start.from).start, end: { line: end.line, character: end.to } },
    blocks: { from: draft.from, to: draft.to },
    title: titleOf(draft, blocks, facts),
    sections: [],
    paragraphs: [],
    tables: [],
  };
}

/** Whether a part begins with its first heading; a piece of a document may begin with any. */
function beginsAtOne([first, ...others]: readonly Section[]): boolean {
  if (first === undefined || first.marker.value !== 1) return false;
  const rank = rankOf(first.marker.style);
  return others.every(({ marker }) => rankOf(marker.style) >= rank);
}

/** What is read at once; the rest is worked out when it is first asked for. */
type ReadPlan = Omit<Plan, 'passages' | 'passagesWith' | 'remember' | 'enumerations' | 'alignments'>;

/**
 * A class, as an object literal with accessors gets a shape of its own, which keeps its plan alive until the next full
 * garbage collection: at every keystroke one more.
 */
class ParsedPlan implements Plan {
  readonly lines: Plan['lines'];
  readonly facts: Plan['facts'];
  readonly blocks: Plan['blocks'];
  readonly parts: Plan['parts'];
  readonly sections: Plan['sections'];
  readonly paragraphs: Plan['paragraphs'];
  readonly tables: Plan['tables'];
  readonly series: Plan['series'];
  readonly attachments: Plan['attachments'];
  readonly elements: Plan['elements'];
  readonly genre: Plan['genre'];
  readonly hardWrapped: boolean;
  readonly memo: Plan['memo'];
  readonly #bodies: readonly PassageSource[];
  #passages: readonly Passage[] | undefined;
  /** Readers and their answers. */
  readonly #answers = new Map<unknown, object>();
  readonly #byBits = new Map<number, readonly Passage[]>();
  #enumerations: readonly Enumeration[] | undefined;
  #alignments: readonly Alignment[] | undefined;

  constructor(read: ReadPlan, bodies: readonly PassageSource[]) {
    this.lines = read.lines;
    this.facts = read.facts;
    this.blocks = read.blocks;
    this.parts = read.parts;
    this.sections = read.sections;
    this.paragraphs = read.paragraphs;
    this.tables = read.tables;
    this.series = read.series;
    this.attachments = read.attachments;
    this.elements = read.elements;
    this.genre = read.genre;
    this.hardWrapped = read.hardWrapped;
    this.memo = read.memo;
    this.#bodies = bodies;
  }

  get passages(): readonly Passage[] {
    if (this.#passages !== undefined) return this.#passages;
    const passages: Passage[] = [];
    for (const body of this.#bodies) append(passages, passagesOf(body, this.facts));
    return (this.#passages = passages);
  }

  passagesWith(bits: number): readonly Passage[] {
    let found = this.#byBits.get(bits);
    if (found === undefined) {
      found = this.passages.filter((passage) => (passage.bits & bits) !== 0);
      this.#byBits.set(bits, found);
    }
    return found;
  }

  remember<Result extends object>(read: (plan: Plan) => Result): Result {
    let answer = this.#answers.get(read) as Result | undefined;
    if (answer === undefined) this.#answers.set(read, (answer = read(this)));
    return answer;
  }

  get enumerations(): readonly Enumeration[] {
    return (this.#enumerations ??= enumerationsOf(this.passages));
  }

  get alignments(): readonly Alignment[] {
    return (this.#alignments ??= alignmentsOf(this));
  }
}

/** `push` with a spread fails on very long lists. */
function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item);
}

/**
 * Reads a document. Never refuses one: what it can't tell stays a paragraph.
 * @param text     the whole document, of any line ends
 * @param previous an earlier state of the same document, or other documents: lines that they have too are not read again
 */
export function parsePlan(text: string, previous?: { readonly memo: LineMemo }): Plan {
  const lines = splitLines(text);
  const { facts, memo } = readLines(lines, previous);
  const blocks: Block[] = [];
  for (let line = 0; line < facts.length; line++)
    for (const block of facts[line]!.blocks) blocks.push(blockAt(line, block));
  settleWebPage(blocks, facts);
  const habits = lineHabits(blocks, facts);
  markNoteLists(blocks, facts);
  const drafts = findParts(blocks, facts);
  const parts = drafts.map((draft) => openPart(draft, blocks, facts));
  const heads = new Map<Part, Block>();
  drafts.forEach((draft, at) => {
    if (draft.head !== undefined) heads.set(parts[at]!, blocks[draft.head]!);
  });
  const { attachments, entries } = readAttachments(parts, heads, blocks, facts);
  if (entries.size > 0) {
    blocks.forEach((block, at) => {
      if (entries.has(block)) blocks[at] = blockAs(block, 'attachmentNote');
    });
  }

  const sections: Section[] = [];
  const series: Series[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const bodies: PassageSource[] = [];
  drafts.forEach((draft, at) => {
    const part = parts[at]!;
    if (part.scope === 'chrome' || part.scope === 'colophon') return;
    const first = Math.max(draft.from, (draft.title[draft.title.length - 1] ?? draft.from - 1) + 1);
    const body = readBody(part, blocks, first, draft.to, facts, habits);
    part.sections = body.roots;
    part.paragraphs = body.paragraphs;
    part.tables = body.tables;
    append(sections, body.sections);
    append(paragraphs, body.paragraphs);
    append(tables, body.tables);
    bodies.push({ part, titles: draft.title.map((index) => blocks[index]!), ...body });
    const isPiece = part.title === undefined && part.scope !== 'notice' && !beginsAtOne(body.sections);
    append(series, seriesOf(part, body.sections, isPiece));
  });
  const elements = readElements(parts, blocks, facts);
  const read: ReadPlan = {
    lines,
    facts,
    blocks,
    parts,
    sections,
    paragraphs,
    tables,
    series,
    attachments,
    elements,
    genre: genreOf({ parts, blocks, facts, sections, tables, elements }),
    hardWrapped: habits.hardWrapped,
    memo,
  };
  return new ParsedPlan(read, bodies);
}
