/** Totals of several years beside what each year has: 三年累计新建果园4.2万亩 below 2024年，…，新建果园1.2万亩. */
import { collected } from '../../plan/passages/collected';
import type { Passage, Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import type { Quantity } from '../../plan/passages/quantities';
import { quantitiesIn } from '../../plan/passages/quantities';
import { DIGIT } from '../../text/chars';
import { flatMapList, mapList } from '../../text/lists';
import type { Range } from '../../text/range';
import { valueOf } from './ranges';

/** A total that the years do not come to. */
export interface WrongYears {
  readonly range: Range;
  readonly found: string;
  readonly sum: string;
  readonly parts: readonly Range[];
}

/** A total with what it counts, in columns of its passage. */
interface YearTotal {
  readonly total: Quantity;
  readonly label: string;
  readonly years: number;
}

const lead = /([两二三四五])年(?:累计|合计|共计|总计|共)/u;
const isVague = /约|近|超|余|多|左右|以上|以下|以内|不少于|不低于|力争|至少/u;
const words = /^[\u4e00-\u9fff]{2,14}$/u;
/** A paragraph that is about one year. */
const yearHead = /^(?:\d{1,2}[.、]|[（(]?[一二三四五][）)、])?\s?(20\d\d)年/u;
/** So far before the total its years stand. */
const farthest = 12;
const numerals = '零一二三四五';

const none: readonly never[] = [];

function totalsIn(passage: Readable): readonly YearTotal[] {
  const { shadow } = passage;
  const found = lead.exec(shadow);
  if (found === null) return none;
  const years = numerals.indexOf(found[1]!.replace('两', '二'));
  const totals: YearTotal[] = [];
  let start = found.index + found[0].length;
  for (const total of passage.remember(quantitiesIn)) {
    if (total.from < start) continue;
    const label = shadow.slice(start, total.from).replace(/^[，、]/u, '');
    if (!words.test(label) || isVague.test(label + shadow.slice(total.to, total.to + 3)) || total.unit === '') break;
    totals.push({ total, label, years });
    start = total.to;
  }
  return totals;
}

/** Cheaper than the pattern, and most texts have none of them. */
const leads = ['年累计', '年共', '年合计', '年总计'];

const totalsOf = collected(DIGIT, totalsIn, ({ shadow }) => leads.some((one) => shadow.includes(one)));

/** The one amount of a passage that counts what a total does. */
function sameIn(passage: Passage, { total, label }: YearTotal): Quantity | undefined {
  const [one, ...others] = passage
    .remember(quantitiesIn)
    .filter(({ unit, from }) => unit === total.unit && passage.shadow.endsWith(label, from));
  if (one === undefined || others.length > 0) return undefined;
  const around = passage.shadow.slice(Math.max(0, one.from - label.length - 3), one.to + 3);
  return isVague.test(around) ? undefined : one;
}

/** The total as its years have it, where they come to something else. @param at the passage's index */
function wrongAt(plan: Plan, passage: Passage, at: number, own: YearTotal): WrongYears | undefined {
  const { total, years } = own;
  const byYear = new Map<number, { readonly range: Range; readonly part: Quantity }>();
  for (const before of plan.passages.slice(Math.max(0, at - farthest), at)) {
    const year = before.part === passage.part ? yearHead.exec(before.shadow)?.[1] : undefined;
    const part = year === undefined ? undefined : sameIn(before, own);
    if (part === undefined) continue;
    if (byYear.has(Number(year))) return undefined;
    byYear.set(Number(year), { part, range: rangeIn(before, part.from, part.to) });
  }
  const all = [...byYear.keys()];
  if (all.length !== years || Math.max(...all) - Math.min(...all) !== years - 1) return undefined;
  const parts = [...byYear.values()];
  const sum = parts.reduce((whole, { part }) => whole + valueOf(part), 0);
  // Rounded years need not give the rounded total.
  const step = total.scale / 10 ** (String(total.number).split('.')[1] ?? '').length;
  if (Math.abs(sum - valueOf(total)) <= (step < 1 || total.scale > 1 ? (years * step) / 2 : 0)) return undefined;
  const scaled = Math.round((sum / total.scale) * 1000) / 1000;
  return {
    range: rangeIn(passage, total.from, total.to),
    found: passage.text.slice(total.from, total.to),
    sum: `${scaled}${passage.text.slice(total.digitsTo, total.to).trim()}`,
    parts: mapList(parts, ({ range }) => range),
  };
}

/** The totals of several years in a plan that their years do not come to. */
export function wrongYearTotals(plan: Plan): readonly WrongYears[] {
  return flatMapList(totalsOf(plan), ({ passage, index, found }) =>
    flatMapList(found, (own) => wrongAt(plan, passage, index, own) ?? []),
  );
}
