/** The items of the body that have rows in a task table. */
import type { Plan, Section } from '../../plan/model';
import { holdersOf } from '../../plan/rows/holders';
import { itemGroups } from '../../rules/unit/items';
import { taskAttachments } from '../task-parts';

/**
 * The items that are tasks, in the order of the text: the plan's own, or those of the attachments that list them. A
 * letter with recipients that orders the work itself is its own plan.
 */
export function tableItems(plan: Plan): readonly Section[] {
  const scope = plan.parts.some((part) => part.scope === 'plan') ? 'plan' : 'notice';
  const lists = taskAttachments(plan);
  const holders = plan.remember(holdersOf);
  return itemGroups(plan)
    .flatMap(({ items }) => items)
    .filter((item) => (lists.length > 0 ? lists.includes(item.part) : item.part.scope === scope) && !holders.has(item))
    .sort((one, other) => one.line - other.line);
}
