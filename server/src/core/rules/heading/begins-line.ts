import type { Plan, Section } from '../../plan/model';

/**
 * Whether nothing stands before a heading in its line. In a document that was glued into one line headings are what the
 * numbers in it leave, and may have swallowed what follows them.
 */
export const beginsLine = (plan: Plan, { line, marker }: Section): boolean =>
  plan.lines[line]!.slice(0, marker.whole.from).trim() === '';
