import assert from 'node:assert/strict';
import { applyEdits, rules } from '../../server/src/core';
import { problemsOf } from './harness';

const rule = rules.find(({ id }) => id === 'numbering-sequence')!;
const title = '2025年全市养老服务工作要点\n';

/** The first problem of a text, after the check that there is no other. */
function only(text: string) {
  const problems = problemsOf(rule, text);
  assert.equal(problems.length, 1, problems.map(({ message }) => message).join(' | ') || 'no problem');
  return problems[0]!;
}

/** The text after the fix of that place in the list. */
const afterFix = (text: string, at = 0): string => applyEdits(text, only(text).fixes()[at]!.edits);

describe('numbering-sequence: a number keeps its form', () => {
  for (const [wrong, right] of [
    ['一、甲\n二、乙\n五、丙\n四、丁', '一、甲\n二、乙\n三、丙\n四、丁'],
    ['（一）甲\n(五) 乙\n（三）丙', '（一）甲\n(二) 乙\n（三）丙'],
    ['1. 甲\n9.  乙\n3. 丙', '1. 甲\n2.  乙\n3. 丙'],
    ['１．甲\n５．乙\n３．丙', '１．甲\n２．乙\n３．丙'],
    ['01.甲\n05.乙\n03.丙', '01.甲\n02.乙\n03.丙'],
    ['（1）甲\n（7）乙\n（3）丙', '（1）甲\n（2）乙\n（3）丙'],
    ['1）甲\n7）乙\n3）丙', '1）甲\n2）乙\n3）丙'],
    ['①甲\n⑦乙\n③丙', '①甲\n②乙\n③丙'],
    ['第一章　甲\n第 七 章　乙\n第三章　丙', '第一章　甲\n第 二 章　乙\n第三章　丙'],
    ['第1条　甲。\n第7条　乙。\n第3条　丙。', '第1条　甲。\n第2条　乙。\n第3条　丙。'],
  ] as const)
    it(JSON.stringify(right), () => assert.equal(afterFix(title + wrong), title + right));

  it('a long count in Chinese', () => {
    const items = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, at) => `（${'一二三四五六七八九十'[from + at - 1]}）甲`);
    const text = `${title}${items(1, 10).join('\n')}\n（二十一）乙\n（十二）丙`;
    assert.ok(afterFix(text).endsWith('（十）甲\n（十一）乙\n（十二）丙'));
  });

  it('there is no circle round 51, so that nothing is offered', () => {
    const circled = (value: number): string =>
      String.fromCharCode(value <= 20 ? 0x245f + value : value <= 35 ? 0x323c + value : 0x328d + value);
    const text = title + Array.from({ length: 50 }, (_, at) => `${circled(at + 1)}甲`).join('\n');
    assert.deepEqual(problemsOf(rule, text), []);
    assert.deepEqual(only(`${text}\n${circled(50)}乙`).fixes(), []);
  });
});

describe('numbering-sequence: a section that was lost with its items', () => {
  it('is one problem, where the next one is the last of its part too', () => {
    const text = `${title}一、甲\n（一）乙\n1.丙\n2.丁\n（三）戊\n5.己\n二、庚\n（一）辛\n（二）壬`;
    assert.match(only(text).message, /“（一）”之后就是“（三）”，缺少“（二）”/u);
    assert.equal(afterFix(text), text.replace('（三）', '（二）').replace('5.', '3.'));
  });
});

