import assert from 'node:assert/strict';
import { classifyLine } from '../../server/src/core/line/classify';

/**
 * A line, what it is by its own text, and the numbers of its headings (style and value). A `?` behind a number: it
 * counts only where it is the next one.
 */
type Case = readonly [line: string, kind: string, ...markers: readonly string[]];

const headings: readonly Case[] = [
  ['一、总体要求', 'heading', 'cn-comma 1'],
  ['十二、保障措施', 'heading', 'cn-comma 12'],
  ['二十一、附则', 'heading', 'cn-comma 21'],
  ['一.总体要求', 'heading', 'cn-comma 1'],
  ['一．总体要求', 'heading', 'cn-comma 1'],
  ['二，主要任务', 'heading', 'cn-comma 2?'],
  ['三 保障措施', 'heading', 'cn-comma 3?'],
  ['　　一、总体要求', 'heading', 'cn-comma 1'],
  ['\f一、总体要求', 'heading', 'cn-comma 1'],
  ['**一、总体要求**', 'heading', 'cn-comma 1'],
  ['## 一、总体要求', 'heading', 'cn-comma 1'],
  ['（一）优化服务', 'heading', 'cn-paren 1'],
  ['(一) 优化服务', 'heading', 'cn-paren 1'],
  ['（一）、优化服务', 'heading', 'cn-paren 1'],
  ['（五十三）加强监测', 'heading', 'cn-paren 53'],
  ['〔一〕优化服务', 'heading', 'cn-paren 1'],
  ['1.优化服务。年内完成。', 'heading', 'arabic-dot 1'],
  ['1. **优化服务。**年内完成。', 'heading', 'arabic-dot 1'],
  ['**1.优化服务。**年内完成。', 'heading', 'arabic-dot 1'],
  ['1．优化服务', 'heading', 'arabic-dot 1'],
  ['1﹒优化服务', 'heading', 'arabic-dot 1'],
  ['1、优化服务', 'heading', 'arabic-dot 1'],
  ['１．优化服务', 'heading', 'arabic-dot 1'],
  ['1，优化服务', 'heading', 'arabic-dot 1?'],
  ['01.优化服务', 'heading', 'arabic-dot 1'],
  ['95.htm', 'text'],
  ['126.com。', 'text'],
  ['2.APP上线', 'heading', 'arabic-dot 2'],
  ['021）。', 'text'],
  ['120.优化服务', 'heading', 'arabic-dot 120'],
  ['（1）优化服务', 'heading', 'arabic-paren 1'],
  ['（12）优化服务', 'heading', 'arabic-paren 12'],
  ['1）优化服务', 'heading', 'arabic-half 1'],
  ['1)优化服务', 'heading', 'arabic-half 1'],
  ['①优化服务', 'heading', 'circled 1'],
  ['㉑优化服务', 'heading', 'circled 21'],
  ['第一章　总则', 'heading', 'chapter 1'],
  ['第二十三章 附则', 'heading', 'chapter 23'],
  ['第一节　目标', 'heading', 'part 1'],
  ['第八条　本办法自印发之日起施行。', 'heading', 'article 8'],
  ['第八条本办法自印发之日起施行。', 'heading', 'article 8?'],
  ['2.1 术语和定义', 'heading', 'decimal 1?'],
  ['2.2.1 信息报告', 'heading', 'decimal 1?'],
];

