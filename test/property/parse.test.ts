/** What holds for every text, however hostile: the parser refuses none, and an edited document reads like a fresh one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OutlineNode, Plan, Position, Range } from '../../server/src/core';
import {
  check,
  comparePositions,
  fixAll,
  folding,
  outline,
  parsePlan,
  rangeContains,
  tasks,
} from '../../server/src/core';
import { shadowOf } from '../../server/src/core/text/shadow';
import { cpuTime } from '../cpu-time';

const pieces = [
  ...'一二三十百〇、。，；：（）()〔〕【】[]《》“”‘’,;:.?!*#|-—～ \t\u3000\u00a0\u2028\ufeff',
  ...['\r', '\n', '\r\n', '\n\n', '\u0000', '\ud800', '\udc00', '𠮷', '⼀', '①', '㉑', '１', '．'],
  ...[
    '2023年',
    '2023 年',
    '一、',
    '（一）',
    '(二)',
    '1.',
    '2、',
    '5.12',
    '第一章',
    '第二条 ',
    '附件：',
    '附件1\n',
    '附件\n',
    '（市局负责）',
    '责任单位：',
  ],
  ...[
    '序号\t任务\t责任单位\n',
    '1\t\t甲局\n',
    '|序号|任务|责任单位|\n|---|---|---|\n',
    '市卫生健康委、',
    ...['"', '\t"', '""', '"\t', '2\t"甲\n乙"\t甲局\n', '序号 | 任务 | 责任单位\n', '1 | 甲 | 甲局\n2 | 乙 | 乙局\n'],
    ...['序号,任务,责任单位\n', '1,"甲\n乙",甲局\n', '序号  任务  责任单位\n', '1  甲  甲局\n2  乙  乙局\n'],
    '\t\t牵头\t配合\n',
    '关于印发《',
    '》的通知\n',
    '各区：\n',
    '工作要点\n',
    '印发',
    '12月底前',
  ],
  ...['加强监测预警。', '打印 关闭', '当前位置：', '下同', '按职责分工负责）', '甲市人民政府\n2023年1月2日\n'],
];
const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

function allRanges(plan: Plan): Range[] {
  const ofOutline = (node: OutlineNode): Range[] => [
    node.range,
    node.selectionRange,
    ...node.children.flatMap(ofOutline),
  ];
  return [
    ...plan.parts.map((part) => part.range),
    ...plan.parts.flatMap((part) => (part.title === undefined ? [] : [part.title.range])),
    ...plan.sections.flatMap((section) => [
      section.range,
      section.title.range,
      ...section.duties.map((duty) => duty.range),
    ]),
    ...plan.sections.flatMap((section) => section.duties.flatMap((duty) => duty.units.map((unit) => unit.range))),
    ...plan.tables.flatMap((table) => table.rows.flatMap((row) => [row.range, ...row.cells.map((cell) => cell.range)])),
    ...plan.attachments.flatMap(({ note, head }) =>
      [note?.name.range, note?.number?.range, head?.range].filter((range) => range !== undefined),
    ),
    ...outline(plan).flatMap(ofOutline),
    ...tasks(plan).flatMap((task) => [task.range, ...task.related]),
    ...check(plan).flatMap((problem) => [
      problem.range,
      ...problem.related.map((related) => related.range),
      ...problem.fixes().flatMap((fix) => fix.edits.map((edit) => edit.range)),
    ]),
  ];
}

function assertInside(plan: Plan, range: Range): void {
  const isInside = ({ line, character }: Position): boolean =>
    line >= 0 && line < plan.lines.length && character >= 0 && character <= plan.lines[line]!.length;
  assert.ok(isInside(range.start) && isInside(range.end), `outside the text: ${JSON.stringify(range)}`);
  assert.ok(comparePositions(range.start, range.end) <= 0, `ends before it starts: ${JSON.stringify(range)}`);
}

/** With its range, where that is worked out. */
function withRange(value: object): object {
  return 'range' in value && !Object.hasOwn(value, 'range') ? { ...value, range: value.range } : value;
}

/** The model, in which a section may be named more than once. */
function shape(plan: Plan): string {
  const seen = new Map<object, number>();
  return JSON.stringify(plan, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('sections' in value || 'children' in value) {
      const id = seen.get(value);
      if (id !== undefined) return `#${id}`;
      seen.set(value, seen.size);
    }
    return withRange(value);
  });
}

