/**
 * Finds totals that are not the sum of their parts: those in brackets behind them, 26个项目（市级12个、县区13个）, and
 * those before them, 示范村6个、提升村12个，共20个; and what is more than its total, 120个，其中新建130个.
 */
import type { Readable } from '../../plan/passages/passages';
import type { Quantity } from '../../plan/passages/quantities';
import { quantitiesIn } from '../../plan/passages/quantities';
import type { Columns } from '../../text/range';
import { wrongShares } from './shares';
import { LATIN, has } from '../../text/chars';
import { addAll, mapList } from '../../text/lists';
import { valueOf } from './ranges';

const none: readonly never[] = [];

/** A total and its parts, in columns of the passage. */
export interface WrongSum {
  readonly total: Columns;
  readonly parts: readonly Columns[];
  readonly sum: number;
  readonly unit: string;
  readonly isCertain: boolean;
  /**
   * Where the parts stand; of shares, behind 其中, one or all of them are more than the total; of
   * years, all are less; of digits, they fit as soon as two digits of a number change places.
   */
  readonly place: 'bracket' | 'before' | 'part' | 'share' | 'years' | 'digits';
  /** The one part that fits as soon as it has the total's 万, and that word. */
  readonly unscaled?: { readonly part: Columns; readonly scale: string } | undefined;
}

/** Dates, rates and distances are no sums of parts. */
const notSummed = new Set([
  '',
  ...'% ‰ ℃ 年 月 日 时 点 分 秒 级 岁 周岁 倍 天 个月 周 年度 次 度 个工作日 个百分点 米'.split(' '),
]);
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

const decimals = (number: number): number => (String(number).split('.')[1] ?? '').length;

