/** Finds numbers written in a form that is none: 4千, .5%, 3·5%, ２０２５, 二O二五年, 2025年三月, 20242026年. */
import type { Readable } from '../../plan/passages/passages';
import { DIGIT, DOT, FOLDED, HUNDRED, NUMERAL, RATE, TIME, has } from '../../text/chars';
import { parseChineseNumber } from '../../text/numerals';
import type { Columns } from '../../text/range';

const none: readonly never[] = [];

/** 4千, .5%, 二O二五年, 2025年三月, ２０２５, 20242026年. */
export type WrongKind = 'mixed' | 'point' | 'dot' | 'zero' | 'month' | 'width' | 'dash';

/** A number in a wrong form, and what it should be. */
export interface WrongForm extends Columns {
  readonly kind: WrongKind;
  readonly right: string;
}

/** 4千, 3百; 千瓦, 百分点 and the like are units, and 万 and 亿 may stand behind digits. */
const mixed = /(?<![\d.,第])(\d{1,3}(?:\.\d)?)([百千])(?![瓦米克伏安欧升巴卡帕赫焦牛分兆字乏公年余])(万|亿)?/gu;
/** A fraction without its zero, right before % only: elsewhere the point may be a full stop. */
const point = /(?<=[\u3400-\u9fff，、；：（])(?<![一二三四五六七八九十])\.\d{1,3}(?=%|％|‰|个百分点)/gu;
/** 3·5%, 1· 2亿: what separates names in the place of the point; 5·12 is a day. */
const dot = /(?<![\d·.．] ?)(\d{1,4}) ?· ?(\d{1,3})(?= ?(?:%|％|‰|[万亿]|个百分点))/gu;
/** 二O二五年, 二零二五年, 二0二五年 and with signs that only look like 〇. */
const zero = /(?<![一二三四五六七八九十〇零])[一二](?:[一二三四五六七八九〇零OoΟ○0]{3})年/gu;
const notZero = /[零OoΟ○0]/gu;
const month =
  /(?<!\d)((?:19|20)\d\d年)(十[一二]?|[一二三四五六七八九])月(?:(三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])日)?(?![一二三四五六七八九初十节])/gu;
const width = /[０-９][０-９．，]*[０-９]|[０-９]/gu;

function addWidths({ text }: Readable, found: WrongForm[]): void {
  for (const { 0: digits, index: from } of text.matchAll(width)) {
    const right = digits.replace(/[０-９．，]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
    found.push({ kind: 'width', right, from, to: from + digits.length });
  }
}

/** 20242026年: a span of years whose mark a copy has lost. */
const lostDash = /(?<![\d.])((?:19|20)\d\d)((?:19|20)\d\d)(?=年(?!\d{1,2}月))/gu;

function addDashes(shadow: string, found: WrongForm[]): void {
  for (const { 0: text, 1: first, 2: last, index: from } of shadow.matchAll(lostDash))
    if (Number(first) < Number(last))
      found.push({ kind: 'dash', right: `${first!}—${last!}`, from, to: from + text.length });
}

function addDots(shadow: string, found: WrongForm[]): void {
  for (const { 0: text, 1: whole, 2: part, index: from } of shadow.matchAll(dot))
    found.push({ kind: 'dot', right: `${whole!}.${part!}`, from, to: from + text.length });
}

/** Whether eight digits stand before some 年. */
function hasLongYear(shadow: string): boolean {
  for (let at = shadow.indexOf('年'); at >= 0; at = shadow.indexOf('年', at + 1))
    if (has(shadow, at - 1, DIGIT) && has(shadow, at - 5, DIGIT) && has(shadow, at - 8, DIGIT)) return true;
  return false;
}

function addMixed(shadow: string, found: WrongForm[]): void {
  for (const match of shadow.matchAll(mixed)) {
    const [text, digits, step, more = ''] = match as unknown as [string, string, string, string | undefined];
    // 2千 in 1万2千 goes on with Chinese units: what it should be nobody can say in a word.
    if (has(shadow, match.index + text.length, DIGIT) || '万亿'.includes(shadow[match.index - 1] ?? '，')) continue;
    const value = Math.round(Number(digits) * (step === '千' ? 1000 : 100));
    found.push({ kind: 'mixed', right: `${value}${more}`, from: match.index, to: match.index + text.length });
  }
}

function addMonths(shadow: string, found: WrongForm[]): void {
  for (const match of shadow.matchAll(month)) {
    const [text, year, monthText, day] = match as unknown as [string, string, string, string | undefined];
    const right = `${year}${parseChineseNumber(monthText)!}月${day === undefined ? '' : `${parseChineseNumber(day)!}日`}`;
    found.push({ kind: 'month', right, from: match.index, to: match.index + text.length });
  }
}

function addZeros(shadow: string, found: WrongForm[]): void {
  for (const { 0: text, index: from } of shadow.matchAll(zero)) {
    const right = text.replace(notZero, '〇');
    if (right !== text) found.push({ kind: 'zero', right, from, to: from + text.length });
  }
}

/** Whether a passage may have such a number. */
export function mayHaveForms({ shadow, bits }: Readable): boolean {
  if ((bits & FOLDED) !== 0) return true;
  if ((bits & TIME) !== 0 && (bits & DIGIT) !== 0 && hasLongYear(shadow)) return true;
  if ((bits & TIME) !== 0 && (bits & NUMERAL) !== 0 && shadow.includes('年')) return true;
  if ((bits & DIGIT) === 0) return false;
  if ((bits & HUNDRED) !== 0) return true;
  return (bits & DOT) !== 0 && ((bits & RATE) !== 0 || shadow.includes('·'));
}

/** Which of the two wrong forms of years and months there may be in a text. */
function yearForms(shadow: string): { readonly mayHaveZero: boolean; readonly mayHaveMonth: boolean } {
  let mayHaveZero = false;
  let mayHaveMonth = false;
  for (let at = shadow.indexOf('年'); at >= 0; at = shadow.indexOf('年', at + 1)) {
    mayHaveMonth ||= has(shadow, at + 1, NUMERAL);
    mayHaveZero ||= has(shadow, at - 4, NUMERAL);
  }
  return { mayHaveZero, mayHaveMonth };
}

/** The numbers of a text in wrong forms. */
export function wrongFormsIn(passage: Readable): readonly WrongForm[] {
  const { shadow, bits } = passage;
  const found: WrongForm[] = [];
  if ((bits & FOLDED) !== 0) addWidths(passage, found);
  if ((bits & (DIGIT | FOLDED)) !== 0) {
    if ((bits & HUNDRED) !== 0) addMixed(shadow, found);
    if ((bits & TIME) !== 0 && hasLongYear(shadow)) addDashes(shadow, found);
    if ((bits & DOT) !== 0) {
      for (const { 0: text, index: from } of shadow.matchAll(point))
        found.push({ kind: 'point', right: `0${text}`, from, to: from + text.length });
      if (shadow.includes('·')) addDots(shadow, found);
    }
  }
  if ((bits & NUMERAL) !== 0) {
    const { mayHaveZero, mayHaveMonth } = yearForms(shadow);
    if (mayHaveMonth) addMonths(shadow, found);
    if (mayHaveZero) addZeros(shadow, found);
  }
  return found.length === 0 ? none : found;
}
