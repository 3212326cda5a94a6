import type { Plan, Section, Series, Slip } from '../../plan/model';
import { addTo } from '../../text/groups';
import type { Range } from '../../text/range';
import { copyOf, copyRange } from './copies';
import type { Count } from './renumber';
import { believedBefore, rightNumber } from './renumber';
import { beginsAnew, isLeftOut, isShortened, predecessorStandsAbove } from './standing';
import { flatMapList, mapList } from '../../text/lists';

/** One defect of a series, with all that the message and the fix need. */
export interface Cause {
  readonly count: Count;
  readonly slip: Slip;
  /** The member at which the defect shows. */
  readonly at: number;
  readonly member: Section;
  /** The last member before it whose number can be believed, and the one behind the slip. */
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  /** The number that `member` should have. */
  readonly right: number;
  /** The members whose numbers are wrong, with the right ones; none where something is missing or stands twice. */
  readonly wrong: ReadonlyMap<number, number>;
  /** A heading that stands twice with all that belongs to it: the first one, and the lines of the second. */
  readonly copy: { readonly twin: Section; readonly range: Range } | undefined;
  /** Where lower numbers are missing with the heading that they belonged to. */
  readonly companions: readonly Cause[];
}

/** With so many slips, one in so many members, the numbers are those of a damaged text and tell nothing. */
const manySlips = 6;
const membersASlip = 10;
/** So it is where so many members fit nothing around them, and are that part of all. */
const manyWrong = 6;
const membersAWrong = 3;

/** A series with so many slips that none of them can be told from the others. */
export interface Damage {
  /** The members at which the count does not go on as it should, in the order of the text; at least one. */
  readonly places: readonly Section[];
}

function isDamaged({ slips, members }: Series): boolean {
  if (slips.length >= manySlips && slips.length * membersASlip >= members.length) return true;
  const wrong = slips.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return wrong >= manyWrong && wrong * membersAWrong >= members.length;
}

/** Whether the numbers jump here for a good reason. */
function isRightJump(plan: Plan, series: Series, { kind, first, last }: Slip, isExcerpt: () => boolean): boolean {
  const { members, expected } = series;
  const heading = members[first]!;
  const previous = members[first - 1];
  if (beginsAnew(plan, heading)) return true;
  const isOpen = kind !== 'wrong' || expected[first] === 1 || first === members.length - 1;
  const isLast = expected[first + 1] === 1;
  const { value } = heading.marker;
  // 9, 11, 13 where 10 and 12 are glued to what is before them: each of those that stand is right.
  const leaps =
    value > (previous?.marker.value ?? Infinity) + 1 && (members[last + 1]?.marker.value ?? Infinity) > value;
  if ((isOpen || isLast || leaps) && predecessorStandsAbove(plan, previous, heading)) return true;
  // What stands right behind it, in the wrong order, is not missing.
  const follows = members.slice(first + 1, last + 1).some(({ marker }) => marker.value === value - 1);
  const isMissing = isOpen && !follows && value > (previous?.marker.value ?? 0) + 1;
  return isMissing && (isLeftOut(plan, previous, heading) || isExcerpt());
}

function countOf(plan: Plan, series: Series, isExcerpt: () => boolean): { count: Count; slips: readonly Slip[] } {
  const right = new Set(series.slips.filter((slip) => isRightJump(plan, series, slip, isExcerpt)));
  const wrong = new Set<number>();
  for (const slip of series.slips) {
    if (slip.kind !== 'wrong' || right.has(slip)) continue;
    for (let at = slip.first; at <= slip.last; at++) wrong.add(at);
  }
  const jumps = new Set(mapList([...right], ({ first }) => first));
  return { count: { series, jumps, wrong }, slips: series.slips.filter((slip) => !right.has(slip)) };
}

/** The wrong members of a slip and their right numbers; a number that happens to be right among them is not listed. */
function wrongOf(count: Count, { kind, first, last }: Slip): ReadonlyMap<number, number> {
  const wrong = new Map<number, number>();
  if (kind !== 'wrong') return wrong;
  for (let at = first; at <= last; at++) {
    const right = rightNumber(count, at);
    if (right !== count.series.members[at]!.marker.value) wrong.set(at, right);
  }
  return wrong;
}

