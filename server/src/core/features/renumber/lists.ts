/** The lists inside paragraphs: 一是…二是…, （1）…；（2）…, ①…②…. */
import type { Point, PointRun } from '../../plan/passages/enumerations';
import type { Plan, Section } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { listDefects } from '../../rules/numbering/list-defects';
import { numberLike } from '../../rules/numbering/number-text';
import { pointDigits, pointText } from '../../rules/numbering/points';
import type { Edit } from '../../text/range';
import type { Change } from '../proposal';
import { mendedNumbers } from './counts';
import { gluedRuns } from './glued';

/** A point and the number that it gets. */
interface Moved {
  readonly point: Point;
  readonly number: number;
}

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
    if (edits.length === 0 || edits.includes(undefined)) return [];
    const references = mentionEdits(run, moved);
    const label = `重排段内列举${edits.length}处${references.length > 0 ? `，改引用${references.length}处` : ''}`;
    return [{ label, detail: sampleOf(moved[0]!), edits: [...(edits as Edit[]), ...references] }];
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

/** 其中（2）项: a point of the list beside it, and none of another paper. */
const mention = /(?<![第条款章节》])[（(]([0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)](?=项|款)/gu;

/** The edits of what the same paragraphs say of points that get other numbers; a number that two have may mean either. */
function mentionEdits({ points }: PointRun, moved: readonly Moved[]): readonly Edit[] {
  const passages = new Set(moved.map(({ point }) => point.passage));
  return [...passages].flatMap((passage) =>
    [...passage.shadow.matchAll(mention)].flatMap(({ 1: digits, index }) => {
      const from = index + 1;
      const written = passage.text.slice(from, from + digits!.length);
      const meant = points.filter((point) => textOf(point) === written);
      const [to] = moved.filter(({ point }) => point === meant[0]);
      if (meant.length !== 1 || to === undefined) return [];
      return [{ range: rangeIn(passage, from, from + written.length), newText: numberLike(written, to.number)! }];
    }),
  );
}

function textOf({ passage, ordinal: { digits } }: Point): string {
  return passage.text.slice(digits.from, digits.to);
}

function sampleOf({ point, number }: Moved): string {
  return `“${pointText(point)}”改为“${pointText(point, number)}”`;
}
