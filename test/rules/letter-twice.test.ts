import assert from 'node:assert/strict';
import { isLetterTwice } from '../../server/src/core/rules/scan/letter-twice';
import { cpuTime } from '../cpu-time';

/** The letters that are told, with what stands before each. */
const told = (text: string): readonly string[] =>
  [...text].flatMap((letter, at) =>
    at > 0 && text[at - 1] === letter && isLetterTwice(text, at) ? [text.slice(at - 1, at + 1)] : [],
  );

describe('one letter typed twice', () => {
  const texts: readonly (readonly [text: string, ...found: string[]])[] = [
    // It belongs to a word, and around it words end and begin.
    ['落实安全措施施落实制度，推推进站点建设', '施施', '推推'],
    ['继续按自自然资源部的要求，不予受理其其他申请，准准确传达', '自自', '其其', '准准'],
    // Letters that never stand twice, whatever is around them.
    ['报国务务院批准', '务务'],
    // Both belong to words, or may well.
    ['财政政策、项目目标、工作作风、法律律师、公司司法部门'],
    ['自治州州长、城关镇镇长、办公处处长、县委委员、政治部干部部、执行局局长'],
    ['降低低收入家庭负担，提高高技能人才待遇，加强强镇带动，扩大大学生就业，落实实名制'],
    ['增长率率先转正，学生生活补贴，检验验收，国有企业中中国共产党的组织，商贷贷款本息，保险险种'],
    ['县残联主任任组长，原则上上浮一档，单位应当当场办结'],
    // Counted, or said so.
    ['一条条整改，一批批推进，12项项目，6千千瓦以上，5家家庭农场'],
    ['村村通公路，户户通电话，次次会议有纪要，条条是道，息息相关，环环相扣，节节攀升'],
    ['清清楚楚、方方面面、扎扎实实，刚刚开始，常常检查，好好学习'],
    // Names, and what is quoted.
    ['组长：高明明，成员：方圆圆、李丽丽、于婷婷'],
    ['“施施”二字，推推推'],
    // No Chinese letter, and the edges of a text.
    ['aa11  ——……'],
    ['施施'],
  ];
  for (const [text, ...found] of texts)
    it(`${text}: ${found.join('，') || 'nothing'}`, () => assert.deepEqual(told(text), found));

  it('costs time that grows with the text', () => {
    for (const piece of ['施施', '措施施落实', '国务务院', '，务务，']) {
      const text = piece.repeat(20_000);
      const start = cpuTime();
      told(text);
      assert.ok(cpuTime() - start < 1000, piece);
    }
  });
});
