import { numberOfRow, rowsOfItem, saidIn } from '../plan/rows/counterparts';
import { deadlinesIn } from '../plan/passages/deadlines';
import type { Plan, Section } from '../plan/model';
import { yearInForce } from '../plan/passages/moments';
import type { PlacedRow } from '../plan/places';
import { headingRange } from '../plan/places';
import type { Range } from '../text/range';
import { shadowOf } from '../text/shadow';
import type { Target } from './definition';
import { targetOfRow } from './definition';
import { departmentsIn } from './tasks';
import { asLabel } from './titles';

/** A line of small print over an item or section. */
export interface Lens {
  /** The heading that it stands over. */
  readonly range: Range;
  readonly title: string;
  /** Where it leads, if anywhere. */
  readonly target: Target | undefined;
}

const longestName = 16;

/** One or two names as they are, of more the first and how many there are. */
function listed(names: readonly string[], measure: string): string | undefined {
  if (names.length === 0) return undefined;
  if (names.length <= 2) return names.join('、');
  return `${asLabel(names[0]!, longestName)}等${names.length}个${measure}`;
}

/** Who does a row's task: its 牵头科室, else those that lead, else all. */
function whoOf({ row, table }: PlacedRow): string | undefined {
  const departments = departmentsIn(row, table);
  if (departments.length > 0) return listed(departments, '科室');
  const units = row.duties.flatMap((duty) => duty.units);
  const leads = units.filter(({ role }) => role === 'lead');
  return listed([...new Set((leads.length > 0 ? leads : units).map(({ full }) => full))], '单位');
}

/** By when: the first deadline of its cell, or what else is said there. */
function whenOf(placed: PlacedRow, planYear: number | undefined): string | undefined {
  const [text] = saidIn(placed, 'deadline');
  if (text === undefined) return undefined;
  const [first, ...more] = deadlinesIn(shadowOf(text), planYear, true);
  if (first === undefined) return asLabel(text, longestName);
  return `${text.slice(first.from, first.to)}${more.length > 0 ? '等' : ''}`;
}

function rowLens(plan: Plan, section: Section, placed: PlacedRow): Lens {
  const parts = [`→ 分解表第${numberOfRow(placed)}行`, whoOf(placed), whenOf(placed, yearInForce(plan))];
  const title = parts.filter((part) => part !== undefined).join(' · ');
  return { range: headingRange(section), title, target: targetOfRow(placed) };
}

/** How many items stand under a heading, in whatever level. */
function itemsBelow({ children }: Section): number {
  return children.reduce((sum, child) => sum + (child.children.length === 0 ? 1 : itemsBelow(child)), 0);
}

/**
 * The lenses of a document in the order of the text: over an item one for each row of the task table that was made from
 * it, over a section the number of its items. Texts that are clearly no plans have none.
 */
export function lenses(plan: Plan): readonly Lens[] {
  if (plan.genre === 'other') return [];
  return plan.sections.flatMap((section) => {
    const rows = rowsOfItem(plan, section).map((placed) => rowLens(plan, section, placed));
    const count = itemsBelow(section);
    if (count === 0) return rows;
    return [{ range: headingRange(section), title: `${count}项`, target: undefined }, ...rows];
  });
}
