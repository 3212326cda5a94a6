/** The numbers of points inside running text: 一是…二是…, 一要…, 第一，…, （1）…, （一）…, ①…. */
import {
  CIRCLED,
  CJK_MARK,
  DIGIT,
  FOLDED,
  HALF_MARK,
  NUMERAL,
  OPENING,
  ORDINAL,
  POINT,
  SPACE,
  has,
} from '../../text/chars';
import { chineseDigit, circledValue, parseChineseNumber } from '../../text/numerals';
import type { Columns } from '../../text/range';
import type { Passage } from './passages';

/** How points are numbered. `is`: 一是; `must`: 一要; `ordinal`: 第一，. */
export type OrdinalStyle = 'is' | 'must' | 'ordinal' | 'cn-paren' | 'arabic-paren' | 'circled';

/** The number of one point, in columns of its passage: 三是 with the digits 三. */
export interface Ordinal extends Columns {
  readonly style: OrdinalStyle;
  readonly value: number;
  /** The number alone. */
  readonly digits: Columns;
}

type Text = Pick<Passage, 'text' | 'shadow' | 'bits'>;

/** A quotation that is longer than this has rather lost its end. */
const longestAside = 60;
const asides = [
  ['“', '”'],
  ['《', '》'],
  ['‘', '’'],
] as const;
/** 一是一，二是二 says no points; 是否 begins no point. */
const notIs = /^(?:[一二三四五六七八九十]|否|不是)/u;
/** Behind the bracket: （一）至（三）项, （1）和（2）, （3）班. */
const isReference =
  /^(?:至|到|、|和(?!谐|美|睦)|或|及(?!时|早)|与|项(?!目)|款(?!物)|条(?!件)|类|式|班|的|所(?!有|属|在)|规定)/u;
/** Before a circle: 图①, 见①, 语句①. */
const refersToCircle = /(?:[图表式注见如第]|语句|选项)$/u;
const longestReferring = 2;
const none: readonly never[] = [];

/** Whether a point may begin at `at`: at the text's start, or behind a mark or a space. */
function canBegin(shadow: string, at: number): boolean {
  const before = shadow[at - 1] ?? '.';
  return before === '.' || (has(before, 0, CJK_MARK | HALF_MARK | SPACE) && !'“《‘（('.includes(before));
}

/** Whether a sentence may begin at `at`: 第一，第二，第三名 are no points. */
function canBeginSentence(shadow: string, at: number): boolean {
  return at === 0 || '。；：！？” ;:.'.includes(shadow[at - 1]!);
}

/** Behind these 一是 says something else: 统一是, 之一是, 第一是. */
const oneOf = '统唯同之其第单划万十百千';

/** Whether 一是 at `from` may begin a list although no mark stands before it: 主要原因一是…；二是…. */
function mayBeginBare(shadow: string, from: number, to: number): boolean {
  return to - from === 1 && shadow[from] === '一' && !oneOf.includes(shadow[from - 1]!);
}

/** The column at which the Chinese number begins that ends before `to`; `to` where none does. */
function numeralStart(shadow: string, to: number): number {
  let from = to;
  while (from > 0 && to - from < 3 && chineseDigit(shadow[from - 1]!) > 0) from--;
  return from;
}

/** 一是, 一要. A first one without a mark before it counts where the next is the second. */
function addWords(found: Ordinal[], shadow: string, word: '是' | '要', style: OrdinalStyle): void {
  let last = 0;
  let bare: Ordinal | undefined;
  for (let at = shadow.indexOf(word, 1); at >= 0; at = shadow.indexOf(word, at + 1)) {
    const from = numeralStart(shadow, at);
    if (from === at || notIs.test(shadow.slice(at + 1, at + 3))) continue;
    const isMarked = canBegin(shadow, from);
    if (!isMarked && !(word === '是' && mayBeginBare(shadow, from, at))) continue;
    const value = parseChineseNumber(shadow.slice(from, at));
    if (value === undefined) continue;
    const ordinal = { style, value, from, to: at + 1, digits: { from, to: at } };
    if (!isMarked) {
      bare = ordinal;
      continue;
    }
    if (bare !== undefined && value === 2 && last !== 1) found.push(bare);
    bare = undefined;
    found.push(ordinal);
    last = value;
  }
}

