import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSlip } from '../clauses';
import type { Generated } from '../generator';
import { cleanPlan } from '../generator';
import type { Place } from '../planted';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** A plan, and one of its items, behind the first comma of which words may be put. */
const withItem = cleanPlan.chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    item: fc.constantFrom(...plan.numbered.filter(({ body }) => body !== '')),
  }),
);
type Item = Generated['numbered'][number];

/** The plan's lines with words behind an item's first comma, and the column where they begin. */
function put(plan: Generated, { line }: Item, words: string): { lines: string[]; at: number } {
  const text = plan.lines[line]!;
  const at = text.indexOf('，') + 1;
  return { lines: withLines(plan.lines, line, `${text.slice(0, at)}${words}，${text.slice(at)}`), at };
}

/** Wrong words; `⟦…⟧` is where the problem must be. `right` is what they become, if they can be mended. */
interface Planted {
  readonly rule: string;
  readonly wrong: string;
  readonly right?: string;
  readonly safe?: boolean;
}

const planted: Readonly<Record<string, readonly Planted[]>> = {
  'punctuation-pair: halves of two kinds': [
    { rule: 'punctuation-pair', wrong: '办好（含试点⟦)⟧各项事务', right: '办好（含试点）各项事务', safe: true },
    { rule: 'punctuation-pair', wrong: '办好⟦(⟧含试点）各项事务', right: '办好（含试点）各项事务', safe: true },
    { rule: 'punctuation-pair', wrong: '办好“一件事⟦"⟧集成', right: '办好“一件事”集成', safe: true },
    { rule: 'punctuation-pair', wrong: '落实《值班办法⟦>⟧要求', right: '落实《值班办法》要求', safe: true },
    { rule: 'punctuation-pair', wrong: '办好“一件事⟦“⟧集成', right: '办好“一件事”集成' },
    { rule: 'punctuation-pair', wrong: '办好⟦”⟧一件事”集成', right: '办好“一件事”集成' },
  ],
  'punctuation-pair: a half is missing': [
    { rule: 'punctuation-pair', wrong: '办好⟦“⟧一件事集成' },
    { rule: 'punctuation-pair', wrong: '办好一件事⟦”⟧集成' },
    { rule: 'punctuation-pair', wrong: '办好⟦（⟧含试点各项事务' },
    { rule: 'punctuation-pair', wrong: '办好含试点⟦）⟧各项事务' },
    { rule: 'punctuation-pair', wrong: '落实⟦《⟧值班办法要求' },
  ],
  'punctuation-nested': [
    { rule: 'punctuation-nested', wrong: '答好“怎样⟦“快办”⟧的问题”', right: '答好“怎样‘快办’的问题”' },
    { rule: 'punctuation-nested', wrong: '对照《关于⟦《值班办法》⟧的说明》', right: '对照《关于〈值班办法〉的说明》' },
  ],
  'punctuation-quote': [
    { rule: 'punctuation-quote', wrong: '办好⟦‘一件事’⟧集成', right: '办好“一件事”集成', safe: true },
  ],
  'punctuation-doubled': [
    { rule: 'punctuation-doubled', wrong: '走访街道⟦、、⟧社区', right: '走访街道、社区', safe: true },
    { rule: 'punctuation-doubled', wrong: '走访街道⟦，，⟧回访社区', right: '走访街道，回访社区', safe: true },
    { rule: 'punctuation-doubled', wrong: '走访街道⟦。。⟧回访社区', right: '走访街道。回访社区', safe: true },
    { rule: 'punctuation-doubled', wrong: '走访街道⟦；；⟧回访社区', right: '走访街道；回访社区', safe: true },
    { rule: 'punctuation-doubled', wrong: '走访街道⟦，。⟧回访社区', right: '走访街道。回访社区' },
  ],
  'punctuation-list': [
    { rule: 'punctuation-list', wrong: '走访街道、社区⟦、⟧等场所', right: '走访街道、社区等场所', safe: true },
  ],
  'punctuation-date': [
    { rule: 'punctuation-date', wrong: '办好⟦5.12⟧护士节慰问', right: '办好“5·12”护士节慰问' },
    { rule: 'punctuation-date', wrong: '办好“⟦12.4⟧”国家宪法日宣传', right: '办好“12·4”国家宪法日宣传' },
  ],
  'punctuation-ellipsis': [
    {
      rule: 'punctuation-ellipsis',
      wrong: '走访街道、社区⟦...⟧各类场所',
      right: '走访街道、社区……各类场所',
      safe: true,
    },
    {
      rule: 'punctuation-ellipsis',
      wrong: '走访街道、社区⟦。。。⟧各类场所',
      right: '走访街道、社区……各类场所',
      safe: true,
    },
    { rule: 'punctuation-ellipsis', wrong: '走访街道、社区⟦…⟧各类场所', right: '走访街道、社区……各类场所', safe: true },
    { rule: 'punctuation-ellipsis', wrong: '走访街道、社区⟦……⟧等场所', right: '走访街道、社区等场所' },
  ],
};

