import { isDeadline } from '../../plan/passages/deadlines';
import type { Passage } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { Time } from '../../plan/passages/times';
import { timesIn } from '../../plan/passages/times';
import { isDeadlineCell } from '../../plan/places';
import { isInTitle } from '../../text/cited';
import { clauseAt, isLabelled, looksBack } from '../outlook';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { titlesDisagree } from './titles';

const aim =
  /^(?:全年|末|底|年底)?(?:全[市县区省]|我[市县区省])?(?:力争|确保|争取|计划(?!项目|安排的|总)|拟|将|预计|要|重点抓好|(?:主要目标|工作目标|目标任务)(?!(?:任务)?的?(?:如期|圆满|顺利|胜利|超额|全面)?(?:完成|实现)))/u;
const deed = /^(?:前)?[^的]{0,16}?(?:完成|建成|实现|达到|达标|投用|开工|竣工|启动|建立|落实|形成|见效)/u;
const compares = /(?:比|较|与|同|对|按照?|以|在|自|从|由|根据|依据)$/u;

/** How a plan begins to tell what its year is about: 2025年全市卫生工作的总体要求是. */
const general = /^全?[^，。；]{0,16}工作的?(?:总体|指导|基本)?(?:要求|思路|目标|思想|任务)(?:是|为)/u;
/** 2026年是“十五五”开局之年 at the head of a plan is said of its own year, or of one before it. */
const own = /^是(?:[^。；]{0,40}(?:之年|一年|年份))/u;

/** What a plan says of the year behind it before it turns to its own. */
const review = /今年|去年|上年|新的?一年|一年来|过去|回顾|下一步|取得|[完建]成了|已经?|圆满|成效|成绩|成果/u;
/** How it goes on about its own: 全市水利工作要坚持…… */
const intent =
  /(?:工作|我们|我[市县区省局委]|各[^，。]{1,8})[^，。]{0,8}要|要(?:坚持|深入|全面|认真|切实|以)|着力抓|重点抓好/u;

/** Whether the paragraph that a plan begins with goes on about a year as about its own. */
function goesOnWith({ shadow }: Passage, { to }: Time, planYear: number): boolean {
  const rest = shadow.slice(to);
  return intent.test(rest) && !review.test(rest) && !rest.includes(String(planYear));
}

/** Whether a plan begins with a sentence about a year. */
function opensWith({ kind, section, part, shadow }: Passage, { from, to }: Time): boolean {
  return (
    kind === 'paragraph' && section === undefined && part.scope === 'plan' && from === 0 && own.test(shadow.slice(to))
  );
}

/** Whether a time with a year stands in a sentence about what will be done. */
function isAhead(passage: Passage, time: Time): boolean {
  const { from, to, lead } = time;
  const { shadow } = passage;
  if (lead === '自' || lead === '截至') return false;
  const clause = clauseAt(shadow, from, to);
  if (isLabelled(shadow, from)) return true;
  if (passage.section === undefined && clause.before === '' && general.test(clause.after)) return true;
  if (!(isDeadline(time) ? deed : aim).test(clause.after) || compares.test(clause.before)) return false;
  return !looksBack(clause) && !isInTitle(shadow, from);
}

