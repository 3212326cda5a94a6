/** The lists inside paragraphs: 一是…二是…, （1）…；（2）…, ①…②…. */
import type { Point, PointRun } from '../../plan/passages/enumerations';
import type { Plan, Section } from '../../plan/model';
import { listDefects } from '../../rules/numbering/list-defects';
import { numberLike } from '../../rules/numbering/number-text';
import { pointDigits, pointText } from '../../rules/numbering/points';
import type { Edit } from '../../text/range';
import type { Change } from '../proposal';
import { mendedNumbers } from './counts';
import { gluedRuns } from './glued';

/** What is to be numbered anew. */
export interface ListScope {
  /** Whether the lists inside the text of a section are; undefined stands for text above all sections. */
  readonly hasLists: (section: Section | undefined) => boolean;
  /** The number that a heading is to have: points that go on from it follow, wherever they stand. */
  readonly numberOf: (section: Section) => number;
}

/** The changes that number the points of lists on, one for each run of points that needs some. */
export function listChanges(plan: Plan, { hasLists, numberOf }: ListScope): readonly Change[] {
  const runs = new Set(plan.enumerations.map(({ run }) => run));
  const glued = plan.remember(gluedRuns);
  return [...runs].flatMap((run) => {
    const numbers = [...(hasLists(run.points[0]!.passage.section) ? mended(run) : valuesOf(run))];
    const { head, count = 0 } = glued.get(run) ?? {};
    const shift = head === undefined ? 0 : numberOf(head) - head.marker.value;
    for (let at = 0; at <= count; at++) numbers[at]! += shift;
    const moved = run.points.flatMap((point, at) => {
      const number = numbers[at]!;
      return point.ordinal.value === number || (at === 0 && head !== undefined) ? [] : [{ point, number }];
    });
    const edits = moved.map(({ point, number }) => editOf(point, number));
    return edits.length > 0 && !edits.includes(undefined)
      ? [{ label: `重排段内列举${edits.length}处`, detail: sampleOf(moved[0]!), edits: edits as Edit[] }]
      : [];
  });
}

function valuesOf({ points }: PointRun): readonly number[] {
  return points.map(({ ordinal }) => ordinal.value);
}

/** The numbers that the points of a run should have. */
function mended(run: PointRun): readonly number[] {
  const defects = new Set(listDefects(run).map(({ slip }) => slip));
  return mendedNumbers(valuesOf(run), run, (slip) => !defects.has(slip));
}

/** Undefined where the number has no such form, or stands on two lines. */
function editOf(point: Point, number: number): Edit | undefined {
  const range = pointDigits(point);
  const { from, to } = point.ordinal.digits;
  const newText = numberLike(point.passage.text.slice(from, to), number);
  return newText === undefined || range.start.line !== range.end.line ? undefined : { range, newText };
}

function sampleOf({ point, number }: { readonly point: Point; readonly number: number }): string {
  return `“${pointText(point)}”改为“${pointText(point, number)}”`;
}
