import assert from 'node:assert/strict';
import { labelsAt, team, textAfter } from './suggestions';

const table = `云江市2026年重点工作要点
一、夯实基础
1.甲项建设。抓好甲项。
2.乙项建设。抓好乙项。
二、提升服务
3.丙项建设。抓好丙项。

附件

云江市2026年重点工作任务分解表

序号\t项目\t工作任务\t分管领导\t牵头科室\t责任单位\t完成期限
1\t夯实基础\t甲项建设\t邓 峰\t综合科\t市教育局、市财政局\t11月底前
2\t\t乙项建设\t丁一\t综合科\t市教育局\t11月底前
`;

describe('a cell of the task table', () => {
  const row = (cells: string): string => table + cells;

  it('has the next number in the first column', () => assert.deepEqual(labelsAt(row('‸\t')), ['3']));

  it('has headings of the body under 项目', () => {
    assert.deepEqual(labelsAt(row('3\t‸\t\t\t\t\t')), ['夯实基础', '提升服务']);
  });

  it('has the tasks of the body that are not in the table', () => {
    assert.deepEqual(labelsAt(row('3\t\t‸\t\t\t\t')), ['丙项建设']);
  });

  it('knows a row by what it says, where it leaves out what the item is called', () => {
    const derived = table.replace('\t甲项建设\t', '\t抓好甲项\t').replace('\t乙项建设\t', '\t抓好乙项\t');
    assert.deepEqual(labelsAt(`${derived}3\t\t‸\t\t\t\t`), ['丙项建设']);
  });

  it('of three columns has units in a row that has no more than its number and task yet', () =>
    assert.deepEqual(labelsAt('任务分解表\n序号\t工作任务\t责任单位\n1\t检修炒茶机\t县农机站\n2\t培训采茶工\t‸'), [
      '县农机站',
    ]));

  it('has the leaders and departments of the same column, then the team’s', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t‸\t\t\t'), undefined, team), ['邓峰', '丁一', '方远']);
    assert.deepEqual(labelsAt(row('3\t\t\t\t‸\t\t'), undefined, team), ['综合科', '疾控科', '体卫科']);
  });

  it('parts people and departments by spaces too', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t邓峰 ‸\t\t\t')), ['丁一']);
    assert.match(textAfter(row('3\t\t\t邓峰 丁‸\t\t\t'), '丁一'), /\t邓峰 丁一\t\t\t$/u);
  });

  it('has units, also behind the first one and in a row that is not whole yet', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t\t\t‸')), ['市教育局', '市财政局']);
    assert.deepEqual(labelsAt(row('3\t\t\t\t\t市教育局、‸\t')), ['市财政局']);
  });

  it('has the column’s deadlines before the usual ones', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t\t\t\t‸')).slice(0, 2), ['11月底前', '12月底前']);
  });

  it('has the deadlines that stand there most often first, each once', () => {
    const often = table.replace('\t11月底前\n2', '\t6月底前\n2');
    const labels = labelsAt(`${often}3\t\t丙项建设\t\t\t\t11月底前\n4\t\t\t\t\t\t‸`);
    assert.deepEqual(labels.slice(0, 3), ['11月底前', '6月底前', '12月底前']);
    assert.deepEqual(labels, [...new Set(labels)]);
  });

  it('has its own task too while it is written anew', () => {
    const marked = row('').replace('\t乙项建设\t', '\t抓好乙项‸\t');
    assert.deepEqual(labelsAt(marked), ['乙项建设', '丙项建设']);
  });

  it('is replaced up to its end, and the cells behind it stay', () => {
    const marked = row('').replace('科\t市教育局\t11月底前\n', '科\t市‸教育局\t11月底前\n');
    assert.match(textAfter(marked, '市财政局', { replaces: true }), /综合科\t市财政局\t11月底前\n/u);
  });

  it('is replaced as a whole if the user wants that', () => {
    const marked = row('').replace(
      '乙项建设\t丁一\t综合科\t市教育局\t11月底前',
      '乙项建设\t丁一\t综合科\t市教育局\t1‸1月',
    );
    assert.match(textAfter(marked, '12月底前', { replaces: true }), /市教育局\t12月底前\n/u);
  });

  it('is one between bars too', () => {
    const pipes =
      '附件\n\n任务分解表\n\n| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 甲项建设 | 市教育局 |\n';
    assert.deepEqual(labelsAt(`${pipes}| 2 | 乙项建设 | ‸ |`), ['市教育局']);
    assert.deepEqual(labelsAt(`${pipes}| ‸ |`), ['2']);
  });

  it('stands in a new row with the next number, on the empty line below the table', () => {
    assert.match(textAfter(`${table}‸`, '3'), /\n3\t\t\t\t\t\t$/u);
  });

  it('is none in the heading', () => {
    assert.deepEqual(labelsAt(table.replace('序号\t项目', '序号\t项‸目')), []);
  });
});
