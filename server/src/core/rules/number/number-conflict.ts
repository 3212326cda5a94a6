import { collected } from '../../plan/passages/collected';
import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { RATE } from '../../text/chars';
import { addTo } from '../../text/groups';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { wrongIndicators } from './indicators';
import type { Target } from './targets';
import { isParticular, targetsIn } from './targets';
import { mapList } from '../../text/lists';

interface Placed {
  readonly passage: Passage;
  readonly target: Target;
}

const findTargets = collected(RATE, targetsIn);

/** Whether a heading above speaks of one place, grade or time among others. */
function isUnderParticular({ section }: Passage): boolean {
  for (let above = section; above !== undefined; above = above.parent) if (isParticular(above.title.text)) return true;
  return false;
}

/** The targets that mean the same rate of the same time in the same part, in the order of the text. */
function sameTargets(plan: Plan): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  const parts = new Map(mapList(plan.parts, (part, at) => [part, at]));
  const planYear = plan.elements.planYear?.year;
  for (const { passage, found } of findTargets(plan)) {
    if (passage.kind !== 'paragraph' || passage.part.scope !== 'plan' || isUnderParticular(passage)) continue;
    for (const target of found) {
      const { name, manner, inherited } = target;
      const years = target.years.filter((year) => Number(year) !== planYear);
      // A year that was only mentioned may not hold here: such targets are held against each other and no others.
      if (inherited !== undefined && Number(inherited) !== planYear) years.push(`~${inherited}`);
      const key = [parts.get(passage.part), name, manner, ...years].join(' ');
      addTo(groups, key, { passage, target });
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

export default defineRule()({
  id: 'number-conflict',
  group: '数字',
  title: '同一指标前后两个数',
  titleEn: 'One indicator with two targets',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '同一项指标在文中出现两次，目标值却不一样，考核时就没有依据；多半是改了一处，忘了另一处。',
  whyEn:
    'Where one indicator has two targets nobody knows which counts; mostly one was changed and the other forgotten.',
  sources: [articles.facts],
  messages: {
    conflict: '“{name}”这里是“{found}”，前面是“{other}”，前后疑似不一致。请核对。',
    table: '“{name}”表中是“{found}”，正文是“{other}”，另有{same}项两边一致，疑似有一处写错。请核对。',
  },
  brief: {
    wrong: '水质抽检合格率达到98%。\n……\n确保水质抽检合格率达到⟦96%⟧以上。',
    right: '水质抽检合格率达到98%。\n……\n确保水质抽检合格率达到98%以上。',
  },
  examples: [
    {
      name: '总体目标和具体任务里的目标值不同',
      text: '2025年供水工作要点\n一、总体目标\n全县集中供水水质抽检合格率达到98%，群众满意。\n二、主要任务\n1.抓好检测。每月公布结果，确保集中供水水质抽检合格率达到⟦96%⟧以上。\n',
    },
    {
      name: '写明本年的和没有写年份的',
      text: '2025年养老工作要点\n一、总体目标\n2025年底，养老机构护理型床位占比提高到65%。\n二、主要任务\n1.优化床位。养老机构护理型床位占比不低于⟦60%⟧，逐家核验。\n2.优化服务。养老机构护理型床位占比达到65%以上。\n',
    },
    {
      name: '数一样，写法不同',
      text: '2025年供水工作要点\n一、总体目标\n全县集中供水水质抽检合格率达到98%，群众满意。\n二、主要任务\n1.抓好检测。确保集中供水水质抽检合格率不低于98.0%，每月公布。\n',
    },
    {
      name: '年份、阶段、地方、级别不同，或者一个是力争',
      text: '2025年供水工作要点\n一、总体目标\n1.定目标。到2027年，集中供水水质抽检合格率达到99%。集中供水水质抽检合格率达到98%。\n2.分步走。6月底，集中供水水质抽检合格率达到90%。农村片区要求放宽，集中供水水质抽检合格率达到95%。\n3.争先进。力争集中供水水质抽检合格率达到100%。目前集中供水水质抽检合格率为93%。\n',
    },
    {
      name: '分阶段的目标，年份写在各段的第一句',
      hidden: true,
      text: '供水提升行动方案\n一、总体目标\n到2026年，供水设施更加完善。全县集中供水水质抽检合格率达到95%，群众基本满意。\n到2028年，供水体系全面建成。全县集中供水水质抽检合格率达到98%，群众普遍满意。\n二、主要任务\n1.抓好检测。每月公布结果。\n',
    },
    {
      name: '同一年的目标，两段里不同',
      hidden: true,
      text: '供水提升行动方案\n一、总体目标\n到2028年，供水设施更加完善。全县集中供水水质抽检合格率达到95%，群众基本满意。\n二、主要任务\n到2028年，建成检测网络。全县集中供水水质抽检合格率达到⟦98%⟧，每月公布。\n',
    },
    {
      name: '分片区的、分等次的目标',
      hidden: true,
      text: '供水提升行动方案\n一、分区目标\n（一）东部片区。集中供水水质抽检合格率达到99%，每月公布。\n（二）西部片区。集中供水水质抽检合格率达到97%，每月公布。\n二、重点任务\n（一）改造老城。集中供水入户改造完成率达到90%，逐户登记。\n（二）改造新城。集中供水入户改造完成率达到95%，逐户登记。\n（三）改造厂区。集中供水入户改造完成率达到98%，逐户登记。\n',
    },
    {
      name: '各种情形的比例',
      hidden: true,
      text: '住房保障实施方案\n一、贷款\n1.首套。居民家庭首次购买普通住房首付款比例不低于30%。\n2.二套。居民家庭有一套住房且贷款未结清的，首次购买普通住房首付款比例不低于50%。\n3.商业。中心城区计容商业建筑面积持有比例不低于40%；其余乡镇计容商业建筑面积持有比例不低于25%。\n4.轮候。公积金个人贷款使用率在93%（含）以上，轮候一个月；公积金个人贷款使用率在95%（含）以上，轮候两个月。\n',
    },
    {
      name: '名称太泛，不知道是不是同一项',
      text: '2025年免疫工作要点\n一、主要任务\n1.抓流感疫苗。重点人群目标接种率达到60%，台账齐全。\n2.抓肺炎疫苗。重点人群目标接种率达到50%，台账齐全。\n',
    },
    {
      name: '指标表里的数与正文不同',
      hidden: true,
      text: '2025年水利工作要点\n1.修水库。加固小型水库12座。\n2.疏河道。疏浚中小河道35公里。\n3.换管网。更换老旧管网达到120公里以上。\n\n附表\n\n指标\t单位\t年度目标\n小型水库\t座\t12\n中小河道\t公里\t35\n老旧管网\t公里\t⟦210⟧\n',
    },
    {
      name: '正文说的是其中一部分、另一个时间，或者两边大多不同',
      hidden: true,
      text: '2025年水利工作要点\n1.修水库。加固小型水库12座。\n2.疏河道。疏浚中小河道35公里。\n3.换管网。6月底前更换老旧管网50公里。每个镇修老旧泵站2座。\n\n附表\n\n指标\t单位\t年度目标\n小型水库\t座\t12\n中小河道\t公里\t35\n老旧管网\t公里\t210\n老旧泵站\t座\t16\n\n附表\n\n指标\t单位\t年度目标\n小型水库\t座\t15\n中小河道\t公里\t40\n老旧泵站\t座\t20\n',
    },
  ],
  check(plan, report) {
    for (const { name, cell, passage, quantity, same } of wrongIndicators(plan)) {
      const other = passage.text.slice(quantity.from, quantity.to);
      const related = [{ range: rangeIn(passage, quantity.from, quantity.to), message: '正文里的数' }];
      report({ range: cell.range, message: 'table', data: { name, found: cell.text, other, same }, related });
    }
    for (const group of sameTargets(plan)) {
      const [first, ...others] = group as [Placed, ...Placed[]];
      const different = others.find(({ target }) => target.value !== first.target.value);
      // Three different ones are those of several places, stages or grades.
      if (different === undefined || new Set(mapList(group, ({ target }) => target.value)).size > 2) continue;
      const textOf = ({ passage, target }: Placed): string => passage.text.slice(target.from, target.to);
      const rangeOf = ({ passage, target }: Placed) => rangeIn(passage, target.from, target.to);
      report({
        range: rangeOf(different),
        message: 'conflict',
        data: { name: first.target.name, found: textOf(different), other: textOf(first) },
        related: mapList(
          group.filter((one) => one !== different),
          (one) => ({ range: rangeOf(one), message: `这里是“${textOf(one)}”` }),
        ),
      });
    }
  },
});
