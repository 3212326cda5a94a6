import assert from 'node:assert/strict';
import { daysOf, deadlinesIn, isDeadline } from '../../server/src/core/plan/passages/deadlines';
import type { Time } from '../../server/src/core/plan/passages/times';
import { readTimes, readYearSpans } from '../../server/src/core/plan/passages/times';
import { bitsIn } from '../../server/src/core/text/chars';
import { shadowOf } from '../../server/src/core/text/shadow';
import { cpuTime } from '../cpu-time';

const passage = (text: string) => ({ shadow: shadowOf(text), bits: bitsIn(text) });
const timesOf = (text: string): readonly Time[] => readTimes(passage(text));

/** Each time as written and the days that it means in a plan for 2024; `!` where it is a deadline. */
function told(text: string): string[] {
  return timesOf(text).map((time) => {
    const days = daysOf(time, 2024);
    const span = days === undefined ? '?' : `${days.first}..${days.last} ${days.precision}`;
    return `${text.slice(time.from, time.to)}${isDeadline(time) ? '!' : ''} ${span}`;
  });
}

describe('times', () => {
  for (const [text, ...wanted] of [
    ['6月底前完成', '6月底前! 2024-06-01..2024-06-30 month'],
    ['2025年6月30日前完成', '2025年6月30日前! 2025-06-30..2025-06-30 day'],
    ['2025年6月30日（周一）24：00前报送', '2025年6月30日（周一）24：00前! 2025-06-30..2025-06-30 day'],
    [
      '6月5日17:30前，6月6日下午5点之前',
      '6月5日17:30前! 2024-06-05..2024-06-05 day',
      '6月6日下午5点之前! 2024-06-06..2024-06-06 day',
    ],
    [
      '6月5日下班前、6月6日（含）前',
      '6月5日下班前! 2024-06-05..2024-06-05 day',
      '6月6日（含）前! 2024-06-06..2024-06-06 day',
    ],
    [
      '6月5日18时前后，6月6日（周四）上午9:00',
      '6月5日 2024-06-05..2024-06-05 day',
      '6月6日 2024-06-06..2024-06-06 day',
    ],
    ['6月5日3所学校前，6月6日（县政府）前', '6月5日 2024-06-05..2024-06-05 day', '6月6日 2024-06-06..2024-06-06 day'],
    ['2025 年 6 月底前', '2025 年 6 月底前! 2025-06-01..2025-06-30 month'],
    ['8月下旬前，9月中旬', '8月下旬前! 2024-08-20..2024-08-20 third', '9月中旬 2024-09-11..2024-09-20 third'],
    ['三月底前、十二月底前', '三月底前! 2024-03-01..2024-03-31 month', '十二月底前! 2024-12-01..2024-12-31 month'],
    ['到2025年，达到95%', '2025年! 2025-01-01..2025-12-31 year'],
    ['2025年底前', '2025年底前! 2025-01-01..2025-12-31 year'],
    ['明年3月底前', '明年3月底前! 2025-03-01..2025-03-31 month'],
    ['每年3月底前', '每年3月底前! ?'],
    ['第三季度末', '第三季度末! 2024-07-01..2024-09-30 quarter'],
    ['2025年上半年', '2025年上半年 2025-01-01..2025-06-30 half'],
    ['上半年底前', '上半年底前! 2024-01-01..2024-06-30 half'],
    [
      '年内、年底前、今年年底前',
      '年内! 2024-01-01..2024-12-31 year',
      '年底前! 2024-01-01..2024-12-31 year',
      '今年年底前! 2024-01-01..2024-12-31 year',
    ],
    [
      '2026年3月底前招标，6月底前开工。9月底前小结',
      '2026年3月底前! 2026-03-01..2026-03-31 month',
      '6月底前! 2026-06-01..2026-06-30 month',
      '9月底前! 2024-09-01..2024-09-30 month',
    ],
    [
      '2023年12月印发通知，6月底前完成',
      '2023年12月 2023-12-01..2023-12-31 month',
      '6月底前! 2024-06-01..2024-06-30 month',
    ],
    ['2023年3月启动，6月底前完成', '2023年3月 2023-03-01..2023-03-31 month', '6月底前! 2024-06-01..2024-06-30 month'],
    ['2026年，建成两座，5月底前开工', '2026年 2026-01-01..2026-12-31 year', '5月底前! 2026-05-01..2026-05-31 month'],
    [
      '2023年：修三十里。9月底前完成。2025年：年底前完成',
      '2023年 2023-01-01..2023-12-31 year',
      '9月底前! 2023-09-01..2023-09-30 month',
      '2025年 2025-01-01..2025-12-31 year',
      '年底前! 2025-01-01..2025-12-31 year',
    ],
    [
      '2024—2026年，每年修十里，6月底前备料',
      '2026年 2026-01-01..2026-12-31 year',
      '每年 ?',
      '6月底前! 2024-06-01..2024-06-30 month',
    ],
    ['2023年：修三十里，9月底前完成', '2023年 2023-01-01..2023-12-31 year', '9月底前! 2023-09-01..2023-09-30 month'],
    ['2023年2月29日', '2023年2月29日 ?'],
    ['13月底前', '13月底前! ?'],
    ['自2024年5月起', '2024年5月起 2024-05-01..2024-05-31 month'],
    ['６月底前', '６月底前! 2024-06-01..2024-06-30 month'],
  ] as const)
    it(text, () => assert.deepEqual(told(text), wanted));

  for (const text of [
    '三年内、3个月内、半年内、近年来、学年末',
    '三月、正月、月月',
    '第3月、12.5月',
    '5月前后、6月前期'.replace(/\d月/gu, '某月'),
    '一、二、三产业',
    '',
  ])
    it(`none: ${text}`, () => assert.deepEqual(told(text), []));

  it('6月前期 and 6月前后 have no 前', () =>
    assert.deepEqual(
      timesOf('6月前期，6月前后').map(({ bound }) => bound),
      ['none', 'none'],
    ));

  it('two digits before 年 may be a year', () => {
    const [time] = timesOf('争取 23 年底前');
    assert.deepEqual(time?.shortYear, { from: 3, to: 5 });
    assert.equal(daysOf(time!, 2024), undefined);
  });

  it('know what leads to them', () => {
    const leads = timesOf('自2024年起，到2025年，截至2023年底，于6月').map(({ lead }) => lead);
    assert.deepEqual(leads, ['自', '到', '截至', undefined]);
  });

  it('take time that grows with the text', () => {
    for (const piece of ['1', '年', '月', '2024年', '12月', ' 1 ', '二〇二', '季度']) {
      const text = piece.repeat(100_000);
      const start = cpuTime();
      readTimes(passage(text));
      readYearSpans(passage(text));
      assert.ok(cpuTime() - start < 2000, piece);
    }
  });
});

