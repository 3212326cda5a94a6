import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';
import { chromeKind } from '../../server/src/core/line/chrome';

/** The lines, counted from 0, that belong to a web page. */
function webLines(text: string): number[] {
  const lines = parsePlan(text)
    .blocks.filter(({ kind }) => kind === 'chrome' || kind === 'meta')
    .map(({ line }) => line);
  return [...new Set(lines)];
}

const body = [
  '县档案馆各科室：',
  '现将《2024年档案工作要点》印发给你们。',
  '2024年档案工作要点',
  '一、收集',
  '1.按时归档。月底前交齐。',
];

describe('lines of a web page', () => {
  for (const line of [
    '当前位置：首页 > 信息公开 > 文件',
    '您现在的位置：首页 > 通知',
    '首页 > 政务公开 > 规划计划',
    '【字体：大 中 小】 [打印](#) [关闭](#)',
    '发布时间：2024-03-05 10:20 浏览次数：18',
    '来源：办公室 发布时间：2024年3月5日',
    '打印 关闭',
    '分享：',
    '上一篇：没有了',
    '《某县档案工作要点》政策解读',
    '[某文件.pdf](/upload/1.pdf)',
    '任务分解表.xlsx',
    '某某县人民政府办公室主办 网站标识码1234567890',
    '扫一扫在手机打开当前页',
    '原文链接：https://example.org/1',
    '— 3 —',
    '第3页 共12页',
  ])
    it(`chrome: ${line}`, () => assert.equal(chromeKind(line), 'chrome'));

  for (const line of [
    '索 引 号：\t000123/2024-00001\t主题分类：\t综合政务',
    '标 题：\t某某通知\t\t',
    '发布机构\t县政府办\t发文字号\t县政办〔2024〕3号',
    '[发布日期] 2024-03-05',
    '发布日期：2024-04-02 浏览次数：',
  ])
    it(`meta: ${line}`, () => assert.equal(chromeKind(line), 'meta'));

  for (const line of [
    '主办单位：县档案馆',
    '技术支持：县大数据中心',
    '公开方式：主动公开',
    '主题词：档案 工作 要点',
    '名称\t数量\t单位',
    '文号\t标题\t日期',
    '责任编辑要按月轮换，来源要逐条登记，',
    '来源：县统计局',
    '相关政策',
    '公告',
    '分享经验，打印材料',
    '大中小学校',
    '发布日期和更新日期要一致',
    '[任务分解表](任务分解表.md)',
    '一、关闭小煤窑',
  ])
    it(`document: ${line}`, () => assert.equal(chromeKind(line), undefined));

  it('a label that documents have too is of the page beside the page’s own table', () => {
    const head = ['索 引 号：\t01/2024-1\t主题分类：\t档案', '主 题 词：\t\t\t', '', '关键词：归档'];
    assert.deepEqual(webLines([...head, ...body].join('\n')), [0, 1, 3]);
    assert.deepEqual(webLines([...body, '主题词：档案 要点'].join('\n')), []);
  });

  it('what may be of the page is so beside what certainly is', () => {
    const foot = ['来源：办公室', '主办单位：县政府办公室', '网站标识码1234567890'];
    assert.deepEqual(webLines([...body, ...foot].join('\n')), [5, 6, 7]);
    assert.deepEqual(webLines([...body, ...foot.slice(0, 2)].join('\n')), []);
  });

  it('the site’s name for a section, on the first line', () => {
    assert.deepEqual(webLines(['资讯', '', '关于印发档案工作要点的通知', '', '2024.03.05', ...body].join('\n')), [0]);
    assert.deepEqual(webLines(['公告', '', ...body].join('\n')), []);
  });

  it('the head in which a site generator keeps a page’s data', () => {
    const head = ['---', 'title: 要点', 'tags:', '- 档案', 'draft: false', '---'];
    assert.deepEqual(webLines([...head, ...body].join('\n')), [1, 2, 3, 4]);
    assert.equal(parsePlan([...head, ...body].join('\n')).parts[1]?.scope, 'notice');
    assert.deepEqual(webLines(['---', ...body].join('\n')), []);
  });
});
