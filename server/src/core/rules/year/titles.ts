import { stemOf, yearOfTitle } from '../../plan/assembly/elements';
import type { Plan, YearMention } from '../../plan/model';
import type { Placed } from '../../text/range';
import { rangeContains } from '../../text/range';

/** A title that names the year of the plan. */
export interface Named extends YearMention {
  readonly name: string;
}

/** What stands before or behind a title in 《》 that is issued here and not merely cited. */
const issues = /(?:将|制定了|印发|转发|发布|拟定的|制定的)(?:新修订的)?《$/u;
const issued = /^》(?:予以|印发|下发|发给|转发|已经|业经|已由|经(?!济|营|费)|的通知)/u;

const near = 8;

/** Whether the notice issues what it quotes here. */
function isIssued({ facts }: Plan, { range: { start, end } }: Placed): boolean {
  const before = facts[start.line]!.shadow.slice(Math.max(0, start.character - near), start.character);
  const after = facts[end.line]!.shadow.slice(end.character, end.character + near);
  return issues.test(before) || issued.test(after);
}

/** The titles of the plan, each with its year: the notice's, the quoted ones, the plan's own. */
export function titlesOf(plan: Plan): readonly Named[] {
  const { noticeTitle, quotedTitles, planTitle, planYear } = plan.elements;
  const named: Named[] = [];
  const add = (name: string, place: Placed): void => {
    const year = yearOfTitle(place, plan.facts);
    if (year !== undefined) named.push({ ...year, name });
  };
  const inTitle = (quote: Placed): boolean =>
    noticeTitle !== undefined && rangeContains(noticeTitle.range, quote.range);
  const quoted = quotedTitles.filter(inTitle);
  if (noticeTitle !== undefined) {
    const isSame = planTitle !== undefined && stemOf(noticeTitle.text).includes(stemOf(planTitle.text));
    if (quoted.length > 0) for (const quote of quoted) add('通知标题', quote);
    else if (isSame) add('通知标题', noticeTitle);
  }
  for (const quote of quotedTitles) if (!inTitle(quote) && isIssued(plan, quote)) add('通知正文', quote);
  if (planTitle !== undefined && planYear !== undefined && rangeContains(planTitle.range, planYear.range))
    named.push({ ...planYear, name: '计划标题' });
  return named;
}

/** Whether the titles of the plan name different years, so that its own can't be relied on. */
export function titlesDisagree(plan: Plan): boolean {
  const { noticeTitle, quotedTitles } = plan.elements;
  if (noticeTitle === undefined && quotedTitles.length === 0) return false;
  return new Set(titlesOf(plan).map(({ year }) => year)).size > 1;
}
