import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** A plan with a task table that repeats its items word for word, and where its parts stand. */
export interface Copied {
  readonly lines: readonly string[];
  /** The lines of the items, and of their rows. */
  readonly items: readonly number[];
  readonly rows: readonly number[];
  /** By section: its line, its title, the first of its rows, which names it. */
  readonly sections: readonly { readonly line: number; readonly title: string; readonly row: number }[];
}

const places = ['东河湾', '石桥头', '柳林镇', '青龙坡', '白塔寺', '南渡口', '红岩村', '槐树街'];
const deeds = ['新建避雨连廊', '改造老旧泵房', '增设分类投放点', '修复破损护栏', '铺设再生沥青路面', '开挖蓄水池塘'];
const sections = ['完善城区排水设施', '推进镇村道路养护', '提升公园绿地品质', '整治背街小巷环境'];
const ends = ['方便居民就近出行', '解决雨天积水难题', '消除夜间行车隐患', '改善周边居住条件'];
const counters = ['处', '座', '个'];

/** Plans of two to four sections with two to five items each. */
export const copiedPlan: fc.Arbitrary<Copied> = fc
  .record({
    seed: fc.nat(5000),
    sizes: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ seed, sizes }) => {
    const lines = ['2025年全市城建工作要点', ''];
    const items: number[] = [];
    const tasks: { task: string; section: number }[] = [];
    const titles: { line: number; title: string; row: number }[] = [];
    sizes.forEach((size, section) => {
      titles.push({ line: lines.length, title: sections[section]!, row: -1 });
      lines.push(`${'一二三四'[section]}、${sections[section]}`);
      for (let at = 0; at < size; at++) {
        const step = seed + tasks.length;
        const place = places[tasks.length % places.length]! + (tasks.length >= places.length ? '北' : '');
        const deed = deeds[step % deeds.length]!;
        const amount = 11 + ((step * 7) % 80);
        const task = `在${place}片区${deed}${amount}${counters[step % 3]}，同步更换${place}沿线照明灯具，${ends[step % 4]}`;
        items.push(lines.length);
        lines.push(`${tasks.length + 1}.做好${place}建设。${task}。`);
        tasks.push({ task, section });
      }
    });
    lines.push('', '附件：2025年全市城建工作要点任务分解表', '', '附件', '', '2025年全市城建工作要点任务分解表', '');
    const head = '序号\t项目\t工作任务\t责任单位\t完成期限';
    lines.push(head);
    const rows: number[] = [];
    tasks.forEach(({ task, section }, at) => {
      const isFirst = titles[section]!.row < 0;
      const { title } = titles[section]!;
      if (isFirst) titles[section] = { ...titles[section]!, row: lines.length };
      const name = isFirst ? title : '';
      rows.push(lines.length);
      lines.push(`${at + 1}\t${name}\t${task}\t市住建局\t12月底前`);
    });
    return { lines, items, rows, sections: titles };
  });

/** One of a list, told by any number. */
export const pick = <Item>(list: readonly Item[], by: number): Item => list[by % list.length]!;
const cellsOf = (line: string): string[] => line.split('\t');
/** The columns of a cell. */
export function columnsOf(line: string, cell: number): readonly [number, number] {
  const cells = cellsOf(line);
  const from = cells.slice(0, cell).join('\t').length + (cell > 0 ? 1 : 0);
  return [from, from + cells[cell]!.length];
}
export const withCell = (line: string, cell: number, text: string): string =>
  cellsOf(line)
    .map((one, at) => (at === cell ? text : one))
    .join('\t');

const tablesThatRepeatTheirItems = kindsOf('tables that repeat their items', ({ quiet }) => {
  quiet('have no problem', copiedPlan, ({ lines }) => void expectProblems(lines, []));
});

