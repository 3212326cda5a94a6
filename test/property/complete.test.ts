/** What holds for completion in every text: places are right, and the next number is right. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  check,
  complete,
  emptyLibrary,
  parsePlan,
  rangeInLine,
  snippetAsText,
} from '../../server/src/core';
import type { Library } from '../../server/src/core';
import { builtInSnippets } from '../../server/src/lsp/writing/built-in-snippets';
import { cleanPlan } from './generator';

const library: Library = { ...emptyLibrary, snippets: builtInSnippets };

const pieces = [
  ...'一（）()、，。；：|\t 0129.a《》',
  ...[
    '\n',
    '\r\n',
    '\u2028',
    '\ud800',
    '𠮷',
    '附件',
    '详见',
    '见附件1',
    '附件：1.',
    '责任单位：',
    '完成时限：',
    '（一）',
    '二、',
  ],
  ...[
    '工作要点\n',
    '2.',
    '市教育局',
    '按职责分工负责）',
    '序号\t工作任务\t责任单位\t完成期限\n',
    '1\t甲项\t市教育局\t',
    '12月',
  ],
  ...['|序号|任务|责任单位|\n|---|---|---|\n', '|1|甲项|', 'zrdw', '附件1\n\n任务分解表\n'],
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

describe('completion in every text', () => {
  it('gives places in the line, round the cursor, and texts that can be inserted', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.boolean(), (text, someLine, someColumn, isTriggered) => {
        const plan = parsePlan(text);
        const line = someLine % plan.lines.length;
        const { length } = plan.lines[line]!;
        const character = someColumn % (length + 1);
        for (const one of complete(plan, library, { line, character }, { year: 2026, isTriggered })) {
          const { label, insert = label, from, to, replaceTo, isSnippet } = one;
          const where = JSON.stringify({ label, from, to, replaceTo, character, length });
          assert.ok(0 <= from && from <= character && character <= to && to <= replaceTo && replaceTo <= length, where);
          assert.ok(label.trim() !== '', where);
          const newText = isSnippet === true ? snippetAsText(insert) : insert;
          assert.doesNotMatch(newText, /PLAN_/u);
          applyEdits(text, [{ range: rangeInLine(line, from, replaceTo), newText }]);
        }
      }),
      // A heading whose title is a line separator.
      { numRuns: 1000, examples: [['|序号|任务|责任单位|\n|---|---|---|\n2.\u2028', 1, 5, false]] },
    );
  });

  it('goes on counting as the plan does: what is added with the offered number makes no problem of numbering', () => {
    fc.assert(
      fc.property(cleanPlan, ({ lines, numbered }) => {
        const last = numbered[numbered.length - 1]!.line;
        const before = lines.slice(0, last + 1);
        const after = lines.slice(last + 1);
        const plan = parsePlan([...before, '', ...after].join('\n'));
        const [first] = complete(plan, emptyLibrary, { line: last + 1, character: 0 });
        assert.equal(first?.kind, 'number');
        const added = `${first.insert ?? first.label}开展新增事项。按月抓好新增事项的落实。`;
        const problems = check(parsePlan([...before, added, ...after].join('\n')));
        assert.deepEqual(
          problems.filter(({ rule }) => rule.startsWith('numbering-')).map(({ message }) => message),
          [],
        );
      }),
      { numRuns: 150 },
    );
  });
});
