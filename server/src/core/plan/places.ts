/** What stands at a place of a document. */
import type { Position, Range } from '../text/range';
import { comparePositions, lastBefore } from '../text/range';
import type { Column, Part, Passage, Piece, Plan, Row, Section, Table } from './model';

/** A row with the table that it is of. */
export interface PlacedRow {
  readonly table: Table;
  readonly row: Row;
}

/** A torn paragraph goes on behind no more passages that begin in its gap. */
const mostOpen = 8;

/** Whether a position lies in a range or touches one of its ends, as a cursor does behind a word. */
export function touches({ start, end }: Range, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}

function startOfPassage({ pieces: [first] }: Passage): Position {
  return { line: first!.line, character: first!.from };
}

/** The offset of a position into a passage, its end included; undefined where it lies outside. */
function offsetIn({ pieces }: Passage, { line, character }: Position): number | undefined {
  let before = 0;
  for (const piece of pieces) {
    if (piece.line === line && piece.from <= character && character <= piece.to) return before + character - piece.from;
    before += piece.to - piece.from;
  }
  return undefined;
}

/** The passage at a position, and the position as an offset into it. */
export function passageAt(plan: Plan, position: Position): { passage: Passage; offset: number } | undefined {
  const last = lastBefore(plan.passages, position, startOfPassage);
  for (let at = last; at >= 0 && at > last - mostOpen; at--) {
    const passage = plan.passages[at]!;
    const offset = offsetIn(passage, position);
    if (offset !== undefined) return { passage, offset };
  }
  return undefined;
}

/** The heading with its number, as one range. */
export function headingRange({ line, marker, title }: Section): Range {
  return { start: { line, character: marker.whole.from }, end: title.range.end };
}

/** The innermost section at a position. */
export function sectionAt(plan: Plan, position: Position): Section | undefined {
  let section: Section | undefined = plan.sections[lastBefore(plan.sections, position, ({ range }) => range.start)];
  while (section !== undefined && !touches(section.range, position)) section = section.parent;
  return section;
}

/** The part at a position. */
export function partAt(plan: Plan, position: Position): Part | undefined {
  const part = plan.parts[lastBefore(plan.parts, position, ({ range }) => range.start)];
  return part !== undefined && touches(part.range, position) ? part : undefined;
}

/** The row at a position. */
export function rowAt(plan: Plan, position: Position): PlacedRow | undefined {
  // Of a glued line two tables may have pieces.
  let at = lastBefore(plan.tables, position, ({ firstLine }) => ({ line: firstLine, character: 0 }));
  for (; at >= 0 && plan.tables[at]!.lastLine >= position.line; at--) {
    const table = plan.tables[at]!;
    const row = table.rows[lastBefore(table.rows, position, ({ range }) => range.start)];
    if (row !== undefined && touches(row.range, position)) return { table, row };
  }
  return undefined;
}

/** Which of a row's cells a piece of text is, or is a line of; -1 where none. */
export function cellIndexOf({ cells }: Row, { line, from }: Piece): number {
  return cells.findIndex((cell) =>
    cell.pieces === undefined
      ? cell.line === line && cell.columns.from === from
      : cell.pieces.some((piece) => piece.line === line && piece.from === from),
  );
}

/** Whether a cell goes on below a line of it. */
export function goesOnBelow(plan: Plan, position: Position): boolean {
  const cells = rowAt(plan, position)?.row.cells ?? [];
  return cells.some(
    ({ pieces, range }) => pieces !== undefined && touches(range, position) && position.line < range.end.line,
  );
}

/** The column of the cell that a passage is; undefined where it is none. */
export function columnOf(
  plan: Plan,
  { kind, pieces: [piece] }: Passage,
): (PlacedRow & { readonly column: Column }) | undefined {
  if (kind !== 'cell') return undefined;
  const { line, from } = piece!;
  const place = rowAt(plan, { line, character: from });
  const at = place === undefined ? -1 : cellIndexOf(place.row, piece!);
  const column = place?.table.columns[at];
  return place === undefined || column === undefined ? undefined : { ...place, column };
}

/** Whether a passage is a cell in a column of deadlines; other columns may tell when something began. */
export function isDeadlineCell(plan: Plan, passage: Passage): boolean {
  const cell = columnOf(plan, passage);
  return cell !== undefined && cell.table.isTaskTable && cell.column.role === 'deadline';
}