describe('spans of years', () => {
  it('with dashes, 至 and 年', () => {
    const spans = readYearSpans(passage('（2023—2025年）、2023年至2025年、2021-2025、12023—2025'));
    assert.deepEqual(
      spans.map(({ first, last }) => [first, last]),
      [
        [2023, 2025],
        [2023, 2025],
        [2021, 2025],
      ],
    );
  });
});

describe('deadlines', () => {
  const found = (text: string, inCell: boolean) =>
    deadlinesIn(shadowOf(text), 2024, inCell).map(({ from, to, date }) => `${text.slice(from, to)}=${date}`);

  it('in running text only where they say by when', () => {
    assert.deepEqual(found('2023年6月开工，到2025年建成，其中6月底前完成一半，每季度通报', false), [
      '到2025年=2025-12-31',
      '6月底前=2024-06-30',
    ]);
  });

  it('in a deadline column a bare month, a routine', () => {
    assert.deepEqual(found('10月', true), ['10月=2024-10-31']);
    assert.deepEqual(found('按季度完成', true), ['按季度完成=2024-12-31']);
    assert.deepEqual(found('长期坚持', true), ['长期坚持=undefined']);
    assert.deepEqual(found('12月底前（8月底前过半）', true), ['12月底前=2024-12-31', '8月底前=2024-08-31']);
    assert.deepEqual(found('每月15日前', true), ['每月15日前=2024-12-31']);
    assert.deepEqual(found('每季度最后一月20日前', true), ['每季度最后一月20日前=2024-12-31']);
    assert.deepEqual(found('每季度通报', true), ['每季度通报=2024-12-31']);
    assert.deepEqual(found('到2027年', true), ['到2027年=2027-12-31']);
    assert.deepEqual(found('2025年重点项目', true), []);
    assert.deepEqual(found('年初', true), []);
  });

  it('in a deadline column a stretch of time is one, up to its end', () => {
    assert.deepEqual(found('3月至10月', true), ['3月至10月=2024-10-31']);
    assert.deepEqual(found('2025年9月至次年3月', true), ['2025年9月至次年3月=2026-03-31']);
    assert.deepEqual(found('3月1日—5月1日，12月底前', true), ['3月1日—5月1日=2024-05-01', '12月底前=2024-12-31']);
  });
});