const ambiguous: readonly Case[] = [
  ['5.12护士节期间开展慰问。', 'heading', 'arabic-dot 5?'],
  ['3.15消费者权益日开展宣传。', 'heading', 'arabic-dot 3?'],
  ['5. 12家医院达标。', 'heading', 'arabic-dot 5?'],
  ['1. 5米以上的路灯全部更换。', 'heading', 'arabic-dot 1?'],
  ['3.1+N就业服务网络。', 'heading', 'arabic-dot 3?'],
  ['12.5', 'text'],
  ['4.16', 'text'],
  ['1.5～4', 'text'],
  ['0.5%', 'text'],
  ['2.0版平台上线运行。', 'heading', 'arabic-dot 2?'],
  ['2023 年全市养老服务工作安排如下。', 'text'],
  ['2022 年 全市养老服务任务分解表', 'title'],
  ['280/10万以下。', 'text'],
  ['1—3个百分点。', 'text'],
  ['24小时值班。', 'text'],
  ['12356热线开通。', 'text'],
  ['一、二、三产业协调发展。', 'heading', 'cn-comma 1?'],
  ['二、三级医院全部达标。', 'heading', 'cn-comma 2?'],
  ['（一）至（三）项由各镇负责。', 'heading', 'cn-paren 1?'],
  ['（一、二年级）每周两节。', 'text'],
  ['一是加强领导；二是落实责任。', 'text'],
  ['第一，坚持统一领导。', 'text'],
  ['第一、坚持统一领导。', 'text'],
  ['第一阶段：动员部署。', 'text'],
  ['第一议题制度要落实。', 'text'],
  ['首先，要提高认识。', 'text'],
  ['第三章和第四章由市局负责。', 'heading', 'chapter 3?'],
  ['一．一正确处理好两者的关系。', 'text'],
  ['注：1. 本表按月填报。', 'text'],
  ['三五年内见到成效。', 'text'],
  ['十四五时期经济社会发展主要指标。', 'text'],
];