export default defineRule()({
  id: 'year-stale',
  group: '时间年份',
  title: '说今后的事，写的是往年的年份',
  titleEn: 'A past year in a sentence about the future',
  severity: 'info',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '年度计划常在上一年稿子上改，目标和时限里的年份容易漏改。',
  whyEn: 'A year’s plan is often made from the last one’s, and years in its aims and deadlines are easily left over.',
  sources: [articles.facts],
  messages: {
    stale: '这是{plan}年的计划，这一句说的是今后的工作，写的却是“{year}年”。请核对是否漏改。',
    opening: '正文开头说的是{year}年，标题却是{plan}年的，疑似标题的年份没有改。请核对。',
  },
  brief: {
    wrong: '2024年全县水利工作要点\n⟦2023⟧年力争新建水站12座。',
    right: '2024年全县水利工作要点\n2024年力争新建水站12座。',
  },
  examples: [
    {
      name: '目标里是去年的年份',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好供水。⟦2023⟧年力争新建水站12座。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '时限里是去年的年份',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好供水。⟦2023⟧年10月底前完成新建水站12座。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '总体要求说的是去年，分解表的期限是去年的',
      hidden: true,
      text: '2024年全县水利工作要点\n\n⟦2023⟧年全县水利工作的总体要求是：保障供水安全，建设幸福河湖。\n\n一、工程建设\n1.抓好供水。由水利局负责。',
    },
    {
      name: '分解表里的期限是去年的',
      hidden: true,
      text: '2024年全县水利工作任务分解表\n\n序号\t工作任务\t责任单位\t完成期限\n1\t维修水闸\t河道所\t⟦2023⟧年10月底前\n2\t检测水质\t水文站\t2024年6月底前\n3\t清理河道\t河道所\t2024年9月底前',
    },
    {
      name: '括注里的完成时限是去年的',
      hidden: true,
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好供水。改造老旧管网。（责任单位：水利局；完成时限：⟦2023⟧年6月底）\n2.抓好验收。由水利局负责。',
    },
    {
      name: '标题的年份没有改',
      hidden: true,
      text: '县水利局2024年工作计划\n\n⟦2025⟧年是“十四五”规划的收官之年，县水利局重点抓好以下工作。\n\n一、工程建设\n1.抓好供水。由水利局负责。',
    },
    {
      name: '正文开头的年份没有改',
      hidden: true,
      text: '县水利局2024年工作计划\n\n⟦2023⟧年是全面贯彻党的二十大精神的开局之年。全县水利工作要坚持节水优先，重点抓好三个方面工作。\n\n一、工程建设\n1.抓好供水。由水利局负责。',
    },
    {
      name: '开头先说上一年，再说当年',
      hidden: true,
      text: '县水利局2024年工作计划\n\n2023年是全面贯彻党的二十大精神的开局之年。全县水利工作要坚持的底线没有失守。2024年要重点抓好三个方面工作。\n\n一、工程建设\n1.抓好供水。由水利局负责。',
    },
    {
      name: '开头回顾上一年、引用上一年的会议',
      hidden: true,
      text: '县水利局2024年工作计划\n\n2023年是全面贯彻党的二十大精神的开局之年，全县新建水站12座。\n\n一、工程建设\n1.抓好供水。由水利局负责。',
    },
    {
      name: '回顾、基数、引用和往年的存量',
      text: '2024年全县水利工作要点\n\n一、工程建设\n2023年主要目标任务如期完成，为今年打下基础。\n1.抓好供水。2023年已完成新建水站12座，在2023年基础上力争增加5座；2022年底前建成的水站全部检修。\n2.抓好验收。落实《2023年计划项目清单》，2023年底前完成登记的项目优先验收，比2023年力争提高两个百分点。',
    },
    {
      name: '当年和今后的年份',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好供水。2024年力争新建水站12座，2025年底前完成30座。\n2.抓好验收。由水利局负责。',
    },
  ],
  check(plan, report) {
    const { planYear, signed } = plan.elements;
    if (planYear === undefined) return;
    let isDoubtful: boolean | undefined;
    for (const { passage, found: times } of timesIn(plan)) {
      if (passage.kind === 'title' || passage.part.scope === 'notice') continue;
      if (passage.kind === 'cell' && (signed !== undefined || !isDeadlineCell(plan, passage))) continue;
      for (const time of times) {
        const { year, from } = time;
        if (year === planYear.year + 1 && opensWith(passage, time)) {
          if ((isDoubtful ??= titlesDisagree(plan))) return;
          report({
            range: rangeIn(passage, from, from + 4),
            message: 'opening',
            data: { plan: planYear.year, year },
            severity: 'warning',
            related: [{ range: planYear.range, message: `标题是${planYear.year}年` }],
          });
        }
        // What is far back is history, and where the date of issue is known, deadlines are compared with that.
        if (year === undefined || year >= planYear.year || year < planYear.year - 2) continue;
        if (passage.kind === 'cell' || passage.kind === 'duty') {
          if (signed !== undefined || (passage.kind === 'duty' && !isDeadline(time))) continue;
        } else if ((signed !== undefined && isDeadline(time)) || !isAhead(passage, time)) {
          const isLast = year === planYear.year - 1;
          if (!isLast || !opensWith(passage, time) || !goesOnWith(passage, time, planYear.year)) continue;
        }
        // Where the titles name two years, another rule speaks of the plan's.
        if ((isDoubtful ??= titlesDisagree(plan))) return;
        report({
          range: rangeIn(passage, from, from + 4),
          message: 'stale',
          data: { plan: planYear.year, year },
          related: [{ range: planYear.range, message: `这是${planYear.year}年的计划` }],
        });
      }
    }
  },
});
