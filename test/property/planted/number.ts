import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toChineseNumber } from '../../../server/src/core/text/numerals';
import type { Slip } from '../clauses';
import { findsSlips, leavesClauses, places, withClause } from '../clauses';
import { expectProblems, kindsOf, mended } from '../planted';

const marks = fc.constantFrom('—', '～');
const ascending = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([low, more]) => [low, low + more] as const);

const numberRange = kindsOf('number-range', ({ finds, quiet }) => {
  findsSlips(
    finds,
    'number-range',
    'the ends swapped',
    fc
      .tuple(ascending, marks, fc.constantFrom('个', '所', '人', '公里', '小时'))
      .map(([[low, high], mark, unit]): Slip => [`建成⟦${high}${mark}${low}${unit}⟧规模`]),
  );
  leavesClauses(
    quiet,
    'ranges that ascend, and others',
    fc.oneof(
      fc.tuple(ascending, marks).map(([[low, high], mark]) => `建成${low}${mark}${high}所站点`),
      ascending.map(([low, high]) => `由${high}至${low}个工作日逐步压减`),
      fc.constantFrom('实行11—3月错峰', '按4—1级响应'),
    ),
  );
});

const numberRangeDash = kindsOf('number-range-dash', ({ finds, quiet }) => {
  findsSlips(
    finds,
    'number-range-dash',
    'a wrong mark',
    fc
      .tuple(ascending, fc.constantFrom('-', '－', '–', '~', '--'), fc.constantFrom('个', '人', '天', '公里'))
      .map(([[low, high], mark, unit]): Slip => [`建成${low}⟦${mark}⟧${high}${unit}规模`, '—']),
  );
  finds(
    'more of them: once for the document',
    places,
    fc.array(ascending, { minLength: 4, maxLength: 30 }),
    ({ plan, item, at }, ranges) => {
      const clause = (mark: string): string => ranges.map(([low, high]) => `每处${low}${mark}${high}人`).join('，');
      const lines = withClause(plan, item, at, clause('-'));
      const from = at + clause('-').indexOf('-');
      const [problem] = expectProblems(lines, [['number-range-dash', item.line, from, from + 1]]);
      assert.match(problem!.message, new RegExp(`有${ranges.length}处`, 'u'));
      assert.deepEqual(mended(lines, problem!), withClause(plan, item, at, clause('—')));
      assert.ok(problem!.fixes()[0]!.safe);
    },
  );
  leavesClauses(
    quiet,
    'hyphens that belong there',
    fc.constantFrom(
      '咨询电话0830-2345678',
      '按DB61/T 22-2015执行',
      '见图1-2所示',
      '编号为2024-018631',
      '自2025-03-04起施行',
    ),
  );
});

const numberRangePercent = kindsOf('number-range-percent', ({ finds }) => {
  findsSlips(
    finds,
    'number-range-percent',
    'the first number without %',
    fc
      .tuple(ascending, marks)
      .map(([[low, high], mark]): Slip => [`按⟦${low}${mark}${high}%⟧的比例抽查`, `${low}%${mark}${high}%`]),
  );
});

const numberPercent = kindsOf('number-percent', ({ finds, quiet }) => {
  findsSlips(
    finds,
    'number-percent',
    'a share above all, a multiple that falls',
    fc.oneof(
      fc
        .tuple(fc.constantFrom('疫苗接种率', '水质合格率', '签约服务覆盖率'), fc.integer({ min: 101, max: 980 }))
        .map(([name, rate]): Slip => [`${name}达到⟦${rate}%⟧`]),
      fc.integer({ min: 2, max: 20 }).map((times): Slip => [`平均用时⟦缩短${times}倍⟧`]),
      fc.integer({ min: 2, max: 20 }).map((rate): Slip => [`漏损下降${rate}⟦%个百分点⟧`]),
      fc.constant<Slip>(['水质合格率保持在⟦100%以上⟧', '100%']),
    ),
  );
  leavesClauses(
    quiet,
    'what may be above 100 %',
    fc
      .tuple(
        fc.constantFrom('产值增长', '任务完成率达到', '床位使用率达到', '拨备覆盖率达到'),
        fc.integer({ min: 101, max: 300 }),
      )
      .map(([words, rate]) => `${words}${rate}%`),
  );
});

const numberApprox = kindsOf('number-approx', ({ finds }) => {
  findsSlips(
    finds,
    'number-approx',
    'a bound said twice',
    fc
      .integer({ min: 2, max: 900 })
      .chain((count) =>
        fc.constantFrom<Slip>(
          [`每处⟦至少配备${count}人以上⟧`, `至少配备${count}人`],
          [`每期⟦约${count}人左右⟧`, `约${count}人`],
          [`每期⟦不少于${count}场以上⟧`, `不少于${count}场`],
          [`每处⟦不超过${count}户以内⟧`, `不超过${count}户`],
        ),
      ),
  );
});

const numberForm = kindsOf('number-form', ({ finds }) => {
  findsSlips(
    finds,
    'number-form',
    'numbers in no form',
    fc
      .integer({ min: 1, max: 9 })
      .chain((digit) =>
        fc.constantFrom<Slip>(
          [`植树⟦${digit}千⟧株`, `${digit}000`],
          [`漏损下降⟦.${digit}⟧%`, `0.${digit}`],
          [`装表⟦${String.fromCharCode(0xff10 + digit)}⟧只`, String(digit)],
          ['于⟦二O二五年⟧通水', '二〇二五年'],
          [`于⟦2025年${toChineseNumber(digit)}月⟧通水`, `2025年${digit}月`],
        ),
      ),
  );
});

export const kinds = [
  ...numberRange,
  ...numberRangeDash,
  ...numberRangePercent,
  ...numberPercent,
  ...numberApprox,
  ...numberForm,
];
