import { stemOf, yearOfTitle, yearsOf } from '../../plan/assembly/elements';
import type { Plan, YearMention } from '../../plan/model';
import { readYearSpans } from '../../plan/passages/times';
import { DIGIT } from '../../text/chars';
import type { Placed, Range } from '../../text/range';
import { rangeContains, rangeInLine } from '../../text/range';
import { flatMapList, mapList } from '../../text/lists';

/** A title that names the year of the plan. */
export interface Named extends YearMention {
  readonly name: string;
}

/** What stands before or behind a title in 《》 that is issued here and not merely cited. */
const issues = /(?:将|制定了|印发|转发|发布|拟定的|制定的)(?:新修订的)?《$/u;
const issued = /^》(?:予以|印发|下发|发给|转发|已经|业经|已由|经(?!济|营|费)|的通知)/u;

const issuing = /关于(?:印发|下发)/u;

const near = 8;

/** Whether the notice issues what it quotes here. */
function isIssued({ facts }: Plan, { range: { start, end } }: Placed): boolean {
  const before = facts[start.line]!.shadow.slice(Math.max(0, start.character - near), start.character);
  const after = facts[end.line]!.shadow.slice(end.character, end.character + near);
  return issues.test(before) || issued.test(after);
}

/** A title in one of the places where the plan's stands. */
interface Place {
  readonly name: string;
  readonly title: Placed;
}

/** Where the plan's title stands in the notice: in its title, and where its text issues it. */
function placesInNotice(plan: Plan): readonly Place[] {
  const { noticeTitle, quotedTitles, planTitle } = plan.elements;
  const places: Place[] = [];
  const inTitle = (quote: Placed): boolean =>
    noticeTitle !== undefined && rangeContains(noticeTitle.range, quote.range);
  const quoted = quotedTitles.filter(inTitle);
  if (noticeTitle !== undefined) {
    // 县教育局关于印发2025年工作要点的通知, with 县教育局2025年工作要点 below.
    const whole = [noticeTitle.text, noticeTitle.text.replace(issuing, '')];
    const isSame = planTitle !== undefined && whole.some((text) => stemOf(text).includes(stemOf(planTitle.text)));
    if (quoted.length > 0) for (const title of quoted) places.push({ name: '通知标题', title });
    else if (isSame) places.push({ name: '通知标题', title: noticeTitle });
  }
  for (const title of quotedTitles)
    if (!inTitle(title) && isIssued(plan, title)) places.push({ name: '通知正文', title });
  return places;
}

/** The titles of the plan, each with its year: the notice's, the quoted ones, the plan's own. */
export function titlesOf(plan: Plan): readonly Named[] {
  const { noticeTitle, planTitle, planYear } = plan.elements;
  const named = flatMapList(placesInNotice(plan), ({ name, title }): readonly Named[] => {
    // 关于印发2023年工作总结和2024年工作要点的通知: one of the two is the plan's.
    const own =
      title === noticeTitle ? yearsOf(title, plan.facts).find(({ year }) => year === planYear?.year) : undefined;
    const year = own ?? yearOfTitle(title, plan.facts);
    return year === undefined ? [] : [{ ...year, name }];
  });
  if (planTitle === undefined || planYear === undefined || !rangeContains(planTitle.range, planYear.range))
    return named;
  return [...named, { ...planYear, name: '计划标题' }];
}

/** The years that a title says the plan is for, from the first to the last. */
export interface Span {
  readonly name: string;
  /** As 2025—2027. */
  readonly years: string;
  readonly range: Range;
}

/** The first span of years in a title. */
function spanIn(plan: Plan, { start, end }: Range): Omit<Span, 'name'> | undefined {
  for (let { line } = start; line <= end.line; line++) {
    const offset = line === start.line ? start.character : 0;
    const shadow = plan.facts[line]!.shadow.slice(offset, line === end.line ? end.character : undefined);
    const [found] = readYearSpans({ shadow, bits: DIGIT });
    if (found === undefined) continue;
    const { first, last, from, to } = found;
    return { years: `${first}—${last}`, range: rangeInLine(line, offset + from, offset + to) };
  }
  return undefined;
}

/** The titles of the plan that name a span of years. */
export function spansOf(plan: Plan): readonly Span[] {
  const { planTitle } = plan.elements;
  const own = planTitle === undefined ? [] : [{ name: '计划标题', title: planTitle }];
  return flatMapList([...placesInNotice(plan), ...own], ({ name, title }) => {
    const span = spanIn(plan, title.range);
    return span === undefined ? [] : [{ name, ...span }];
  });
}

/** Whether the titles of the plan name different spans of years. */
export function spansDisagree(plan: Plan): boolean {
  return new Set(mapList(spansOf(plan), ({ years }) => years)).size > 1;
}

/** Whether the titles of the plan name different years, so that its own can't be relied on. */
export function titlesDisagree(plan: Plan): boolean {
  const { noticeTitle, quotedTitles } = plan.elements;
  if (noticeTitle === undefined && quotedTitles.length === 0) return false;
  return new Set(mapList(titlesOf(plan), ({ year }) => year)).size > 1;
}