function causeOf(plan: Plan, count: Count, slip: Slip): Cause | undefined {
  const { series } = count;
  const { members } = series;
  const wrong = wrongOf(count, slip);
  if (slip.kind === 'wrong' && wrong.size === 0) return undefined;
  const at = slip.kind === 'wrong' ? [...wrong.keys()][0]! : slip.first;
  const earlier = slip.kind === 'gap' || wrong.size > 1 ? undefined : copyOf(plan, series, at);
  const range = earlier === undefined ? undefined : copyRange(plan, series, earlier, at);
  return {
    count,
    slip,
    at,
    member: members[at]!,
    before: members[believedBefore(count, at)],
    after: members[slip.last + 1],
    right: rightNumber(count, at),
    wrong,
    copy: range === undefined ? undefined : { twin: members[earlier!]!, range },
    companions: [],
  };
}

/** Whether numbers are missing before the one of a cause. */
function isGap({ slip, at, member, right, count }: Cause): boolean {
  const { members, expected } = count.series;
  const isLast =
    slip.kind === 'wrong' && slip.first === slip.last && (at === members.length - 1 || expected[at + 1] === 1);
  return (slip.kind === 'gap' || isLast) && member.marker.value > right;
}

/** The gap of a higher level that a gap belongs to: a heading was lost together with its items. */
function hostOf(cause: Cause, gaps: ReadonlyMap<Section, Cause>): Cause | undefined {
  const previous = cause.count.series.members[cause.at - 1];
  for (let heading = cause.member.parent; heading !== undefined; heading = heading.parent) {
    if (previous !== undefined && previous.line >= heading.line) return undefined;
    const host = gaps.get(heading);
    if (host !== undefined) return host;
  }
  return undefined;
}

/** A series with the members at which its numbers rightly jump, however damaged it is otherwise. */
export function countIn(plan: Plan, series: Series): Count {
  return countOf(plan, series, () => isShortened(plan)).count;
}

/** The series that are too damaged for single defects, but for those of an excerpt and those that only jump rightly. */
export function damagesIn(plan: Plan): readonly Damage[] {
  const damaged = plan.series.filter((series) => series.slips.length > 0 && isDamaged(series));
  if (damaged.length === 0 || isShortened(plan)) return [];
  return flatMapList(damaged, (series) => {
    const { slips } = countOf(plan, series, () => false);
    const places = mapList(slips, ({ first }) => series.members[first]!);
    return places.length > 0 ? [{ places }] : [];
  });
}

/** The defects of all series but the damaged ones; what is inside a second copy, or was lost with its heading, belongs to that defect. */
export function causesIn(plan: Plan): readonly Cause[] {
  const causes: Cause[] = [];
  const copies: Range[] = [];
  const isExcerpt = (): boolean => isShortened(plan);
  for (const series of plan.series) {
    if (series.slips.length === 0 || isDamaged(series)) continue;
    const { count, slips } = countOf(plan, series, isExcerpt);
    for (const slip of slips) {
      const cause = causeOf(plan, count, slip);
      if (cause === undefined) continue;
      const { line } = cause.member;
      if (copies.some(({ start, end }) => start.line <= line && line < end.line)) continue;
      if (cause.copy !== undefined) copies.push(cause.copy.range);
      causes.push(cause);
    }
  }
  const gaps = new Map(mapList(causes.filter(isGap), (cause) => [cause.member, cause]));
  const companions = new Map<Cause, Cause[]>();
  const alone = causes.filter((cause) => {
    const host = gaps.get(cause.member) === cause ? hostOf(cause, gaps) : undefined;
    if (host !== undefined) addTo(companions, host, cause);
    return host === undefined;
  });
  return mapList(alone, (cause) => {
    const lost = companions.get(cause);
    if (lost === undefined) return cause;
    const slip: Slip = { ...cause.slip, kind: 'gap' };
    return { ...cause, slip, wrong: new Map(), companions: lost };
  });
}
