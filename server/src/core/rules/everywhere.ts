/** What stands wrong in several places for one cause: one problem, which names the others and mends all. */
import type { Range } from '../text/range';
import type { Fix, Related } from './rule';
import { mapList } from '../text/lists';

/** A problem names no more places of one kind beside its own; its fix mends them all. */
export const mostRelated = 20;

/** The places behind the first, each with the same message. */
export function elsewhere(ranges: readonly Range[], message: string): readonly Related[] {
  return mapList(ranges.slice(1, mostRelated + 1), (range) => ({ range, message }));
}

/** The fix, not a safe one, that writes a word in all places. */
export function rewording(ranges: readonly Range[], word: string): Fix {
  return {
    title: ranges.length === 1 ? `改为“${word}”` : `${ranges.length}处都改为“${word}”`,
    safe: false,
    edits: mapList(ranges, (range) => ({ range, newText: word })),
  };
}
