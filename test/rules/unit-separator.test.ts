/** Marks at the ends of lists of units: too many, unless the list goes on. */
import assert from 'node:assert/strict';
import { check, parsePlan } from '../../server/src/core';

function told(...lines: readonly string[]): readonly string[] {
  return check(parsePlan(['2025年全县水利工作要点', ...lines].join('\n')))
    .filter(({ rule }) => rule === 'unit-separator')
    .map(({ range: { start } }) => `${start.line}:${start.character}`);
}

const list = '责任单位：县水利局、县农业局、';
const rows = (...others: readonly string[]): readonly string[] => [
  '任务分解表',
  '序号\t工作任务\t时限\t责任单位',
  ...others,
];

describe('a mark at the end of a list of units', () => {
  it('is right where the list goes on in the next line, empty lines between them', () => {
    assert.deepEqual(told('一、任务', '1.清淤。清理东河。', list, '县财政局', '2.换表。更换水表。'), []);
    assert.deepEqual(told('一、任务', '1.清淤。清理东河。', list, '', '县财政局', '2.换表。更换水表。'), []);
  });

  it('is one too many before the next item, and at the end of the text', () => {
    assert.deepEqual(told('一、任务', '1.清淤。清理东河。', list, '2.换表。更换水表。'), ['3:14']);
    assert.deepEqual(told('一、任务', '1.清淤。清理东河。', list), ['3:14']);
  });

  it('is one too many in a cell, unless the row goes on without a number', () => {
    const first = '1\t清淤\t6月\t县水利局、县农业局、';
    assert.deepEqual(told(...rows(first, '2\t换表\t6月\t县水利局')), ['3:17']);
    assert.deepEqual(told(...rows(first, '\t疏浚\t6月\t县财政局')), []);
  });
});

describe('a mark before the first unit', () => {
  it('is one too many behind a colon and in a bracket', () => {
    assert.deepEqual(told('一、任务', '1.清淤。清理东河。', '责任单位：、县水利局、县农业局'), ['3:5']);
    assert.deepEqual(told('一、任务', '1.清淤。清理东河。（、县水利局、县农业局负责）'), ['2:11']);
  });
});
