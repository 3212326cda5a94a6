/** Whether the rows of a task table stand in the order of the items that they were made from. */
import type { MarkerStyle } from '../model';
import type { AlignedGroup, Alignment } from './alignment';

/** Two groups whose items and whose rows stand in different orders. */
export interface OutOfOrder {
  /** The one whose items come first. */
  readonly first: AlignedGroup;
  /** The one whose rows do. */
  readonly second: AlignedGroup;
}

/**
 * The first row that stands above one whose item comes before its own; undefined where all stand as the items do. Only
 * items with the same kind of number are compared: a table may have those of one level before those of another.
 */
export function outOfOrder({ groups }: Alignment): OutOfOrder | undefined {
  const lowest = new Map<MarkerStyle, AlignedGroup>();
  for (const group of groups) {
    const { items, rows } = group;
    if (items.length === 0 || rows.length === 0) continue;
    const { style } = items[0]!.section.marker;
    const first = lowest.get(style);
    if (first !== undefined && rows[0]!.row.line < first.rows[0]!.row.line) return { first, second: group };
    lowest.set(style, group);
  }
  return undefined;
}
