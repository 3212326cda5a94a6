import type { Point, PointRun } from '../../plan/passages/enumerations';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { wordsFor } from './certainty';
import type { ListDefect } from './list-defects';
import { listDefects } from './list-defects';
import { pointDigits, pointRange, pointText } from './points';

const beside = (point: Point | undefined, say: (text: string) => string): Related[] =>
  point === undefined ? [] : [{ range: pointRange(point), message: say(pointText(point)) }];

/** The numbers that are missing before a point. */
function missingText({ point, right }: ListDefect): string {
  const from = pointText(point, right);
  const last = point.ordinal.value - 1;
  return last > right ? `${from}”至“${pointText(point, last)}` : from;
}

export default defineRule()({
  id: 'numbering-inline',
  group: '层次序号',
  title: '段内列举的序号跳号或者重号',
  titleEn: 'A list inside a paragraph whose numbers skip or repeat',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '“一是……二是……”“（1）……（2）……”是一条一条列的，少了一个序号，读者不知道是漏了一条，还是数错了。',
  whyEn:
    'Points counted off inside a paragraph have to count from one on; where a number is skipped, a point may be lost.',
  sources: [articles.facts],
  messages: {
    gap: '“{before}”之后就是“{found}”，{lacks}“{missing}”。请补上漏掉的一条，或者改正序号。',
    gapFirst: '列举从“{found}”开始，前面没有“{missing}”。请核对是否漏了一条。',
    wrong: '序号“{found}”与前后不接：前面是“{before}”，后面是“{after}”，这里{should}为“{right}”。',
    first: '列举的第一条是“{found}”，后面是“{after}”，这里{should}为“{right}”。',
    order: '从“{found}”到“{last}”的序号颠倒了，应从“{right}”编起。',
    repeat: '“{found}”重复了，前面已经有“{before}”，这里{should}为“{right}”，后面的顺延。',
  },
  brief: {
    wrong: '一是查仓库；二是查车间；⟦四⟧是查宿舍。',
    right: '一是查仓库；二是查车间；三是查宿舍。',
  },
  examples: [
    {
      name: '缺了一条',
      text: '安全生产工作要点\n一、重点任务\n1.排查隐患。一是查仓库，每月一次；二是查车间，每周一次；⟦四⟧是查宿舍，每日一次；五是查食堂，每日一次。',
    },
    {
      name: '同一个序号用了两次',
      text: '防汛工作方案\n一、准备工作\n各镇要做好三件事。（1）清点物资；（2）检修泵站；（⟦2⟧）组织演练；（3）安排值班。',
    },
    {
      name: '一个序号写错',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n要求如下：第一，清点物资。第二，检修泵站。第⟦五⟧，组织演练。第四，安排值班。',
    },
    {
      name: '第一条的序号写错',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n要求如下：⟦四⟧是清点物资；二是检修泵站；三是组织演练。',
    },
    {
      name: '两条的序号颠倒',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n要求如下：①清点物资；⟦③⟧检修泵站；②组织演练；④安排值班。',
    },
    {
      name: '没有第一条',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n各镇检修泵站，⟦二⟧是组织演练，三是安排值班，四是报送信息。',
    },
    {
      name: '一段里有两次列举，每条另起一段的也算',
      text: '普法工作要点\n一是讲法，每季度一场；二是问法，每月一次。此外，一是用好广播，二是用好橱窗，三是用好大屏。\n二、具体安排\n一是进学校，覆盖全部中小学校。\n二是进社区，每个社区至少两场。\n三是进企业，面向新员工开展。',
    },
    {
      name: '“一是一、二是二”不是列举，“第一”不在句首也不是',
      text: '统计工作要点\n1.提高质量。坚持数据说话，一是一、二是二，不准虚报。坚持质量第一，力争全市第三，按（1）至（3）款执行。',
    },
    {
      name: '中间一条换了说法',
      text: '信访工作要点\n1.畅通渠道。一是领导接访，每月两次；其次要带案下访；三是网上受理，当日转办。',
    },
    {
      name: '后一次列举的“一是”前面没有标点',
      hidden: true,
      text: '文化工作要点\n1.送戏下乡。一是排好戏，二是选好点。同时要做到一是保安全，二是保质量。必须一要节俭，二要热闹，三要守时。',
    },
    {
      name: '第一条前面没有标点',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n排查发现的问题主要一是物资不足；二是泵站失修。整改措施一是补充物资；二是检修泵站；三是组织演练。',
    },
    {
      name: '第一条前面没有标点，后面重了一条',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n整改措施一是补充物资；二是检修泵站；三是组织演练；⟦三⟧是安排值班；四是报送信息。',
    },
    {
      name: '里面一层数完，接着数外面一层，外面第一条前面没有标点',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n存在的主要问题一是人员不足，概括为：一是编制少，二是年龄大，三是流动快。二是物资不足。概括为：一是沙袋少，二是雨衣少。',
    },
    {
      name: '下一项接在了这一项后面',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n（一）清点物资。六月底前清点完毕。\n（二）检修泵站。六月底前检修完毕。（三）组织演练。七月上旬组织。\n（四）安排值班。全天有人。',
    },
    {
      name: '“统一是”“之一是”不是第一条',
      hidden: true,
      text: '防汛工作方案\n一、准备工作\n重点之一是补充物资，一是沙袋，二是雨衣。标准统一是关键，一是尺寸，二是颜色。',
    },
    {
      name: '带圈的数字是前面列过的语句、选项',
      hidden: true,
      text: '知识竞赛工作方案\n一、命题\n试题附解析，例如：由材料可知，语句②和语句⑤不对，因此选甲。',
    },
    {
      name: '引用的话里有自己的序号',
      text: '粮食工作要点\n1.抓好收购。一是备足仓容；二是落实“一要数量，三要质量”的要求；三是及时结算。',
    },
  ],
  check(plan, report) {
    const seen = new Set<PointRun>();
    for (const { run } of plan.enumerations) {
      if (run.slips.length === 0 || seen.has(run)) continue;
      seen.add(run);
      for (const defect of listDefects(run)) {
        const { kind, point, before, after, severity } = defect;
        const { should, lacks } = wordsFor(severity);
        const found = pointText(point);
        const right = pointText(point, defect.right);
        const related = [...beside(before, (text) => `前面是“${text}”`), ...beside(after, (text) => `后面是“${text}”`)];
        const base = { range: pointDigits(point), severity, related };
        if (kind === 'order') {
          report({ ...base, message: 'order', data: { found, right, last: pointText(defect.last) } });
        } else if (kind === 'gap') {
          const missing = missingText(defect);
          if (before === undefined) report({ ...base, message: 'gapFirst', data: { found, missing } });
          else report({ ...base, message: 'gap', data: { found, missing, lacks, before: pointText(before) } });
        } else if (kind === 'wrong' && after !== undefined) {
          const data = { found, right, should, after: pointText(after) };
          if (before === undefined) report({ ...base, message: 'first', data });
          else report({ ...base, message: 'wrong', data: { ...data, before: pointText(before) } });
        } else if (before !== undefined) {
          report({ ...base, message: 'repeat', data: { found, right, should, before: pointText(before) } });
        }
      }
    }
  },
});