/** What the parts of a total sum up to; undefined where they may well give the total. */
function sumOf(total: Quantity, parts: readonly Quantity[]): number | undefined {
  const digits = Math.max(decimals(total.number), ...mapList(parts, ({ number }) => decimals(number)));
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

/** Of parts of several scales, 4000个 and 1.2万个, in the total's scale. */
function mixedSumOf(total: Quantity, parts: readonly Quantity[]): number | undefined {
  const stepOf = ({ number, scale }: Quantity): number => scale / 10 ** decimals(number);
  const tolerance = parts.reduce((all, part) => all + stepOf(part) / 2, stepOf(total) / 2);
  const sum = parts.reduce((all, part) => all + valueOf(part), 0);
  return Math.abs(sum - valueOf(total)) <= tolerance ? undefined : Math.round((sum / total.scale) * 1000) / 1000;
}

/** The one part without the total's 万, where all adds up with it: 28万户（城区18户、乡镇10万户）. */
function unscaledIn(shadow: string, total: Quantity, parts: readonly Quantity[]): WrongSum['unscaled'] {
  const [part, another] = parts.filter(({ scale }) => scale === 1);
  if (part === undefined || another !== undefined || total.scale === 1) return undefined;
  const whole = mapList(parts, (one) => (one === part ? { ...one, scale: total.scale } : one));
  const scale = shadow.slice(total.digitsTo, total.to - total.unit.length).trim();
  const { from, to } = part;
  return mixedSumOf(total, whole) === undefined ? { part: { from, to }, scale } : undefined;
}

/** A wrong total with its parts, by their places. */
function whatIsWrong(
  shadow: string,
  { from, to, digitsTo }: Quantity,
  parts: readonly Quantity[],
  sum: number,
): Pick<WrongSum, 'total' | 'parts' | 'sum' | 'unit'> {
  const places = mapList(parts, (part) => ({ from: part.from, to: part.to }));
  return { total: { from, to }, parts: places, sum, unit: shadow.slice(digitsTo, to).trim() };
}

/** What leads from the parts to their total: ，共, ，合计新建. */
const leadsToTotal =
  /^[，、；](?:合计|共计|总计|总共|共)(?:建设|新建|改造|完成|安排|投入|建成|实施|培育|创建|打造|新增|培训|发放)?$/u;
/** What makes numbers inexact, or parts of something else. */
const vague = /约|近|超|余|多|左右|以上|以下|至少|不低于|不少于|其中|含|包括|每|各|累计|较|比|增长/u;
const sentenceStart = /[^。；]*$/u;
/** What parts are called between their numbers, perhaps with a bracket that has none: 、经营（带储存）企业. */
const between = /^[、和及](?:[^，：（）]{1,20}|[^，：（）]{1,12}（[^，；：（）\d]{1,8}）[^，：（）]{0,12})$/u;

/** The totals behind their parts, where the sentence has nothing else of that unit: 示范村6个、提升村12个，共20个. */
function wrongTotalsBehind(shadow: string, quantities: readonly Quantity[]): WrongSum[] {
  const found: WrongSum[] = [];
  for (const [at, total] of quantities.entries()) {
    const last = quantities[at - 1];
    if (last === undefined || total.isCode || notSummed.has(total.unit)) continue;
    if (!leadsToTotal.test(shadow.slice(last.to, total.from))) continue;
    const start =
      total.from - sentenceStart.exec(shadow.slice(Math.max(0, total.from - longest), total.from))![0].length;
    const parts: Quantity[] = [];
    for (let before = at - 1; before >= 0 && quantities[before]!.from >= start; before--)
      if (quantities[before]!.unit === total.unit) parts.unshift(quantities[before]!);
    const isList = parts.every((part, index) => {
      const next = parts[index + 1];
      return next === undefined || between.test(shadow.slice(part.to, next.from));
    });
    if (parts.length < 2 || !isList || parts.some((part) => part.isCode || part.scale !== total.scale)) continue;
    if (vague.test(shadow.slice(start, total.to + 2))) continue;
    const sum = sumOf(total, parts);
    if (sum !== undefined) found.push({ ...whatIsWrong(shadow, total, parts, sum), isCertain: true, place: 'before' });
  }
  return found;
}

/** The totals that are less than what stands behind 其中. */
function wrongTotalsOfShares(shadow: string, quantities: readonly Quantity[]): WrongSum[] {
  return mapList(wrongShares(shadow, quantities, notSummed), ({ total, parts, isAll, isLikely }) => {
    const sum = parts.reduce((all, { number, scale }) => all + number * scale, 0) / total.scale;
    const isOne = parts.length === 1;
    const wrong = whatIsWrong(shadow, total, parts, Math.round(sum * 1000) / 1000);
    return { ...wrong, isCertain: isOne && isLikely !== true, place: isOne ? 'part' : (isAll ?? 'share') };
  });
}

/** The wrong totals of a text. */
export function wrongSumsIn(passage: Readable): readonly WrongSum[] {
  const { shadow } = passage;
  // 5A级景区2家: the digits of a grade count nothing.
  const quantities = passage
    .remember(quantitiesIn)
    .filter(({ unit, digitsTo }) => unit !== '' || !has(shadow, digitsTo, LATIN));
  if (quantities.length < 2) return none;
  const found: WrongSum[] = shadow.includes('其中') ? wrongTotalsOfShares(shadow, quantities) : [];
  for (const [at, total] of quantities.entries()) {
    const next = quantities[at + 1];
    if (next === undefined) break;
    if (next.from - total.to < 2 || total.isCode || notSummed.has(total.unit)) continue;
    const inside = bracketBehind(shadow, total, next);
    const parts = inside === undefined ? undefined : partsIn(shadow, inside, quantities, at + 1);
    if (parts === undefined || parts.length < 2) continue;
    if (parts.some((part) => part.isCode || part.unit !== total.unit)) continue;
    // 上浮10万元（双职工90万元、单职工60万元）: what comes out of it, not what it is made of.
    if (parts.every((part) => valueOf(part) > valueOf(total))) continue;
    const isMixed = parts.some(({ scale }) => scale !== total.scale);
    const sum = isMixed ? mixedSumOf(total, parts) : sumOf(total, parts);
    if (sum === undefined) continue;
    // What is paid from elsewhere need not be told.
    const isCertain = total.unit !== '元' || sum > total.number;
    const unscaled = isMixed ? unscaledIn(shadow, total, parts) : undefined;
    found.push({ ...whatIsWrong(shadow, total, parts, sum), isCertain, place: 'bracket', unscaled });
  }
  if (shadow.includes('共') || shadow.includes('计')) addAll(found, wrongTotalsBehind(shadow, quantities));
  return found.length === 0 ? none : found;
}
