import { unitsByName } from '../plan/mentions';
import type { Plan, Section } from '../plan/model';
import { headingRange } from '../plan/places';
import { markerText } from '../rules/numbering/number-text';
import type { Range } from '../text/range';

/** A heading, an item or a unit of a document, to be found by name over many documents. */
export interface PlanSymbol {
  readonly kind: 'section' | 'item' | 'unit';
  readonly name: string;
  /** What it stands in: the heading above, or the document's title. */
  readonly container: string;
  readonly range: Range;
}

function containerOf({ parent, part }: Section, title: string): string {
  return parent?.title.text ?? part.title?.text ?? title;
}

/**
 * The headings, items and units of a document, in this order.
 * @param title what the document is called where it has no title of its own
 */
export function planSymbols(plan: Plan, title: string): readonly PlanSymbol[] {
  const own = plan.elements.planTitle?.text ?? plan.elements.noticeTitle?.text ?? title;
  const headings = plan.sections.map((section): PlanSymbol => ({
    kind: section.children.length > 0 ? 'section' : 'item',
    name: `${markerText(plan, section)}${section.title.text}`.replace(/\s+/gu, ' ').trim(),
    container: containerOf(section, own),
    range: headingRange(section),
  }));
  const units = [...unitsByName(plan)].map(([full, [first]]): PlanSymbol => ({
    kind: 'unit',
    name: full,
    container: own,
    range: first!.range,
  }));
  return [...headings, ...units];
}

/** Whether the letters of a query stand in a name in this order, with others between them or not; any case. */
export function matchesQuery(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase()) {
    if (/\s/u.test(letter)) continue;
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
