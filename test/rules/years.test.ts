/** What the rules of years say, word for word, and where they are quiet. */
import { saysOf } from './told';

const title = '2025年统计工作要点';
const plan = (...lines: readonly string[]): string => [title, '', '一、主要任务', ...lines, ''].join('\n');

/** A notice with a plan behind it. @param year the year of its number */
const issued = (year: number, signed: string, own = title, ...lines: readonly string[]): string =>
  [
    `市统发〔${year}〕3号\n\n市统计局关于印发《${title}》的通知\n\n各县区统计局：\n\n现将《${title}》印发给你们。\n`,
    `市统计局\n${signed}\n\n${own}\n\n一、主要任务`,
    ...(lines.length > 0 ? lines : ['1.入户登记。逐户登记。', '2.复查数据。抽查十分之一。']),
    '',
  ].join('\n');

saysOf({
  'year-issue': [
    [
      'a date that neither the number nor the plan agrees with',
      issued(2025, '2026年3月1日'),
      '“2026” 成文日期是2026年，而这是2025年的计划，印发时那一年已经过去。请核对年份。',
    ],
    [
      'a number that neither the date nor the plan agrees with',
      issued(2024, '2025年3月1日'),
      '“2024” 发文字号是2024年的，而成文日期在2025年。请核对年份。',
    ],
    ['a plan is often issued at the end of the year before', issued(2024, '2024年12月1日')],
    [
      'two years before it nobody issues one: date and number agree against the plan',
      issued(2023, '2023年12月1日'),
      '“2025” 成文日期是2023年，比计划的2025年早了2年。请核对年份。',
    ],
    ['a number may be drawn in December for a paper of January', issued(2024, '2025年1月8日')],
  ],
  'year-stale': [
    [
      'last year in an aim; not where it only began then',
      plan('1.入户登记。2024年力争登记十万户。自2024年起力争每年登记十万户。截至2024年力争登记的小区不再登记。'),
      '“2024” 这是2025年的计划，这一句说的是今后的工作，写的却是“2024年”。请核对是否漏改。',
    ],
    ['what is long past is history', plan('1.入户登记。2021年力争登记十万户。')],
    [
      'next year in the first words of all',
      `${title}\n\n2026年是统计工作的关键之年。\n\n一、主要任务\n1.入户登记。逐户登记。\n`,
      '“2026” 正文开头说的是2026年，标题却是2025年的，疑似标题的年份没有改。请核对。',
    ],
    [
      'a deadline before the date of issue is another rule’s',
      issued(2025, '2025年3月1日', title, '1.入户登记。2024年底前完成登记。', '2.复查数据。2024年力争复查十万户。'),
      '“2024” 这是2025年的计划，这一句说的是今后的工作，写的却是“2024年”。请核对是否漏改。',
    ],
    [
      'where the titles name two years, nobody knows the plan’s',
      issued(2025, '2025年3月1日', '2024年统计工作要点', '1.入户登记。2023年力争登记十万户。', '2.复查数据。抽查。'),
    ],
  ],
  'year-period': [
    [
      'the part of a five-year plan that the plan’s own year is',
      plan('1.入户登记。2025年是“十四五”开局之年。'),
      '“开局” “十四五”开局之年应为2021年，这里写的是“2025年”。请核对年份或者规划名称。 → 把“开局”改为“收官” / 把年份改为“2021年”',
    ],
    [
      'a part and a year that fit neither',
      plan('1.入户登记。2026年是“十四五”收官之年。'),
      '“2026” “十四五”收官之年应为2025年，这里写的是“2026年”。请核对年份或者规划名称。 → 把年份改为“2025年”',
    ],
    [
      'years of another five-year plan',
      plan('1.入户登记。落实“十三五”规划（2021—2025年）。'),
      '“2021—2025” “十三五”是2016—2020年，不是这里写的“2021—2025”。请核对年份或者规划名称。 → 把年份改为“2016—2020年” / 把规划名称改为“十四五”',
    ],
    [
      'this year is the last, and not the first',
      plan('1.入户登记。今年是“十四五”收官之年。', '2.复查数据。今年是“十四五”开局之年。'),
      '“十四五” “十四五”开局之年是2021年，而这是2025年的计划，疑似沿用旧稿。请核对规划名称。',
    ],
    [
      'one that is over is to be the one of the plan’s year, not the next',
      plan('1.入户登记。落实“十二五”规划任务。', '2.复查数据。推进“十四五”规划任务落实。'),
      '“十二五” “十二五”到2015年已经期满，而这是2025年的计划。请核对是否应为“十四五”。 → 改为“十四五”',
    ],
  ],
  'year-short': [
    [
      'beside a month, an end or a whole year; not within a time, nor far from the plan’s year',
      plan('1.入户登记。25年底前完成登记，25年度考核一次。', '2.复查数据。25年内完成复查，15年底前的表格销毁。'),
      '“25” 年份“25年”疑似只写了两位，应写全为“2025年”。 → 改为“2025年”',
      '“25” 年份“25年”疑似只写了两位，应写全为“2025年”。 → 改为“2025年”',
    ],
  ],
  'year-span': [
    [
      'one year more may be counted from the middle of a year; two are wrong',
      plan(
        '1.落实三年行动方案（2023—2026年）。',
        '2.落实三年行动方案（2023—2027年）。',
        '3.落实三年行动方案（2023—2025年）。',
      ),
      '“2023—2026” 名称里是3年，而“2023—2026”首尾都算，是4年。如果不是跨年度计算，请核对年份。',
      '“2023—2027” 名称里是3年，而“2023—2027”首尾都算，是5年。疑似年份写错，请核对。',
    ],
    ['years behind words that are no name of a plan', plan('1.整改三年行动方案提出的问题，2023—2026年度的都要整改。')],
  ],
});
