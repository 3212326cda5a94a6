import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';
import { withSentence } from './sentence';

const half: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
};
const toHalf = (text: string): string => text.replace(/[，；：（）]/gu, (mark) => half[mark]!);

/** Plans with some of their items, all of which have commas and a note in brackets. */
const withItems = (least: number, most: number) =>
  cleanPlan.chain((plan) => {
    const items = plan.numbered.filter(({ body }) => body !== '');
    return fc.record({
      plan: fc.constant(plan),
      items: fc.subarray(items, { minLength: Math.min(least, items.length), maxLength: Math.min(most, items.length) }),
    });
  });

const punctuationWidth = kindsOf('punctuation-width', ({ finds }) => {
  finds(
    'a comma or a pair of brackets: one by one while they are few',
    withItems(1, 3),
    fc.boolean(),
    ({ plan, items }, isComma) => {
      const places: [string, number, number, number][] = [];
      const lines = items.reduce((all, { line }) => {
        const text = all[line]!;
        const from = isComma ? text.indexOf('，') : text.lastIndexOf('（');
        const to = isComma ? from + 1 : text.length;
        places.push(['punctuation-width', line, from, from + 1]);
        return withLines(all, line, text.slice(0, from) + toHalf(text.slice(from, to)) + text.slice(to));
      }, plan.lines as string[]);
      const problems = expectProblems(lines, places);
      const fixed = problems.reduce((all, problem) => mended(all, problem), lines as readonly string[]);
      assert.deepEqual(fixed, plan.lines);
      assert.ok(problems.every((problem) => problem.fixes()[0]!.safe));
    },
  );

  finds('more of them: once for the document', withItems(4, 40), ({ plan, items }) => {
    const lines = items.reduce((all, { line }) => {
      const from = all[line]!.lastIndexOf('（');
      return withLines(all, line, all[line]!.slice(0, from) + toHalf(all[line]!.slice(from)));
    }, plan.lines as string[]);
    const first = items[0]!.line;
    const from = lines[first]!.indexOf('(');
    const [problem] = expectProblems(lines, [['punctuation-width', first, from, from + 1]]);
    assert.match(problem!.message, new RegExp(`(?<!\\d)${items.length}处`, 'u'));
    assert.equal(problem!.related.length, Math.min(20, items.length - 1));
    assert.deepEqual(mended(lines, problem!), plan.lines);
  });

  finds('the whole document, its numbers included: once', cleanPlan, (plan) => {
    const lines = plan.lines.map(toHalf);
    const first = lines.findIndex((line) => /[,;:(]/u.test(line));
    const from = lines[first]!.search(/[,;:(]/u);
    const [problem] = expectProblems(lines, [['punctuation-width', first, from, from + 1]]);
    assert.deepEqual(mended(lines, problem!), plan.lines);
  });
});

const punctuationTitle = kindsOf('punctuation-title', ({ finds }) => {
  finds('a document’s name without its marks', withSentence, ({ line, at, insert }) => {
    const name = '台账管理工作规范（试行）';
    expectProblems(insert(`按照${name}建档，`), [['punctuation-title', line, at + 2, at + 2 + name.length]]);
  });
  finds('half a dash before a subtitle', withSentence, ({ line, at, insert }) => {
    const dash = at + '发放《台账管理问答—'.length;
    expectProblems(insert('发放《台账管理问答—管理员手册》，'), [['punctuation-title', line, dash - 1, dash]]);
  });
});

export const kinds = [...punctuationWidth, ...punctuationTitle];
