/** Rows as they are read before it is known what their columns are for; a cell of theirs may go over several lines. */
import type { LineFacts } from '../../line/facts';
import type { LocalCell } from '../../line/cells';
import { cellIn } from '../../line/cells';
import { mapList } from '../../text/lists';
import type { Columns, Position } from '../../text/range';
import type { Piece } from '../model';

/** A row: its cells, and where they end. */
export interface RawRow {
  readonly line: number;
  readonly from: number;
  readonly end: Position;
  /** Of a cell over several lines the columns are those of its first one. */
  readonly cells: readonly LocalCell[];
  /** The pieces of each cell; undefined where all cells stand on the row's one line. */
  readonly pieces: readonly (readonly Piece[])[] | undefined;
}

/** A cell over several lines; a space stands for each line end. */
class LongCell implements LocalCell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: string;
  /** Each of its lines names its own. */
  readonly units = undefined;

  constructor({ from, to }: Columns, parts: readonly LocalCell[]) {
    this.from = from;
    this.to = to;
    this.text = mapList(parts, ({ text }) => text).join(' ');
    this.value = mapList(parts, ({ value }) => value).join(' ');
  }
}

/** A row on one line. */
export function rowOnLine(line: number, from: number, to: number, cells: readonly LocalCell[]): RawRow {
  return { line, from, end: { line, character: to }, cells, pieces: undefined };
}

/** A row of cells that stand on lines of their own, or go over several. @param isQuoted whether quotes are doubled in a cell */
export function rowOverLines(
  cells: readonly { readonly pieces: readonly Piece[]; readonly isQuoted: boolean }[],
  line: number,
  from: number,
  end: Position,
  facts: readonly LineFacts[],
): RawRow {
  return {
    line,
    from,
    end,
    cells: mapList(cells, ({ pieces, isQuoted }) => {
      const parts = mapList(pieces, (piece) => {
        const { text, shadow } = facts[piece.line]!;
        return cellIn(text, shadow, piece.from, piece.to, isQuoted);
      });
      return parts.length === 1 ? parts[0]! : new LongCell(pieces[0]!, parts);
    }),
    pieces: mapList(cells, ({ pieces }) => pieces),
  };
}

/** A cell in quotes has no more lines: what goes on longer was never closed. */
const mostLines = 100;

/** The pieces of a cell in quotes that begins behind `from`, and where it ends; undefined where nothing closes it rightly. */
function quotedCell(
  facts: readonly LineFacts[],
  first: number,
  from: number,
  mark: string,
): { readonly pieces: readonly Piece[]; readonly line: number; readonly to: number } | undefined {
  const pieces: Piece[] = [];
  const add = (line: number, start: number, end: number): void => {
    const { text, shadow } = facts[line]!;
    const cell = cellIn(text, shadow, start, end);
    if (cell.from < cell.to) pieces.push({ line, from: cell.from, to: cell.to });
  };
  for (let line = first; line < facts.length && line - first < mostLines; line++) {
    const { text } = facts[line]!;
    const start = line === first ? from : 0;
    let close = text.indexOf('"', start);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    const end = close < 0 ? text.length : close;
    // The cells of rows below, up to a quote of theirs: the first one has lost the quote that closes it.
    if (mark === '\t' && text.slice(start, end).includes(mark)) return undefined;
    add(line, start, end);
    if (close < 0) continue;
    const to = close + 1;
    if (to < text.length && text[to] !== mark) return undefined;
    if (pieces.length === 0) pieces.push({ line: first, from, to: from });
    return { pieces, line, to };
  }
  return undefined;
}

/**
 * Reads a row whose cells may stand in quotes and then go over several lines, as Excel copies and saves it.
 * @param mark what stands between its cells
 * @returns undefined where a cell that begins in quotes is not closed right before a mark or a line's end
 */
export function quotedRow(facts: readonly LineFacts[], first: number, mark: '\t' | ','): RawRow | undefined {
  const cells: { readonly pieces: readonly Piece[]; readonly isQuoted: boolean }[] = [];
  let line = first;
  let at = 0;
  for (;;) {
    const { text, shadow } = facts[line]!;
    const quoted = text[at] === '"' ? quotedCell(facts, line, at + 1, mark) : undefined;
    if (quoted !== undefined) {
      cells.push({ pieces: quoted.pieces, isQuoted: true });
      ({ line, to: at } = quoted);
    } else {
      if (text[at] === '"' && mark === ',') return undefined;
      const next = text.indexOf(mark, at);
      const { from, to } = cellIn(text, shadow, at, next < 0 ? text.length : next);
      cells.push({ pieces: [{ line, from, to }], isQuoted: false });
      at = next < 0 ? text.length : next;
    }
    if (at >= facts[line]!.text.length) break;
    at++;
  }
  const { text, shadow } = facts[first]!;
  const { to } = cellIn(facts[line]!.text, facts[line]!.shadow, 0, at);
  return rowOverLines(cells, first, cellIn(text, shadow, 0, text.length).from, { line, character: to }, facts);
}
