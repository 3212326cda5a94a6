/** How the rules of the task table tell what a row says otherwise than its item. */
import assert from 'node:assert/strict';
import type { Problem } from '../../server/src/core';
import { check, parsePlan } from '../../server/src/core';

const items = [
  '1.营造新林。在北山营造水源林，选用乡土树种，同步修建防火通道，设置警示标牌，落实日常管护。',
  '2.保护古树。为古树名木挂牌，落实管护责任人，每季度巡查一遍，建成古树公园两个。',
  '3.防治虫害。布设监测点，及时清除病死松木，严防疫情扩散，培训监测人员六十名。',
];
const tasks = items.map((item) => item.replace(/^\d\.[^。]*。/u, '').replace(/。$/u, ''));

/** The problems that the rules of the table find. @param deadline the cell of the first row */
function problems(rows: readonly string[], deadline = '12月底前', body: readonly string[] = items): readonly Problem[] {
  const text = [
    ...['2025年全县林业工作要点', '一、主要任务', ...body, '', '附件', '', '2025年全县林业工作任务分解表', ''],
    '序号\t工作任务\t责任单位\t完成期限',
    ...rows.map((row, at) => `${at + 1}\t${row}\t林业局\t${at === 0 ? deadline : '12月底前'}`),
  ].join('\n');
  return check(parsePlan(text)).filter(({ rule }) => /^(?:table|deadline)-/u.test(rule));
}

const told = (...given: Parameters<typeof problems>): readonly string[] =>
  problems(...given).map(
    ({ rule, severity, message }) => `${rule} ${severity} ${message.replace(/(?:，疑似|。建议).*/u, '')}`,
  );

const changed = (at: number, from: string, to: string): readonly string[] =>
  tasks.map((task, index) => (index === at ? task.replace(from, to) : task));

describe('a row beside its item', () => {
  it('has nothing where both say the same', () => assert.deepEqual(told(tasks), []));

  it('says other words', () =>
    assert.deepEqual(told(changed(0, '修建', '开挖')), [
      'table-text hint 这一行与正文的文字不完全一样：“修建”改成了“开挖”',
    ]));

  it('may differ by one character, unless that turns the meaning round', () => {
    assert.deepEqual(told(changed(1, '挂牌', '换牌')), []);
    assert.deepEqual(told(changed(1, '落实管护', '不落实管护')), [
      'table-text hint 这一行与正文的文字不完全一样：多了“不”',
    ]);
  });

  it('adds a target, which is more than wording', () =>
    assert.deepEqual(told(changed(0, '日常管护', '日常管护，新增护林员20名')), [
      'table-text info 这一行与正文的文字不完全一样：多了“新增护林员20名”',
    ]));

  it('has another number, which is told alone', () => {
    assert.deepEqual(told(changed(2, '六十名', '八十名')), [
      'table-number warning 表中是“培训监测人员八十名”，正文对应的事项是“培训监测人员六十名”',
    ]);
    assert.deepEqual(told(changed(1, '两个', '三个')), [
      'table-number warning 表中是“建成古树公园三个”，正文对应的事项是“建成古树公园两个”',
    ]);
  });

  it('differs in several ways, which are one problem with all their places', () => {
    const row = tasks[0]!.replace('修建', '开挖').replace('，设置警示标牌', '');
    const [one, ...others] = problems([`${row}，组建护林队`, ...tasks.slice(1)]);
    assert.deepEqual(others, []);
    assert.match(one!.message, /：少了“设置警示标牌”；多了“组建护林队”；“修建”改成了“开挖”。/u);
    assert.equal(one!.range.start.line, 11);
    assert.deepEqual(
      one!.related.map(({ range, message }) => `${range.start.line} ${message}`),
      ['2 正文的写法', '11 分解表里的不同之处', '2 正文里有，分解表里没有'],
    );
  });

  it('leaves out what only the item says: that is told at the item, and the row is related', () => {
    const [one] = problems(changed(0, '，设置警示标牌', ''));
    assert.equal(one!.range.start.line, 2);
    assert.deepEqual(
      one!.related.map(({ range, message }) => `${range.start.line} ${message}`),
      ['11 分解表里的这一行'],
    );
  });

  it('may say in its cell by when, and not again in its text', () => {
    const timed = items.map((item) => item.replace('在北山', '8月底前在北山'));
    assert.deepEqual(told(tasks, '8月底前', timed), []);
    assert.deepEqual(told(tasks, '', timed), ['table-text hint 正文这里的内容没有列入分解表第1行：少了“8月底前”']);
  });

  it('adds a step with its time in the cell, which is told with other differences, unless the item has that time', () => {
    const rows = changed(0, '修建', '开挖');
    const other = '“修建”改成了“开挖”';
    assert.deepEqual(told(rows, '12月底前（8月底前过半）'), [
      `table-text info 这一行与正文的文字不完全一样：多了“（8月底前过半）”；${other}`,
    ]);
    const timed = items.map((item) => item.replace('在北山', '8月底前在北山'));
    assert.deepEqual(told(rows, '12月底前（8月底前过半）', timed), [
      `table-text hint 这一行与正文的文字不完全一样：${other}`,
    ]);
    assert.deepEqual(told(rows, '12月底前（分两批）'), [`table-text hint 这一行与正文的文字不完全一样：${other}`]);
  });
});

describe('a row with another number of cells', () => {
  const shaped = (...widths: readonly number[]): readonly string[] => {
    const cells = ['甲项工作', '林业局', '3月底前'];
    const rows = widths.map((width, at) => [at + 1, ...cells].slice(0, width).join('\t'));
    const text = ['2025年全县林业工作任务分解表', '', '序号\t工作任务\t责任单位\t完成期限', ...rows].join('\n');
    return check(parsePlan(text)).flatMap(({ rule, range }) =>
      rule === 'table-shape' ? [String(range.start.line)] : [],
    );
  };

  it('is told where three quarters of the rows have as many as the heading', () => {
    assert.deepEqual(shaped(4, 3, 4, 4), ['4']);
    assert.deepEqual(shaped(4, 3, 4, 3), []);
    assert.deepEqual(shaped(3, 3, 3, 3), []);
    assert.deepEqual(shaped(4, 3, 4), []);
  });
});
