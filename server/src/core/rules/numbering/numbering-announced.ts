import type { Enumeration } from '../../plan/passages/enumerations';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { wronglyAnnounced } from './announced-sections';
import { digitsRange, markerText } from './number-text';
import { followsLoosely, pointRange, pointText } from './points';

/** Whether a list counts from one on without a slip, so that its last number tells how many points there are. */
function isSound({ run, members }: Enumeration): boolean {
  const { points, expected, slips } = run;
  const [first] = members;
  const last = members[members.length - 1]!;
  if (expected[first!] !== 1 || members.length < 2) return false;
  if (slips.some((slip) => slip.first <= last && slip.last >= first!)) return false;
  return members.every((at) => points[at]!.ordinal.value === expected[at]);
}

export default defineRule()({
  id: 'numbering-announced',
  group: '层次序号',
  title: '列举的条数和前面说的不符',
  titleEn: 'A list with more or fewer points than announced',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '“做好四项工作”后面只列到“三是”，不是漏了一项，就是增删之后没有改数目。',
  whyEn:
    'Where four tasks are announced and three follow, either one is lost or the number was not changed with the list.',
  sources: [articles.facts],
  messages: {
    fewer: '前面说“{announced}”，后面只列到“{last}”，共{count}条。请核对是漏了一条，还是数目没有改。',
    sections: '这里说“{announced}”，下面却是{count}项，到“{last}”为止。请核对是增删后数目没有改，还是漏了内容。',
    more: '前面说“{announced}”，后面列到“{last}”，共{count}条。请核对是多了一条，还是数目没有改。',
  },
  brief: {
    wrong: '抓好⟦四项⟧工作：一是入户摸底，二是征求意见，三是编制预算。',
    right: '抓好三项工作：一是入户摸底，二是征求意见，三是编制预算。',
  },
  examples: [
    {
      name: '说四项，只列了三项',
      text: '老旧小区改造工作方案\n一、近期安排\n近期重点抓好⟦四项⟧工作：一是入户摸底，二是征求意见，三是编制预算。',
    },
    {
      name: '说三点，列了四点',
      text: '校园安全工作要点\n一、总体要求\n各校要落实⟦三点⟧要求。第一，门卫不离岗。第二，食堂不断检。第三，校车不超员。第四，演练不走样。',
    },
    {
      name: '每条另起一段',
      hidden: true,
      text: '普法工作要点\n一、重点任务\n要在⟦三个⟧方面下功夫：\n一是进学校，覆盖全部中小学校。\n二是进社区，每个社区至少两场。\n二、保障措施\n落实经费。',
    },
    {
      name: '说两个方面，下面有三个标题',
      text: '文旅局工作计划\n文旅局重点抓好⟦以下两个方面工作⟧。\n一、抓好创作\n排演一部新戏。\n二、抓好服务\n开放两座新馆。\n三、抓好保护\n修缮三处古建筑。',
    },
    {
      name: '说四个方面，分别是五项',
      hidden: true,
      text: '文旅局工作计划\n一、抓好创作\n排演一部新戏。\n二、抓好服务\n便民服务的⟦四个方面⟧分别是：\n1.延时开馆。\n2.上门送书。\n3.预约讲解。\n4.免费存包。\n5.代办证件。\n三、抓好保护\n文物保护的三项任务，具体如下：\n1.修缮古建。\n2.登记文物。\n3.巡查遗址。',
    },
    {
      name: '几个方面、几项任务，有一个数目没有改',
      hidden: true,
      text: '文旅局工作计划\n今年抓好三个方面⟦6项⟧任务，务求实效。\n一、抓好创作\n（一）排演新戏\n排演一部。\n（二）征集剧本\n征集十部。\n二、抓好服务\n（一）开放新馆\n开放两座。\n（二）延长时间\n延长一小时。\n三、抓好保护\n（一）修缮古建\n修缮三处。\n四、组织保障\n落实经费。',
    },
    {
      name: '各节接着编号，说的是全部任务',
      hidden: true,
      text: '文旅局工作计划\n今年扎实推进⟦以下6项工作⟧。\n一、抓好创作\n（一）排演新戏\n排演一部。\n（二）征集剧本\n征集十部。\n二、抓好服务\n（三）开放新馆\n开放两座。\n（四）延长时间\n延长一小时。\n三、抓好保护\n（五）修缮古建\n修缮三处。\n（六）登记文物\n登记百件。\n（七）巡查遗址\n每月一次。',
    },
    {
      name: '几个方面的数目没有改',
      hidden: true,
      text: '文旅局工作计划\n一、总体要求\n服务群众，共安排⟦4个方面⟧3项任务。\n二、抓好创作\n1.排演新戏。排演一部。\n三、抓好服务\n2.开放新馆。开放两座。\n四、抓好保护\n3.修缮古建。修缮三处。',
    },
    {
      name: '最后一节的“保障”也是任务，数目没有改',
      hidden: true,
      text: '文旅局工作计划\n今年抓好三个方面⟦5项⟧任务，务求实效。\n一、抓好创作\n（一）排演新戏\n排演一部。\n（二）征集剧本\n征集十部。\n二、抓好服务\n（三）开放新馆\n开放两座。\n三、强化支撑保障\n（四）落实经费\n三月底前下达。',
    },
    {
      name: '“保障”一节算不算都说得通',
      hidden: true,
      text: '文旅局工作计划\n今年抓好三个方面4项任务，务求实效。\n一、抓好创作\n（一）排演新戏\n排演一部。\n（二）征集剧本\n征集十部。\n二、抓好服务\n（三）开放新馆\n开放两座。\n三、强化支撑保障\n（四）落实经费\n三月底前下达。\n四、组织实施\n（五）定期通报\n每月一次。',
    },
    {
      name: '两个数目都相符，都不相符的说的是别的事',
      hidden: true,
      text: '文旅局工作计划\n今年抓好两个方面3项任务，落实省里确定的三个方面4项任务。\n一、抓好创作\n（一）排演新戏\n排演一部。\n（二）征集剧本\n征集十部。\n二、抓好服务\n（一）开放新馆\n开放两座，完成省里确定的四个方面9项任务。',
    },
    {
      name: '有一项粘在前一项后面，数目其实相符',
      hidden: true,
      text: '文旅局工作计划\n今年抓好两个方面5项任务。\n一、抓好创作\n1.排演新戏。排演一部。\n2.征集剧本。征集十部。\n二、抓好服务\n3.开放新馆。开放两座。（馆务科负责）4.延长时间。延长一小时。\n5.增加人手。增加两人。',
    },
    {
      name: '下面的标题数目相符，总体目标和保障措施不算',
      text: '文旅局工作计划\n文旅局重点抓好以下两个方面工作。\n一、总体目标\n服务群众。\n二、抓好创作\n排演一部新戏。\n三、抓好服务\n开放两座新馆，落实以下两项措施：\n（一）增加人手\n增加两人。\n（二）延长时间\n延长一小时。\n四、组织保障\n落实经费。',
    },
    {
      name: '数目相符',
      text: '老旧小区改造工作方案\n一、近期安排\n近期抓好两件大事：一是入户摸底，二是征求意见。同时把握好三个环节：（1）定方案；（2）定队伍；（3）定工期。',
    },
    {
      name: '数目说的是别的事',
      text: '科技工作要点\n1.抓好项目。全年实施12项重点任务。一是建平台，二是引人才。落实第三项措施：一是奖励，二是贷款。坚持“四个面向”：一是定位，二是选题。',
    },
    {
      name: '几个方面已经说出来了，后面列的是做法',
      hidden: true,
      text: '社区阅读工作方案\n一、下一步\n从书目更新和读者组织两个方向继续开展阅读工作。一是每月上新，二是每周荐书，三是组建书友会，四是办好朗读会。围绕选书、荐书、评书三个环节：一是定书单，二是定人员。',
    },
    {
      name: '最后一条没有“是”字，也算列了',
      text: '卫生工作要点\n1.改进服务。推出三项措施：一是延长门诊，二是简化流程，第三项措施是错峰体检。',
    },
    {
      name: '下设几个组、几大行动推出几项举措，数目没有改',
      hidden: true,
      text: '2025年水利工作方案\n实施供水、治水两大行动，推出⟦6项⟧举措。\n一、供水行动\n（一）修水厂。年内修好。\n（二）换管网。年内换完。\n二、治水行动\n（三）疏河道。汛前疏通。\n（四）固堤防。汛前完工。\n三、组织领导\n（一）专班⟦下设4个工作组⟧：\n1.综合组。负责协调。\n2.工程组。负责施工。\n3.宣传组。负责宣传。\n',
    },
  ],
  check(plan, report) {
    for (const { range, text, sections } of wronglyAnnounced(plan)) {
      const last = sections[sections.length - 1]!;
      // Where the items begin anew in each section, the section's number says which one is meant.
      const above = last.marker.value === sections.length ? undefined : last.parent;
      const name = (above === undefined ? '' : markerText(plan, above)) + markerText(plan, last);
      const data = { announced: text, count: sections.length, last: name };
      const related = [{ range: digitsRange(last), message: `最后一项是“${name}”` }];
      report({ range, message: 'sections', data, related });
    }
    for (const list of plan.enumerations) {
      const { announced, members, run } = list;
      if (announced === undefined || announced.count === members.length || !isSound(list)) continue;
      const count = members.length;
      const lastAt = members[count - 1]!;
      const point = run.points[lastAt]!;
      if (announced.count > count && followsLoosely(run, lastAt, count + 1)) continue;
      const last = pointText(point);
      report({
        range: announced.range,
        message: announced.count > count ? 'fewer' : 'more',
        data: { announced: announced.text, last, count },
        related: [{ range: pointRange(point), message: `最后一条是“${last}”` }],
      });
    }
  },
});
