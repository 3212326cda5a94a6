import { defineRule } from '../rule';
import { articles } from '../sources';
import { conflictsIn } from './figures';
import { targetConflictsIn } from './targets';

export default defineRule()({
  id: 'table-number',
  group: '任务分解表',
  title: '表中数字与正文不一致',
  titleEn: 'A figure that differs from the body’s',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '同一项任务，正文一个数，表里一个数，督办和考核就不知道以哪个为准。两边的话对得上、只有数字不同的，才提示。',
  whyEn:
    'One task with one figure in the body and another in the table: nobody knows which one counts. Reported only where the wording around the figures is the same.',
  sources: [articles.facts],
  messages: {
    differs: '表中是“{found}”，正文对应的事项是“{other}”，疑似有一处写错。请核对。',
  },
  brief: {
    wrong: '正文：新建社区食堂12个\n表中：新建社区食堂⟦15⟧个',
    right: '正文：新建社区食堂12个\n表中：新建社区食堂12个',
  },
  examples: [
    {
      name: '目标一栏里的个数不一样',
      hidden: true,
      text: '2025年全县民政工作要点\n一、主要任务\n1.建设食堂。年内新建社区老年食堂12个，设置助餐点30处。\n2.改造住房。为60户独居老人改造住房，6月底前完成。\n3.培训护理员。培训养老护理员200名，持证率达到95%以上。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t年度目标\t责任单位\n1\t建设食堂\t新建老年食堂⟦15⟧个\t民政局\n2\t改造住房\t改造住房60户\t住建局\n3\t培训护理员\t持证率达到95%以上\t民政局',
    },
    {
      name: '正文里有同样数字的月份，不是这个数',
      hidden: true,
      text: '2025年全县民政工作要点\n一、主要任务\n1.组建队伍。组建5支县级护理应急队伍，4月、9月各演练1次。\n2.改造住房。为60户独居老人改造住房，6月底前完成。\n3.培训护理员。培训养老护理员200名，持证率达到95%以上。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t年度目标\t责任单位\n1\t组建队伍\t组建⟦4⟧支县级护理应急队伍\t民政局\n2\t改造住房\t改造住房60户\t住建局\n3\t培训护理员\t持证率达到95%以上\t民政局',
    },
    {
      name: '目标一栏里另有口径的数',
      hidden: true,
      text: '2025年全县民政工作要点\n一、主要任务\n1.建设食堂。城区新建社区食堂8个，乡镇新建食堂4个。\n2.改造住房。6月底前完成60户独居老人住房改造。\n3.培训护理员。培训养老护理员200名，持证率达到95%以上。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t年度目标\t责任单位\n1\t建设食堂\t新建食堂12个\t民政局\n2\t改造住房\t改造率达到100%\t住建局\n3\t培训护理员\t培训4期，培训率达到90%\t民政局',
    },
    {
      name: '个数不一样',
      text: '2025年全县民政工作要点\n一、主要任务\n1.建设食堂。新建社区食堂12个，设置助餐点三十处。\n2.改造住房。为独居老人改造住房。\n3.培训护理员。培训养老护理员二百名。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t新建社区食堂⟦15⟧个，设置助餐点三十处\t民政局\n2\t为独居老人改造住房\t住建局\n3\t培训养老护理员二百名\t民政局',
    },
    {
      name: '表里写得短，数字也变了',
      text: '2025年全县民政工作要点\n一、主要任务\n1.建设食堂。年内在城区新建社区食堂12个。\n2.改造住房。为独居老人改造住房。\n3.培训护理员。全年培训养老护理员二百名，持证率达到95%以上。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t新建社区食堂12个\t民政局\n2\t为独居老人改造住房\t住建局\n3\t全年培训养老护理员二百名，持证率达到⟦90⟧%以上\t民政局',
    },
    {
      name: '表里省了前面几个字，最后的数字也变了，百分号写法不同',
      text: '2025年全县民政工作要点\n一、主要任务\n1.建设食堂。年内在城区新建社区食堂12个。\n2.改造住房。为独居老人改造住房。\n3.培训护理员。敬老院和日间照料中心护理员持证上岗比例不低于70％。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t新建社区食堂12个\t民政局\n2\t为独居老人改造住房\t住建局\n3\t护理员持证上岗比例不低于⟦75⟧%\t民政局',
      hidden: true,
    },
    {
      name: '写法不同，数相同',
      text: '2025年全县民政工作要点\n一、主要任务\n1.建设食堂。新建社区食堂十二个。\n2.改造住房。争取 130.6 万元，为独居老人改造住房。\n3.培训护理员。培训养老护理员5—10名。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t新建社区食堂12个\t民政局\n2\t争取130.6万元，为独居老人改造住房\t住建局\n3\t培训养老护理员5-10名\t民政局',
    },
    {
      name: '表里只是其中一部分，数的不是一回事',
      text: '2025年全县民政工作要点\n一、主要任务\n1.建设食堂。新建社区食堂12个（城区8个、乡镇4个）。\n2.改造住房。为六十户独居老人改造住房。\n3.培训护理员。培训养老护理员二百名。\n\n附件\n\n2025年全县民政工作任务分解表\n\n序号\t工作任务\t责任单位\n1\t新建城区社区食堂8个\t民政局\n2\t改造住房\t住建局\n3\t分三批培训养老护理员二百名\t民政局',
    },
  ],
  check(plan, report) {
    for (const alignment of plan.alignments) {
      for (const { row, item } of targetConflictsIn(plan, alignment)) {
        const [found, other] = [around(row.text, row.from, row.to), around(item.text, item.from, item.to)];
        const related = [{ range: item.range, message: '正文里的数字' }];
        report({ range: row.range, message: 'differs', data: { found, other }, related });
      }
      for (const { reading } of alignment.differences.groups) {
        for (const { item, itemAt, row, rowAt } of reading.text.remember(conflictsIn)) {
          report({
            range: reading.place(row.rangeOf(rowAt.from, rowAt.to)),
            message: 'differs',
            data: {
              found: around(row.text, rowAt.from, rowAt.to),
              other: around(item.text, itemAt.from, itemAt.to),
            },
            related: [{ range: reading.place(item.rangeOf(itemAt.from, itemAt.to)), message: '正文里的数字' }],
          });
        }
      }
    }
  },
});

const clauseMark = /[，；。、：（）]/u;
/** So much of a clause is shown around its figure. */
const most = 12;

/** A figure with its clause, as far as that is near. */
function around(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - most), from);
  let start = before.length;
  while (start > 0 && !clauseMark.test(before[start - 1]!)) start--;
  const behind = text.slice(to, to + most);
  const end = behind.search(clauseMark);
  const goesOnBefore = start === 0 && from > most;
  const goesOnBehind = end < 0 && text.length > to + most;
  const said = before.slice(start) + text.slice(from, to) + (end < 0 ? behind : behind.slice(0, end));
  return `${goesOnBefore ? '…' : ''}${said}${goesOnBehind ? '…' : ''}`;
}
