import { emptyLibrary } from '../../server/src/core';
import type { Rule } from '../../server/src/core';
import { patternRule, replacing } from '../unit/fakes';

/** 坏 → 好, safe. */
const bad: Rule = patternRule('word-bad', /坏/gu, { title: '坏字', ...replacing('好', true) });

/** 疑, with two fixes to choose from, and the place after it related. */
const doubt: Rule = patternRule('word-doubt', /疑/gu, {
  title: '疑字',
  severity: 'error',
  fixKind: 'quick',
  check: (plan, report) =>
    patternRule('word-doubt', /疑/gu).check(
      plan,
      (finding) => report({ ...finding, related: [{ range: finding.range, message: '又见此处' }] }),
      {},
      emptyLibrary,
    ),
  fix: ({ range }) => [
    { title: '改为“是”', safe: false, edits: [{ range, newText: '是' }] },
    { title: '改为“否”', safe: false, edits: [{ range, newText: '否' }] },
  ],
});

/** Throws where the text has 爆. */
const explosive: Rule = patternRule('word-explosive', /爆/gu, {
  check(plan) {
    if (plan.lines.some((line) => line.includes('爆'))) throw new Error('boom');
  },
});

export const fakeRules: readonly Rule[] = [bad, doubt, explosive];