const tableHeading = kindsOf('table-heading', ({ finds }) => {
  const kind = fc.constantFrom('lost', 'doubled', 'exchanged');
  finds(
    'a character lost, doubled or exchanged with the next',
    copiedPlan,
    kind,
    fc.nat(),
    fc.nat(),
    (plan, how, which, where) => {
      const { row, title } = pick(plan.sections, which);
      const at = 1 + (where % (title.length - 2));
      const wrong =
        how === 'lost'
          ? title.slice(0, at) + title.slice(at + 1)
          : how === 'doubled'
            ? title.slice(0, at + 1) + title.slice(at)
            : title.slice(0, at) + title[at + 1]! + title[at]! + title.slice(at + 2);
      fc.pre(wrong !== title);
      const lines = withLines(plan.lines, row, withCell(plan.lines[row]!, 1, wrong));
      const [problem] = expectProblems(lines, [['table-heading', row, ...columnsOf(lines[row]!, 1)]]);
      assert.equal(cellsOf(mended(lines, problem!)[row]!)[1], title);
    },
  );
});

const tableNumber = kindsOf('table-number', ({ finds }) => {
  finds('another amount in the row', copiedPlan, fc.nat(), fc.constantFrom(1, 5, -3, 100), (plan, which, by) => {
    const row = pick(plan.rows, which);
    const line = plan.lines[row]!;
    const [from] = columnsOf(line, 2);
    const digits = /\d+/u.exec(line.slice(from))!;
    const number = String(Number(digits[0]) + by);
    const at = from + digits.index;
    const lines = withLines(plan.lines, row, line.slice(0, at) + number + line.slice(at + digits[0].length));
    const [problem] = expectProblems(lines, [['table-number', row, at, at + number.length]]);
    assert.equal(problem!.related[0]!.range.start.line, pick(plan.items, which));
  });
});

const tableText = kindsOf('table-text', ({ finds }) => {
  finds('a clause that only the row has', copiedPlan, fc.nat(), (plan, which) => {
    const row = pick(plan.rows, which);
    const line = plan.lines[row]!;
    const [, end] = columnsOf(line, 2);
    const added = '聘请专业队伍驻场督导';
    const lines = withLines(plan.lines, row, `${line.slice(0, end)}，${added}${line.slice(end)}`);
    const [problem] = expectProblems(lines, [['table-text', row, end + 1, end + 1 + added.length]]);
    assert.equal(problem!.severity, 'hint');
  });

  const clause = fc.constantFrom(
    ['聘请专业队伍驻场督导', 'hint'],
    ['植树120棵并配建步道3公里', 'info'],
  ) as fc.Arbitrary<readonly [string, string]>;
  finds(
    'a clause that only the body has, a target among them',
    copiedPlan,
    fc.nat(),
    clause,
    (plan, which, [added, severity]) => {
      const item = pick(plan.items, which);
      const line = plan.lines[item]!;
      const at = line.length - 1;
      const lines = withLines(plan.lines, item, `${line.slice(0, at)}，${added}。`);
      const [problem] = expectProblems(lines, [['table-text', item, at + 1, at + 1 + added.length]]);
      assert.equal(problem!.severity, severity);
      assert.equal(problem!.related[0]!.range.start.line, pick(plan.rows, which));
    },
  );
});

const tableCoverage = kindsOf('table-coverage', ({ finds }) => {
  const large = copiedPlan.filter(({ items }) => items.length >= 5);
  finds('an item without a row', large, fc.nat(), ({ lines, items }, which) => {
    const after = pick(items, which);
    const number = items.indexOf(after) + 2;
    const renumbered = lines.map((line, at) =>
      items.includes(at) && at > after ? line.replace(/^\d+/u, (digits) => String(Number(digits) + 1)) : line,
    );
    const title = `${number}.关爱环卫工人`;
    const added = `${title}。为一线职工开放爱心驿站，免费供应热饮。`;
    expectProblems(
      [...renumbered.slice(0, after + 1), added, ...renumbered.slice(after + 1)],
      [['table-coverage', after + 1, 0, title.length]],
    );
  });

  finds('a row without an item', large, fc.nat(), ({ lines, rows }, which) => {
    const after = pick(rows, which);
    const number = rows.indexOf(after) + 2;
    const renumbered = lines.map((line, at) =>
      rows.includes(at) && at > after ? line.replace(/^\d+/u, (digits) => String(Number(digits) + 1)) : line,
    );
    const added = `${number}\t\t为环卫工人开放爱心驿站，免费供应热饮\t市住建局\t12月底前`;
    expectProblems(
      [...renumbered.slice(0, after + 1), added, ...renumbered.slice(after + 1)],
      [['table-coverage', after + 1, 0, String(number).length]],
    );
  });
});

