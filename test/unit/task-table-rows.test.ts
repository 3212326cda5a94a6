import assert from 'node:assert/strict';
import { parsePlan, unitsIntoBody } from '../../server/src/core';
import { body, head, rows, synced, tableOf, withTable } from './task-table';

describe('a task table whose rows are brought in line', () => {
  it('keeps the mark at the end of a cell that is reworded', () => {
    const marked = rows.map((row, at) => (at === 1 ? row.replace('安装量水设施。', '装设量水设施；') : row));
    assert.equal(tableOf(synced(withTable(body, [head, ...marked])))[2], rows[1]!.replace('设施。', '设施；'));
  });

  it('loses its last row, be it the last line of all', () => {
    const text = withTable(
      body.filter((line) => !line.startsWith('4')),
      [head, ...rows],
    ).trimEnd();
    assert.deepEqual(tableOf(synced(text)), [head, ...rows.slice(0, 3)]);
    assert.doesNotMatch(synced(text), /\n$/u);
  });

  it('keeps the numbers of its rows where nobody wants them to count on', () => {
    const text = withTable(body, [
      head,
      ...rows.filter((_, at) => at !== 1).map((row, at) => row.replace(/^\d+/u, String(at + 1))),
    ]);
    const numbers = tableOf(synced(text, [0])).map((line) => line.split('\t')[0]);
    assert.deepEqual(numbers, ['序号', '1', '2', '2', '3']);
  });

  it('get the departments that the body names, where the plan is an office’s own', () => {
    const own = [
      '2025年水利局工作要点',
      '一、推进灌区节水改造',
      '1.衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。（灌溉科牵头，财务科、县渠管所配合）',
      '2.安装量水设施。在分水口安装量水设施，9月底前完工。（信息科牵头，灌溉科配合）',
      '3.清理河道。清理白水河两岸垃圾，每季度巡查一次。（河长办公室牵头，水政科配合）',
    ];
    const ownHead = '序号\t工作任务\t牵头科室\t配合单位\t完成期限';
    const ownRows = [
      '1\t衬砌渠道\t灌溉科\t财务科、县渠管所\t6月底前',
      '2\t安装量水设施\t信息科\t灌溉科\t9月底前',
      '3\t清理河道\t河长办公室\t水政科\t',
    ];
    assert.deepEqual(tableOf(synced(withTable(own, [ownHead, ownRows[0]!, ownRows[2]!.replace('3', '2')]))), [
      ownHead,
      ...ownRows,
    ]);
    assert.equal(
      unitsIntoBody(parsePlan(withTable(own, [ownHead, ...ownRows]))).message,
      '正文的责任单位与任务分解表一致。',
    );
  });
});
