import assert from 'node:assert/strict';
import type { Finding, Library, Plan, Problem, Range, Rule } from '../../server/src/core';
import { emptyLibrary, parsePlan } from '../../server/src/core';
import { checkWith } from '../../server/src/core/check/check';
import { activeRules } from '../../server/src/core/check/settings';

/** An example's text without its marks, and where they stood. */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/**
 * Reads the marks `⟦…⟧` out of a text.
 * @throws AssertionError where they are nested or not closed
 */
export function readMarks(marked: string): Marked {
  let text = '';
  let line = 0;
  let character = 0;
  let start: Range['start'] | undefined;
  const ranges: Range[] = [];
  for (let at = 0; at < marked.length; at++) {
    const letter = marked[at]!;
    if (letter === '⟦') {
      assert.equal(start, undefined, 'a mark stands inside a mark');
      start = { line, character };
    } else if (letter === '⟧') {
      assert.ok(start, 'a mark ends that never began');
      ranges.push({ start, end: { line, character } });
      start = undefined;
    } else {
      text += letter;
      character = letter === '\n' ? 0 : character + 1;
      line += letter === '\n' ? 1 : 0;
    }
  }
  assert.equal(start, undefined, 'a mark is not closed');
  return { text, ranges };
}

/** The problems that one rule alone, switched on, finds in a text. A rule that throws fails the test. */
export function problemsOf(rule: Rule, text: string, library: Partial<Library> = {}): readonly Problem[] {
  return checkWith([rule], parsePlan(text), forced(rule), { onRuleError }, { ...emptyLibrary, ...library });
}

/** What the rule itself reports, before it is made into problems. */
export function findingsOf(rule: Rule, plan: Plan, library: Partial<Library> = {}): readonly Finding[] {
  const findings: Finding[] = [];
  const [active] = activeRules([rule], forced(rule));
  rule.check(plan, (finding) => findings.push(finding), active!.options, { ...emptyLibrary, ...library });
  return findings;
}

/** Problems as plain data, to be compared. */
export function plain(problems: readonly Problem[]): unknown {
  return problems.map((problem) => ({ ...problem, fingerprint: problem.fingerprint, fixes: problem.fixes() }));
}

function forced(rule: Rule) {
  return { profile: 'review', rules: { [rule.id]: 'on' } } as const;
}

/** For checks in which a rule that throws fails the test. */
export function onRuleError(rule: string, error: unknown): never {
  throw new Error(`${rule} threw`, { cause: error });
}

/** Freezes a value and all that it holds, so that writing to it throws. */
export function deepFreeze<Value>(value: Value, seen = new Set<unknown>()): Value {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  if (value instanceof Map) {
    for (const item of value.values()) deepFreeze(item, seen);
    for (const method of ['set', 'delete', 'clear'])
      Object.defineProperty(value, method, { value: () => assert.fail(`the map was written to: ${method}`) });
  }
  for (const item of Object.values(value)) deepFreeze(item, seen);
  return Object.freeze(value);
}

/** Whether a range lies in the lines of a text. */
export function isInside(lines: readonly string[], { start, end }: Range): boolean {
  const fits = ({ line, character }: Range['start']): boolean =>
    line >= 0 && line < lines.length && character >= 0 && character <= lines[line]!.length;
  const ascends = start.line < end.line || (start.line === end.line && start.character <= end.character);
  return fits(start) && fits(end) && ascends;
}
