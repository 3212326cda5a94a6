import assert from 'node:assert/strict';
import type { CheckHooks, Rule, RuleSetting, Settings } from '../../server/src/core';
import { check, defaultSettings, parsePlan } from '../../server/src/core';
import { checkWith } from '../../server/src/core/check/check';
import { brief, patternRule, replacing, run } from './fakes';

describe('check: order and shape', () => {
  it('answers in the order of the text, and at one place in the order of the groups', () => {
    const rules = [
      patternRule('word', /甲/gu, { group: '文字' }),
      patternRule('mark', /甲|乙/gu, { group: '标点' }),
      patternRule('number', /甲/gu, { group: '层次序号' }),
    ];
    assert.deepEqual(brief(run(rules, '丙乙\n甲')), ['mark 0:1-2', 'number 1:0-1', 'mark 1:0-1', 'word 1:0-1']);
  });

  it('fills the slots of a message and gives the bare problem no related places', () => {
    const [problem] = run([patternRule('word', /甲./gu)], '一甲乙');
    assert.equal(problem!.message, '这里有“甲乙”。');
    assert.deepEqual(problem!.related, []);
    assert.deepEqual(problem!.fixes(), []);
  });

  it('leaves braces that are no slot, and slots without data, as they are', () => {
    const messages = { found: '{a}{word}{b{' };
    assert.equal(run([patternRule('word', /甲/gu, { messages })], '甲')[0]!.message, '{a}甲{b{');
  });

  it('keeps the first of several findings of one rule at the same range, and those at others', () => {
    const rule = patternRule('word', /甲/gu, {
      check: (_plan, report) => {
        const start = { line: 0, character: 0 };
        const found = (to: number, word: string) =>
          report({ range: { start, end: { line: 0, character: to } }, message: 'found', data: { word } });
        found(2, '长');
        found(1, '先');
        found(1, '后');
      },
    });
    assert.deepEqual(
      run([rule], '甲乙').map(({ message }) => message),
      ['这里有“先”。', '这里有“长”。'],
    );
  });

  it('has nothing to say of an empty text', () => {
    assert.deepEqual(check(parsePlan('')), []);
  });
});

