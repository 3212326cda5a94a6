/** What is taken over from one state of a document to the next changes nothing that is said of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan } from '../../server/src/core';
import { applyEdits, check, defaultSettings, editsOf, generateTable, parsePlan, rules } from '../../server/src/core';
import { checkWith } from '../../server/src/core/check/check';
import { cleanPlan } from './generator';

/** What people type, paste and delete: words, numbers, marks, times, whole lines. */
const typed = [
  ...['', '字', ' ', '，', '。', '（', '”', '《', '\t', '\n', '"', ' | ', ','],
  ...[
    '12月底前完成',
    '2024年',
    '完善完善',
    '3个街道（城东、城西）',
    '不少于5个以上',
    '10-20%',
    '见第2项',
    '党的二十届九中全会',
  ],
  ...['\n9.抓好整治。开展整治。', '\n附件：1.清单', '（市水务局负责）', '\n\n'],
];

/** What was asked of a state before the next one: nothing, some rules as in a check that is broken off, all. */
const asked = ['nothing', 'some', 'all'] as const;

interface Step {
  readonly at: number;
  readonly removed: number;
  readonly text: string;
  readonly ask: (typeof asked)[number];
}

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(),
  removed: fc.constantFrom(0, 0, 0, 1, 7, 60),
  text: fc.constantFrom(...typed),
  ask: fc.constantFrom(...asked),
});

const said = (plan: Plan): unknown =>
  check(plan).map(({ rule, severity, message, range, related }) => ({ rule, severity, message, range, related }));

function ask(plan: Plan, how: Step['ask'], at: number): void {
  if (how === 'all') check(plan);
  const some = rules.filter((_, index) => (index + at) % 3 === 0);
  if (how === 'some') checkWith(some, plan, defaultSettings);
}

const plan = cleanPlan.map(({ lines }) => lines.join('\n'));

/** A plan and the task table that was made from it: what is said of a row depends on an item far above. */
const planWithTable = cleanPlan
  .filter(({ rows }) => rows.length === 0)
  .map(({ lines }) => {
    const text = lines.join('\n');
    return applyEdits(text, editsOf(generateTable(parsePlan(text), { format: 'tabs' })));
  });

/** Two of them in one document: what an edit in one of them leaves as it is in the other is taken over. */
const twoPlans = fc.tuple(planWithTable, planWithTable).map((texts) => texts.join('\n\n'));

/** The same table as it is pasted: of bars or commas, lined up by spaces, its cells in quotes and broken at each clause. */
const pastings: readonly ((row: string) => string)[] = [
  (row) => row.replaceAll('\t', ' | '),
  (row) => row.replaceAll('\t', ','),
  (row) => row.replaceAll('\t', '  '),
  (row) => row.replace(/[^\t]*，[^\t]*/gu, (cell) => `"${cell.replaceAll('，', '，\n')}"`),
  (row) => row.replaceAll('\t', ',').replace(/[^,]*。[^,]*/gu, (cell) => `"${cell.replaceAll('。', '。\n')}"`),
];
const pasted = fc
  .tuple(planWithTable, fc.constantFrom(...pastings))
  .map(([text, paste]) => text.replace(/^.*\t.*$/gmu, paste));

describe('typing', () => {
  it('in two plans is typing in two tables with their items', () => {
    const [text] = fc.sample(twoPlans, { numRuns: 1, seed: 20266 });
    assert.equal(parsePlan(text!).alignments.length, 2);
  });

  it('in a pasted table is typing in a table', () => {
    for (const text of fc.sample(pasted, { numRuns: 20, seed: 20267 })) {
      // Empty cells leave a doubt between spaces.
      if (!text.includes('  ')) assert.equal(parsePlan(text).tables.length, 1, text);
    }
  });

  for (const [name, opened] of [
    ['a plan', plan],
    ['a plan with its task table', planWithTable],
    ['two plans with their task tables', twoPlans],
    ['a plan with a task table that was pasted', pasted],
  ] as const) {
    it(`in ${name} leads to the problems that the text has when it is opened`, () => {
      fc.assert(
        fc.property(opened, fc.array(step, { minLength: 2, maxLength: 8 }), (start, steps) => {
          let text = start;
          let state = parsePlan(text);
          ask(state, 'all', 0);
          for (const { at, removed, text: inserted, ask: how } of steps) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + inserted + text.slice(from + removed);
            state = parsePlan(text, state);
            ask(state, how, at);
          }
          assert.deepEqual(said(state), said(parsePlan(text)));
        }),
        { numRuns: 200, seed: 20264 },
      );
    });
  }
});
