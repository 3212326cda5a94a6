/** Words for messages about what somebody wrote. */
import { slipsBetween } from '../core';

/**
 * The known word that was probably meant: one that is a few slips away (at most a third of its letters), else one that
 * begins with what was written.
 * @returns undefined where none is near
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    const slips = slipsBetween(wanted, candidate.toLowerCase(), allowed);
    if (slips <= allowed && (best === undefined || slips < best.slips)) best = { word: candidate, slips };
  }
  if (best) return best.word;
  return wanted.length >= 3 ? known.find((candidate) => candidate.toLowerCase().startsWith(wanted)) : undefined;
}

/** The question to put after “there is no such …”: `，是不是“check”？`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `，是不是“${near}”？`;
}

/** Longer values are shown by their beginning. */
const longestShown = 40;

/** A value in messages: `“eror”`. */
export function quoted(text: string): string {
  return `“${text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}”`;
}

/** `draft、review 或 strict` */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')} 或 ${words[words.length - 1]}`;
}
