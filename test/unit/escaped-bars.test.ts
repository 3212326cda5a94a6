import assert from 'node:assert/strict';
import { parsePlan, tasks } from '../../server/src/core';

describe('tasks of a table between bars', () => {
  it('have bars where its cells have them escaped, and the places of the cells as they are written', () => {
    const row = '| 1 | 甲\\|乙项目 | 对A\\|B口提速 | 何\\|平 | 网信办\\|组 | 6月\\|7月底前 |';
    const text = [
      '2025年任务分解表',
      '',
      '| 序号 | 项目 | 工作任务 | 分管领导 | 责任单位 | 完成期限 |',
      '| --- | --- | --- | --- | --- | --- |',
      row,
    ].join('\n');
    const [task, another] = tasks(parsePlan(text));
    assert.equal(another, undefined);
    assert.deepEqual(
      [task!.title, task!.section, task!.leaders, task!.units],
      ['对A|B口提速', '甲|乙项目', ['何|平'], ['网信办|组']],
    );
    assert.ok(!JSON.stringify(task!.deadlines).includes('\\\\'), JSON.stringify(task!.deadlines));
    assert.deepEqual(
      task!.related.map(({ start, end }) => row.slice(start.character, end.character)),
      ['何\\|平', '网信办\\|组', '6月\\|7月底前'],
    );
  });
});
