/** Which deadline of a task its row's cell is held against. */
import assert from 'node:assert/strict';
import { check, parsePlan } from '../../server/src/core';

/** What is said of the deadline of the first row. @param item the text of its item, @param row that of its task cell */
function told(item: string, row: string, deadline: string): readonly string[] {
  const text = [
    ...['2025年全县粮食工作要点', '一、主要任务', `1.维修粮仓。${item}`, '2.检测新粮。检测收购的新粮。'],
    ...['3.轮换储备。轮换县级储备粮。', '', '附件', '', '2025年全县粮食工作任务分解表', ''],
    ...['序号\t工作任务\t责任单位\t完成期限', `1\t${row}\t粮储公司\t${deadline}`],
    ...['2\t检测收购的新粮\t质检站\t12月底前', '3\t轮换县级储备粮\t粮储公司\t12月底前'],
  ];
  return check(parsePlan(text.join('\n')))
    .filter(({ rule }) => rule === 'deadline-table')
    .map(({ severity, message }) => `${severity} ${message.replace(/，疑似.*|。请.*/u, '')}`);
}

describe('the deadline of a row', () => {
  it('is held against the latest time of its task, wherever that stands', () => {
    const task = '10月底前启用粮情监测系统，4月底前维修城关粮站粮仓。';
    assert.deepEqual(told(task, task, '6月底前'), ['warning 表中期限是“6月底前”，早于任务里写的“10月底前”']);
  });

  it('is the latest of its cell', () => {
    const task = '10月底前维修城关粮站粮仓。';
    assert.deepEqual(told(task, task, '8月底前过半，10月底前完工'), []);
    assert.deepEqual(told(task, task, '10月底前（8月底前过半）'), []);
  });

  it('may lie before a time of a later year, which is looked at', () => {
    const task = '2026年3月底前维修城关粮站粮仓。';
    assert.deepEqual(told(task, task, '12月底前'), [
      'info 表中期限是“12月底前”，任务里还有“2026年3月底前”的目标，表中没有体现',
    ]);
  });

  it('may be later than one step of the task, and not than all of it', () => {
    assert.deepEqual(told('8月底前维修城关粮站粮仓。', '维修城关粮站粮仓', '12月底前'), [
      'warning 表中期限是“12月底前”，正文是“8月底前”',
    ]);
    const steps = '维修城关粮站粮仓，启用粮情监测系统';
    assert.deepEqual(told(`8月底前${steps}。`, steps, '12月底前'), []);
  });
});
