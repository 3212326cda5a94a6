/** Numbered lines that are no headings. */
import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

/** The numbers of the headings below the first item. */
function belowFirst(...lines: readonly string[]): readonly string[] {
  const plan = parsePlan(`2025年灌区工作方案\n一、重点任务\n1.建好水站，应当：\n${lines.join('\n')}\n2.管好渠道。`);
  const item = plan.sections.find(({ marker }) => marker.style === 'arabic-dot')!;
  return item.children.map(({ line, marker: { whole } }) => plan.lines[line]!.slice(whole.from, whole.to));
}

describe('a table of contents', () => {
  it('ends where its first entry comes again, however short', () => {
    const entries = ['1. 范围', '1.1 标识', '1.2 系统概述', '2. 交付', '2.1 程序'];
    const contents = entries.map((entry, at) => `${entry}……${at + 1}`);
    const plan = parsePlan(['灌区平台建设方案', '目  录', ...contents, '', ...entries, ''].join('\n'));
    assert.deepEqual(
      plan.sections.map(({ line, title }) => [line, title.text]),
      ['范围', '标识', '系统概述', '交付', '程序'].map((title, at) => [at + 8, title]),
    );
  });
});

describe('a table of contents over several pages', () => {
  it('ends where its first entry comes again, though 目录 stands on each page', () => {
    const [first, second] = [
      ['一、总体要求', '二、重点任务'],
      ['三、保障措施', '四、组织领导'],
    ];
    const contents = ['目录', ...first.map((entry) => `${entry}……1`), '目录', ...second.map((entry) => `${entry}……2`)];
    const plan = parsePlan(['灌区平台建设方案', ...contents, '', ...first, ...second, ''].join('\n'));
    assert.deepEqual(
      plan.sections.map(({ line, title }) => [line, title.text]),
      ['总体要求', '重点任务', '保障措施', '组织领导'].map((title, at) => [at + 8, title]),
    );
  });
});

describe('a table of contents with numbers without marks', () => {
  const entries = ['1 范围', '1.1 标识', '1.2 系统概述', '2 交付', '2.1 程序', '2.2 数据'];
  for (const leader of ['……', '......', ' ', '\t'])
    it(`ends where its first entry comes again: ${JSON.stringify(leader)} before the pages`, () => {
      const contents = entries.map((entry, at) => `${entry}${leader}${at + 1}`);
      const plan = parsePlan(['灌区平台建设方案', '', '目录', '', ...contents, '', ...entries, ''].join('\n'));
      assert.deepEqual(
        plan.sections.map(({ line, title }) => [line, title.text]),
        ['范围', '标识', '系统概述', '交付', '程序', '数据'].map((title, at) => [at + 11, title]),
      );
    });
});

describe('a list in one line', () => {
  for (const line of [
    '（1）配齐人员；（2）备足零件；（3）落实值班。',
    '(1)配齐人员;(2)备足零件。',
    '（1）配齐人员，（2）备足零件，（3）落实值班。',
    '①配齐人员；②备足零件；③落实值班。',
    '（1）配齐人员。每站两人。 （2）备足零件。',
  ])
    it(`is text: ${line}`, () => {
      assert.deepEqual(belowFirst(line), []);
      assert.deepEqual(belowFirst(line, '没有值班室的，限期改建。'), []);
    });

  it('is none where items stand in lines of their own', () => {
    assert.deepEqual(belowFirst('（1）配齐人员。', '（2）备足零件。'), ['（1）', '（2）']);
    assert.deepEqual(belowFirst('（1）配齐人员，参照第（2）项。', '（2）备足零件。'), ['（1）', '（2）']);
    assert.deepEqual(belowFirst('（1）配齐人员，（2）项另有规定。', '（2）备足零件。'), ['（1）', '（2）']);
  });

  it('may stand below an item of the same kind of number', () => {
    assert.deepEqual(belowFirst('（1）配齐人员：', '①站长；②技工。', '（2）备足零件。'), ['（1）', '（2）']);
  });
});

describe('a number that ends a bracket of the line before', () => {
  it('is none of an item', () => {
    assert.deepEqual(belowFirst('照有关手册（p.', '159），逐段检查渠道。'), []);
    assert.deepEqual(belowFirst('照有关手册办理（试行）：', '1）检查渠道；', '2）检查水闸。'), ['1）', '2）']);
  });
});
