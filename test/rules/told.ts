import assert from 'node:assert/strict';
import type { Library } from '../../server/src/core';
import { parsePlan, rules } from '../../server/src/core';
import { problemsOf } from './harness';

/**
 * All that a rule says of a text, as its users read it: `“marked words” message → first fix / second fix`; ✓ for a
 * safe fix.
 * @param id the rule, which must exist
 */
export function toldBy(id: string, text: string, library?: Partial<Library>): readonly string[] {
  const rule = rules.find((one) => one.id === id)!;
  const { lines } = parsePlan(text);
  return problemsOf(rule, text, library).map((problem) => {
    const { start, end } = problem.range;
    const marked = lines[start.line]!.slice(start.character, start.line === end.line ? end.character : undefined);
    const fixes = problem.fixes().map(({ title, safe }) => (safe ? `${title}✓` : title));
    return `“${marked}” ${problem.message}${fixes.length === 0 ? '' : ` → ${fixes.join(' / ')}`}`;
  });
}

/** Texts for one rule: what is special in them, the text, and what is said of it. */
export type Row = readonly [name: string, text: string, ...told: string[]];

/** A test for each row: what the rule of that name says of its text, word for word. */
export function saysOf(tables: Readonly<Record<string, readonly Row[]>>): void {
  for (const [id, rows] of Object.entries(tables))
    describe(`what ${id} says`, () =>
      rows.forEach(([name, text, ...told]) => it(name, () => assert.deepEqual(toldBy(id, text), told))));
}
