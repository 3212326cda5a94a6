/**
 * By when an item of a plan is to be done, as its own text says. More times count than in running text: in a task, what
 * is to be done in a quarter or a month is due at its end. What a sentence looks back on does not count.
 */
import { bitsIn } from '../../text/chars';
import { Cover } from '../../text/cover';
import type { Columns } from '../../text/range';
import type { DateMention } from '../model';
import type { Days, FoundDeadline } from './deadlines';
import { asDeadline, isDeadline, isPartOfName, isoDay, joinsTimes, lastDayOf } from './deadlines';
import { stageEndsIn } from './stages';
import type { Time } from './times';
import { readTimes } from './times';
import { mapList } from '../../text/lists';

/** So far a clause is followed on either side. */
const reach = 40;
const clauseBefore = /[^，。；：！？（]*$/u;
const clauseAfter = /^[^。；！？]*/u;

/** 8月前已完成选址; 截至6月底，全市共有…; 2022年底前建成的小区. */
const isDone =
  /^[，,]?(?:就|即|均|都|全[市县区省]|[我本][市县区省])?(?:已|曾|共有|共计|累计|现有)|^(?:以来|基础上)|^(?:建成|完工|竣工|投用|登记|注册|批准|立项|毕业|出生|入职|到期|届满|发生|产生|签订|购置|购买|取得|参加|参保|投保|成立|设立|受理|申请|缴纳|印发|出台|公布|完成(?:登记|注册|审批|备案))[^，。；的]{0,8}的(?!通知|意见|目标|要求|任务)/u;
const deeds =
  '完成|建成|实现|达到|达标|新增|投用|投产|开工|竣工|通车|交付|印发|出台|制定|形成|验收|上线|报送|上报|发布|启动|召开|举[办行]|组织|开展|落实|到位|全覆盖|摸清|编制|建立';
const deed = new RegExp(`^[，,]?[^，。；：的]{0,14}?(?:${deeds})(?![的了])`, 'u');
/** The first end of a span: 2021年至2023年. */
const goesOn = /^\s*(?:[—–－\-~～]|至|到|[、和及与])/u;
/** 有效期至2025年底, 缴费期延长至3月底: how long a rule holds. */
const validity =
  /(?:(?:有效|执行|施行|试行|实施)期(?:限)?[^，。；]{0,24}|(?:延长|延期|延续|顺延|推迟|放宽|宽限)[至到])$/u;
/** Behind 截至4月底: whose state on that day is meant. */
const counted = /^[^，。；：、）”]/u;
const aim = /(?:力争|争取|确保|计划|预计|拟|力求|务必|保证)(?:在|于|到)?$/u;
/** 1月1日至12月31日，企业可组织培训: how long something is allowed. */
const allowed = /^[，,]?[^，。；：]{0,10}可(?!靠|再|持)/u;
/** 5月8日上午9:00在…举行: the time of day. */
const timeOfDay = /^(?:上午|下午|晚上?|全天)?(?:\d{1,2}(?:[：:]\d{2}|[时点](?:\d{1,2}分)?))?/u;
const clauseStart = /^(?:并|其中|同时|再)?(?:在|于|从|自)?第?$/u;

/** Whether a time in an item is its deadline though it doesn't say 前 or 底. */
function isAimedAt(shadow: string, { from, first, time }: Stretch, planYear: number | undefined): boolean {
  const { word, year, shortYear, part, bound, lead, to } = time;
  const isLed = lead !== undefined && first === undefined;
  if (bound === 'since' || isLed || shortYear !== undefined || part === '全年' || part === '初') return false;
  if (word !== undefined && '每去上'.includes(word)) return false;
  if (year !== undefined && planYear !== undefined && year < planYear) return false;
  const after = shadow.slice(to, to + reach);
  if (goesOn.test(after) || (first !== undefined && allowed.test(after))) return false;
  const before = clauseBefore.exec(shadow.slice(Math.max(0, from - reach), from))![0];
  if (aim.test(before)) return true;
  // 5月8日至13日。 alone says when.
  if (before === '' && from > 0 && time.day !== undefined && after[0] === '。') return true;
  return clauseStart.test(before) && deed.test(time.day === undefined ? after : after.replace(timeOfDay, ''));
}

