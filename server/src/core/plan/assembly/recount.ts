/**
 * Finds the smallest set of slips that explains a run of numbers. An alignment and not `previous + 1`: in 18, 9, 20 one
 * number is wrong, in 18, 20, 21 one is missing, in 四、四、五 one stands twice; each is one cause.
 */

/** One cause for which a run of numbers is not as it should be. */
export interface Slip {
  /**
   * wrong: numbers that don't fit between their neighbours; gap: numbers are missing before; repeat: a number, or a
   * whole stretch of them, stands a second time.
   */
  readonly kind: 'wrong' | 'gap' | 'repeat';
  /** Indexes into the members: the first and last that are wrong; of a gap or repeat the one where it goes on. */
  readonly first: number;
  readonly last: number;
}

/** A run of numbers as it would be without slips. */
export interface Recount {
  /** The number of each member if nothing were missing, repeated or wrong. */
  readonly expected: readonly number[];
  readonly slips: readonly Slip[];
  /** Whether the run goes on over boundaries, as far as it meets any. */
  readonly runsOn: boolean;
}

/** How many members in a row may be wrong for the numbers around them to be believed. */
const window = 8;
/** A believed number after which the count is off by more than this is rather a wrong number. */
const largestGap = 3;
// What it costs to believe something, measured by what a wrong number costs: 1.
/** That numbers are missing or stand twice, few or more than may be. */
const costOfJump = 1;
const costOfLargeJump = 1.05;
/** That the count goes on, or begins again, over a heading where it does not elsewhere in the text. */
const costAgainstScheme = 0.3;
/** That a list begins where no heading stands: 1 with 2 behind it, or 1 alone. */
const costOfFreeRestart = 0.6;
const costOfLoneRestart = 1.1;
/** Added where no number at all is believed. */
const costOfBelievingNone = 0.5;
/** Added for a wrong number that counts on from the one before: such a pair is seldom wrong. */
const costOfCompany = 0.05;
/** Costs are sums of fractions: so far apart they are still the same. */
const equal = 1e-9;
/** How many lists, one behind the other, may stand inside another one. */
const mostInnerLists = 4;

type Scheme = 'restarts' | 'runsOn';

/** A run of numbers and what is known of it as a whole. */
interface Run {
  readonly values: readonly number[];
  readonly boundaries: readonly number[];
  readonly fragment: boolean;
  /** By the kind of boundary: whether the numbers begin again there. Undecided where the text shows neither. */
  readonly schemes: ReadonlyMap<number, Scheme>;
  /** For each member how many in a row, itself included, count up to it by one. */
  readonly counted: readonly number[];
  /** For each member the last boundary up to it, as the member behind it; -1 where there is none. */
  readonly bounded: readonly number[];
}

/** How the numbers get from one believed member to the next, and what it costs to believe that. */
interface Step {
  /**
   * goesOn: counts on; begins: counts anew from `begin`; resumes: counts on after a list of its own kind inside it;
   * jump: does none of these, and should be `wanted`.
   */
  readonly kind: 'goesOn' | 'begins' | 'resumes' | 'jump';
  readonly cost: number;
  readonly begin: number;
  readonly wanted: number;
}

/** At which boundaries the numbers mostly begin again, and at which they run on. */
function schemesOf(values: readonly number[], boundaries: readonly number[]): Map<number, Scheme> {
  const votes = new Map<number, number>();
  for (let at = 1; at < values.length; at++) {
    const boundary = boundaries[at]!;
    if (boundary < 0) continue;
    const vote = values[at] === 1 ? 1 : values[at] === values[at - 1]! + 1 ? -1 : 0;
    votes.set(boundary, (votes.get(boundary) ?? 0) + vote);
  }
  const schemes = new Map<number, Scheme>();
  for (const [boundary, vote] of votes) if (vote !== 0) schemes.set(boundary, vote > 0 ? 'restarts' : 'runsOn');
  return schemes;
}

/**
 * Aligns a run of numbers.
 * @param values     the numbers as they are
 * @param boundaries for each member the rank of the highest heading since the member before it, -1 where there is none
 * @param fragment   whether the run may begin with any number, as in an excerpt
 */
