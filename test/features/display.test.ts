import assert from 'node:assert/strict';
import { inlays, lenses, parsePlan, selectionsAt, tokensBetween } from '../../server/src/core';
import type { Plan } from '../../server/src/core';
import { cursorAt, sample, wordsAt } from './cursor';

const plan = parsePlan(sample);

describe('lenses', () => {
  it('stand over items with their rows, and over sections with the number of their items', () => {
    assert.deepEqual(
      lenses(plan).map(({ range, title, target }) => [
        range.start.line + 1,
        title,
        target && target.range.start.line + 1,
      ]),
      [
        [12, '2项', undefined],
        [14, '→ 分解表第1行 · 造林科 · 10月底前', 32],
        [16, '→ 分解表第2行 · 造林科 · 12月底前', 33],
        [18, '2项', undefined],
        [20, '→ 分解表第3行 · 防火科 · 6月底前', 34],
        [22, '→ 分解表第4行 · 防火科 · 年底前', 35],
      ],
    );
  });

  it('name units where the table has no departments, one row each', () => {
    const text = `云江县2026年工作要点
一、甲类
1.修路。年内修好白河至青河的县道三十公里。加快架设红河大桥并在汛期以前合龙。
2.植树。春季在青河两岸植树造林五百亩以上。

附件：任务分解表

附件

任务分解表

序号	工作任务	责任单位	完成期限
1	年内修好白河至青河的县道三十公里	县交通局、县财政局、县水利局	12月底前
2	加快架设红河大桥并在汛期以前合龙	县交通局、县财政局	6月底前，视汛情调整
3	春季在青河两岸植树造林五百亩以上	县林业局	长期坚持
`;
    assert.deepEqual(
      lenses(parsePlan(text)).map(({ title }) => title),
      [
        '2项',
        '→ 分解表第1行 · 县交通局等3个单位 · 12月底前',
        '→ 分解表第2行 · 县交通局、县财政局 · 6月底前',
        '→ 分解表第3行 · 县林业局 · 长期坚持',
      ],
    );
  });

  it('are counts alone where there is no table', () => {
    const text = '云江县2026年工作要点\n一、甲类\n（一）修路。\n1.县道。修好。\n2.乡道。修好。\n（二）架桥。架好。\n';
    assert.deepEqual(
      lenses(parsePlan(text)).map(({ title }) => title),
      ['3项', '2项'],
    );
  });
});

describe('texts that are clearly no plans', () => {
  const manual = parsePlan(
    '# Brook Server\n\n## 1. Install\n\n```bash\nnpm install brook\n```\n\n## 2. Run\n\n1. Open `app.ts`\n2. Run `npm start`, see 第2项\n',
  );

  it('have no lenses and no inlay hints', () => {
    assert.equal(manual.genre, 'other');
    assert.deepEqual(lenses(manual), []);
    assert.deepEqual(inlays(manual, 0, manual.lines.length), []);
  });
});

describe('inlay hints', () => {
  const shown = (of: Plan, from = 0, to = of.lines.length): readonly string[] =>
    inlays(of, from, to).map(
      ({ position, label }) =>
        `${position.line + 1}:${of.lines[position.line]!.slice(0, position.character).slice(-4)}«${label}»`,
    );

  it('tell the day behind a deadline without a year, and the title behind a reference; tables stay plain', () => {
    assert.deepEqual(shown(plan), [
      '14:十月底前«10月31日»',
      '14:见附件1«2026年林业工作任务分解表»',
      '20:按第1项«营造水源涵养林»',
      '20:6月底前«6月30日»',
    ]);
  });

  it('name the year of a day where it is not the plan’s', () => {
    const of = parsePlan('云江县2026年工作要点\n一、甲类\n1.修路。9月底前动工，明年3月底前修好。\n');
    assert.deepEqual(shown(of), ['3:9月底前«9月30日»', '3:3月底前«2027年3月31日»']);
  });

  it('are those of the lines in sight', () => assert.equal(shown(plan, 19, 19).length, 2));

  it('are none where the text says it already, or the year is not known', () => {
    const text = (title: string): string =>
      `${title}\n一、甲类\n1.修路。2026年6月底前按《道路清单》（附件1）修好。\n2.架桥。9月底前架好。\n\n附件：1.道路清单\n2.桥梁清单\n`;
    assert.deepEqual(shown(parsePlan(text('云江县2026年工作要点'))), ['4:9月底前«9月30日»']);
    assert.deepEqual(shown(parsePlan(text('云江县交通工作要点'))), []);
  });
});

