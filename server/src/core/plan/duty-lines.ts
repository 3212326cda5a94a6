/** Lines 责任单位：… and 完成时限：…, which stand below an item and are no paragraphs of it. */
import { groupBy } from '../text/groups';
import type { Passage, Plan, Section } from './model';

function bySection({ passages }: Plan): ReadonlyMap<Section | undefined, readonly Passage[]> {
  return groupBy(
    passages.filter(({ kind }) => kind === 'duty'),
    ({ section }) => section,
  );
}

/** Those of an item or heading itself, without its children's, in the order of the text. */
export function dutyLinesOf(section: Section, plan: Plan): readonly Passage[] {
  return plan.remember(bySection).get(section) ?? [];
}
