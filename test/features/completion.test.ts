import assert from 'node:assert/strict';
import type { Library } from '../../server/src/core';
import { emptyLibrary } from '../../server/src/core';
import { labelsAt, suggestionsAt, textAfter } from './suggestions';

const runningOn = `云江市2026年重点工作要点

一、夯实基础
1.甲项建设。抓好甲项。（市教育局、市财政局按职责分工负责）
2.乙项建设。抓好乙项。（市教育局、市民政局按职责分工负责）
二、提升服务
3.丙项建设。抓好丙项。（市教育局、市财政局按职责分工负责）
`;

const beginningAnew = `云江市2026年重点工作实施方案
一、重点任务
（一）夯实基础
1、甲项建设。抓好甲项。
2、乙项建设。抓好乙项。
（二）提升服务
1、丙项建设。抓好丙项。
`;

const origin = { library: '云江名录', file: 'file:///team/units.yaml' };
const team: Library = {
  ...emptyLibrary,
  units: [
    {
      name: '云江市卫生健康委员会',
      short: '市卫生健康委',
      aliases: ['市卫健委'],
      former: [],
      level: '市直',
      parent: undefined,
      departments: ['疾控科'],
      leaders: ['方远'],
      origin,
    },
    {
      name: '市教育局',
      short: undefined,
      aliases: [],
      former: [],
      level: undefined,
      parent: undefined,
      departments: ['体卫科'],
      leaders: ['丁一'],
      origin,
    },
  ],
};

describe('the next number', () => {
  const numbers = (marked: string): readonly string[] => labelsAt(marked, 'number');

  it('goes on counting in the document’s own marks and over its sections', () => {
    assert.deepEqual(numbers(`${runningOn}‸`).slice(0, 2), ['4.', '三、']);
    assert.deepEqual(numbers(`${runningOn}三、保障措施\n‸`).slice(0, 2), ['4.', '四、']);
  });

  it('begins anew where the document does, in its own marks', () => {
    assert.deepEqual(numbers(`${beginningAnew}‸`).slice(0, 3), ['2、', '（三）', '二、']);
    assert.deepEqual(numbers(`${beginningAnew}（三）健全机制\n‸`).slice(0, 3), ['1、', '（四）', '二、']);
  });

  it('keeps the space behind its marks, as the document has it', () => {
    const spaced = runningOn.replace(/^(\d\.)/gmu, '$1 ');
    assert.match(textAfter(`${spaced}‸`, '4.'), /\n4\. $/u);
  });

  it('is the first of its kind where nothing has one yet', () => {
    assert.deepEqual(numbers('云江市2026年重点工作要点\n\n‸'), ['一、']);
  });

  it('opens the level below, in the usual form where the document has none', () => {
    assert.deepEqual(numbers('云江市2026年工作方案\n一、总体要求\n‸'), ['（一）', '二、']);
  });

  it('says that what follows has to move on, where its number is there already', () => {
    const [first] = suggestionsAt(runningOn.replace('\n2.', '\n‸\n2.'));
    assert.equal(first!.label, '2.');
    assert.match(first!.detail ?? '', /顺延/u);
  });

  it('takes the place of what is written of it, and of the bracket that was closed by itself', () => {
    assert.match(textAfter(`${beginningAnew}（‸）`, '（三）'), /\n（三）$/u);
    assert.match(textAfter(`${runningOn}三‸`, '三、'), /\n三、$/u);
    assert.match(textAfter(`${runningOn}　4‸`, '4.'), /\n　4\.$/u);
  });

  it('is not offered in a sentence, in a signature or behind a whole number', () => {
    assert.deepEqual(numbers(runningOn.replace('抓好乙项', '抓好‸乙项')), []);
    assert.deepEqual(numbers(`${runningOn}4.‸`), []);
  });
});

