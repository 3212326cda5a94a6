import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Generated, Numbered } from '../generator';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

const note = /（[^（）]*按职责分工负责）$/u;
const hasNote = ({ body }: Numbered): boolean => note.test(body);

/** The items that name units, by the 一、 section in which they stand. */
function sectionsOf({ numbered }: Generated): readonly (readonly Numbered[])[] {
  const sections: Numbered[][] = [];
  for (const item of numbered) {
    if (item.style === 'cn-comma') sections.push([]);
    else if (hasNote(item)) sections[sections.length - 1]!.push(item);
  }
  return sections;
}

/** Plans with enough items for a habit, and one of their items. */
const withItem = cleanPlan
  .filter((plan) => sectionsOf(plan).flat().length >= 10)
  .chain((plan) => fc.record({ plan: fc.constant(plan), item: fc.constantFrom(...sectionsOf(plan).flat()) }));

/** The plan with another note at one item, and where the note begins. */
function withNote({ lines }: Generated, { line }: Numbered, text: string): { lines: string[]; from: number } {
  const from = lines[line]!.search(note);
  return { lines: withLines(lines, line, lines[line]!.slice(0, from) + text), from };
}

/** How often a unit is named in the plan's notes and rows. */
const countOf = (lines: readonly string[], unit: string): number => lines.join('\n').split(unit).length - 1;

const unitMissing = kindsOf('unit-missing', ({ finds, quiet }) => {
  finds('an item without its note', withItem, ({ plan, item }) => {
    const { lines } = withNote(plan, item, '');
    const to = item.marker.length + item.title.length;
    const [problem] = expectProblems(lines, [['unit-missing', item.line, 0, to]]);
    assert.equal(problem!.severity, 'warning');
    assert.equal(mended(lines, problem!)[item.line], `${lines[item.line]!}（责任单位：待明确）`);
  });

  finds('an item without its note, where notes stand on lines of their own', withItem, ({ plan, item }) => {
    const own = plan.lines.flatMap((line) => {
      const at = line.search(note);
      const [unit] = line.slice(at + 1).split('、');
      return at < 0 ? [line] : [line.slice(0, at), `责任单位：${unit!}`];
    });
    const at = own.findIndex((line) => line.startsWith(`${item.marker}${item.title}。`));
    const lines = [...own.slice(0, at + 1), ...own.slice(at + 2)];
    const to = item.marker.length + item.title.length;
    const [problem] = expectProblems(lines, [['unit-missing', at, 0, to]]);
    assert.deepEqual(mended(lines, problem!), withLines(own, at + 1, '责任单位：待明确'));
  });

  const withRow = cleanPlan
    .filter(({ rows }) => rows.length > 0)
    .chain((plan) => fc.record({ plan: fc.constant(plan), line: fc.constantFrom(...plan.rows) }));
  finds('a row without its unit', withRow, ({ plan, line }) => {
    const [number, task, , deadline] = plan.lines[line]!.split('\t');
    const lines = withLines(plan.lines, line, [number, task, '', deadline].join('\t'));
    const at = number!.length + task!.length + 2;
    const [problem] = expectProblems(lines, [['unit-missing', line, at, at]]);
    assert.equal(mended(lines, problem!)[line], [number, task, '待明确', deadline].join('\t'));
  });

  finds(
    'a plan that names nobody: once, with the number of its items',
    cleanPlan.filter(({ rows }) => rows.length === 0),
    (plan) => {
      const count = sectionsOf(plan).flat().length;
      const lines = plan.lines.map((line) => line.replace(note, ''));
      const title = lines.findIndex((line) => line.startsWith('2025年') && line.endsWith('工作要点'));
      const [problem] = expectProblems(lines, [['unit-missing', title, 0, lines[title]!.length]]);
      assert.equal(problem!.severity, 'info');
      assert.match(problem!.message, new RegExp(`(?<!\\d)${count}项`, 'u'));
    },
  );

  quiet(
    'nothing where one section alone names nobody, or a few notes alone are there',
    cleanPlan,
    fc.nat(5),
    (plan, at) => {
      const sections = sectionsOf(plan);
      const bare = new Set(sections[at % sections.length]!.map(({ line }) => line));
      expectProblems(
        plan.lines.map((line, index) => (bare.has(index) ? line.replace(note, '') : line)),
        [],
      );
      const two = new Set(
        sections
          .flat()
          .slice(0, 2)
          .map(({ line }) => line),
      );
      expectProblems(
        plan.lines.map((line, index) => (two.has(index) ? line : line.replace(note, ''))),
        [],
      );
    },
  );
});

