/** Every rule, the fixes of what it finds, outline and tasks, on texts made to be slow: in time that grows with the text. */
import assert from 'node:assert/strict';
import { check, outline, parsePlan, rules, tasks } from '../../server/src/core';
import { cpuTime as now } from '../cpu-time';
import { hostileTexts } from './hostile';

/** Of so many problems the fixes are worked out: an editor asks for those of one place. */
const mostFixed = 20;

/**
 * What each rule takes for a text, what reading it takes (`read`), the fixes of the first problems (`fix`), the outline
 * and the tasks.
 */
function timesOf(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const begin = now();
  const plan = parsePlan(text);
  times.set('read', now() - begin);
  let start = 0;
  const problems = check(
    plan,
    { profile: 'strict', rules: {} },
    {
      onRuleStart: () => void (start = now()),
      onRuleEnd: (rule) => void times.set(rule, now() - start),
      onRuleError: (rule, error) => {
        throw new Error(`${rule} threw`, { cause: error });
      },
    },
  );
  start = now();
  problems.slice(0, mostFixed).forEach((problem) => problem.fixes());
  times.set('fix', now() - start);
  for (const [name, list] of Object.entries({ outline, tasks })) {
    start = now();
    list(plan);
    times.set(name, now() - start);
  }
  return times;
}

/**
 * What takes far more than twice the time for twice the text, as lines for a person. What looks slow is tried again, as
 * the first run of a piece of code takes longer than the others, and clearing up comes when it likes.
 */
function slowIn(make: (length: number) => string, length: number): readonly string[] {
  let slow: string[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const [small, large] = [timesOf(make(length)), timesOf(make(2 * length))] as const;
    slow = [...large].flatMap(([what, time]) => {
      const before = small.get(what)!;
      return time > 60 + 4 * before ? [`${what}: ${before.toFixed(0)} ms, then ${time.toFixed(0)} ms`] : [];
    });
    if (slow.length === 0) break;
  }
  return slow;
}

describe('hostile texts through every rule', () => {
  it('are read as plans, so that every rule runs', () => {
    for (const [name, make] of Object.entries(hostileTexts)) {
      const ran = timesOf(make(600));
      assert.deepEqual(
        rules.map(({ id }) => id).filter((id) => !ran.has(id)),
        [],
        name,
      );
    }
  });

  for (const [name, make] of Object.entries(hostileTexts))
    it(`${name}: twice the text, twice the time`, () => assert.deepEqual(slowIn(make, 100_000), []));

  for (const [name, length] of [
    ['nested brackets', 20_000],
    ['nested marks of all kinds', 100_000],
    ['one number', 1_000_000],
    ['units in a note', 250_000],
  ] as const)
    it(`${name}, ${length} characters: each rule in less than two seconds`, () => {
      const slow = [...timesOf(hostileTexts[name]!(length))].filter(([, time]) => time > 2000);
      assert.deepEqual(slow, []);
    });

  for (const [name, line] of [
    ['items', (at: number) => `${(at % 999) + 1}.做好工作。`],
    [
      'items with their units',
      (at: number) => `（${'一二三四五六七八九十'[at % 10]}）做好工作。（责任单位：市民政局）`,
    ],
    ['lines without a number', (at: number) => `\n做好第${at}件工作并且抓好落实，各单位要认真办理`],
  ] as const)
    it(`150,000 ${name}: no rule has too many of them`, () => {
      const text = `2025年工作要点\n\n一、重点任务\n${Array.from({ length: 150_000 }, (_, at) => line(at)).join('\n')}`;
      const thrown: string[] = [];
      check(parsePlan(text), undefined, {
        onRuleError: (rule, error) => thrown.push(`${rule}: ${String(error)}`),
      });
      assert.deepEqual(thrown, []);
    });
});
