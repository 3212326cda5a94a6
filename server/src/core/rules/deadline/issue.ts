/** The date of issue as far as deadlines can be held against it, on which two rules have to agree. */
import { isoDay, lastDayOf } from '../../plan/passages/deadlines';
import type { DateMention, Plan } from '../../plan/model';

/** So many years back a year may be left over; what is older is history. */
export const farthest = 2;

/** The date of issue; undefined where there is none, where it is doubtful itself, or where it stands beside several papers. */
export function dateOfIssue({ elements: { signed, planYear }, parts }: Plan): DateMention | undefined {
  if (signed === undefined || signed.day > lastDayOf(signed.year, signed.month)) return undefined;
  if (planYear !== undefined && signed.year > planYear.year) return undefined;
  return parts.filter(({ scope }) => scope === 'notice').length > 1 ? undefined : signed;
}

/** Whether a deadline with its own year was over when the paper was issued, so that its year is what must be told. */
export function wasOver(plan: Plan, date: string): boolean {
  const signed = dateOfIssue(plan);
  return (
    signed !== undefined &&
    date < isoDay(signed.year, signed.month, signed.day) &&
    Number(date.slice(0, 4)) >= signed.year - farthest
  );
}
