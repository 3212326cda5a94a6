/** What is wrong with the numbers of a list inside a paragraph. */
import type { Point, PointRun } from '../../plan/passages/enumerations';
import type { Slip } from '../../plan/assembly/recount';
import type { Severity } from '../rule';
import { standsLoosely } from './points';
import { flatMapList, mapList } from '../../text/lists';

/** A list with more numbers missing at one place than this counts something else. */
const mostMissing = 3;
/** In a run with more slips than this the numbers are no list. */
const mostSlips = 3;

/** One defect of a list inside a paragraph. */
export interface ListDefect {
  readonly slip: Slip;
  readonly kind: Slip['kind'] | 'order';
  readonly point: Point;
  readonly before: Point | undefined;
  readonly after: Point | undefined;
  /** The last of several points whose numbers stand in the wrong order. */
  readonly last: Point;
  readonly right: number;
  readonly severity: Severity | undefined;
}

/** Whether the right numbers are all there, in another order. */
function isPermuted({ points, expected }: PointRun, first: number, last: number): boolean {
  const values = mapList(points.slice(first, last + 1), ({ ordinal }) => ordinal.value);
  return values.sort((a, b) => a - b).every((value, at) => value === expected[first + at]);
}

function defectOf(run: PointRun, slip: Slip): ListDefect | undefined {
  const { kind, first, last } = slip;
  const { points, expected } = run;
  const point = points[first]!;
  const { value } = point.ordinal;
  const right = expected[first]!;
  // What is right where it stands is the consequence of another slip.
  if (value === right && last === first) return undefined;
  const before = right === 1 ? undefined : points[first - 1];
  const after = points[last + 1];
  if (last > first) {
    if (!isPermuted(run, first, last)) return undefined;
    return { slip, kind: 'order', point, before, after, last: points[last]!, right, severity: undefined };
  }
  const goesOn = after?.ordinal.value === right + 1 && expected[last + 1] === right + 1;
  // 一是 once more is rather the beginning of another list.
  if (value === 1 && !goesOn) return undefined;
  const isMissing = value > right && !goesOn;
  if (isMissing && (value - right > mostMissing || standsLoosely(run, first, right, value - 1))) return undefined;
  // （三） inside the item （二） is the next item, which has lost the line end before it.
  const item = before === undefined ? point.passage.section?.marker : undefined;
  if (isMissing && item?.style === run.style && item.value < value) return undefined;
  // The row of a task table begins with the text of its item, whose own number is the first.
  if (isMissing && before === undefined && value === 2 && point.passage.kind === 'cell') return undefined;
  // The 1 of another list may stand behind a word, where it is no point of its own: 此外一是.
  if (value < right && standsLoosely(run, first, 1, value - 1)) return undefined;
  // So may the one before it of a list around the one that has just ended.
  const inner = first - right + 1;
  const isBare = run.style === 'is' && value > 1 && value < right && inner >= 0;
  if (isBare && standsLoosely(run, inner, value - 1, value - 1)) return undefined;
  const isSure = points.length > 2 && right > 1;
  return {
    slip,
    kind: isMissing ? 'gap' : kind,
    point,
    before,
    after,
    last: point,
    right,
    severity: isSure ? undefined : 'warning',
  };
}

/** The slips of a run that are defects; none where there are so many that its numbers are no list. */
export function listDefects(run: PointRun): readonly ListDefect[] {
  if (run.slips.length > mostSlips) return [];
  return flatMapList(run.slips, (slip) => defectOf(run, slip) ?? []);
}
