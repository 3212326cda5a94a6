import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Generated } from '../generator';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** A plan with one more sentence in one of its items, and where that sentence stands. */
interface WithSentence {
  readonly lines: readonly string[];
  readonly line: number;
  readonly from: number;
}

/** Puts a sentence behind the title of the item that `at` chooses. */
function withSentence({ lines, numbered }: Pick<Generated, 'lines' | 'numbered'>, at: number, sentence: string) {
  const items = numbered.filter(({ body }) => body !== '');
  const { line, marker, title, body } = items[at % items.length]!;
  const start = `${marker}${title}。`;
  return { lines: withLines(lines, line, start + sentence + body), line, from: start.length } satisfies WithSentence;
}

const bare = cleanPlan.filter(({ lines }) => !lines[0]!.startsWith('关于'));
const signed = cleanPlan.filter(({ lines }) => lines[0]!.startsWith('关于'));
const place = fc.nat(1000);

/** Whether the wrong sentence has its one problem where it should, and the right one has none. */
function expectOne(
  plan: Pick<Generated, 'lines' | 'numbered'>,
  at: number,
  rule: string,
  right: string,
  wrong: string,
  found: string,
) {
  const good = withSentence(plan, at, right);
  expectProblems(good.lines, []);
  const { lines, line, from } = withSentence(plan, at, wrong);
  const start = from + wrong.indexOf(found);
  const [problem] = expectProblems(lines, [[rule, line, start, start + found.length]]);
  return { good, lines, problem: problem! };
}

const yearPeriod = kindsOf('year-period', ({ finds }) => {
  const years = fc.constantFrom('2016—2020', '2026—2030', '2020—2025', '2022—2026', '2021—2026');
  finds('the years of another five-year plan', cleanPlan, place, years, (plan, at, wrong) => {
    const sentence = (span: string) => `完成“十四五”专项规划（${span}年）各项任务。`;
    const one = expectOne(plan, at, 'year-period', sentence('2021—2025'), sentence(wrong), wrong);
    assert.deepEqual(mended(one.lines, one.problem), one.good.lines);
  });

  const wrongs = fc.constantFrom('十三五', '十五五');
  finds('another plan that closes or opens this year', cleanPlan, place, wrongs, (plan, at, wrong) => {
    const sentence = (name: string) => `2025年是“${name}”规划收官之年。`;
    const one = expectOne(plan, at, 'year-period', sentence('十四五'), sentence(wrong), wrong);
    assert.deepEqual(mended(one.lines, one.problem), one.good.lines);
  });
});

const yearSpan = kindsOf('year-span', ({ finds }) => {
  const years = fc.constantFrom('2022—2025', '2024—2025', '2023—2024', '2023—2027', '2020—2025');
  finds('a first or last year that is another', cleanPlan, place, years, fc.boolean(), (plan, at, wrong, isLater) => {
    const sentence = (span: string) =>
      isLater ? `落实${span}年三年行动计划。` : `落实服务提升三年行动方案（${span}年）。`;
    expectOne(plan, at, 'year-span', sentence('2023—2025'), sentence(wrong), wrong);
  });
});

const yearStale = kindsOf('year-stale', ({ finds }) => {
  const kinds = fc.constantFrom('年力争新增站点12个。', '年10月底前完成站点改造。', '年年底前建成站点12个。');
  finds(
    'the year before in an aim or, where no date of issue is known, in a deadline',
    bare,
    place,
    kinds,
    fc.constantFrom(2023, 2024),
    (plan, at, rest, year) => {
      expectOne(plan, at, 'year-stale', `2025${rest}`, `${year}${rest}`, String(year));
    },
  );
});

const yearShort = kindsOf('year-short', ({ finds }) => {
  const rests = fc.constantFrom(
    '年底前完成改造。',
    '年10月底前完成改造。',
    '年第四季度启动改造。',
    '年度计划如期完成。',
  );
  finds('a year without its century', cleanPlan, place, rests, (plan, at, rest) => {
    const one = expectOne(plan, at, 'year-short', `力争2025${rest}`, `力争25${rest}`, '25');
    assert.deepEqual(mended(one.lines, one.problem), one.good.lines);
  });
});

