import type { MarkerStyle, Plan, Section } from '../../plan/model';
import { skipSpaces } from '../../text/chars';
import { rangeInLine } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import type { Place } from './places';
import { mendAll, tellPlace } from './places';
import { flatMapList, mapList } from '../../text/lists';

const styles: readonly MarkerStyle[] = ['cn-paren', 'arabic-paren'];

const numberOf = (plan: Plan, { line, marker }: Section): string =>
  plan.lines[line]!.slice(marker.whole.from, marker.whole.to);

const hasHalf = (plan: Plan, section: Section): boolean => /[()]/u.test(numberOf(plan, section));

/** A pair of two widths, （一), is wrong by itself: another rule speaks of it. */
const isPair = (plan: Plan, section: Section): boolean => !/^（.*\)|^\(.*）/u.test(numberOf(plan, section));

const hasSpace = (plan: Plan, { line, marker }: Section): boolean =>
  skipSpaces(plan.lines[line]!, marker.whole.to, Infinity) > marker.whole.to;

/** The number in full-width brackets; the space behind goes where the document has none behind the others. */
function placeOf(plan: Plan, { line, marker }: Section, keepsSpace: boolean): Place {
  const text = plan.lines[line]!;
  const { from } = marker.whole;
  const to = keepsSpace ? marker.whole.to : skipSpaces(text, marker.whole.to, text.length);
  const found = text.slice(from, marker.whole.to);
  const right = found.replace('(', '（').replace(')', '）');
  return { range: rangeInLine(line, from, to), newText: right, found, right };
}

export default defineRule<readonly Place[]>()({
  id: 'numbering-width',
  group: '层次序号',
  title: '同级序号的括号全角、半角混用',
  titleEn: 'Half-width and full-width brackets on one level',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '同一层的序号写法要一致，括号用全角的“（一）”。全文都用半角括号的不在这里提示。',
  whyEn:
    'Numbers of one level should look alike, in full-width brackets. A document with half-width ones only is not reported here.',
  sources: [clauses.levels],
  messages: {
    mixed: '同级序号的括号全角、半角混用，有{count}处是半角，{such}“{found}”。建议改为“{right}”。',
  },
  examples: [
    {
      name: '一节用了半角括号',
      text: `基层党建工作要点
一、重点任务
⟦(一)⟧建强支部
每月开展一次主题党日。
（二）抓实学习
每季度一次集中轮训。`,
      fixed: `基层党建工作要点
一、重点任务
（一）建强支部
每月开展一次主题党日。
（二）抓实学习
每季度一次集中轮训。`,
    },
    {
      name: '多处半角括号，后面还有空格，一处报告',
      text: `城市更新实施方案
一、更新片区
⟦(一) ⟧北门片区
修缮沿街建筑。
(二) 河东片区
拓宽两条道路。
二、保障措施
（一）加强领导
成立专班。
（二）落实资金
分年安排。`,
      fixed: `城市更新实施方案
一、更新片区
（一）北门片区
修缮沿街建筑。
（二）河东片区
拓宽两条道路。
二、保障措施
（一）加强领导
成立专班。
（二）落实资金
分年安排。`,
    },
    {
      name: '全文都是半角括号',
      text: `信访工作要点
一、工作目标
(一)降低总量
(二)减少重复
二、工作措施
(一)领导接访
(二)限期办结`,
    },
    {
      name: '两层各用一种括号',
      text: `招商引资工作方案
一、任务分工
（一）外出招商
(1)每月两次。
(2)逐次报告。
（二）项目洽谈
(1)建立台账。
(2)专人跟进。`,
    },
  ],
  check(plan, report) {
    for (const style of styles) {
      const members = flatMapList(plan.series, (series) => (series.style === style ? series.members : [])).filter(
        (member) => isPair(plan, member),
      );
      const half = members.filter((member) => hasHalf(plan, member));
      if (half.length === 0 || half.length === members.length) continue;
      const keepsSpace = members.some((member) => !hasHalf(plan, member) && hasSpace(plan, member));
      const places = mapList(half, (member) => placeOf(plan, member, keepsSpace));
      const { found, right, range } = places[0]!;
      report({
        range,
        message: 'mixed',
        data: { found, right, count: places.length, such: places.length > 1 ? '如' : '' },
        related: otherPlaces(places.slice(1), tellPlace),
        extra: places,
      });
    }
  },
  fix({ extra }) {
    return [mendAll(extra!, true)];
  },
});
