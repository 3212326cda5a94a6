import assert from 'node:assert/strict';
import { check, outline, parsePlan, tasks } from '../../server/src/core';

const head = ['河湖管护实施方案', '一、任务分工'];
const rows = ['序号\t工作任务\t责任单位\t完成时限', '1\t清理河面\t水务局\t5月底前', '2\t补种护岸林\t林业局\t5月底前'];

/** The columns and the number of rows of each table. */
function tablesOf(...lines: string[]): string[] {
  const { tables } = parsePlan([...head, ...lines].join('\n'));
  return tables.map(({ columns, rows }) => `${columns.map(({ name }) => name).join('')}=${rows.length}`);
}

describe('tables', () => {
  it('with other columns behind an empty line are two', () => {
    const stores = ['序号\t物资名称\t数量', '1\t编织袋\t二千条', '2\t水泵\t六台'];
    assert.deepEqual(tablesOf(...rows, '', ...stores), ['序号工作任务责任单位完成时限=2', '序号物资名称数量=2']);
    assert.deepEqual(tablesOf(...rows, ...stores), ['序号工作任务责任单位完成时限=2', '序号物资名称数量=2']);
  });

  it('assign what stands in a column of another name, targets beside it', () => {
    const roles = (heading: string): string =>
      parsePlan([...head, heading, '1\t占用河道\t水务局\t十二处\t5月底前'].join('\n'))
        .tables.map(({ columns, isTaskTable }) => `${columns[1]!.role} ${isTaskTable}`)
        .join();
    assert.equal(roles('序号\t整治重点\t牵头单位\t统计指标\t完成时限'), 'task true');
    assert.equal(roles('序号\t突出问题\t牵头单位\t整改目标\t完成时限'), 'task true');
    assert.equal(roles('序号\t突出问题\t牵头单位\t所在河段\t完成时限'), 'other false');
  });

  it('with the same columns are two where the count begins anew behind an empty line', () => {
    assert.equal(tablesOf(...rows, '', ...rows).length, 2);
    const pipes = ['| 序号 | 工作任务 | 责任单位 |', '| --- | --- | --- |', '| 1 | 清理河面 | 水务局 |'];
    assert.equal(tablesOf(...pipes, '', ...pipes).length, 2);
  });

  it('with columns of other names and another width are two', () => {
    const aims = ['指标名称\t基数\t目标值', '河面保洁率\t90\t95', '护岸林成活率\t85\t90'];
    assert.deepEqual(tablesOf(...rows, '', ...aims), ['序号工作任务责任单位完成时限=2', '=3']);
  });

  it('are one where a page repeats the heading and the count goes on', () => {
    const next = ['序号\t工作任务\t责任单位\t完成 时限', '3\t检修闸门\t水务局\t6月底前'];
    assert.deepEqual(tablesOf(...rows, '', ...next), ['序号工作任务责任单位完成时限=3']);
    assert.deepEqual(tablesOf(...rows, ...next), ['序号工作任务责任单位完成时限=3']);
  });

  it('are one where empty lines stand between all rows, or a row is wrong', () => {
    assert.equal(tablesOf(...rows.flatMap((row) => [row, '']), '', '3\t检修闸门\t水务局').length, 1);
    assert.equal(tablesOf(...rows, '', '3\t检修闸门\t水务局', '4\t巡查堤坝\t水务局').length, 1);
  });

  it('go on with rows that have one cell filled, as merged cells leave them', () => {
    const three = ['序号\t工作任务\t责任单位', '1\t清理河面\t水务局', '\t打捞水草\t', '2\t补种树木\t林业局'];
    assert.deepEqual(tablesOf(...three), ['序号工作任务责任单位=3']);
    const four = [rows[0]!, rows[1]!, '\t打捞水草\t\t', '\t\t\t6月底前', '\t\t水务局\t', rows[2]!];
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
    const plan = parsePlan([...head, ...rows, '3\t检修闸门\t水务局\t6月底前', '', ...others].join('\n'));
    assert.deepEqual(
      check(plan).map(({ rule }) => rule),
      [],
    );
  });
});

describe('tables with a cell on each line', () => {
  const title = '滨河县2025年防汛任务分解表';
  const header = ['序号', '工作任务', '工作标准', '责任 单位', '完成时限'];
  const one = ['1', '清理河面', '无漂浮物', '水务局', '5月底前'];
  const two = ['2', '补种护岸林', '成活率九成', '林业局、水务局', '2025年11月31日'];
  const told = (...lines: readonly string[]): readonly string[] =>
    tasks(parsePlan([title, ...lines, ''].join('\n'))).map(
      ({ number, title, units, deadlines }) =>
        `${number} ${title} | ${units.join('、')} | ${deadlines.map(({ text }) => text).join('、')}`,
    );

  it('are read by their columns, with empty lines between the cells or without', () => {
    const expected = ['1 清理河面 | 水务局 | 5月底前', '2 补种护岸林 | 林业局、水务局 | 2025年11月31日'];
    assert.deepEqual(told(...header, ...one, ...two), expected);
    assert.deepEqual(told('', ...[...header, ...one, ...two].flatMap((cell) => [cell, ''])), expected);
    assert.deepEqual(told(...header, ...one, ...two, '注：以上均由县防办督办。'), expected);
  });

  it('have cells that go over several lines', () => {
    const long = ['2', '补种护岸林', '第一阶段：选苗', '第二阶段：栽植', '林业局', '10月底前'];
    const third = ['3', '备足物资', '足额', '应急局', '6月底前'];
    const expected = ['1 清理河面 | 水务局 | 5月底前', '2 补种护岸林 | 林业局 | 10月底前'];
    assert.deepEqual(told(...header, ...one, ...long, ...third), [...expected, '3 备足物资 | 应急局 | 6月底前']);
    assert.deepEqual(told(...header, ...one, ...long), expected);
  });

  it('are none where the lines fall into no columns', () => {
    for (const lines of [
      [...header, ...one, '2', '补种护岸林', '林业局'],
      [...header, '1', '清理河面', '无漂浮物', '打捞后运走。', '水务局', ...two],
      [...header, ...one],
      [...header, ...one, '2', '林业局', '6月底前', '3', '水务局', '7月底前'],
      ['序号', '指标名称', '基数', '目标', '1', '达标率', '80', '95', '2', '处置率', '46', '100'],
      ['序号', '一、总体要求', '1', '清理河面'],
    ])
      assert.deepEqual(parsePlan([title, ...lines].join('\n')).tables, []);
  });

  it('are checked as other tables are, and stand in the outline', () => {
    const plan = parsePlan(`${[title, ...header, ...one, ...two].join('\n')}\n`);
    assert.deepEqual(
      check(plan).map(({ rule, range }) => `${rule} ${range.start.line}`),
      ['date-impossible 15'],
    );
    const [document] = outline(plan);
    assert.equal(document!.title, title);
    assert.deepEqual(
      document!.children[0]!.children.map(({ marker, title }) => `${marker} ${title}`),
      ['1 清理河面', '2 补种护岸林'],
    );
  });
});
