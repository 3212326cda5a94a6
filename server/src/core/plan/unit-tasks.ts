/** What a unit has to do: the items whose notes name it, and the rows whose cells do. */
import { leadsOf } from './first-leads';
import type { Duty, DutyRole, Plan, Section } from './model';
import type { PlacedRow } from './places';

/** An item or row that is a unit's task, and what the unit does in it. */
export interface UnitTask {
  readonly role: DutyRole;
  /** The item; undefined of a row. */
  readonly section: Section | undefined;
  /** The row; undefined of an item. */
  readonly placed: PlacedRow | undefined;
}

function roleIn(plan: Plan, duties: readonly Duty[], full: string): DutyRole | undefined {
  for (const duty of duties) {
    const unit = duty.units.find((one) => one.full === full);
    if (unit !== undefined) return leadsOf(plan, duty).includes(unit) ? 'lead' : unit.role;
  }
  return undefined;
}

/**
 * The tasks of a unit, first the items and then the rows, in the order of the text. Where a note speaks for a heading and
 * all below it, the heading is the task.
 * @param full the unit's name, a shared tail spelt out
 */
export function tasksOfUnit(plan: Plan, full: string): readonly UnitTask[] {
  const tasks: UnitTask[] = [];
  const listed = new Set<Section>();
  for (const section of plan.sections) {
    const role = roleIn(plan, section.duties, full) ?? roleIn(plan, section.inherited, full);
    if (role === undefined) continue;
    listed.add(section);
    if (section.parent === undefined || !listed.has(section.parent)) tasks.push({ role, section, placed: undefined });
  }
  for (const table of plan.tables) {
    for (const row of table.rows) {
      const role = roleIn(plan, row.duties, full);
      if (role !== undefined) tasks.push({ role, section: undefined, placed: { table, row } });
    }
  }
  return tasks;
}