describe('units', () => {
  const units = (marked: string, library = emptyLibrary): readonly string[] => labelsAt(marked, 'unit', library);

  for (const [where, tail] of [
    ['behind 责任单位：', '4.丁项建设。抓好丁项。责任单位：‸'],
    ['behind 责任单位： in a bracket', '4.丁项建设。抓好丁项。（责任单位：‸）'],
    ['in a bracket behind a sentence', '4.丁项建设。抓好丁项。（‸）'],
    ['in a bracket that is open', '4.丁项建设。抓好丁项。（‸'],
    ['behind 配合单位：, the second label', '4.丁项。抓好丁项。（牵头单位：市科技局；配合单位：‸）'],
    ['on a line of its own', '责任单位：‸'],
  ] as const) {
    it(`are those of the document, the most frequent first: ${where}`, () => {
      assert.deepEqual(units(runningOn + tail).slice(0, 3), ['市教育局', '市财政局', '市民政局']);
    });
  }

  it('leave out what the list has already, before and behind the cursor', () => {
    assert.deepEqual(units(`${runningOn}4.丁项。抓好丁项。（市教育局、‸）`), ['市财政局', '市民政局']);
    assert.deepEqual(units(`${runningOn}4.丁项。抓好丁项。（‸、市教育局按职责分工负责）`), ['市财政局', '市民政局']);
  });

  it('are followed by the team’s roster, with full name, short name and level', () => {
    assert.deepEqual(units(`${runningOn}责任单位：‸`, team), [
      '市教育局',
      '市财政局',
      '市民政局',
      '市卫生健康委',
      '云江市卫生健康委员会',
    ]);
    const all = suggestionsAt(`${runningOn}责任单位：‸`, team);
    const health = all.find(({ label }) => label === '市卫生健康委')!;
    assert.equal(health.detail, '全称云江市卫生健康委员会，市直');
    assert.equal(health.origin?.library, '云江名录');
    assert.deepEqual(health.names, ['云江市卫生健康委员会', '市卫健委']);
    assert.match(all.find(({ label }) => label === '市教育局')!.detail!, /本文3次/u);
  });

  it('take the place of what is written of them, or of the whole name', () => {
    const marked = `${runningOn}4.丁项。抓好丁项。（市教育局、市财‸政局负责）`;
    assert.match(textAfter(marked, '市民政局', { replaces: true }), /市教育局、市民政局负责）$/u);
    assert.match(textAfter(`${runningOn}责任单位：市民‸`, '市民政局'), /责任单位：市民政局$/u);
  });

  it('end in words of their role, which close the bracket where it is open', () => {
    const open = `${runningOn}4.丁项。抓好丁项。（市教育局、市财政局‸`;
    assert.match(textAfter(open, '按职责分工负责'), /市财政局按职责分工负责）$/u);
    assert.match(textAfter(`${open}按职‸）`.replace('‸', ''), '按职责分工负责'), /市财政局按职责分工负责）$/u);
    assert.ok(!labelsAt(`${runningOn}（责任单位：市教育局‸）`).includes('按职责分工负责'));
  });

  it('are all that is offered in their place, even where nobody knows any', () => {
    assert.deepEqual(labelsAt('云江市2026年要点\n一、任务\n1.甲项。抓好甲项。责任单位：‸'), []);
  });

  it('are not offered in a bracket that explains a word', () => {
    assert.deepEqual(units(`${runningOn}4.丁项。推进试点（含‸）工作。`), []);
  });

  it('come up in a sentence once they are begun', () => {
    assert.match(textAfter(`${runningOn}4.丁项。由市教‸`, '市教育局'), /由市教育局$/u);
    assert.deepEqual(units(`${runningOn}4.丁项。由‸`), []);
  });
});

describe('deadlines', () => {
  it('are offered behind a label, and take the place of what is written', () => {
    assert.equal(labelsAt(`${runningOn}完成时限：‸`)[0], '12月底前');
    assert.match(textAfter(`${runningOn}（完成时限：第三‸）`, '第三季度'), /（完成时限：第三季度）$/u);
  });

  it('come up in a sentence once they are begun', () => {
    assert.deepEqual(labelsAt(`${runningOn}4.丁项。12月‸`), ['12月底前']);
    assert.match(textAfter(`${runningOn}4.丁项。9月‸`, '9月底前'), /丁项。9月底前$/u);
  });
});

const table = `云江市2026年重点工作要点
一、夯实基础
1.甲项建设。抓好甲项。
2.乙项建设。抓好乙项。
二、提升服务
3.丙项建设。抓好丙项。

附件

云江市2026年重点工作任务分解表

序号\t项目\t工作任务\t分管领导\t牵头科室\t责任单位\t完成期限
1\t夯实基础\t甲项建设\t邓 峰\t综合科\t市教育局、市财政局\t11月底前
2\t\t乙项建设\t丁一\t综合科\t市教育局\t11月底前
`;

