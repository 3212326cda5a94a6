/**
 * The document numbers that a text cites, such as 国办发〔2019〕4号, also in their wrong forms. To be asked through a
 * passage's `remember`.
 */
import { CJK, DIGIT, has, skipSpaces, trimEnd } from '../../text/chars';
import type { Columns } from '../../text/range';

/** A document number in the columns of the text it was found in; what is not there has no width. */
export interface FoundNumber extends Columns {
  /** 机关代字 */
  readonly agency: Columns;
  readonly open: Columns;
  /** The year's digits, two or four. */
  readonly year: Columns;
  readonly close: Columns;
  /** 第 */
  readonly ordinal: Columns;
  /** The number's digits. */
  readonly digits: Columns;
  /** 号 */
  readonly end: Columns;
}

const closing = '〕］】）])';
const opening = '〔［【（[(';
const longestAgency = 12;
const longestDigits = 9;
/** Words that stand before a number in a sentence and are no part of it. */
const beforeAgency = /^.*(?:根据|按照|依据|贯彻|落实|执行|印发|转发|参照|对照|文件|以及|(?<!兼)及|见|与|和|以)/u;

const none = (at: number): Columns => ({ from: at, to: at });

/** The first column of the digits that end at `to`, at most `longestDigits` back; `to` where there are none. */
function digitsBack(shadow: string, to: number): number {
  let from = to;
  while (from > 0 && to - from <= longestDigits && has(shadow, from - 1, DIGIT)) from--;
  return from;
}

/** The letters of the issuing body that end at `to`. */
function agencyBack(shadow: string, to: number): Columns {
  let from = to;
  while (from > 0 && to - from < longestAgency && has(shadow, from - 1, CJK)) from--;
  const before = beforeAgency.exec(shadow.slice(from, to))?.[0].length ?? 0;
  return { from: from + before < to ? from + before : from, to };
}

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/u.test(digits);

/** The number whose running number and 号 are known, if a bracket with a year, or what is left of one, stands before. */
function numberBefore(shadow: string, digits: Columns, end: Columns): FoundNumber | undefined {
  let at = trimEnd(shadow, 0, digits.from);
  const ordinal = shadow[at - 1] === '第' ? { from: at - 1, to: at } : none(digits.from);
  at = trimEnd(shadow, 0, ordinal.from);
  const isClosed = at > 0 && closing.includes(shadow[at - 1]!);
  const close = isClosed ? { from: at - 1, to: at } : none(at);
  const yearTo = isClosed ? trimEnd(shadow, 0, close.from) : at;
  const year = { from: digitsBack(shadow, yearTo), to: yearTo };
  at = trimEnd(shadow, 0, year.from);
  const isOpened = at > 0 && opening.includes(shadow[at - 1]!);
  const open = isOpened ? { from: at - 1, to: at } : none(year.from);
  const agency = agencyBack(shadow, trimEnd(shadow, 0, open.from));
  if (agency.to - agency.from < 1) return undefined;
  return { from: agency.from, to: end.to, agency, open, year, close, ordinal, digits, end };
}

/** The number whose closing bracket was lost, so that year and number are one run of digits: 〔201930号, 〔2019号. */
function withLostClose(shadow: string, run: Columns, end: Columns): FoundNumber | undefined {
  const at = trimEnd(shadow, 0, run.from);
  if (shadow[at - 1] !== '〔' || run.to - run.from < 4 || !isYear(shadow.slice(run.from, run.from + 4)))
    return undefined;
  const agency = agencyBack(shadow, trimEnd(shadow, 0, at - 1));
  if (agency.to === agency.from) return undefined;
  const year = { from: run.from, to: run.from + 4 };
  return {
    from: agency.from,
    to: end.to,
    agency,
    open: { from: at - 1, to: at },
    year,
    close: none(year.to),
    ordinal: none(year.to),
    digits: { from: year.to, to: run.to },
    end,
  };
}

/** （国发202133号）: both brackets were lost. That the whole is in brackets, and what the agency ends in, tell it. */
function withLostBrackets(shadow: string, found: FoundNumber): FoundNumber | undefined {
  const { agency, digits, end } = found;
  const run = shadow.slice(digits.from, digits.to);
  if (!/^(?:19|20)\d\d[1-9]\d{0,3}$/u.test(run) || !/^[（《]$/u.test(shadow.charAt(agency.from - 1))) return undefined;
  if (!/.[发函办规字]$/u.test(shadow.slice(agency.from, agency.to)) || shadow[end.to] !== '）') return undefined;
  const at = digits.from + 4;
  return {
    ...found,
    open: none(digits.from),
    year: { from: digits.from, to: at },
    close: none(at),
    ordinal: none(at),
    digits: { from: at, to: digits.to },
  };
}

/** The number that ends in the 号 at `at`, or whose digits end there if 号 was lost. */
function numberAt(shadow: string, at: number): FoundNumber | undefined {
  const end = shadow[at] === '号' ? { from: at, to: at + 1 } : none(at);
  const to = trimEnd(shadow, 0, at);
  const digits = { from: digitsBack(shadow, to), to };
  if (digits.from === to || to - digits.from > longestDigits) return undefined;
  const found = numberBefore(shadow, digits, end);
  if (found === undefined) return withLostClose(shadow, digits, end);
  const { open, close, year } = found;
  const length = year.to - year.from;
  if (close.from === close.to)
    return open.from === open.to ? withLostBrackets(shadow, found) : withLostClose(shadow, digits, end);
  if (length === 4) {
    if (!isYear(shadow.slice(year.from, year.to))) return undefined;
    // Without the bracket before the year, only the one behind it tells that this is a number of a document.
    return open.from < open.to || shadow[close.from] === '〕' ? found : undefined;
  }
  return length === 2 && shadow[open.from] === '〔' && shadow[close.from] === '〕' ? found : undefined;
}

/**
 * The document numbers in a text, in its order: agency, year and number, with any brackets, with 第, with a bracket or
 * 号 lost. Numbers of laws (令第707号), of lawsuits and of years without brackets are none.
 */
export function numbersIn({ shadow }: { readonly shadow: string }): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = shadow.indexOf('号'); at >= 0; at = shadow.indexOf('号', at + 1)) {
    const number = numberAt(shadow, at);
    if (number !== undefined) found.push(number);
  }
  for (let at = shadow.indexOf('〕'); at >= 0; at = shadow.indexOf('〕', at + 1)) {
    let to = skipSpaces(shadow, at + 1, shadow.length);
    const from = to;
    while (to < shadow.length && to - from <= 4 && has(shadow, to, DIGIT)) to++;
    // 5、6号 and 5-7号 are numbers too.
    if (to === from || to - from > 4 || !/^(?:[）〕》。；]|$)/u.test(shadow.slice(to, to + 1))) continue;
    const number = numberAt(shadow, to);
    if (number !== undefined) found.push(number);
  }
  return found.sort((a, b) => a.from - b.from);
}
