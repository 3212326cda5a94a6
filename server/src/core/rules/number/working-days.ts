/** Finds terms in working days that are written in other digits than those of the same document: 十五个工作日 beside 7个工作日. */
import { DIGIT, NUMERAL } from '../../text/chars';
import { parseNumber, toChineseNumber } from '../../text/numerals';
import type { Plan } from '../../plan/model';
import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import type { Columns, Range } from '../../text/range';
import { flatMapList, mapList } from '../../text/lists';

/** A number of working days. */
interface Term extends Columns {
  readonly value: number;
  readonly isChinese: boolean;
}

const term = /(?<![\d一二三四五六七八九十百几数—～~-])(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?=个工作日)/gu;

function termsIn({ shadow }: Readable): readonly Term[] {
  return flatMapList([...shadow.matchAll(term)], ({ 0: number, index: from }) => {
    const value = parseNumber(number);
    // 三五个工作日: about so many.
    return value === undefined ? [] : [{ value, isChinese: !/\d/u.test(number), from, to: from + number.length }];
  });
}

const findTerms = collected(DIGIT | NUMERAL, termsIn, ({ shadow }) => shadow.includes('个工作日'));

/** So many are written alike for each one that is not. */
const fewestAlike = 3;

/** A number that is written otherwise, and how the others are. */
export interface OddTerm {
  readonly range: Range;
  readonly found: string;
  readonly right: string;
  /** One of those that are written alike. */
  readonly other: { readonly range: Range; readonly words: string };
}

/** The terms of a plan that are not written as nearly all others are. */
export function oddTerms(plan: Plan): readonly OddTerm[] {
  const terms = flatMapList(findTerms(plan), ({ passage, found }) =>
    mapList(found, (one) => ({ ...one, passage, words: passage.text.slice(one.from, one.to) })),
  );
  const chinese = terms.filter(({ isChinese }) => isChinese);
  const arabic = terms.filter(({ isChinese }) => !isChinese);
  const [odd, usual] = chinese.length < arabic.length ? [chinese, arabic] : [arabic, chinese];
  const [first] = usual;
  if (first === undefined || usual.length < fewestAlike * odd.length) return [];
  return mapList(odd, ({ passage, from, to, words, value, isChinese }) => ({
    range: rangeIn(passage, from, to),
    found: words,
    right: isChinese ? String(value) : toChineseNumber(value),
    other: { range: rangeIn(first.passage, first.from, first.to), words: first.words },
  }));
}
