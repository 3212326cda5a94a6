/** The ends of words that may have lost their last character before a mark, and of the same words in full. */
import { addPair, hasBit, pairSet, unitsOf } from '../../text/bits';
import { CJK, has } from '../../text/chars';

/** Bodies whose last character but one hardly ever ends a word. */
const words = '单位 机构 中心 医院 学校 企业 社区 街道 办公室 委员会 办事处 领导小组 联席会议';
/** The last characters by the one before them. */
const lastOf = new Map<number, string>();
for (const word of words.split(' ')) {
  const before = word.charCodeAt(word.length - 2);
  lastOf.set(before, (lastOf.get(before) ?? '') + word.at(-1)!);
}

/** What may be lost behind a character. */
export const lostBehind = (unit: number): string => lastOf.get(unit) ?? '';

/** The characters that are lost, and the marks that stand where they are. */
const lasts = [...lastOf.values()].join('');
const marks = '、，。；';
const lastUnits = unitsOf(lasts);
const leftUnits = unitsOf(String.fromCharCode(...lastOf.keys()));
const nextUnits = unitsOf(lasts + marks);

/** The pairs of characters at which `endAt` may find something. */
export const endPairs = pairSet();
for (const left of lastOf.keys()) for (const next of lasts + marks) addPair(endPairs, left, next.charCodeAt(0));

/** So many characters, the lost one left out, make two words the same. */
const compared = 4;
/** Where a word ends before a mark, or goes on to its end: the offset behind the character that may be the last one left. */
export interface WordEnd {
  readonly at: number;
  readonly isWhole: boolean;
}

/** The end of a word whose last character that may be left stands at `at`; undefined where there is none. */
export function endAt(shadow: string, at: number): WordEnd | undefined {
  const next = at + 1 < shadow.length ? shadow.charCodeAt(at + 1) : 0;
  if (!hasBit(leftUnits, shadow.charCodeAt(at)) || !hasBit(nextUnits, next)) return undefined;
  for (let before = at - compared + 1; before < at; before++) if (!has(shadow, before, CJK)) return undefined;
  return { at: at + 1, isWhole: hasBit(lastUnits, next) };
}

/** The last characters of a word that ends so, with the one behind them. */
export const wholeAt = (shadow: string, { at }: WordEnd): string => shadow.slice(at - compared, at + 1);
