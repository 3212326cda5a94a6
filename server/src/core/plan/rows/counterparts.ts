/** The items of the body and the rows of a task table that was made from them: what an item's rows say of it. */
import { withoutSpaces } from '../../text/chars';
import { addTo } from '../../text/groups';
import type { Cell, ColumnRole, Plan, Row, Section } from '../model';
import type { PlacedRow } from '../places';
import { flatMapList } from '../../text/lists';

/** What belongs to each other in all tables that were made from the body. */
interface Counterparts {
  readonly rows: ReadonlyMap<Section, readonly PlacedRow[]>;
  readonly items: ReadonlyMap<Row, readonly Section[]>;
}

const none: readonly never[] = [];

function counterpartsOf({ alignments }: Plan): Counterparts {
  const rows = new Map<Section, PlacedRow[]>();
  const items = new Map<Row, readonly Section[]>();
  for (const alignment of alignments) {
    if (!alignment.isDerived) continue;
    for (const { row, table } of alignment.rows) {
      const sections = alignment.itemsOf(row);
      if (sections.length > 0) items.set(row, sections);
      for (const section of sections) {
        addTo(rows, section, { row, table });
      }
    }
  }
  return { rows, items };
}

/** The rows of the task table that were made from an item. */
export function rowsOfItem(plan: Plan, section: Section): readonly PlacedRow[] {
  return plan.remember(counterpartsOf).rows.get(section) ?? none;
}

/** The items of the body that a row was made from. */
export function itemsOfRow(plan: Plan, row: Row): readonly Section[] {
  return plan.remember(counterpartsOf).items.get(row) ?? none;
}

/** Whether a row speaks of an item or of a heading above it. @param rowsOf the rows of one of them */
export function isCovered(item: Section, rowsOf: (section: Section) => readonly unknown[]): boolean {
  for (let one: Section | undefined = item; one !== undefined; one = one.parent)
    if (rowsOf(one).length > 0) return true;
  return false;
}

/** The number by which people call a row: that of its 序号 cell, else its place in the table. */
export function numberOfRow({ table, row }: PlacedRow): number {
  return row.number ?? table.rows.indexOf(row) + 1;
}

/** The cells of a row in the columns of one kind. */
export function cellsOf({ table, row }: PlacedRow, role: ColumnRole): readonly Cell[] {
  return row.cells.filter((_, at) => table.columns[at]?.role === role);
}

/** What those cells say, without spaces; what an empty cell goes on with counts, one that says nothing is left out. */
export function saidIn(row: PlacedRow, role: ColumnRole): readonly string[] {
  return flatMapList(cellsOf(row, role), ({ value }) => (value === '' ? [] : [withoutSpaces(value)]));
}
