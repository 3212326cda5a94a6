import type { MarkerStyle, Section, Series } from '../../plan/model';
import type { Position } from '../../text/range';
import { comparePositions } from '../../text/range';
import { defineRule } from '../rule';
import { digitsRange, markerText } from './number-text';

/** Fewer transitions show no practice. */
const fewestTransitions = 3;
/** The last section often counts for itself, and so does the first. */
const lastSection = /保障|组织(?:实施|领导|推[进动]|管理)|领导|要求$|附则|督[查导办]|考核|(?:实施|工作)步骤|推进措施/u;
const firstSection = /总体|指导思想|目标|思路|要求$|原则|形势|背景|概况|现状/u;

/** How a level gets from one section to the next. */
interface Transition {
  readonly member: Section;
  readonly before: Section;
  readonly kind: 'restarts' | 'runsOn';
  /** The highest heading between the two. */
  readonly over: Section;
}

const startOf = ({ line, marker }: Section): Position => ({ line, character: marker.whole.from });

/** The highest heading that begins between a member and the one before it; undefined where none does. */
function headingBetween(before: Section, member: Section): Section | undefined {
  let over: Section | undefined;
  const start = startOf(before);
  for (let heading = member.parent; heading !== undefined; heading = heading.parent) {
    if (comparePositions(startOf(heading), start) < 0) break;
    over = heading;
  }
  return over;
}

/** The transitions of a series, by the style of the headings that they lead over. */
function transitionsOf({ members }: Series): ReadonlyMap<MarkerStyle, Transition[]> {
  const all = new Map<MarkerStyle, Transition[]>();
  for (let at = 1; at < members.length; at++) {
    const before = members[at - 1]!;
    const member = members[at]!;
    const { value } = member.marker;
    const kind = value === 1 ? 'restarts' : value === before.marker.value + 1 ? 'runsOn' : undefined;
    if (kind === undefined || member.parent === before.parent) continue;
    const over = headingBetween(before, member);
    if (over === undefined) continue;
    const transitions = all.get(over.marker.style);
    if (transitions === undefined) all.set(over.marker.style, [{ member, before, kind, over }]);
    else transitions.push({ member, before, kind, over });
  }
  return all;
}

/** The one transition against all others; undefined where there is none, or more than one. */
function oddOne(transitions: readonly Transition[]): Transition | undefined {
  if (transitions.length < fewestTransitions) return undefined;
  const restarts = transitions.filter(({ kind }) => kind === 'restarts');
  if (restarts.length === 1) return restarts[0];
  return restarts.length === transitions.length - 1 ? transitions.find(({ kind }) => kind === 'runsOn') : undefined;
}

/** Whether a count that runs on begins anew for a good reason: behind the general part, or in the last section. */
function isSetApart({ kind, over, before }: Transition, transitions: readonly Transition[]): boolean {
  if (kind !== 'restarts') return false;
  const isLast = over === transitions[transitions.length - 1]!.over;
  if (isLast && lastSection.test(over.title.text)) return true;
  let above = before.parent;
  while (above !== undefined && above.marker.style !== over.marker.style) above = above.parent;
  return over === transitions[0]!.over && above !== undefined && firstSection.test(above.title.text);
}

export default defineRule()({
  id: 'numbering-scheme',
  group: '层次序号',
  title: '同一层有的从头编号，有的接着编号',
  titleEn: 'A level that begins anew in some sections and counts on in another',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '同一层的序号，要么在每个标题下从头编，要么全文接着编，两种都可以，但一份文件里要一致。',
  whyEn: 'A level may begin anew under each heading or count on through the whole text; either is right, but not both.',
  sources: [{ document: 'GB/T 15834—2011', clause: 'B.3' }],
  messages: {
    runsOn: '“{found}”接着上一节往下编，同一层其他{count}处都从“{first}”编起。请核对这里是否也应从“{first}”编起。',
    restarts:
      '“{found}”在这里从头编起，同一层其他{count}处都接着上一节往下编。请核对这里是否应为“{next}”，后面的顺延。',
  },
  examples: [
    {
      name: '各节从头编号，只有一节接着编',
      text: `文化旅游工作要点
一、公共文化
（一）办好展览
（二）送戏下乡
二、文物保护
（一）修缮古桥
（二）建立档案
三、旅游开发
（⟦三⟧）建设步道
（四）改造民宿
四、市场监管
（一）检查网吧
（二）规范演出`,
    },
    {
      name: '全文接着编号，只有一节从头编',
      text: `城市管理工作要点
一、市容秩序
1.规范摊点。
2.拆除旧牌。
二、环境卫生
3.清运垃圾。
4.清洗护栏。
三、园林绿化
⟦1⟧.补种行道树。
2.更换草坪。
四、市政设施
3.修补路面。
4.疏通雨水管。`,
    },
    {
      name: '总体要求和保障措施各编各的',
      text: `数字政府工作方案
一、总体要求
（一）指导思想
（二）工作目标
二、网络
（一）升级专网
三、平台
（二）整合系统
四、应用
（三）推广移动端
五、安全
（四）定期演练
六、保障措施
（一）加强领导
（二）落实经费`,
    },
    {
      name: '“（一）”从头编，“1.”接着编',
      text: `教育工作要点
一、学前教育
（一）扩大学位
1.新建两所。
（二）规范收费
2.公示标准。
二、义务教育
（一）改善条件
3.更新桌椅。
（二）减轻负担
4.控制作业。
三、高中教育
（一）多样发展
5.开设课程。
四、职业教育
（一）产教融合
6.共建基地。`,
    },
  ],
  check(plan, report) {
    for (const series of plan.series) {
      if (series.members.length <= fewestTransitions) continue;
      for (const transitions of transitionsOf(series).values()) {
        const odd = oddOne(transitions);
        if (odd === undefined || isSetApart(odd, transitions)) continue;
        const { member, before, over } = odd;
        const range = digitsRange(member);
        const found = markerText(plan, member);
        const count = transitions.length - 1;
        const related = [
          { range: digitsRange(before), message: `前一项是“${markerText(plan, before)}”` },
          { range: digitsRange(over), message: `在“${markerText(plan, over)}”之下` },
        ];
        if (odd.kind === 'runsOn') {
          const first = markerText(plan, member, 1);
          report({ range, message: 'runsOn', data: { found, count, first }, related });
        } else {
          const next = markerText(plan, member, before.marker.value + 1);
          report({ range, message: 'restarts', data: { found, count, next }, related });
        }
      }
    }
  },
});