const others: readonly Case[] = [
  ['附件', 'attachmentHead'],
  ['附件1', 'attachmentHead'],
  ['附件一：', 'attachmentHead'],
  ['附 件 2', 'attachmentHead'],
  ['附件：养老服务任务分解表', 'attachmentNote'],
  ['附件：1.任务分解表', 'attachmentNote'],
  ['甲政办发〔2024〕18号', 'documentNumber'],
  ['甲政办发[2024]18号', 'documentNumber'],
  ['2024年3月5日', 'date'],
  ['二〇二四年三月五日', 'date'],
  ['二○○六年十二月二十日', 'date'],
  ['一九九八年三月五日', 'date'],
  ['一九九八年三月五日起', 'text'],
  ['一九年三月五日', 'text'],
  ['（云政办〔2024〕5号）', 'documentNumber'],
  ['(云政办〔2024〕5号)', 'documentNumber'],
  ['（云政办（2024）5号）', 'documentNumber'],
  ['（云水利发[2024]12号）', 'documentNumber'],
  ['（详见云政办〔2024〕5号）', 'text'],
  ['（云政办〔2024〕5号已停止执行）', 'text'],
  ['2024327', 'date'],
  ['20241112', 'date'],
  ['2024 3 27', 'date'],
  ['{ 2024 3 27', 'date'],
  ['2024年3月27', 'date'],
  ['000012', 'classification'],
  ['2024037', 'text'],
  ['2024991', 'text'],
  ['2024-03-05 10:20', 'webDate'],
  ['甲市人民政府办公室 2024年3月5日印发', 'printed'],
  ['各镇人民政府、街道办事处：', 'recipients'],
  ['各县（区）委，市直各单位，各人民团体：', 'recipients'],
  ['局机关各股室、局属各单位，县直各中小学、幼儿园：', 'recipients'],
  ['各行业协会、各市场主体：', 'recipients'],
  ['全体干部职工：', 'recipients'],
  ['各缴存单位、缴存人：', 'recipients'],
  ['各镇人民政府、街道办事处，各产业平台：', 'recipients'],
  ['各有关单位和个人：', 'recipients'],
  ['各参会人员带一个人：', 'text'],
  ['各县要做强“云上”平台：', 'text'],
  ['青禾县工商业联合会', 'body'],
  ['中国人民银行青禾县支行', 'body'],
  ['业主姓名 开户银行', 'text'],
  ['抄送：市委办公室。', 'copies'],
  ['（此件公开发布）', 'publicity'],
  ['（本文有删减）', 'publicity'],
  ['(此件有删减)', 'publicity'],
  ['（有删节）', 'publicity'],
  ['（全文已部分删减）', 'publicity'],
  ['（公开时内容有所删减）', 'publicity'],
  ['（材料有删有减）', 'text'],
  ['对接部门：县水利局', 'duty'],
  ['对接部门多的，由水利局汇总。', 'text'],
  ['责任单位：市民政局', 'duty'],
  ['2025年全市养老服务工作要点', 'title'],
  ['协 调 小 组 工 作 方 案', 'title'],
  ['为民办实事实施方案', 'title'],
  ['为贯彻落实《某省人民政府办公厅印发关于发展养老服务的若干措施', 'text'],
  ['根据《全市养老服务工作要点', 'text'],
  ['现将有关情况报告', 'text'],
  ['2025年全市养老服务工作要点（讨论稿）', 'title'],
  ['2025年全市养老服务工作要点（第二稿，3月5日）', 'title'],
  ['养老服务三年行动方案（2025—2027年）（送审稿）', 'title'],
  ['关于发展养老服务的实施意见（节录）', 'title'],
  ['养老服务管理办法（2024年修订）', 'title'],
  ['养老服务实施方案【征求意见稿】', 'title'],
  ['养老服务实施方案（最终版）', 'title'],
  ['养老服务行动计划2.0', 'title'],
  ['校刊经费使用办法（含稿酬标准）', 'text'],
  ['2025 年 工 作 要 点', 'title'],
  ['张 三 李 四', 'text'],
  ['甲市人民政府办公室', 'body'],
  ['甲市人民政府办公室文件', 'letterhead'],
  ['特急', 'classification'],
  ['1\t新建食堂\t民政局\t6月底前', 'row'],
  ['2\t改造浴室\t', 'row'],
  ['12\t\t', 'row'],
  ['1\t“甲”\t“乙”', 'row'],
  ['\t加快新建食堂"一期"\t、\t"二期"步伐，年底完工。', 'text'],
  ['还要调整\t“\t”', 'text'],
  ['2\t改造浴室', 'text'],
  ['| 1 | 新建食堂 | 民政局 |', 'pipe'],
  ['| --- | --- | --- |', 'rule'],
  ['索引号\t0101-2024-01\t主题分类\t民政', 'meta'],
  ['| 索引号：0101-2024-01 | |', 'meta'],
  ['| 发文字号： | 发文时间：2024-01-05 |', 'meta'],
  ['| 标题：滨河镇2024年工作计划 | |', 'meta'],
  ['| 标题 | 责任单位 |', 'pipe'],
  ['| 主题分类 | 责任单位 |', 'pipe'],
  ['当前位置：首页 > 政务公开', 'chrome'],
  ['】', 'chrome'],
  ['》》点击进入专题《《', 'chrome'],
  ['》的通知', 'title'],
];

const glued: readonly Case[] = [
  ['第二章　规划建设　　第八条　各镇负责编制规划。', 'heading', 'chapter 2', 'article 8'],
  ['第一章　总则　　第一节　目的　　第一条　为了规范管理，制定本办法。', 'heading', 'chapter 1', 'part 1', 'article 1'],
  ['第二章　规划建设　　各镇按照第八条的要求编制规划。', 'heading', 'chapter 2'],
  ['　　第三篇　夯实基础　补齐短板　　“十五五”时期是全市水利提档升级的关键五年', 'heading', 'volume 3'],
  ['第三篇夯实基础第八章完善供水网络', 'heading', 'volume 3', 'chapter 8'],
  ['第八章完善供水网络第一节 水源建设', 'heading', 'chapter 8', 'part 1'],
  ['第八章落实第三章的要求', 'heading', 'chapter 8'],
  ['定期通报各站所进度，按季兑现奖惩。四、保障措施', 'text', 'cn-comma 4'],
  ['定期通报各站所进度，按季兑现奖惩。 第四节检修老旧管网', 'text', 'part 4'],
  ['（三）抓好巡查。各站所每周巡查一次，发现隐患当日上报。（四）抓好抢修', 'heading', 'cn-paren 3', 'cn-paren 4'],
  ['各站所每周巡查一次，按季兑现奖惩。（四）抓好抢修', 'text', 'cn-paren 4'],
  ['全年要做到：（三）按周巡查。（四）按季通报', 'text'],
  ['各站所每周巡查一次。一、二级站所加密巡查', 'text'],
  ['各站所每周巡查一次。二、三产业用水另行安排。', 'text'],
];