describe('check: what runs', () => {
  const on = patternRule('year-on', /甲/gu, { group: '时间年份' });
  const off = patternRule('year-off', /甲/gu, { group: '时间年份', enabled: false });
  const wording = patternRule('word-on', /甲/gu, { group: '文字' });
  const ids = (settings: Partial<Settings>) => run([on, off, wording], '甲', settings).map(({ rule }) => rule);

  it('follows the profile', () => {
    assert.deepEqual(ids({ profile: 'draft' }), ['year-on']);
    assert.deepEqual(ids({ profile: 'review' }), ['year-on', 'word-on']);
    assert.deepEqual(ids({ profile: 'strict' }), ['year-on', 'year-off', 'word-on']);
  });

  it('puts an explicit setting before the profile', () => {
    assert.deepEqual(ids({ profile: 'draft', rules: { 'word-on': 'on', 'year-on': 'off' } }), ['word-on']);
    assert.deepEqual(ids({ rules: { 'year-off': { severity: 'hint' } } }), ['year-on', 'year-off', 'word-on']);
    assert.deepEqual(ids({ profile: 'strict', rules: { 'year-off': { severity: 'off' } } }), ['year-on', 'word-on']);
  });

  it('leaves a rule to the profile where only its options are set', () => {
    assert.deepEqual(ids({ rules: { 'year-off': { max: 3 } } }), ['year-on', 'word-on']);
  });

  it('takes the severity from the setting, else from the finding, else from the rule', () => {
    const own = patternRule('own', /甲/gu, {
      check: (_plan, report) => {
        const at = { line: 0, character: 0 };
        report({ range: { start: at, end: at }, message: 'found', data: { word: '' }, severity: 'info' });
      },
    });
    const severityOf = (rule: Rule, setting: RuleSetting) =>
      run([rule], '甲', { rules: { [rule.id]: setting } })[0]!.severity;
    assert.equal(severityOf(on, 'on'), 'warning');
    assert.equal(severityOf(own, 'on'), 'info');
    assert.equal(severityOf(own, 'error'), 'error');
    assert.equal(severityOf(own, { severity: 'hint' }), 'hint');
  });

  it('lists hints as info where the profile is strict, unless a setting wants hints', () => {
    const rule = patternRule('rule', /甲/gu, { severity: 'hint' });
    const severity = (settings: Partial<Settings>) => run([rule], '甲', settings)[0]!.severity;
    assert.equal(severity({ profile: 'review' }), 'hint');
    assert.equal(severity({ profile: 'strict' }), 'info');
    assert.equal(severity({ profile: 'strict', rules: { rule: 'hint' } }), 'hint');
  });

  it('keeps rules for plans silent on other texts', () => {
    const other = { ...parsePlan('甲'), genre: 'other' } as const;
    const rules = [patternRule('any', /甲/gu), patternRule('plan', /甲/gu, { needs: 'plan' })];
    assert.deepEqual(brief(checkWith(rules, other, defaultSettings)), ['any 0:0-1']);
  });

  it('hands over options that are set and allowed, and the default of the others', () => {
    const seen: unknown[] = [];
    const option = { type: 'number', default: 5, min: 1, max: 9, description: '' } as const;
    const rule = patternRule('word', /甲/gu, {
      options: { most: option, least: option, odd: option, unset: option },
      check: (_plan, _report, options) => seen.push(options),
    });
    run([rule], '', { rules: { word: { most: 9, least: 0, odd: '3', stranger: 1 } } });
    assert.deepEqual(seen, [{ most: 9, least: 5, odd: 5, unset: 5 }]);
  });

  it('stops between rules where it is cancelled', () => {
    let asked = 0;
    const problems = run([on, wording], '甲', {}, { isCancelled: () => ++asked === 2 });
    assert.deepEqual(brief(problems), ['year-on 0:0-1']);
  });
});

describe('check: rules that throw', () => {
  const bang = new Error('bang');
  const told: [string, unknown][] = [];
  const hooks: CheckHooks = { onRuleError: (rule, error) => told.push([rule, error]) };
  beforeEach(() => told.splice(0));

  it('tells once of a rule that throws, drops what it had said, and goes on', () => {
    const broken = patternRule('broken', /甲/gu, {
      check: (_plan, report) => {
        const at = { line: 0, character: 0 };
        report({ range: { start: at, end: at }, message: 'found', data: { word: '' } });
        throw bang;
      },
    });
    assert.deepEqual(brief(run([broken, patternRule('word', /甲/gu)], '甲', {}, hooks)), ['word 0:0-1']);
    assert.deepEqual(told, [['broken', bang]]);
  });

  it('has no fix where the fix throws or its edits overlap, and tells so', () => {
    const throws = patternRule('throws', /甲/gu, { fix: () => assert.fail(bang) });
    const overlaps = patternRule('overlaps', /乙/gu, {
      fix: ({ range }) => [
        {
          title: '改',
          safe: true,
          edits: [
            { range, newText: '1' },
            { range, newText: '2' },
          ],
        },
      ],
    });
    const problems = run([throws, overlaps], '甲乙', {}, hooks);
    assert.equal(told.length, 0);
    for (const problem of problems) assert.deepEqual(problem.fixes(), []);
    assert.deepEqual(
      told.map(([rule]) => rule),
      ['throws', 'overlaps'],
    );
    assert.equal(told[0]![1], bang);
    assert.match(String(told[1]![1]), /“改”.*重叠/u);
  });

  it('works a fix out when it is asked for, and only once', () => {
    let calls = 0;
    const { fix } = replacing('乙', true);
    const counting = patternRule('word', /甲/gu, { fix: (...args) => (calls++, fix!(...args)) });
    const [problem] = run([counting], '甲');
    assert.equal(calls, 0);
    assert.equal(problem!.fixes(), problem!.fixes());
    assert.equal(calls, 1);
  });
});
