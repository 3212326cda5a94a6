/** How many sequences of three characters texts have in common: a measure for wording that is alike but not equal. */

/** What one of the texts asked about shares with one of the others. */
export interface Shared {
  readonly asked: number;
  readonly other: number;
  /** How many different sequences both have. */
  readonly count: number;
}

/** A sequence that stands in more of the texts asked about tells none of them. */
const mostHolders = 4;
const filterBits = 0xffff;

/** Where a sequence stands. */
interface Holders {
  readonly asked: number[];
  /** The last of the others that had it, so that it counts once for each. */
  last: number;
}

function gramAt(text: string, at: number): number {
  const [first, second, third] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return (Math.imul(Math.imul(first, 31) + second, 0x9e3b) + third) | 0;
}

function slot(gram: number): number {
  return (gram ^ (gram >>> 16)) & filterBits;
}

/** How many sequences a text in pieces has; none goes over a joint. */
export function gramCount(pieces: readonly string[]): number {
  let count = 0;
  for (const piece of pieces) count += Math.max(0, piece.length - 2);
  return count;
}

/**
 * Compares some texts with all others, in time that grows with their length: no pair is looked at that shares nothing.
 * @param asked  the texts asked about, each in pieces
 * @param others how many others there are
 * @param pieces the pieces of one of the others
 */
export function shareGrams(
  asked: readonly (readonly string[])[],
  others: number,
  pieces: (other: number) => readonly string[],
): readonly Shared[] {
  const holders = new Map<number, Holders>();
  const filter = new Uint8Array(filterBits + 1);
  asked.forEach((text, index) => {
    for (const piece of text) {
      for (let at = 0; at + 2 < piece.length; at++) {
        const gram = gramAt(piece, at);
        const found = holders.get(gram);
        filter[slot(gram)] = 1;
        if (found === undefined) holders.set(gram, { asked: [index], last: -1 });
        else if (found.asked[found.asked.length - 1] !== index && found.asked.length <= mostHolders)
          found.asked.push(index);
      }
    }
  });
  const result: Shared[] = [];
  const counts = new Map<number, number>();
  for (let other = 0; other < others; other++) {
    counts.clear();
    for (const piece of pieces(other)) {
      for (let at = 0; at + 2 < piece.length; at++) {
        const gram = gramAt(piece, at);
        if (filter[slot(gram)] === 0) continue;
        const found = holders.get(gram);
        if (found === undefined || found.last === other || found.asked.length > mostHolders) continue;
        found.last = other;
        for (const index of found.asked) counts.set(index, (counts.get(index) ?? 0) + 1);
      }
    }
    for (const [index, count] of counts) result.push({ asked: index, other, count });
  }
  return result;
}