const unitVariant = kindsOf('unit-variant', ({ finds, quiet }) => {
  const slips = [
    ['市民政局', '市氏政局'],
    ['市财政局', '市材政局'],
    ['市教育局', '市教盲局'],
    ['市交通运输局', '市交通运愉局'],
    ['市交通运输局', '市交通输局'],
    ['市交通运输局', '市交通运输'],
  ] as const;

  const planted = withItem.chain(({ plan, item }) =>
    fc.record({ plan: fc.constant(plan), item: fc.constant(item), slip: fc.constantFrom(...slips) }),
  );
  finds('a name that is misspelt once', planted, ({ plan, item, slip: [right, wrong] }) => {
    const { lines, from } = withNote(plan, item, `（${wrong}、市文化馆负责）`);
    fc.pre(countOf(lines, right) >= 3);
    const [problem] = expectProblems(lines, [['unit-variant', item.line, from + 1, from + 1 + wrong.length]]);
    assert.equal(problem!.related.length, countOf(lines, right));
    assert.equal(mended(lines, problem!)[item.line]!.slice(from), `（${right}、市文化馆负责）`);
  });

  const departments = fc.constantFrom(
    ['市市场监督管理局', '市市场监督管局'],
    ['市退役军人事务局', '市退役军人务局'],
    ['市住房和城乡建设局', '市住房和城乡设建局'],
    ['市人力资源社会保障局', '市人力资源社会保障障局'],
    ['市自然资源局', '市自然姿源局'],
    ['市科技局', '市科技技局'],
    ['市审计局', '市审局计'],
  );
  finds(
    'the name of a department that stands nowhere else',
    withItem,
    departments,
    ({ plan, item }, [right, wrong]) => {
      const { lines, from } = withNote(plan, item, `（${wrong}、市文化馆负责）`);
      const [problem] = expectProblems(lines, [['unit-variant', item.line, from + 1, from + 1 + wrong!.length]]);
      assert.equal(mended(lines, problem!)[item.line]!.slice(from), `（${right}、市文化馆负责）`);
    },
  );

  const own = fc.constantFrom(
    '市农牧局',
    '市城建局',
    '市政务服务办',
    '市经济信息委',
    '市规资局',
    '市档案局',
    '市政园林局',
  );
  quiet('departments that only some places have', withItem, own, ({ plan, item }, name) => {
    expectProblems(withNote(plan, item, `（${name}、市民政局负责）`).lines, []);
  });

  quiet('nothing where both stand in one note', withItem, ({ plan, item }) => {
    const { lines } = withNote(plan, item, '（市民政局、市氏政局负责）');
    expectProblems(lines, []);
  });
});

const unitPrefix = kindsOf('unit-prefix', ({ finds, quiet }) => {
  finds(
    '市场监管局 among departments of the city',
    withItem,
    fc.integer({ min: 0, max: 3 }),
    ({ plan, item }, place) => {
      const names = ['市民政局', '市财政局', '市水务局'];
      names.splice(place, 0, '市场监管局');
      const { lines, from } = withNote(plan, item, `（${names.join('、')}按职责分工负责）`);
      const at = from + 1 + names.slice(0, place).join('、').length + (place > 0 ? 1 : 0);
      const [problem] = expectProblems(lines, [['unit-prefix', item.line, at, at + 5]]);
      assert.match(mended(lines, problem!)[item.line]!, /市市场监管局/u);
    },
  );

  const list = '（市民政局、市财政局、市场监管局按职责分工负责）';
  finds('an author who always writes 市场监管局 is told once, as an info', withItem, (plan) => {
    const items = sectionsOf(plan.plan).flat().slice(0, 3);
    const lines = items.reduce(
      (all, { line }) => withLines(all, line, all[line]!.replace(note, list)),
      [...plan.plan.lines],
    );
    const from = lines[items[0]!.line]!.indexOf('市场');
    const [problem] = expectProblems(lines, [['unit-prefix', items[0]!.line, from, from + 5]]);
    assert.equal(problem!.severity, 'info');
    assert.equal(problem!.related.length, 2);
    assert.equal(countOf(mended(lines, problem!), '市市场监管局'), 3);
  });

  finds('another department that has its level elsewhere', withItem, ({ plan, item }) => {
    const { lines, from } = withNote(plan, item, '（市民政局、市财政局、教育局、市水务局按职责分工负责）');
    fc.pre(countOf(lines, '市教育局') > 0);
    const [problem] = expectProblems(lines, [['unit-prefix', item.line, from + 11, from + 14]]);
    assert.match(mended(lines, problem!)[item.line]!, /、市教育局、/u);
  });

  quiet('nothing where the level stands before the first only', withItem, ({ plan, item }) => {
    expectProblems(withNote(plan, item, '（市民政局、财政局、市场监管局按职责分工负责）').lines, []);
  });
});

export const kinds = [...unitMissing, ...unitVariant, ...unitPrefix];
