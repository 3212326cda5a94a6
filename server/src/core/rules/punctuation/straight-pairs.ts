/** Finds straight quotation marks, and `<` and `>`, that stand in pairs round Chinese words. */
import { CJK, CJK_MARK, HALF_MARK, SPACE, has } from '../../text/chars';

/** So far is looked for where a link or a pair ends: text that is built to be slow must not be. */
export const longestSearch = 1000;

/** What stands between straight quotation marks in a Chinese sentence. */
const quoted = /^(?![，、）])(?=.*[\u4e00-\u9fff])[^。；：！？]{1,40}(?<![，、（])$/u;

/** Whether a straight quotation mark may have this beside it: no letter or sign, as in size="五号". */
const isOutside = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || has(text, at, CJK | CJK_MARK | HALF_MARK | SPACE);

/** Where the two halves of a pair of straight quotation marks, or of `<>`, stand. */
export interface StraightPair {
  readonly at: number;
  readonly close: number;
}

/** The pairs of straight quotation marks round Chinese words; none where not all of them are halves of such pairs. */
export function straightPairs(text: string, from: number, to: number): readonly StraightPair[] {
  const pairs: StraightPair[] = [];
  let open = -1;
  let isCurly = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x201c || unit === 0x201d) {
      if (open >= 0) return [];
      isCurly = unit === 0x201c;
    } else if (unit === 0x22) {
      if (isCurly) isCurly = false;
      else if (open < 0) open = at;
      else {
        const isPair = at - open <= longestSearch && quoted.test(text.slice(open + 1, at)) && isOutside(text, open - 1);
        if (!isPair || !isOutside(text, at + 1)) return [];
        pairs.push({ at: open, close: at });
        open = -1;
      }
    }
  }
  return open < 0 ? pairs : [];
}

/** What stands between `<` and `>` where these are the title marks inside others: 《关于印发<…办法>的通知》. */
const innerTitle = /^(?=.*[\u4e00-\u9fff]{2})[^<=。；！]{2,80}$/u;

/** The pairs of `<>` that stand inside 《》 for 〈〉. */
export function innerTitles(text: string, from: number, to: number): readonly StraightPair[] {
  const pairs: StraightPair[] = [];
  let isInside = false;
  let open = -1;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x300a || unit === 0x300b) {
      isInside = unit === 0x300a;
      open = -1;
    } else if (unit === 0x3c && isInside) open = at;
    else if (unit === 0x3e && open >= 0) {
      if (at - open <= longestSearch && innerTitle.test(text.slice(open + 1, at))) pairs.push({ at: open, close: at });
      open = -1;
    }
  }
  return pairs;
}