describe('numbering-sequence: references follow', () => {
  const plan = (reference: string): string => `${title}一、甲\n二、乙\n${reference}\n四、丙\n五、丁`;
  const mended = (reference: string): string => `${title}一、甲\n二、乙\n${reference}\n三、丙\n四、丁`;
  for (const [before, after] of [
    ['按第五部分的要求报送。', '按第四部分的要求报送。'],
    ['按第四部分和第五部分的要求报送。', '按第三部分和第四部分的要求报送。'],
    ['按第5部分的要求报送。', '按第4部分的要求报送。'],
    ['见第二部分。', '见第二部分。'],
    ['按《管理办法》第五部分报送。', '按《管理办法》第五部分报送。'],
    ['按管理办法第五部分报送。', '按管理办法第五部分报送。'],
    ['共分五部分。', '共分五部分。'],
    ['第五章和第五条不变。', '第五章和第五条不变。'],
  ] as const)
    it(before, () => assert.equal(afterFix(plan(before)), mended(after)));

  it('to items, in brackets or not', () => {
    const text = `${title}（一）甲\n（二）乙\n（四）丙\n（五）丁\n第（五）项和第四项由市局负责，《办法》第三条第（五）项除外。`;
    const right = `${title}（一）甲\n（二）乙\n（三）丙\n（四）丁\n第（四）项和第三项由市局负责，《办法》第三条第（五）项除外。`;
    assert.equal(afterFix(text), right);
    assert.match(only(text).fixes()[0]!.title, /引用2处/u);
  });

  it('to a number that two headings have stay as they are', () => {
    const text = `${title}一、甲\n二、乙\n二、丙\n三、丁\n见第二部分和第三部分。`;
    assert.ok(afterFix(text).endsWith('见第二部分和第四部分。'));
  });

  it('to what is gone are named, as they would mean another item', () => {
    const text = `${title}1.甲\n2.乙\n4.丙\n5.丁\n按第1项、第3项和第4项办理。`;
    const [fix] = only(text).fixes();
    assert.equal(fix!.title, '从“3.”起重新编号，共2项，连同引用1处（引用“第3项”请另行核对）');
    assert.ok(afterFix(text).endsWith('按第1项、第3项和第3项办理。'));
    assert.doesNotMatch(only(text.replace('第3项', '第2项')).fixes()[0]!.title, /核对/u);
  });

  it('to items of the same section, where each counts for itself', () => {
    const text = `${title}一、甲\n（一）子\n（二）丑\n（三）寅\n见第（三）项。\n二、乙\n（一）卯\n（三）辰\n（四）巳\n见第（三）项。\n三、丙\n（一）午\n（二）未`;
    const lines = afterFix(text).split('\n');
    assert.equal(lines[5], '见第（三）项。');
    assert.equal(lines[10], '见第（二）项。');
  });
});

describe('numbering-sequence: fixes in the order of their likelihood', () => {
  it('one number, then all from it on', () => {
    const text = `${title}1.甲。乙。\n2.丙。丁。\n9.戊。己。\n4.庚。辛。\n4.壬。癸。\n5.子。丑。`;
    const problems = problemsOf(rule, text);
    assert.equal(problems.length, 2);
    const [only, onward] = problems[0]!.fixes();
    assert.equal(applyEdits(text, only!.edits), text.replace('9.戊', '3.戊'));
    const all = applyEdits(text, onward!.edits);
    assert.deepEqual(problemsOf(rule, all), []);
    assert.match(onward!.title, /从“3\.”起重新编号，共3项/u);
  });

  it('one problem for each of several slips', () => {
    const items = [1, 2, 2, 3, 4, 5, 7, 8, 9, 3, 11, 12, 13, 14];
    const text = title + items.map((number) => `${number}.甲。乙。`).join('\n');
    assert.deepEqual(
      problemsOf(rule, text).map(({ range }) => range.start.line - 1),
      [2, 6, 9],
    );
  });

  it('up to where the numbers begin anew', () => {
    const text = `${title}一、甲\n1.子。丑。\n3.寅。卯。\n4.辰。巳。\n二、乙\n1.午。未。\n2.申。酉。\n三、丙\n1.戌。亥。`;
    assert.equal(afterFix(text), text.replace('3.寅', '2.寅').replace('4.辰', '3.辰'));
  });

  it('not in a list inside the one that is mended', () => {
    const text = `${title}1.甲。乙。\n3.丙。丁。\n1.子。丑。\n2.寅。卯。\n4.戊。己。\n5.庚。辛。`;
    assert.equal(afterFix(text), text.replace('3.丙', '2.丙').replace('4.戊', '3.戊').replace('5.庚', '4.庚'));
  });

  it('a copy of the last section is taken away to the end', () => {
    const section = '二、保障措施\n落实经费，配齐人员，按月报送工作进展情况，年底统一考核。\n';
    const text = `${title}一、任务\n分三步走。\n${section}${section}`;
    assert.equal(afterFix(text).trimEnd(), `${title}一、任务\n分三步走。\n${section}`.trimEnd());
  });
});

