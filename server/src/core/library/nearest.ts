/** The words of a long list that are nearest to one that is not in it. */
import { addTo } from '../text/groups';
import { mapList } from '../text/lists';

/**
 * How many single slips lie between two words: a letter too many, missing or wrong, or two neighbours swapped.
 * @param most where there are more, the answer is `most + 1`
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [from, oneTo, otherTo] = [0, one.length, other.length];
  while (from < oneTo && from < otherTo && one[from] === other[from]) from++;
  while (oneTo > from && otherTo > from && one[oneTo - 1] === other[otherTo - 1]) {
    oneTo--;
    otherTo--;
  }
  if (oneTo === from || otherTo === from) return Math.max(oneTo, otherTo) - from;
  return slipsInside(one.slice(from, oneTo), other.slice(from, otherTo), most);
}

/** The same of words that have neither their first nor their last letter in common. */
function slipsInside(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const change = last[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      let slips = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      row[j] = slips;
      least = Math.min(least, slips);
    }
    // A swap reaches back over one row, so two rows must be beyond hope.
    if (least > most && Math.min(...last) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[other.length]!, most + 1);
}

/** Whether one of two words is the other with letters left out inside: 市发改委 of 市发展改革委. */
function isShortening(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 3 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) if (long[i] === short[at]) at++;
  return at === short.length;
}

/** Words by the letters that they hold, so that only those are compared that share enough of them. */
export class NearWords {
  readonly #words: readonly string[];
  readonly #byLetter = new Map<string, number[]>();
  readonly #shared: Uint16Array;
  /** How many different letters each word has. */
  readonly #sizes: Uint16Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#shared = new Uint16Array(words.length);
    this.#sizes = new Uint16Array(words.length);
    for (const [index, word] of words.entries()) {
      const letters = new Set(word.split(''));
      this.#sizes[index] = letters.size;
      for (const letter of letters) addTo(this.#byLetter, letter, index);
    }
  }

  /**
   * The words at most a quarter of the letters away, or one letter, nearest first; then those of which the word is a
   * shorter or longer form. Of those as near, in the order of the list.
   * @param count how many at most
   */
  nearest(word: string, count: number): readonly string[] {
    const letters = new Set(word.split(''));
    this.#shared.fill(0);
    for (const letter of letters) for (const index of this.#byLetter.get(letter) ?? []) this.#shared[index]!++;
    const most = Math.max(1, Math.floor(word.length / 4));
    const found: { readonly word: string; readonly slips: number }[] = [];
    for (let index = 0; index < this.#words.length; index++) {
      const shared = this.#shared[index]!;
      // A slip takes away one letter at most.
      if (shared < letters.size - most && shared < this.#sizes[index]!) continue;
      const slips = slipsBetween(word, this.#words[index]!, most);
      if (slips <= most || isShortening(word, this.#words[index]!)) found.push({ word: this.#words[index]!, slips });
    }
    return mapList(found.sort((a, b) => a.slips - b.slips).slice(0, count), (one) => one.word);
  }
}
