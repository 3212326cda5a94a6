import assert from 'node:assert/strict';
import { emptyLibrary, parsePlan, unknownUnits } from '../../server/src/core';
import { exampleRoster } from '../../server/src/core/rules/unit/roster-examples';

const text = [
  '2025年优抚工作要点',
  '1.摸底。三月底前完成。（市退疫军人局、市教育局、高铁新城管委会负责）',
  '2.培训。四月底前完成。（市民政、市财政局，各区县政府负责）',
  '附件',
  '任务分解表',
  '序号\t工作任务\t责任单位\t完成时限',
  '1\t摸底\t高铁新城管委会\t3月底',
].join('\n');

const told = (library: Parameters<typeof unknownUnits>[1]): readonly string[] =>
  unknownUnits(parsePlan(text), library).map(({ name, count, near }) => [name, count, ...near].join(' '));

describe('the units that a roster lacks', () => {
  it('are those of notes and cells, a shared tail spelt out, with the names that they may be slips of', () =>
    assert.deepEqual(told({ ...emptyLibrary, ...exampleRoster }), [
      '市退疫军人局 1 市退役军人局',
      '高铁新城管委会 2',
      '市民政局 1',
      '市财政局 1',
    ]));

  it('are all of them where there is no roster yet, but no kinds of bodies', () =>
    assert.deepEqual(told(emptyLibrary), [
      '市退疫军人局 1 市退役军人局',
      '市教育局 1',
      '高铁新城管委会 2',
      '市民政局 1',
      '市财政局 1',
    ]));

  it('may be other spellings of what the document itself has more often', () => {
    const plan = parsePlan(
      `${text}\n2\t培训\t市退役军人局\t4月底\n3\t总结\t市退役军人局\t5月底\n4\t归档\t市退役军人局\t6月底`,
    );
    const found = unknownUnits(plan, emptyLibrary).find(({ name }) => name === '市退疫军人局');
    assert.deepEqual([found?.count, found?.near], [1, ['市退役军人局']]);
  });

  it('may lack the level that the document gives them elsewhere', () => {
    const plan = parsePlan(`${text}\n2\t培训\t民政局\t4月底`);
    const nearOf = (wanted: string) => unknownUnits(plan, emptyLibrary).find(({ name }) => name === wanted)?.near;
    assert.deepEqual([nearOf('民政局'), nearOf('市民政局')], [['市民政局'], []]);
  });

  it('stand where the document first names them', () => {
    const [first] = unknownUnits(parsePlan(text), emptyLibrary);
    assert.deepEqual(first!.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 19 } });
  });
});
