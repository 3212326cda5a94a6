import assert from 'node:assert/strict';
import { sift } from '../../server/src/core';
import { brief, patternRule, run } from './fakes';

describe('fingerprints', () => {
  const rules = [patternRule('word', /甲/gu), patternRule('other', /甲/gu)];
  const of = (text: string): string[] => run(rules, text).map(({ fingerprint }) => fingerprint);

  it('stay when lines come and go, numbers change and spaces or widths are mended', () => {
    const before = of('一、总体要求\n1.在甲地试点,3家参加\n');
    assert.deepEqual(of('新的一段。\n一、总体要求\n1.在甲地试点,3家参加\n'), before);
    assert.deepEqual(of('一、总体要求\n12.在甲地试点,3家参加\n'), before);
    assert.deepEqual(of('一、总体要求\n（三）在甲地试点，12家参加\n'), before);
    assert.deepEqual(of('一、总体要求\n1. 在甲地 试点，３家参加\n'), before);
  });

  it('differ between rules, places and words around', () => {
    const found = [...of('在甲地试点。\n在甲县试点。'), ...of('去甲地试点。'), ...of('在甲地调研。')];
    assert.equal(new Set(found).size, found.length);
  });

  it('differ by the words in the message, not by its numbers', () => {
    const only = (text: string) => run([patternRule('word', /^.*?(?=。)/gu)], text)[0]!.fingerprint;
    const short = (word: string) =>
      run([patternRule('word', /^/gu, { check: (_plan, report) => report(finding(word)) })], '同一行')[0]!.fingerprint;
    const at = { line: 0, character: 0 };
    const finding = (word: string) => ({ range: { start: at, end: at }, message: 'found', data: { word } });
    assert.equal(short('第9项'), short('第十九项'));
    assert.equal(short('（三）'), short('（十一）'));
    assert.notEqual(short('浐灞'), short('沭灞'));
    assert.equal(only('共3项。'), only('共15项。'));
  });

  it('are the same in every version, as teams keep them in files', () => {
    const line = '在甲地试点，三家参加，按季度通报进展情况，年底总结。';
    assert.deepEqual(of(`${line}\n${line}`), ['1d5w256qf17', '07y00n5foab', '1d5w256qf17-2', '07y00n5foab-2']);
    const whole = '统筹推进甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥等二十四项工作总结';
    assert.equal(run([patternRule('word', /统筹.*总结/gu)], whole)[0]!.fingerprint, '1z78ybi50xa');
    const twice = '坚持先行先试，在甲地试点，其余各地跟进。\n另在甲地试行一年。';
    const [first] = run([patternRule('word', /甲地/gu)], twice);
    assert.equal(first!.fingerprint, '03dp1efa7tv');
    assert.deepEqual(first!.fingerprintsBeside, ['1degpm9rz9u', '2fu10o1691d']);
  });

  const words = [patternRule('word', /布署|甲/gu)];
  const named = (text: string): string[] => run(words, text).map(({ fingerprint }) => fingerprint);

  it('of words that stand once survive edits right beside them', () => {
    const before = named('一、保障\n1.年内完成，布署到位。\n');
    assert.equal(before.length, 1);
    for (const text of [
      '1.年底完成，布署到位。',
      '1.布署落实。',
      '一、保障\n（九）另起一段，提前布署\n',
      '12. 年内 完成，布署到位。',
      '新增甲。\n年内完成，布署到位。',
    ]) {
      assert.ok(named(text).includes(before[0]!), text);
    }
  });

  it('of one character or a mark hang on the words around, as there may be another tomorrow', () => {
    assert.notDeepEqual(named('在甲地试点。'), named('去甲地试点。'));
  });

  it('of equal words differ, and neither is mistaken for the other when one of them goes', () => {
    const both = '1.年内完成，布署到位。\n2.提前布署，抓好落实。\n';
    const [first, second] = named(both);
    assert.notEqual(first, second);
    assert.deepEqual(named(`新的一段。\n${both}`), [first, second]);
    const left = (text: string, ...waived: readonly (string | undefined)[]) => {
      const waivers = waived.map((fingerprint) => {
        return { fingerprint: fingerprint!, reason: undefined, by: undefined, on: undefined };
      });
      const { open, unused } = sift(run(words, text), waivers);
      return [open.length, unused.length];
    };
    assert.deepEqual(left('1.年内完成，部署到位。\n2.提前布署，抓好落实。\n', second), [0, 0]);
    assert.deepEqual(left('1.年内完成，部署到位。\n2.提前布署，抓好落实。\n', first), [1, 1]);
    assert.deepEqual(left('1.年内完成，布署到位。\n2.提前部署，抓好落实。\n', first), [0, 0]);
    assert.deepEqual(left(both, first), [1, 0]);
    assert.deepEqual(left('1.年内完成，布署到位。\n2.提前部署，抓好落实。\n', first, second), [0, 1]);
  });

  it('of a waiver tell which one it was for when equal words come later', () => {
    const [only] = run(words, '1.年内完成，布署到位。');
    const waiver = {
      fingerprint: only!.fingerprint,
      near: [only!.fingerprintAmong!],
      reason: undefined,
      by: undefined,
      on: undefined,
    };
    const { open, waived } = sift(run(words, '1.提前布署，抓好落实。\n2.年内完成，布署到位。'), [waiver]);
    assert.deepEqual([brief(open), waived.length], [['word 0:4-6'], 1]);
  });

  it('of a waiver find it again among equal words after an edit on either side of it, and nothing else', () => {
    const text = '1.年内完成，布署到位见效。\n2.各地提前布署，抓好落实。\n3.会后及时布署，专人督办。\n';
    const waiverOf = (line: number) => {
      const problem = run(words, text)[line]!;
      const { fingerprint, fingerprintAmong, fingerprintsBeside = [] } = problem;
      const near = fingerprintAmong === undefined ? fingerprintsBeside : [fingerprintAmong, ...fingerprintsBeside];
      return { fingerprint, near, reason: undefined, by: undefined, on: undefined };
    };
    const left = (edited: string, ...lines: readonly number[]) => {
      const { open, unused } = sift(run(words, edited), lines.map(waiverOf));
      return [open.map(({ range }) => range.start.line), unused.length];
    };
    assert.deepEqual(left(text, 1), [[0, 2], 0]);
    // Right before it, right behind it, with others waived or not; numbers changed, lines moved.
    assert.deepEqual(left(text.replace('各地提前', '各地一律'), 1), [[0, 2], 0]);
    assert.deepEqual(left(text.replace('抓好落实', '抓出实效'), 1), [[0, 2], 0]);
    assert.deepEqual(left(text.replace('抓好落实', '抓出实效').replace('专人', '派人'), 0, 1, 2), [[], 0]);
    assert.deepEqual(left(`新增一项。\n${text.replace('2.各地提前布署', '5.各地立即布署')}`, 1), [[1, 3], 0]);
    // The only one that is left is found too.
    assert.deepEqual(left('2.各地尽早布署，抓好落实。\n', 1), [[], 0]);
    // Both sides are another place; one that goes leaves no other covered.
    assert.deepEqual(left(text.replace('各地提前布署，抓好落实', '本周统一布署，明确分工'), 1), [[0, 1, 2], 1]);
    assert.deepEqual(left(text.replace('布署，抓好', '部署，抓好'), 1), [[0, 2], 1]);
    // Equal words on one side tell nothing: which one it was can't be known then.
    const alike = '1.全市统一布署，抓好落实。\n2.全县统一布署，抓好落实。\n';
    assert.ok(run(words, alike).every(({ fingerprintsBeside }) => fingerprintsBeside!.length === 1));
  });

  it('count up where two are alike', () => {
    const [first, second, third] = run([rules[0]!], '在甲地\n在甲地\n在甲地').map(({ fingerprint }) => fingerprint);
    assert.match(first!, /^[0-9a-z]{11}$/u);
    assert.deepEqual([second, third], [`${first}-2`, `${first}-3`]);
  });
});
