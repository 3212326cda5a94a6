/** The ends of words that may have lost their last character before a mark, and of the same words in full. */
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

/** What a character may be: the last one left of a word, the one that is lost behind it, a mark. */
const LEFT = 1;
const LAST = 2;
const MARK = 4;
const kinds = new Uint8Array(0x10000);
for (const [unit, lasts] of lastOf) {
  kinds[unit]! |= LEFT;
  for (const last of lasts) kinds[last.charCodeAt(0)]! |= LAST;
}
for (const mark of '、，。；') kinds[mark.charCodeAt(0)]! |= MARK;

/** The characters that may be the last ones left of a word. */
export const lefts: Iterable<number> = lastOf.keys();

/** Whether a word may end between two characters, or behind both. */
export const mayBeEnd = (left: number, next: number): boolean =>
  (kinds[left]! & LEFT) !== 0 && ((kinds[next] ?? 0) & (LAST | MARK)) !== 0;

/** So many characters, the lost one left out, make two words the same. */
const compared = 4;
/** Where a word ends before a mark, or goes on to its end: the offset behind the character that may be the last one left. */
export interface WordEnd {
  readonly at: number;
  readonly isWhole: boolean;
}

/** The end of a word whose last character that may be left stands at `at`, where `mayBeEnd`. */
export function endAt(shadow: string, at: number): WordEnd | undefined {
  for (let before = at - compared + 1; before < at; before++) if (!has(shadow, before, CJK)) return undefined;
  return { at: at + 1, isWhole: (kinds[shadow.charCodeAt(at + 1)]! & MARK) === 0 };
}

/** The last characters of a word that ends so, with the one behind them. */
export const wholeAt = (shadow: string, { at }: WordEnd): string => shadow.slice(at - compared, at + 1);