/** A time, or a stretch of months or days that it ends: 3月1日—4月30日, 6月1日至30日, 3—5月. */
interface Stretch {
  readonly from: number;
  /** With which it begins, where that is a time of its own. */
  readonly first: Pick<Time, 'year'> | undefined;
  /** Its end. */
  readonly time: Time;
}

/** The day that ends a stretch within a month, behind its first day. */
const lastDay = /^\s*(?:[—–－\-~～―]{1,2}|至|到)\s*(\d{1,2})日/u;
/** The month that begins a stretch, before its last month. */
const firstMonth = /(?<!\d)(?:((?:19|20)\d\d)年)?\d{1,2}\s*(?:[—–－\-~～―]{1,2}|至|到)\s*$/u;

function stretchOf(shadow: string, before: Time | undefined, time: Time): Stretch {
  const { from, to, month, day, year } = time;
  if (month === undefined) return { from, first: undefined, time };
  if (before?.month !== undefined && joinsTimes.test(shadow.slice(before.to, from)))
    return { from: before.from, first: before, time };
  const end = day === undefined ? null : lastDay.exec(shadow.slice(to, to + reach));
  if (end !== null && Number(end[1]) > day!)
    return { from, first: time, time: { ...time, day: Number(end[1]), to: to + end[0].length } };
  const mayGoBack = year === undefined && '—–－-~～―至到 '.includes(shadow.charAt(from - 1));
  const start = mayGoBack ? firstMonth.exec(shadow.slice(Math.max(0, from - reach), from)) : null;
  if (start === null) return { from, first: undefined, time };
  return { from: from - start[0].length, first: { year: start[1] === undefined ? undefined : Number(start[1]) }, time };
}

/** Whether a stretch of time stands in brackets of its own, as （3月1日—4月30日） behind the name of a stage. */
const isInBrackets = (shadow: string, { from, first, time }: Stretch): boolean =>
  first !== undefined && '（('.includes(shadow.charAt(from - 1)) && '）)'.includes(shadow.charAt(time.to));

/** Whether a time is a whole year before the plan's: history. */
function isYearGone({ year, month, part }: Time, planYear: number | undefined): boolean {
  return year !== undefined && planYear !== undefined && year < planYear && month === undefined && part === undefined;
}

/** “年初建账、年中查账、年底交账”: a quoted phrase names the times of every year. */
function isInSlogan(shadow: string, { from, to, year, month }: Time): boolean {
  if (year !== undefined || month !== undefined) return false;
  const before = shadow.slice(Math.max(0, from - reach), from);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && /^[^“”。]*”/u.test(shadow.slice(to, to + reach));
}

/** 如年内仍在本市举办; 当年新招用失业人员的企业: what has to be so for a rule to hold, and no task. */
function isCondition(shadow: string, { from, to, word }: Time): boolean {
  if (from > 0 && '如若凡'.includes(shadow[from - 1]!)) return true;
  return word === '当' && /^(?:新(?:招|录|聘|吸纳)|应届|毕业|退役|入职)/u.test(shadow.slice(to, to + 3));
}

/** Whether a sentence looks back on a time, or says how long something holds. */
function isNoTask(shadow: string, time: Time): boolean {
  const { from, to, lead } = time;
  if (isInSlogan(shadow, time) || isCondition(shadow, time) || isPartOfName(shadow, time)) return true;
  if (validity.test(shadow.slice(Math.max(0, from - reach), from))) return true;
  const after = clauseAfter.exec(shadow.slice(to, to + reach))![0];
  if (lead === '截至' && counted.test(after) && !deed.test(after)) return true;
  return isDone.test(after);
}

const fiveYears = /[“"]?十([一二三四五六七八九])五[”"]?(?:时期|期间|规划)?末/gu;
/** The first five-year plan with such a name, 十一五, ended then. */
const firstEnd = 2010;

