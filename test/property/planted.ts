/** What all planted errors have in common: how one is put into a clean plan, and how what is found is counted. */
import fc from 'fast-check';
import type { Library, Problem } from '../../server/src/core';
import { applyEdits, check, parsePlan } from '../../server/src/core';
import { onRuleError } from '../rules/harness';

/** How many plans are tried for each kind of error; the same ones each time. */
const runs = { numRuns: 300, seed: 20250301 } as const;

/** Where a problem has to be: rule, line and columns. */
export type Place = readonly [rule: string, line: number, from: number, to: number];

/** What came of the plans into which one kind of error was planted. */
export interface Tally {
  /** How many plans were tried; each of them counts as exactly one of `exact`, `elsewhere` and `missed`. */
  readonly runs: number;
  /** The rule found exactly what was planted, exactly there. */
  readonly exact: number;
  /** The rule found something, but at another place, or more, or less. */
  readonly elsewhere: number;
  readonly missed: number;
  /** Other rules said something that the error does not account for. */
  readonly changed: number;
  /** The first plan in which not all was as it should be, and what was found in it. */
  readonly example?: string;
}

/** One kind of error of one rule, or (`quiet`) of text in which nobody must see one. */
export interface Kind {
  readonly rule: string;
  readonly name: string;
  readonly isQuiet: boolean;
  /**
   * Plants the error into all plans.
   * @throws what fast-check throws where more than the place is wrong: the words, the severity, the fix
   */
  run(): Tally;
}

type Plant<Values extends [unknown, ...unknown[]]> = [
  ...arbitraries: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
  plant: (...values: Values) => void,
];

/** Adds a kind: its name, what is chosen by chance, and a function that plants with it and calls `expectProblems`. */
export type AddKind = <Values extends [unknown, ...unknown[]]>(name: string, ...plant: Plant<Values>) => void;

/**
 * The kinds of errors of one rule.
 * @param rule  its id; of kinds that are all quiet, what they have in common
 * @param write calls `finds` for each kind of error, and `quiet` for what must not be taken for one
 */
export function kindsOf(
  rule: string,
  write: (add: { readonly finds: AddKind; readonly quiet: AddKind }) => void,
): readonly Kind[] {
  const kinds: Kind[] = [];
  const adder =
    (isQuiet: boolean): AddKind =>
    (name, ...plant) => {
      kinds.push({ rule, name, isQuiet, run: () => tally(rule, plant) });
    };
  write({ finds: adder(false), quiet: adder(true) });
  return kinds;
}

function tally<Values extends [unknown, ...unknown[]]>(rule: string, args: Plant<Values>): Tally {
  const counts = { runs: 0, exact: 0, elsewhere: 0, missed: 0, changed: 0 };
  let example: string | undefined;
  const plant = args[args.length - 1] as (...values: Values) => void;
  const counted = (...values: Values): void => {
    const outcome = outcomeOf(rule, () => plant(...values));
    counts.runs++;
    counts[outcome.found]++;
    if (outcome.isChanged) counts.changed++;
    example ??= outcome.told;
  };
  fc.assert(fc.property(...(args.slice(0, -1) as unknown as [fc.Arbitrary<unknown>]), counted as () => void), runs);
  return { ...counts, ...(example === undefined ? {} : { example }) };
}

/** What came of one plan. */
interface Outcome {
  readonly found: 'exact' | 'elsewhere' | 'missed';
  readonly isChanged: boolean;
  readonly told?: string;
}

function outcomeOf(rule: string, plant: () => void): Outcome {
  try {
    plant();
    return { found: 'exact', isChanged: false };
  } catch (error) {
    if (!(error instanceof Misplaced)) throw error;
    const of = (places: readonly Place[], own: boolean) => places.filter(([id]) => (id === rule) === own).map(String);
    const [own, wanted] = [of(error.places, true), of(error.wanted, true)];
    const isExact = own.join(' ') === wanted.join(' ');
    const isChanged = of(error.places, false).join(' ') !== of(error.wanted, false).join(' ');
    return { found: isExact ? 'exact' : own.length > 0 ? 'elsewhere' : 'missed', isChanged, told: error.message };
  }
}

/** Thrown where the problems of a text are not those that were expected. */
class Misplaced extends Error {
  readonly places: readonly Place[];
  readonly wanted: readonly Place[];

  constructor(
    lines: readonly string[],
    problems: readonly Problem[],
    places: readonly Place[],
    wanted: readonly Place[],
  ) {
    const told = problems.map(({ message }, at) => `\n  ${places[at]!.join(' ')} ${message}`);
    super(
      `expected:${wanted.map((place) => `\n  ${place.join(' ')}`).join('')}\nfound:${told.join('')}\nin:\n${lines.join('\n')}`,
    );
    this.places = places;
    this.wanted = wanted;
  }
}

/**
 * The problems of a text, after the check that they are these and no others; those that span lines tell where they end.
 * @throws Misplaced where they are others, which the tally of a kind counts
 */
export function expectProblems(
  lines: readonly string[],
  wanted: readonly Place[],
  library?: Library,
): readonly Problem[] {
  const problems = check(parsePlan(lines.join('\n')), undefined, { onRuleError }, library);
  const places = problems.map(({ rule, range }): Place => [
    rule,
    range.start.line,
    range.start.character,
    range.end.character,
  ]);
  if (places.map(String).join('\n') !== wanted.map(String).join('\n'))
    throw new Misplaced(lines, problems, places, wanted);
  return problems;
}

/** The lines after one of a problem's fixes. */
export function mended(lines: readonly string[], problem: Problem, fix = 0): readonly string[] {
  return applyEdits(lines.join('\n'), problem.fixes()[fix]!.edits).split('\n');
}

/** The lines with one of them replaced by others. */
export function withLines(lines: readonly string[], at: number, ...others: readonly string[]): string[] {
  return [...lines.slice(0, at), ...others, ...lines.slice(at + 1)];
}
