import assert from 'node:assert/strict';
import {
  definitionAt,
  folding,
  highlightsAt,
  fileLinks,
  innerLinks,
  matchesQuery,
  parsePlan,
  planSymbols,
  referencesAt,
} from '../../server/src/core';
import { cpuTime } from '../cpu-time';
import { cursorAt, marked, sample, wordsAt } from './cursor';

/** What the words lead from and to. */
function definition(words: string, into = 0): readonly [string, ...string[]] | undefined {
  const { plan, position } = cursorAt(sample, words, into);
  const found = definitionAt(plan, position);
  return found && [wordsAt(plan, found.origin), ...found.targets.map((one) => wordsAt(plan, one.selectionRange))];
}

function references(words: string, into = 0): readonly string[] {
  const { plan, position } = cursorAt(sample, words, into);
  return referencesAt(plan, position).map(
    ({ range, isDeclaration }) => `${wordsAt(plan, range)}${isDeclaration ? '!' : ''}`,
  );
}

const firstRow = '32:在白河上游营造水源涵养林三千亩，十月底前完成验收';
const sheet = '2026年林业工作任务分解表';

describe('go to definition', () => {
  for (const [name, words, into, expected] of [
    ['from 见附件1 to its sheet', '附件1。', 1, ['14:附件1', `29:${sheet}`]],
    ['from the note to the sheet', `1.${sheet}`, 3, [`24:1.${sheet}`, `29:${sheet}`]],
    ['from the sheet’s title to the note', '护林员登记表\n\n序号', 1, ['39:护林员登记表', '25:护林员登记表']],
    ['from 第1项 to the item', '第1项', 3, ['20:第1项', '14:1.营造水源涵养林']],
    ['from an item to its row', '1.营造', 0, ['14:1.营造水源涵养林', firstRow]],
    ['from a unit to where it is named first', '县林业局配合', 2, ['20:县林业局', '14:县林业局']],
    ['from a unit in the running text', '由县林业局', 2, ['16:县林业局', '14:县林业局']],
    ['from nothing to nowhere', '坚持', 0, undefined],
  ] as const)
    it(name, () => {
      if (name.startsWith('from nothing')) {
        const { plan, position } = cursorAt(sample, '苗木成活率', 1);
        assert.equal(definitionAt(plan, position), undefined);
      } else assert.deepEqual(definition(words, into), expected);
    });

  it('from a row to its item', () => {
    const [, target] = definition('抚育中幼林') ?? [];
    assert.match(target!, /^33:/u);
    assert.deepEqual(definition('2\t\t', 1)?.slice(1), ['16:2.抚育中幼林']);
  });

  it('prefers the item of the section that the words stand in, and offers all where none is there', () => {
    const text = (words: string): string =>
      `云江县2026年工作要点\n一、甲类\n1.修路。路要修。\n2.架桥。${words}。\n二、乙类\n1.植树。树要植。\n2.护林。林要护。\n三、丙类\n照第2项办。\n`;
    const targets = (words: string, into: number): readonly string[] => {
      const { plan, position } = cursorAt(text('照第1项办'), words, into);
      return definitionAt(plan, position)?.targets.map((one) => wordsAt(plan, one.selectionRange)) ?? [];
    };
    assert.deepEqual(targets('第1项', 1), ['3:1.修路']);
    assert.deepEqual(targets('第2项', 1), ['4:2.架桥', '7:2.护林']);
  });

  it('does not take 第三条 at the head of a line for a reference to itself', () => {
    const { plan, position } = marked('云江县议事办法\n第一条 为了议事。\n第‸二条 每月一次。\n');
    assert.deepEqual(definitionAt(plan, position)?.targets.map((one) => wordsAt(plan, one.selectionRange)) ?? [], []);
  });
});