describe('a cell of the task table', () => {
  const row = (cells: string): string => table + cells;

  it('has the next number in the first column', () => assert.deepEqual(labelsAt(row('‸\t')), ['3']));

  it('has headings of the body under 项目', () => {
    assert.deepEqual(labelsAt(row('3\t‸\t\t\t\t\t')), ['夯实基础', '提升服务']);
  });

  it('has the tasks of the body that are not in the table', () => {
    assert.deepEqual(labelsAt(row('3\t\t‸\t\t\t\t')), ['丙项建设']);
  });

  it('knows a row by what it says, where it leaves out what the item is called', () => {
    const derived = table.replace('\t甲项建设\t', '\t抓好甲项\t').replace('\t乙项建设\t', '\t抓好乙项\t');
    assert.deepEqual(labelsAt(`${derived}3\t\t‸\t\t\t\t`), ['丙项建设']);
  });

  it('has the leaders and departments of the same column, then the team’s', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t‸\t\t\t'), undefined, team), ['邓峰', '丁一', '方远']);
    assert.deepEqual(labelsAt(row('3\t\t\t\t‸\t\t'), undefined, team), ['综合科', '疾控科', '体卫科']);
  });

  it('parts people and departments by spaces too', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t邓峰 ‸\t\t\t')), ['丁一']);
    assert.match(textAfter(row('3\t\t\t邓峰 丁‸\t\t\t'), '丁一'), /\t邓峰 丁一\t\t\t$/u);
  });

  it('has units, also behind the first one and in a row that is not whole yet', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t\t\t‸')), ['市教育局', '市财政局']);
    assert.deepEqual(labelsAt(row('3\t\t\t\t\t市教育局、‸\t')), ['市财政局']);
  });

  it('has the column’s deadlines before the usual ones', () => {
    assert.deepEqual(labelsAt(row('3\t\t\t\t\t\t‸')).slice(0, 2), ['11月底前', '12月底前']);
  });

  it('is replaced as a whole if the user wants that', () => {
    const marked = row('').replace(
      '乙项建设\t丁一\t综合科\t市教育局\t11月底前',
      '乙项建设\t丁一\t综合科\t市教育局\t1‸1月',
    );
    assert.match(textAfter(marked, '12月底前', { replaces: true }), /市教育局\t12月底前\n/u);
  });

  it('is one between bars too', () => {
    const pipes =
      '附件\n\n任务分解表\n\n| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 甲项建设 | 市教育局 |\n';
    assert.deepEqual(labelsAt(`${pipes}| 2 | 乙项建设 | ‸ |`), ['市教育局']);
    assert.deepEqual(labelsAt(`${pipes}| ‸ |`), ['2']);
  });

  it('stands in a new row with the next number, on the empty line below the table', () => {
    assert.match(textAfter(`${table}‸`, '3'), /\n3\t\t\t\t\t\t$/u);
  });

  it('is none in the heading', () => {
    assert.deepEqual(labelsAt(table.replace('序号\t项目', '序号\t项‸目')), []);
  });
});

const attached = `云江市2026年重点工作要点
一、夯实基础
1.甲项建设。抓好甲项，名单@。

附件：1.云江市2026年重点工作任务分解表
#
附件1

云江市2026年重点工作任务分解表

甲乙丙丁戊己庚辛

附件2

云江市2026年重点项目名单

甲乙丙丁戊己庚辛
`;
const inText = (words: string): string => attached.replace('@', words).replace('#\n', '');

describe('attachments', () => {
  it('are referred to by number, with the title to tell them apart', () => {
    assert.deepEqual(labelsAt(inText('详见‸')), ['附件1', '附件2']);
    assert.equal(suggestionsAt(inText('见‸'))[1]!.detail, '云江市2026年重点项目名单');
    assert.match(textAfter(inText('见附件‸'), '附件2'), /名单见附件2。/u);
  });

  it('are named by their titles between 《 and 》', () => {
    assert.match(textAfter(inText('详见《‸'), '云江市2026年重点项目名单'), /详见《云江市2026年重点项目名单》。/u);
    assert.match(textAfter(inText('详见《‸》'), '云江市2026年重点项目名单'), /名单》。/u);
  });

  it('are named in the note, those first that it does not have', () => {
    const marked = attached.replace('@', '').replace('#\n', '2.‸\n');
    assert.equal(labelsAt(marked)[0], '云江市2026年重点项目名单');
    assert.match(textAfter(marked, '云江市2026年重点项目名单'), /\n2\.云江市2026年重点项目名单\n/u);
  });

  it('get the usual title where there is no sheet yet', () => {
    assert.deepEqual(labelsAt(`${runningOn}附件：‸`), ['云江市2026年重点工作要点任务分解表']);
  });
});

describe('completion', () => {
  it('offers nothing behind a mark that was typed where nothing belongs', () => {
    for (const words of ['推进、‸', '要求：‸', '推进（‸）试点', '会见‸', '\t‸']) {
      assert.deepEqual(labelsAt(`${runningOn}4.丁项。${words}`, undefined, team, { isTriggered: true }), [], words);
    }
    assert.deepEqual(labelsAt(`${runningOn}\t‸`, undefined, team, { isTriggered: true }), []);
  });

  it('offers nothing behind the text’s end', () => {
    assert.deepEqual(suggestionsAt('甲‸').length, 0);
  });

  it('places everything so that the cursor is in it or at its end', () => {
    for (const marked of [`${runningOn}‸`, `${runningOn}（‸）`, `${runningOn}zr‸`, inText('见附件‸'), `${table}3\t‸`]) {
      const character = marked.slice(0, marked.indexOf('‸')).split('\n').at(-1)!.length;
      for (const { from, to, replaceTo, label } of suggestionsAt(marked, team)) {
        assert.ok(from <= character && character <= to && to <= replaceTo, label);
      }
    }
  });
});