/** The end of a five-year plan, where a text names it: “十四五”末. */
export interface FiveYearEnd extends Columns {
  readonly year: number;
}

/** The ends of five-year plans that a text names. */
export function fiveYearEndsIn(shadow: string): readonly FiveYearEnd[] {
  if (!shadow.includes('末')) return [];
  return mapList([...shadow.matchAll(fiveYears)], ({ index, 0: text, 1: number }) => {
    return { from: index, to: index + text.length, year: firstEnd + '一二三四五六七八九'.indexOf(number!) * 5 };
  });
}

/** The ends of five-year plans as deadlines: 到“十四五”末. */
function fiveYearDeadlines(shadow: string): FoundDeadline[] {
  return mapList(fiveYearEndsIn(shadow), ({ from, to, year }) => {
    const days = { first: isoDay(year, 1, 1), last: isoDay(year, 12, 31), precision: 'year' } as const;
    return { from: shadow[from - 1] === '到' ? from - 1 : from, to, date: days.last, days };
  });
}

const sinceIssue = /(?:本[\u4e00-\u9fff]{1,4})?(?:印发|发布|下发|公布)之日起(\d{1,3})(个工作日|个月|日|天)(?:之)?内/gu;

/** So many days or months from the day of issue on: 印发之日起30日内. Working days are left uncounted. */
function afterIssue(shadow: string, signed: DateMention | undefined): FoundDeadline[] {
  if (!shadow.includes('之日起')) return [];
  return mapList([...shadow.matchAll(sinceIssue)], ({ index, 0: text, 1: count, 2: unit }) => {
    const days =
      signed === undefined || unit === '个工作日' ? undefined : daysAfter(signed, Number(count), unit === '个月');
    return { from: index, to: index + text.length, date: days?.last, days };
  });
}

function daysAfter(from: DateMention, count: number, inMonths: boolean): Days {
  const months = from.month - 1 + (inMonths ? count : 0);
  let year = from.year + Math.floor(months / 12);
  let month = (months % 12) + 1;
  let day = inMonths ? Math.min(from.day, lastDayOf(year, month)) : from.day + count;
  while (day > lastDayOf(year, month)) {
    day -= lastDayOf(year, month);
    month = (month % 12) + 1;
    if (month === 1) year++;
  }
  const iso = isoDay(year, month, day);
  return { first: iso, last: iso, precision: 'day' };
}

/**
 * The deadlines in the text of an item, in its order.
 * @param shadow   the text's shadow
 * @param planYear the year that a time without one is in
 * @param signed   the day from which those count that begin with the issue
 * @param isStage  whether the item is called a stage
 */
export function dueIn(
  shadow: string,
  planYear: number | undefined,
  signed: DateMention | undefined,
  isStage: boolean,
): readonly FoundDeadline[] {
  const times = readTimes({ shadow, bits: bitsIn(shadow) });
  const found: FoundDeadline[] = [...fiveYearDeadlines(shadow), ...afterIssue(shadow, signed)];
  const stretches = mapList(times, (time, at) => stretchOf(shadow, times[at - 1], time));
  stretches.forEach((stretch, at) => {
    const { from, first, time } = stretch;
    const next = stretches[at + 1];
    // It begins the next one: what is due is due at the end.
    if (next !== undefined && next.from <= from) return;
    const endsStage = isInBrackets(shadow, stretch);
    const isDue = isDeadline(time) || endsStage || isAimedAt(shadow, stretch, planYear);
    if (!isDue || (!endsStage && (isNoTask(shadow, time) || isYearGone(time, planYear)))) return;
    const deadline = asDeadline(time, first?.year ?? planYear);
    found.push(first === undefined ? deadline : { ...deadline, from });
  });
  const ends = stageEndsIn(shadow, planYear, isStage);
  const known = ends.length > 0 ? new Cover(found) : undefined;
  return [...found, ...ends.filter((end) => known?.overlaps(end) === false)].sort((a, b) => a.from - b.from);
}
