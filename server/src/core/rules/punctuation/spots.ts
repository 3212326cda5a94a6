/** Places of one rule: told one by one while they are few, and once for the document where they are many. */
import type { Passage } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { Range } from '../../text/range';
import type { Fix, Related } from '../rule';
import { flatMapList, mapList } from '../../text/lists';

/** A place and what may stand there instead. */
export interface Spot {
  readonly range: Range;
  readonly found: string;
  /** What it may become, likeliest first; none where only a person can tell. */
  readonly fixes: readonly Fix[];
}

/** So many are told one by one; more of them have one cause. */
export const fewest = 3;

/** So many characters of an end are shown. */
const mostLast = 5;

/**
 * The last characters of a text before `end`, to be quoted: no letter is cut in two, and what closes something before
 * them is left out, as it would stand there without its beginning.
 */
export function lastCharacters(text: string, end: number): string {
  const last = [...text.slice(Math.max(0, end - 2 * mostLast), end)].slice(-mostLast).join('');
  return last.replace(/^[\s，。；：、）】》〉”’/]+(?=.)/u, '');
}

/** The spots as they are to be told: each by itself, or all together. */
export function inGroups(spots: readonly Spot[], most = fewest): readonly (readonly Spot[])[] {
  return spots.length > most ? [spots] : mapList(spots, (spot) => [spot]);
}

/** Words in quotation marks; quotation marks themselves bare, as in more of them nobody could read them. */
const shown = (found: string): string => (/^[“”‘’"']+$/u.test(found) ? `也有：${found}` : `是“${found}”`);

/** What is said of another place of a group. */
export function tellSpot({ range, found }: Spot): Related {
  return { range, message: `这里${shown(found)}` };
}

/** What mends a group: the fixes of a single spot, or the first of each together. */
export function mend(group: readonly Spot[]): readonly Fix[] {
  if (group.length <= 1) return group[0]?.fixes ?? [];
  const fixes = flatMapList(group, ({ fixes: [first] }) => (first === undefined ? [] : [first]));
  if (fixes.length === 0) return [];
  const safe = fixes.every((fix) => fix.safe);
  return [{ title: `改正全部${fixes.length}处`, safe, edits: flatMapList(fixes, ({ edits }) => edits) }];
}

/** Whether a stretch of a passage lies on both sides of a torn line end, of which another rule speaks. */
export function isTornApart(passage: Passage, from: number, to: number): boolean {
  if (passage.pieces.length === 1) return false;
  const { start, end } = rangeIn(passage, from, to);
  return start.line !== end.line;
}
