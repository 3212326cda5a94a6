import assert from 'node:assert/strict';
import type { Problem } from '../../server/src/core';
import { applyEdits, parsePlan, tasks } from '../../server/src/core';
import * as gold from './gold';
import { problemsOf } from './problems';

if (gold.isThere) {
  describe('seeds: ../shared was found', () => {
    describe('000, 001, 003', describePlainSeeds);
    describe('002', describeSeed002);
    describe('004', describeSeed004);
  });
} else {
  describe('seeds', () => it('未找到 ../shared，跳过', () => assert.equal(gold.isThere, false)));
}

/** The lines of each problem of the rules whose ids begin so: its own first, then the related ones. */
function linesBy(seed: string, prefix: string): string[] {
  return problemsOf(seed)
    .filter(({ rule }) => rule.startsWith(prefix))
    .map((problem) => `${problem.rule} ${gold.linesOf(problem).join(',')}`);
}

/** The text of one line after a problem's first fix. */
function lineAfterFix(seed: string, problem: Problem, line: number): string {
  return parsePlan(applyEdits(gold.seedText(seed), problem.fixes()[0]!.edits)).lines[line - 1]!;
}

function describePlainSeeds(): void {
  for (const [seed, items, title] of [
    ['000', 36, 16],
    ['001', 21, 1],
    ['003', 40, 3],
  ] as const) {
    it(`${seed}: half-width punctuation is said once`, () => {
      assert.equal(linesBy(seed, 'punctuation-width').length, 1);
    });

    it(`${seed}: one info says that none of ${items} items names a unit`, () => {
      const problems = problemsOf(seed).filter(({ rule }) => rule === 'unit-missing');
      assert.deepEqual(
        problems.map(({ severity, range }) => [severity, range.start.line + 1]),
        [['info', title]],
      );
      assert.match(problems[0]!.message, new RegExp(`(?<!\\d)${items}(?!\\d)`, 'u'));
    });

    it(`${seed}: no problem of numbering or years`, () => {
      assert.deepEqual([...linesBy(seed, 'numbering-'), ...linesBy(seed, 'year-')], []);
    });
  }

  it('001: the heading of item 13 lost its full stop', () => {
    assert.deepEqual(linesBy('001', 'heading-period'), ['heading-period 39']);
    assert.match(
      lineAfterFix(
        '001',
        problemsOf('001').find(({ rule }) => rule === 'heading-period')!,
        39,
      ),
      /^13\.[^。]{11}。/u,
    );
  });

  it('001: one paragraph is torn between lines 21 and 23', () => {
    const torn = problemsOf('001').filter(({ rule }) => rule === 'text-broken');
    assert.deepEqual(
      torn.map(({ range }) => range.start.line + 1),
      [21],
    );
    assert.match(lineAfterFix('001', torn[0]!, 21), /达标创建/u);
  });

  it('000, 003: no torn paragraph and no heading without a full stop', () => {
    for (const seed of ['000', '003'])
      assert.deepEqual([...linesBy(seed, 'text-broken'), ...linesBy(seed, 'heading-period')], []);
  });

  it('000, 003: the lines of the web page are found, and nothing else is said of them', () => {
    for (const [seed, chrome] of [
      ['000', [1, 3, 5]],
      ['003', [1, 5, 112, 114, 115]],
    ] as const)
      assertChrome(seed, chrome);
  });
}

/** The web page's lines are known as such, and no other rule speaks of them. */
function assertChrome(seed: string, chrome: readonly number[]): void {
  const { blocks, parts } = parsePlan(gold.seedText(seed));
  const isChrome = (line: number): boolean =>
    parts.some(({ scope, firstLine, lastLine }) => scope === 'chrome' && firstLine <= line && line <= lastLine) ||
    blocks.some((block) => block.line === line && ['chrome', 'meta', 'webDate'].includes(block.kind));
  assert.deepEqual(
    chrome.filter((line) => !isChrome(line - 1)),
    [],
    'these lines are not known as lines of the web page',
  );
  const others = problemsOf(seed).filter(
    ({ rule, range }) => rule !== 'text-chrome' && chrome.includes(range.start.line + 1),
  );
  assert.deepEqual(
    others.map(({ rule, message }) => `${rule}: ${message}`),
    [],
  );
}

