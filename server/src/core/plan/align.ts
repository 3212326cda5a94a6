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

export interface Alignment {
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
const costOfJump = 1;
const costOfLargeJump = 1.05;
const costAgainstScheme = 0.3;
const costOfFreeRestart = 0.6;
const costOfLoneRestart = 1.1;

type Scheme = 'restarts' | 'runsOn';

/** By the kind of boundary: whether the numbers begin again there. Undecided where the text shows neither. */
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
export function align(values: readonly number[], boundaries: readonly number[], fragment: boolean): Alignment {
  const count = values.length;
  const schemes = schemesOf(values, boundaries);
  const runsOn = [...schemes.values()].every((scheme) => scheme === 'runsOn');
  if (isClean(values, boundaries, fragment)) return { expected: values, slips: [], runsOn };

  const best = new Array<number>(count + 1).fill(Infinity);
  const from = new Array<number>(count + 1).fill(-1);
  for (let at = 0; at <= count; at++) {
    // `at === count` closes the run: everything after the last believed number is wrong.
    if (at < count) best[at] = at + (values[at] === at + 1 || (at === 0 && fragment) ? 0 : costOfJump);
    else best[at] = count + 0.5;
    for (let before = Math.max(0, at - 1 - window); before < at; before++) {
      const skipped = at - before - 1;
      const cost = best[before]! + skipped + (at === count ? 0 : step(values, boundaries, schemes, before, at));
      if (cost < best[at]! - 1e-9) {
        best[at] = cost;
        from[at] = before;
      }
    }
  }
  const believed: number[] = [];
  for (let at = from[count]!; at >= 0; at = from[at]!) believed.push(at);
  believed.reverse();
  return { ...explain(values, boundaries, schemes, believed, fragment), runsOn };
}

/** Whether every member is one more than the one before, or begins again at a boundary. */
function isClean(values: readonly number[], boundaries: readonly number[], fragment: boolean): boolean {
  if (values.length > 0 && values[0] !== 1 && !fragment) return false;
  for (let at = 1; at < values.length; at++) {
    if (values[at] !== values[at - 1]! + 1 && !(values[at] === 1 && boundaries[at]! >= 0)) return false;
  }
  return true;
}

/** The last boundary in `before`+1…`at` from which the count to `at` begins at 1 and comes out right, or -1. */
function restartPoint(values: readonly number[], boundaries: readonly number[], before: number, at: number): number {
  const begin = at - values[at]! + 1;
  return begin > before && begin <= at && boundaries[begin]! >= 0 ? begin : -1;
}

function step(
  values: readonly number[],
  boundaries: readonly number[],
  schemes: ReadonlyMap<number, Scheme>,
  before: number,
  at: number,
): number {
  let cost = Infinity;
  if (values[at]! - values[before]! === at - before) {
    cost = 0;
    for (let member = before + 1; member <= at; member++) {
      if (boundaries[member]! >= 0 && schemes.get(boundaries[member]!) === 'restarts') cost = costAgainstScheme;
    }
  }
  const begin = restartPoint(values, boundaries, before, at);
  if (begin >= 0) cost = Math.min(cost, schemes.get(boundaries[begin]!) === 'runsOn' ? costAgainstScheme : 0);
  if (values[at] === 1 && at === before + 1 && boundaries[at]! < 0) {
    cost = Math.min(cost, values[at + 1] === 2 ? costOfFreeRestart : costOfLoneRestart);
  }
  if (cost < Infinity) return cost;
  const missing = values[at]! - target(values, boundaries, schemes, before, at);
  return missing >= -1 && missing <= largestGap ? costOfJump : costOfLargeJump;
}

/** The number that `at` should have after `before`, by the document's own scheme. */
function target(
  values: readonly number[],
  boundaries: readonly number[],
  schemes: ReadonlyMap<number, Scheme>,
  before: number,
  at: number,
): number {
  for (let member = at; member > before; member--) {
    if (boundaries[member]! >= 0 && schemes.get(boundaries[member]!) === 'restarts') return at - member + 1;
  }
  return values[before]! + at - before;
}

function explain(
  values: readonly number[],
  boundaries: readonly number[],
  schemes: ReadonlyMap<number, Scheme>,
  believed: readonly number[],
  fragment: boolean,
): { expected: readonly number[]; slips: readonly Slip[] } {
  const expected: number[] = [];
  const slips: Slip[] = [];
  let next = 1;
  let previous = -1;
  for (const at of [...believed, values.length]) {
    const begin = at < values.length ? restartPoint(values, boundaries, previous, at) : -1;
    for (let member = previous + 1; member < at; member++) {
      if (member === begin) next = 1;
      expected.push(next++);
    }
    if (at - previous > 1) slips.push({ kind: 'wrong', first: previous + 1, last: at - 1 });
    if (at === values.length) break;
    const value = values[at]!;
    const wanted = previous < 0 ? at + 1 : target(values, boundaries, schemes, previous, at);
    const goesOn = previous >= 0 && value === values[previous]! + at - previous;
    if (previous < 0 && at === 0 && fragment) next = value;
    else if (begin >= 0) next = value;
    else if (goesOn || value === wanted) {
      // Goes on, over whatever is between.
    } else if (value === 1 && at === previous + 1) next = 1;
    else {
      slips.push({ kind: value > wanted ? 'gap' : 'repeat', first: at, last: at });
      if (previous >= 0 && wanted !== values[previous]! + at - previous) next = wanted;
    }
    expected.push(next++);
    previous = at;
  }
  return { expected, slips };
}
