import type { Passage } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { QuantityRange } from '../../plan/passages/quantities';
import { DIGIT, has } from '../../text/chars';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { eachRange, isChained, valueOf } from './ranges';

/** Grades and house numbers may be told from above, months and angles begin anew: 12—2月; of years deadline-reversed speaks. */
const unordered = new Set([
  '',
  '级',
  '年',
  '年度',
  '学年',
  '月',
  '月份',
  '日',
  '号',
  '时',
  '点',
  '分',
  '秒',
  '周',
  '度',
  '班',
  '期',
  '层',
  '版',
]);
/** A change from one value to another, which may well fall. */
const fromWords = /[从由自原较比][^，。；：、]{0,12}$/u;
/** Time and way that are left become less: 提前100米至50米, 期满前90日至30日, 距路口150米至50米处. */
const leftWords = /(?:前|距|离)[^，。；：、]{0,8}$/u;
const leftBehind = /^(?:之?前|处)/u;
const falls = /[降减压缩跌退下调]/u;
/** 36个月以上的停止、36—18个月的减少、6个月以下的增加: bands that are told from above. */
const bandAbove = /以上[^。；]*$/u;
const bandBelow = /^[^。；]*以下/u;
const bandReach = 64;
const negative = new Set('-－−±负下第/∶');

/** Whether a range surely goes down where it should go up. */
function descends({ shadow }: Passage, range: QuantityRange): boolean {
  const { low, high, mark } = range;
  if (low.isCode || high.isCode || unordered.has(high.unit)) return false;
  if (low.unit !== '' && low.unit !== high.unit) return false;
  // Both as it stands and where 万 behind the end is meant for both.
  if (low.number <= high.number || valueOf(low) <= valueOf(high)) return false;
  // 2019—20学年 leaves the century out.
  if (low.number >= 1000 && high.number < 100) return false;
  if (isChained(shadow, range) || negative.has(shadow[low.from - 1]!)) return false;
  if (has(shadow, low.from - 1, DIGIT)) return false;
  const before = shadow.slice(Math.max(0, low.from - 16), low.from);
  if (fromWords.test(before) || leftWords.test(before) || leftBehind.test(shadow.slice(high.to, high.to + 2)))
    return false;
  if (
    bandAbove.test(shadow.slice(Math.max(0, low.from - bandReach), low.from)) &&
    bandBelow.test(shadow.slice(high.to, high.to + bandReach))
  )
    return false;
  const isWord = shadow[mark.from] === '至' || shadow[mark.from] === '到';
  return !isWord || !falls.test(before + shadow.slice(high.to, high.to + 8));
}

export default defineRule()({
  id: 'number-range',
  group: '数字',
  title: '数值范围前大后小',
  titleEn: 'Range that descends',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '范围从小写到大；前面的数比后面的大，多半是两个数写颠倒了，或者有一个数多了、少了一位。',
  whyEn:
    'A range goes from the smaller to the larger number; where it goes down, the two are swapped or one has a digit too many or too few.',
  sources: [articles.facts],
  messages: {
    descends: '“{found}”前大后小，数值范围应从小到大。请核对这两个数。',
  },
  brief: {
    wrong: '每个街道建成⟦5—3所⟧公办托育园。',
    right: '每个街道建成3—5所公办托育园。',
  },
  examples: [
    {
      name: '两个数颠倒了',
      text: '2025年托育工作要点\n1.建托育园。每个街道建成⟦5—3所⟧公办托育园，年底前开园。\n',
    },
    {
      name: '末尾的数漏了一位',
      text: '县水利局水网建设实施方案\n一、主要任务\n1.分期建设。每年改造管网⟦20～3公里⟧，汛前完工。\n',
    },
    {
      name: '少了一位',
      text: '2025年林业工作要点\n1.补植。苗木成活率保持在⟦85%至9%⟧，连片补植。\n',
    },
    {
      name: '从多降到少不是范围',
      text: '2025年财政工作要点\n1.压减支出。一般性支出比重从8%至5%逐年压减，办结时间由10至7个工作日压缩，费率从3%—2%阶梯下调。\n',
    },
    {
      name: '跨年的月份、学年、气温、等级',
      text: '2025年供热工作要点\n1.保供热。11—3月为供热期，2024—25学年学校不停暖，办结时间10个至7个工作日逐步压减，提前100米至50米设标识，期满前90日至30日申请，室外-5～3℃时加压，响应等级按4—1级启动。\n',
    },
    {
      name: '由高到低分档',
      hidden: true,
      text: '2025年水库调度工作要点\n1.分档供水。可用水量在36个月以上的敞开供应，36-18个月的按量供应，18—6个月的限量供应，6个月以下的错峰供应。\n',
    },
    {
      name: '标准编号、比分、后一个数带“万”',
      text: '2025年体育工作要点\n1.办赛。按GB 50201—2014年版建场地，奖金800—1万元，以3:1—2:0两场定胜负。\n',
    },
    {
      name: '图和表的编号',
      text: '2025年档案平台建设方案\n一、组织实施\n1.成立专班。分工见附图3-1 项目组织图。\n图 7-1 项目活动网络图\n图 7 – 2 项目活动网络续图\n表8-1 人力安排表\n续表 8-1 人力安排表\n案例7-3 家访\n专栏 4-1 项目清单\n',
    },
  ],
  check(plan, report) {
    eachRange(plan, (passage, range) => {
      if (!descends(passage, range)) return;
      const { from } = range.low;
      const { to } = range.high;
      report({
        range: rangeIn(passage, from, to),
        message: 'descends',
        data: { found: passage.text.slice(from, to) },
      });
    });
  },
});
