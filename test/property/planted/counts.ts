import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toChineseNumber } from '../../../server/src/core/text/numerals';
import type { Slip } from '../clauses';
import { findsSlips, leavesClauses } from '../clauses';
import { cleanPlan } from '../generator';
import { expectProblems, kindsOf, withLines } from '../planted';

const services = ['老年助餐', '上门助浴', '陪同就医', '日间照料', '心理慰藉', '康复训练', '代购代办'];
const villages = ['红石村', '黑石村', '白石村', '青石村', '黄石村', '大石村', '小石村'];
const towns = ['柳河', '桃河', '杏河', '枣河', '梨河', '榆河', '槐河'];
const some = (names: readonly string[], least = 3): fc.Arbitrary<readonly string[]> =>
  fc.shuffledSubarray([...names], { minLength: least, maxLength: 6 });
const written = (count: number, isChinese: boolean): string => (isChinese ? toChineseNumber(count) : String(count));
const joined = (names: readonly string[], isJoined: boolean): string =>
  isJoined ? `${names.slice(0, -1).join('、')}和${names[names.length - 1]!}` : names.join('、');

const numberList = kindsOf('number-list', ({ finds, quiet }) => {
  const rule = 'number-list';
  findsSlips(
    finds,
    rule,
    'one more or less than is said',
    fc
      .tuple(some(services), fc.boolean(), fc.boolean(), fc.boolean())
      // 三项 behind a list of four with 和 may count one pair as one thing.
      .map(([names, isMore, isChinese, isJoined]): Slip => {
        const count = written(names.length + (isMore ? 1 : names.length > 2 ? -1 : 1), isChinese);
        return [`推进${joined(names, isJoined && isMore)}⟦${count}项⟧服务`];
      }),
  );
  findsSlips(
    finds,
    rule,
    'more than is said before 等',
    some(villages).map((names): Slip => [`支持${names.join('、')}等⟦${names.length - 1}个⟧村先行先试`]),
  );
  findsSlips(
    finds,
    rule,
    'names in brackets',
    fc
      .tuple(some(towns), fc.constantFrom(-1, 1))
      .map(([names, by]): Slip => [`在⟦${names.length + by}个⟧乡镇（${names.join('、')}）先行先试`]),
  );
  findsSlips(
    finds,
    rule,
    'levels',
    fc.constantFrom<Slip>(['健全市、县、乡、村⟦三级⟧网络'], ['形成省、市、县⟦四级⟧联动'], ['打通县、乡、村⟦两级⟧通道']),
  );
  leavesClauses(
    quiet,
    'as many as are said, or not all',
    fc.oneof(
      fc
        .tuple(some(services), fc.boolean(), fc.boolean())
        .map(
          ([names, isChinese, isJoined]) => `推进${joined(names, isJoined)}${written(names.length, isChinese)}项服务`,
        ),
      fc
        .tuple(some(villages), fc.nat(20))
        .map(([names, more]) => `支持${names.join('、')}等${names.length + more}个村先行`),
      some(towns).map((names) => `在${names.length}个乡镇（${names.join('、')}）先行先试`),
    ),
  );
  leavesClauses(
    quiet,
    'something else is counted',
    some(towns).map((names) => `${names.join('、')}建设2个站点，新建、改建、扩建4所中心，甲镇、乙镇、丙镇2个村先行`),
  );
});

const parts = fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 2, maxLength: 7 });
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const off = fc.constantFrom(-10, -1, 1, 10, 100);

