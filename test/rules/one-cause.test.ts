/** What two rules could tell of one slip is told by one of them. */
import assert from 'node:assert/strict';
import { check, parsePlan } from '../../server/src/core';

/** A notice with its plan. */
const paper = (signed: string, ...plan: readonly string[]): string =>
  [
    '市民政局关于印发《2025年全市民政工作要点》的通知',
    '',
    '各镇人民政府：',
    '',
    '现将《2025年全市民政工作要点》印发给你们。',
    '',
    '市民政局',
    signed,
    '',
    '2025年全市民政工作要点',
    '',
    ...plan,
  ].join('\n');

const plan = ['一、养老服务', '1.完善设施。全年新增床位200张。', '2.强化保障。按月发放高龄津贴。'] as const;

const restarted = [
  ...plan,
  '二、儿童福利',
  '3.走访儿童。每月走访一次。',
  '4.开办课堂。每周开课两次。',
  '三、社会救助',
  '5.核对信息。按月核对一次。',
  '1.发放物资。入冬前发放到户。',
  '四、殡葬服务',
  '7.改造墓园。改造公墓三处。',
  '8.宣传新风。每季宣传一次。',
] as const;

const table = [
  '',
  '附件',
  '',
  '2025年全市民政工作任务分解表',
  '',
  '序号\t工作任务\t责任单位\t完成时限',
  '1\t全年新增床位200张\t养老科\t2024年11月',
  '2\t按月发放高龄津贴\t福利科\t2025年12月',
] as const;

describe('one slip is told once', () => {
  const cases: readonly (readonly [name: string, text: string, ...told: string[]])[] = [
    [
      'a day that no calendar has, and the day of printing before it',
      paper('2025年2月30日', ...plan, '', '市民政局办公室　　2025年2月26日印发'),
      'date-impossible',
    ],
    [
      'a number that begins anew in the midst of a count that runs on',
      paper('2025年2月26日', ...restarted),
      'numbering-sequence',
    ],
    [
      'a half-width comma behind a number',
      paper('2025年2月26日', ...plan, '3,规范收费。六月底前公示标准。', '4.培训人员。每季培训一次。'),
      'numbering-mark',
    ],
    [
      'an old year in the deadline of an item, of which its row has this one',
      paper(
        '2025年2月26日',
        ...plan.map((line) => line.replace('全年新增', '2024年11月底前完成新增')),
        ...table.map((line) => line.replace('2024年11月', '2025年11月')),
      ),
      'deadline-past',
    ],
    [
      'an old year in the deadline of a row',
      paper('2025年2月26日', ...plan.map((line) => line.replace('全年新增', '2025年11月底前新增')), ...table),
      'deadline-past',
    ],
  ];
  for (const [name, text, ...wanted] of cases)
    it(name, () => {
      const told = check(parsePlan(text)).filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        told.map(({ rule }) => rule).filter((rule) => !rule.startsWith('unit-') && !rule.startsWith('attachment-')),
        wanted,
      );
    });
});
