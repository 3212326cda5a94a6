/**
 * How alike two texts are, for all who ask: names and titles by their pairs of characters or in their order, clauses by
 * their ends. Which items and rows of a whole plan belong together is another question: `plan/rows/likeness.ts`.
 */
import { DIGIT, has } from './chars';
import { differing } from './differing';

/** What shorter clauses have in common says nothing. */
const shortestClause = 4;

/** How alike two texts are by the pairs of characters in them, in whatever order: from 0 to 1, where all pairs are the same. */
export function likenessByPairs(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at++) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 1 < other.length; at++) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common++;
  }
  const all = one.length + other.length - 2;
  return all <= 0 ? 0 : (2 * common) / all;
}

/** How much two texts have in common in the same order, from 0 to 1; 0 too where they neither begin nor end alike. */
export function likenessInOrder(one: string, other: string): number {
  const [left, right] = differing(one, other);
  // Names that are alike begin or end alike.
  if (left.from === 0 && left.to === one.length) return 0;
  // What is the same at both ends need not be searched.
  const same = one.length - (left.to - left.from);
  const common = same + commonLength(one.slice(left.from, left.to), other.slice(right.from, right.to));
  return (2 * common) / (one.length + other.length);
}

/** How many characters two texts have in common in the same order. */
function commonLength(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const lengths = new Uint16Array(other.length + 1);
  for (let row = 0; row < one.length; row++) {
    const unit = one.charCodeAt(row);
    let diagonal = 0;
    for (let at = 1; at <= other.length; at++) {
      const above = lengths[at]!;
      lengths[at] = unit === other.charCodeAt(at - 1) ? diagonal + 1 : Math.max(above, lengths[at - 1]!);
      diagonal = above;
    }
  }
  return lengths[other.length]!;
}

/** How much of the shorter text both have at their ends, from 0 to 1. */
export function shareAtEnds(one: string, other: string): number {
  const [own] = differing(one, other);
  return (one.length - (own.to - own.from)) / Math.min(one.length, other.length);
}

/**
 * How alike two clauses are, of which one may be the other in new words: the share of the shorter one that is the same
 * at both ends, whatever numbers end them, or 1 where it is in the other; 0 where it is too short to tell.
 */
export function likenessOfClauses(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < shortestClause) return 0;
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head++;
  let tail = 0;
  let [lastShort, lastLong] = [short.length - 1, long.length - 1];
  // 比例不低于75 and 基层的比例不低于70: they end alike but for their numbers.
  if (short[lastShort] !== long[lastLong] && has(short, lastShort, DIGIT) && has(long, lastLong, DIGIT)) {
    while (lastShort > head && has(short, lastShort, DIGIT)) lastShort--;
    while (lastLong > head && has(long, lastLong, DIGIT)) lastLong--;
  }
  while (tail <= lastShort - head && short.charCodeAt(lastShort - tail) === long.charCodeAt(lastLong - tail)) tail++;
  const share = (head + tail) / short.length;
  return share < 1 && long.includes(short) ? 1 : share;
}
