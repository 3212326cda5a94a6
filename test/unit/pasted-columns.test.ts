import assert from 'node:assert/strict';
import { check, generateTable, syncTable } from '../../server/src/core';
import { cellsIn, expected, isText, planOf, problemsIn, told } from './pasted-tables';

describe('tables of commas', () => {
  const rows = [
    '序号,工作任务,责任单位,完成时限',
    '1,清理河面,水务局,5月底前',
    '2,补种护岸林,"林业局',
    '水务局",10月底前',
  ];

  it('are read with cells in quotes', () => {
    assert.deepEqual(told(...rows), expected);
    assert.deepEqual(cellsIn(...rows)[1], ['2', '补种护岸林', '林业局⏎水务局', '10月底前']);
    assert.deepEqual(problemsIn(...rows), []);
  });

  it('are none where a row has another count of cells, or the heading names no tasks', () => {
    isText(...rows.slice(0, 2), '2,补种护岸林,管护两年,林业局,10月底前');
    isText('序号,物资名称,数量', '1,编织袋,二千条');
    isText('各单位要做好以下工作,明确责任单位,完成时限,', '抓好落实,不得推诿,按时报送,确保实效。');
  });

  it('are not brought in line with the body', () => {
    const body = ['一、任务', '1.清理河面。（水务局负责）', '2.补种护岸林。（林业局负责）', ''];
    assert.equal(
      syncTable(planOf(...body, ...rows)).message,
      '第6行起的表格用逗号分隔各栏，不能同步。请先用制表符或者竖线把各栏分开。',
    );
    assert.equal(
      generateTable(planOf(...body, rows[0]!, '1,,,')).message,
      '第6行起的表格用逗号分隔各栏，不能同步。请先用制表符或者竖线把各栏分开。',
    );
  });
});

describe('tables of wide bars', () => {
  const rows = [
    '序号｜工作任务｜责任单位｜完成时限',
    '1｜清理河面｜水务局｜5月底前',
    '2｜补种护岸林｜林业局、水务局｜10月底前',
  ];

  it('are read, with bars at both ends too', () => {
    assert.deepEqual(told(...rows), expected);
    assert.deepEqual(told(...rows.map((row) => `｜${row}｜`)), expected);
    assert.deepEqual(cellsIn(...rows, '3｜检修闸门｜｜6月底前')[2], ['3', '检修闸门', '', '6月底前']);
    assert.deepEqual(problemsIn(...rows), []);
  });

  it('are none where the heading names no tasks', () => isText('本站首页｜新闻｜专题', '要闻｜新闻｜专题'));

  it('are not brought in line with the body', () => {
    const body = ['一、任务', '1.清理河面。（水务局负责）', '2.补种护岸林。（林业局负责）', ''];
    assert.equal(
      syncTable(planOf(...body, ...rows)).message,
      '第6行起的表格用全角竖线分栏，不能同步。请先把“｜”都换成“|”。',
    );
  });
});

describe('cells between bars with <br> in them', () => {
  it('are read as cells of several lines', () => {
    const rows = [
      '| 序号 | 工作任务 | 责任单位 | 完成时限 |',
      '| --- | --- | --- | --- |',
      '| 1 | 清理<br>河面 | 水务局 | 5月底前 |',
      '| 2 | 补种护岸林 | 林业局<br />水务局 | 10月底前 |',
    ];
    assert.deepEqual(told(...rows), expected);
    assert.deepEqual(problemsIn(...rows), []);
  });
});

describe('tables lined up by spaces', () => {
  const rows = [
    '序号  工作任务    责任单位        完成时限',
    '1     清理河面    水务局          5月底前',
    '2     补种护岸林  林业局、水务局  10月底前',
  ];

  it('are read by their columns', () => {
    assert.deepEqual(told(...rows), expected);
    assert.deepEqual(
      told(
        '序号　工作任务　责任单位　完成时限',
        '1　清理河面　水务局　5月底前',
        '2　补种护岸林　林业局、水务局　10月底前',
      ),
      expected,
    );
    assert.deepEqual(problemsIn(...rows), []);
  });

  it('have empty cells where the others stand below their names', () => {
    assert.deepEqual(cellsIn(...rows, '3     检修闸门                    6月底前')[2], [
      '3',
      '检修闸门',
      '',
      '6月底前',
    ]);
    isText(...rows, '3   检修闸门      6月底前');
  });

  it('are none where a line leaves a doubt', () => {
    isText(...rows, '3     检修  闸门  水务局  6月底前');
    isText(...rows, '      并建立台账');
    isText(rows[0]!, rows[1]!);
    isText('序号  工作任务  责任单位', '1  清理河面  每天由专人打捞，及时运走。', '2  补种护岸林  林业局');
    isText('序号  物资名称  数量', '1  编织袋  二千条', '2  水泵  六台');
    isText('一、工作任务  二、责任单位  三、完成时限', '各单位  要抓好  落实', '各部门  要做好  配合');
  });

  it('end where text begins', () => {
    const plan = planOf(...rows, '各单位要按时完成。', '', '注：以上由县防办督办。');
    assert.deepEqual([plan.tables.length, plan.tables[0]!.rows.length, plan.paragraphs.length], [1, 2, 2]);
  });

  it('are not brought in line with the body', () => {
    const body = ['一、任务', '1.清理河面。（水务局负责）', '2.补种护岸林。（林业局负责）', ''];
    assert.equal(
      syncTable(planOf(...body, ...rows)).message,
      '第6行起的表格用空格对齐各栏，不能同步。请先用制表符或者竖线把各栏分开。',
    );
  });
});

describe('a heading of two rows', () => {
  const tabs = ['序号\t工作任务\t责任单位\t\t完成时限', '\t\t牵头\t配合\t', '1\t清理河面\t水务局\t河长办\t5月底前'];

  it('names the columns in both', () => {
    const read = ['1 清理河面 | 河长办 | 水务局 | 2025-05-31'];
    assert.deepEqual(told(...tabs), read);
    assert.deepEqual(told('序号\t工作任务\t责任单位', '\t\t牵头单位\t配合单位', '1\t清理河面\t水务局\t河长办'), [
      '1 清理河面 | 河长办 | 水务局 | ',
    ]);
    const pipes = tabs.map((row) => `| ${row.split('\t').join(' | ')} |`);
    assert.deepEqual(told(pipes[0]!, '|---|---|---|---|---|', ...pipes.slice(1)), read);
  });

  it('may stand again on the next page, and goes there as a whole', () => {
    const plan = planOf(...tabs, ...tabs.slice(0, 2), '2\t补种护岸林\t林业局\t水务局\t6月底前');
    assert.deepEqual(
      plan.tables[0]!.rows.map(({ number }) => number),
      [1, 2],
    );
    assert.equal(plan.tables[0]!.repeatedHeaders.length, 2);
    const [problem] = check(plan);
    assert.equal(problem!.rule, 'table-shape');
  });

  it('is one row where the next one names no columns', () => {
    assert.equal(told(tabs[0]!, '\t\t水务局\t河长办\t', tabs[2]!).length, 2);
    assert.equal(told('序号\t工作任务\t责任单位', '\t打捞水草\t水务局', '1\t清理河面\t水务局').length, 2);
  });
});
