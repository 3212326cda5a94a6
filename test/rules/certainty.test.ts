/** A message says how certain it is: what a reader may trust, has to look at, or may leave. `server/docs/STYLE.md` has the words. */
import assert from 'node:assert/strict';
import type { Severity } from '../../server/src/core';
import { rules } from '../../server/src/core';
import { problemsOf, readMarks } from './harness';

/** Doubt, or the wish that somebody look: the rule may be wrong. */
const doubt = /疑|可能|像是|核对|对照|确认|是不是/u;
/** A guess, which has no place in what is certain. That somebody has to look which of two places is wrong is no guess. */
const guess = /疑|可能|像是|似乎|也许|大概|是不是|建议|通常/u;
/** What is so, or has to be: words by which a sentence says that something is wrong. */
const fact = /应|没有|不是|不能|不加|不用|不编|只有|缺|少了|多了|重复|颠倒|早于|不一致|不符|不接|不对|相同|交叉|才/u;
/** What may be left as it is. */
const advice = /建议|可以|不必|通常|疑|可能|核对|确认|请删去/u;

/** What the message of a severity has to say, and what it must not. */
const words: Readonly<Record<Severity, { readonly says: RegExp; readonly never?: RegExp }>> = {
  error: { says: fact, never: guess },
  warning: { says: doubt },
  info: { says: advice },
  hint: { says: advice },
};

describe('messages say how certain they are', () => {
  // What a team has agreed on is so, however grave it takes it.
  for (const rule of rules.filter(({ group }) => group !== '团队词库'))
    it(rule.id, () => {
      const problems = rule.examples.flatMap(({ text, library }) => problemsOf(rule, readMarks(text).text, library));
      const wrong = problems.filter(({ severity, message }) => {
        const { says, never } = words[severity];
        return !says.test(message) || never?.test(message);
      });
      assert.deepEqual([...new Set(wrong.map(({ severity, message }) => `${severity}: ${message}`))], []);
    });
});
