/** Which numbers that do not follow each other are told, and how often. */
import assert from 'node:assert/strict';
import { check, parsePlan } from '../../server/src/core';

/** What the rules of numbers say of lines below a title: the line, from 0, and the rule. */
function told(...lines: readonly string[]): readonly string[] {
  return check(parsePlan(['2025年全市养老服务工作要点', ...lines].join('\n')))
    .filter(({ rule }) => rule.startsWith('numbering-'))
    .map(({ range, rule }) => `${range.start.line} ${rule}`);
}

const numbered = (values: readonly number[]): readonly string[] => values.map((value) => `${value}.甲`);
/** The numbers of so many items, of which some are `ahead` of their place. */
const jumping = (count: number, ahead: (place: number) => number): readonly string[] =>
  numbered(Array.from({ length: count }, (_, at) => at + 1 + ahead(at + 1)));

describe('numbers that do not follow each other are told', () => {
  const cases: readonly (readonly [name: string, lines: readonly string[], told: readonly string[]])[] = [
    ['as missing, with nothing above', ['一、子', '2.甲', '3.乙'], ['2 numbering-sequence']],
    ['never, where the line above leaves something out', ['一、子', '……', '2.甲', '3.乙'], []],
    ['never, where the item above leaves something out', ['1.甲', '2.乙（略）', '7.丙', '8.丁'], []],
    ['as said twice, whatever was left out', ['1.甲', '2.乙（略）', '2.丙', '3.丁'], ['3 numbering-sequence']],
    [
      'as wrong between right ones, whatever was left out',
      ['1.甲', '2.乙（略）', '7.丙', '4.丁'],
      ['3 numbering-sequence'],
    ],
    ['never, where the one before stands in the text above', ['1.甲', '2.乙，其中 6.丙另行安排。', '7.丁', '8.戊'], []],
    [
      'as wrong between right ones, though the text above has such a number',
      ['1.甲', '2.乙，其中 6.丙另行安排。', '7.丁', '4.戊', '5.己'],
      ['3 numbering-sequence'],
    ],
    [
      'once, where a heading is lost with its items',
      ['一、子', '1.甲', '2.乙', '二、丑', '3.丙', '4.丁', '四、寅', '7.戊', '8.己'],
      ['7 numbering-sequence'],
    ],
    [
      'each for itself, where the items go on below the heading that is lost',
      ['一、子', '1.甲', '2.乙', '三、丑', '3.丙', '5.丁', '6.戊', '四、寅', '7.己', '8.庚'],
      ['4 numbering-sequence', '6 numbering-sequence'],
    ],
  ];
  for (const [name, lines, wanted] of cases) it(name, () => assert.deepEqual(told(...lines), wanted));

  for (const lost of ['l2.', 'I2.', '1 2.', '12。', '12：', '12', '（12）'])
    it(`where a number of two digits was misread: ${lost}`, () => {
      const items = jumping(14, () => 0).map((item) => item.replace(/^12\./u, lost));
      assert.deepEqual(told(...items.map((item) => item.replace('甲', '登记老人信息'))), ['12 numbering-sequence']);
    });

  it('as out of order, where a heading stands twice and what followed it does not', () =>
    assert.deepEqual(told('一、甲', '二、乙', '一、甲'), ['3 numbering-sequence']));

  it('one by one up to six in sixty items, then once for all', () => {
    const skipping = (count: number): readonly string[] =>
      jumping(count, (place) => [5, 12, 20, 30, 40, 50].filter((skip) => skip <= place).length);
    assert.equal(told(...skipping(61)).length, 6);
    assert.deepEqual(told(...skipping(60)), ['5 numbering-sequence']);
  });

  it('one by one up to six wrong items in eighteen, then once for all', () => {
    const wrong = (count: number): readonly string[] =>
      jumping(count, (place) => ([3, 4, 8, 9, 13, 14].includes(place) ? 40 : 0));
    assert.equal(told(...wrong(19)).length, 3);
    assert.deepEqual(told(...wrong(18)), ['3 numbering-sequence']);
  });
});

describe('the number of sections that a text announces is told', () => {
  const cases: readonly (readonly [name: string, lines: readonly string[], told: readonly string[]])[] = [
    ['where it is two more', ['抓好以下五项工作。', '一、子', '二、丑', '三、寅'], ['1 numbering-announced']],
    ['where it is two less', ['抓好以下两项工作。', '一、子', '二、丑', '三、寅', '四、卯'], ['1 numbering-announced']],
    [
      'for the items below its own heading',
      ['一、子', '抓好以下四项工作。', '1.甲', '2.乙', '3.丙', '二、丑'],
      ['2 numbering-announced'],
    ],
    ['never, where it is far off and means something else', ['抓好以下六项工作。', '一、子', '二、丑', '三、寅'], []],
    ['never for a single section', ['抓好以下三项工作。', '一、子', '做好准备。'], []],
    ['never besides what is missing', ['抓好以下五项工作。', '一、子', '三、丑', '四、寅'], ['3 numbering-sequence']],
  ];
  for (const [name, lines, wanted] of cases) it(name, () => assert.deepEqual(told(...lines), wanted));
});
