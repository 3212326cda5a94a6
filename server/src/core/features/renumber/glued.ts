/** Points that are glued to the line of an item and go on from its number: （3）…；（4）…. */
import type { PointRun } from '../../plan/passages/enumerations';
import type { Plan, Section } from '../../plan/model';
import { pointDigits } from '../../rules/numbering/points';

/** Where a run of points begins with an item's own number. */
export interface Glued {
  readonly head: Section;
  /** How many points count on from it. */
  readonly count: number;
}

/** The runs of points that begin with an item's own number. Made to be remembered. */
export function gluedRuns(plan: Plan): ReadonlyMap<PointRun, Glued> {
  const glued = new Map<PointRun, Glued>();
  const headings = new Map(
    plan.sections.map((section) => [placeOf(section.line, section.marker.digits.from), section]),
  );
  for (const { run } of plan.enumerations) {
    const { line, character } = pointDigits(run.points[0]!).start;
    const head = headings.get(placeOf(line, character));
    if (head === undefined || glued.has(run)) continue;
    const { expected } = run;
    let count = 0;
    while (expected[count + 1] === expected[count]! + 1) count++;
    glued.set(run, { head, count });
  }
  return glued;
}

const placeOf = (line: number, character: number): string => `${line} ${character}`;

/** How many points are glued to the line of each item. Made to be remembered. */
export function gluedCounts(plan: Plan): ReadonlyMap<Section, number> {
  return new Map([...plan.remember(gluedRuns).values()].map(({ head, count }) => [head, count]));
}
