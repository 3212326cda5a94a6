/** How many sequences of three characters texts have in common: a measure for wording that is alike but not equal. */
import { withoutSpaces } from '../../text/chars';
import { mapList } from '../../text/lists';
import { holdShape } from '../../text/shapes';

/** The sequences of some stretches of text, as numbers; none goes over a joint. */
export type Grams = Int32Array;

/** The sequences of stretches of text, spaces left out. */
export function gramsIn(stretches: readonly string[]): Grams {
  const pieces = mapList(stretches, withoutSpaces);
  let count = 0;
  for (const { length } of pieces) count += Math.max(0, length - 2);
  const grams = new Int32Array(count);
  let next = 0;
  for (const piece of pieces) for (let at = 0; at + 2 < piece.length; at++) grams[next++] = gramAt(piece, at);
  return grams;
}

function gramAt(text: string, at: number): number {
  const [first, second, third] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return (Math.imul(Math.imul(first, 31) + second, 0x9e3b) + third) | 0;
}

/** How many sequences a text has. */
export function gramCount(text: readonly Grams[]): number {
  let count = 0;
  for (const { length } of text) count += length;
  return count;
}

/** What one of the texts asked about shares with one of the others. */
export interface Shared {
  readonly asked: number;
  readonly other: number;
  /** How many different sequences both have. */
  readonly count: number;
}

/** A sequence that stands in more of the texts asked about tells none of them. */
const mostHolders = 4;

/** Where a sequence stands. */
interface Holders {
  readonly asked: number[];
  /** The last of the others that had it, so that it counts once for each. */
  last: number;
}

/** Tells of most numbers that were not put in that they were not. */
class Filter {
  readonly #marks: Uint8Array;
  readonly #mask: number;

  /** @param count how many are put in at most */
  constructor(count: number) {
    let size = 256;
    while (size < count * 8) size *= 2;
    this.#marks = new Uint8Array(size);
    this.#mask = size - 1;
  }

  add(gram: number): void {
    this.#marks[(gram ^ (gram >>> 16)) & this.#mask] = 1;
  }

  mayHave(gram: number): boolean {
    return this.#marks[(gram ^ (gram >>> 16)) & this.#mask] === 1;
  }
}
holdShape(new Filter(0));

/**
 * Compares some texts with all others, in time that grows with their length: no pair is looked at that shares nothing.
 * @param asked  the sequences of the texts asked about
 * @param others those of all others
 */
export function shareGrams(
  asked: readonly (readonly Grams[])[],
  others: readonly (readonly Grams[])[],
): readonly Shared[] {
  const holders = new Map<number, Holders>();
  let count = 0;
  for (const text of asked) count += gramCount(text);
  const filter = new Filter(count);
  for (let index = 0; index < asked.length; index++) {
    for (const grams of asked[index]!) {
      for (const gram of grams) {
        const found = holders.get(gram);
        filter.add(gram);
        if (found === undefined) holders.set(gram, { asked: [index], last: -1 });
        else if (found.asked[found.asked.length - 1] !== index && found.asked.length <= mostHolders)
          found.asked.push(index);
      }
    }
  }
  const result: Shared[] = [];
  const counts = new Map<number, number>();
  for (let other = 0; other < others.length; other++) {
    for (const grams of others[other]!) {
      for (const gram of grams) {
        if (!filter.mayHave(gram)) continue;
        const found = holders.get(gram);
        if (found === undefined || found.last === other || found.asked.length > mostHolders) continue;
        found.last = other;
        for (const index of found.asked) counts.set(index, (counts.get(index) ?? 0) + 1);
      }
    }
    if (counts.size === 0) continue;
    for (const [index, count] of counts) result.push({ asked: index, other, count });
    counts.clear();
  }
  return result;
}
