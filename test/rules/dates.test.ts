import assert from 'node:assert/strict';
import { check, parsePlan } from '../../server/src/core';

/** The rules of this table. */
const rules = /^(?:date-|deadline-(?!table)|year-)/u;

/** A notice of 15 May 2025 with its plan for that year, which has one sentence more. */
const paper = (sentence: string): string =>
  [
    '关于印发《2025年全市民政工作要点》的通知',
    '',
    '各镇人民政府：',
    '现将《2025年全市民政工作要点》印发给你们。',
    '',
    '市民政局',
    '2025年5月15日',
    '',
    '2025年全市民政工作要点',
    '',
    '一、养老服务',
    `1.完善设施。${sentence}`,
    '2.强化保障。全年新增床位200张。',
  ].join('\n');

/** A plan for 2025 without a date of issue. */
const bare = (sentence: string): string => paper(sentence).split('\n').slice(8).join('\n');

/** What the rules say of a sentence, as rule and found text. */
function told(text: string): string[] {
  const plan = parsePlan(text);
  return check(plan)
    .filter(({ rule }) => rules.test(rule))
    .map(
      ({ rule, range: { start, end } }) => `${rule} ${plan.lines[start.line]!.slice(start.character, end.character)}`,
    );
}

/** Sentences of which nothing is to be said. */
const quiet = [
  // years that are as they should be
  '到2030年，实现镇级全覆盖。',
  '对照2024年考核结果，补齐短板。',
  '巩固2024年创建成果，2024年已建成的12处站点持续运行。',
  '落实《2024年重点任务清单》和市政发〔2024〕3号文件，严格执行2023版标准。',
  '较2024年提高2个百分点，达到2024年的1.2倍。',
  '对2024年计划项目开展回头看。',
  '2024年底前登记的老年人全部评估。',
  '2000年底前建成的小区优先改造。',
  '截至2024年底，未完成整改的问题逐项销号。',
  '2024年12月底前应完成而未完成的项目，逐一约谈。',
  // five-year plans
  '2025年是“十四五”规划收官之年，也是“十五五”规划谋篇布局之年。',
  '今年是“十四五”收官之年，要为“十五五”开好局、起好步打下基础。',
  '2026年是“十五五”开局之年，做好2025年工作至关重要。',
  '做好“十四五”规划（2021—2025年）总结评估，编制“十五五”规划（2026—2030年）。',
  '落实“十四五”养老服务三年行动（2023—2025年）。',
  '实施“十四五”规划和2035年远景目标纲要（2021—2035年）。',
  '到“十四五”末（2025年）实现全覆盖，比“十三五”末（2020年）翻一番。',
  '落实法治宣传教育第八个五年规划（2021—2025年）、“八五”普法规划（2021—2025年）。',
  '五、六月份和十四五岁的少年、三五成群的老人都要登记。',
  '总结“十三五”规划实施成效。',
  // plans of several years
  '推进三年行动方案（2023—2025年）、五年规划(2021-2025年)、两年攻坚（2024—2025年）。',
  '近三年建设的项目（2021—2025年）全部复核。',
  '第二年行动方案（2022—2025年度）另行制定。',
  '每年2次（2023—2025年）。',
  // two digits
  '从事养老服务20年以上、连续工作30年末尾的同志，入住25年内免费。',
  '运行期限30年，坚守20年初心，防洪标准50年一遇。',
  '2024—25年度取暖季结束后统一检修。',
  // dates
  '6月30日前、2024年2月29日、12月31日均有安排。',
  '农历2月30日、满13月、连续24月、6月40号楼。',
  '一季度、二季度、三季度、四季度分别通报。',
  // deadlines after the date, of other years, of each year
  '6月底前启动，2025年10月底前完成，2026年3月底前验收，4月底前归档。',
  '每年3月底前完成体检，明年2月底前兑现，次年1月底前公示。',
  '2022年10月底前完成第一批改造。',
  '开展“12.4国家宪法日”宣传，举办“5.15全国防范经济犯罪宣传日”活动。',
  '每季度最后一月20日前报送，第一月底前汇总。',
  '9月至2025年6月完成改造。',
  '2026年3月底前验收。4月底前归档。',
  '历年均在3月底前完成备耕。',
  '截至2024年10月底完成改造的小区，全部纳入物业管理。',
  '截至3月底完成改造的小区，全部纳入物业管理。',
  '自2024年10月底起施行，截至4月底的数据以系统为准。',
  '10月至3月底开展冬季行动，11月—3月做好供暖。',
  '2024年12月底前印发的文件继续有效，3月底前已完成选址。',
  '平均住院日降至8.5日，合格率达到99.5%，完成3.2万元节约任务。',
  // stretches of time
  '2025年6月至2026年3月、2025年11月至次年3月、5月20日至6月10日。',
  '完成时间由2027年调整到2025年，从2027年提前至2025年。',
  '12月30日至1日安排值班，2023—2025年分步实施。',
];

