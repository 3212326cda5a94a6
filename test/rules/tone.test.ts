/** What rules say to their readers has one tone: that of an office, short, without chat and without shouting. */
import assert from 'node:assert/strict';
import { rules } from '../../server/src/core';
import { problemsOf, readMarks } from './harness';

const chatty = /[您！]|是不是|像是|就(?:完|可以)了/u;
/** What text-space tells others. */
const strayed = /\p{Script=Han} [A-Za-z0-9{]|[A-Za-z0-9}] \p{Script=Han}/u;
/** A number that reads badly where it is 1. */
const counted = /共\{count\}处/u;
/** Words of the text that is checked. */
const quoted = /“[^”]*”/gu;

describe('the texts of rules', () => {
  for (const rule of rules)
    it(rule.id, () => {
      const sentences = [rule.why, ...Object.values(rule.messages)];
      const problems = rule.examples.flatMap(({ text, library }) => problemsOf(rule, readMarks(text).text, library));
      const beside = problems.flatMap(({ related }) => related.map(({ message }) => message));
      const fixes = problems.flatMap((problem) => problem.fixes().map(({ title }) => title));
      const ours = [rule.title, ...sentences, ...[...beside, ...fixes].map((text) => text.replace(quoted, ''))];
      assert.deepEqual(
        ours.filter((text) => chatty.test(text)),
        [],
      );
      assert.deepEqual(
        [rule.title, ...sentences].filter((text) => strayed.test(text) || counted.test(text)),
        [],
      );
      assert.deepEqual(
        sentences.filter((text) => !text.endsWith('。')),
        [],
      );
      assert.doesNotMatch(rule.title, /[。；]/u);
    });
});
