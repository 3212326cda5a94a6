import assert from 'node:assert/strict';
import { emptyLibrary } from '../../server/src/core';
import { labelsAt, suggestionsAt, team, textAfter } from './suggestions';

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

  it('goes both ways below a heading where the document does not show yet how it counts, the usual one first', () => {
    const one = (marker: string): string =>
      `云江市2026年工作方案\n一、重点任务\n${marker}修路。修好县道。\n二、保障措施\n‸`;
    assert.deepEqual(numbers(one('（一）')).slice(0, 3), ['（一）', '（二）', '三、']);
    assert.deepEqual(numbers(one('1.')).slice(0, 3), ['2.', '1.', '三、']);
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

  it('are no references where a sheet begins, so that Enter stays what it is', () => {
    assert.deepEqual(labelsAt(`${inText('')}附件‸`, undefined, emptyLibrary, { isTriggered: true }), []);
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

  it('offers nothing that is written already', () => {
    assert.deepEqual(labelsAt(inText('见附件1‸')), ['附件2']);
    assert.ok(!labelsAt(`${runningOn}完成时限：第三季度‸`).includes('第三季度'));
  });

  it('offers nothing behind the text’s end', () => {
    assert.deepEqual(suggestionsAt('甲‸').length, 0);
  });

  it('places everything so that the cursor is in it or at its end', () => {
    for (const marked of [`${runningOn}‸`, `${runningOn}（‸）`, `${runningOn}zr‸`, inText('见附件‸')]) {
      const character = marked.slice(0, marked.indexOf('‸')).split('\n').at(-1)!.length;
      for (const { from, to, replaceTo, label } of suggestionsAt(marked, team)) {
        assert.ok(from <= character && character <= to && to <= replaceTo, label);
      }
    }
  });
});
