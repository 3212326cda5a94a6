/** The numbers that a run should have. */
import type { Slip } from '../../plan/assembly/recount';
import type { Plan, Section, Series } from '../../plan/model';
import { countIn } from '../../rules/numbering/causes';
import { oddTransitions } from '../../rules/numbering/transitions';
import { gluedCounts } from './glued';

/** New numbers of members of a run, by their index. */
export type Numbers = ReadonlyMap<number, number>;

/** A run as it was recounted. */
interface Recounted {
  readonly expected: readonly number[];
  readonly slips: readonly Slip[];
}

/**
 * The numbers of a run whose slips are mended but for some: what is missing there stands elsewhere or was left out on
 * purpose, and the numbers behind go on from there.
 * @param values the numbers as they are
 * @param stays  whether a slip is to be left as it is
 */
export function mendedNumbers(
  values: readonly number[],
  { expected, slips }: Recounted,
  stays: (slip: Slip) => boolean,
): readonly number[] {
  const numbers = [...expected];
  const beginsAnew = (at: number): boolean => at === 0 || expected[at] !== expected[at - 1]! + 1;
  for (const slip of slips) {
    const { kind, first, last } = slip;
    if (!stays(slip)) continue;
    if (kind === 'wrong') for (let at = first; at <= last; at++) numbers[at] = values[at]!;
    else {
      const ahead = values[first]! - (beginsAnew(first) ? expected[first]! : values[first - 1]! + 1);
      for (let at = first; at < numbers.length && (at === first || !beginsAnew(at)); at++) numbers[at]! += ahead;
    }
  }
  return numbers;
}

/** The number that each member of a series should have. */
export function rightNumbers(plan: Plan, series: Series): readonly number[] {
  const { jumps } = countIn(plan, series);
  const values = series.members.map(({ marker }) => marker.value);
  const mended = mendedNumbers(values, series, ({ first }) => jumps.has(first));
  return inOneScheme(series, behindGlued(plan, series, mended));
}

/** Lets a member that counted on behind others glued to the line of the one before it do so still. */
function behindGlued(plan: Plan, { members, expected }: Series, numbers: readonly number[]): readonly number[] {
  const glued = plan.remember(gluedCounts);
  if (glued.size === 0) return numbers;
  const counted = [...numbers];
  for (let at = 1; at < members.length; at++) {
    const before = members[at - 1]!;
    const count = glued.get(before) ?? 0;
    if (count === 0 || members[at]!.marker.value !== before.marker.value + count + 1) continue;
    const shift = counted[at - 1]! + count + 1 - counted[at]!;
    for (let next = at; next === at || expected[next] === expected[next - 1]! + 1; next++) counted[next]! += shift;
  }
  return counted;
}

/** Lets the one section that counts otherwise than all others of its level count as they do. */
function inOneScheme(series: Series, numbers: readonly number[]): readonly number[] {
  const uniform = [...numbers];
  for (const { at, kind } of oddTransitions(series, numbers)) {
    const shift = (kind === 'runsOn' ? 1 : uniform[at - 1]! + 1) - uniform[at]!;
    for (let member = at; member < uniform.length; member++) {
      if (member > at && numbers[member] !== numbers[member - 1]! + 1) break;
      uniform[member]! += shift;
    }
  }
  return uniform;
}

/**
 * The numbers that change, of the members that are wanted: these go on from the one before them as it stands, if it is
 * not to be changed.
 */
export function changedNumbers(
  { members }: Series,
  numbers: readonly number[],
  isWanted: (section: Section) => boolean,
): Numbers {
  const changed = new Map<number, number>();
  let shift = 0;
  members.forEach((member, at) => {
    const before = members[at - 1];
    const countsOn = at > 0 && numbers[at] === numbers[at - 1]! + 1;
    if (!countsOn) shift = 0;
    else if (before !== undefined && !isWanted(before)) shift = before.marker.value - numbers[at - 1]!;
    if (!isWanted(member)) return;
    const number = numbers[at]! + shift;
    if (number !== member.marker.value) changed.set(at, number);
  });
  return changed;
}
