import type { Duty, Plan, Section } from '../../plan/model';
import { headingRange } from '../../plan/places';
import { isOptional } from '../../plan/section-kinds';
import { OPENING } from '../../text/chars';
import type { Position, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { shortened } from '../shortened';
import {
  emptyCells,
  fewestItems,
  habitOfParts,
  isGiven,
  isOnlyRemarked,
  itemsInNobodysHands,
  remarkAdds,
} from './given-units';
import { endsInBracket, saysInProse } from './in-prose';
import { itemGroups, lostItems } from './items';
import { missingExamples } from './missing-examples';
import { noteFix } from './new-note';

/** Fewer notes than these are no habit. */
const fewestNotes = 3;

/** Where the note is to be put, and what it looks like here. */
interface Missing {
  readonly item?: Section;
  readonly model?: Duty;
  readonly cell?: Position;
}

/** The note of the nearest item that has one. */
function nearestDuty(items: readonly Section[], at: number): Duty | undefined {
  for (let away = 1; away < items.length; away++) {
    const duty = items[at - away]?.duties[0] ?? items[at + away]?.duties[0];
    if (duty !== undefined && duty.isTorn !== true) return duty;
  }
  return undefined;
}

/** So much of a heading is quoted. */
const longestQuote = 24;

function headingText(plan: Plan, item: Section): string {
  const { start, end } = headingRange(item);
  const text = plan.lines[start.line]!.slice(start.character, end.character);
  return shortened(text, longestQuote);
}

/** （责任部门：；…）: the label of units, and none of them. */
const emptyLabel = /(?:责任|牵头|配合|主办|协办|承办)(?:单位|部门|科室|处室|股室)：(?=[；，。）])/gu;

/** The labels without units in notes; of lines, as running text need not be joined to find them. */
function emptyLabels({ facts }: Plan): readonly Range[] {
  const found: Range[] = [];
  for (const [line, { bits, shadow }] of facts.entries()) {
    if ((bits & OPENING) === 0 || !hasEmptyEnd(shadow)) continue;
    for (const { index, 0: label } of shadow.matchAll(emptyLabel))
      found.push(rangeInLine(line, index, index + label.length));
  }
  return found;
}

/** Whether a mark follows a colon somewhere; cheaper than the pattern. */
function hasEmptyEnd(shadow: string): boolean {
  for (let at = shadow.indexOf('：'); at >= 0; at = shadow.indexOf('：', at + 1))
    if ('；，。）'.includes(shadow[at + 1] ?? ' ')) return true;
  return false;
}

export default defineRule<Missing>()({
  id: 'unit-missing',
  group: '责任单位',
  title: '事项没有责任单位',
  titleEn: 'Item without a responsible unit',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '同一部分里别的事项都写了责任单位，只有这一项没写，多半是漏了。整篇都不写的，只在标题上提示一次。总体要求、保障措施这类部分不检查。',
  whyEn:
    'Where the other items of a section name a unit, one that does not was probably forgotten. A plan that names none gets one remark, on its title. Sections such as 总体要求 and 保障措施 are left alone.',
  sources: [articles.feasible],
  options: {
    coverage: {
      type: 'number',
      default: 0.75,
      min: 0.5,
      max: 1,
      description: '同一部分里写了责任单位的事项达到这个比例，才提示没写的',
    },
  },
  messages: {
    item: '“{item}”没有责任单位，同一部分{total}项中有{given}项写了。请补上，或者确认不需要。',
    cell: '这一行的“{column}”是空的，表中另有{given}行填了，疑似漏填。请补上。',
    label: '“{label}”后面是空的，疑似漏填。请补上。',
    none: '全文{count}项任务都没有写明责任单位。建议写明，分工明确才便于落实和督办。',
  },
  examples: [
    {
      name: '四项中有一项没写',
      text: '2025年绿化工作要点\n一、主要任务\n1.补种行道树。三月底前补齐。（市园林局负责）\n2.修剪灌木。每月一次。（市园林局、市城管局负责）\n⟦3.养护草坪⟧。及时浇水除草。\n4.巡查古树。建好档案。（市林业局负责）\n',
      fixed:
        '2025年绿化工作要点\n一、主要任务\n1.补种行道树。三月底前补齐。（市园林局负责）\n2.修剪灌木。每月一次。（市园林局、市城管局负责）\n3.养护草坪。及时浇水除草。（责任单位：待明确）\n4.巡查古树。建好档案。（市林业局负责）\n',
    },
    {
      name: '邻近的写了半角括号，补的用全角',
      hidden: true,
      text: '2025年绿化工作要点\n一、主要任务\n1.补种行道树。三月底前补齐。(责任单位:市园林局)\n2.修剪灌木。每月一次。(责任单位:市城管局)\n⟦3.养护草坪⟧。及时浇水除草。\n4.巡查古树。建好档案。(责任单位:市林业局)\n',
      fixed:
        '2025年绿化工作要点\n一、主要任务\n1.补种行道树。三月底前补齐。(责任单位:市园林局)\n2.修剪灌木。每月一次。(责任单位:市城管局)\n3.养护草坪。及时浇水除草。（责任单位：待明确）\n4.巡查古树。建好档案。(责任单位:市林业局)\n',
    },
    {
      name: '责任单位另起一行',
      text: '供热保障工作方案\n一、重点任务\n（一）检修管网\n停暖后全面检修。\n责任单位：热力公司\n⟦（二）储备燃料⟧\n十月底前备足。\n（三）测温入户\n每月抽测一次。\n责任单位：市住建局\n（四）接听热线\n二十四小时值守。\n责任单位：市住建局、热力公司\n',
      fixed:
        '供热保障工作方案\n一、重点任务\n（一）检修管网\n停暖后全面检修。\n责任单位：热力公司\n（二）储备燃料\n十月底前备足。\n责任单位：待明确\n（三）测温入户\n每月抽测一次。\n责任单位：市住建局\n（四）接听热线\n二十四小时值守。\n责任单位：市住建局、热力公司\n',
    },
    {
      name: '全文都没写，在标题上提醒一次',
      text: '⟦2025年普查工作要点⟧\n一、主要任务\n1.摸清底数。逐户走访。\n2.建好台账。一户一档。\n3.培训队伍。分批轮训。\n4.用好成果。及时发布。\n',
    },
    {
      name: '任务分解表里空着一格',
      text: '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t市统计局\t3月底\n2\t培训\t⟦⟧\t4月底\n3\t登记\t各区县\t6月底\n4\t发布\t市统计局\t9月底\n5\t总结\t市统计局\t12月底\n',
      fixed:
        '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t市统计局\t3月底\n2\t培训\t待明确\t4月底\n3\t登记\t各区县\t6月底\n4\t发布\t市统计局\t9月底\n5\t总结\t市统计局\t12月底\n',
    },
    {
      name: '总体要求和保障措施不写责任单位',
      text: '湿地保护实施方案\n一、总体要求\n（一）指导思想。保护优先。\n（二）基本原则。统筹兼顾。\n二、主要任务\n（一）划定范围。年内完成。（市林业局负责）\n（二）恢复植被。分片推进。（市林业局负责）\n（三）监测水质。按月公布。（市水务局负责）\n（四）整治排污。限期完成。（市环境局负责）\n三、保障措施\n（一）组织领导。成立专班。\n（二）资金投入。列入预算。\n（三）宣传引导。办好活动。\n',
    },
    {
      name: '声明了下同，或者在正文里写明由谁负责',
      text: '湿地保护实施方案\n一、主要任务\n1.划定范围。年内完成。（市林业局负责）\n2.恢复植被。由市林业局牵头，分片推进。\n3.监测水质。按月公布。（市水务局负责）\n4.整治排污。限期完成。（市环境局负责）\n5.清理围网。年内清完。（各区县政府负责，下同）\n二、日常管护\n1.巡护。每日一次。\n2.投食。按季投放。\n3.救护。随叫随到。\n4.科普。每月一次。\n',
    },
    {
      name: '表中有占一整行的标题',
      hidden: true,
      text: '2025年绿化工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n一、补种\t\t\t\n1\t补种行道树\t市园林局\t3月底前\n2\t补种灌木\t⟦⟧\t4月底前\n二、养护\t\t\t\n3\t修剪草坪\t市园林局\t6月底前\n4\t巡查古树\t市林业局\t9月底前\n5\t涂白树干\t市园林局\t11月底前\n6\t检修管线\t市园林局\t12月底前\n',
      fixed:
        '2025年绿化工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n一、补种\t\t\t\n1\t补种行道树\t市园林局\t3月底前\n2\t补种灌木\t待明确\t4月底前\n二、养护\t\t\t\n3\t修剪草坪\t市园林局\t6月底前\n4\t巡查古树\t市林业局\t9月底前\n5\t涂白树干\t市园林局\t11月底前\n6\t检修管线\t市园林局\t12月底前\n',
    },
    {
      name: '各部分项数都少，全文只有一项没写',
      hidden: true,
      text: '2025年绿化工作要点\n一、补种\n1.补种行道树。三月底前补齐。（市园林局负责）\n2.修剪灌木。每月一次。（市园林局负责）\n二、养护\n⟦3.养护草坪⟧。及时浇水除草。\n4.巡查古树。建好档案。（市林业局负责）\n三、管理\n5.查处毁绿。接报即查。（市城管局负责）\n6.公示信息。每季公示。（市园林局负责）\n',
      fixed:
        '2025年绿化工作要点\n一、补种\n1.补种行道树。三月底前补齐。（市园林局负责）\n2.修剪灌木。每月一次。（市园林局负责）\n二、养护\n3.养护草坪。及时浇水除草。（责任单位：待明确）\n4.巡查古树。建好档案。（市林业局负责）\n三、管理\n5.查处毁绿。接报即查。（市城管局负责）\n6.公示信息。每季公示。（市园林局负责）\n',
    },
    {
      name: '别的项在括号里另起一行，或者先写领导',
      hidden: true,
      text: '供热保障工作方案\n一、重点任务\n1.检修管网\n停暖后全面检修。\n牵头领导：张三　　责任单位：热力公司\n⟦2.储备燃料⟧\n十月底前备足。\n3.测温入户\n每月抽测一次。\n牵头领导：李四　　责任单位：市住建局\n4.接听热线\n二十四小时值守。\n牵头领导：李四　　责任单位：市住建局\n',
      fixed:
        '供热保障工作方案\n一、重点任务\n1.检修管网\n停暖后全面检修。\n牵头领导：张三　　责任单位：热力公司\n2.储备燃料\n十月底前备足。\n责任单位：待明确\n3.测温入户\n每月抽测一次。\n牵头领导：李四　　责任单位：市住建局\n4.接听热线\n二十四小时值守。\n牵头领导：李四　　责任单位：市住建局\n',
    },
    {
      name: '说了不再列出，别的项仍然都写着',
      hidden: true,
      text: '湿地保护实施方案\n一、主要任务\n1.划定范围。年内完成。（市林业局负责。以下均需各镇政府落实，不再列出）\n2.恢复植被。分片推进。（市林业局负责）\n3.监测水质。按月公布。（市水务局负责）\n4.整治排污。限期完成。（市环境局负责）\n5.清理围网。年内清完。（市农业农村局负责）\n⟦6.拆除违建⟧。年内拆完。\n7.巡护岸线。每日一次。（市林业局负责）\n8.投放鱼苗。按季投放。（市农业农村局负责）\n9.救护鸟类。随叫随到。（市林业局负责）\n10.开展科普。每月一次。（市教育局负责）\n11.评估成效。年底评估。（市林业局负责）\n',
      fixed:
        '湿地保护实施方案\n一、主要任务\n1.划定范围。年内完成。（市林业局负责。以下均需各镇政府落实，不再列出）\n2.恢复植被。分片推进。（市林业局负责）\n3.监测水质。按月公布。（市水务局负责）\n4.整治排污。限期完成。（市环境局负责）\n5.清理围网。年内清完。（市农业农村局负责）\n6.拆除违建。年内拆完。（责任单位：待明确）\n7.巡护岸线。每日一次。（市林业局负责）\n8.投放鱼苗。按季投放。（市农业农村局负责）\n9.救护鸟类。随叫随到。（市林业局负责）\n10.开展科普。每月一次。（市教育局负责）\n11.评估成效。年底评估。（市林业局负责）\n',
    },
    {
      name: '一组事项共用末尾的一条',
      text: '供水保障工作方案\n一、管网\n1.普查。年内查完。\n2.更换。分年换完。\n责任单位：供水公司\n二、水源\n1.清淤。汛前完成。\n2.设防护网。全线布设。\n3.监测。每日一次。\n责任单位：市水务局\n三、服务\n1.热线。全天接听。\n2.抢修。两小时到场。\n责任单位：供水公司\n',
    },
    {
      name: '责任站所、责任村居也是责任单位',
      text: '2025年全镇防汛工作方案\n一、主要任务\n1.清淤。汛前完成。（责任领导：李明；责任站所：水利站、农业站）\n2.查险。每周一次。（责任领导：李明；责任办所：应急办）\n3.备料。四月完成。（责任领导：王强；责任单位：各村“两委”）\n4.值守。全天在岗。（责任领导：王强；责任村居：沿河三村）\n5.演练。五月完成。（责任领导：王强；责任单位：应急办）\n',
      hidden: true,
    },
    {
      name: '正文里说了谁会同谁做，内容从略的一项',
      hidden: true,
      text: '2025年水利工作要点\n1.修水库。加固三座。（责任单位：县水利局）\n2.疏河道。疏浚五公里。（责任单位：县住建局）\n3.（略）\n4.建泵站。新建两座。（责任单位：县水利局）\n5.治污染。整治排口。（责任单位：县生态环境局）\n6.跟踪落实。县发改局会同有关部门和单位做好各项任务的跟踪推进工作。\n7.清沟渠。清淤十条。（责任单位：县农业农村局）\n',
    },
    {
      name: '每一项都写了负责人',
      text: '2025年社区工作计划\n一、主要任务\n1.办好食堂。每日供餐。（负责人：民政专干）\n2.排查隐患。每月一次。（负责人：安全专干）\n3.调解纠纷。随叫随到。（负责人：综治专干）\n4.帮扶就业。每季一场。（负责人：劳动专干）\n',
      hidden: true,
    },
    {
      name: '会议方案的各条写着谁负责什么，参加人员不是任务',
      text: '节水座谈会方案\n一、参加人员\n1.各乡镇代表；\n2.用水大户代表；\n3.水务局中层干部。\n二、有关事项\n1.办公室负责会务；\n2.宣传科负责摄影；\n3.座谈会茶歇费用从会议费中列支；\n4.车辆自理。\n',
      hidden: true,
    },
    {
      name: '合并的单元格不是空缺',
      text: '任务分解表\n序号\t项目\t工作任务\t责任单位\t完成时限\n1\t普查\t摸底\t市统计局\t3月底\n2\t\t培训\t市统计局\t4月底\n3\t\t登记\t各区县\t6月底\n4\t发布\t发布\t市统计局\t9月底\n',
      hidden: true,
    },
    ...missingExamples,
  ],
  check(plan, report, options) {
    const coverage = options['coverage']!;
    const groups = itemGroups(plan);
    const notes = plan.sections.reduce((sum, { duties }) => sum + duties.length, 0);
    for (const table of plan.tables) {
      for (const { range, column, given } of emptyCells(table, coverage))
        report({ range, message: 'cell', data: { column, given }, extra: { cell: range.start } });
    }
    for (const range of emptyLabels(plan)) {
      const { start, end } = range;
      const label = plan.lines[start.line]!.slice(start.character, end.character - 1);
      report({ range, message: 'label', data: { label }, extra: {} });
    }
    if (notes === 0) {
      const count = itemsInNobodysHands(plan, groups);
      const title = plan.elements.planTitle;
      if (title !== undefined && count > 0)
        report({ range: title.range, message: 'none', data: { count }, severity: 'info', extra: {} });
    }
    if (notes < fewestNotes) return;
    const isHabitOfPart = habitOfParts(groups, coverage);
    const isAdded = remarkAdds(plan, groups);
    for (const group of groups) {
      const { items } = group;
      const lacks = (item: Section): boolean => (isAdded && isOnlyRemarked(item)) || !isGiven(item);
      const given = items.length - items.filter(lacks).length;
      if (given === 0 || given === items.length) continue;
      const isHabit = items.length >= fewestItems && given >= items.length * coverage;
      if (!isHabit && !isHabitOfPart(items[0]!.part)) continue;
      items.forEach((item, at) => {
        if (!lacks(item) || endsInBracket(item) || isOptional(item) || saysInProse(item)) return;
        if (lostItems(item, items)) return;
        const model = nearestDuty(items, at);
        report({
          range: headingRange(item),
          message: 'item',
          data: { item: headingText(plan, item), total: items.length, given },
          related: model === undefined ? [] : [{ range: model.range, message: '邻近一项的责任单位' }],
          extra: model === undefined ? { item } : { item, model },
          // Those of the remark may do it alone.
          ...(isGiven(item) ? { severity: 'info' as const } : {}),
        });
      });
    }
  },
  fix({ extra }, plan) {
    const { item, model, cell } = extra!;
    if (cell !== undefined)
      return [
        { title: '填上“待明确”', safe: false, edits: [{ range: { start: cell, end: cell }, newText: '待明确' }] },
      ];
    if (item === undefined || model === undefined) return [];
    return [noteFix(plan, item, model)];
  },
});
