/** Finds spaces between characters that belong together, by the text of one passage alone. */
import type { Readable } from '../../plan/passages/passages';
import { quantitiesIn } from '../../plan/passages/quantities';
import { CJK, CJK_MARK, DIGIT, LATIN, ODD, bitsOf, has } from '../../text/chars';

/** number: beside a number or an abbreviation; mark: beside a mark; word: between two characters. */
export type SpaceKind = 'number' | 'mark' | 'word';

/** Half-open, in UTF-16 units of the passage. */
export interface Space {
  readonly kind: SpaceKind;
  readonly from: number;
  readonly to: number;
}

const none: readonly Space[] = [];

/** A date in full behind a space is the date of a signature. */
const date = /^\d{4}年\d{1,2}月\d{1,2}日/u;
const longestDate = 11;
/** Marks that no space stands before or behind: 、 parts names, and so on. */
const tightMarks = '，。；、';
/** Before a colon too, but for labels that are spread: 时 间 ： */
const tightBefore = `${tightMarks}：`;
/** Lines with addresses and numbers to call have their own layout. */
const contacts = /电话|联系人|传真|邮箱|邮编|地址|账号|网址|年 月/u;
/** A number at the head, with or without 附件, 表, 第…: the space behind it parts it from a title. */
const head = /^(?:附件|附表|附图|专栏|表|图|第)? ?[（(]?[\d一二三四五六七八九十]+(?:[.-]\d+)*[.、)）章节条]?$/u;
const headWord = /^(?:附件|附表|附图|专栏|表|图|第)$/u;
const longestHead = 8;
/** A number of more digits is one to call. */
const longestNumber = 6;

const isNumeral = (unit: number): boolean =>
  (bitsOf(unit) & DIGIT) !== 0 || unit === 0x25 || unit === 0x2030 || unit === 0xff05;

/** Whether a number or an abbreviation begins at `at` and goes on by `step`: no number to call, no word of a language. */
function isShortToken(shadow: string, at: number, step: 1 | -1): boolean {
  let end = at;
  if (isNumeral(shadow.charCodeAt(at))) {
    while (has(shadow, end, DIGIT)) end += step;
    return Math.abs(end - at) <= longestNumber;
  }
  while (has(shadow, end, LATIN)) {
    const unit = shadow.charCodeAt(end);
    if (unit > 0x5a) return false;
    end += step;
  }
  // Words of another language have a space on their other side too.
  return !(shadow[end] === ' ' && has(shadow, end + step, LATIN));
}

/** Whether the word in Latin letters that ends at `at` stands right behind Chinese: 项目A 项目B, which a space parts. */
function isGlued(shadow: string, at: number): boolean {
  let from = at;
  while (has(shadow, from, LATIN)) from--;
  return from < at && has(shadow, from, CJK);
}

/** Whether an item begins behind a full stop and a space, which was the line's end: 。 二、 or 。 2. */
const beginsItem = (shadow: string, at: number): boolean =>
  has(shadow, at, DIGIT) || /^[一二三四五六七八九十]{1,3}、/u.test(shadow.slice(at, at + 4));

function kindOf(shadow: string, from: number, to: number): SpaceKind | undefined {
  const before = shadow.charCodeAt(from - 1);
  const after = shadow.charCodeAt(to);
  const left = bitsOf(before);
  const right = bitsOf(after);
  if (((left | right) & CJK_MARK) !== 0) {
    const isTight =
      (tightMarks.includes(shadow[from - 1]!) && (right & (CJK | DIGIT)) !== 0) ||
      (tightBefore.includes(shadow[to]!) && ((left & CJK) !== 0 || isNumeral(before)) && shadow[from - 2] !== ' ');
    return isTight && !(shadow[from - 1] === '。' && beginsItem(shadow, to)) ? 'mark' : undefined;
  }
  if ((left & right & CJK) !== 0) return 'word';
  if ((left & CJK) !== 0 && (isNumeral(after) || (right & LATIN) !== 0))
    return isShortToken(shadow, to, 1) && !date.test(shadow.slice(to, to + longestDate)) ? 'number' : undefined;
  if ((right & CJK) !== 0 && (isNumeral(before) || (left & LATIN) !== 0))
    return isShortToken(shadow, from - 1, -1) && !isGlued(shadow, from - 1) ? 'number' : undefined;
  return undefined;
}

/** The spaces of a passage that may be stray, in their order. */
export function findSpaces(passage: Readable): readonly Space[] {
  const { text, shadow } = passage;
  const found = spacesBehind(text, shadow, longestHead);
  if (found === undefined || contacts.test(shadow)) return none;
  const mayPart = found.some(
    ({ kind, from, to }) => kind === 'number' && has(shadow, from - 1, DIGIT) && has(shadow, to, CJK),
  );
  const parting = mayPart ? spacesThatPart(passage) : undefined;
  return parting === undefined ? found : found.filter(({ from }) => !parting.has(from));
}

/** Where the spaces beside numbers stand that count nothing, 1 道路 2 桥梁 and 甲区1 乙区2: there a space parts them. */
function spacesThatPart(passage: Readable): ReadonlySet<number> | undefined {
  let places: Set<number> | undefined;
  const { shadow } = passage;
  for (const { from, digitsTo, unit, scale } of passage.remember(quantitiesIn)) {
    if (unit !== '' || scale > 1 || shadow[digitsTo] !== ' ' || !has(shadow, digitsTo + 1, CJK)) continue;
    places ??= new Set();
    places.add(digitsTo).add(from - 1);
  }
  return places;
}

/** The spaces of a date or a document number that stand beside a number. */
export function findInNumber(text: string, shadow: string): readonly Space[] {
  return (spacesBehind(text, shadow, 0) ?? none).filter(({ kind }) => kind === 'number');
}

/** The spaces that may be stray, but for those behind a number at the head of no more characters than these. */
function spacesBehind(text: string, shadow: string, mostOfHead: number): Space[] | undefined {
  let found: Space[] | undefined;
  // All spaces are the same in the shadow.
  for (let from = shadow.indexOf(' ', 1); from > 0; from = shadow.indexOf(' ', from)) {
    let to = from;
    let isOdd = false;
    for (; shadow[to] === ' '; to++) isOdd ||= has(text, to, ODD);
    // More than one are meant for the layout.
    const kind = isOdd || to - from > 1 || to === shadow.length ? undefined : kindOf(shadow, from, to);
    if (kind !== undefined) {
      const start = shadow.slice(0, Math.min(from, mostOfHead + 1));
      if (from > mostOfHead || !(head.test(start) || headWord.test(start))) (found ??= []).push({ kind, from, to });
    }
    from = to;
  }
  return found;
}
