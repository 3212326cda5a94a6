import assert from 'node:assert/strict';
import { parsePlan, syncTable } from '../../server/src/core';
import { applyEdits } from '../../server/src/core/text/edits';
import { cellsIn, expected, isText, planOf, problemsIn, title, told } from './pasted-tables';

describe('tables pasted from Excel', () => {
  const head = '序号\t工作任务\t责任单位\t完成时限';
  const rows = [
    head,
    '1\t"清理河面',
    '打捞水草"\t水务局\t5月底前',
    '2\t补种护岸林\t"林业局',
    '水务局"\t10月底前',
  ] as const;

  it('have rows that go over several lines, as their cells do', () => {
    assert.deepEqual(told(...rows), ['1 清理河面 打捞水草 | 水务局 |  | 2025-05-31', expected[1]]);
    assert.deepEqual(cellsIn(...rows), [
      ['1', '清理河面⏎打捞水草', '水务局', '5月底前'],
      ['2', '补种护岸林', '林业局⏎水务局', '10月底前'],
    ]);
  });

  it('have quotes twice where a cell has some', () => {
    const row = ['1\t"推广""智慧堤防""应用"\t水务局\t"6月底前完成方案', '12月底前完成验收"'];
    assert.deepEqual(told(head, ...row), ['1 推广"智慧堤防"应用 | 水务局 |  | 2025-06-30、2025-12-31']);
    assert.deepEqual(problemsIn(head, ...row), []);
  });

  it('have several names of units in the lines of a heading and of a cell', () => {
    const long = [
      '序号\t"工作',
      '任务"\t"责任',
      '单位"\t完成时限',
      '1\t清理河面\t"牵头单位：水务局',
      '配合单位：林业局、',
      '河长办"\t5月底前',
    ];
    assert.deepEqual(told(...long), ['1 清理河面 | 林业局、河长办 | 水务局 | 2025-05-31']);
    assert.deepEqual(problemsIn(...long), []);
  });

  it('have lines in their cells that look like headings, titles, notes and empty ones', () => {
    const cell = [
      '1\t"一、清理河面',
      '',
      '（一）打捞水草',
      '附件：河段名单',
      '2025年打捞计划',
      '（由水务局负责）"\t水务局\t5月底前',
    ];
    const plan = planOf(head, ...cell, '2\t补种护岸林\t林业局\t6月底前');
    assert.deepEqual(
      [plan.tables.length, plan.sections.length, plan.parts.length, plan.paragraphs.length],
      [1, 0, 1, 0],
    );
    assert.equal(plan.tables[0]!.rows.length, 2);
  });

  it('are checked in the lines of their cells', () => {
    const cell = [
      '1\t"清理河面,打捞水草',
      '6月31日前完成"\t水务局\t5月底前',
      '2\t"推广""智慧堤防"",应用"\t水务局\t6月底前',
    ];
    assert.deepEqual(problemsIn(head, ...cell), [
      'punctuation-width ,',
      'date-impossible 6月31日',
      'punctuation-width ,',
    ]);
  });

  it('stay as they are where a quote is never closed, or nothing is a row above it', () => {
    assert.equal(planOf(head, rows[1]!, '2\t补种护岸林\t林业局\t6月底前').tables[0]!.rows.length, 2);
    const lost = planOf(head, '1\t"清河面\t水务局\t5月底前', '2\t补种护岸林"\t林业局\t6月底前');
    assert.equal(lost.tables[0]!.rows.length, 2);
    isText('他说：', '\t"河面要清，', '护岸林要补种"\t说完就走了。');
  });

  it('are not brought in line with the body', () => {
    const body = ['一、任务', '1.清理河面，打捞水草。（水务局负责）', '2.补种护岸林，管护两年。（林业局负责）', ''];
    const table = [head, '1\t"清理河面，', '打捞水草。"\t水务局\t', '2\t补种护岸林，管护一年。\t林业局\t'];
    const { changes, message } = syncTable(planOf(...body, ...table));
    assert.deepEqual(changes, []);
    assert.equal(message, '第6行起的表格有的格子占了几行，不能同步。请先去掉格子里的换行，每行表格只占一行。');
  });
});