const dateFormat = kindsOf('date-format', ({ finds }) => {
  const forms = fc.constantFrom(
    ['2025年03月4日', 5, 7],
    ['2025年3月04日', 7, 9],
    ['2025年03月04日', 5, 10],
    ['二〇二五年三月四日', 0, 9],
  ) as fc.Arbitrary<readonly [string, number, number]>;
  finds('a date of issue in another form', signed, forms, ({ lines }, [form, from, to]) => {
    const line = lines.indexOf('2025年3月4日');
    const wrong = withLines(lines, line, form);
    const [problem] = expectProblems(wrong, [['date-format', line, from, to]]);
    assert.deepEqual(mended(wrong, problem!), lines);
  });
});

const dateImpossible = kindsOf('date-impossible', ({ finds }) => {
  const days = fc.constantFrom('6月31日', '9月31日', '11月31日', '12月32日', '2月30日', '4月0日', '13月1日');
  finds('a day after the last one of its month', bare, place, days, (plan, at, day) => {
    const found = day.startsWith('13') ? '13月' : day;
    expectOne(plan, at, 'date-impossible', '10月31日前完成改造。', `${day}前完成改造。`, found);
  });

  const years = fc.constantFrom('20255年', '22025年', '2205年', '0225年', '225年', '205年', '202年');
  finds('a year with a digit too many, too few or out of its place', bare, place, years, (plan, at, year) => {
    expectOne(plan, at, 'date-impossible', '2025年10月底前完成改造。', `${year}10月底前完成改造。`, year);
  });

  finds('a date of issue that is none', signed, fc.constantFrom('2月29日', '4月31日'), ({ lines }, day) => {
    const line = lines.indexOf('2025年3月4日');
    const wrong = withLines(lines, line, `2025年${day}`);
    expectProblems(wrong, [['date-impossible', line, 5, 5 + day.length]]);
  });
});

const datePrinted = kindsOf('date-printed', ({ finds }) => {
  const days = fc.constantFrom('2025年3月3日', '2025年2月28日', '2024年3月4日');
  finds('a date of printing before that of issue', signed, days, ({ lines }, day) => {
    const printed = (date: string) => [...lines, '', `市人民政府办公室　　${date}印发`];
    expectProblems(printed('2025年3月4日'), []);
    expectProblems(printed(day), [['date-printed', lines.length + 1, 10, 10 + day.length]]);
  });
});

const deadlinePast = kindsOf('deadline-past', ({ finds }) => {
  const rests = fc.constantFrom('年10月底前', '年年底前', '年6月30日前', '年第四季度末');
  finds('a deadline of the year before', signed, place, rests, fc.constantFrom(2023, 2024), (plan, at, rest, year) => {
    const wrong = `${year}${rest}`;
    expectOne(plan, at, 'deadline-past', `2025${rest}完成改造。`, `${wrong}完成改造。`, wrong);
  });

  finds(
    'a deadline before the date of issue, as a remark',
    signed,
    place,
    fc.constantFrom('2月底前', '1月20日前', '3月1日前'),
    (plan, at, wrong) => {
      const one = expectOne(plan, at, 'deadline-past', '3月20日前完成改造。', `${wrong}完成改造。`, wrong);
      assert.equal(one.problem.severity, 'info');
    },
  );
});

const deadlineReversed = kindsOf('deadline-reversed', ({ finds }) => {
  const spans = fc.constantFrom(
    '2025年6月起至2025年3月',
    '2025年6月至2024年12月',
    '2025年5月20日—2025年5月10日',
    '5月20日至5月10日',
    '5月20日至10日',
  );
  finds('an end before the beginning', bare, place, spans, (plan, at, wrong) => {
    expectOne(plan, at, 'deadline-reversed', '2025年6月至2026年3月开展改造。', `${wrong}开展改造。`, wrong);
  });
});

export const kinds = [
  ...yearPeriod,
  ...yearSpan,
  ...yearStale,
  ...yearShort,
  ...dateFormat,
  ...dateImpossible,
  ...datePrinted,
  ...deadlinePast,
  ...deadlineReversed,
];
