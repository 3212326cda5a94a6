/** Reads one point or stretch of time where its 年, 月 or 季 stands: 2025年6月底前, 8月下旬, 第三季度, 年内, 23年3月. */
import { DIGIT, SPACE, has } from '../../text/chars';
import type { Columns } from '../../text/range';
import { behindClock } from './clock';
import { back, digitsFrom, digitsTo, follow, skip } from './spaced';

/** What stands in the place of a year's digits: 今年, 明年, 每年. */
export type YearWord = '今' | '本' | '当' | '明' | '次' | '翌' | '去' | '上' | '每';
/** A part of a month or of a year. */
export type TimePart = '上旬' | '中旬' | '下旬' | '初' | '底' | '末' | '内' | '上半年' | '下半年' | '全年' | Quarter;
type Quarter = '一季度' | '二季度' | '三季度' | '四季度';

/** A point or stretch of time, in the columns of its passage's text; `to` is behind 前 and 起. */
export interface Time extends Columns {
  /** The year as written, where it is written with four digits. */
  readonly year: number | undefined;
  /** Two digits before 年 that may be a year: 23年3月. */
  readonly shortYear: Columns | undefined;
  readonly word: YearWord | undefined;
  /** As written, so that it may be 13; in Arabic or Chinese digits. */
  readonly month: number | undefined;
  /** As written, so that it may be 31 in June. */
  readonly day: number | undefined;
  readonly part: TimePart | undefined;
  /** 底 or 末 behind a quarter or half year, 前, 起 … */
  readonly bound: 'before' | 'end' | 'since' | 'none';
  /** What leads to it: 到2025年, 自2025年6月起, 截至2022年底. */
  readonly lead: '到' | '自' | '截至' | undefined;
  /** Where that begins; `from` where nothing leads to it. */
  readonly leadFrom: number;
  /** Of a time without a year: the one that stands before it in its sentence, or as the label of its paragraph. */
  readonly nearYear: number | undefined;
  /** Whether that is a label: 2026年：…，6月底前…. */
  readonly isUnderYear: boolean;
}

/** Behind 初: another word, as in 2025年初步建成. */
const otherBeginnings = '步级期中心始次审赛创';
/** Before 年内, 年底: a duration (三年内, 3年内), or another word (学年末, 青少年). */
const noYear = '一二三四五六七八九十百千两几多数近半学少成老青中童周财';
const words = '今本当明次翌去上每';
const numerals = '一二三四五六七八九十';
/** Before 一月: a longer number, or no name of a month: 第一月, 每季度最后一月. */
const noMonth = `${numerals}第后上下近满`;
const quarters = '一二三四';

const YEAR = code('年');
const MONTH = code('月');
const MONTH_TOO = code('份'); // 6月份
const DAY = code('日');
const DAY_TOO = code('号');
const THIRD = code('旬');
const HALF = code('半');
const WHOLE = code('全');
const FIRST = code('上');
const MIDDLE = code('中');
const SECOND = code('下');
const BEGINNING = code('初');
const END = code('底');
const END_TOO = code('末');
const INSIDE = code('内');
const BEFORE = code('前');
const SINCE = code('起');
const FROM = code('自');
const FROM_TOO = code('从');
const UNTIL = code('到');
const UNTIL_TOO = code('至');
const UP_TO = code('止');
const ORDINAL = code('第');
const DOT = code('.');

function code(character: string): number {
  return character.charCodeAt(0);
}

/** What is being read of one time. */
export type Draft = { -readonly [Key in keyof Time]: Time[Key] };

function draft(from: number, to: number): Draft {
  return {
    from,
    to,
    year: undefined,
    shortYear: undefined,
    word: undefined,
    month: undefined,
    day: undefined,
    part: undefined,
    bound: 'none',
    lead: undefined,
    leadFrom: from,
    nearYear: undefined,
    isUnderYear: false,
  };
}

