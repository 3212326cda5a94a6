/** Tables that spell out a single item, beside the one that has all items: 附件2, the dates of the events of item 5. */
import { mapList } from '../../text/lists';
import type { Table } from '../model';
import type { AlignedRow } from './alignment';
import type { Link } from './links';

/** Leaves out the rows of tables of which all that is linked is one item, where another table has a row of it too. */
export function withoutDetails(
  rows: readonly AlignedRow[],
  links: readonly Link[],
): { readonly rows: readonly AlignedRow[]; readonly links: readonly Link[] } {
  const itemsOf = new Map<Table, Set<number>>();
  for (const { item, row } of links) {
    const { table } = rows[row]!;
    const items = itemsOf.get(table);
    if (items === undefined) itemsOf.set(table, new Set([item]));
    else items.add(item);
  }
  const whole = [...itemsOf.values()].filter((items) => items.size > 1);
  const details = new Set<Table>();
  for (const [table, items] of itemsOf) {
    const [item] = items;
    if (items.size === 1 && whole.some((others) => others.has(item!))) details.add(table);
  }
  if (details.size === 0) return { rows, links };
  const kept = rows.filter(({ table }) => !details.has(table));
  const places = new Map(mapList(kept, (row, at) => [row, at]));
  const left: Link[] = [];
  for (const { item, row } of links) {
    const at = places.get(rows[row]!);
    if (at !== undefined) left.push({ item, row: at });
  }
  return { rows: kept, links: left };
}
