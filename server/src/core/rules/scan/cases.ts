import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { differing } from '../../text/differing';
import { addTo } from '../../text/groups';
import type { Edit, Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import type { Fix, Related } from '../rule';
import { scansOf } from './scan';
import { isApart } from './sounds/borders';
import type { Hit, Table } from './wording-finder';
import { flatMapList, mapList } from '../../text/lists';

/** More places than these of one wording are one problem. */
const mostSingle = 3;

/** A wording where it stands. */
interface Place {
  readonly passage: Passage;
  readonly hit: Hit;
  readonly found: string;
}

/** One problem: a wording in one place, or in all of its many. */
export interface Case {
  readonly hit: Hit;
  readonly found: string;
  readonly range: Range;
  /** `，共5处`, or nothing. */
  readonly count: string;
  readonly related: readonly Related[];
  /** The changes that mend it; none where the author must rephrase. */
  readonly edits: readonly Edit[];
  /** Whether the letters surely are this word wherever it stands, and not the parts of two others. */
  readonly isWhole: boolean;
}

/** A wording of so many characters does not stand by chance across the border of two words. */
const longEnough = 4;

const isWhole = ({ passage: { shadow }, hit: { from, to } }: Place): boolean =>
  to - from >= longEnough || isApart(shadow, from, to);

/** The smallest change that makes the one the other; undefined where it would go over a line end. */
function editOf({ passage, hit, found }: Place): Edit | undefined {
  const { from, right } = hit;
  if (right === undefined) return undefined;
  const [was, is] = differing(found, right);
  const range = rangeIn(passage, from + was.from, from + was.to);
  if (range.start.line !== range.end.line) return undefined;
  return { range, newText: right.slice(is.from, is.to) };
}

const rangeOf = ({ passage, hit }: Place): Range => rangeIn(passage, hit.from, hit.to);

function caseOf(places: readonly Place[]): Case {
  const [first, ...others] = places;
  const { hit, found } = first!;
  return {
    hit,
    found,
    range: rangeOf(first!),
    count: others.length > 0 ? `，共${places.length}处` : '',
    related: otherPlaces(others, (place) => ({
      range: rangeOf(place),
      message: `这里也有“${place.found}”`,
    })),
    edits: flatMapList(places, (place) => editOf(place) ?? []),
    isWhole: places.every(isWhole),
  };
}

/** The problems that the wordings of one table make in a plan. */
export function casesOf(plan: Plan, table: Table): readonly Case[] {
  let byWording: Map<string, Place[]> | undefined;
  for (const { passage, found: scans } of scansOf(plan)) {
    for (const hit of scans[0]!.wordings) {
      if (hit.table !== table) continue;
      const found = passage.text.slice(hit.from, hit.to);
      const key = `${hit.pattern.id} ${found}`;
      addTo((byWording ??= new Map<string, Place[]>()), key, { passage, hit, found });
    }
  }
  if (byWording === undefined) return [];
  return flatMapList([...byWording.values()], (places) =>
    places.length > mostSingle ? [caseOf(places)] : mapList(places, (place) => caseOf([place])),
  );
}

/** The fix of a case; none where it has no edits. */
export function fixOf({ hit, edits }: Case, isSafe: boolean): readonly Fix[] {
  if (edits.length === 0) return [];
  const word = hit.right === '' ? '删去' : `改为“${hit.right}”`;
  return [{ title: edits.length === 1 ? word : `全部${word}（${edits.length}处）`, safe: isSafe, edits }];
}
