/** Clauses with an error in them, to be put into the items of clean plans. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarks } from '../rules/harness';
import type { Generated, Numbered } from './generator';
import { cleanPlan } from './generator';
import type { AddKind } from './planted';
import { expectProblems, mended, withLines } from './planted';

/** A clean plan, one of its items with a text, and a clause of that text behind which something may be put. */
export const places = fc.tuple(cleanPlan, fc.nat(1000), fc.nat(1000)).map(([plan, item, place]) => {
  const items = plan.numbered.filter(({ body }) => body !== '');
  const chosen = items[item % items.length]!;
  const text = plan.lines[chosen.line]!;
  const commas = [...text.matchAll(/，/gu)].map(({ index }) => index + 1);
  return { plan, item: chosen, text, at: commas[place % commas.length]! };
});

/** The lines with a clause put in behind a comma. */
export function withClause(plan: Generated, { line }: Numbered, at: number, clause: string): readonly string[] {
  const text = plan.lines[line]!;
  return withLines(plan.lines, line, `${text.slice(0, at)}${clause}，${text.slice(at)}`);
}

/** Words without their mark `⟦…⟧`, and the columns of what it stands round. */
export function readSlip(words: string): { readonly text: string; readonly from: number; readonly to: number } {
  const { text, ranges } = readMarks(words);
  return { text, from: ranges[0]!.start.character, to: ranges[0]!.end.character };
}

/** A clause with a mark `⟦…⟧` round what is wrong, and what stands there when it is mended, if it can be. */
export type Slip = readonly [clause: string, right?: string];

/** Adds a kind: slips, put into a clause; the first fix mends them where they tell what is right, else there is none. */
export function findsSlips(finds: AddKind, rule: string, name: string, slips: fc.Arbitrary<Slip>): void {
  finds(name, places, slips, ({ plan, item, at }, slip) => {
    const { text, from, to } = readSlip(slip[0]);
    const lines = withClause(plan, item, at, text);
    const [problem] = expectProblems(lines, [[rule, item.line, at + from, at + to]]);
    if (slip[1] === undefined) return void assert.deepEqual(problem!.fixes(), []);
    const right = text.slice(0, from) + slip[1] + text.slice(to);
    assert.deepEqual(mended(lines, problem!), withClause(plan, item, at, right));
  });
}

/** Adds a kind: clauses that are right though they look wrong. */
export function leavesClauses(quiet: AddKind, name: string, clauses: fc.Arbitrary<string>): void {
  quiet(name, places, clauses, ({ plan, item, at }, clause) => {
    expectProblems(withClause(plan, item, at, clause), []);
  });
}
