import type { Plan, Section, Series } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { markerText } from '../numbering/number-text';

const shortestTitle = 4;
/** Short titles that come again in pairs are labels: 工作目标, 主要措施, 工作目标, 主要措施. */
const longestLabel = 6;
/** Where so many come again the lists belong to different things. */
const mostRepeated = 2;

interface Repetition {
  readonly first: Section;
  readonly second: Section;
}

/** What a title says, without spaces and marks of emphasis. */
const sayingOf = ({ title }: Section): string => withoutSpaces(title.text).replaceAll('*', '');

/** The headings of a series that say what a sibling before them in the same list says. */
function repetitionsIn({ members, expected, slips }: Series): readonly Repetition[] {
  const found: Repetition[] = [];
  const seen = new Map<string, Section>();
  // What was pasted twice with its number is told by that number.
  const told = new Set<number>();
  for (const { first, last } of slips) for (let at = first; at <= last; at++) told.add(at);
  members.forEach((section, at) => {
    const previous = members[at - 1];
    if (previous !== undefined && (section.parent !== previous.parent || expected[at]! <= expected[at - 1]!))
      seen.clear();
    if (section.form === 'headless') return;
    const saying = sayingOf(section);
    if (saying.length < shortestTitle) return;
    const first = seen.get(saying);
    if (first === undefined) seen.set(saying, section);
    else if (!told.has(at)) found.push({ first, second: section });
  });
  return found;
}

/** Whether repeated titles are a pattern of the document. */
function isPattern(repetitions: readonly Repetition[]): boolean {
  if (repetitions.length > mostRepeated) return true;
  return repetitions.length > 1 && repetitions.every(({ first }) => sayingOf(first).length <= longestLabel);
}

/** Whether the text behind the headings is the same too, in lines beside each other: then all of it was pasted twice. */
function isPasted({ lines }: Plan, first: Section, second: Section): boolean {
  const textOf = ({ line, title }: Section): string => lines[line]!.slice(title.range.end.character).trim();
  return second.line - first.line <= 2 && textOf(second).length > 1 && textOf(first) === textOf(second);
}

export default defineRule()({
  id: 'heading-repeated',
  group: '标题',
  title: '两个同级标题相同',
  titleEn: 'Two sibling headings alike',
  severity: 'info',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '同一个标题下有两个相同的小标题，可能是重复粘贴，也可能是改了内容忘了改标题。',
  whyEn:
    'Two headings with the same words under one heading: pasted twice, or the text was changed and its heading not.',
  sources: [articles.strict],
  messages: {
    repeated: '标题“{title}”和前面“{number}”的标题相同。建议核对是重复了，还是标题没有改。',
  },
  brief: {
    wrong: '1.提高低保标准。城乡同步调整。\n3.⟦提高低保标准⟧。探视独居老人。',
    right: '1.提高低保标准。城乡同步调整。\n3.关爱独居老人。每周探视一次。',
  },
  examples: [
    {
      name: '同一节里两条标题相同',
      text: `民政工作要点
一、社会救助
1.提高低保标准。城乡同步调整。
2.规范临时救助。简化审批手续。
3.⟦提高低保标准⟧。探视独居老人。
二、养老服务
4.建设照料中心。新建五处。`,
    },
    {
      name: '二级标题相同',
      text: `招商工作方案
一、主要任务
（一）开展驻点招商
派出三个小组。
（二）⟦开展驻点招商⟧
举办两场推介会。
（三）跟踪项目落地
建立台账。`,
    },
    {
      name: '整段粘贴了两遍，另有规则说',
      hidden: true,
      text: `招商工作方案
一、主要任务
（一）开展驻点招商。派出三个小组，年内走访企业不少于三百家。
（二）跟踪项目落地。建立台账，逐月更新项目进展情况。
（三）跟踪项目落地。建立台账，逐月更新项目进展情况。`,
    },
    {
      name: '各节都有的小标题',
      text: `创建工作方案
一、文明城市
（一）工作目标
通过测评。
（二）主要措施
逐项整改。
二、卫生城市
（一）工作目标
通过复审。
（二）主要措施
全面清理。`,
    },
    {
      name: '在同一节里另起一份清单',
      text: `培训工作方案
一、培训安排
1.专题讲座。每月一次。
2.现场观摩。每季度一次。
下半年安排：
1.专题讲座。每月两次。
2.现场观摩。每两月一次。`,
    },
  ],
  check(plan, report) {
    for (const series of plan.series) {
      const repetitions = repetitionsIn(series);
      if (repetitions.length === 0 || isPattern(repetitions)) continue;
      for (const { first, second } of repetitions) {
        if (isPasted(plan, first, second)) continue;
        report({
          range: second.title.range,
          message: 'repeated',
          data: { title: second.title.text, number: markerText(plan, first) },
          related: [{ range: first.title.range, message: '前面相同的标题' }],
        });
      }
    }
  },
});
