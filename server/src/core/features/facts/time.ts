/** What is known of times: the days that a deadline means, what a year is to the plan, what 十四五 covers. */
import type { Plan } from '../../plan/model';
import { chineseDay } from '../../plan/passages/deadlines';
import type { Moment } from '../../plan/passages/moments';
import { momentsOf, yearInForce } from '../../plan/passages/moments';
import type { Passage } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { passageAt, touches } from '../../plan/places';
import { readYearSpans } from '../../plan/passages/times';
import { fiveYearPlans } from '../../rules/year/five-year-plans';
import { periodAt } from '../../rules/year/periods';
import type { Position, Range } from '../../text/range';
import { plain } from './markdown';

/** Facts, and the words that they are of. */
interface Facts {
  readonly range: Range;
  readonly markdown: string;
}

function momentFacts(plan: Plan, moment: Moment): Facts | undefined {
  const { days, text, range } = moment;
  if (days === undefined) return undefined;
  const { first, last } = days;
  const meant = moment.isDeadline
    ? `不晚于${chineseDay(last)}`
    : first === last
      ? chineseDay(first)
      : `${chineseDay(first)}至${chineseDay(last)}`;
  const assumed = moment.namesYear ? '' : `（没有写年份，按${yearInForce(plan)}年的计划推算）`;
  return { range, markdown: `**${plain(text)}**：${meant}${assumed}` };
}

/** What a year is called that stands so many years behind a plan’s own; before it where that is negative. */
function yearsAway(distance: number): string {
  if (distance === 1) return '下一年';
  if (distance === -1) return '上一年';
  return distance > 0 ? `后${distance}年` : `前${-distance}年`;
}

/** What is said of each of the years of a five-year plan. */
function placeInPeriod(year: number): string | undefined {
  const period = fiveYearPlans.find(({ first, last }) => first <= year && year <= last);
  if (period === undefined) return undefined;
  const special = year === period.first ? '（开局之年）' : year === period.last ? '（收官之年）' : '';
  return `“${period.name}”第${year - period.first + 1}年${special}`;
}

const yearPattern = /(?<!\d)((?:19|20)\d\d)\s*年/gu;

function yearFacts(plan: Plan, passage: Passage, offset: number): Facts | undefined {
  for (const match of passage.shadow.matchAll(yearPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (offset < from || offset > to) continue;
    const year = Number(match[1]);
    const { planYear, signed } = plan.elements;
    const facts: string[] = [];
    if (planYear?.year === year) facts.push('本计划的年份');
    else if (planYear !== undefined) facts.push(`本计划（${planYear.year}年）的${yearsAway(year - planYear.year)}`);
    if (signed?.year === year) facts.push('成文的年份');
    const place = placeInPeriod(year);
    if (place !== undefined) facts.push(place);
    if (facts.length === 0) return undefined;
    return { range: rangeIn(passage, from, to), markdown: `**${year}年**：${facts.join('，')}` };
  }
  return undefined;
}

function spanFacts(passage: Passage, offset: number): Facts | undefined {
  const span = passage.remember(readYearSpans).find(({ from, to }) => from <= offset && offset <= to);
  if (span === undefined || span.last < span.first) return undefined;
  const markdown = `**${span.first}—${span.last}年**：共${span.last - span.first + 1}年`;
  return { range: rangeIn(passage, span.from, span.to), markdown };
}

/** 十四五, 第十四个五年规划, “八五”普法. */
function periodFacts(plan: Plan, passage: Passage, offset: number): Facts | undefined {
  const { shadow } = passage;
  for (
    let at = shadow.indexOf('五', Math.max(1, offset - 4));
    at >= 0 && at <= offset + 6;
    at = shadow.indexOf('五', at + 1)
  ) {
    const named = periodAt(shadow, at);
    if (named === undefined || offset < named.name.from || offset > named.name.to) continue;
    const { first, last } = named.period;
    const year = yearInForce(plan);
    const isInside = year !== undefined && first <= year && year <= last;
    const place = isInside ? `，${year}年是第${year - first + 1}年` : '';
    const range = rangeIn(passage, named.name.from, named.name.to);
    return { range, markdown: `**“${named.period.name}”**：${first}—${last}年${place}` };
  }
  return undefined;
}

/** What is known of the times at a position, the exactest first. */
export function timeFacts(plan: Plan, position: Position): readonly Facts[] {
  const place = passageAt(plan, position);
  if (place === undefined) return [];
  const { passage, offset } = place;
  const moment = momentsOf(plan, passage).find(({ range }) => touches(range, position));
  // A bare year is told as a year.
  const isYear = moment !== undefined && !moment.isDeadline && moment.days?.precision === 'year';
  const found = [
    moment === undefined || isYear ? undefined : momentFacts(plan, moment),
    spanFacts(passage, offset),
    yearFacts(plan, passage, offset),
    periodFacts(plan, passage, offset),
  ];
  // At a page end the place behind one line is, in the text, the place before the next.
  return found.filter((facts) => facts !== undefined && touches(facts.range, position)) as readonly Facts[];
}
