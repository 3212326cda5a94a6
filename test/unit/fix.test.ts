import assert from 'node:assert/strict';
import { defaultSettings, fixAll, rules } from '../../server/src/core';
import { fixAllWith } from '../../server/src/core/check/fix';
import { readMarks } from '../rules/harness';
import { patternRule, replacing } from './fakes';

describe('fixAll', () => {
  it('does safe fixes and counts them by rule, and leaves the others', () => {
    const mended = patternRule('mended', /甲/gu, replacing('乙', true));
    const left = patternRule('left', /丙/gu, replacing('丁', false));
    assert.deepEqual(fixAllWith([mended, left], '甲丙\r\n甲\r', defaultSettings), {
      text: '乙丙\r\n乙\r',
      applied: { mended: 2 },
    });
  });

  it('takes the first safe one of several fixes', () => {
    const rule = patternRule('word', /甲/gu, {
      fixKind: 'safe',
      fix: ({ range }) => [
        { title: '或许', safe: false, edits: [{ range, newText: '丙' }] },
        { title: '一定', safe: true, edits: [{ range, newText: '乙' }] },
      ],
    });
    assert.equal(fixAllWith([rule], '甲', defaultSettings).text, '乙');
  });

  it('lets a fix that overlaps an earlier one wait for the next round', () => {
    const long = patternRule('long', /甲甲/gu, replacing('甲', true));
    assert.deepEqual(fixAllWith([long], '甲甲甲甲', defaultSettings), { text: '甲', applied: { long: 3 } });
    const first = patternRule('first', /甲乙/gu, replacing('丙乙', true));
    const second = patternRule('second', /乙丁/gu, replacing('戊', true));
    assert.deepEqual(fixAllWith([first, second], '甲乙丁', defaultSettings), {
      text: '丙戊',
      applied: { first: 1, second: 1 },
    });
  });

  it('lets a fix with many edits wait as a whole', () => {
    const everywhere = patternRule('everywhere', /^甲/gu, {
      fixKind: 'safe',
      fix: (_finding, plan) => [
        {
          title: '全改',
          safe: true,
          edits: [...plan.lines[0]!.matchAll(/甲/gu)].reverse().map(({ index }) => ({
            range: { start: { line: 0, character: index }, end: { line: 0, character: index + 1 } },
            newText: '乙',
          })),
        },
      ],
    });
    const inside = patternRule('inside', /丙甲/gu, replacing('丙', true));
    assert.deepEqual(fixAllWith([inside, everywhere], '甲丙甲甲', defaultSettings), {
      text: '乙丙乙乙',
      applied: { everywhere: 1 },
    });
  });

  it('comes to an end where two rules undo each other', () => {
    const there = patternRule('there', /甲/gu, replacing('乙', true));
    const back = patternRule('back', /乙/gu, replacing('甲', true));
    assert.deepEqual(fixAllWith([there, back], '甲', defaultSettings), { text: '甲', applied: { there: 5, back: 5 } });
  });

  it('counts nothing where nothing changes', () => {
    const same = patternRule('same', /甲/gu, replacing('甲', true));
    assert.deepEqual(fixAllWith([same], '甲', defaultSettings), { text: '甲', applied: {} });
  });

  it('has no rules that are off', () => {
    const rule = patternRule('word', /甲/gu, replacing('乙', true));
    assert.equal(fixAllWith([rule], '甲', { ...defaultSettings, rules: { word: 'off' } }).text, '甲');
  });

  it('tells of rules that throw', () => {
    const told: string[] = [];
    const rule = patternRule('word', /甲/gu, { fixKind: 'safe', fix: () => assert.fail('bang') });
    assert.equal(fixAllWith([rule], '甲', defaultSettings, { onRuleError: (id) => told.push(id) }).text, '甲');
    assert.deepEqual(told, ['word']);
  });

  it('mends only what one rule says where one is named', () => {
    const mark = rules.find(({ id }) => id === 'numbering-mark')!;
    const { text } = readMarks(mark.examples.find(({ fixed }) => fixed !== undefined)!.text);
    assert.deepEqual(Object.keys(fixAll(text, defaultSettings, 'numbering-mark').applied), ['numbering-mark']);
    assert.deepEqual(fixAll(text, defaultSettings, 'year-title'), { text, applied: {} });
  });

  for (const rule of rules.filter(({ fixKind }) => fixKind === 'safe'))
    it(`does the work of ${rule.id} once and for all`, () => {
      for (const example of rule.examples) {
        const { text } = readMarks(example.text);
        const settings = { ...defaultSettings, rules: { [rule.id]: 'on' } } as const;
        const once = fixAll(text, settings);
        assert.deepEqual(fixAll(once.text, settings), { text: once.text, applied: {} }, example.name);
      }
    });
});
