/** Rows of a task table that stayed where they were when their items were moved. */
import type { AlignedGroup, Alignment } from '../../plan/rows/alignment';
import type { OutOfOrder } from '../../plan/rows/order';
import { outOfOrder } from '../../plan/rows/order';
import { withoutSpaces } from '../../text/chars';

/** Fewer rows tell no order. */
const fewestRows = 4;

/**
 * Two rows in the other order than their items, where most rows have the number of their item: the body was put in
 * another order, the table was not. Only rows that say what their items say tell it.
 */
export function movedIn(alignment: Alignment): OutOfOrder | undefined {
  if (!alignment.isDerived) return undefined;
  const found = outOfOrder(alignment);
  if (found === undefined) return undefined;
  const single = alignment.groups.filter(({ items, rows }) => items.length === 1 && rows.length === 1);
  const numbered = single.filter(({ items, rows }) => items[0]!.section.marker.value === rows[0]!.row.number);
  if (single.length < fewestRows || numbered.length * 2 < single.length) return undefined;
  const isPlain = [found.first, found.second].every((one) => single.includes(one) && saysItsItem(one));
  return isPlain ? found : undefined;
}

/** Whether what a row says stands in its item word for word: its heading, or all of its text. */
function saysItsItem({ items, rows }: AlignedGroup): boolean {
  const { row, table } = rows[0]!;
  const { title, paragraphs } = items[0]!.section;
  const task = row.cells[table.columns.findIndex(({ role }) => role === 'task')]?.value ?? '';
  const said = withoutSpaces(task).replace(/。$/u, '');
  return said !== '' && [title, ...paragraphs].some(({ text }) => withoutSpaces(text).includes(said));
}
