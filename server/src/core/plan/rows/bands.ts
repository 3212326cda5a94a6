/** Headings inside a table. */
import type { ColumnRole, Row, Table } from '../model';

/** 一、工业项目（3个）, with sums in the columns of figures. */
const marked = /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** The columns that say what is to be done, and by whom. */
const taskColumns: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole>(['task', 'unit', 'lead']);

function hasTask({ cells }: Row, { columns }: Table): boolean {
  return cells.some(({ text }, at) => text !== '' && taskColumns.has(columns[at]?.role));
}

/** Whether a row is a heading of those below it: over all columns, or with nothing but sums beside it. */
export function isHeading(row: Row, table: Table): boolean {
  return row.isBand || (marked.test(row.cells[0]!.value) && !hasTask(row, table));
}

/** Whether a row is neither a task nor part of one: a heading, a sum, a second row of the table's heading. */
export function isNoTask(row: Row, table: Table): boolean {
  return isHeading(row, table) || (row.number === undefined && !hasTask(row, table));
}

/** For each row below a heading that heading. Made to be asked once for a table. */
export function bandRowsOf(table: Table): ReadonlyMap<Row, Row> {
  const bands = new Map<Row, Row>();
  let band: Row | undefined;
  for (const row of table.rows) {
    if (isHeading(row, table)) band = row;
    else if (band !== undefined) bands.set(row, band);
  }
  return bands;
}

/** For each row below a heading that heading's text. Made to be asked once for a table. */
export function bandsOf(table: Table): ReadonlyMap<Row, string> {
  const bands = new Map<Row, string>();
  for (const [row, band] of bandRowsOf(table)) bands.set(row, band.cells[0]!.value);
  return bands;
}
