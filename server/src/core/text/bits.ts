/** Sets of UTF-16 units and of pairs of them, one bit each: 8 KB stay in the processor's nearest memory. */

/** A set of numbers below a power of two. */
export type BitSet = Uint32Array;

/** An empty set of numbers of so many bits. */
export const bitSet = (bits = 16): BitSet => new Uint32Array((1 << bits) / 32);

/** Puts a number in. */
export function addBit(set: BitSet, number: number): void {
  set[number >>> 5]! |= 1 << (number & 31);
}

/** Whether a number is in it. */
export const hasBit = (set: BitSet, number: number): boolean => ((set[number >>> 5]! >>> (number & 31)) & 1) !== 0;

/** A set of all that is in two. */
export const unionOf = (one: BitSet, other: BitSet): BitSet => one.map((bits, at) => bits | other[at]!);

/** Two characters in a row as a number below 65,536, which other pairs may share. */
export const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;
