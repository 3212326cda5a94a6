/** Finds years with a digit too many, too few, or in the wrong place: 20255年, 225年底, 2205年. */
import type { Plan } from '../../plan/model';
import type { Readable } from '../../line/findings';
import { collected } from '../../plan/passages/collected';
import { yearInForce } from '../../plan/passages/moments';
import { rangeIn } from '../../plan/passages/passages';
import { DIGIT, TIME, has } from '../../text/chars';
import type { Columns, Range } from '../../text/range';

/** A year that is none, and what it should be where only one year is near. */
export interface SlippedYear {
  readonly range: Range;
  readonly found: string;
  readonly right: string | undefined;
}

/** A plan speaks of years that are so near to its own. */
const nearest = 15;
/** Ages and stretches of time: 距今20001年, 20150年前的遗址. */
const age = /(?:距今|大约|[约近第])$/u;
const ageBehind = /^(?:前|历史|以前|来)/u;
/** What makes a number before 年 a year, and no stretch of time: 底蕴 and 度过 begin other words. */
const timeBehind = /^(?:年?底(?!蕴)|末|初|度(?!过)|[上下]半年|第?[一二三四]季度|1?\d月)/u;
const timeBefore = /(?:到|至|自|从|截至)$/u;

/** Whether the number before 年 may be a year that was mistyped, by its digits and the words around. */
function isMistyped(shadow: string, from: number, at: number): boolean {
  const digits = shadow.slice(from, at);
  const before = shadow.slice(Math.max(0, from - 4), from);
  const behind = shadow.slice(at + 1, at + 6);
  if (/[.:：%～~—–-]$|附[件表图]$|表$/u.test(before) || age.test(before)) return false;
  if (digits.length === 5) return /^[012]/u.test(digits) && !digits.endsWith('00') && !ageBehind.test(behind);
  if (digits.length === 4 && digits.startsWith('0')) return true;
  // 到2100年, 100年: a round number is meant.
  const isOdd = !digits.endsWith('0') && (digits.length === 3 || /^2[1-9]/u.test(digits));
  return isOdd && (timeBehind.test(behind) || timeBefore.test(before));
}

/** Where such years stand in a text, with 年. */
function slippedIn({ shadow }: Readable): readonly Columns[] {
  const found: Columns[] = [];
  for (let at = shadow.indexOf('年'); at >= 0; at = shadow.indexOf('年', at + 1)) {
    let from = at;
    while (has(shadow, from - 1, DIGIT)) from--;
    const count = at - from;
    const isUsual = count === 4 && (shadow.startsWith('20', from) || shadow.startsWith('19', from));
    if (count >= 3 && count <= 5 && !isUsual && isMistyped(shadow, from, at)) found.push({ from, to: at + 1 });
  }
  return found;
}

const slipped = collected(TIME, slippedIn, ({ bits }) => (bits & DIGIT) !== 0);

/** What a mistyped year may have been: the digits without one of them, with two changed over, or with one more. */
function readings(digits: string): readonly string[] {
  const { length } = digits;
  const found: string[] = [];
  for (let at = 0; at < length; at++) {
    const [before, behind] = [digits.slice(0, at), digits.slice(at + 1)];
    if (length === 5) found.push(before + behind);
    else if (length === 4 && at > 0) found.push(digits.slice(0, at - 1) + digits[at]! + digits[at - 1]! + behind);
    else if (length === 3) for (let digit = 0; digit <= 9; digit++) found.push(before + digit + digits[at]! + behind);
  }
  if (length === 3) for (let digit = 0; digit <= 9; digit++) found.push(digits + digit);
  return found;
}

/** The mistyped years of a plan that knows its own year, in the order of the text. */
export function slippedYears(plan: Plan): readonly SlippedYear[] {
  const year = yearInForce(plan);
  if (year === undefined) return [];
  const years: SlippedYear[] = [];
  for (const { passage, found } of slipped(plan)) {
    for (const { from, to } of found) {
      const near = readings(passage.shadow.slice(from, to - 1)).filter(
        (one) => Math.abs(Number(one) - year) <= nearest,
      );
      if (near.length === 0) continue;
      const right = near.every((one) => one === near[0]) ? `${near[0]!}年` : undefined;
      years.push({ range: rangeIn(passage, from, to), found: passage.text.slice(from, to), right });
    }
  }
  return years;
}
