/** What of an item and of a document's tables is held against each other. */
import assert from 'node:assert/strict';
import { check, defaultSettings, parsePlan } from '../../server/src/core';

const items = [
  '1.清理东河两岸垃圾，每季度巡查一次，年底前全部清零。（河长办负责）',
  '2.换表。分片更换水表，改造泵房三座。（水利局负责）',
  '3.衬砌渠道。完成东干渠衬砌十二公里。',
  '按县里统一部署先清淤后衬砌，同步更换闸门。（灌溉处负责）',
];
const rows = [
  '1\t清理东河两岸垃圾，每季度巡查一次，年底前全部清零。\t河长办',
  '2\t分片更换水表，改造泵房三座。\t水利局',
  '3\t完成东干渠衬砌十二公里。按县里统一部署先清淤后衬砌，同步更换闸门。\t灌溉处',
];

const name = '2025年全县水利工作任务分解表';
const textWith = (table: readonly string[], others: readonly string[] = []): string =>
  [
    ...['2025年全县水利工作要点', '一、任务', ...items, '', `附件：${name}`, '', '附件', '', name, ''],
    ...['序号\t工作任务\t责任单位', ...table, '', ...others],
  ].join('\n');

const alignmentOf = (text: string) => parsePlan(text).alignments[0]!;
const told = (text: string): readonly string[] =>
  check(parsePlan(text), { ...defaultSettings, profile: 'strict' }).map(({ rule, message }) => `${rule} ${message}`);

describe('an item beside its row', () => {
  it('differs in nothing where the row has all paragraphs of the item', () =>
    assert.deepEqual(told(textWith(rows)), []));

  it('has its first words in the row too, where it has no heading of its own', () =>
    assert.deepEqual(told(textWith(rows.map((row) => row.replace('清理东河两岸垃圾，', '')))), [
      'table-text 正文这里的内容没有列入分解表第1行：少了“清理东河两岸垃圾”。建议两边保持一致。',
    ]));

  it('may leave out its heading', () => {
    const headed = rows.map((row) => row.replace('分片更换', '换表。分片更换'));
    assert.deepEqual(told(textWith(headed)), []);
  });

  it('is read with its second paragraph, from its beginning on', () =>
    assert.deepEqual(told(textWith(rows.map((row) => row.replace('按县里统一部署先清淤后衬砌，', '')))), [
      'table-text 正文这里的内容没有列入分解表第3行：少了“按县里统一部署先清淤后衬砌”。建议两边保持一致。',
    ]));
});

describe('the tables of a document', () => {
  it('that assign no tasks are not held against the items', () => {
    const funds = ['表1 资金安排表', '', '序号\t内容\t金额', '1\t分片更换水表，改造泵站五座\t20万元', ''];
    const text = textWith(rows, funds);
    assert.equal(parsePlan(text).tables.length, 2);
    assert.deepEqual(
      alignmentOf(text).rows.map(({ row }) => row.number),
      [1, 2, 3],
    );
  });

  it('were made from the items only where half of their rows have one', () => {
    const others = ['接听热线电话', '登记来访人员', '收发往来文件'].map((task, at) => `${at + 3}\t${task}\t办公室`);
    assert.equal(alignmentOf(textWith([...rows.slice(0, 2), ...others.slice(1)])).isDerived, true);
    assert.equal(alignmentOf(textWith([...rows.slice(0, 2), ...others])).isDerived, false);
  });
});