describe('find references', () => {
  const ofUnit = [
    '14:县林业局!',
    '16:县林业局',
    '16:县林业局',
    '20:县林业局',
    '32:县林业局',
    '33:县林业局',
    '34:县林业局',
  ];
  it('of a unit: notes, cells and running text, wherever one asks', () => {
    assert.deepEqual(references('县林业局', 0), ofUnit);
    assert.deepEqual(references('县林业局每月', 4), ofUnit);
    assert.deepEqual(references('县林业局\t12月', 2), ofUnit);
  });

  it('of a unit leave out longer names that it is part of', () => {
    assert.deepEqual(references('县应急管理局牵头', 1), ['20:县应急管理局!', '34:县应急管理局']);
    assert.deepEqual(references('县应急管理局森林防火科', 1), ['22:县应急管理局森林防火科!']);
  });

  it('of a unit that half of a long document names take time that grows with it', () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at + 1}.做好工作，由市民政局牵头。（市民政局负责）`);
    const timeOf = (count: number): number => {
      const { plan, position } = cursorAt(`2025年全市养老服务工作要点\n${items(count).join('\n')}`, '市民政局', 1);
      const start = cpuTime();
      assert.equal(highlightsAt(plan, position).length, 2 * count);
      return cpuTime() - start;
    };
    timeOf(1000);
    assert.ok(timeOf(16_000) < 1000);
  });

  it('of an attachment: note, head, title, and where the text speaks of it', () => {
    assert.deepEqual(references('附件1。', 2), ['14:附件1', `24:1.${sheet}`, '27:附件1!', `29:${sheet}!`]);
  });

  it('of an item: its heading, its row, and what refers to it by number', () => {
    const expected = ['14:1.营造水源涵养林!', '20:第1项', firstRow, '34:第1项'];
    assert.deepEqual(references('1.营造', 1), expected);
    assert.deepEqual(references('1\t造林绿化', 0), expected);
  });

  it('of a sentence: none', () => assert.deepEqual(references('苗木成活率', 1), []));
});

describe('highlights', () => {
  it('are the places of a unit; headings and rows stay plain', () => {
    const at = (words: string, into: number): number => {
      const { plan, position } = cursorAt(sample, words, into);
      return highlightsAt(plan, position).length;
    };
    assert.equal(at('县林业局', 2), 7);
    assert.equal(at('附件1。', 1), 4);
    assert.equal(at('营造水源涵养林。', 1), 0);
    assert.equal(at('造林绿化\t', 1), 0);
  });
});

describe('links', () => {
  it('lead from references and notes to one place each', () => {
    const plan = parsePlan(sample);
    assert.deepEqual(
      innerLinks(plan).map(({ range, target, title }) => [wordsAt(plan, range), target.line + 1, title]),
      [
        ['14:附件1', 29, sheet],
        ['20:第1项', 14, '1.营造水源涵养林'],
        [`24:${sheet}`, 29, sheet],
        ['25:护林员登记表', 39, '护林员登记表'],
        ['34:第1项', 14, '1.营造水源涵养林'],
      ],
    );
  });

  it('lead to the number of a sheet that has no title', () => {
    const lines = [
      '云江县2026年工作要点',
      '一、修路',
      '年内修通。',
      '',
      '附件：任务表',
      '',
      '附件',
      '',
      '1\t修路\t县交通局',
    ];
    const [link] = innerLinks(parsePlan(lines.join('\n')));
    assert.equal(link?.target.line, 6);
  });

  it('lead to files beside the document, and to no address or place of a site', () => {
    const note = '附件：1.[渠系图](图/渠系图.pdf)　2.[分解表](../%E5%88%86.md)';
    const others = '[甲](https://example.org/a.md)[乙](/a.md)[丙](#a)[丁](mailto:a@b.cn)[](a.md)(a.md)[戊] (a.md)';
    const plan = parsePlan(`2026年工作要点\n一、修路\n${note}\n${others}\n`);
    assert.deepEqual(
      fileLinks(plan).map(({ range, path }) => [wordsAt(plan, range), path]),
      [
        ['3:[渠系图](图/渠系图.pdf)', '图/渠系图.pdf'],
        ['3:[分解表](../%E5%88%86.md)', '../%E5%88%86.md'],
      ],
    );
  });

  it('are none where there are several places, or none', () => {
    const text = '云江县2026年工作要点\n一、甲类\n1.修路。\n二、乙类\n1.植树。\n三、丙类\n照第1项和附件3办。\n';
    assert.deepEqual(innerLinks(parsePlan(text)), []);
  });
});

describe('symbols of the workspace', () => {
  it('are headings, items and units, with where they stand', () => {
    const symbols = planSymbols(parsePlan(sample), 'a.txt');
    assert.deepEqual(
      symbols
        .filter(({ name }) => /造林绿化|抚育|县水利局/u.test(name))
        .map(({ kind, name, container }) => [kind, name, container]),
      [
        ['section', '一、造林绿化', '2026年云江县林业工作要点'],
        ['item', '2.抚育中幼林', '造林绿化'],
        ['unit', '县水利局', '2026年云江县林业工作要点'],
      ],
    );
    assert.equal(symbols.filter(({ name }) => name === '县林业局').length, 1);
  });

  for (const [name, query, isMatch] of [
    ['2.抚育中幼林', '', true],
    ['2.抚育中幼林', '抚中林', true],
    ['2.抚育中幼林', '抚 育', true],
    ['2.抚育中幼林', '林抚', false],
    ['3.5G基站', '5g', true],
  ] as const)
    it(`${query === '' ? 'nothing' : query} ${isMatch ? 'finds' : 'does not find'} ${name}`, () =>
      assert.equal(matchesQuery(name, query), isMatch));
});

describe('folding', () => {
  it('folds an attachment at its head and at its title, its table, and a note of several names', () => {
    const folds = folding(parsePlan(sample)).map(({ startLine, endLine }) => [startLine + 1, endLine + 1]);
    for (const fold of [
      [24, 25],
      [27, 35],
      [29, 35],
      [31, 35],
      [37, 42],
    ])
      assert.ok(
        folds.some(([start, end]) => start === fold[0] && end === fold[1]),
        `${fold.join('–')} is not in ${JSON.stringify(folds)}`,
      );
  });
});