describe('every text', () => {
  it('is read, and every range lies inside it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const plan = parsePlan(text);
        assert.equal(plan.lines.join('\n'), text.replace(/\r\n?/gu, '\n'));
        allRanges(plan).forEach((range) => assertInside(plan, range));
      }),
      { numRuns: 1500, seed: 20261 },
    );
  });

  it('reads the same after an edit as when it is opened', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, fc.nat(), (before, removed, inserted, at) => {
        const cut = at % (before.length + 1);
        const old = before.slice(0, cut) + removed + before.slice(cut);
        const edited = before.slice(0, cut) + inserted + before.slice(cut);
        assert.equal(shape(parsePlan(edited, parsePlan(old))), shape(parsePlan(edited)));
      }),
      { numRuns: 800, seed: 20262 },
    );
  });

  it('has parts in order, children inside their parents, and series in the order of the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const plan = parsePlan(text);
        plan.parts.forEach((part, index) => {
          if (index > 0) assert.ok(comparePositions(plan.parts[index - 1]!.range.end, part.range.start) <= 0);
        });
        for (const section of plan.sections) {
          for (const child of section.children) assert.ok(rangeContains(section.range, child.range));
        }
        for (const { members, expected } of plan.series) {
          assert.equal(members.length, expected.length);
          members.forEach((member, index) => {
            if (index > 0) assert.ok(comparePositions(members[index - 1]!.range.start, member.range.start) < 0);
          });
        }
        for (const { startLine, endLine } of folding(plan))
          assert.ok(startLine < endLine && endLine < plan.lines.length);
      }),
      { numRuns: 1000, seed: 20263 },
    );
  });

  it('makes no rule throw, and fixing all twice is fixing all once', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const failures: string[] = [];
        const hooks = {
          onRuleError: (rule: string, error: unknown) => void failures.push(`${rule}: ${String(error)}`),
        };
        const problems = check(parsePlan(text), undefined, hooks);
        problems.forEach((problem) => problem.fixes());
        assert.deepEqual(failures, []);
        const fixed = fixAll(text);
        const again = fixAll(fixed.text);
        assert.equal(again.text, fixed.text, 'fixing all once more changes something');
      }),
      { numRuns: 1000, seed: 20264 },
    );
  });
});

describe('hostile sizes', () => {
  const timeOf = (text: string): number => {
    const before = cpuTime();
    const plan = parsePlan(text);
    check(plan);
    return cpuTime() - before;
  };
  const texts: readonly (readonly [string, string])[] = [
    ['one line of 3 MB', '加强监测预警，'.repeat(450_000)],
    [
      'a glued document of 1 MB',
      `某市工作要点 ${Array.from({ length: 4000 }, (_, at) => `${at % 20 === 0 ? '一、加强 二、完善 ' : ''}${at % 200}.做好工作。继续推进。（市局负责） `).join('')}`.repeat(
        8,
      ),
    ],
    ['200,000 opening brackets', '（'.repeat(200_000)],
    ['200,000 brackets in pairs', '（）'.repeat(100_000)],
    ['50,000 nested notes', '（市局、'.repeat(50_000) + '负责）'.repeat(50_000)],
    ['20,000 wrong numbers', Array.from({ length: 20_000 }, (_, at) => `${((at * 7) % 97) + 1}.做好工作。`).join('\n')],
    [
      'a plan of 16,000 notes without their ends',
      Array.from({ length: 16_000 }, (_, at) => `${at + 1}.做好工作，推进工作（市水务局负责`).join('\n'),
    ],
    [
      'a plan of 12,000 damaged numbers',
      Array.from({ length: 12_000 }, (_, at) => `${at + 1}${at % 3 === 1 ? '' : '.'}做好工作。（市水务局负责）`).join(
        '\n',
      ),
    ],
    ['a plan of 16,000 sums', '1.建设。' + '村6个、镇2个，共9个；'.repeat(16_000)],
    ['spaces', ' \u3000\t'.repeat(300_000)],
    ['100,000 tabs', '序号\t任务\t责任单位\n' + '\t'.repeat(100_000)],
    ['20,000 titles', '某市工作方案\n'.repeat(20_000)],
    ['20,000 attachments', '附件：1.表\n附件1\n表\n'.repeat(7_000)],
    ['digits', '1'.repeat(500_000)],
    ['Chinese numerals', '一'.repeat(500_000)],
  ];
  const title = '2025年全市供水工作要点\n一、主要任务\n';
  for (const [name, body] of texts) {
    const text = name.startsWith('a plan') ? title + body : body;
    it(`${name}: done, and in time that grows with the text`, () => {
      timeOf(text.slice(0, text.length >> 3));
      const tooLong: string[] = [];
      // The garbage of the tests before may be collected in one run, not in all three.
      for (let run = 0; run < 3 && tooLong.length === run; run++) {
        const small = timeOf(text.slice(0, text.length >> 2));
        const large = timeOf(text);
        if (large >= 6000 || large >= 60 + small * 12)
          tooLong.push(`a quarter ${small.toFixed(0)} ms, all ${large.toFixed(0)} ms`);
      }
      assert.ok(tooLong.length < 3, tooLong.join('; '));
    });
  }

  it('keeps the length of every text in its shadow', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = `一${String.fromCharCode(unit)}一`;
      assert.equal(shadowOf(text).length, text.length, unit.toString(16));
    }
  });
});
