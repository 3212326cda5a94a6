import type { Plan, Series } from '../../plan/model';
import type { Edit } from '../../text/range';
import { digitsOf, digitsRange, numberLike } from './number-text';

/** A series, and what is known of its slips. */
export interface Count {
  readonly series: Series;
  /** Members where the numbers rightly jump: what is missing stands elsewhere, or was left out on purpose. */
  readonly jumps: ReadonlySet<number>;
  /** Members whose numbers fit nothing around them. */
  readonly wrong: ReadonlySet<number>;
}

/** The last member before `at` whose number can be believed, or -1. */
export function believedBefore({ wrong }: Count, at: number): number {
  let before = at - 1;
  while (wrong.has(before)) before--;
  return before;
}

/** The number that a member should have after the believed numbers before it, whatever is wrong further above. */
export function rightNumber(count: Count, at: number): number {
  const { series, jumps } = count;
  const { expected, members } = series;
  const before = believedBefore(count, at);
  if (before < 0) return expected[at]!;
  let number = members[before]!.marker.value;
  for (let member = before + 1; member <= at; member++) {
    const step = jumps.has(member) ? stepOf(series, member) : expected[member]! - expected[member - 1]!;
    if (step !== 1 && !jumps.has(member)) number = expected[member]!;
    else number += step;
  }
  return number;
}

function stepOf({ members }: Series, at: number): number {
  return members[at]!.marker.value - (members[at - 1]?.marker.value ?? 0);
}

/**
 * The new numbers if everything from one member on counts on without a slip: of those members whose number changes, up
 * to where the count begins anew; lists of the same kind inside it stay as they are.
 * @returns new numbers by the index of the member
 */
export function renumberedFrom(count: Count, first: number): ReadonlyMap<number, number> {
  const { series, jumps } = count;
  const { expected, members } = series;
  const numbers = new Map<number, number>();
  let number = rightNumber(count, first);
  /** What the count outside has come to, while an inner list is passed. */
  let outer: number | undefined;
  for (let at = first; at < members.length; at++) {
    if (at > first) {
      if (outer === undefined && (expected[at] === expected[at - 1]! + 1 || jumps.has(at)))
        number += jumps.has(at) ? stepOf(series, at) : 1;
      else if (members[at]!.parent !== members[at - 1]!.parent) break;
      else if (outer === undefined) outer = expected[at - 1]!;
      else if (expected[at] === outer + 1 && stepOf(series, at) !== 1) {
        outer = undefined;
        number++;
      }
    }
    if (outer === undefined && number !== members[at]!.marker.value) numbers.set(at, number);
  }
  return numbers;
}

/** The edits that give members new numbers in their own form; undefined where that form has no such number. */
export function numberEdits(plan: Plan, series: Series, numbers: ReadonlyMap<number, number>): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [at, number] of numbers) {
    const member = series.members[at]!;
    const newText = numberLike(digitsOf(plan, member), number);
    if (newText === undefined) return undefined;
    edits.push({ range: digitsRange(member), newText });
  }
  return edits;
}
