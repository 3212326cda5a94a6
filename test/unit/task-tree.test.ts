import assert from 'node:assert/strict';
import { check, parsePlan, taskSheet, taskTree, tasks } from '../../server/src/core';
import type { TaskGrouping } from '../../server/src/core';

const text = [
  '2025年全县水利工作要点',
  '一、推进灌区节水改造',
  '1.衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。（水利局、灌溉处按职责分工负责）',
  '2.安装量水设施。在分水口安装量水设施。（灌溉处负责）',
  '二、加强河湖日常管护',
  '4.清理河道。清理白水河两岸垃圾，年底前完成。（河长办牵头，水利局配合）',
  '5.整治岸线。拆除沿岸违章棚屋，12月底前全部清零。',
  '',
].join('\n');
const plan = parsePlan(text);
const all = tasks(plan);

const groups = (by: TaskGrouping, filter?: string): readonly string[] =>
  taskTree(all, by, check(plan), filter).groups.map(
    ({ title, tasks: own, problems }) =>
      `${title}：${own.map(({ number }) => number).join()}${problems > 0 ? `（${problems}个问题）` : ''}`,
  );

describe('the tasks of a view', () => {
  it('stand by section, with their problems', () => {
    const problems = check(plan).map(({ rule }) => rule);
    assert.ok(problems.includes('numbering-sequence'));
    assert.deepEqual(
      groups('section').map((group) => group.replace(/（.*/u, '')),
      ['推进灌区节水改造：1,2', '加强河湖日常管护：4,5'],
    );
    const counts = taskTree(all, 'section', check(plan)).groups.map((group) => group.problems);
    assert.equal(counts[0], 0);
    assert.ok(counts[1]! >= 1);
  });

  it('have a name also where nothing but a number is written', () => {
    const { groups: sections } = taskTree(tasks(parsePlan('2025年工作要点\n一、水利\n1.\n2.修渠\n')), 'section');
    assert.deepEqual(
      sections.flatMap((section) => section.tasks.map(({ title }) => title)),
      ['（没有写内容）', '修渠'],
    );
  });

  it('stand by unit, in the group of each of theirs, those without one last', () =>
    assert.deepEqual(
      groups('unit').map((group) => group.replace(/（\d.*/u, '')),
      ['水利局：1,4', '灌溉处：1,2', '河长办：4', '（没有写责任单位）：5'],
    ));

  it('stand by deadline, the same day in one group, those without one last', () =>
    assert.deepEqual(
      groups('deadline').map((group) => group.replace(/（\d.*/u, '')),
      ['2025年6月30日：1', '2025年12月31日：4,5', '（没有写完成期限）：2'],
    ));

  it('are those with all words of the filter, wherever these stand', () => {
    assert.deepEqual(groups('section', '灌溉处 设施'), ['推进灌区节水改造：2']);
    const { total, shown } = taskTree(all, 'section', [], '无此单位');
    assert.deepEqual([total, shown], [4, 0]);
  });

  it('are rows of a sheet', () => {
    const [head, first] = taskSheet(all);
    assert.equal(head!.length, first!.length);
    assert.deepEqual(first!.slice(0, 4), ['1', '衬砌渠道', '推进灌区节水改造', '水利局、灌溉处']);
  });
});
