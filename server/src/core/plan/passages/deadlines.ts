/** Deadlines: which times say by when something is to be done, and the days that they mean. */
import { bitsIn } from '../../text/chars';
import { Cover } from '../../text/cover';
import type { Columns } from '../../text/range';
import type { Time, TimePart } from './times';
import { readTimes } from './times';
import { mapList } from '../../text/lists';

/** How exactly a time is known. */
export type Precision = 'day' | 'third' | 'month' | 'quarter' | 'half' | 'year';

/** The days that a time means. */
export interface Days {
  /** The first and the last of them, as YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  readonly precision: Precision;
}

/** A deadline in the columns of the text it was found in, and the day that it means, if it means one. */
export interface FoundDeadline extends Columns {
  /** The last day, as YYYY-MM-DD. */
  readonly date: string | undefined;
  readonly days: Days | undefined;
}

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * How many days a month has; 0 where there is no such month.
 * @param year undefined where it is not known, so that February may have 29
 */
export function lastDayOf(year: number | undefined, month: number): number {
  const isLeap = year === undefined || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (lastDays[month - 1] ?? 0);
}

/** A day as YYYY-MM-DD. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day as people write it, 2025年3月5日. @param day as YYYY-MM-DD */
export function chineseDay(day: string): string {
  const [year, month, date] = mapList(day.split('-'), Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
}

/** The year that leads to a time; one before the plan's only as a label, as plans look back in passing. */
function leadingYear({ nearYear, isUnderYear }: Time, planYear: number | undefined): number | undefined {
  if (nearYear === undefined || isUnderYear || planYear === undefined) return nearYear;
  return nearYear > planYear ? nearYear : undefined;
}

/**
 * The year that a time is in: its own, or the one that leads to it; else the plan's; the one beside it for 明年 and 去年.
 * @returns undefined where its year is not known, or it is in every year
 */
function yearOf(time: Time, planYear: number | undefined): number | undefined {
  const own = time.year ?? leadingYear(time, planYear);
  if (own !== undefined) return own;
  if (time.shortYear !== undefined || time.word === '每' || planYear === undefined) return undefined;
  if (time.word === '明' || time.word === '次' || time.word === '翌') return planYear + 1;
  return time.word === '去' || time.word === '上' ? planYear - 1 : planYear;
}

/** First and last month of a part of a year. */
const months: Readonly<Partial<Record<TimePart, readonly [number, number, Precision]>>> = {
  一季度: [1, 3, 'quarter'],
  二季度: [4, 6, 'quarter'],
  三季度: [7, 9, 'quarter'],
  四季度: [10, 12, 'quarter'],
  上半年: [1, 6, 'half'],
  下半年: [7, 12, 'half'],
  初: [1, 3, 'quarter'],
};

/**
 * The last day of a part of a month, where it is not the month's: 10 for 上旬 and 初, 20 for 中旬; with 前 the day before
 * the part begins, for 上旬 the first.
 */
function lastDayIn({ part, bound }: Time): number | undefined {
  const isBefore = bound === 'before';
  if (part === '初') return 10;
  if (part === '上旬') return isBefore ? 1 : 10;
  if (part === '中旬') return isBefore ? 10 : 20;
  return part === '下旬' && isBefore ? 20 : undefined;
}

const firstDays: Readonly<Partial<Record<TimePart, number>>> = { 上旬: 1, 初: 1, 中旬: 11, 下旬: 21 };

/**
 * The days that a time means.
 * @param planYear the year that a time without one is in
 * @returns undefined where its year is not known, or there is no such day
 */
export function daysOf(time: Time, planYear: number | undefined): Days | undefined {
  const year = yearOf(time, planYear);
  if (year === undefined) return undefined;
  const { month, day, part } = time;
  if (month === undefined) {
    const [from, to, precision] = (part && months[part]) ?? [1, 12, 'year'];
    return { first: isoDay(year, from, 1), last: isoDay(year, to, lastDayOf(year, to)), precision };
  }
  const end = lastDayOf(year, month);
  if (end === 0 || (day !== undefined && (day < 1 || day > end))) return undefined;
  if (day !== undefined) {
    return { first: isoDay(year, month, day), last: isoDay(year, month, day), precision: 'day' };
  }
  const last = lastDayIn(time) ?? end;
  const first = Math.min(last, (part && firstDays[part]) ?? 1);
  const isWhole = part === undefined || part === '底' || part === '末';
  return {
    first: isoDay(year, month, first),
    last: isoDay(year, month, last),
    precision: isWhole ? 'month' : 'third',
  };
}

/** Whether a time says by when, so that it is a deadline wherever it stands: 6月底前, 到2025年, 年内. */
export function isDeadline(time: Time): boolean {
  const { bound, part, month, year, lead } = time;
  if (bound === 'before' || bound === 'end' || part === '内')
    return year !== undefined || month !== undefined || part !== undefined;
  return lead === '到' && year !== undefined && month === undefined && part === undefined;
}

const routine =
  /按季度(?:完成|推进)?|每(?:季度|月|半年|年)(?:[^，。；、]{0,8}?(?:[日号]|底|末|初)(?:之?前)?|[^，。；、]{0,3})|长期(?:坚持|推进)?|(?:持续|常态化)(?:推进|实施|开展|优化|深化|坚持|落实|完善)|按(?:时序|计划|工作)?进度(?:推进|完成|实施)|按时序推进|即知即改|立行立改/gu;

/** What stands between the two ends of a stretch of time: 3月1日—12月31日. */
export const joinsTimes = /^\s*(?:[—–－\-~～]{1,3}|至|到|一)\s*$/u;

/** Whether a time is one where deadlines stand: everything but what is there for its year alone (2025年重点项目). */
export function countsInCell(time: Time): boolean {
  return isDeadline(time) || time.month !== undefined || (time.part !== undefined && time.part !== '初');
}

/** 全年任务, 年内分配: the time belongs to a name. */
export function isPartOfName(shadow: string, { part, to }: Time): boolean {
  if (part === '全年') return /^(?:目标|任务|指标)/u.test(shadow.slice(to, to + 2));
  return part === '内' && /^(?:分配|分布|变化|波动|变幅|降[水雨])/u.test(shadow.slice(to, to + 2));
}

/**
 * A time as a deadline, with the 到 that leads to a year.
 * @param planYear the year that a time without one is in
 */
export function asDeadline(time: Time, planYear: number | undefined): FoundDeadline {
  const days = daysOf(time, planYear);
  const isUntil = time.lead === '到' && time.month === undefined && time.year !== undefined;
  return { from: isUntil ? time.leadFrom : time.from, to: time.to, date: days?.last, days };
}

/** What goes on, or comes again and again. */
function routinesIn(shadow: string, planYear: number | undefined): readonly FoundDeadline[] {
  return mapList([...shadow.matchAll(routine)], ({ index, 0: words }) => {
    const days = /季度|月|半年/u.test(words) && planYear !== undefined ? yearDays(planYear) : undefined;
    return { from: index, to: index + words.length, date: days?.last, days };
  });
}

/**
 * The deadlines in a text.
 * @param shadow    the text's shadow
 * @param planYear  the year that a deadline without one is in
 * @param inCell    whether it is a deadline column, where a bare month or a routine counts too
 */
export function deadlinesIn(shadow: string, planYear: number | undefined, inCell: boolean): readonly FoundDeadline[] {
  const times = readTimes({ shadow, bits: bitsIn(shadow) }).filter(
    (time) => (inCell ? countsInCell(time) : isDeadline(time)) && !isPartOfName(shadow, time),
  );
  const found: FoundDeadline[] = [];
  for (const [at, time] of times.entries()) {
    const begun =
      inCell && at > 0 && joinsTimes.test(shadow.slice(times[at - 1]!.to, time.from)) ? times[at - 1] : undefined;
    const deadline = asDeadline(time, begun?.year ?? planYear);
    const start = found[found.length - 1];
    // 3月至10月 is one deadline.
    if (begun !== undefined && start?.to === begun.to) found.pop();
    found.push(begun === undefined ? deadline : { ...deadline, from: start?.from ?? begun.from });
  }
  if (!inCell) return found;
  const routines = routinesIn(shadow, planYear);
  const known = routines.length > 0 ? new Cover(found) : undefined;
  return [...found, ...routines.filter((one) => known?.overlaps(one) === false)].sort((a, b) => a.from - b.from);
}

function yearDays(year: number): Days {
  return { first: isoDay(year, 1, 1), last: isoDay(year, 12, 31), precision: 'year' };
}
