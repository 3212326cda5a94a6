/** Rows of a table that go on with the one above, as merged cells leave them. */
import type { ColumnRole, Row, Table } from '../plan/model';
import { cellsOf } from '../plan/rows/counterparts';

/** Whether a row goes on with the one above: the cells in which a group of rows has its number or project are merged. */
export function isMerged(row: Row, table: Table): boolean {
  const numbers = cellsOf({ table, row }, 'number');
  if (numbers.length > 0) return numbers.every(({ text }) => text === '');
  return cellsOf({ table, row }, 'project').some(({ carried }) => carried);
}

/**
 * The row whose cells say who does a row, and by when: itself, or the first of its group where all of its own are merged.
 * @param first the first row of the group
 */
export function tellingRow(row: Row, first: Row | undefined, table: Table, roles: readonly ColumnRole[]): Row {
  const isSilent = roles.every((role) => cellsOf({ table, row }, role).every(({ text }) => text === ''));
  return first !== undefined && isSilent ? first : row;
}
