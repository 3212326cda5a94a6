/** What stands wrong in several places for one cause: one problem, which names the others and mends all. */
import type { Range } from '../text/range';
import type { Fix, Related } from './rule';
import { mapList } from '../text/lists';

/** A problem names no more places of one kind beside its own; its fix mends them all. */
export const mostRelated = 20;

/**
 * The other places of a cause, behind the one that the problem stands at.
 * @param others  all of them, of which no more than `mostRelated` are named
 * @param tell    where one is, and what is said there
 */
export function otherPlaces<T>(others: readonly T[], tell: (place: T) => Related): readonly Related[] {
  return mapList(others.slice(0, mostRelated), tell);
}

/** The fix, not a safe one, that writes a word in all places. */
export function rewording(ranges: readonly Range[], word: string): Fix {
  return {
    title: ranges.length === 1 ? `改为“${word}”` : `${ranges.length}处都改为“${word}”`,
    safe: false,
    edits: mapList(ranges, (range) => ({ range, newText: word })),
  };
}