const titles: readonly (readonly [line: string, ...pieces: string[]])[] = [
  ['二、工作目标　　到年底，全市农村自来水普及率达到九成。', '工作目标', '到年底，全市农村自来水普及率达到九成。'],
  ['（一）抓好巡查    各站所每周巡查一次，发现隐患当日上报。', '抓好巡查', '各站所每周巡查一次，发现隐患当日上报。'],
  ['第三章　主要目标　　供水能力稳步提升、水质持续改善', '主要目标', '供水能力稳步提升、水质持续改善'],
  ['第三章　　主要目标', '主要目标'],
  ['一、会议时间　　三月六日上午九点半开始', '会议时间　　三月六日上午九点半开始'],
];

function check(cases: readonly Case[]): void {
  for (const [line, kind, ...markers] of cases)
    it(JSON.stringify(line), () => {
      const { blocks } = classifyLine(line);
      assert.equal(blocks[0]?.kind, kind);
      assert.deepEqual(
        blocks.flatMap(({ marker, doubtful }) =>
          marker ? [`${marker.style} ${marker.value}${doubtful ? '?' : ''}`] : [],
        ),
        markers,
      );
    });
}

describe('a line by its own text', () => {
  describe('headings', () => check(headings));
  describe('numbers that may be none', () => check(ambiguous));
  describe('other lines', () => check(others));
  describe('several on one line', () => check(glued));

  for (const [line, title, ...texts] of titles)
    it(`${line} has its title, and a paragraph behind the indent`, () => {
      const [block, ...others] = classifyLine(line).blocks;
      assert.equal(line.slice(block!.titleFrom, block!.titleTo), title);
      assert.deepEqual(
        others.map(({ kind, from, to }) => [kind, line.slice(from, to)]),
        texts.map((text) => ['text', text]),
      );
    });

  it('a blank line is nothing', () => {
    for (const line of ['', '  ', '\u3000\u00a0', '\t', '\f']) assert.deepEqual(classifyLine(line).blocks, []);
  });

  for (const [line, whole, digits, title, form] of [
    ['  19. 完善体系。推进改革。', '19.', '19', '完善体系', 'runIn'],
    ['1. **加强监测。**各级落实责任。', '1.', '1', '加强监测', 'runIn'],
    ['（ 一 ）优化布局', '（ 一 ）', '一', '优化布局', 'alone'],
    ['（一）、优化布局。', '（一）、', '一', '优化布局', 'alone'],
    ['三、保障措施', '三、', '三', '保障措施', 'alone'],
    ['第 十 条　本办法由市局解释。', '第 十 条', '十', '本办法由市局解释', 'alone'],
    ['⑩检修设备', '⑩', '⑩', '检修设备', 'alone'],
    [
      `7.${'持续开展安全检查并督促整改'.repeat(4)}，按月通报。`,
      '7.',
      '7',
      '持续开展安全检查并督促整改'.repeat(4).slice(0, 45),
      'headless',
    ],
  ] as const)
    it(`${line} has its number, title and form`, () => {
      const [block] = classifyLine(line).blocks;
      const { marker, titleFrom, titleTo } = block!;
      assert.deepEqual(
        [
          line.slice(marker!.whole.from, marker!.whole.to),
          line.slice(marker!.digits.from, marker!.digits.to),
          line.slice(titleFrom, titleTo),
          block!.form,
        ],
        [whole, digits, title, form],
      );
    });
});