/** Whether 底, 末 or 初 of a month or year stands at `at`. */
function isEdge(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === END || unit === END_TOO || (unit === BEGINNING && !otherBeginnings.includes(text.charAt(at + 1) || ' '))
  );
}

/** 日 or 旬 or 底 behind a month. */
function readDay(text: string, time: Draft): void {
  const at = skip(text, time.to);
  const digits = digitsTo(text, at);
  if (digits > at) {
    const end = skip(text, digits);
    const unit = text.charCodeAt(end);
    if (digits - at > 2 || (unit !== DAY && unit !== DAY_TOO)) return;
    time.day = Number(text.slice(at, digits));
    time.to = end + 1;
    return;
  }
  const unit = text.charCodeAt(at);
  if (isEdge(text, at)) {
    time.part = text[at] as TimePart;
    time.to = at + 1;
  } else if (unit === FIRST || unit === MIDDLE || unit === SECOND) {
    const end = skip(text, at + 1);
    if (text.charCodeAt(end) !== THIRD) return;
    time.part = `${text[at] as '上' | '中' | '下'}旬`;
    time.to = end + 1;
  } else if (unit === MONTH_TOO) time.to = at + 1;
}

/** A quarter at `at`, as 第三季度 or 3季度; whether there is one. */
function readQuarter(text: string, at: number, time: Draft): boolean {
  const from = text.charCodeAt(at) === ORDINAL ? skip(text, at + 1) : at;
  const end = follow(text, from + 1, '季度');
  if (end < 0) return false;
  const value = has(text, from, DIGIT) ? Number(text[from]) : quarters.indexOf(text[from]!) + 1;
  if (value < 1 || value > 4) return false;
  time.part = `${quarters[value - 1]}季度` as Quarter;
  time.to = end;
  return true;
}

/** The part of the year behind 年. */
function readPart(text: string, time: Draft): void {
  const at = skip(text, time.to);
  const digits = digitsTo(text, at);
  if (digits > at) {
    const end = skip(text, digits);
    if (digits - at <= 2 && text.charCodeAt(end) === MONTH) {
      time.month = Number(text.slice(at, digits));
      time.to = end + 1;
      readDay(text, time);
    } else readQuarter(text, at, time);
    return;
  }
  const from = text.charCodeAt(at) === YEAR ? skip(text, at + 1) : at;
  const unit = text.charCodeAt(from);
  if (unit === INSIDE || isEdge(text, from)) {
    time.part = text[from] as TimePart;
    time.to = from + 1;
  } else if (unit === FIRST || unit === SECOND) {
    const end = follow(text, from + 1, '半年');
    if (end < 0) return;
    time.part = unit === FIRST ? '上半年' : '下半年';
    time.to = end;
  } else readQuarter(text, from, time);
}

/** 底前, 前, 起 behind a time. */
function readBound(text: string, time: Draft): void {
  const { part } = time;
  let at = skip(text, time.to);
  let unit = text.charCodeAt(at);
  if (part === '底' || part === '末') time.bound = 'end';
  else if ((unit === END || unit === END_TOO) && part !== undefined && part.length === 3) {
    time.bound = 'end';
    time.to = at + 1;
    at = skip(text, at + 1);
    unit = text.charCodeAt(at);
  } else if (time.day !== undefined) {
    at = behindClock(text, at);
    unit = text.charCodeAt(at);
  }
  let end = unit === BEFORE ? at + 1 : -1;
  if (end < 0) end = follow(text, at, '之前');
  if (end < 0) end = follow(text, at, '以前');
  // 前后, 前期 and 前述 are other words.
  if (end >= 0 && !'后期述'.includes(text[end] ?? ' ')) {
    time.bound = 'before';
    time.to = end;
  } else if (unit === SINCE) {
    time.bound = 'since';
    time.to = at + 1;
  }
}