function describeSeed002(): void {
  it('one unit is spelt in two ways: one problem with all its places', () => {
    const problems = problemsOf('002').filter(({ rule }) => rule === 'unit-variant');
    assert.equal(problems.length, 1, problems.map(({ message }) => message).join(' | '));
    const { message } = problems[0]!;
    assert.ok(message.includes('沭灞') && message.includes('浐灞'), message);
    const lines = gold.linesOf(problems[0]!);
    for (const line of [80, 82, 84, 88, 90, 92, 94, 96]) assert.ok(lines.includes(line), `line ${line}`);
    assert.ok(
      lines.some((line) => line < 80),
      'a place with the right name is related',
    );
  });

  it('one 市 is missing before 市场监管局', () => {
    const problems = problemsOf('002').filter(({ rule }) => rule === 'unit-prefix');
    assert.deepEqual(
      problems.map(({ range }) => range.start),
      [{ line: 47, character: 173 }],
    );
    assert.match(lineAfterFix('002', problems[0]!, 48), /市市场监管局按职责/u);
  });

  it('the half-width brackets of the headings on lines 44 to 76 are found', () => {
    const problems = problemsOf('002').filter(({ rule }) => rule === 'numbering-width');
    const lines = new Set(problems.flatMap(gold.linesOf));
    for (const line of [44, 52, 60, 70, 76]) assert.ok(lines.has(line), `line ${line}`);
  });

  it('nothing is said of numbers, years, or units in 保障措施', () => {
    assert.deepEqual([...linesBy('002', 'numbering-sequence'), ...linesBy('002', 'year-')], []);
    const late = problemsOf('002').filter(({ range }) => range.start.line >= 97 && range.start.line <= 103);
    assert.deepEqual(
      late.map(({ rule }) => rule),
      [],
    );
  });

  it('21 tasks with their units', () => {
    const wanted = gold.outlineOf('002').tasks.filter(({ kind }) => kind === 'task');
    assert.equal(wanted.length, 21);
    assert.deepEqual(
      tasks(parsePlan(gold.seedText('002'))).map(({ range, units, source }) => ({
        line: range.start.line + 1,
        units,
        source,
      })),
      wanted.map(({ line, units_as_written: units }) => ({ line, units, source: 'body' })),
    );
  });

  it('the lines of the web page are found, and nothing else is said of them', () => {
    assertChrome('002', [5, 6, 7, 9, 21, 23, 25, 27, 106]);
  });
}

function describeSeed004(): void {
  it('the 9. on line 77 is the only problem of numbering, and its first fix makes it 19.', () => {
    const problems = problemsOf('004').filter(({ rule }) => /^numbering-|^table-sequence/u.test(rule));
    assert.deepEqual(
      problems.map(({ rule, range }) => [rule, range.start]),
      [['numbering-sequence', { line: 76, character: 0 }]],
    );
    assert.match(lineAfterFix('004', problems[0]!, 77), /^19\./u);
    assert.ok(problems[0]!.related.length >= 2, 'the neighbours are related');
  });

  it('the attachment’s year is one problem with both places, against the plan’s', () => {
    const problems = problemsOf('004').filter(({ rule }) => rule.startsWith('year-'));
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['year-attachment'],
    );
    const lines = gold.linesOf(problems[0]!);
    assert.ok(lines.includes(127) && lines.includes(131), `places on ${lines.join(', ')}`);
    assert.ok(
      lines.some((line) => line === 7 || line === 11 || line === 19),
      `the plan’s year is not related: ${lines.join(', ')}`,
    );
    assert.match(lineAfterFix('004', problems[0]!, 127), /《2023年/u);
    assert.match(lineAfterFix('004', problems[0]!, 131), /^2023 ?年/u);
  });

  it('six paragraphs are torn', () => {
    const torn = problemsOf('004').filter(({ rule }) => rule === 'text-broken');
    assert.deepEqual(
      torn.map(({ range }) => range.start.line + 1),
      [27, 39, 53, 89, 101, 123],
    );
  });

  it('one fragment stands twice where a paragraph is torn', () => {
    const problems = problemsOf('004').filter(({ rule }) => rule === 'text-overlap');
    assert.equal(problems.length, 1);
    assert.ok(gold.linesOf(problems[0]!).some((line) => line === 123 || line === 125));
    const { edits } = problems[0]!.fixes()[0]!;
    const mended = applyEdits(gold.seedText('004'), edits);
    assert.equal(mended.replace(/\s+/gu, '').includes('主义思想主义思想'), false);
  });

  it('the table has 37 rows, its headers repeated and its merged cells carried down', () => {
    const { tables } = parsePlan(gold.seedText('004'));
    assert.equal(tables.length, 1);
    const [table] = tables;
    assert.equal(table!.isTaskTable, true);
    assert.equal(table!.headerLine, 132);
    assert.deepEqual(table!.repeatedHeaders, [137, 144, 151, 159, 166, 173, 181]);
    assert.deepEqual(
      table!.rows.map(({ number }) => number),
      Array.from({ length: 37 }, (_, at) => at + 1),
    );
    assert.deepEqual(
      table!.columns.map(({ role }) => role),
      ['number', 'project', 'task', 'leader', 'lead', 'unit', 'deadline'],
    );
    assert.ok(
      table!.rows.every(({ cells }) => cells[1]!.value !== ''),
      'a 项目 cell is empty',
    );
  });

  it('37 tasks with units, leaders, departments and deadlines', () => {
    const wanted = gold.outlineOf('004').tasks;
    assert.equal(wanted.length, 37);
    assert.deepEqual(
      tasks(parsePlan(gold.seedText('004'))).map((task) => ({
        line: task.range.start.line + 1,
        source: task.source,
        units: task.units,
        leaders: task.leaders,
        departments: task.departments,
        dates: task.deadlines.map(({ date }) => date),
      })),
      wanted.map((task) => ({
        line: task.line,
        source: 'table',
        units: task.units_as_written,
        leaders: task.leaders,
        departments: task.lead_departments,
        dates: task.deadlines.map(({ date }) => date),
      })),
    );
  });
}
