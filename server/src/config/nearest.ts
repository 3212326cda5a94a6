/** How many single slips lie between two words: a letter too many, missing, or wrong, or two neighbours swapped. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const fewest = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(fewest, before[j - 2]! + 1) : fewest);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The known word that was probably meant: one that is a few slips away (at most a third of its letters), else one that
 * begins with what was written.
 * @returns undefined where none is near
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const candidate of known) {
    const slips = distance(wanted, candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
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
