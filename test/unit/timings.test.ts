import assert from 'node:assert/strict';
import { generateTable, parsePlan, tasks } from '../../server/src/core';

const planOf = (...lines: readonly string[]) =>
  parsePlan(['2025年水利工作要点', '一、主要任务', ...lines, ''].join('\n\n'));

/** The deadlines of the tasks of a plan, task by task. */
const told = (...lines: readonly string[]): readonly string[] =>
  tasks(planOf(...lines)).map(({ deadlines }) =>
    deadlines.map(({ text, date }) => (date === undefined ? text : `${text}=${date}`)).join(' '),
  );

describe('by when an item is to be done, in so many words', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['a field of a note', '1.修渠。衬砌东渠。（责任单位：水利局；完成时限：2025年9月）', '2025年9月=2025-09-30'],
    ['before the units', '1.修渠。衬砌东渠。（完成时限：6月；责任单位：水利局、财政局）', '6月=2025-06-30'],
    ['behind a comma', '1.修渠。衬砌东渠。（责任单位：水利局，办结时间：三季度）', '三季度=2025-09-30'],
    [
      'several times',
      '1.修渠。衬砌东渠。（时间节点：2月开工，7月底前过半，11月通水）',
      '2月=2025-02-28 7月底前=2025-07-31 11月=2025-11-30',
    ],
    ['a stretch of months', '1.修渠。衬砌东渠。（水利局负责；实施时间：3月至10月）', '3月至10月=2025-10-31'],
    ['a field without a time', '1.修渠。衬砌东渠。（责任单位：水利局；完成时限：随报随修）', '随报随修'],
    [
      'a field that goes on in brackets',
      '1.修渠。衬砌东渠。（完成期限：11月（西渠8月）；责任单位：水利局）',
      '11月=2025-11-30 8月=2025-08-31',
    ],
    ['no label, before the units', '1.修渠。衬砌东渠。（9月取得明显进展，牵头单位：水利局）', '9月=2025-09-30'],
    ['no label, behind the units', '1.修渠。衬砌东渠。（水利局负责，10月份完成）', '10月份=2025-10-31'],
    ['what goes on', '1.修渠。衬砌东渠。（持续推进，牵头单位：水利局）', '持续推进'],
    [
      'in the second line of a torn paragraph',
      '1.修渠。衬砌东渠，同步改造沿线的\n泵站。（水利局负责；按季度推进）',
      '按季度推进=2025-12-31',
    ],
    ['a day, which tells more', '1.修渠。衬砌东渠。（5月底取得成效并持续推进，牵头单位：水利局）', '5月底=2025-05-31'],
    ['a label behind the text', '1.修渠。衬砌东渠。责任单位：水利局 完成时间：2025年11月', '2025年11月=2025-11-30'],
    ['a bold label', '1.修渠。衬砌东渠。\n\n**完成时限：**2025年11月', '2025年11月=2025-11-30'],
    ['a tag for a label', '1.修渠。衬砌东渠。【责任单位】水利局【完成时限】11月', '11月=2025-11-30'],
    ['the time of something else', '1.修渠。培训时间：2025年3月。2024年5月动工的西渠一并验收。（水利局负责）', ''],
    ['what is told of things that are due', '1.减负。2025年5月1日前到期的水费缓缴。（水利局负责）', ''],
    ['a condition', '1.减负。如年内仍在本县种粮的，减收水费；若6月底前未缴的，加收。（水利局负责）', ''],
    ['who may have it', '1.减负。当年新招用工人达到十人的水厂给予补助。（水利局负责）', ''],
    ['what is done this year', '1.修渠。当年完成投资五百万元。（水利局负责）', '当年=2025-12-31'],
    ['the times of a slogan', '1.修渠。按“年初建账、年中查账、年底交账”的办法衬砌东渠。（水利局负责）', ''],
    ['a time in quotes', '1.修渠。完成“6月底前通水”的目标。（水利局负责）', '6月底前=2025-06-30'],
    [
      'until when something is taken',
      '1.报名。报名截止时间为：2025年4月9日（周三）18：00，4月20日公布名单。',
      '2025年4月9日=2025-04-09',
    ],
    ['the same without a colon', '1.征求意见。截止日期为5月31日。', '5月31日=2025-05-31'],
    ['the day of figures', '1.统计。数据截止时间：2025年4月9日，共三千户。', ''],
    ['units with a number', '1.修渠。衬砌东渠。（水利局、2025年春灌专班负责）', ''],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(told(text), [expected]));

  it('on lines of their own', () =>
    assert.deepEqual(told('1.修渠。衬砌东渠。', '责任单位：水利局', '完成时限：2025年8月', '2.清淤。清理西渠。'), [
      '2025年8月=2025-08-31',
      '',
    ]));

  it('in the note of the heading above, where the item has none', () =>
    assert.deepEqual(
      told('（一）灌区改造。（责任单位：水利局；完成时限：9月）', '1.修渠。衬砌东渠。', '2.清淤。5月底前清理西渠。'),
      ['9月=2025-09-30', '5月底前=2025-05-31'],
    ));

  it('goes into the task table', () => {
    const { changes } = generateTable(planOf('1.修渠。衬砌东渠。（责任单位：水利局；完成时限：2025年9月）'));
    const sheet = changes.flatMap(({ edits }) => edits.map(({ newText }) => newText)).join('');
    assert.match(sheet, /水利局\t2025年9月/u);
  });
});