export function recount(values: readonly number[], boundaries: readonly number[], fragment: boolean): Recount {
  const schemes = schemesOf(values, boundaries);
  const runsOn = [...schemes.values()].every((scheme) => scheme === 'runsOn');
  if (isClean(values, boundaries, fragment)) return { expected: values, slips: [], runsOn };
  const counted: number[] = [];
  const bounded: number[] = [];
  for (let at = 0; at < values.length; at++) {
    counted.push(at > 0 && values[at] === values[at - 1]! + 1 ? counted[at - 1]! + 1 : 1);
    bounded.push(boundaries[at]! >= 0 ? at : (bounded[at - 1] ?? -1));
  }
  const run: Run = { values, boundaries, fragment, schemes, counted, bounded };
  const { expected, slips } = explain(run, believedOf(run));
  return { expected, slips, runsOn };
}

/** Whether every member is one more than the one before, or begins again at a boundary. */
function isClean(values: readonly number[], boundaries: readonly number[], fragment: boolean): boolean {
  if (values.length > 0 && values[0] !== 1 && !fragment) return false;
  for (let at = 1; at < values.length; at++) {
    if (values[at] !== values[at - 1]! + 1 && !(values[at] === 1 && boundaries[at]! >= 0)) return false;
  }
  return true;
}

/** The members that are right in the cheapest explanation; those between them are wrong, or an inner list. */
function believedOf(run: Run): number[] {
  const { values, counted } = run;
  const count = values.length;
  const best = new Array<number>(count + 1).fill(Infinity);
  const from = new Array<number>(count + 1).fill(-1);
  /** What it costs that all members before one are wrong. */
  const wrong = [0];
  for (let at = 0; at < count; at++) wrong.push(wrong[at]! + 1 + (counted[at]! > 1 ? costOfCompany : 0));
  for (let at = 0; at <= count; at++) {
    // `at === count` closes the run: everything after the last believed number is wrong.
    if (at < count) best[at] = wrong[at]! + (canBeFirst(run, at) ? 0 : costOfJump);
    else best[at] = wrong[count]! + costOfBelievingNone;
    const consider = (before: number, cost: number): void => {
      if (cost >= best[at]! - equal) return;
      best[at] = cost;
      from[at] = before;
    };
    // From the nearest on; where two cost the same the farther one is taken.
    let cheapest = Infinity;
    let nearest = -1;
    for (let before = at - 1; before >= Math.max(0, at - 1 - window); before--) {
      const least = best[before]! + wrong[at]! - wrong[before + 1]!;
      if (least > Math.min(cheapest, best[at]!) + equal) continue;
      const cost = at === count ? least : least + step(run, before, at).cost;
      if (cost > cheapest + equal) continue;
      cheapest = cost;
      nearest = before;
    }
    consider(nearest, cheapest);
    if (at === count) continue;
    const outer = outerOf(run, at);
    if (outer >= 0) consider(outer, best[outer]! + step(run, outer, at).cost);
  }
  const believed: number[] = [];
  for (let at = from[count]!; at >= 0; at = from[at]!) believed.push(at);
  return believed.reverse();
}

/** Whether `at` is right if every member before it is wrong. */
function canBeFirst(run: Run, at: number): boolean {
  return run.values[at] === at + 1 || (at === 0 && run.fragment) || restartPoint(run, -1, at) >= 0;
}

/** The last boundary in `before`+1…`at` from which the count to `at` begins at 1 and comes out right, or -1. */
function restartPoint({ values, boundaries }: Run, before: number, at: number): number {
  const begin = at - values[at]! + 1;
  return begin > before && begin <= at && boundaries[begin]! >= 0 ? begin : -1;
}

/** The member that `at` goes on from if what is between are whole lists from 1 on, under no heading of their own; or -1. */
function outerOf({ values, boundaries, schemes, counted, bounded }: Run, at: number): number {
  if (boundaries[at]! >= 0 && schemes.get(boundaries[at]!) === 'restarts') return -1;
  let last = at - 1;
  for (let lists = 0; lists < mostInnerLists; lists++) {
    const length = last < 0 ? 0 : values[last]!;
    if (length === 0 || counted[last]! < length || last - length < 0) return -1;
    if (bounded[last]! > last - length) return -1;
    last -= length;
    if (values[last] === values[at]! - 1) return last;
  }
  return -1;
}

