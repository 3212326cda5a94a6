/** What may stand between a day and the 前 that makes a deadline of it: 4月20日（星期一）前, 4月20日17:30前, 4月20日下班前. */
import { DIGIT, has } from '../../text/chars';

/** What such words begin with, but for figures. */
const first = '（上下中晚早凌';
const words =
  /(?:（(?:含[^（）]{0,4}|本?(?:周|星期|礼拜)[一二三四五六日天][^（）]{0,6})）)?(?:(?:上午|下午|中午|晚上?|早上|凌晨)?\s?(?:[01]?\d|2[0-4])\s?(?:[:：]\s?[0-5]\d|[点时](?:半|整|[0-5]?\d分)?)|下班|上午|下午|中午|晚)?(?=[之以]?前)/uy;

/** Where the words end that stand between a day and 前; `at` where there are none. */
export function behindClock(text: string, at: number): number {
  if (!has(text, at, DIGIT) && !first.includes(text[at] ?? ' ')) return at;
  words.lastIndex = at;
  const found = words.exec(text);
  return found === null ? at : at + found[0].length;
}
