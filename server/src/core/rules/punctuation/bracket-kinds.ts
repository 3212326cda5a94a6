/** The kinds of brackets and quotation marks, and how close they are to each other. */

/**
 * What may be taken for each other: all that is put round words (`bracket`), round titles, or is a quotation mark.
 */
export type Family = 'bracket' | 'title' | 'quote' | 'corner';

/** A pair. A weak one means something else as well (`<`, `"`), so that it is looked at only where a strong one is alone. */
export interface Kind {
  readonly open: string;
  readonly close: string;
  readonly family: Family;
  readonly weak: boolean;
}

const strong = (open: string, close: string, family: Family): Kind => ({ open, close, family, weak: false });
const weak = (open: string, close: string, family: Family): Kind => ({ open, close, family, weak: true });

export const round = strong('（', '）', 'bracket');
export const halfRound = strong('(', ')', 'bracket');
export const title = strong('《', '》', 'title');
export const double = strong('“', '”', 'quote');
export const single = strong('‘', '’', 'quote');
export const straight = weak('"', '"', 'quote');
/** Marks of upright Japanese texts, which some fonts have in the place of the usual ones. */
export const primes = weak('〝', '〞', 'quote');

const kinds: readonly Kind[] = [
  round,
  halfRound,
  title,
  double,
  single,
  strong('〔', '〕', 'bracket'),
  strong('【', '】', 'bracket'),
  strong('［', '］', 'bracket'),
  strong('〖', '〗', 'bracket'),
  strong('〈', '〉', 'title'),
  strong('「', '」', 'corner'),
  strong('『', '』', 'corner'),
  weak('[', ']', 'bracket'),
  weak('<', '>', 'title'),
  weak('＜', '＞', 'title'),
  straight,
  weak('＂', '＂', 'quote'),
  primes,
];

/** By UTF-16 unit: 0 for what is no bracket, n for the opening and -n for the closing half of the nth kind. */
const codes = new Int8Array(0x10000);
kinds.forEach(({ open, close }, at) => {
  codes[close.charCodeAt(0)] = -(at + 1);
  codes[open.charCodeAt(0)] = at + 1;
});
const firstWeak = kinds.findIndex((kind) => kind.weak) + 1;

/** All halves of strong brackets. */
export const strongMarks = kinds
  .filter((kind) => !kind.weak)
  .map(({ open, close }) => open + close)
  .join('');

/** The code of a strong bracket, 0 for everything else. */
export function strongCode(unit: number): number {
  // All ideographs, by far the most of a text.
  if (unit > 0x3017 && unit < 0xff08) return 0;
  const code = codes[unit]!;
  return code < firstWeak && code > -firstWeak ? code : 0;
}

/** The code of any bracket, weak ones included. */
export function anyCode(unit: number): number {
  return codes[unit]!;
}

/** The kind of a code. */
export function kindOf(code: number): Kind {
  return kinds[Math.abs(code) - 1]!;
}

export const titleCode = codes[title.open.charCodeAt(0)]!;
export const doubleCode = codes[double.open.charCodeAt(0)]!;
export const singleCode = codes[single.open.charCodeAt(0)]!;
