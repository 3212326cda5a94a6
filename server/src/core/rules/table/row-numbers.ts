/** The numbers of a table's rows, merged cells and headings inside the table left out. */
import type { Cell, Row, Table } from '../../plan/model';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

/** A numbered row, and where its number stands. */
export interface Numbered {
  readonly row: Row;
  readonly cell: Cell;
  readonly value: number;
  /** The cells of the rows behind it that go on with its merged cells, and so have its number too. */
  readonly repeats: readonly Cell[];
}

/** A table that begins with more than this is the rest of another one. */
const latestFirst = 3;
/** 共6项: a heading that counts rows of which only some are shown. */
const announced = /共\s*\d+\s*[项条个]/u;

/**
 * The rows with a number, and for each whether a row without one, a heading inside the table, stands before it; `counts`
 * where the table counts something else, of which its rows are some.
 */
export function numberedRows({ columns, rows }: Table): {
  numbered: Numbered[];
  boundaries: number[];
  counts: boolean;
} {
  const at = columns.findIndex(({ role }) => role === 'number');
  const task = columns.findIndex(({ role }) => role === 'task');
  const numbered: Numbered[] = [];
  const boundaries: number[] = [];
  let heading = false;
  let counts = false;
  for (const row of rows) {
    const cell = row.cells[at];
    if (row.number === undefined || cell === undefined || cell.text === '') {
      if (isHeadingRow(row)) heading = true;
      if (row.cells.some(({ text }) => announced.test(text))) counts = true;
      continue;
    }
    const previous = numbered[numbered.length - 1];
    if (previous !== undefined && previous.value === row.number && isSameTask(previous.row, row, task)) {
      (previous.repeats as Cell[]).push(cell);
      continue;
    }
    numbered.push({ row, cell, value: row.number, repeats: [] });
    boundaries.push(heading ? 0 : -1);
    heading = false;
  }
  return { numbered, boundaries, counts };
}

/** A row with text in one cell only, as 一、农业农村 has it over all columns. */
function isHeadingRow({ cells }: Row): boolean {
  return cells.filter(({ text }) => text !== '').length === 1;
}

/** Whether a row goes on with the merged cells of the row before it: number and task stand in each of them. */
function isSameTask(one: Row, other: Row, task: number): boolean {
  const text = other.cells[task]?.text ?? '';
  return text !== '' && text === one.cells[task]?.text;
}

/** The cell's digits, without a mark behind them. */
export function digitsRange({ cell }: Pick<Numbered, 'cell'>): Range {
  const digits = /[0-9０-９]+/u.exec(cell.text);
  const { line, character } = cell.range.start;
  const from = character + (digits?.index ?? 0);
  return rangeInLine(line, from, from + (digits?.[0].length ?? cell.text.length));
}

/** Whether the rows are the rest of another table, so that they rightly begin with a higher number. */
export function isRest([first, second]: readonly Numbered[]): boolean {
  return first !== undefined && first.value > latestFirst && second?.value === first.value + 1;
}
