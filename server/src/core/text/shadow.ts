import { plainForm } from './radicals';
import { CJK, CJK_MARK, DIGIT, FOLDED, HALF_MARK, SPACE, bitsIn, bitsOf } from './chars';

/** The full-width form of each half-width mark that Chinese has in full width. */
export const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** What one unit with another form stands for; itself where that form has another length. */
function fold(character: string): string {
  if ((bitsOf(character.charCodeAt(0)) & SPACE) !== 0) return ' ';
  if (character === '﹒' || character === '．') return '.';
  const plain = plainForm(character);
  return plain.length === 1 ? plain : character;
}

/**
 * Whether the half-width mark at `at` stands beside Chinese, so that it should be full-width: a neighbour is Chinese
 * or a Chinese mark; not between digits (1,234 and 9:05).
 */
export function isMisplacedHalfMark(text: string, at: number): boolean {
  const before = bitsOf(text.charCodeAt(at - 1));
  const after = bitsOf(text.charCodeAt(at + 1));
  if ((before & DIGIT) !== 0 && (after & DIGIT) !== 0) return false;
  return ((before | after) & (CJK | CJK_MARK)) !== 0;
}

/**
 * The line as patterns should see it, of the same length: half-width marks beside Chinese or at an end made full-width, every
 * space U+0020, full-width digits, letters and dots half-width, radicals and compatibility ideographs unified.
 */
export function shadowOf(text: string): string {
  if ((bitsIn(text) & (HALF_MARK | FOLDED)) === 0) return text;
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = bitsOf(text.charCodeAt(at));
    if ((bits & (HALF_MARK | FOLDED)) === 0) continue;
    let form: string;
    if ((bits & FOLDED) !== 0) form = fold(text[at]!);
    else if (isMisplacedHalfMark(text, at) || at === 0 || at === text.length - 1) form = fullWidth[text[at]!]!;
    else continue;
    result += text.slice(done, at) + form;
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}