describe('semantic tokens', () => {
  const tokens = (firstLine: number, lastLine: number): readonly string[] =>
    tokensBetween(plan, firstLine - 1, lastLine - 1).map(
      ({ line, from, to, type }) => `${type} ${plan.lines[line]!.slice(from, to)}`,
    );

  it('of an item: number, heading, deadline, reference, units', () => {
    assert.deepEqual(tokens(14, 14), [
      'number 1.',
      'heading 营造水源涵养林',
      'deadline 十月底前',
      'attachment 附件1',
      'unit 县林业局',
      'unit 县水利局',
      'unit 县财政局',
    ]);
  });

  it('of titles, attachments and rows', () => {
    assert.deepEqual(tokens(10, 10), ['title 2026年云江县林业工作要点']);
    assert.deepEqual(tokens(24, 29), [
      'attachment 1.2026年林业工作任务分解表',
      'attachment 2.护林员登记表',
      'attachment 附件1',
      'title 2026年林业工作任务分解表',
    ]);
    assert.deepEqual(tokens(33, 33), ['number 2', 'unit 造林科', 'unit 县林业局', 'deadline 12月底前']);
  });

  it('lie apart, in order, each in its line; the parts of a document have the tokens of the whole', () => {
    const all = tokensBetween(plan, 0, plan.lines.length - 1);
    all.forEach(({ line, from, to }, at) => {
      assert.ok(from < to && to <= plan.lines[line]!.length);
      const next = all[at + 1];
      assert.ok(next === undefined || next.line > line || next.from >= to);
    });
    const pieces = plan.lines.flatMap((_, line) => tokensBetween(plan, line, line));
    assert.deepEqual(pieces, all);
  });
});

describe('selection', () => {
  function grows(words: string, into: number): readonly string[] {
    const { plan: found, position } = cursorAt(sample, words, into);
    const ranges = selectionsAt(found, position);
    return ranges.map((range) => wordsAt(found, range));
  }

  it('grows from a word over clause, sentence, paragraph and sections to the document', () => {
    const ranges = grows('第1项', 1);
    assert.deepEqual(ranges.slice(0, 3), [
      '20:第1项',
      '20:按第1项的地块同步修建防火道四十公里',
      '20:按第1项的地块同步修建防火道四十公里，6月底前贯通。',
    ]);
    assert.match(ranges[3]!, /^20:3\.修建防火道。.*配合）$/u);
    assert.match(ranges[4]!, /^18:二、森林防火↵/u);
    assert.match(ranges[5]!, /^10:2026年云江县林业工作要点↵/u);
    assert.equal(ranges.at(-1), `1:${sample.replaceAll('\n', '↵')}`);
  });

  it('takes in what stands in brackets, without and with them', () => {
    assert.deepEqual(grows('县水利局、', 1).slice(0, 4), [
      '14:县水利局',
      '14:县水利局、县财政局配合',
      '14:县林业局牵头，县水利局、县财政局配合',
      '14:（县林业局牵头，县水利局、县财政局配合）',
    ]);
  });

  it('grows from a cell over its row to the table', () => {
    const ranges = grows('\t对近五年', 2);
    assert.equal(ranges[0], '33:对近五年新造的林地逐块补植浇水');
    assert.equal(ranges[1], '33:对近五年新造的林地逐块补植浇水，苗木成活率达到九成以上');
    assert.match(ranges[2]!, /^33:2\t\t/u);
    assert.match(ranges[3]!, /^31:序号/u);
  });

  it('goes over a page end with the sentence', () => {
    const text =
      '云江县2026年工作要点\n一、甲类\n1.修路。各乡镇按时完成年内的修补任务，逐段验收并登记，按月报送进\n\n度情况和存在的问题，年底统一验收。\n2.架桥。桥要架。\n';
    const { plan: torn, position } = cursorAt(text, '度情况', 1);
    const words = selectionsAt(torn, position).map((range) => wordsAt(torn, range));
    assert.ok(words.includes('3:按月报送进↵↵度情况和存在的问题'), words.join('\n'));
  });

  it('is the document, at least, where there is nothing', () => {
    const { plan: found, position } = cursorAt(sample, '\n\n一、造林', 1);
    const ranges = selectionsAt(found, position);
    assert.equal(wordsAt(found, ranges.at(-1)!).startsWith('1:云江县人民政府办公室'), true);
  });
});
