/** What an item says by when it is to be done in a line of its own: 完成时限：6月底前. */
import { dutyLinesOf } from '../../plan/duty-lines';
import type { Plan, Section } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { lastDayOf } from '../../plan/passages/deadlines';
import type { Range } from '../../text/range';

const label = /^完成(?:时限|时间|期限)：\s*/u;
const day = /(?<!\d)(1[0-2]|[1-9])月(\d{1,2})日/gu;

/** The deadline in the one such line of an item, with its place; undefined where it has none, or several. */
export function labelledDeadline(section: Section, plan: Plan): { text: string; range: Range } | undefined {
  let found: { text: string; range: Range } | undefined;
  for (const passage of dutyLinesOf(section, plan)) {
    const from = label.exec(passage.shadow)?.[0].length;
    if (from === undefined) continue;
    if (found !== undefined) return undefined;
    const to = passage.text.length - (passage.shadow.endsWith('。') ? 1 : 0);
    found = { text: passage.text.slice(from, to), range: rangeIn(passage, from, to) };
  }
  return found;
}

/** Whether a text has a day that no calendar has, which is told as such: nobody knows what was meant. */
export function hasNoDay(section: Section): boolean {
  return section.paragraphs.some(({ text }) =>
    [...text.matchAll(day)].some(([, month, date]) => Number(date) > lastDayOf(undefined, Number(month))),
  );
}
