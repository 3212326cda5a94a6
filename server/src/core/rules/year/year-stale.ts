import { isDeadline } from '../../plan/passages/deadlines';
import { rangeIn } from '../../plan/passages/passages';
import type { Time } from '../../plan/passages/times';
import { timesIn } from '../../plan/passages/times';
import { isInTitle } from '../../text/cited';
import { clauseAt, looksBack } from '../outlook';
import { defineRule } from '../rule';
import { titlesDisagree } from './titles';

const aim =
  /^(?:全年|末|底|年底)?(?:全[市县区省]|我[市县区省])?(?:力争|确保|争取|计划(?!项目|安排的|总)|拟|将|预计|要|重点抓好|主要目标|工作目标|目标任务)/u;
const deed = /^(?:前)?[^的]{0,16}?(?:完成|建成|实现|达到|达标|投用|开工|竣工|启动|建立|落实|形成|见效)/u;
const compares = /(?:比|较|与|同|对|按照?|以|在|自|从|由|根据|依据)$/u;

/** Whether a time with a year stands in a sentence about what will be done. */
function isAhead(shadow: string, time: Time): boolean {
  const { from, to, lead } = time;
  if (lead === '自' || lead === '截至') return false;
  const clause = clauseAt(shadow, from, to);
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
  sources: [{ document: '《党政机关公文处理工作条例》', clause: '第二十条（四）' }],
  messages: { stale: '这是{plan}年的计划，这一句说的是今后的工作，写的却是“{year}年”。请核对是否漏改。' },
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
      name: '回顾、基数、引用和往年的存量',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好供水。2023年已完成新建水站12座，在2023年基础上力争增加5座；2022年底前建成的水站全部检修。\n2.抓好验收。落实《2023年计划项目清单》，2023年底前完成登记的项目优先验收，比2023年力争提高两个百分点。',
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
      if (passage.kind === 'title' || passage.kind === 'cell' || passage.part.scope === 'notice') continue;
      for (const time of times) {
        const { year, from } = time;
        // What is far back is history, and where the date of issue is known, deadlines are compared with that.
        if (year === undefined || year >= planYear.year || year < planYear.year - 2) continue;
        if ((signed !== undefined && isDeadline(time)) || !isAhead(passage.shadow, time)) continue;
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
