/** A document that a copy has put into one line, with spaces where its lines ended or without. */
import assert from 'node:assert/strict';
import { outline, outlineLabel, parsePlan } from '../../server/src/core';
import type { OutlineNode } from '../../server/src/core';

const labels = (nodes: readonly OutlineNode[]): readonly string[] =>
  nodes.flatMap((node) => [outlineLabel(node), ...labels(node.children)]);
const labelsOf = (text: string): readonly string[] => labels(outline(parsePlan(text)));

const long = '各站所要明确专人、建立台账、按期通报，做到有计划、有检查、有结果，'.repeat(28);

const measures = [
  '河湾县农村水站管理办法',
  '第一条 为了管好水站，制定本办法。',
  `第二条 ${long}确保安全。`,
  '第三条 水站管理员应当做到：',
  '（一）每日巡查一次；',
  '（二）每月检修一次。',
  '第四条 本办法自印发之日起施行。',
];
const chapters = [
  '河湾县农村水站管理办法',
  '第一章 总则',
  '第一条 为了管好水站，制定本办法。',
  `第二条 ${long}确保安全。`,
  '第二章 巡查',
  '第三条 每日巡查一次。',
];
const plan = [
  '河湾县农村水站工作要点',
  '一、建好水站',
  `（一）选好站址。${long}确保安全。`,
  '（二）备好材料。三月底前备齐。',
  '二、管好水站',
  '（三）定好人员。每站两人。',
  '（四）定好制度。每季一查。',
  '三、用好水站',
  '（五）收好水费。按月收取。',
];
const items = [
  '河湾县农村水站工作要点',
  '一、建好水站',
  `1.选好站址。${long}确保安全。`,
  '二、管好水站',
  '2.定好人员。每站两人。',
  '3.定好制度。每季一查，重点查：',
  '（1）人员是否到岗。',
  '（2）水质是否达标。',
  '三、用好水站',
  '4.收好水费。按月收取。',
];

describe('a document in one line has the outline that its lines had', () => {
  for (const [name, lines] of Object.entries({ measures, chapters, plan, items }))
    it(`with a space for each line end: ${name}`, () => {
      assert.deepEqual(labelsOf(lines.join(' ')), labelsOf(lines.join('\n')));
    });

  for (const [name, lines] of Object.entries({ measures, plan, items }))
    it(`with nothing between its lines: ${name}`, () => {
      const withoutTitle = lines.slice(1);
      assert.deepEqual(labelsOf(withoutTitle.join('')), labelsOf(withoutTitle.join('\n')));
    });

  it('with nothing between a heading that begins with a year and the quoted name of its first item', () => {
    const sections = [
      '一、2024年水站建设回顾',
      `（一）选好了站址。${long}确保安全。`,
      '二、2025年水站管理计划',
      '（一）“一站一策”定好制度。每季一查。',
      '（二）“一季一查”管好水站。按季通报。',
    ];
    assert.deepEqual(labelsOf(sections.join('')), labelsOf(sections.join('\n')));
  });

  it('with headings of the second kind alone, from the first to the fourth', () => {
    const kinds = [
      '2025年水站工作重在管好用好。',
      `（一）选好站址，备好材料。${long}确保安全。`,
      '（二）定好人员，定好制度。每站两人。',
      '（三）做好巡查，做好检修。每日一次。',
      '（四）收好水费，管好账目。按月收取。',
    ];
    assert.deepEqual(labelsOf(kinds.join('')), labelsOf(kinds.join('\n')));
    assert.equal(labelsOf(kinds.join('')).length, 5);
    const listed = `2025年水站工作重在管好用好，下列水站先建：（一）东站；（二）西站；（三）南站；（四）北站。${long}确保安全。`;
    assert.deepEqual(labelsOf(listed), labelsOf('2025年水站工作重在管好用好。'));
  });

  it('but an article or item that a sentence names is none of it', () => {
    const text = `河湾县农村水站工作要点 一、建好水站 ${long}按照办法第三条、第四条办理。 二、执行办法第六条（二）款 确保安全。`;
    assert.deepEqual(labelsOf(text), ['河湾县农村水站工作要点', '一、建好水站', '二、执行办法第六条（二）款']);
  });
});
