import type { LineFacts } from '../../line/facts';
import { keptWith } from '../../line/facts';
import type { Duty, Plan } from '../../plan/model';
import type { Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { dutiesOf } from './names';

/** Fewer notes that name several units are no omission that a reader would stumble over. */
const fewest = 3;
/** Whatever says who leads, or that each does its own part. */
const saysLead =
  /牵头|按照?(?:各自|自身)?(?:职责|职能|分工)|各司其职|分工负责|[第首](?:一位|位)|排名第一|列第一|主办|主责|会同|分别负责|第一责任/u;

function lineSaysLead({ shadow }: LineFacts): boolean {
  return saysLead.test(shadow);
}

/** Whether the document says anywhere who of several units leads; most that do say so in their notes. */
function saysWhoLeads({ facts }: Plan, first: Duty): boolean {
  const says = (line: LineFacts): boolean => keptWith(line, lineSaysLead);
  return says(facts[first.range.end.line]!) || facts.some(says);
}

/** From the first unit of a note to its last. */
function unitsRange({ units }: Duty): Range {
  return { start: units[0]!.range.start, end: units[units.length - 1]!.range.end };
}

export default defineRule()({
  id: 'unit-lead',
  group: '责任单位',
  title: '有几个责任单位，没有写明谁牵头',
  titleEn: 'Several units and nobody leads',
  severity: 'info',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '一项任务列了几个单位，却没有说谁牵头，也没有“按职责分工负责”“列第一位者为牵头单位，下同”的说明，落实时容易互相等待。',
  whyEn:
    'Where several units share a task and nothing says who leads (牵头, 按职责分工负责, 列第一位者为牵头单位), each may wait for the others.',
  sources: [articles.lead],
  messages: {
    none: '全文有{count}处列了几个责任单位，都没有写明谁牵头。建议写明，或者在第一处注明“列第一位者为牵头单位，下同”。',
  },
  brief: {
    wrong: '（责任单位：⟦市商务局、市财政局⟧）',
    right: '（市商务局牵头，市财政局配合）',
  },
  examples: [
    {
      name: '都没有写明谁牵头，提醒一次',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（责任单位：⟦市商务局、市财政局⟧）\n2.检测食品。每周抽检。（责任单位：市农业农村局、市卫生健康委）\n3.维护秩序。每日巡查。（责任单位：市公安局、市城管局）\n',
    },
    {
      name: '单列几行的责任单位',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。\n责任单位：⟦市商务局、市财政局、市住建局⟧\n2.检测食品。每周抽检。\n责任单位：市农业农村局、市卫生健康委\n3.维护秩序。每日巡查。\n责任单位：市公安局、市城管局\n',
    },
    {
      name: '注明了列第一位者牵头',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局负责。列第一位者为牵头单位，下同）\n2.检测食品。每周抽检。（市农业农村局、市卫生健康委负责）\n3.维护秩序。每日巡查。（市公安局、市城管局负责）\n4.建立台账。按月更新。（市统计局、市商务局负责）\n',
    },
    {
      name: '责任部门只有一个，别的是配合',
      hidden: true,
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（责任部门：工程部；配合部门：财务部、法务部）\n2.检测食品。每周抽检。（责任部门：质检部；配合部门：综合部）\n3.维护秩序。每日巡查。（责任部门：安保部；配合部门：综合部）\n',
    },
    {
      name: '按职责分工负责',
      text: '2025年集贸工作要点\n1.改造摊位。年内完成。（市商务局、市财政局按职责分工负责）\n2.检测食品。每周抽检。（市农业农村局、市卫生健康委按职责分工负责）\n3.维护秩序。每日巡查。（市公安局、市城管局按职责分工负责）\n',
    },
    {
      name: '表格里另有牵头科室',
      text: '任务分解表\n序号\t工作任务\t牵头科室\t责任单位\t完成时限\n1\t摸底\t统计科\t市统计局、市财政局\t3月底\n2\t培训\t人事科\t市统计局、市人社局\t4月底\n3\t登记\t普查科\t各区县、市公安局\t6月底\n',
    },
  ],
  check(plan, report) {
    const shared: Duty[] = [];
    for (const duty of dutiesOf(plan)) {
      if (duty.units.length === 0) continue;
      if (duty.units.some(({ role }) => role === 'lead')) return;
      // One who does it and others who help: 责任部门：工程部；配合部门：财务部.
      if (duty.units.filter(({ role }) => role !== 'join').length > 1) shared.push(duty);
    }
    if (shared.length < fewest || saysWhoLeads(plan, shared[0]!)) return;
    const [first, ...others] = shared;
    report({
      range: unitsRange(first!),
      message: 'none',
      data: { count: shared.length },
      related: otherPlaces(others, (duty) => ({
        range: unitsRange(duty),
        message: '这里也没有写明谁牵头',
      })),
    });
  },
});
