/**
 * Into clean plans one error is planted: the rule finds it, exactly there, and nothing else appears. How often, by rule:
 * `npm run planted`.
 */
import assert from 'node:assert/strict';
import { rules } from '../../server/src/core';
import type { Kind } from './planted';
import { allKinds } from './planted/all';

/** The share of plans in which what was planted is found exactly there; what is certain has to be found for certain. */
const toFind = { error: 0.99, warning: 0.95, info: 0.95, hint: 0.95 } as const;
/** The share of plans in which no other rule says anything. */
const toLeave = 0.98;

const kindsBy = new Map<string, Kind[]>();
for (const kind of allKinds) kindsBy.set(kind.rule, [...(kindsBy.get(kind.rule) ?? []), kind]);

describe('planted errors', () => {
  it('are known of every rule', () => {
    const found = new Set(allKinds.filter(({ isQuiet }) => !isQuiet).map(({ rule }) => rule));
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !found.has(id)),
      [],
    );
    const strange = [...found].filter((id) => !rules.some((rule) => rule.id === id));
    assert.deepEqual(strange, [], 'no such rules');
  });

  for (const [rule, kinds] of kindsBy) describe(rule, () => kinds.forEach((kind) => it(kind.name, () => hold(kind))));
});

/** Whether enough of a kind is found. */
function hold(kind: Kind): void {
  const { runs, exact, changed, example } = kind.run();
  if (kind.isQuiet) return assert.deepEqual({ exact, changed }, { exact: runs, changed: 0 }, example);
  const { severity } = rules.find(({ id }) => id === kind.rule)!;
  assert.ok(exact >= runs * toFind[severity], `found in ${exact} of ${runs} plans; the first other one:\n${example}`);
  assert.ok(
    changed <= runs * (1 - toLeave),
    `something else in ${changed} of ${runs} plans; the first one:\n${example}`,
  );
}
