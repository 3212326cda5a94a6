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
    '分享到：微信 微博 打印本页 关闭窗口',
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
    '>> 专题 >> 归档 >> 2024年重点工作(已归档)',
    '>信息公开 >规划计划 >本局文件',
    '某某县政府首页 >> 政府信息公开 >> 规划 >> 2024',
    '首页 >> 公开内容',
    '所在位置: 某某网 > 热点专题',
    '时间:2024-03-05 17:01 浏览次数: 信息来源: 某某县政府',
    '时间:2024-03-05 08:58:16',
    '日期：2024-03-05',
    '浏览量:          时间:2024-03-05 23:45:19',
    '浏览次数: 590 内容概述:',
    '浏览量:1 | | | |',
    '热度:',
    '来源:某某县政府   2024-03-05 10:56',
    '返 回',
    '[复制链接]',
    '通知.jpg',
    '无障碍 长者模式',
    '• 长辈版',
    '作者：某某小学   发表时间：2024-03-05 09:02    浏览次数：25',
    '作者： 来自： 时间：2024-03-05',
    '栏目：方案发布：2024-03-05浏览：313下载20次收藏',
    '— — — 12 —',
    '(C)1994-2024 某某电子杂志社. All rights reserved.    http://www.example.net',
    '新闻详情',
    '扫一扫在手机上查看当前页面',
    '日前,某某县印发《某某县水利三年行动方案》。全文如下:',
    '【导语】以下是本站小编为您整理的《护河工作方案》，欢迎阅读！',
    '《2025年护河工作方案.docx》由会员分享，可在线阅读',
    '原创力文档',
    '文档评论(0)',
  ])
    it(`chrome: ${line}`, () => assert.equal(chromeKind(line), 'chrome'));

  for (const line of [
    '索 引 号：\t000123/2024-00001\t主题分类：\t综合政务',
    '标 题：\t某某通知\t\t',
    '发布机构\t县政府办\t发文字号\t县政办〔2024〕3号',
    '[发布日期] 2024-03-05',
    '发布日期：2024-04-02 浏览次数：',
    '• 索 引 号:AB0007/2024-43330',
    '• 发文机构:',
    '索 引 号 | 0001/2024-48086 | 主题分类 | 规划 |',
    '有效性 | |||',
    '发文文号: 甲政办发〔2024〕7号 发布机关: 县政府办公室',
    '序号:1000009761  索引号:J0001-2024-02018 公开形式:主动公开',
    '索 引 号 文号',
    '发布机构 生成日期',
    '索引号 000014349/2024-3761045 成文日期 2024-10-15',
    '文件有效性 有效',
    '【发布文号】甲政办发〔2024〕7号',
    '【是否有效】是',
    '政策咨询机关： | 政策咨询电话： |',
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
    '> 全县档案工作要点',
    '来源：县统计局',
    '作者：某某小学',
    '编辑：发布时间以网站为准',
    '栏目：每日更新，浏览量过万',
    '--- 甲方案 ---',
    '来源：省级财政补助资金',
    '时间：2024年3月5日',
    '阅读量：10万次',
    '各镇完成量 > 80% > 60%，按月通报，',
    '现将有关事项通知如下：',
    '相关政策',
    '公告',
    '分享经验，打印材料',
    '大中小学校',
    '发布日期和更新日期要一致',
    '[任务分解表](任务分解表.md)',
    '一、关闭小煤窑',
    '校报小编要为同学们整理好来稿，按月编印。',
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

  it('the head that a collector of pages puts above a text', () => {
    const head = ['发布时间: 2024-03-05 10:20', '发布机构: 县档案馆', '栏目: 年度计划', '===== 正文 ====='];
    assert.deepEqual(webLines([...head, ...body].join('\n')), [0, 1, 2, 3]);
    assert.deepEqual(webLines(['栏目: 年度计划', '===== 正文 =====', ...body].join('\n')), []);
  });

  it('a byline between the title and the recipients', () => {
    const title = '县档案馆关于印发《2024年档案工作要点》的通知';
    assert.deepEqual(webLines([title, '', '来源: 县档案馆', '', ...body].join('\n')), [2]);
    assert.deepEqual(webLines([title, '', '按期移交', '', ...body].join('\n')), []);
  });

  it('the value of a label on a line of its own', () => {
    const head = ['县档案馆工作规则', '• 发文机构:', '', '县档案馆', '• 发文字号:', '档发〔2024〕7号', '• 有效性:', ''];
    const rules = ['县档案馆工作规则', '一、总则', '按期移交档案，不得拖延。'];
    assert.deepEqual(webLines([...head, ...rules].join('\n')), [1, 3, 4, 5, 6]);
  });

  it('a breadcrumb that is broken into lines', () => {
    assert.deepEqual(webLines(['首页', '>信息公开>文件库', ...body].join('\n')), [0, 1]);
    assert.deepEqual(webLines(['首页 > 公开', '>本局文件', ...body].join('\n')), [0, 1]);
    assert.deepEqual(webLines(['> 本局文件', ...body].join('\n')), []);
  });

  it('fields without a colon beside the page’s own table', () => {
    const head = ['索 引 号 文号', '标题 档案工作要点 有效性 有效', '有效性 有效', '| | | |'];
    assert.deepEqual(webLines([...head, ...body].join('\n')), [0, 1, 2, 3]);
    assert.deepEqual(webLines(['有效性 有效', ...body].join('\n')), []);
    const spaced = ['索引号 0001/2024-37 成文日期 2024-10-15', '文号 发布时间 2024-10-15', '发布机构 文件有效性'];
    assert.deepEqual(webLines([...spaced, '名称 档案工作要点', ...body].join('\n')), [0, 1, 2, 3]);
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