/** 第一，. */
function addOrdinals(found: Ordinal[], shadow: string): void {
  for (let from = shadow.indexOf('第'); from >= 0; from = shadow.indexOf('第', from + 1)) {
    let to = from + 1;
    while (to - from < 4 && chineseDigit(shadow[to] ?? '') > 0) to++;
    if (to === from + 1 || !'，、：'.includes(shadow[to] ?? ' ') || !canBeginSentence(shadow, from)) continue;
    // 第一、二产业, 第一、第二批.
    const next = shadow[to + 1] ?? '第';
    if (next === '第' || chineseDigit(next) >= 0) continue;
    const value = parseChineseNumber(shadow.slice(from + 1, to));
    if (value !== undefined) found.push({ style: 'ordinal', value, from, to, digits: { from: from + 1, to } });
  }
}

/** （1）, （一）, of any width. */
function addBracketed(found: Ordinal[], shadow: string, open: '（' | '('): void {
  for (let from = shadow.indexOf(open); from >= 0; from = shadow.indexOf(open, from + 1)) {
    const first = shadow[from + 1] ?? '';
    if (!(first >= '1' && first <= '9') && chineseDigit(first) < 1) continue;
    let end = from + 2;
    while (end - from < 5 && (has(shadow, end, DIGIT) || chineseDigit(shadow[end] ?? '') >= 0)) end++;
    if (shadow[end] !== '）' && shadow[end] !== ')') continue;
    const digits = { from: from + 1, to: end };
    const written = shadow.slice(digits.from, digits.to);
    const isArabic = /^[1-9]\d?$/u.test(written);
    const value = isArabic ? Number(written) : parseChineseNumber(written);
    const to = digits.to + 1;
    if (value === undefined || !canBegin(shadow, from) || to >= shadow.length) continue;
    if (isReference.test(shadow.slice(to, to + 2))) continue;
    found.push({ style: isArabic ? 'arabic-paren' : 'cn-paren', value, from, to, digits });
  }
}

/** ①. */
function addCircled(found: Ordinal[], shadow: string): void {
  for (const { index: from } of shadow.matchAll(/[①-⑳]/gu)) {
    const value = circledValue(shadow.charCodeAt(from))!;
    if (refersToCircle.test(shadow.slice(Math.max(0, from - longestReferring), from))) continue;
    found.push({ style: 'circled', value, from, to: from + 1, digits: { from, to: from + 1 } });
  }
}

/** Whether `at` stands inside a quotation or title, which has its own numbers. */
function isAside(shadow: string, at: number): boolean {
  const before = shadow.slice(Math.max(0, at - longestAside), at);
  for (const [open, close] of asides) {
    const from = before.lastIndexOf(open);
    if (from < 0 || before.indexOf(close, from) >= 0) continue;
    const to = shadow.slice(at, at + longestAside).indexOf(close);
    if (to >= 0 && before.length - from + to <= longestAside) return true;
  }
  return false;
}

/**
 * Without the number in brackets at the head of a passage, which is an item's own, unless the next one in the passage
 * counts on from it: then its fellows are glued to it.
 */
function withoutHead(ordinals: readonly Ordinal[]): readonly Ordinal[] {
  const [head] = ordinals;
  if (head === undefined || head.from > 0 || !/paren|circled/u.test(head.style)) return ordinals;
  const next = ordinals.find(({ style, from }) => style === head.style && from > 0);
  return next?.value === head.value + 1 ? ordinals : ordinals.slice(1);
}

/** Whether a text of these bits may have numbers of points in it at all. */
export function mayHaveOrdinals(bits: number): boolean {
  if ((bits & NUMERAL) !== 0 && (bits & (POINT | ORDINAL | CIRCLED)) !== 0) return true;
  return (bits & OPENING) !== 0 && (bits & (DIGIT | FOLDED | NUMERAL)) !== 0;
}

/** The numbers of points in a passage, in the order of the text, those of quotations left out. */
export function ordinalsIn({ shadow, bits }: Text): readonly Ordinal[] {
  const found: Ordinal[] = [];
  if ((bits & NUMERAL) !== 0) {
    if ((bits & POINT) !== 0) {
      addWords(found, shadow, '是', 'is');
      addWords(found, shadow, '要', 'must');
    }
    if ((bits & ORDINAL) !== 0) addOrdinals(found, shadow);
    if ((bits & CIRCLED) !== 0) addCircled(found, shadow);
  }
  if ((bits & OPENING) !== 0) {
    addBracketed(found, shadow, '（');
    if ((bits & HALF_MARK) !== 0) addBracketed(found, shadow, '(');
  }
  if (found.length === 0) return none;
  found.sort((a, b) => a.from - b.from);
  return withoutHead(found).filter(({ from }) => !isAside(shadow, from));
}
