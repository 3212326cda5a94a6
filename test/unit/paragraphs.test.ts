import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

/** The joints of a text: the line of the piece before each, counted from 0, its kind and its overlap. */
function joints(lines: readonly string[]): unknown[] {
  return parsePlan(lines.join('\n')).paragraphs.flatMap((paragraph) =>
    paragraph.joints.map(({ after, kind, overlap }) => [paragraph.pieces[after]!.line, kind, overlap]),
  );
}

const head = ['2024年档案工作要点', '', '一、收集整理'];
const item = '1.按时归档。各科室要把上年的材料收集齐全，';

describe('paragraphs', () => {
  it('a sentence goes on behind the empty lines of a page end', () => {
    assert.deepEqual(joints([...head, `${item}逐件登记后移`, '', '交档案室，不得自行留存。']), [[3, 'torn', 0]]);
  });

  it('a sentence goes on behind a page number, with marks or without', () => {
    for (const number of ['— 12 —', '第12页', '12'])
      assert.deepEqual(joints([...head, `${item}逐件登记后移`, '', number, '', '交档案室，不得自行留存。']), [
        [3, 'torn', 0],
      ]);
  });

  it('characters that stand on both sides of the tear', () => {
    assert.deepEqual(joints([...head, `${item}登记移交手续`, '移交手续要齐全，双方签字。']), [[3, 'torn', 4]]);
  });

  it('a mark that can’t end a sentence, or can’t begin a line, is enough', () => {
    assert.deepEqual(joints([...head, `${item}登记、`, '编目、装订。']), [[3, 'torn', 0]]);
    assert.deepEqual(joints([...head, `${item}登记USB`, '、编目、装订。']), [[3, 'torn', 0]]);
  });

  it('where no line of the text has its full stop, a missing one says nothing', () => {
    const sentences = Array.from({ length: 10 }, (_, at) => [
      `各科室要把第${at}批材料收集齐全，逐件登记后按时移交到档案室保管`,
      '',
    ]);
    assert.deepEqual(joints([...head, ...sentences.flat()]), []);
  });

  for (const next of [
    '2023年：移交三百件，登记二百件。',
    '联系人：张三，电话见通讯录。',
    '3月5日 召开会议，部署工作。',
    '●移交之后，不得取回。',
    '二是登记编目，逐件核对。',
  ])
    it(`a new paragraph: ${next}`, () => assert.deepEqual(joints([...head, `${item}登记后移交`, next]), []));

  it('an address and a telephone number end a line', () => {
    for (const end of ['发送到gd@example.com', '联系电话02912345678'])
      assert.deepEqual(joints([...head, `${item}${end}`, '各科室要在月底前办好，不得拖延。']), []);
  });

  it('lines of a fixed width are no defect', () => {
    const lines = '各科室要把上年形成的材料收集齐全逐件登记后移交给档案室统一保管任何人不得自行留存更不得带出';
    const wrapped = Array.from({ length: 12 }, (_, at) => `${lines.slice(at, at + 30)}`);
    const kinds = joints([...head, ...wrapped, '也不得转借。']).map((joint) => (joint as unknown[])[1]);
    assert.deepEqual([...new Set(kinds)], ['wrap']);
  });
});