/** 到, 自 or 截至 before a time. */
function readLead(text: string, time: Draft): void {
  const at = back(text, time.from);
  const unit = text.charCodeAt(at);
  if (unit === UNTIL || unit === UNTIL_TOO || unit === UP_TO) {
    const before = back(text, at);
    const isAsOf = text[before] === '截';
    if (unit === UP_TO && !isAsOf) return;
    time.lead = isAsOf ? '截至' : '到';
    time.leadFrom = isAsOf ? before : at;
  } else if (unit === FROM || unit === FROM_TOO) {
    time.lead = '自';
    time.leadFrom = at;
  }
}

/** The time whose 年 stands at `at`, if it is one. */
function yearTime(text: string, at: number): Draft | undefined {
  const last = back(text, at);
  const unit = text.charCodeAt(last);
  if (has(text, last, DIGIT)) {
    const from = digitsFrom(text, last);
    const digits = last + 1 - from;
    const time = draft(from, at + 1);
    if (digits === 4 && (text.startsWith('19', from) || text.startsWith('20', from)))
      time.year = Number(text.slice(from, last + 1));
    else if (digits === 2 && text.charCodeAt(from - 1) !== DOT) time.shortYear = { from, to: last + 1 };
    else return undefined;
    readPart(text, time);
    return time;
  }
  if (last >= 0 && unit === HALF) {
    const half = back(text, last);
    if (text.charCodeAt(half) !== FIRST && text.charCodeAt(half) !== SECOND) return undefined;
    const time = draft(half, at + 1);
    time.part = text.charCodeAt(half) === FIRST ? '上半年' : '下半年';
    return time;
  }
  const before = text[last];
  if (before !== undefined && words.includes(before)) {
    const time = draft(last, at + 1);
    time.word = before as YearWord;
    readPart(text, time);
    return time;
  }
  if (unit === WHOLE) {
    const time = draft(last, at + 1);
    time.part = '全年';
    return time;
  }
  const next = skip(text, at + 1);
  const after = text.charCodeAt(next);
  if (after !== END && after !== END_TOO && after !== INSIDE) return undefined;
  if (before !== undefined && noYear.includes(before)) return undefined;
  const time = draft(at, next + 1);
  time.part = text[next] as TimePart;
  return time;
}

/** The time whose 月 stands at `at`, where no year stands before it. */
function monthTime(text: string, at: number): Draft | undefined {
  const last = back(text, at);
  if (has(text, last, DIGIT)) {
    const from = digitsFrom(text, last);
    const before = text.charCodeAt(from - 1);
    if (last + 1 - from > 2 || before === DOT || before === ORDINAL) return undefined;
    // 1 2月: the space of a broken number.
    if (has(text, from - 1, SPACE) && has(text, back(text, from), DIGIT)) return undefined;
    const time = draft(from, at + 1);
    time.month = Number(text.slice(from, last + 1));
    readDay(text, time);
    return time;
  }
  const ones = last < 0 ? -1 : numerals.indexOf(text[last]!);
  if (ones < 0) return undefined;
  const isTeen = text[last - 1] === '十';
  const from = isTeen ? last - 1 : last;
  if (from > 0 && noMonth.includes(text[from - 1]!)) return undefined;
  const time = draft(from, at + 1);
  time.month = isTeen ? 11 + ones : ones + 1;
  readDay(text, time);
  // 三月 alone may be anything.
  return time.part === undefined && text[skip(text, time.to)] !== '前' ? undefined : time;
}

function quarterTime(text: string, at: number): Draft | undefined {
  const value = back(text, at);
  if (value < 0) return undefined;
  const before = back(text, value);
  const from = before >= 0 && text.charCodeAt(before) === ORDINAL ? before : value;
  const time = draft(from, at + 1);
  return readQuarter(text, from, time) ? time : undefined;
}

/**
 * The time whose 年, 月 or 季 stands at a place.
 * @returns undefined where that is part of another word
 */
export function timeAt(text: string, at: number): Time | undefined {
  const unit = text.charCodeAt(at);
  const time = unit === YEAR ? yearTime(text, at) : unit === MONTH ? monthTime(text, at) : quarterTime(text, at);
  if (time === undefined) return undefined;
  readBound(text, time);
  readLead(text, time);
  return time;
}
