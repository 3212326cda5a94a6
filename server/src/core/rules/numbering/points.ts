import type { Point, PointRun } from '../../plan/passages/enumerations';
import type { OrdinalStyle } from '../../plan/passages/ordinals';
import { rangeIn } from '../../plan/passages/passages';
import { toChineseNumber, toCircled } from '../../text/numerals';
import type { Range } from '../../text/range';
import { numberLike } from './number-text';

/** What stands for a number that a list seems to lack: other words for it, or the number without a mark before it. */
const loosely: Readonly<Record<OrdinalStyle, (value: number) => string>> = {
  is: chinese,
  must: chinese,
  ordinal: chinese,
  'cn-paren': (value) => `${toChineseNumber(value)}[）)、.是]`,
  'arabic-paren': (value) => `(?<!\\d)${value}[）).、．]|${toCircled(value) ?? '（）'}`,
  circled: (value) => `${toCircled(value) ?? '（）'}|(?<!\\d)${value}[）).、]`,
};
/** The first of several points often has no number. */
const firstInWords = '首先|其一|一方面|[一1]、|首要|最重要|其他|其它';
const secondInWords = '其次|再次|其二|另一方面';

function chinese(value: number): string {
  const number = toChineseNumber(value);
  const words = value === 1 ? `|${firstInWords}` : value === 2 ? `|${secondInWords}` : value === 3 ? '|再次|其三' : '';
  return `第${number}|其${number}|${number}(?:是|要|则|为|、|，|方面|对|抓|以|靠|看)${words}`;
}

/** The number of a point as it stands, or with another value in the same form. */
export function pointText({ passage, ordinal }: Point, value = ordinal.value): string {
  const { from, to, digits } = ordinal;
  const written = passage.text.slice(digits.from, digits.to);
  const number = value === ordinal.value ? written : (numberLike(written, value) ?? String(value));
  return passage.text.slice(from, digits.from) + number + passage.text.slice(digits.to, to);
}

/** Where the digits of a point's number stand. */
export function pointDigits({ passage, ordinal: { digits } }: Point): Range {
  return rangeIn(passage, digits.from, digits.to);
}

/** Where a point's number stands. */
export function pointRange({ passage, ordinal: { from, to } }: Point): Range {
  return rangeIn(passage, from, to);
}

/** The text between a point and the one before it in the run; all of its passage up to it where none is before. */
function textBefore({ points }: PointRun, at: number): string {
  const { passage, ordinal } = points[at]!;
  const before = points[at - 1];
  if (before === undefined) return passage.shadow.slice(0, ordinal.from);
  if (before.passage === passage) return passage.shadow.slice(before.ordinal.to, ordinal.from);
  return `${before.passage.shadow.slice(before.ordinal.to)}\n${passage.shadow.slice(0, ordinal.from)}`;
}

/** Whether a number from `from` to `to` stands before a point in another form, so that nothing need be missing. */
export function standsLoosely(run: PointRun, at: number, from: number, to: number): boolean {
  const text = textBefore(run, at);
  for (let value = from; value <= to; value++) {
    if (new RegExp(loosely[run.style](value), 'u').test(text)) return true;
  }
  return false;
}

/** Whether a number stands in another form behind a point, up to the end of its passage. */
export function followsLoosely(run: PointRun, at: number, value: number): boolean {
  const { passage, ordinal } = run.points[at]!;
  return new RegExp(loosely[run.style](value), 'u').test(passage.shadow.slice(ordinal.to));
}
