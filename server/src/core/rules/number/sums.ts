/** Finds totals that are not the sum of the parts given in the brackets behind them: 26个项目（市级12个、县区13个）. */
import type { Readable } from '../../plan/passages/passages';
import type { Quantity } from '../../plan/passages/quantities';
import { quantitiesIn } from '../../plan/passages/quantities';
import type { Columns } from '../../text/range';

/** A total and its parts, in columns of the passage. */
export interface WrongSum {
  readonly total: Columns;
  readonly parts: readonly Columns[];
  readonly sum: number;
  readonly unit: string;
  readonly isCertain: boolean;
}

/** Dates, rates and distances are no sums of parts. */
const notSummed = new Set(
  [
    '',
    '%',
    '‰',
    '℃',
    '年',
    '月',
    '日',
    '时',
    '点',
    '分',
    '秒',
    '级',
    '岁',
    '周岁',
    '倍',
    '天',
    '个月',
    '周',
    '年度',
  ].concat(['次', '度', '个工作日', '个百分点', '米']),
);
/** Parts that are not all, or that stand for something else. */
const notParts = /[其含括占比较增约近超余多等每均各至计率]|左右|以上|以下|同期/u;
/** Before the total: no exact number, or the end of a range. */
const vagueBefore = new Set('约近超过余多均各每于少最第—～~-至到');
const vagueBehind = /余|多|左右|以上|以下/u;
const separators = new Set('、，；');
/** So far behind a total its bracket opens, and so long it is at most. */
const reach = 16;
const longest = 300;

/**
 * The parts in a bracket, 市级12个 or 12个市级: some words and one number each.
 * @param at the first quantity that may be in it
 */
function partsIn(
  shadow: string,
  { from, to }: Columns,
  quantities: readonly Quantity[],
  at: number,
): readonly Quantity[] | undefined {
  const parts: Quantity[] = [];
  let start = from;
  for (let next = from; next <= to; next++) {
    if (next < to && !separators.has(shadow[next]!)) continue;
    const one = quantities[at + parts.length];
    const after = quantities[at + parts.length + 1];
    if (one === undefined || one.from < start || one.to > next || (after !== undefined && after.from < next))
      return undefined;
    // Something must be said of the part besides its number.
    if (next - start <= one.to - one.from) return undefined;
    parts.push(one);
    start = next + 1;
  }
  return parts;
}

/** The bracket behind a total: what is in it, if it is the next thing with a number. */
function bracketBehind(shadow: string, total: Quantity, next: Quantity): Columns | undefined {
  if (vagueBefore.has(shadow[total.from - 1]!)) return undefined;
  const before = shadow.slice(total.to, Math.min(total.to + reach, next.from));
  const open = before.search(/[（，。；：、]/u);
  if (before[open] !== '（' || vagueBehind.test(shadow.slice(total.digitsTo, total.to + open))) return undefined;
  const from = total.to + open + 1;
  const length = shadow.slice(from, from + longest).search(/[（）]/u);
  if (length < 0 || shadow[from + length] !== '）') return undefined;
  const inside = shadow.slice(from, from + length);
  // Two divisions of one total: 男5名、女7名；党员3名.
  if (notParts.test(inside) || (/[，；]/u.test(inside) && inside.includes('、'))) return undefined;
  return { from, to: from + length };
}

const places = (number: number): number => (String(number).split('.')[1] ?? '').length;

/** What the parts of a total sum up to; undefined where they may well give the total. */
function wrongSum(total: Quantity, parts: readonly Quantity[]): number | undefined {
  const digits = Math.max(places(total.number), ...parts.map(({ number }) => places(number)));
  const whole = (number: number): number => Math.round(number * 10 ** digits);
  // Rounded parts need not give the rounded total.
  const tolerance = digits > 0 ? parts.length / 2 : 0;
  let sum = 0;
  for (const [at, { number }] of parts.entries()) {
    sum += whole(number);
    // 男12名、女8名、党员9名: the total is divided once more behind its parts.
    if (at > 0 && Math.abs(sum - whole(total.number)) <= tolerance) return undefined;
  }
  return sum / 10 ** digits;
}

/** The wrong totals of a text. */
export function wrongSumsIn(passage: Readable): readonly WrongSum[] {
  const { shadow } = passage;
  const quantities = passage.remember(quantitiesIn);
  if (quantities.length < 3) return none;
  const found: WrongSum[] = [];
  for (const [at, total] of quantities.entries()) {
    const next = quantities[at + 1];
    if (next === undefined) break;
    if (next.from - total.to < 2 || total.isCode || notSummed.has(total.unit)) continue;
    const inside = bracketBehind(shadow, total, next);
    const parts = inside === undefined ? undefined : partsIn(shadow, inside, quantities, at + 1);
    if (parts === undefined || parts.length < 2) continue;
    if (parts.some((part) => part.isCode || part.unit !== total.unit || part.scale !== total.scale)) continue;
    const sum = wrongSum(total, parts);
    if (sum === undefined) continue;
    found.push({
      total: { from: total.from, to: total.to },
      parts: parts.map(({ from, to }) => ({ from, to })),
      sum,
      unit: shadow.slice(total.digitsTo, total.to).trim(),
      // What is paid from elsewhere need not be told.
      isCertain: total.unit !== '元' || sum > total.number,
    });
  }
  return found.length === 0 ? none : found;
}

const none: readonly never[] = [];
