/** Which items and rows name units, and how usual that is in the document. */
import type { Part, Plan, Section, Table } from '../../plan/model';
import { isTotal } from '../../plan/rows/totals';
import type { Range } from '../../text/range';
import { namesPerson, saysInProse } from './in-prose';
import type { ItemGroup } from './items';
import { isOneOf } from './items';
import { flatMapList } from '../../text/lists';

/** Fewer items beside each other, or rows of a table, tell no habit. */
export const fewestItems = 4;
/** Where the sections are small, so many items of the whole part tell it, and so large a share of them. */
const fewestInPart = 8;
const shareInPart = 0.9;
/** One alone that has none is an omission among so many. */
const fewestButOne = 6;
/** Titles of what is made of tasks; a 规划 or 意见 need not say who does them. */
const kinds = /要点|计划|方案|打算|安排|任务|举措/u;
/** An attachment that says who does what, though it may not be in the file. */
const sharing = /分工|分解|责任|任务清单|台账/u;

/** Whether an item names who does it, or a remark does so for it. */
export function isGiven({ duties, dutyInherited }: Section): boolean {
  return duties.length > 0 || dutyInherited;
}

/** Whether nothing speaks for an item but a remark further above: 以下均需……落实，不再列出. */
export function isOnlyRemarked({ duties, dutyInherited, inherited }: Section): boolean {
  return dutyInherited && duties.length === 0 && inherited.length === 0;
}

/** Whether nearly all items have notes of their own though a remark speaks for all: then it only adds to them. */
export function remarkAdds(plan: Plan, groups: readonly ItemGroup[]): boolean {
  if (!plan.sections.some(({ duties }) => duties.some(({ forAll }) => forAll))) return false;
  const items = flatMapList(groups, (group) => group.items).filter(
    (item) => item.duties.length > 0 || isOnlyRemarked(item),
  );
  const own = items.filter(({ duties }) => duties.length > 0).length;
  return own < items.length && items.length >= fewestInPart && own >= items.length * shareInPart;
}

/** Rows whose unit is not given where nearly all others' is, with the place for it. */
export function emptyCells(table: Table, coverage: number): { range: Range; column: string; given: number }[] {
  const at = table.columns.findIndex(({ role, name }) => role === 'unit' && !/配合|协|参/u.test(name));
  if (!table.isTaskTable || at < 0 || table.rows.length < fewestItems) return [];
  // Headings over all columns have no unit to give, nor has 合计.
  const whole = table.rows.filter((row) => row.cells.length > at && !row.isBand && !isTotal(row));
  const given = whole.filter(({ cells }) => cells[at]!.value !== '').length;
  const tasks = table.columns.findIndex(({ role }) => role === 'task');
  return flatMapList(whole, ({ cells, duties }) => {
    const cell = cells[at]!;
    // A row without a task of its own goes on with the one above; one that names who leads may need no more.
    if (cell.value !== '' || (cells[tasks]?.value ?? '') === '') return [];
    if (given < whole.length * (duties.length > 0 ? Math.max(coverage, shareInPart) : coverage)) return [];
    return [{ range: cell.range, column: table.columns[at]!.name, given }];
  });
}

/** Whether the document names units elsewhere: in a table, in sentences, in an attachment that is not here. */
function namesElsewhere(plan: Plan, items: readonly Section[]): boolean {
  const isNamed = plan.tables.some(
    ({ columns, rows }) =>
      rows.some(({ duties }) => duties.length > 0) || columns.some(({ role }) => role === 'unit' || role === 'lead'),
  );
  if (isNamed || plan.attachments.some(({ note, head }) => sharing.test(note?.name.text ?? head?.text ?? '')))
    return true;
  if (items.filter(namesPerson).length * 2 >= items.length) return true;
  return items.filter(saysInProse).length * 4 >= items.length;
}

/** How many items a plan has that gives none of them to a unit; 0 where it need not, or names units elsewhere. */
export function itemsInNobodysHands(plan: Plan, groups: readonly ItemGroup[]): number {
  const title = plan.elements.planTitle;
  if (plan.genre !== 'plan' || title === undefined || !kinds.test(title.text)) return 0;
  const items = flatMapList(groups, (group) => group.items).filter(({ part }) => part.scope !== 'attachment');
  return items.length < fewestItems || namesElsewhere(plan, items) ? 0 : items.length;
}

/** Tells of a part whether nearly all of its items name units. */
export function habitOfParts(groups: readonly ItemGroup[], coverage: number): (part: Part) => boolean {
  const counts = new Map<Part, { total: number; given: number }>();
  for (const { items } of groups) {
    const { part } = items[0]!;
    const { total, given } = counts.get(part) ?? { total: 0, given: 0 };
    counts.set(part, { total: total + items.length, given: given + items.filter(isGiven).length });
  }
  return (part) => {
    const { total, given } = counts.get(part)!;
    if (total === given + 1 && total >= fewestButOne && isOneOf(groups, part, isGiven, fewestButOne)) return true;
    return total >= fewestInPart && given >= total * Math.max(coverage, shareInPart);
  };
}
