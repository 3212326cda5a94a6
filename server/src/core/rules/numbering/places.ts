import type { Edit, Range } from '../../text/range';
import type { Fix, Related } from '../rule';
import { mapList } from '../../text/lists';

/** One of the places at which the same mistake was made. */
export interface Place {
  readonly range: Range;
  /** What should stand there. */
  readonly newText: string;
  /** The number as it stands, and as it should. */
  readonly found: string;
  readonly right: string;
}

/** What is said of one of the other places. */
export function tellPlace({ range, found }: Place): Related {
  return { range, message: `这里是“${found}”` };
}

/** The fix that mends all places at once. */
export function mendAll(places: readonly Place[], safe: boolean): Fix {
  const edits = mapList(places, ({ range, newText }): Edit => ({ range, newText }));
  return { title: places.length === 1 ? `改为“${places[0]!.right}”` : `改正全部${places.length}处`, safe, edits };
}