const wordsWithMarks = Object.entries(planted).flatMap(([name, errors]) =>
  kindsOf(errors[0]!.rule, ({ finds }) => {
    finds(name, withItem, fc.constantFrom(...errors), ({ plan, item }, error) => {
      const { text, from, to } = readSlip(error.wrong);
      const { lines, at } = put(plan, item, text);
      const [problem] = expectProblems(lines, [[error.rule, item.line, at + from, at + to]]);
      const [fix] = problem!.fixes();
      assert.equal(fix?.safe ?? false, error.safe ?? false);
      if (error.right === undefined) return assert.equal(fix, undefined);
      const right = put(plan, item, error.right).lines;
      assert.deepEqual(mended(lines, problem!), right);
      expectProblems(right, []);
    });
  }),
);

const punctuationDoubled = kindsOf('punctuation-doubled', ({ finds }) => {
  const withRow = cleanPlan
    .filter(({ rows }) => rows.length > 0)
    .chain((plan) => fc.record({ plan: fc.constant(plan), row: fc.constantFrom(...plan.rows) }));
  finds('a list mark at the end of a cell', withRow, ({ plan, row }) => {
    const text = plan.lines[row]!;
    const at = text.indexOf('\t', text.indexOf('\t') + 1);
    const lines = withLines(plan.lines, row, `${text.slice(0, at)}、${text.slice(at)}`);
    const [problem] = expectProblems(lines, [['punctuation-doubled', row, at, at + 1]]);
    // Something may be lost behind it.
    assert.ok(!problem!.fixes()[0]!.safe);
    assert.deepEqual(mended(lines, problem!), plan.lines);
  });
});

const punctuationEnd = kindsOf('punctuation-end', ({ finds }) => {
  const introductions = [
    '为做好全年民生服务工作，根据市里的统一部署，结合各镇街的实际情况，明确下列任务。',
    '全年民生服务工作围绕群众急难愁盼展开。各单位要对照任务逐条细化，按月推进，按季通报。',
  ];
  finds(
    'the last full stop of the first paragraph',
    cleanPlan,
    fc.constantFrom(...introductions),
    fc.boolean(),
    (plan, introduction, isComma) => {
      const first = plan.numbered[0]!.line;
      const right = withLines(plan.lines, first - 1, introduction);
      expectProblems(right, []);
      const end = introduction.length - 1;
      const lines = withLines(right, first - 1, introduction.slice(0, end) + (isComma ? '，' : ''));
      const place: Place = isComma
        ? ['punctuation-end', first - 1, end, end + 1]
        : ['punctuation-end', first - 1, end - 1, end];
      const [problem] = expectProblems(lines, [place]);
      assert.deepEqual(mended(lines, problem!), right);
    },
  );
});

export const kinds = [...wordsWithMarks, ...punctuationDoubled, ...punctuationEnd];
