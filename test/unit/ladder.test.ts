import assert from 'node:assert/strict';
import { outline, parsePlan } from '../../server/src/core';
import type { OutlineNode } from '../../server/src/core';

/** The outline as lines, each level two spaces further in. */
function shown(nodes: readonly OutlineNode[], indent = ''): readonly string[] {
  return nodes.flatMap(({ marker, title, children }) => [
    `${indent}${marker} ${title}`.trimEnd(),
    ...shown(children, `${indent}  `),
  ]);
}

const outlineOf = (...lines: readonly string[]): readonly string[] =>
  shown(outline(parsePlan(['某县2025年茶叶工作方案', ...lines, ''].join('\n'))));

describe('numbers in steps', () => {
  it('stand below 1. where they go on from it, and 1. below them does not', () =>
    assert.deepEqual(
      outlineOf(
        '1. 种植',
        '1.1 改种',
        '1. 挖坑',
        '2. 栽苗',
        '3. 浇水',
        '1.2 施肥',
        '2. 加工',
        '3. 销售',
        '3.1 开店',
        '3.1.1 选址',
        '3.1.2 装修',
        '3.2 设摊',
      ),
      [
        ' 某县2025年茶叶工作方案',
        '  1. 种植',
        '    1.1 改种',
        '      1. 挖坑',
        '      2. 栽苗',
        '      3. 浇水',
        '    1.2 施肥',
        '  2. 加工',
        '  3. 销售',
        '    3.1 开店',
        '      3.1.1 选址',
        '      3.1.2 装修',
        '    3.2 设摊',
      ],
    ));

  it('may have Latin letters behind three of them', () =>
    assert.deepEqual(outlineOf('6.1 平台', '6.1.1 建设内容', '6.1.2 GIS系统设计', '6.1.3 选址', '3.5 MW机组'), [
      ' 某县2025年茶叶工作方案',
      '  6.1 平台',
      '    6.1.1 建设内容',
      '    6.1.2 GIS系统设计',
      '    6.1.3 选址',
    ]));

  it('have titles that end where their bold letters do', () =>
    assert.deepEqual(outlineOf('一、分工', '1. **采摘组**：由村委会牵头，按户登记。', '2. **炒制组**：由茶厂牵头。'), [
      ' 某县2025年茶叶工作方案',
      '  一、 分工',
      '    1. 采摘组',
      '    2. 炒制组',
    ]));

  it('stand below 一、 with 1. below them', () =>
    assert.deepEqual(outlineOf('一、种植', '1.1 改种', '1. 挖坑', '2. 栽苗', '1.2 施肥', '二、加工', '2.1 杀青'), [
      ' 某县2025年茶叶工作方案',
      '  一、 种植',
      '    1.1 改种',
      '      1. 挖坑',
      '      2. 栽苗',
      '    1.2 施肥',
      '  二、 加工',
      '    2.1 杀青',
    ]));

  it('may have their text right behind them, where they count on', () => {
    const lines = [
      '1.总则',
      '1.1编制目的',
      '1.2适用范围',
      '1.3工作分工',
      '2.组织体系',
      '2.1指挥部',
      '2.1.1职责',
      '2.2办公室',
    ];
    assert.deepEqual(outlineOf(...lines), [
      ' 某县2025年茶叶工作方案',
      '  1. 总则',
      '    1.1 编制目的',
      '    1.2 适用范围',
      '    1.3 工作分工',
      '  2. 组织体系',
      '    2.1 指挥部',
      '      2.1.1 职责',
      '    2.2 办公室',
    ]);
  });

  it('may have one with its text right behind it among others, where it fits', () => {
    const others = ['1.2 范围', '2 组织', '2.1 指挥部', '2.2 办公室'];
    assert.deepEqual(outlineOf('1 总则', '1.1目的', ...others).slice(1, 4), [
      '  1 总则',
      '    1.1 目的',
      '    1.2 范围',
    ]);
    // An amount at the head of a line leads nowhere.
    const amount = outlineOf('1 总则', '1.1 目的', ...others.slice(0, -1), '2.3万亩茶园要修剪。', '2.2 办公室');
    assert.ok(!amount.some((line) => line.includes('万亩')), amount.join('\n'));
  });

  it('are none where the lines begin with amounts', () => {
    const { sections } = parsePlan(
      [
        '某县2025年茶叶工作方案',
        '一、目标',
        '种植面积达到',
        '2.3万亩，比上年增加',
        '1.5倍，加工企业达到',
        '3.2万平方米。',
      ].join('\n'),
    );
    assert.ok(sections.every(({ marker }) => marker.style !== 'decimal'));
  });

  it('count for themselves: the list below one is no part of the count of 1.', () => {
    const { series } = parsePlan(
      [' 某县2025年茶叶工作方案', '1. 甲', '1.1 乙', '1. 丙', '2. 丁', '1.2 戊', '2. 己', '2.1 庚', '3. 辛'].join('\n'),
    );
    assert.deepEqual(
      series.map(({ members }) => members.map(({ title }) => title.text).join('')),
      ['甲己辛', '丙丁'],
    );
    assert.deepEqual(
      series.flatMap(({ slips }) => slips),
      [],
    );
  });
});
