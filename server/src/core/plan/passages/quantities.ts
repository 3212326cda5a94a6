/** Numbers with their units in running text, and ranges of them: 26个, 4.5万亩, 98%, 3—5年, 15%～30%. */
import { DIGIT, FOLDED, LATIN, has, skipSpaces } from '../../text/chars';
import type { Columns } from '../../text/range';
import type { Readable } from './passages';

/** A number in Arabic digits with the unit behind it, in columns of the passage. */
export interface Quantity extends Columns {
  /** Where the digits end: behind 4.5 in 4.5万亩. */
  readonly digitsTo: number;
  /** The number as the digits have it, without 万 and the like. */
  readonly number: number;
  /** What 百, 千, 万 or 亿 behind the digits multiply it with; 1 where there is none. */
  readonly scale: number;
  /** The classifier or unit of measure, `%` also for ％; empty where none follows. */
  readonly unit: string;
  /** Whether the digits are part of a code, a telephone number or a date such as 2025-03-04, and count nothing. */
  readonly isCode: boolean;
}

/** Two quantities with a mark between them that makes a range of them. */
export interface QuantityRange {
  readonly low: Quantity;
  readonly high: Quantity;
  /** Where the mark is, without the spaces around it. */
  readonly mark: Columns;
}

const none: readonly never[] = [];

/** What a letter may be behind digits, by its code. */
const ONE_LETTER = 1;
const FIRST_LETTER = 2;
const SCALE = 4;
const roles = new Uint8Array(0x10000);
const mark = (letters: Iterable<string>, role: number): void => {
  for (const letter of letters) roles[letter.charCodeAt(0)]! |= role;
};

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Longer units by their first letter, the longest first. */
const longUnits: Readonly<Record<string, readonly string[]>> = {
  个: ['个百分点', '个工作日', '个小时', '个季度', '个月'],
  百: ['百分点'],
  平: ['平方公里', '平方千米', '平方米'],
  立: ['立方米'],
  公: ['公里', '公顷', '公斤'],
  千: ['千瓦时', '千瓦', '千米', '千克', '千伏'],
  兆: ['兆瓦'],
  毫: ['毫米', '毫升', '毫克'],
  厘: ['厘米'],
  分: ['分钟'],
  小: ['小时'],
  工: ['工作日'],
  人: ['人次'],
  周: ['周岁'],
  月: ['月份'],
  年: ['年度'],
  学: ['学年', '学时'],
  课: ['课时'],
  美: ['美元'],
  k: ['km', 'kg', 'kV', 'kW'],
  m: ['mm', 'mg', 'ml', 'mL', 'm'],
  c: ['cm'],
};
mark(
  '%％‰℃个家项条所名人件类种次场套台辆座处期批户亩篇部支份面张间栋幢口只株棵级层岁元天日月年周时点分秒米吨升克瓦度倍位组队艘架届村镇乡县市区校站班床例起宗块片根副双㎡',
  ONE_LETTER,
);
mark(Object.keys(longUnits), FIRST_LETTER);
mark(Object.keys(scales), SCALE);
/** 百 and 千 before these are the beginning of a unit. */
const unitsOfThousand = '瓦米克伏分';

const roleAt = (shadow: string, at: number): number => roles[shadow.charCodeAt(at)] ?? 0;
const SPACE_CODE = 0x20;
const hyphens = '-－–—';

/** Where the unit ends that begins at `at`; `at` itself where none does. */
function unitEnd(shadow: string, at: number): number {
  const role = roleAt(shadow, at);
  if ((role & FIRST_LETTER) !== 0)
    for (const unit of longUnits[shadow[at]!]!) if (shadow.startsWith(unit, at)) return at + unit.length;
  return (role & ONE_LETTER) !== 0 ? at + 1 : at;
}

/** 图7-1, 附表 8 – 1: the number of a picture or a table. Not 代表30-50人. */
const caption = /(?:图例?|[案示]例|式|专栏|附件|(?<![代发填])表) ?(?:\d{1,2} ?[-－–—] ?)?$/u;
const longestCaption = 8;

/** Whether digits are one of the two numbers of a caption. */
function isInCaption(shadow: string, from: number, to: number): boolean {
  const before = shadow[from - 1];
  const next = shadow[shadow[to] === ' ' ? to + 1 : to];
  const mayBe = before !== undefined && (before === ' ' || hyphens.includes(before) || hyphens.includes(next ?? '，'));
  return mayBe && caption.test(shadow.slice(Math.max(0, from - longestCaption), from));
}

