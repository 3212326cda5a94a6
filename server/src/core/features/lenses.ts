import { cellsOf, numberOfRow, rowsOfItem } from '../plan/counterparts';
import type { Plan, Section } from '../plan/model';
import type { PlacedRow } from '../plan/places';
import type { Range } from '../text/range';
import type { Target } from './definition';
import { targetOfRow } from './definition';
import { headingRange } from './spots';
import { shortened } from './titles';

/** A line of small print over an item or section. */
export interface Lens {
  /** The heading that it stands over. */
  readonly range: Range;
  readonly title: string;
  /** Where it leads, if anywhere. */
  readonly target: Target | undefined;
}

const longestPart = 16;

/** Who does a row's task: its 牵头科室, else those that lead, else all; of many the first and how many there are. */
function whoOf(placed: PlacedRow): string | undefined {
  const departments = cellsOf(placed, 'lead');
  if (departments.length > 0) return shortened(departments.join('、'), longestPart);
  const units = placed.row.duties.flatMap((duty) => duty.units);
  const leads = units.filter(({ role }) => role === 'lead');
  const names = [...new Set((leads.length > 0 ? leads : units).map(({ full }) => full))];
  if (names.length === 0) return undefined;
  const first = shortened(names[0]!, longestPart);
  return names.length === 1 ? first : `${first}等${names.length}个单位`;
}

function rowLens(section: Section, placed: PlacedRow): Lens {
  const when = cellsOf(placed, 'deadline')[0];
  const parts = [
    `→ 分解表第${numberOfRow(placed)}行`,
    whoOf(placed),
    when === undefined ? undefined : shortened(when, longestPart),
  ];
  const title = parts.filter((part) => part !== undefined).join(' · ');
  return { range: headingRange(section), title, target: targetOfRow(placed) };
}

/** How many items stand under a heading, in whatever level. */
function itemsBelow({ children }: Section): number {
  return children.reduce((sum, child) => sum + (child.children.length === 0 ? 1 : itemsBelow(child)), 0);
}

/**
 * The lenses of a document in the order of the text: over an item one for each row of the task table that was made from
 * it, over a section the number of its items.
 */
export function lenses(plan: Plan): readonly Lens[] {
  return plan.sections.flatMap((section) => {
    const rows = rowsOfItem(plan, section).map((placed) => rowLens(section, placed));
    const count = itemsBelow(section);
    if (count === 0) return rows;
    return [{ range: headingRange(section), title: `${count}项`, target: undefined }, ...rows];
  });
}
