/** How far renumbering reaches: other parts of the document, tables, levels, and what it can't number. */
import assert from 'node:assert/strict';
import { parsePlan, renumber } from '../../server/src/core';
import { plan, renumbered } from './renumber';

/** The lines that renumbering changes, as they are then. */
function changedLines(given: string, scope?: 'level' | 'section'): readonly string[] {
  const before = given.replace('‸', '').split('\n');
  return renumbered(given, scope)
    .split('\n')
    .filter((line, at) => line !== before[at]);
}

const table = (heading: string, ...rows: readonly string[]): readonly string[] => [
  '',
  '附件',
  '',
  '清单',
  '',
  heading,
  ...rows,
];
const tasks = table('序号\t工作任务\t责任单位', '1\t改种\t茶业局', '3\t施肥\t茶业局');
const funds = table('序号\t内容\t金额', '1\t甲\t3', '3\t乙\t4');

describe('renumbering the whole document', () => {
  it('mends the references in the notice, and in attachments that have no such headings', () => {
    const text = [
      ...['关于印发某县2025年茶叶工作要点的通知', '各镇：', '请重点做好第四部分的工作。', '某县', '2025年3月5日', ''],
      ...['某县2025年茶叶工作要点', '一、改种', '二、施肥', '四、修剪', '附件', '茶叶分工表', '按第四部分的要求填写。'],
    ].join('\n');
    assert.deepEqual(changedLines(text), ['请重点做好第三部分的工作。', '三、修剪', '按第三部分的要求填写。']);
  });

  it('leaves the references of attachments to their own headings', () => {
    const sheet = ['', '附件', '', '填表说明', '', '一、甲', '二、乙', '三、丙', '四、丁', '按第四部分填写。'];
    assert.deepEqual(changedLines(plan('一、改种', '二、施肥', '四、修剪', ...sheet)), ['三、修剪']);
  });

  it('names three of the references that could not follow, and counts them', () => {
    const text = plan('1.改种。', '3.修剪。见第2项、第7项、第8项、第9项。', '4.施肥。');
    assert.equal(
      renumber(parsePlan(text), 'document', { line: 0, character: 0 }).remark,
      '第3行的“第2项”、第3行的“第7项”、第3行的“第8项”等4处看不出指的是哪一项，没有改。请核对。',
    );
  });

  it('is refused where circled numbers do not suffice', () => {
    const circled = (at: number): string =>
      String.fromCharCode(at < 20 ? 0x2460 + at : at < 35 ? 0x323d + at : 0x328e + at);
    const text = plan('一、种植', ...Array.from({ length: 50 }, (_, at) => `${circled(at)}甲`), '㊿乙');
    assert.deepEqual(renumber(parsePlan(text), 'document', { line: 0, character: 0 }), {
      changes: [],
      message: '“①”这样的序号不够用：带圈数字最多到50。',
    });
  });

  it('numbers the rows of every table', () => assert.deepEqual(changedLines(plan('1.改种。', ...funds)), ['2\t乙\t4']));
});

describe('renumbering what is at the cursor', () => {
  it('numbers the rows of the task table too, and of no other', () => {
    assert.deepEqual(changedLines(plan('1.改‸种。', '3.施肥。', ...tasks), 'level'), ['2.施肥。', '2\t施肥\t茶业局']);
    assert.deepEqual(changedLines(plan('1.改‸种。', '3.施肥。', ...funds), 'level'), ['2.施肥。']);
  });

  it('numbers any table where the cursor is in it, and nothing else', () =>
    assert.deepEqual(changedLines(plan('1.改种。', '3.施肥。', ...funds).replace('乙', '乙‸'), 'level'), ['2\t乙\t4']));

  it('leaves the same level of another part alone', () =>
    assert.deepEqual(
      changedLines(plan('1.改‸种。', '3.施肥。', '', '附件', '', '填表说明', '', '1.甲', '3.乙'), 'level'),
      ['2.施肥。'],
    ));

  it('leaves decimals of another depth as they are, but for the number above them', () =>
    assert.deepEqual(changedLines(plan('一、任务', '1.1 改‸种', '1.3 施肥', '1.3.1 底肥', '1.3.3 追肥'), 'level'), [
      '1.2 施肥',
      '1.2.1 底肥',
      '1.2.3 追肥',
    ]));

  it('reaches all levels below a heading', () =>
    assert.deepEqual(
      changedLines(
        plan('一、种‸植', '（一）改种', '1.甲', '3.乙', '（三）施肥', '二、加工', '（一）杀青', '（三）揉捻'),
        'section',
      ),
      ['2.乙', '（二）施肥'],
    ));
});