const tableEmpty = kindsOf('table-empty', ({ finds }) => {
  const large = copiedPlan.filter(({ rows }) => rows.length >= 5);
  finds('a deadline left out', large, fc.nat(), ({ lines, rows }, which) => {
    const row = pick(rows, which);
    const line = withCell(lines[row]!, 4, '');
    expectProblems(withLines(lines, row, line), [['table-empty', row, line.length, line.length]]);
  });
});

const tableShape = kindsOf('table-shape', ({ finds }) => {
  const large = copiedPlan.filter(({ rows }) => rows.length >= 5);
  finds(
    'two cells that became one, and one that became two',
    large,
    fc.nat(),
    fc.boolean(),
    ({ lines, rows }, which, joined) => {
      const row = pick(rows, which);
      const cells = cellsOf(lines[row]!);
      const line = joined
        ? [...cells.slice(0, 3), `${cells[3]}${cells[4]}`].join('\t')
        : [...cells.slice(0, 3), cells[3]!.slice(0, 1), cells[3]!.slice(1), cells[4]].join('\t');
      expectProblems(withLines(lines, row, line), [['table-shape', row, 0, line.length]]);
    },
  );
  finds(
    'the heading again on each page of the original, with or without an empty line',
    large,
    fc.integer({ min: 2, max: 4 }),
    fc.boolean(),
    ({ lines, rows }, page, isApart) => {
      const head = lines[rows[0]! - 1]!;
      const [first] = rows;
      const torn = lines.flatMap((line, at) => {
        const isBreak = at > first! && rows.includes(at) && (at - first!) % page === 0;
        return isBreak ? [...(isApart ? [''] : []), head, line] : [line];
      });
      const place = first! + page + (isApart ? 1 : 0);
      const [problem] = expectProblems(torn, [['table-shape', place, 0, head.length]]);
      assert.deepEqual(mended(torn, problem!), lines);
    },
  );
});

const deadlineTable = kindsOf('deadline-table', ({ finds }) => {
  finds(
    'a cell that is earlier than the text, in the body or in both',
    copiedPlan,
    fc.nat(),
    fc.boolean(),
    fc.integer({ min: 7, max: 11 }),
    (plan, which, both, month) => {
      const [item, row] = [pick(plan.items, which), pick(plan.rows, which)];
      const body = plan.lines[item]!.replace('，同步', `，${month}月底前完成，同步`);
      const task = both ? plan.lines[row]!.replace('，同步', `，${month}月底前完成，同步`) : plan.lines[row]!;
      const line = withCell(task, 4, `${month - 1}月底前`);
      const lines = withLines(withLines(plan.lines, item, body), row, line);
      const place = ['deadline-table', row, ...columnsOf(line, 4)] as const;
      const rules = both ? [place] : [...textProblem(lines[item]!, item, `${month}月底前完成`), place];
      expectProblems(lines, rules);
    },
  );

  finds(
    'one month in the body, another in the row',
    copiedPlan,
    fc.nat(),
    fc.integer({ min: 5, max: 10 }),
    fc.constantFrom(-1, 1, 2),
    (plan, which, month, by) => {
      const [item, row] = [pick(plan.items, which), pick(plan.rows, which)];
      const changed = (line: number, to: number): string => plan.lines[line]!.replace('，同步', `，${to}月底前同步`);
      const line = changed(row, month + by);
      const lines = withLines(withLines(plan.lines, item, changed(item, month)), row, line);
      const written = `${month + by}月底前`;
      const from = line.indexOf(written);
      expectProblems(lines, [['deadline-table', row, from, from + written.length]]);
    },
  );
});

/** What is said of a clause that the row leaves out. */
function textProblem(line: string, at: number, clause: string): (readonly [string, number, number, number])[] {
  const from = line.indexOf(clause);
  return [['table-text', at, from, from + clause.length]];
}

export const kinds = [
  ...tablesThatRepeatTheirItems,
  ...tableHeading,
  ...tableNumber,
  ...tableText,
  ...tableCoverage,
  ...tableEmpty,
  ...tableShape,
  ...deadlineTable,
];
