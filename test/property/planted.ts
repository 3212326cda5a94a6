/** What the tests have in common that plant an error into a clean plan. */
import assert from 'node:assert/strict';
import type { Problem } from '../../server/src/core';
import { applyEdits, check, parsePlan } from '../../server/src/core';

/** How many plans are tried; the same ones each time. */
export const runs = { numRuns: 300, seed: 20250301 } as const;

/** Where a problem has to be: rule, line and columns. */
export type Place = readonly [rule: string, line: number, from: number, to: number];

/** The problems of a text, after the check that they are these and no others; those that span lines tell where they end. */
export function expectProblems(lines: readonly string[], places: readonly Place[]): readonly Problem[] {
  const problems = check(parsePlan(lines.join('\n')), undefined, {
    onRuleError: (rule, error) => {
      throw new Error(`${rule} threw`, { cause: error });
    },
  });
  assert.deepEqual(
    problems.map(({ rule, range }) => [rule, range.start.line, range.start.character, range.end.character]),
    places,
    problems.map(({ rule, message }) => `${rule} ${message}`).join(' | '),
  );
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
