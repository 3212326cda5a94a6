/** Headings inside a table. */
import type { Row, Table } from '../model';
import { isTotal } from './totals';

/** 一、工业项目（3个）, with sums in the columns of figures. */
const marked = /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** Whether a row has words in the column of tasks, or in another one that says what is to be done. */
function hasTask({ cells }: Row, { columns }: Table): boolean {
  return cells.some(({ text }, at) => text !== '' && (columns[at]?.role === 'task' || columns[at]?.role === 'unit'));
}

/** Whether a row is a heading of those below it: over all columns, or with nothing but sums beside it. */
export function isHeading(row: Row, table: Table): boolean {
  return row.isBand || (marked.test(row.cells[0]!.value) && !hasTask(row, table));
}

/** Whether a row is neither a task nor part of one: a heading, a sum, an empty row. */
export function isNoTask(row: Row, table: Table): boolean {
  return isHeading(row, table) || (isTotal(row) && !hasTask(row, table)) || row.cells.every(({ text }) => text === '');
}

/** For each row below a heading that heading's text. Made to be asked once for a table. */
export function bandsOf(table: Table): ReadonlyMap<Row, string> {
  const bands = new Map<Row, string>();
  let band: string | undefined;
  for (const row of table.rows) {
    if (isHeading(row, table)) band = row.cells[0]!.value;
    else if (band !== undefined) bands.set(row, band);
  }
  return bands;
}
