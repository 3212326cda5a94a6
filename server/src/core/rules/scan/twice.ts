/** Words with marks among them that stand twice in a row: 落实属地责任，落实属地责任，及时整改. */
import { CJK, DIGIT, LATIN, has } from '../../text/chars';
import type { Columns } from '../../text/range';

/** What stands twice is so long; what is longer is looked at as a sentence. */
export const shortestTwice = 6;
export const longestTwice = 80;
/** So many Chinese characters in it differ. */
const fewestCharacters = 4;
/** What a clause ends in. */
const marks = '，、；：,;';
const stops = /[。！？]/u;
/** 县教育局、县教育局: a list of units is looked at by its own rule. Two of them may stand without a mark between. */
const units =
  /^(?:[\u4e00-\u9fff]{2,24}(?:局|委|办|厅|部|院|中心|处|科|所|站|社|会|镇|街道|乡|村|区|县|市|公司)(?:[、，]|$))+$/u;

/** 《甲预案》《乙预案》: what begins inside a title and ends in another is the tail of one and the head of the next. */
const betweenTitles = /^[^《“]*[》”][、和与及]?[《“]/u;

/** How far two places of a text are the same, step by step, up to the distance between them. */
function sameFrom(text: string, one: number, other: number, step: 1 | -1): number {
  const most = other - one;
  let length = 0;
  while (length < most && one + length * step >= 0 && other + length * step < text.length) {
    if (text.charCodeAt(one + length * step) !== text.charCodeAt(other + length * step)) break;
    length++;
  }
  return length;
}

function isSame(text: string, one: number, other: number): boolean {
  return one >= 0 && other < text.length && text.charCodeAt(one) === text.charCodeAt(other);
}

/** What parts the members of a list. */
const parting = /[、《》“”]/u;

/** So long stretches that begin like a clause are no accident wherever they end. */
const longWords = 12;

const isMark = (text: string, at: number): boolean => !has(text, at, CJK | DIGIT | LATIN);

/**
 * Whether what stands twice begins or ends amid words: 居民委员会、业主委员会、业主大会 is a list of three, and
 * 超短期融资券、短期融资券 one of two.
 */
function isAmidWords(text: string, start: number, { from, to }: Columns): boolean {
  const isListed = parting.test(text.slice(from, to));
  const begins = start === 0 || isMark(text, start - 1) || isMark(text, start);
  const ends = isMark(text, to - 1) || to >= text.length || isMark(text, to);
  if (isListed && !begins) return true;
  return !ends && !(begins && to - from >= longWords);
}

/** Whether words are more than a mark or a figure that comes again. */
function isTelling(words: string): boolean {
  const characters = new Set<string>();
  for (let at = 0; at < words.length; at++) if (has(words, at, CJK)) characters.add(words[at]!);
  return characters.size >= fewestCharacters && !stops.test(words) && !units.test(words) && !betweenTitles.test(words);
}

/**
 * The second of two equal stretches that follow each other.
 * @param one   a place in the first
 * @param other the same place in the second
 * @param from  where the first begins at the earliest
 * @returns undefined where there are none, or nothing is wrong with them
 */
export function secondOf(text: string, one: number, other: number, from: number): Columns | undefined {
  const length = other - one;
  // As long as they are far apart: wherever in it the place is, half of it is the same before or behind.
  const half = (length - 1) >> 1;
  if (!isSame(text, one + half, other + half) && !isSame(text, one - half, other - half)) return undefined;
  const before = Math.min(sameFrom(text, one - 1, other - 1, -1), one - from);
  if (before + sameFrom(text, one, other, 1) < length) return undefined;
  const start = one - before;
  if (!isTelling(text.slice(start, start + length))) return undefined;
  const second = { from: start + length, to: start + 2 * length };
  if (isAmidWords(text, start, second)) return undefined;
  // 分设城区、镇区、乡村，城区、镇区、乡村各有标准: the list stands again as what the next clause is about.
  const isSubject = marks.includes(text[start]!) && has(text, second.to, CJK);
  return isSubject ? undefined : second;
}
