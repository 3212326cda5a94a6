import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

/** The lists of a text: their style and numbers, and what is announced before them. */
function lists(...lines: readonly string[]): readonly string[] {
  const plan = parsePlan(['全市文化工作要点', '一、重点任务', ...lines].join('\n'));
  return plan.enumerations.map(({ run, members, announced }) => {
    const numbers = members.map((at) => run.points[at]!.ordinal.value).join(' ');
    return `${run.style} ${numbers}${announced === undefined ? '' : ` of ${announced.text}=${announced.count}`}`;
  });
}

describe('enumerations: the numbers of points', () => {
  for (const [text, ...expected] of [
    ['一是建馆，二是引才，三是送戏下乡。', 'is 1 2 3'],
    ['一要保质，二要保量，三要按时完成全部。', 'must 1 2 3'],
    ['第一，建馆。第二，引才。第三，送戏下乡。', 'ordinal 1 2 3'],
    ['内容有：（1）建馆；（2）引才；（3）送戏。', 'arabic-paren 1 2 3'],
    ['内容有:(1)建馆;(2)引才;(3)送戏下乡。', 'arabic-paren 1 2 3'],
    ['内容有：（一）建馆；（二）引才；（三）送戏。', 'cn-paren 1 2 3'],
    ['内容有：①建馆；②引才；③送戏下乡演出。', 'circled 1 2 3'],
    ['1.一是建馆，面向群众；二是引才，面向高校。', 'is 1 2'],
    ['一是建馆，二是引才。另外，一是送戏，二是送书。', 'is 1 2', 'is 1 2'],
    ['一是建馆；二是引才：（1）招聘；（2）柔性引进；三是送戏。', 'is 1 2 3', 'arabic-paren 1 2'],
    ['一是建馆，二是落实“一要快，二要好”，三是送戏。', 'is 1 2 3'],
    ['（3）建馆，要求：（1）选址；（2）设计；（3）施工。', 'arabic-paren 1 2 3'],
    ['（3）建馆。（4）引才。（5）送戏，每个季度一场。', 'arabic-paren 3 4 5'],
    ['一是一、二是二，第一、第二批和第三，按（1）至（3）项和图①②办。'],
    ['按照（一）（二）项的规定，由本馆负责落实到位。'],
  ] as const)
    it(text, () => assert.deepEqual(lists(text), expected));

  it('go on in the next paragraph, under one heading', () => {
    assert.deepEqual(lists('一是建馆，年内开工。', '二是引才，年内到岗。', '三是送戏，每月一场。'), ['is 1 2 3']);
    assert.deepEqual(lists('一是建馆，年内开工。', '二、保障措施', '一是资金，二是人才。'), ['is 1 2']);
  });

  it('stand in cells of tables', () => {
    const row = '1\t一是建馆，年内开工；二是引才，年内到岗\t市文化馆';
    assert.deepEqual(lists('序号\t工作任务\t责任单位', row), ['is 1 2']);
  });
});

describe('enumerations: the announced number of points', () => {
  for (const [text, expected] of [
    ['抓好四项工作：一是建馆，二是引才。', '四项=4'],
    ['在两个方面下功夫：一是建馆，二是引才。', '两个=2'],
    ['把握好五方面关系。一是建馆，二是引才。', '五方面=5'],
    ['提出3点要求：（1）建馆；（2）引才。', '3点=3'],
    ['主要有十二条措施: 一是建馆，二是引才。', '十二条=12'],
    ['年内完成12项任务。一是建馆，二是引才。', undefined],
    ['落实前三项任务：一是建馆，二是引才。', undefined],
    ['落实第三项任务：一是建馆，二是引才。', undefined],
    ['坚持“三个重点”：一是建馆，二是引才。', undefined],
    ['新建5个场馆：一是东馆，二是西馆。', undefined],
    ['这项工作：一是建馆，二是引才。', undefined],
  ] as const)
    it(text, () => {
      const said = /of (.*)$/u.exec(lists(text)[0]!)?.[1];
      assert.equal(said, expected);
    });

  it('stands at the end of the paragraph before', () => {
    assert.deepEqual(lists('抓好三件大事：', '一是建馆，年内开工。', '二是引才，年内到岗。'), ['is 1 2 of 三件=3']);
  });

  it('is found where it stands', () => {
    const plan = parsePlan('全市文化工作要点\n1.建好队伍。抓好四项工作： 一是建馆，二是引才。');
    const { range } = plan.enumerations[0]!.announced!;
    assert.deepEqual(range, { start: { line: 1, character: 9 }, end: { line: 1, character: 11 } });
  });
});
