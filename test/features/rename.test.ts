import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, editsOf, parsePlan, renamableAt, renameUnit } from '../../server/src/core';
import type { Plan, Position } from '../../server/src/core';
import { assignedUnits } from '../../server/src/core/plan/mentions';
import { cursorAt, marked, sample, wordsAt } from './cursor';

/** The text after a rename, or why there is none. */
function renamed(plan: Plan, text: string, position: Position, name: string): string {
  const result = renameUnit(plan, position, name);
  return 'refusal' in result ? result.refusal : applyEdits(text, editsOf(result));
}

describe('rename of a unit', () => {
  it('changes notes, cells and running text at once, and nothing else', () => {
    const { text, plan, position } = cursorAt(sample, '县林业局', 1);
    const result = renameUnit(plan, position, '县林草局');
    assert.ok('changes' in result);
    assert.deepEqual(
      result.changes.map(({ label, detail }) => [label, detail]),
      [
        ['正文的责任分工', '3处'],
        ['任务分解表', '3处'],
        ['行文中提到的', '1处'],
      ],
    );
    assert.equal(result.message, '把“县林业局”改为“县林草局”，共7处。');
    assert.equal(applyEdits(text, editsOf(result)), text.replaceAll('县林业局', '县林草局'));
  });

  it('leaves longer names alone', () => {
    const { text, plan, position } = cursorAt(sample, '县应急管理局牵头', 1);
    const after = renamed(plan, text, position, '县应急局');
    assert.ok(after.includes('（县应急管理局森林防火科、县财政局）'));
    assert.ok(after.includes('（县应急局牵头，县林业局配合）'));
    assert.ok(after.includes('\t县应急局、县林业局\t'));
  });

  for (const [sentence, isNamed] of [
    ['由县教育局牵头', true],
    ['报县教育局备案', true],
    ['县教育局应当按月通报', true],
    ['由县教育局改建教室三间', true],
    ['县教育局改建教室三间', false],
    ['由县教育局基建办改建教室', false],
    ['县教育局机关党委负责', false],
    ['某某县教育局负责', false],
    ['各县教育局负责', false],
    ['县教育局审批局负责', false],
    ['县教育局应急办负责', false],
  ] as const)
    it(`${isNamed ? 'knows' : 'does not take'} the name in “${sentence}”${isNamed ? '' : ' for the unit'}`, () => {
      const text = `云江县2026年工作要点\n一、甲类\n1.办学。${sentence}，年内办成。（县教育局负责）\n2.修校。修好校舍。（县教育局负责）\n`;
      const { plan, position } = cursorAt(text, '（县教育局', 2);
      const result = renameUnit(plan, position, '县教体局');
      assert.ok('changes' in result);
      assert.equal(editsOf(result).length, isNamed ? 3 : 2);
    });

  it('tells that another unit has the name already', () => {
    const { plan, position } = cursorAt(sample, '县水利局', 1);
    const result = renameUnit(plan, position, '县财政局');
    assert.ok('message' in result);
    assert.match(result.message, /文中已有“县财政局”/u);
  });

  it('asks where the note names the other unit too, which then stands in it twice', () => {
    const { plan, position } = cursorAt(sample, '县林业局配合', 1);
    const result = renameUnit(plan, position, '县应急管理局');
    assert.ok('changes' in result);
    const last = result.changes.at(-1)!;
    assert.match(last.label, /同一处已有“县应急管理局”，改后列了两次/u);
    assert.equal(last.isDoubtful, true);
    assert.equal(editsOf(result).length, 7);
  });

  it('keeps columns that spaces line up', () => {
    const table = [
      '序号  工作任务      责任单位            完成时限  备注',
      '1     清淤河道十条  县水利局、县财政局  6月底前   无',
      '2     修水闸三座    县水利局            9月底前   无',
      '3     补植行道树    县林业局            9月底前   无',
      '',
    ];
    const text = `任务分解表\n${table.join('\n')}`;
    const { plan, position } = cursorAt(text, '县水利局', 1);
    const longer = renamed(plan, text, position, '县水务局河道科').split('\n');
    assert.equal(longer[2], '1     清淤河道十条  县水务局河道科、县财政局  6月底前   无');
    assert.equal(longer[3], '2     修水闸三座    县水务局河道科      9月底前   无');
    const shorter = renamed(plan, text, position, '水利局').split('\n');
    assert.equal(shorter[2], '1     清淤河道十条  水利局、县财政局    6月底前   无');
    assert.equal(shorter[4], table[3]);
  });

  it('changes nothing where the name stays', () => {
    const { plan, position } = cursorAt(sample, '县水利局', 1);
    const result = renameUnit(plan, position, '县水利局');
    assert.ok('changes' in result && result.changes.length === 0);
  });

  it('keeps to the name as written where neighbours share a tail', () => {
    const text =
      '云江县2026年工作要点\n一、甲类\n1.治水。水要治。（白河镇、青河镇和红河镇人民政府）\n2.护林。林要护。（白河镇人民政府负责）\n';
    const { plan, position } = cursorAt(text, '（白河镇人民政府', 3);
    const after = renamed(plan, text, position, '白河街道办事处');
    assert.equal(after, text.replace('（白河镇人民政府负责）', '（白河街道办事处负责）'));
  });

  for (const [name, reason] of [
    ['', /是空的/u],
    ['   ', /是空的/u],
    ['县 林草局', /有空格/u],
    ['县林业局、县草原局', /“、”/u],
    ['县林业局，县草原局', /“，”/u],
    ['县林业局；', /“；”/u],
    ['县林业局（林长办', /“（”/u],
    ['县林业局)', /“\)”/u],
    ['“县林业局”', /里有““”/u],
    ['县林业局\n县草原局', /换行/u],
    ['县林业局\r', /换行/u],
    ['2026年12月', /不像单位名称/u],
    ['局', /不像单位名称/u],
  ] as const)
    it(`refuses ${JSON.stringify(name)}`, () => {
      const { plan, position } = cursorAt(sample, '县林业局', 1);
      const result = renameUnit(plan, position, name);
      assert.ok('refusal' in result);
      assert.match(result.refusal, reason);
    });

  it('takes names with brackets of their own, there and back', () => {
    const text =
      '云江市2026年工作要点\n一、甲类\n1.治水。水要治。（市水利局、各县（市、区）人民政府负责）\n2.护林。林要护。（市林业局、各县（市、区）人民政府负责）\n';
    const { plan, position } = cursorAt(text, '各县（', 1);
    const there = renamed(plan, text, position, '各县区人民政府');
    assert.equal(there, text.replaceAll('各县（市、区）人民政府', '各县区人民政府'));
    const back = cursorAt(there, '各县区', 1);
    assert.equal(renamed(back.plan, there, back.position, '各县（市、区）人民政府'), text);
  });

  it('refuses a name that would not be read as a unit where it stands then', () => {
    const text =
      '云江县2026年工作要点\n一、甲类\n1.治水。水要治。（县水利局、县财政局）\n2.护林。林要护。（县林业局、县财政局）\n';
    const { plan, position } = cursorAt(text, '县财政局', 1);
    const result = renameUnit(plan, position, '如下所说');
    assert.ok('refusal' in result);
    assert.match(result.refusal, /看不出是责任单位/u);
  });

  it('refuses what is no unit, and says where it can be done', () => {
    const { plan, position } = marked('云江县2026年工作要点\n一、甲‸类\n1.治水。\n');
    for (const result of [renamableAt(plan, position), renameUnit(plan, position, '县林业局')]) {
      assert.ok('refusal' in result);
      assert.match(result.refusal, /不是责任单位/u);
    }
  });

  it('names exactly the unit at the cursor, also behind its last letter', () => {
    for (const into of [0, 2, 4]) {
      const { plan, position } = cursorAt(sample, '县水利局、', into);
      const result = renamableAt(plan, position);
      assert.ok('range' in result);
      assert.deepEqual([wordsAt(plan, result.range), result.name], ['14:县水利局', '县水利局']);
    }
  });
});

describe('rename there and back', () => {
  const letters = [...'林草水利教育体民政财税农业村文旅卫健应急市场'];
  const newName = fc
    .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 6 })
    .map((some) => `某${some.join('')}局`);

  it('is the identity, wherever one begins', () => {
    const plan = parsePlan(sample);
    const units = assignedUnits(plan);
    fc.assert(
      fc.property(fc.nat(units.length - 1), newName, (at, name) => {
        fc.pre(!sample.includes(name));
        const unit = units[at]!;
        const there = renamed(plan, sample, unit.range.start, name);
        assert.notEqual(there, sample);
        const after = parsePlan(there);
        const first = assignedUnits(after).find((mention) => mention.name === name);
        assert.ok(first, there);
        assert.equal(renamed(after, there, first.range.start, unit.name), sample);
      }),
      { numRuns: 60 },
    );
  });
});