/** The cheapest way from one believed member to the next; of several that cost the same, the first. */
function step(run: Run, before: number, at: number): Step {
  const { values, boundaries, schemes } = run;
  let kind: Step['kind'] = 'jump';
  let cost = Infinity;
  let begin = -1;
  if (values[at]! - values[before]! === at - before) {
    kind = 'goesOn';
    cost = 0;
    for (let member = before + 1; member <= at; member++) {
      if (boundaries[member]! >= 0 && schemes.get(boundaries[member]!) === 'restarts') cost = costAgainstScheme;
    }
  }
  const restart = restartPoint(run, before, at);
  if (restart >= 0) {
    const own = schemes.get(boundaries[restart]!) === 'runsOn' ? costAgainstScheme : 0;
    if (own < cost) [kind, cost, begin] = ['begins', own, restart];
  }
  // A second 1 right after a 1 is rather the same number twice.
  if (values[at] === 1 && boundaries[at]! < 0 && values[at - 1] !== 1) {
    const own = values[at + 1] === 2 ? costOfFreeRestart : costOfLoneRestart;
    if (own < cost) [kind, cost, begin] = ['begins', own, at];
  }
  // Another list whose 1 is wrong: what follows it counts 2, 3 and on.
  else if (values[at] === 2 && at - before === 2 && values[at - 1] !== 1 && values[before]! > 2 && values[at + 1] === 3)
    if (costOfFreeRestart < cost) [kind, cost, begin] = ['begins', costOfFreeRestart, at - 1];
  if (at - before > 1 && outerOf(run, at) === before) {
    const own = at - before === 2 ? costOfLoneRestart : costOfFreeRestart;
    if (own < cost) [kind, cost, begin] = ['resumes', own, -1];
  }
  if (kind !== 'jump') return { kind, cost, begin, wanted: values[at]! };
  const wanted = target(run, before, at);
  const missing = values[at]! - wanted;
  return { kind, cost: missing >= -1 && missing <= largestGap ? costOfJump : costOfLargeJump, begin, wanted };
}

/** The number that `at` should have after `before`, by the document's own scheme, or where that is open, by the nearer. */
function target({ values, boundaries, schemes }: Run, before: number, at: number): number {
  const onward = values[before]! + at - before;
  for (let member = at; member > before; member--) {
    if (boundaries[member]! < 0) continue;
    const anew = at - member + 1;
    const scheme = schemes.get(boundaries[member]!);
    if (scheme === 'restarts') return anew;
    if (scheme === undefined && Math.abs(values[at]! - anew) < Math.abs(values[at]! - onward)) return anew;
  }
  return onward;
}

/** The numbers that the members should have, and the slips, where some are believed to be right. */
function explain(run: Run, believed: readonly number[]): { expected: readonly number[]; slips: readonly Slip[] } {
  const { values, boundaries, schemes } = run;
  const expected: number[] = [];
  const slips: Slip[] = [];
  /** Members that are wrong: each counts on, and anew where the document does so. */
  const count = (to: number, begin: number, mayRestart: boolean): void => {
    const first = expected.length;
    for (let member = first; member < to; member++) {
      const restarts = mayRestart && boundaries[member]! >= 0 && schemes.get(boundaries[member]!) === 'restarts';
      expected.push(member === begin || restarts ? 1 : (expected[member - 1] ?? 0) + 1);
    }
    if (to > first) slips.push({ kind: 'wrong', first, last: to - 1 });
  };
  let previous = -1;
  for (const at of believed) {
    const value = values[at]!;
    if (previous < 0) {
      count(at, restartPoint(run, -1, at), false);
      const isRight = canBeFirst(run, at);
      if (!isRight) slips.push({ kind: value > at + 1 ? 'gap' : 'repeat', first: at, last: at });
      expected.push(isRight ? value : at + 1);
    } else {
      const { kind, begin, wanted } = step(run, previous, at);
      if (kind === 'resumes') {
        const onward = expected[previous]! + 1;
        for (let member = previous + 1; member < at; member++) expected.push(values[member]!);
        expected.push(onward);
      } else {
        count(at, begin, kind !== 'goesOn');
        if (kind === 'jump') slips.push({ kind: value > wanted ? 'gap' : 'repeat', first: at, last: at });
        const isAnew = at === begin || (kind === 'jump' && wanted !== values[previous]! + at - previous);
        expected.push(isAnew ? (at === begin ? 1 : wanted) : expected[at - 1]! + 1);
      }
    }
    previous = at;
  }
  count(values.length, -1, true);
  return { expected, slips };
}
