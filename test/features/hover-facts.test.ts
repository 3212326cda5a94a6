import assert from 'node:assert/strict';
import { emptyLibrary, hoverOnFacts } from '../../server/src/core';
import type { Library } from '../../server/src/core';
import { cursorAt, sample, wordsAt } from './cursor';

const roster: Library = {
  ...emptyLibrary,
  units: [
    {
      name: '云江县林业和草原局',
      short: '县林草局',
      aliases: [],
      former: [{ name: '县林业局', until: '2019-03' }],
      level: '正科级',
      parent: '云江县人民政府',
      departments: ['造林科'],
      leaders: [],
      origin: { library: '云江单位', version: '1.2.0', file: undefined },
    },
  ],
};

function hover(text: string, words: string, into = 0, library = emptyLibrary): readonly [string, string] | undefined {
  const { plan, position } = cursorAt(text, words, into);
  const found = hoverOnFacts(plan, library, position, 'file:///a.txt');
  return found && [wordsAt(plan, found.range), found.markdown];
}

describe('hover on a unit', () => {
  it('lists its tasks, what it leads first, with links', () => {
    const [range, markdown] = hover(sample, '县林业局配合', 1)!;
    assert.equal(range, '20:县林业局');
    assert.match(markdown, /^\*\*县林业局\*\*：正文3项（牵头1项，配合1项）；分解表3行$/mu);
    const lines = markdown.split('\n').filter((line) => line.startsWith('- '));
    assert.equal(lines.length, 6);
    assert.equal(lines[0], '- [1.营造水源涵养林](file:///a.txt#L14,3)　牵头');
    assert.match(markdown, /\[分解表第2行：对近五年新造的林地逐块补植浇水\]\(file:\/\/\/a\.txt#L33,1\)/u);
  });

  it('adds its entry in the team’s roster', () => {
    const [, markdown] = hover(sample, '县林业局', 1, roster)!;
    assert.match(
      markdown,
      /单位名录“云江单位 1\.2\.0”：\*\*云江县林业和草原局\*\*（“县林业局”是旧称，用到2019-03；规范简称：县林草局；级别：正科级/u,
    );
  });

  it('says how many more there are where there are many', () => {
    const items = Array.from({ length: 20 }, (_, at) => `${at + 1}.事项${at + 1}号。要办好。（县民政局负责）\n`).join(
      '',
    );
    const [, markdown] = hover(`云江县2026年工作要点\n一、甲类\n${items}`, '县民政局', 1)!;
    assert.match(markdown, /正文20项/u);
    assert.match(markdown, /另有8处/u);
  });

  it('links to addresses with brackets in them', () => {
    const { plan, position } = cursorAt(sample, '县水利局', 1);
    const { markdown } = hoverOnFacts(plan, emptyLibrary, position, 'file:///a(1).txt')!;
    assert.match(markdown, /\]\(file:\/\/\/a%281%29\.txt#L14,3\)/u);
  });

  it('makes marks of Markdown harmless', () => {
    const [, markdown] = hover(
      '云江县2026年工作要点\n一、甲类\n1.[办]<b>*事*。要办。（县民政局负责）\n2.修路。（县民政局负责）\n',
      '县民政局',
      1,
    )!;
    assert.ok(markdown.includes('\\[办\\]\\<b\\>\\*事\\*'), markdown);
  });
});

describe('hover on a number', () => {
  it('tells which of its series it is, that it runs on, and the rows', () => {
    const [range, markdown] = hover(sample, '3.修建', 0)!;
    assert.equal(range, '20:3.修建防火道');
    assert.match(markdown, /^\*\*3\.\*\*：第3个，共4个，全文连续编号。$/mu);
    assert.match(markdown, /\[分解表第3行\]\(file:\/\/\/a\.txt#L34,1\) · 防火科 · 县应急管理局、县林业局 · 6月底前/u);
  });

  it('tells that it begins anew, and what it should be', () => {
    const text =
      '云江县2026年工作要点\n一、甲类\n（一）修路。路要修。\n（二）架桥。桥要架。\n二、乙类\n（一）植树。树要植。\n（二）护林。林要护。\n（四）防火。火要防。\n';
    assert.match(hover(text, '（四）', 1)![1], /本节第3个，共3个，各节重新编号。按顺序应为“（三）”。/u);
    assert.doesNotMatch(hover(text, '（二）护', 1)![1], /应为/u);
  });
});

describe('hover on references and attachments', () => {
  it('shows the sheet and what is in it', () => {
    const [, markdown] = hover(sample, '附件1。', 1)!;
    assert.match(markdown, /\*\*附件1\*\*　\[2026年林业工作任务分解表\]\(file:\/\/\/a\.txt#L29,1\)（第27—35行）/u);
    assert.match(markdown, /任务分解表，4行：序号、项目、工作任务/u);
  });

  it('says that a sheet is missing', () => {
    const text = '云江县2026年工作要点\n一、甲类\n1.修路。按附件2修。\n2.架桥。桥要架。\n\n附件：1.甲表\n2.乙表\n';
    assert.match(hover(text, '附件2', 1)![1], /没有这个附件的正文/u);
  });

  it('shows the item that is meant', () => {
    assert.deepEqual(hover(sample, '第1项', 1), ['20:第1项', '- [1.营造水源涵养林](file:///a.txt#L14,3)']);
  });

  it('on a row, shows the item that it was made from', () => {
    assert.match(hover(sample, '2\t\t', 0)![1], /分解表第2行，共4行，对应正文\n\n- \[2\.抚育中幼林\]/u);
  });
});

describe('hover on times', () => {
  const text = (words: string): string => `云江县2026年工作要点\n一、甲类\n1.修路。${words}修好。\n2.架桥。桥要架。\n`;
  for (const [words, at, expected] of [
    ['6月底前', '6月', '**6月底前**：不晚于2026年6月30日（没有写年份，按2026年的计划推算）'],
    ['2027年3月15日前', '3月', '**2027年3月15日前**：不晚于2027年3月15日'],
    ['第三季度', '三季', '**第三季度**：2026年7月1日至2026年9月30日（没有写年份，按2026年的计划推算）'],
    ['到“十五五”末', '十五', '**“十五五”**：2026—2030年，2026年是第1年'],
    ['2025年', '2025', '**2025年**：本计划（2026年）的上一年，“十四五”第5年（收官之年）'],
    ['2024—2026年', '2024', '**2024—2026年**：共3年'],
  ] as const)
    it(words, () => {
      const [, markdown] = hover(text(words), at, 1)!;
      assert.equal(markdown.split('\n\n')[0], expected);
    });

  for (const into of [0, 4, 5])
    it(`of a year belong to its 年 too, ${into} characters in`, () => {
      const [range] = hover(text('2025年以来新征地块'), '2025年以来', into)!;
      assert.equal(range, '3:2025年');
    });

  it('of a deadline in a table stand before the row', () => {
    const [range, markdown] = hover(sample, '10月底前', 1)!;
    assert.equal(range, '32:10月底前');
    assert.match(markdown, /^\*\*10月底前\*\*：不晚于2026年10月31日[^\n]*\n\n\*\*在白河/u);
  });

  it('are none in a sentence without any', () => assert.equal(hover(sample, '苗木成活率', 1), undefined));
});