/** Whether the digits from `from` to `to` are no count: letters or a zero before them, or spaces between them. */
function isCode(shadow: string, from: number, to: number, end: number): boolean {
  if (shadow[from] === '0' && has(shadow, from + 1, DIGIT)) return true;
  if (end === to && (to - from > 6 || has(shadow, to, LATIN))) return true;
  const before = shadow[from - 1];
  // Digits set apart by spaces, as text recognition leaves them: 1 6 0 0.
  if ((before === ' ' && has(shadow, from - 2, DIGIT)) || (shadow[to] === ' ' && has(shadow, to + 1, DIGIT)))
    return true;
  if (before === '/' || before === '.' || before === '_' || before === '#') return true;
  if (has(shadow, from - 1, LATIN) || ((before === ' ' || before === '-') && has(shadow, from - 2, LATIN))) return true;
  return isInCaption(shadow, from, to);
}

// The groups of thousands are bounded, so that no text is looked through again and again.
const numbers = /\d{1,3}(?:,\d{3}){1,4}(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/gu;
/** An item's number at the head of a passage; 1.2025年 begins with one, 1.5万亩 does not. */
const itemNumber = /^\d{1,3}(?:[.、](?!\d)|\.(?=(?:19|20)\d\d ?年))/u;

/** The quantity whose digits stand between two places. */
function quantityAt(shadow: string, from: number, digits: string): Quantity {
  const digitsTo = from + digits.length;
  let at = shadow.charCodeAt(digitsTo) === SPACE_CODE ? digitsTo + 1 : digitsTo;
  let scale = 1;
  while ((roleAt(shadow, at) & SCALE) !== 0) {
    const step = scales[shadow[at]!]!;
    if (step < 10_000 && unitsOfThousand.includes(shadow[at + 1] ?? '，')) break;
    scale *= step;
    at++;
  }
  const scaled = at;
  if (shadow.charCodeAt(at) === SPACE_CODE) at++;
  if (shadow[at] === '余' || shadow[at] === '多') at++;
  const end = unitEnd(shadow, at);
  const to = end > at ? end : scale > 1 ? scaled : digitsTo;
  const unit = shadow.slice(at, end);
  return {
    from,
    to,
    digitsTo,
    number: Number(digits.includes(',') ? digits.replaceAll(',', '') : digits),
    scale,
    unit: unit === '％' ? '%' : unit,
    isCode: isCode(shadow, from, digitsTo, to),
  };
}

/**
 * The numbers of a text that are written in Arabic digits, in the order of the text; the number of an item at its head
 * is none of them.
 */
export function quantitiesIn({ shadow, bits }: Readable): readonly Quantity[] {
  if ((bits & (DIGIT | FOLDED)) === 0) return none;
  const found: Quantity[] = [];
  numbers.lastIndex = has(shadow, 0, DIGIT) ? (itemNumber.exec(shadow)?.[0].length ?? 0) : 0;
  for (let match = numbers.exec(shadow); match !== null; match = numbers.exec(shadow))
    found.push(quantityAt(shadow, match.index, match[0]));
  return found.length === 0 ? none : found;
}

/** What may stand between the ends of a range; only the first two and 至 are right. */
const rangeMarks = new Set([
  '—',
  '～',
  '至',
  '到',
  '-',
  '－',
  '–',
  '−',
  '~',
  '--',
  '---',
  '——',
  '――',
  '―',
  '─',
  '──',
  '一',
]);

/** The ranges of a text: 3—5年, 10%至20%, 3月1日-5月31日 (of whose ends only 1日 and 5月 stand at the mark). */
export function rangesIn(passage: Readable): readonly QuantityRange[] {
  const quantities = passage.remember(quantitiesIn);
  if (quantities.length < 2) return none;
  const { shadow } = passage;
  const found: QuantityRange[] = [];
  for (let at = 1; at < quantities.length; at++) {
    const low = quantities[at - 1]!;
    const high = quantities[at]!;
    if (high.from - low.to > 4 || high.from === low.to) continue;
    const from = skipSpaces(shadow, low.to, high.from);
    let to = high.from;
    while (to > from && shadow[to - 1] === ' ') to--;
    if (rangeMarks.has(shadow.slice(from, to))) found.push({ low, high, mark: { from, to } });
  }
  return found;
}