const numberSum = kindsOf('number-sum', ({ finds, quiet }) => {
  const inBrackets = (numbers: readonly number[], unit: string): string =>
    `（${numbers.map((number, at) => `${towns[at]!}${number}${unit}`).join('、')}）`;
  findsSlips(
    finds,
    'number-sum',
    'parts in brackets',
    fc
      .tuple(parts, off, fc.constantFrom('座', '个', '户', '公里', '万元'))
      .map(([numbers, by, unit]): Slip => [
        `改造⟦${sum(numbers) + (by < 0 ? 200 : by)}${unit}⟧设施${inBrackets(numbers, unit)}`,
      ]),
  );
  leavesClauses(
    quiet,
    'parts that fit, or are not all',
    fc.oneof(
      parts.map((numbers) => `改造${sum(numbers)}座泵房${inBrackets(numbers, '座')}`),
      parts.map((numbers) => `改造${sum(numbers) + 9}座泵房（其中${inBrackets(numbers, '座').slice(1)}`),
    ),
  );
  const withoutTable = cleanPlan.filter(({ rows }) => rows.length === 0);
  finds(
    'the last row of a table',
    withoutTable,
    fc.uniqueArray(parts, { minLength: 4 }),
    off,
    ({ lines }, rows, by) => {
      const columns = [0, 1].map((column) => rows.map((row) => row[column]!));
      const [right, wrong] = [sum(columns[0]!), sum(columns[1]!) + by];
      const table = rows.map((row, at) => `${towns[at % towns.length]!}镇\t${row[0]!}\t${row[1]!}`);
      const total = `合计\t${right}\t${wrong}`;
      const all = [...lines, '', '乡镇\t植树株数\t养护亩数', ...table, total];
      expectProblems(all, [['number-sum', all.length - 1, total.length - String(wrong).length, total.length]]);
      expectProblems([...all.slice(0, -1), `合计\t${right}\t${wrong - by}`], []);
    },
  );
});

const rates = ['水质合格率', '管网巡查率', '抢修到场率', '用户抄表率', '投诉回访率'];
const percents = fc.shuffledSubarray([81, 82, 83, 84, 85, 86, 87], { minLength: 2, maxLength: 5 });

const numberRespectively = kindsOf('number-respectively', ({ finds, quiet }) => {
  const clause = (names: readonly string[], values: readonly number[], isJoined: boolean): Slip => {
    const list = values.map((value) => `${value}%`).join('、');
    return [`${joined(names, isJoined)}分别达到⟦${list}⟧以上`];
  };
  const pairs = fc.tuple(fc.shuffledSubarray(rates, { minLength: 2 }), percents, fc.boolean());
  findsSlips(
    finds,
    'number-respectively',
    'more names or more numbers',
    pairs
      .filter(([names, values]) => names.length !== values.length)
      .map(([names, values, isJoined]) => clause(names, values, isJoined)),
  );
  leavesClauses(
    quiet,
    'as many names as numbers',
    pairs.map(([names, values, isJoined]) =>
      clause(rates.slice(0, values.length), values, isJoined && names.length > 0)[0].replace(/[⟦⟧]/gu, ''),
    ),
  );
});

const numberConflict = kindsOf('number-conflict', ({ finds, quiet }) => {
  const clause = (value: number): string => `集中供水水质抽检合格率达到${value}%`;
  const two = fc.tuple(cleanPlan, percents, fc.nat(1000)).map(([plan, values, at]) => {
    const items = plan.numbered.filter(({ body }) => body !== '');
    const [first, second] = [items[at % (items.length - 1)]!, items[(at % (items.length - 1)) + 1]!];
    const put = (lines: readonly string[], line: number, text: string): readonly string[] =>
      withLines(lines, line, lines[line]!.replace('。（', `。${text}。（`));
    return { plan, values, first, second, put };
  });
  finds('two items that say it differently', two, ({ plan, values, first, second, put }) => {
    const lines = put(put(plan.lines, first.line, clause(values[0]!)), second.line, `确保全市${clause(values[1]!)}`);
    const from = lines[second.line]!.indexOf(`${values[1]!}%`);
    const [problem] = expectProblems(lines, [['number-conflict', second.line, from, from + 3]]);
    assert.equal(problem!.related.length, 1);
  });
  quiet('another year, or the same number', two, ({ plan, values, first, second, put }) => {
    const lines = put(plan.lines, first.line, clause(values[0]!));
    expectProblems(put(lines, second.line, `到2027年，${clause(values[1]!)}`), []);
    expectProblems(put(lines, second.line, `确保${clause(values[0]!)}以上`), []);
  });
});

export const kinds = [...numberList, ...numberSum, ...numberRespectively, ...numberConflict];
