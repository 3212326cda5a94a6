import type { LineFacts } from '../line/facts';
import { splitLines } from '../text/lines';
import type { Placed } from '../text/range';
import { rangeInLine } from '../text/range';
import { markNoteLists, readAttachments } from './assembly/attachments';
import { blockAs, blockAt, isChrome } from './assembly/blocks';
import { readBody } from './assembly/body';
import { readElements } from './assembly/elements';
import { genreOf } from './assembly/genre';
import type { Block, Paragraph, Part, Plan, Section, Series, Table } from './model';
import type { LineHabits } from './assembly/line-habits';
import { lineHabits } from './assembly/line-habits';
import type { ReadPlan } from './parsed';
import { ParsedPlan } from './parsed';
import type { PartDraft } from './assembly/parts';
import { findParts } from './assembly/parts';
import type { PassageSource } from './passages/passages';
import type { Previous } from './read-lines';
import { readLines } from './read-lines';
import type { FoundTables } from './assembly/found-tables';
import { findTables } from './assembly/found-tables';
import { rankOf, seriesOf } from './assembly/series';
import { settleWebPage } from './assembly/webpage';
import { addAll, mapList } from '../text/lists';

/** A part while it is being read. */
type OpenPart = { -readonly [Key in keyof Part]: Part[Key] };

/** The title of a part as one place, its pieces joined. */
function titleOf(draft: PartDraft, blocks: readonly Block[], facts: readonly LineFacts[]): Placed | undefined {
  if (draft.title.length === 0) return undefined;
  const pieces = mapList(draft.title, (at) => blocks[at]!);
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  return {
    text: mapList(pieces, ({ line, from, to }) => facts[line]!.text.slice(from, to)).join(''),
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

/** All blocks of a document, as what they turn out to be beside each other. */
function blocksOf(facts: readonly LineFacts[]): {
  readonly blocks: Block[];
  readonly habits: LineHabits;
  readonly found: FoundTables;
} {
  const blocks: Block[] = [];
  for (let line = 0; line < facts.length; line++)
    for (const block of facts[line]!.blocks) blocks.push(blockAt(line, block));
  settleWebPage(blocks, facts);
  const found = findTables(blocks, facts);
  const habits = lineHabits(found.blocks, facts);
  markNoteLists(found.blocks, facts);
  return { blocks: found.blocks, habits, found };
}

/** The attachments of the parts; the lines of their notes, which may look like headings, become blocks of notes. */
function attachmentsOf(
  drafts: readonly PartDraft[],
  parts: readonly Part[],
  blocks: Block[],
  facts: readonly LineFacts[],
): Plan['attachments'] {
  const heads = new Map<Part, Block>();
  drafts.forEach(({ head }, at) => {
    if (head !== undefined) heads.set(parts[at]!, blocks[head]!);
  });
  const { attachments, entries } = readAttachments(parts, heads, blocks, facts);
  if (entries.size > 0) {
    blocks.forEach((block, at) => {
      if (entries.has(block)) blocks[at] = blockAs(block, 'attachmentNote');
    });
  }
  return attachments;
}

/** What stands in the parts, all together in the order of the text; each part gets its own. */
function bodiesOf(
  drafts: readonly PartDraft[],
  parts: readonly OpenPart[],
  blocks: readonly Block[],
  facts: readonly LineFacts[],
  habits: LineHabits,
  found: FoundTables,
) {
  const sections: Section[] = [];
  const series: Series[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const bodies: PassageSource[] = [];
  drafts.forEach((draft, at) => {
    const part = parts[at]!;
    if (part.scope === 'chrome' || part.scope === 'colophon') return;
    const first = Math.max(draft.from, (draft.title[draft.title.length - 1] ?? draft.from - 1) + 1);
    const body = readBody(part, blocks, first, draft.to, facts, habits, found);
    part.sections = body.roots;
    part.paragraphs = body.paragraphs;
    part.tables = body.tables;
    addAll(sections, body.sections);
    addAll(paragraphs, body.paragraphs);
    addAll(tables, body.tables);
    bodies.push({ part, titles: mapList(draft.title, (index) => blocks[index]!), ...body });
    const isPiece = part.title === undefined && part.scope !== 'notice' && !beginsAtOne(body.sections);
    addAll(series, seriesOf(part, body.sections, isPiece));
  });
  return { sections, series, paragraphs, tables, bodies };
}

/**
 * Reads a document. Never refuses one: what it can't tell stays a paragraph.
 * @param text     the whole document, of any line ends
 * @param previous an earlier state of the same document, or other documents: lines that they have too are not read again
 */
export function parsePlan(text: string, previous?: Previous): Plan {
  const lines = splitLines(text);
  const facts = readLines(lines, previous);
  const { blocks, habits, found } = blocksOf(facts);
  const drafts = findParts(blocks, facts);
  const parts = mapList(drafts, (draft) => openPart(draft, blocks, facts));
  const attachments = attachmentsOf(drafts, parts, blocks, facts);
  const { sections, series, paragraphs, tables, bodies } = bodiesOf(drafts, parts, blocks, facts, habits, found);
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
    unmarkedEntries: habits.unmarkedEntries,
  };
  return new ParsedPlan(read, bodies, previous);
}
