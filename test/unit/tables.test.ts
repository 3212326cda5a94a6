import assert from 'node:assert/strict';
import { check, parsePlan } from '../../server/src/core';

const head = ['河湖管护实施方案', '一、任务分工'];
const tasks = ['序号\t工作任务\t责任单位\t完成时限', '1\t清理河面\t水务局\t5月底前', '2\t补种护岸林\t林业局\t5月底前'];

/** The columns and the number of rows of each table. */
function tablesOf(...lines: string[]): string[] {
  const { tables } = parsePlan([...head, ...lines].join('\n'));
  return tables.map(({ columns, rows }) => `${columns.map(({ name }) => name).join('')}=${rows.length}`);
}

describe('tables', () => {
  it('with other columns behind an empty line are two', () => {
    const stores = ['序号\t物资名称\t数量', '1\t编织袋\t二千条', '2\t水泵\t六台'];
    assert.deepEqual(tablesOf(...tasks, '', ...stores), ['序号工作任务责任单位完成时限=2', '序号物资名称数量=2']);
    assert.deepEqual(tablesOf(...tasks, ...stores), ['序号工作任务责任单位完成时限=2', '序号物资名称数量=2']);
  });

  it('with the same columns are two where the count begins anew behind an empty line', () => {
    assert.equal(tablesOf(...tasks, '', ...tasks).length, 2);
    const pipes = ['| 序号 | 工作任务 | 责任单位 |', '| --- | --- | --- |', '| 1 | 清理河面 | 水务局 |'];
    assert.equal(tablesOf(...pipes, '', ...pipes).length, 2);
  });

  it('with columns of other names and another width are two', () => {
    const aims = ['指标名称\t基数\t目标值', '河面保洁率\t90\t95', '护岸林成活率\t85\t90'];
    assert.deepEqual(tablesOf(...tasks, '', ...aims), ['序号工作任务责任单位完成时限=2', '=3']);
  });

  it('are one where a page repeats the heading and the count goes on', () => {
    const next = ['序号\t工作任务\t责任单位\t完成 时限', '3\t检修闸门\t水务局\t6月底前'];
    assert.deepEqual(tablesOf(...tasks, '', ...next), ['序号工作任务责任单位完成时限=3']);
    assert.deepEqual(tablesOf(...tasks, ...next), ['序号工作任务责任单位完成时限=3']);
  });

  it('are one where empty lines stand between all rows, or a row is wrong', () => {
    assert.equal(tablesOf(...tasks.flatMap((row) => [row, '']), '', '3\t检修闸门\t水务局').length, 1);
    assert.equal(tablesOf(...tasks, '', '3\t检修闸门\t水务局', '4\t巡查堤坝\t水务局').length, 1);
  });

  it('go on with rows that have one cell filled, as merged cells leave them', () => {
    const three = ['序号\t工作任务\t责任单位', '1\t清理河面\t水务局', '\t打捞水草\t', '2\t补种树木\t林业局'];
    assert.deepEqual(tablesOf(...three), ['序号工作任务责任单位=3']);
    const four = [tasks[0]!, tasks[1]!, '\t打捞水草\t\t', '\t\t\t6月底前', '\t\t水务局\t', tasks[2]!];
    assert.deepEqual(tablesOf(...four), ['序号工作任务责任单位完成时限=5']);
    assert.deepEqual(tablesOf('\t河湖长制是一项好制度。', '\t要用好它。'), []);
  });

  it('of figures by year have a heading', () => {
    assert.deepEqual(tablesOf('指标\t单位\t2024年\t2025年', '水质达标率\t%\t90\t95', '护岸\t公里\t12\t18'), [
      '指标单位2024年2025年=2',
    ]);
  });

  it('count for themselves', () => {
    const others = ['序号\t物资名称\t数量', '1\t编织袋\t二千条', '2\t水泵\t六台', '3\t铁锹\t三百把'];
    const plan = parsePlan([...head, ...tasks, '3\t检修闸门\t水务局\t6月底前', '', ...others].join('\n'));
    assert.deepEqual(
      check(plan).map(({ rule }) => rule),
      [],
    );
  });
});