describe('numbering-sequence is quiet', () => {
  for (const [why, text] of [
    ['where a heading is glued to the paragraph above', `${title}一、甲\n按期完成二、乙\n三、丙\n四、丁`],
    ['where a heading is glued to the one above', `${title}一、甲二、乙\n三、丙\n四、丁`],
    [
      'where several items are glued to the ones above',
      `${title}1.甲。乙。2.丙。丁。\n3.戊。己。4.庚。辛。\n5.壬。癸。6.子。丑。\n7.寅。卯。`,
    ],
    ['where a number behind a full stop is one of the text', `${title}1.甲。共有。2.5万人。\n3.戊。己。\n4.庚。辛。`],
    [
      'where the last but one of a section is glued to a paragraph, and the next section counts anew',
      `${title}一、甲\n（一）子\n（二）丑\n（三）寅\n完成寅事。〈四）卯\n（五）辰\n二、乙\n（一）巳\n（二）午`,
    ],
    ['where the first item stands behind a colon', `${title}一、甲\n任务如下：1.子。\n2.丑。\n3.寅。\n二、乙`],
    ['in an excerpt', `${title}（本文有删减）\n一、甲\n三、乙\n四、丙`],
    ['in an excerpt that says so in its title', '2025年养老服务工作要点（节选）\n一、甲\n四、乙\n五、丙'],
    ['where a line says that something is left out', `${title}一、甲\n（二至四略）\n五、乙\n六、丙`],
    ['where dots show that something is left out', `${title}一、甲\n……\n五、乙\n六、丙`],
    ['in a piece of a document', '三、任务\n分三步走。\n四、保障\n落实责任。'],
  ] as const)
    it(why, () => assert.deepEqual(problemsOf(rule, text), []));

  it('but not where 略 is the end of another word', () => {
    assert.equal(problemsOf(rule, `${title}一、实施人才强市战略\n三、保障\n四、要求`).length, 1);
  });

  it('but says once that most numbers are lost, as in a bad scan, and offers no fix', () => {
    const numbers = Array.from({ length: 60 }, (_, at) => 1 + at * 3);
    const problem = only(title + numbers.map((number) => `${number}.甲。乙。`).join('\n'));
    const count = Number(/有(\d+)处/u.exec(problem.message)![1]);
    assert.ok(count > 21, problem.message);
    assert.equal(problem.severity, 'warning');
    assert.equal(problem.related.length, 20);
    assert.deepEqual(problem.fixes(), []);
  });

  it('and says nothing of many jumps in an excerpt', () => {
    const numbers = Array.from({ length: 12 }, (_, at) => 1 + at * 3);
    const text = `${title}（本文有删减）\n${numbers.map((number) => `${number}.甲。乙。`).join('\n')}`;
    assert.deepEqual(problemsOf(rule, text), []);
  });

  it('and less certain of a lone 1 and of two numbers', () => {
    assert.equal(only(`${title}1.甲。乙。\n2.丙。丁。\n3.戊。己。\n1.庚。辛。`).severity, 'warning');
    assert.equal(only(`${title}1.甲。乙。\n3.丙。丁。`).severity, 'warning');
    assert.equal(only(`${title}1.甲。乙。\n5.丙。丁。\n3.戊。己。`).severity, 'error');
  });
});
