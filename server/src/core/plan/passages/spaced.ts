/** Steps through a text whose words may have spaces inside them, and over digits. */
import { DIGIT, SPACE, has } from '../../text/chars';

/** The next place at or after `at` without a space: cells and torn lines have spaces anywhere. */
export function skip(text: string, at: number): number {
  let next = at;
  while (has(text, next, SPACE)) next++;
  return next;
}

/** The last place before `at` without a space, or -1. */
export function back(text: string, at: number): number {
  let last = at - 1;
  while (last >= 0 && has(text, last, SPACE)) last--;
  return last;
}

/** Where a word ends that stands at `at`, with or without spaces in it and before it; -1 where it doesn't. */
export function follow(text: string, at: number, word: string): number {
  let end = at;
  for (let index = 0; index < word.length; index++) {
    end = skip(text, end);
    if (text.charCodeAt(end) !== word.charCodeAt(index)) return -1;
    end++;
  }
  return end;
}

/** Where the digits begin that end at `to`. */
export function digitsFrom(text: string, to: number): number {
  let from = to;
  while (from > 0 && has(text, from - 1, DIGIT)) from--;
  return from;
}

/** Where the digits end that begin at `from`. */
export function digitsTo(text: string, from: number): number {
  let to = from;
  while (has(text, to, DIGIT)) to++;
  return to;
}
