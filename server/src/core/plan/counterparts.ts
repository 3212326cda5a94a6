/** The items of the body and the rows of a task table that was made from them: what an item's rows say of it. */
import { withoutSpaces } from '../text/chars';
import type { ColumnRole, Plan, Row, Section, Table } from './model';
import type { PlacedRow } from './places';

const none: readonly never[] = [];

/** The rows of the task table that were made from an item. */
export function rowsOfItem(plan: Plan, section: Section): readonly PlacedRow[] {
  for (const alignment of plan.alignments) {
    const rows = alignment.isDerived ? alignment.rowsOf(section) : none;
    if (rows.length > 0) return rows.map((row) => ({ row, table: tableOf(plan, row) }));
  }
  return none;
}

/** The items of the body that a row was made from. */
export function itemsOfRow(plan: Plan, row: Row): readonly Section[] {
  for (const alignment of plan.alignments) {
    const items = alignment.isDerived ? alignment.itemsOf(row) : none;
    if (items.length > 0) return items;
  }
  return none;
}

function tableOf(plan: Plan, { line }: Row): Table {
  return plan.tables.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine)!;
}

/** The number by which people call a row: that of its 序号 cell, else its place in the table. */
export function numberOfRow({ table, row }: PlacedRow): number {
  return row.number ?? table.rows.indexOf(row) + 1;
}

/** What the cells of a column say in a row, without spaces; empty cells are left out. */
export function cellsOf({ table, row }: PlacedRow, role: ColumnRole): readonly string[] {
  return row.cells
    .filter((cell, at) => table.columns[at]?.role === role && cell.value !== '')
    .map((cell) => withoutSpaces(cell.value));
}