describe('tables between bars without outer ones', () => {
  it('are read where the tasks have a name of their own, and with a bar at the end', () => {
    const rows = ['排查河段 | 时间安排 | 责任单位 |', '东河上游 | 5月 | 水务局 |', '西河口 | 10月 | 林业局 |'];
    assert.deepEqual(told(...rows), [' 东河上游 | 水务局 |  | 2025-05-31', ' 西河口 | 林业局 |  | 2025-10-31']);
  });

  it('are none where only people are listed', () =>
    isText('值班人员 | 时间安排 | 责任单位', '李明 | 5月 | 水务局', '王平 | 10月 | 林业局'));

  const rows = [
    '序号 | 工作任务 | 责任单位 | 完成时限',
    '1 | 清理河面 | 水务局 | 5月底前',
    '2 | 补种护岸林 | 林业局、水务局 | 10月底前',
  ];

  it('are read with a line below the heading or without', () => {
    assert.deepEqual(told(...rows), expected);
    assert.deepEqual(told(rows[0]!, '---|---|:-:|---', ...rows.slice(1)), expected);
    assert.deepEqual(told(rows[0]!, '---|---|---|---', rows[1]!), expected.slice(0, 1));
    assert.deepEqual(problemsIn(...rows), []);
    assert.deepEqual(cellsIn(...rows)[0], ['1', '清理河面', '水务局', '5月底前']);
  });

  it('have empty cells, headings over all columns and the heading again', () => {
    const more = [
      rows[0]!,
      '一、河道',
      rows[1]!,
      '二、林地',
      '2 |  | 林业局 | ',
      rows[0]!,
      '3 | 检修闸门 | 水务局 | 6月底前',
    ];
    const [table, ...others] = planOf(...more).tables;
    assert.deepEqual(others, []);
    assert.deepEqual(
      table!.rows.map(({ number, isBand }) => (isBand ? '—' : number)),
      ['—', 1, '—', 2, 3],
    );
    assert.equal(table!.repeatedHeaders.length, 1);
  });

  it('are told where a row has lost a bar', () => {
    const more = ['3 | 检修闸门水务局 | 6月底前', '4 | 备足物资 | 应急局 | 6月底前', '5 | 组织演练 | 应急局 | 6月底前'];
    assert.deepEqual(problemsIn(...rows, ...more), ['table-shape 3 | 检修闸门水务局 | 6月底前']);
  });

  it('are brought in line with the body in their own form', () => {
    const body = [
      '一、任务',
      '1.清理河面，打捞水草。（水务局负责）',
      '2.补种护岸林，管护两年。（林业局负责）',
      '3.检修闸门，按A|B两型备件。（水务局负责）',
    ];
    const table = [
      '序号 | 工作任务 | 责任单位',
      '1 | 清理河面，打捞水草。 | 水务局',
      '2 | 补种护岸林，管护一年。 | 林业局',
    ];
    const text = ['2025年全县防汛工作要点', ...body, '', '附件', '', title, ...table, ''].join('\n');
    const edits = syncTable(parsePlan(text)).changes.flatMap((change) => change.edits);
    assert.deepEqual(applyEdits(text, edits).split('\n').slice(-4), [
      table[1],
      '2 | 补种护岸林，管护两年。 | 林业局',
      '3 | 检修闸门，按A\\|B两型备件 | 水务局',
      '',
    ]);
  });

  it('are none where the names are not those of a task table', () => {
    isText('首页 | 政务公开 | 工作动态', '要闻 | 公告 | 通知');
    isText('序号 | 工作任务 | 责任单位', '以上三栏由各单位填报。');
  });
});
