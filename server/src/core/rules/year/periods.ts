/** Where a text names a five-year plan together with years, and what it says of them. */
import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { FIVE } from '../../text/chars';
import { isInTitle } from '../../text/cited';
import type { Columns } from '../../text/range';
import type { FiveYearPlan } from './five-year-plans';
import { fiveYearPlans, lawPlans } from './five-year-plans';

/** A five-year plan named in a text. */
export interface NamedPeriod {
  readonly period: FiveYearPlan;
  /** The plans of its kind, among which another may be meant. */
  readonly all: readonly FiveYearPlan[];
  /** 十四五, or 十四 of 第十四个五年规划. */
  readonly name: Columns;
  readonly isOrdinal: boolean;
}

/** A year or span of years that does not fit the five-year plan it stands with. */
export interface WrongPeriod extends NamedPeriod {
  readonly kind: 'span' | 'year';
  /** The digits, from the first year to the last. */
  readonly years: Columns;
  /** What the years should be: of a span its first and last, else twice the same. */
  readonly expected: readonly [number, number];
  /** 末, 开局之年 …: what the one year is of the plan. */
  readonly role: string;
}

/** 今年 in such a sentence, which has a year only through the plan. */
export interface RelativePeriod extends NamedPeriod {
  readonly expected: number;
  readonly role: string;
}

/** What a text says of five-year plans, as far as it is wrong or may become so. */
export interface Periods {
  readonly wrong: readonly WrongPeriod[];
  readonly relative: readonly RelativePeriod[];
  /** Those that are to be carried out, outside of 《》. */
  readonly ahead: readonly NamedPeriod[];
}

