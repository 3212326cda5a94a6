import type { Columns } from './range';

/**
 * How many texts two lists have in common at their beginnings, and behind those at their ends. Apart from `differing`, as
 * V8 reads lists of thousands of lines faster where it has seen nothing but such lists.
 */
export function sameEnds(
  one: readonly string[],
  other: readonly string[],
): { readonly head: number; readonly tail: number } {
  const least = Math.min(one.length, other.length);
  let head = 0;
  while (head < least && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < least - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return { head, tail };
}

/** The stretches in which two texts, or two lists, differ: what is left between the same beginning and the same end. */
export function differing(one: ArrayLike<unknown>, other: ArrayLike<unknown>): readonly [Columns, Columns] {
  const least = Math.min(one.length, other.length);
  let head = 0;
  while (head < least && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < least - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return [
    { from: head, to: one.length - tail },
    { from: head, to: other.length - tail },
  ];
}
