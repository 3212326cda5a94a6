/** What the hover shows of a rule: a wrong and a right line or two that tell it apart at a glance. */
import assert from 'node:assert/strict';
import { hoverOnProblem, rules } from '../../server/src/core';
import type { Problem, Rule } from '../../server/src/core';

const start = { line: 0, character: 0 };

function shownOf({ id, severity }: Rule): { readonly wrong: string; readonly right: string } {
  const problem: Problem = {
    rule: id,
    severity,
    range: { start, end: start },
    message: '',
    related: [],
    fingerprint: '',
    fixes: () => [],
  };
  const { markdown } = hoverOnProblem([problem], rules, start)!;
  const [, wrong, right] = /反例\n```text\n([^]+?)\n```\n\n正例\n```text\n([^]+?)\n```/u.exec(markdown)!;
  return { wrong: wrong!, right: right! };
}

describe('the hover of a rule', () => {
  for (const rule of rules)
    it(`${rule.id} marks what is wrong, and shows the same place right`, () => {
      const { wrong, right } = shownOf(rule);
      assert.match(wrong, /【[^]*】/u);
      assert.doesNotMatch(wrong + right, /[⟦⟧]/u);
      assert.ok(wrong.split('\n').length <= 3 && right.split('\n').length <= 3);
      // Where no fix makes the right text, the rule has to give it.
      const first = rule.examples.find(({ hidden, text }) => hidden !== true && text.includes('⟦'))!;
      assert.ok(rule.brief !== undefined || first.fixed !== undefined);
      const bare = wrong.replace(/[【】]/gu, '');
      assert.notEqual(bare, right);
      const shared = [...right].filter((letter) => bare.includes(letter)).length;
      assert.ok(shared > right.length / 2, 'the right text is about something else');
    });
});