const none: readonly never[] = [];
const reach = 48;
const dash = '(?:[—–－\\-~～一]{1,2}|至|到)';
const spanBehind = new RegExp(
  `^[”"」]?(?<between>[\\u4e00-\\u9fff]{0,16}?)[”"」]?》?（(?<first>20\\d\\d)年?${dash}(?<last>20\\d\\d)年?）`,
  'u',
);
const spanBefore = new RegExp(`(?<first>20\\d\\d)年?${dash}(?<last>20\\d\\d)年?(?:的|是|为|即|（|，)?[“"「]?$`, 'u');
/** Years that are no plan's whole time: 三年行动, 中期, 2035年远景. */
const otherSpan = /[一二两三四六七八九十]年|行动|方案|中期|中长期|远景|展望|前期|后期|以来|[和及与至]/u;
const endBehind = /^[”"」]?(?:规划|时期|计划)?期?末（(?:即|到|至)?(?<year>20\d\d)年(?:底|末)?）/u;
const endBefore = /(?<year>20\d\d)年(?:底|末)?[（，]?(?:即|也即|也就是)?[“"「]?$/u;
const isEnd = /^[”"」]?(?:规划|时期|计划)?期?末/u;
const subject =
  /(?:(?<year>20\d\d)年|(?<word>今年))，?(?:既|不仅|同时)?(?:是|作为|系|为)(?<mid>[^，。；：！？五]{0,30})$/u;
/** What such a sentence says of the years around: 谋划“十五五”开局 is done before. */
const beforehand = /谋划|编制|衔接|准备|迎接|筹备|布局|研究|打好|奠定|铺垫|之后|以后|前/u;
const roleBehind =
  /^[”"」]?(?:规划|时期|计划|建设|发展|的|实施|目标|任务){0,4}(?<role>开局|起步|首年|第一年|头一年|收官|最后一年|末年)(?!之?后|以后)(?<tail>之年|年)?/u;
const closing = new Set(['收官', '最后一年', '末年']);
/** 圆满完成“十四五”规划 is said of what is done. */
const carriedOut =
  /(?:落实|推进|实施|推动|执行|(?<!圆满|胜利|超额|顺利|如期)完成|贯彻|力争到|确保到|争取到|加快)[^，。；：！？、《》]{0,10}[“"「]?$/u;
const aimed = /^[”"」]?[^，。；：！？《》]{0,8}(?:规划|目标|任务|项目|工程|末)/u;
/** A plan that has ended may still be looked back at. */
const lookingBack =
  /评估|总结|成果|成效|回顾|遗留|结转|续建|未完成|收官|收尾|扫尾|后续|衔接|验收|审计|以来|期间|时期|已|了/u;

/** Columns of the years that a pattern found: from the first group's to the last one's digits. */
function columnsOf(found: RegExpExecArray, base: number, first: string, last: string): Columns {
  const from = base + found.index + found[0].indexOf(first);
  return { from, to: base + found.index + found[0].lastIndexOf(last) + 4 };
}

/** The five-year plan whose 五 stands at `at` of a shadow. */
export function periodAt(shadow: string, at: number): NamedPeriod | undefined {
  const next = shadow[at + 1] ?? '';
  const before = shadow[at - 1] ?? '';
  if (before === '个') {
    // 第十四个五年规划
    const from = at - 3;
    if (shadow[from - 1] !== '第' || !/^年(?:规划|计划)/u.test(shadow.slice(at + 1, at + 4))) return undefined;
    const period = fiveYearPlans.find(({ name }) => name === `${shadow.slice(from, at - 1)}五`);
    return period && { period, all: fiveYearPlans, name: { from, to: at - 1 }, isOrdinal: true };
  }
  const isClosed = next === '”' || next === '"' || next === '」';
  if (shadow[at - 2] === '十') {
    const from = at - 2;
    const period = fiveYearPlans.find(({ name }) => name === shadow.slice(from, at + 1));
    if (period === undefined || /[一二三四五六七八九十\d]/u.test(shadow[from - 1] ?? '')) return undefined;
    if (!isClosed && !/^(?:规划|时期|期间|末|开局|收官)/u.test(shadow.slice(at + 1, at + 3))) return undefined;
    return { period, all: fiveYearPlans, name: { from, to: at + 1 }, isOrdinal: false };
  }
  const after = at + (isClosed ? 2 : 1);
  if (!shadow.startsWith('普法', after) || !'“"「'.includes(shadow[at - 2] ?? ' ')) return undefined;
  const period = lawPlans.find(({ name }) => name === shadow.slice(at - 1, at + 1));
  return period && { period, all: lawPlans, name: { from: at - 1, to: at + 1 }, isOrdinal: false };
}

/** The years beside one five-year plan that can't be its. */
function wrongAt(shadow: string, named: NamedPeriod): WrongPeriod | undefined {
  const { period, name, isOrdinal } = named;
  const headFrom = Math.max(0, name.from - reach);
  const tailFrom = isOrdinal ? name.to + 4 : name.to;
  const head = shadow.slice(headFrom, name.from);
  const tail = shadow.slice(tailFrom, tailFrom + reach);
  const spanOf = (found: RegExpExecArray | null, base: number): WrongPeriod | undefined => {
    const { first, last, between = '' } = found?.groups ?? {};
    if (found === null || first === undefined || last === undefined || otherSpan.test(between)) return undefined;
    const [from, to] = [Number(first), Number(last)];
    const isInside = from >= period.first && to <= period.last;
    // Years of another length are those of something else, but for a slip by one.
    if (from > to || isInside || to - from < 3 || to - from > 5) return undefined;
    const years = columnsOf(found, base, first, last);
    return { ...named, kind: 'span', years, expected: [period.first, period.last], role: '' };
  };
  const yearOf = (found: RegExpExecArray | null, base: number, expected: number, role: string) => {
    const year = found?.groups?.['year'];
    if (found === null || year === undefined || Number(year) === expected) return undefined;
    const years = columnsOf(found, base, year, year);
    return { ...named, kind: 'year', years, expected: [expected, expected], role } as const;
  };
  const span = spanOf(spanBehind.exec(tail), tailFrom) ?? spanOf(spanBefore.exec(head), headFrom);
  if (span !== undefined) return span;
  const end =
    yearOf(endBehind.exec(tail), tailFrom, period.last, '末') ??
    (isEnd.test(tail) ? yearOf(endBefore.exec(head), headFrom, period.last, '末') : undefined);
  if (end !== undefined) return end;
  const role = roleOf(shadow, named);
  return role && yearOf(subject.exec(head), headFrom, role.expected, role.role);
}

/** What the sentence says that its year is of the five-year plan. */
function roleOf(shadow: string, named: NamedPeriod): RelativePeriod | undefined {
  const { period, name } = named;
  const found = roleBehind.exec(shadow.slice(name.to, name.to + reach));
  const role = found?.groups?.['role'];
  if (role === undefined) return undefined;
  const head = subject.exec(shadow.slice(Math.max(0, name.from - reach), name.from));
  if (head === null || beforehand.test(head.groups?.['mid'] ?? '')) return undefined;
  const tail = found?.groups?.['tail'] ?? '';
  const expected = closing.has(role) ? period.last : period.first;
  return { ...named, expected, role: role.endsWith('年') ? role : `${role}${tail === '' ? '' : '之年'}` };
}

function isRelative(shadow: string, { name }: NamedPeriod): boolean {
  return subject.exec(shadow.slice(Math.max(0, name.from - reach), name.from))?.groups?.['word'] !== undefined;
}

/** Whether the text speaks of carrying the five-year plan out. */
function isAhead(shadow: string, { name }: NamedPeriod): boolean {
  const head = shadow.slice(Math.max(0, name.from - reach), name.from);
  if (!carriedOut.test(head) || isInTitle(shadow, name.from)) return false;
  const tail = shadow.slice(name.to, name.to + reach);
  if (!aimed.test(tail)) return false;
  const clause = /[^，。；：！？]*$/u.exec(head)![0] + /^[^，。；：！？]*/u.exec(tail)![0];
  return !lookingBack.test(clause);
}

/** What a text says of five-year plans. A pure function of `shadow`. */
function readPeriods({ shadow }: Readable): readonly Periods[] {
  let periods: { wrong: WrongPeriod[]; relative: RelativePeriod[]; ahead: NamedPeriod[] } | undefined;
  for (let at = shadow.indexOf('五', 1); at >= 0; at = shadow.indexOf('五', at + 1)) {
    const named = periodAt(shadow, at);
    if (named === undefined) continue;
    periods ??= { wrong: [], relative: [], ahead: [] };
    const wrong = wrongAt(shadow, named);
    const role = wrong === undefined && isRelative(shadow, named) ? roleOf(shadow, named) : undefined;
    if (wrong !== undefined) periods.wrong.push(wrong);
    else if (role !== undefined) periods.relative.push(role);
    else if (isAhead(shadow, named)) periods.ahead.push(named);
  }
  return periods === undefined ? none : [periods];
}

/** The passages of a plan in which five-year plans are named; each finding has one item. */
export const periodsIn = collected(FIVE, readPeriods);
