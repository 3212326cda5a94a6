import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';
import { classifyLine } from '../../server/src/core/line/classify';
import { cpuTime } from '../cpu-time';

/** A line's notes: their text, `<` where the opening bracket is lost and `>` where the closing one is, and the units. */
function notesOf(line: string): string {
  return classifyLine(line)
    .notes.filter(({ units }) => units.length > 0)
    .map(({ from, to, lacks, units }) => {
      const sign = lacks === 'opening' ? '<' : lacks === 'closing' ? '>' : '=';
      return `${line.slice(from, to)} ${sign} ${units.map(({ name }) => name).join(' ')}`;
    })
    .join(' | ');
}

const item = '1.修好山路。年内修通。';

describe('unit notes that lost a bracket', () => {
  for (const [line, notes] of [
    ['（市水务局、市林业局负责', '（市水务局、市林业局负责 > 市水务局 市林业局'],
    ['（市水务局、市林业局负责。', '（市水务局、市林业局负责 > 市水务局 市林业局'],
    ['（市水务局、市林业局按职责分', '（市水务局、市林业局按职责分 > 市水务局 市林业局'],
    ['（责任单位：市水务局', '（责任单位：市水务局 > 市水务局'],
    ['（市水务局、市林业局', '（市水务局、市林业局 > 市水务局 市林业局'],
    ['（市水务局、市林业局、市财', '（市水务局、市林业局、市财 > 市水务局 市林业局'],
    ['(市水务局牵头，市林业局配合', '(市水务局牵头，市林业局配合 > 市水务局 市林业局'],
    ['（市水务局、各县（市、区）政府负责', '（市水务局、各县（市、区）政府负责 > 市水务局 各县（市、区）政府'],
    ['市水务局、市林业局负责）', '市水务局、市林业局负责） < 市水务局 市林业局'],
    ['市水务局负责）。', '市水务局负责） < 市水务局'],
    ['责任单位：市水务局、市林业局）', '责任单位：市水务局、市林业局） < 市水务局 市林业局'],
    ['（1分）5月底前，责任单位：市水务局）', '5月底前，责任单位：市水务局） < 市水务局'],
    ['市水务局负责。列第一位者为牵头单位，下同）', '市水务局负责。列第一位者为牵头单位，下同） < 市水务局'],
    ['（市水务局、市林业局按职责分工负）', '（市水务局、市林业局按职责分工负） = 市水务局 市林业局'],
    ['（市水务局牵）', '（市水务局牵） = 市水务局'],
  ] as const)
    it(line, () => assert.equal(notesOf(item + line), notes));

  for (const line of [
    '（含北坡，由市水务局负责审核',
    '（市水务局大楼',
    '（市水务局',
    '（北坡、南坡',
    '分三步：1）查；2）修）',
    '由市水务局负责审核）',
    '（市水务局负责，确保质量',
  ])
    it(`none in ${line}`, () => assert.equal(notesOf(item + line), ''));

  const dutiesOf = (text: string): number =>
    parsePlan(`2025年山路工作要点\n${text}`).sections.reduce((sum, { duties }) => sum + duties.length, 0);
  it('one that a page end tore is whole', () => {
    const torn = `2025年山路工作要点\n${item}（市水务局、市林业局\n\n— 2 —\n\n按职责分工负责）\n2.修桥。`;
    const [duty, ...more] = parsePlan(torn).sections.flatMap(({ duties }) => duties);
    assert.deepEqual([duty?.units.length, duty?.lacks, duty?.isTorn, more.length], [2, undefined, true, 0]);
    assert.equal(dutiesOf(`${item}（市水务局\n2.修桥。通车。（市林业局负责`), 1);
  });

  it('goes on with a remark behind its full stop', () => {
    const text = `2025年山路工作要点\n${item}（市水务局负责落实。以下均需各镇落实，不再列出\n2.修桥。通车。`;
    const [duty, ...more] = parsePlan(text).sections.flatMap(({ duties }) => duties);
    assert.deepEqual([duty?.lacks, duty?.forAll, more.length], ['closing', true, 0]);
    assert.equal(duty?.range.end.character, text.split('\n')[1]!.length);
  });

  it('a paragraph is over behind it', () => {
    const { paragraphs } = parsePlan(
      `2025年山路工作要点\n${item}（市水务局、市林业局负责\n各镇要加强看护，保证畅通，做好登记，按月报送情况。\n2.修桥。`,
    );
    assert.ok(paragraphs.every(({ joints }) => joints.length === 0));
  });

  it('takes time that grows with the text', () => {
    const time = (length: number): number => {
      const line = item + '（市水务局、'.repeat(length) + '市林业局负责）'.repeat(2 * length);
      const start = cpuTime();
      classifyLine(line);
      return cpuTime() - start;
    };
    time(500);
    assert.ok(time(20_000) < 1500);
  });

  it('and so does a label with very many units behind it', () => {
    const start = cpuTime();
    const { notes } = classifyLine(`责任单位：${Array.from({ length: 30_000 }, (_, at) => `第${at}医院`).join('，')}`);
    assert.equal(notes[0]!.units.length, 30_000);
    assert.ok(cpuTime() - start < 3000);
  });
});
