import { CJK, CJK_MARK, DIGIT, FOLDED, HALF_MARK, SPACE, bitsOf } from './chars';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Every unit that is marked as a half-width mark or as folded in `chars.ts`; a test compares the two. */
export const mayDiffer =
  /[,;:?!()\u000b\u000c\u00a0\u3000\u1680\u2000-\u200d\u202f\u205f\u2060\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\ufe52\uf900-\ufaff\u2e80-\u2fdf]/u;

/** What one unit with another form stands for; itself where that form has another length. */
function fold(character: string): string {
  if ((bitsOf(character.charCodeAt(0)) & SPACE) !== 0) return ' ';
  if (character === '﹒' || character === '．') return '.';
  const plain = character.normalize('NFKC');
  return plain.length === 1 ? plain : character;
}

/**
 * Whether the half-width mark at `at` stands beside Chinese, so that it should be full-width: a neighbour is Chinese
 * or a Chinese mark, or the line's edge; not between digits (1,234 and 9:05).
 */
export function isMisplacedHalfMark(text: string, at: number): boolean {
  const before = bitsOf(text.charCodeAt(at - 1));
  const after = bitsOf(text.charCodeAt(at + 1));
  if ((before & DIGIT) !== 0 && (after & DIGIT) !== 0) return false;
  return ((before | after) & (CJK | CJK_MARK)) !== 0;
}

/**
 * The line as patterns should see it, of the same length: half-width marks beside Chinese made full-width, every
 * space U+0020, full-width digits, letters and dots half-width, radicals and compatibility ideographs unified.
 */
export function shadowOf(text: string): string {
  // Most lines have nothing of the kind, and one pattern tells it faster than a loop.
  if (!mayDiffer.test(text)) return text;
  let parts: string[] | undefined;
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = bitsOf(text.charCodeAt(at));
    if ((bits & (HALF_MARK | FOLDED)) === 0) continue;
    let form: string;
    if ((bits & FOLDED) !== 0) form = fold(text[at]!);
    else if (isMisplacedHalfMark(text, at) || at === 0 || at === text.length - 1) form = fullWidth[text[at]!]!;
    else continue;
    parts ??= [];
    parts.push(text.slice(done, at), form);
    done = at + 1;
  }
  if (parts === undefined) return text;
  parts.push(text.slice(done));
  return parts.join('');
}
