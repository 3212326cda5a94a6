/** Sets of UTF-16 units and of pairs of them, one bit each: 8 KB stay in the processor's nearest memory. */

/** A set of numbers below a power of two. */
export type BitSet = Uint32Array;

/** An empty set of numbers of so many bits. */
export const bitSet = (bits = 16): BitSet => new Uint32Array((1 << bits) / 32);

/** Puts a number in. */
export function addBit(set: BitSet, number: number): void {
  set[number >>> 5]! |= 1 << (number & 31);
}

/** The UTF-16 units of a text as a set. */
export function unitsOf(text: string): BitSet {
  const units = bitSet();
  for (let at = 0; at < text.length; at++) addBit(units, text.charCodeAt(at));
  return units;
}

/** Whether a number is in it. */
export const hasBit = (set: BitSet, number: number): boolean => ((set[number >>> 5]! >>> (number & 31)) & 1) !== 0;

/** A set of all that is in two. */
export const unionOf = (one: BitSet, other: BitSet): BitSet => one.map((bits, at) => bits | other[at]!);

/** Two characters in a row as a number below 65,536, which other pairs may share. */
export const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** Another such number: pairs that share the one hardly ever share the other. */
const turnedPairOf = (first: number, second: number): number => (first + second * 37) & 0xffff;

/** A set of pairs of characters, each by both of its numbers; hardly ever has it one that was not put in. */
export interface PairSet {
  readonly straight: BitSet;
  readonly turned: BitSet;
}

/** An empty set of pairs. */
export const pairSet = (): PairSet => ({ straight: bitSet(), turned: bitSet() });

/** Puts a pair in. */
export function addPair({ straight, turned }: PairSet, first: number, second: number): void {
  addBit(straight, pairOf(first, second));
  addBit(turned, turnedPairOf(first, second));
}

/** Whether a pair is in it: always where it was put in. */
export const hasPair = ({ straight, turned }: PairSet, first: number, second: number): boolean =>
  hasBit(straight, pairOf(first, second)) && hasBit(turned, turnedPairOf(first, second));

/** A set of all pairs that are in two. */
export const pairsOf = (one: PairSet, other: PairSet): PairSet => ({
  straight: unionOf(one.straight, other.straight),
  turned: unionOf(one.turned, other.turned),
});
