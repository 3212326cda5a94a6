/**
 * The running text of a document, piece by piece: what rules of punctuation, wording and numbers read. A passage is a
 * paragraph with its torn pieces joined, a heading that stands alone, a title, or a table's cell.
 */
import type { LineFacts } from '../line/facts';
import { Findings } from '../line/facts';
import { bitsIn } from '../text/chars';
import type { Position, Range } from '../text/range';
import { rangeInLine } from '../text/range';
import { shadowOf } from '../text/shadow';
import type { Block, Part, Piece, Paragraph, Section, Table } from './model';

export type PassageKind = 'paragraph' | 'heading' | 'title' | 'cell';

/** A stretch of running text. */
export interface Passage {
  readonly kind: PassageKind;
  readonly part: Part;
  /** The section that it stands in, or whose heading it is. */
  readonly section: Section | undefined;
  readonly pieces: readonly Piece[];
  /** The pieces joined with nothing between. */
  readonly text: string;
  /** The shadow of `text`: of the same length, so that places found in it hold in `text`. */
  readonly shadow: string;
  /** The bits of all its characters (`text/chars`), so that a rule can leave out passages without what it looks for. */
  readonly bits: number;
  /**
   * What a pure function makes of the passage's text; asked again, and after edits elsewhere, it is not worked out anew.
   * @param read depends on `text` and `shadow` alone, and is always the same function: it is the name of the answer
   */
  remember<Result extends object>(read: (passage: Pick<Passage, 'text' | 'shadow' | 'bits'>) => Result): Result;
}

/** Reads a passage only as far as it is asked: most are left out by their bits. */
class LazyPassage implements Passage {
  readonly kind: PassageKind;
  readonly part: Part;
  readonly section: Section | undefined;
  readonly pieces: readonly Piece[];
  readonly text: string;
  #shadow: string | undefined;
  #bits: number | undefined;
  /** The findings of its line; its own, which the next parse doesn't take over, where it is not one piece of one line. */
  #findings: Findings | undefined;

  constructor(
    kind: PassageKind,
    part: Part,
    section: Section | undefined,
    pieces: readonly Piece[],
    text: string,
    facts: readonly LineFacts[],
  ) {
    this.#findings = pieces.length === 1 ? facts[pieces[0]!.line]!.findings : undefined;
    this.kind = kind;
    this.part = part;
    this.section = section;
    this.pieces = pieces;
    this.text = text;
  }

  get shadow(): string {
    return (this.#shadow ??= shadowOf(this.text));
  }

  get bits(): number {
    return (this.#bits ??= bitsIn(this.text));
  }

  remember<Result extends object>(read: (passage: Pick<Passage, 'text' | 'shadow' | 'bits'>) => Result): Result {
    this.#findings ??= new Findings();
    return this.#findings.remember(read, this.pieces[0]!.from, () => read(this));
  }
}

/**
 * The place of an offset into a passage.
 * @param offset 0 to the length of the text; at a joint it is the start of the next piece, at `isEnd` the end of the one before
 */
export function positionIn({ pieces }: Passage, offset: number, isEnd = false): Position {
  let left = offset;
  for (const [at, { line, from, to }] of pieces.entries()) {
    const length = to - from;
    if (left < length || (left === length && (isEnd || at === pieces.length - 1)))
      return { line, character: from + left };
    left -= length;
  }
  const last = pieces[pieces.length - 1]!;
  return { line: last.line, character: last.to };
}

/** The range of the offsets `from` to `to` (half-open) of a passage. */
export function rangeIn(passage: Passage, from: number, to: number): Range {
  const { pieces } = passage;
  if (pieces.length === 1) return rangeInLine(pieces[0]!.line, pieces[0]!.from + from, pieces[0]!.from + to);
  return { start: positionIn(passage, from), end: positionIn(passage, to, true) };
}

/** What a part has to be read. */
export interface PassageSource {
  readonly part: Part;
  /** The blocks of its title. */
  readonly titles: readonly Block[];
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

/** The passages of one part in the order of the text. */
export function passagesOf(
  { part, titles, sections, paragraphs, tables }: PassageSource,
  facts: readonly LineFacts[],
): Passage[] {
  const passages: Passage[] = [];
  const slice = ({ line, from, to }: Piece): string => facts[line]!.text.slice(from, to);
  if (titles.length > 0) {
    const pieces = titles.map(({ line, from, to }) => ({ line, from, to }));
    passages.push(new LazyPassage('title', part, undefined, pieces, pieces.map(slice).join(''), facts));
  }
  for (const paragraph of paragraphs) {
    passages.push(new LazyPassage('paragraph', part, paragraph.section, paragraph.pieces, paragraph.text, facts));
  }
  for (const section of sections) {
    const first = section.paragraphs[0]?.pieces[0];
    if (first !== undefined && first.line === section.line && first.from <= section.marker.whole.from) continue;
    const { start, end } = section.title.range;
    // With its number, and with the mark that may stand behind the title.
    const to = Math.max(end.character, blockEnd(section, facts));
    const piece = { line: section.line, from: Math.min(section.marker.whole.from, start.character), to };
    passages.push(new LazyPassage('heading', part, section, [piece], slice(piece), facts));
  }
  for (const table of tables) {
    for (const { line, cells } of table.rows) {
      for (const { range, text } of cells) {
        if (text === '') continue;
        const piece = { line, from: range.start.character, to: range.end.character };
        passages.push(new LazyPassage('cell', part, undefined, [piece], text, facts));
      }
    }
  }
  return passages.sort((a, b) => a.pieces[0]!.line - b.pieces[0]!.line || a.pieces[0]!.from - b.pieces[0]!.from);
}

/** Where the block of a heading ends that stands alone. */
function blockEnd({ line, marker }: Section, facts: readonly LineFacts[]): number {
  const { blocks } = facts[line]!;
  return blocks.find((block) => block.marker?.whole.from === marker.whole.from)?.to ?? 0;
}
