import type { Example } from '../rule';

/** A shorter line is a paragraph, however many numbers are in it. */
const filler = '各单位要高度重视，精心组织，确保取得实效。'.repeat(40);

/** Examples of `numbering-sequence` where items are glued to the text before them. */
export const gluedExamples: readonly Example[] = [
  {
    name: '全文粘成一行，有一个序号后面是句号',
    hidden: true,
    text: `2025年技能竞赛工作方案一、目标任务${filler}二、注意事项1.提前报名。⟦2。⟧按时到场。3.服从安排。4.保持安静。三、其他事项另行通知。`,
    fixed: `2025年技能竞赛工作方案一、目标任务${filler}二、注意事项1.提前报名。2.按时到场。3.服从安排。4.保持安静。三、其他事项另行通知。`,
  },
  {
    name: '全文粘成一行，附件从“一、”编起',
    hidden: true,
    text: `2025年技能竞赛工作方案一、目标任务${filler}二、注意事项提前报名。三、其他事项另行通知。（此件不公开）附件技能竞赛报名材料（模板）一、参赛人员二、参赛项目三、参赛经费`,
  },
  {
    name: '前一项粘在上文后面，内容以数字开头',
    hidden: true,
    text: '2025年技能竞赛工作方案\n一、参赛条件\n1.在职职工。2.3年以上工作经验。\n3.身体健康。\n4.没有处分。',
  },
  {
    name: '前一项粘在括号和句点后面',
    hidden: true,
    text: '2025年技能竞赛工作方案\n一、注意事项\n1.提前报名（联系电话：12345）.2.按时到场。\n3.服从安排。\n4.保持安静。',
  },
  {
    name: '粘在规划名称后面的“二、”',
    hidden: true,
    text: '2025年技能竞赛工作方案\n一、活动主题\n建功十四五二、总体要求\n务实节俭。\n三、活动安排\n五月初赛。\n四、保障措施\n落实经费。',
  },
  {
    name: '粘在章名后面的一条',
    hidden: true,
    text: '园区用电管理办法\n第一章 总则\n第一条 为了规范用电，制定本办法。\n第二章 责任和义务第二条 园区按期接电。\n第三条 企业按期交费。\n第四条 本办法自印发之日起施行。',
  },
  {
    name: '隔一条就有一条粘在章名后面',
    hidden: true,
    text: '园区用电管理办法\n第一章 总则\n第一条 为了规范用电，制定本办法。\n第二章 责任第二条 园区按期接电。\n第三条 企业按期交费。\n第三章 奖励第四条 节电的给予奖励。\n第五条 奖金列入预算。\n第四章 附则第六条 本办法由园区解释。\n第七条 本办法自印发之日起施行。',
  },
  {
    name: '网址、标准号折行后的后半截',
    hidden: true,
    text: '园区用电工作方案\n一、依据\n原文见https://www.example.com/2025/\n95.htm，执行《用电规范》（DB37/T5097-2\n021）。\n二、安排\n按期接电。',
  },
];
