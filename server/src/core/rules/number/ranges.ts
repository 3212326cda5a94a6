/** What the rules about ranges of numbers have in common. */
import { collected } from '../../plan/passages/collected';
import type { Passage, Plan } from '../../plan/model';
import type { Quantity, QuantityRange } from '../../plan/passages/quantities';
import { rangesIn } from '../../plan/passages/quantities';
import { DIGIT, FOLDED, has } from '../../text/chars';

/** The value of a quantity with its 万 and the like. */
export const valueOf = ({ number, scale }: Quantity): number => number * scale;

/** Whether a range ascends however 万 behind its end is read: 3—5万 as 3万—5万 or as 3—50000. */
export function ascends({ low, high }: QuantityRange): boolean {
  return low.scale === 1 ? low.number < high.number || low.number < valueOf(high) : valueOf(low) < valueOf(high);
}

const dateUnits = new Set(['年', '月', '日', '月份', '年度', '学年', '时', '分']);

/** Whether the range goes from one day or time to another: 3月1日-5月31日, whose 1 and 5 tell nothing. */
export function isDates({ low, high }: QuantityRange): boolean {
  return dateUnits.has(low.unit) && dateUnits.has(high.unit);
}

const hyphens = '-－–−~—～―─';

/** Whether the range is a link of a longer chain of numbers: a date, a code, a score. */
export function isChained(shadow: string, { low, high }: QuantityRange): boolean {
  const before = shadow[low.from - 1];
  const after = shadow[high.digitsTo];
  if (before !== undefined && (hyphens.includes(before) || before === ':' || before === '×' || before === '='))
    return true;
  return after !== undefined && (hyphens.includes(after) || after === ':') && has(shadow, high.digitsTo + 1, DIGIT);
}

const markBeforeDigit = /[—～至到\-－–−~―─一] ?\d/u;
/** The ranges of a plan's running text. */
export const rangesOf = collected(
  DIGIT | FOLDED,
  rangesIn,
  ({ shadow }) => shadow.length > 2 && markBeforeDigit.test(shadow),
);

/** Calls `read` with each range of the plan's running text. */
export function eachRange(plan: Plan, read: (passage: Passage, range: QuantityRange) => void): void {
  for (const { passage, found } of rangesOf(plan)) for (const range of found) read(passage, range);
}