/** Sentences with one defect. */
const loud: readonly (readonly [sentence: string, wanted: string])[] = [
  ['2025年是“十三五”规划的收官之年。', 'year-period 十三五'],
  ['2026年是“十四五”开局之年。', 'year-period 2026'],
  ['编制“十五五”专项规划（2025—2030年）。', 'year-period 2025—2030'],
  ['落实2021—2026年“十四五”规划。', 'year-period 2021—2026'],
  ['按照第十四个五年规划（2022—2026年）推进。', 'year-period 2022—2026'],
  ['推进“八五”普法规划（2020—2025年）。', 'year-period 2020—2025'],
  ['到2024年（“十四五”末）实现全覆盖。', 'year-period 2024'],
  ['今年是“十五五”开局之年。', 'year-period 十五五'],
  ['全面落实“十三五”规划目标任务。', 'year-period 十三五'],
  ['实施三年行动方案（2023—2024年）。', 'year-span 2023—2024'],
  ['落实《养老服务提升三年行动计划（2021—2025年）》。', 'year-span 2021—2025'],
  ['落实3年行动计划(2023-2027)。', 'year-span 2023-2027'],
  ['推进2023—2026年三年行动。', 'year-span 2023—2026'],
  ['25年底前完成改造。', 'year-short 25'],
  ['24年10月排查的问题全部销号。', 'year-short 24'],
  ['2024年力争新增床位100张。', 'year-stale 2024'],
  ['6月31日前完成改造。', 'date-impossible 6月31日'],
  ['2025年2月29日前完成改造。', 'date-impossible 2月29日'],
  ['13月底前完成改造。', 'date-impossible 13月'],
  ['20255年底前完成改造。', 'date-impossible 20255年'],
  ['22025年10月底前完成改造。', 'date-impossible 22025年'],
  ['到2205年全部完成改造。', 'date-impossible 2205年'],
  ['0225年底前完成改造。', 'date-impossible 0225年'],
  ['到225年完成改造。', 'date-impossible 225年'],
  ['202年底前完成改造。', 'date-impossible 202年'],
  ['2024年10月底前完成改造。', 'deadline-past 2024年10月底前'],
  ['2023年10月底前完成改造。', 'deadline-past 2023年10月底前'],
  ['开展“5.14全国防范经济犯罪宣传日”活动。', 'deadline-past 5.14全国防范经济犯罪宣传日'],
  ['2025年3月底前完成改造。', 'deadline-past 2025年3月底前'],
  ['3月底前完成改造。', 'deadline-past 3月底前'],
  ['开展“5.12国际护士节”活动。', 'deadline-past 5.12国际护士节'],
  ['第一季度末完成改造。', 'deadline-past 第一季度末'],
  ['2025年9月至2025年6月开展整治。', 'deadline-reversed 2025年9月至2025年6月'],
  ['自2026年6月起至2025年12月，开展整治。', 'deadline-reversed 2026年6月起至2025年12月'],
  ['实施行动（2027—2025年）。', 'deadline-reversed 2027—2025'],
  ['6月20日至6月10日开展整治。', 'deadline-reversed 6月20日至6月10日'],
];

describe('dates and deadlines in sentences', () => {
  for (const sentence of quiet)
    it(`nothing of: ${sentence}`, () => {
      assert.deepEqual(told(paper(sentence)), []);
      assert.deepEqual(told(bare(sentence)), []);
    });

  for (const [sentence, wanted] of loud)
    it(`${wanted}: ${sentence}`, () => assert.deepEqual(told(paper(sentence)), [wanted]));

  it('a deadline of last year in a plan of which no date is known', () =>
    assert.deepEqual(told(bare('2024年10月底前完成改造。')), ['year-stale 2024']));

  it('times without a year in a plan that names none are of the year of signing in its notice alone', () => {
    const text = paper('3月底前完成改造。').replaceAll('2025年全市', '全市');
    assert.deepEqual(told(text), []);
    assert.deepEqual(told(text.replace('印发给你们。', '印发给你们。3月底前完成报送。')), ['deadline-past 3月底前']);
  });

  it('the deadline column of a task table, not the column of beginnings', () => {
    const table = (deadline: string, begun: string): string =>
      `${paper('')}\n\n附件\n\n任务分解表\n\n序号\t工作任务\t开工时间\t责任单位\t完成时限\n1\t改造\t${begun}\t市民政局\t${deadline}`;
    assert.deepEqual(told(table('2025年9月', '2024年3月')), []);
    assert.deepEqual(told(table('2024年9月', '2024年3月')), ['deadline-past 2024年9月']);
  });

  it('many deadlines of last year are one problem', () => {
    const [one, ...others] = check(
      parsePlan(paper('2024年6月底前完成一，2024年7月底前完成二，2024年8月底前完成三，2024年9月底前完成四。')),
    ).filter(({ rule }) => rule === 'deadline-past');
    assert.equal(others.length, 0);
    assert.match(one!.message, /4处/u);
    assert.equal(one!.related.length, 4);
  });

  it('a date of signing under the name of a body, in the form of a web page', () => {
    const text = paper('').replace('2025年5月15日', '2025.5.15');
    assert.deepEqual(told(text), ['date-format 2025.5.15']);
    assert.deepEqual(told(text.replace('市民政局\n', '')), []);
  });
});
