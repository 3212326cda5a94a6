/**
 * The running text of a document, piece by piece: what rules of punctuation, wording and numbers read. A passage is a
 * paragraph with its torn pieces joined, a heading that stands alone, a title, a table's cell, or a line 责任单位：….
 */
import type { LineFacts } from '../../line/facts';
import type { Readable } from '../../line/findings';
import { Stretch } from '../../line/findings';
import type { Position, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Block, DutyLine, Part, Piece, Paragraph, Section, Table } from '../model';
import { placeIn, startsOf } from '../pieces';
import { mapList } from '../../text/lists';

export type { Readable };

/** What a passage was taken from; `duty` is a line that says who or when: 责任单位：市教育局. */
export type PassageKind = 'paragraph' | 'heading' | 'title' | 'cell' | 'duty';

/** A stretch of running text: `text` is its pieces joined with nothing between. */
export interface Passage extends Readable {
  readonly kind: PassageKind;
  readonly part: Part;
  /** The section that it stands in, or whose heading it is. */
  readonly section: Section | undefined;
  readonly pieces: readonly Piece[];
  /** Where each piece begins in `text`. */
  readonly starts: readonly number[];
}

/** A passage whose text and findings are its line's; those of a torn one are not taken over by the next parse. */
class ReadPassage implements Passage {
  readonly kind: PassageKind;
  readonly part: Part;
  readonly section: Section | undefined;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly bits: number;
  readonly #stretch: Stretch;
  #starts: readonly number[] | undefined;

  constructor(kind: PassageKind, part: Part, section: Section | undefined, pieces: readonly Piece[], stretch: Stretch) {
    this.kind = kind;
    this.part = part;
    this.section = section;
    this.pieces = pieces;
    this.text = stretch.text;
    this.bits = stretch.bits;
    this.#stretch = stretch;
  }

  get shadow(): string {
    return this.#stretch.shadow;
  }

  get starts(): readonly number[] {
    return (this.#starts ??= startsOf(this.pieces));
  }

  remember<Result extends object>(read: (text: Readable) => Result): Result {
    return this.#stretch.remember(read);
  }
}

/**
 * The place of an offset into a passage.
 * @param offset 0 to the length of the text; at a joint it is the start of the next piece, at `isEnd` the end of the one before
 */
export function positionIn(passage: Pick<Passage, 'pieces' | 'starts'>, offset: number, isEnd = false): Position {
  return placeIn(passage.pieces, passage.starts, offset, isEnd);
}

/** The range of the offsets `from` to `to` (half-open) of a passage. */
export function rangeIn(passage: Pick<Passage, 'pieces' | 'starts'>, from: number, to: number): Range {
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
  readonly dutyLines: readonly DutyLine[];
}

/** The passages of one part in the order of the text. */
export function passagesOf(
  { part, titles, sections, paragraphs, tables, dutyLines }: PassageSource,
  facts: readonly LineFacts[],
): readonly Passage[] {
  const passages: Passage[] = [];
  if (titles.length > 0) {
    const pieces = mapList(titles, ({ line, from, to }) => ({ line, from, to }));
    passages.push(new ReadPassage('title', part, undefined, pieces, joined(pieces, facts)));
  }
  for (const { section, pieces, text } of paragraphs) {
    const stretch = pieces.length === 1 ? stretchOf(pieces[0]!, facts) : new Stretch(text);
    passages.push(new ReadPassage('paragraph', part, section, pieces, stretch));
  }
  for (const { line, from, to, section } of dutyLines) {
    const piece = { line, from, to };
    passages.push(new ReadPassage('duty', part, section, [piece], stretchOf(piece, facts)));
  }
  for (const section of sections) {
    const first = section.paragraphs[0]?.pieces[0];
    if (first !== undefined && first.line === section.line && first.from <= section.marker.whole.from) continue;
    const { start, end } = section.title.range;
    // With its number, and with the mark that may stand behind the title.
    const to = Math.max(end.character, blockEnd(section, facts));
    const piece = { line: section.line, from: Math.min(section.marker.whole.from, start.character), to };
    passages.push(new ReadPassage('heading', part, section, [piece], stretchOf(piece, facts)));
  }
  const addCell = (piece: Piece): void => {
    passages.push(new ReadPassage('cell', part, undefined, [piece], stretchOf(piece, facts)));
  };
  for (const table of tables) {
    for (const { cells } of table.rows) {
      for (const { line, columns, text, pieces } of cells) {
        if (text === '') continue;
        if (pieces === undefined) addCell({ line, from: columns.from, to: columns.to });
        // A line end in a cell ends a paragraph.
        else for (const { line, from, to } of pieces) addCell({ line, from, to });
      }
    }
  }
  return passages.sort(inTextOrder);
}

function inTextOrder({ pieces: [one] }: Passage, { pieces: [other] }: Passage): number {
  return one!.line - other!.line || one!.from - other!.from;
}

function stretchOf({ line, from, to }: Piece, facts: readonly LineFacts[]): Stretch {
  return facts[line]!.findings.stretch(from, to);
}

function joined(pieces: readonly Piece[], facts: readonly LineFacts[]): Stretch {
  if (pieces.length === 1) return stretchOf(pieces[0]!, facts);
  return new Stretch(mapList(pieces, ({ line, from, to }) => facts[line]!.text.slice(from, to)).join(''));
}

/** Where the block of a heading ends that stands alone. */
function blockEnd({ line, marker }: Section, facts: readonly LineFacts[]): number {
  const { blocks } = facts[line]!;
  return blocks.find((block) => block.marker?.whole.from === marker.whole.from)?.to ?? 0;
}
