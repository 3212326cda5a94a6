import type { Plan } from '../../plan/model';
import type { Edit } from '../../text/range';
import { otherPlaces } from '../everywhere';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Mention } from './names';
import { letterRange, unitNames } from './names';
import type { Judged } from './roster';
import { judge } from './roster';
import { variantExamples } from './roster-examples';
import { variantsOf } from './variants';
import { flatMapList } from '../../text/lists';

interface Found extends Judged {
  readonly fewMentions: readonly Mention[];
  readonly manyMentions: readonly Mention[];
}

/** Makes the letters of one name those of another, at all of its places. */
function rewrite(plan: Plan, name: string, right: string, mentions: readonly Mention[]): Fix {
  const edits = flatMapList(mentions, ({ unit }) => lettersToChange(plan, unit, name, right));
  const title = mentions.length === 1 ? `改为“${right}”` : `把“${name}”全部改为“${right}”（${mentions.length}处）`;
  return { title, safe: false, edits };
}

/** Names that differ by more than a letter are put in as a whole. */
function lettersToChange(plan: Plan, unit: Mention['unit'], name: string, right: string): Edit[] {
  if (name.length === right.length) {
    return flatMapList([...name], (letter, at) =>
      letter === right[at] ? [] : [{ range: letterRange(plan, unit, at), newText: right[at]! }],
    );
  }
  if (Math.abs(name.length - right.length) > 1) {
    // Of a name whose tail another one spells out there is too little to put in another.
    return unit.name === name ? [{ range: unit.range, newText: right }] : [];
  }
  let at = 0;
  while (at < name.length && name[at] === right[at]) at++;
  if (name.length > right.length) return [{ range: letterRange(plan, unit, at), newText: '' }];
  // One letter is lost: it goes in behind the one before it.
  const { end } = letterRange(plan, unit, at - 1);
  return [{ range: { start: end, end }, newText: right[at]! }];
}

export default defineRule<Found>()({
  id: 'unit-variant',
  group: '责任单位',
  title: '同一单位有两种写法',
  titleEn: 'One unit spelt in two ways',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '同一个单位在责任单位里写成两样，只差一个形近的字，或者少了末尾一个字，多半是识别、录入的差错。哪个对由作者定：出现得多的不一定对。同一级政府的同一部门写成两个名称（发改委、发改局），也在这里提示；全文用惯了简称（或者全称），只有一两处例外的，列为“提示”。',
  whyEn:
    'A unit that is spelt in two ways that differ by a look-alike character, or by a lost last one, was probably misread or mistyped. Which is right is for the author to say: the more frequent one need not be. Two names of one department (发改委, 发改局) are reported here too, and so is one place with the full name of a unit that is short elsewhere, or the reverse.',
  sources: [articles.names, articles.strict],
  messages: {
    look: '疑似同一单位有两种写法：“{few}”{count}处，“{many}”{others}处，只差一个形近字。请核对后统一。',
    sound: '疑似同一单位有两种写法：“{few}”{count}处，“{many}”{others}处，读音相同。请核对后统一。',
    cut: '“{few}”比别处的“{many}”少了末尾一个字，疑似漏写。请核对。',
    slip: '“{few}”只有这一处，与“{many}”（{others}处）只差一个字。请核对是否为同一单位。',
    kin: '“{few}”（{count}处）和“{many}”（{others}处）疑似同一部门，一级政府通常只有其中一个。请核对后统一。',
    form: '“{few}”和“{many}”（{others}处）是同一单位的全称和简称。建议按全文的写法统一。',
    department: '“{few}”（{count}处）疑为“{many}”之误。请核对。',
    roster: '“{few}”（{count}处）疑为“{many}”的误写：单位名录里有后者，没有前者。',
  },
  examples: [
    {
      name: '形近字，各有几处',
      text: '2025年河道工作要点\n1.清淤。汛前完成。（市水务局、浐河新城管委会负责）\n2.护岸。年内完成。（市水务局、浐河新城管委会负责）\n3.补绿。分段实施。（市园林局、⟦沭河新城管委会⟧负责）\n4.巡查。每日一次。（浐河新城管委会负责）\n',
      fixed:
        '2025年河道工作要点\n1.清淤。汛前完成。（市水务局、浐河新城管委会负责）\n2.护岸。年内完成。（市水务局、浐河新城管委会负责）\n3.补绿。分段实施。（市园林局、浐河新城管委会负责）\n4.巡查。每日一次。（浐河新城管委会负责）\n',
    },
    {
      name: '表格里少了末尾一个字',
      text: '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t局直属各单位、机关各科室\t3月底\n2\t培训\t⟦局直 属各单⟧、机关各科室\t4月底\n3\t登记\t局直属各单位\t6月底\n',
      fixed:
        '任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t摸底\t局直属各单位、机关各科室\t3月底\n2\t培训\t局直 属各单位、机关各科室\t4月底\n3\t登记\t局直属各单位\t6月底\n',
    },
    {
      name: '写错一个字，只有一处',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（市防汛调度局负责）\n2.培训。四月底前完成。（⟦市防汛调动局⟧负责）\n3.登记。六月底前完成。（市防汛调度局、市统计局负责）\n4.发布。九月底前完成。（市防汛调度局负责）\n',
      fixed:
        '2025年普查工作要点\n1.摸底。三月底前完成。（市防汛调度局负责）\n2.培训。四月底前完成。（市防汛调度局负责）\n3.登记。六月底前完成。（市防汛调度局、市统计局负责）\n4.发布。九月底前完成。（市防汛调度局负责）\n',
    },
    {
      name: '部门的名称少了字、写错了字，全文只有一处',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（县教育局、⟦县市场监督管局⟧负责）\n2.培训。四月底前完成。（⟦县生态环镜局⟧、县体育局负责）\n3.登记。六月底前完成。（县教育局、⟦县住房和城乡设建局⟧负责）\n4.汇总。年底前完成。（⟦县应急管理理局⟧负责）\n',
      fixed:
        '2025年普查工作要点\n1.摸底。三月底前完成。（县教育局、县市场监督管理局负责）\n2.培训。四月底前完成。（县生态环镜局、县体育局负责）\n3.登记。六月底前完成。（县教育局、县住房和城乡设建局负责）\n4.汇总。年底前完成。（县应急管理理局负责）\n',
    },
    {
      name: '各地有自己的部门名称',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（市政服务局、县市监局、县商务局负责）\n2.培训。四月底前完成。（县农牧局、县金融发展局、县城建局负责）\n3.登记。六月底前完成。（县资源规划局、县审批服务局、市市场监管局负责）\n4.汇总。年底前完成。（县医疗保险局、县城市建设局、市住房城乡建委、市政园林局、西河新区管委会负责）\n',
      hidden: true,
    },
    {
      name: '写成了同音字',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（县教育局负责）\n2.培训。四月底前完成。（⟦县较育局⟧、县体育局负责）\n3.登记。六月底前完成。（县教育局、县财政局负责）\n4.汇总。年底前完成。（县教育局负责）\n',
      fixed:
        '2025年普查工作要点\n1.摸底。三月底前完成。（县教育局负责）\n2.培训。四月底前完成。（县教育局、县体育局负责）\n3.登记。六月底前完成。（县教育局、县财政局负责）\n4.汇总。年底前完成。（县教育局负责）\n',
      hidden: true,
    },
    {
      name: '科室的名称写成了同音字',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（发展规划科负责）\n2.培训。四月底前完成。（⟦发展规化科⟧、人事科负责）\n3.登记。六月底前完成。（发展规划科、财务科负责）\n4.汇总。年底前完成。（发展规划科负责）\n',
      fixed:
        '2025年普查工作要点\n1.摸底。三月底前完成。（发展规划科负责）\n2.培训。四月底前完成。（发展规划科、人事科负责）\n3.登记。六月底前完成。（发展规划科、财务科负责）\n4.汇总。年底前完成。（发展规划科负责）\n',
      hidden: true,
    },
    {
      name: '读音相同的不同中心',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（农技服务中心负责）\n2.培训。四月底前完成。（农机服务中心负责）\n3.登记。六月底前完成。（农技服务中心、财务科负责）\n4.汇总。年底前完成。（农技服务中心负责）\n',
      hidden: true,
    },
    {
      name: '读音相同的不同单位',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（县水务局负责）\n2.培训。四月底前完成。（县税务局负责）\n3.登记。六月底前完成。（县水务局、县财政局负责）\n4.汇总。年底前完成。（县水务局负责）\n',
      hidden: true,
    },
    {
      name: '里面丢了一个字，只有一处',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（市农业农村局负责）\n2.培训。四月底前完成。（⟦市农业村局⟧负责）\n3.登记。六月底前完成。（市农业农村局、市统计局负责）\n4.发布。九月底前完成。（市农业农村局负责）\n',
      fixed:
        '2025年普查工作要点\n1.摸底。三月底前完成。（市农业农村局负责）\n2.培训。四月底前完成。（市农业农村局负责）\n3.登记。六月底前完成。（市农业农村局、市统计局负责）\n4.发布。九月底前完成。（市农业农村局负责）\n',
      hidden: true,
    },
    {
      name: '同一级政府的同一部门，一处叫委，一处叫局',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（市发改委、市统计局负责）\n2.培训。四月底前完成。（⟦市发展改革局⟧、市人社局负责）\n3.登记。六月底前完成。（市发改委、市民政局负责）\n',
      fixed:
        '2025年普查工作要点\n1.摸底。三月底前完成。（市发改委、市统计局负责）\n2.培训。四月底前完成。（市发改委、市人社局负责）\n3.登记。六月底前完成。（市发改委、市民政局负责）\n',
      hidden: true,
    },
    {
      name: '文旅部门的两种名称',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（县文旅局、县统计局负责）\n2.培训。四月底前完成。（⟦县文旅广电局⟧、县人社局负责）\n3.登记。六月底前完成。（县文化和旅游局负责）\n',
      fixed:
        '2025年普查工作要点\n1.摸底。三月底前完成。（县文旅局、县统计局负责）\n2.培训。四月底前完成。（县文旅局、县人社局负责）\n3.登记。六月底前完成。（县文化和旅游局负责）\n',
      hidden: true,
    },
    {
      name: '两级政府的部门、同在一串里的两个部门、全称和简称',
      text: '2025年普查工作要点\n1.摸底。三月底前完成。（市发改委、县发改局负责）\n2.培训。四月底前完成。（市城管委、市城管执法局、市文物局负责）\n3.登记。六月底前完成。（市国资委、市国资局负责）\n4.发布。九月底前完成。（市文广旅局、市文化广电旅游局、市卫健委负责）\n5.归档。年底前完成。（市卫生健康委员会、市文联、市旅游协会负责）\n',
      hidden: true,
    },
    {
      name: '只差一个字的不同单位',
      text: '2025年共建工作要点\n1.摸底。三月底前完成。（市教育局、市体育局、市财政局、市民政局负责）\n2.培训。四月底前完成。（市第一医院、市第二医院、市第三医院负责）\n3.登记。六月底前完成。（东湖区政府、南湖区政府、海盐县政府负责）\n4.发布。九月底前完成。（市级各部门、县级各部门负责）\n5.总结。年底前完成。（省水利厅、市水利局、市科技局、市科协负责）\n6.归档。年底前完成。（市教育局、市财政局、市中医医院、市中心医院、市人社局、市人防办负责）\n',
    },
    {
      name: '全称、简称不算两种写法',
      text: '2025年医改工作要点\n1.摸底。三月底前完成。（市医疗保障局、市发展改革委负责）\n2.培训。四月底前完成。（市医保局、市发改委负责）\n3.登记。六月底前完成。（市医保局、市住房和城乡建设局负责）\n4.发布。九月底前完成。（市医保局、市住房城乡建设局负责）\n5.总结。年底前完成。（市住房和城乡建设局、西河区管委负责）\n6.归档。年底前完成。（市住房和城乡建设局、西河区管委会负责）\n',
    },
    {
      name: '共用末尾的“部门”',
      text: '2025年医改工作要点\n1.摸底。三月底前完成。\n责任单位：市财政局、市教育局\n2.培训。四月底前完成。\n责任单位：市财政、市教育、市卫生健康等部门\n3.登记。六月底前完成。\n责任单位：市财政局\n',
      hidden: true,
    },
    {
      name: '用惯了简称，一处写了全称',
      text: '2025年助企工作要点\n1.摸底。三月底前完成。（市人社局、市统计局负责）\n2.培训。四月底前完成。（市人社局负责）\n3.登记。六月底前完成。（市人社局、市税务局负责）\n4.发布。九月底前完成。（⟦市人力资源和社会保障局⟧负责）\n5.归档。年底前完成。（市人社局负责）\n',
      fixed:
        '2025年助企工作要点\n1.摸底。三月底前完成。（市人社局、市统计局负责）\n2.培训。四月底前完成。（市人社局负责）\n3.登记。六月底前完成。（市人社局、市税务局负责）\n4.发布。九月底前完成。（市人社局负责）\n5.归档。年底前完成。（市人社局负责）\n',
      hidden: true,
    },
    {
      name: '先写全称，后面都用简称；正文用简称，表里用全称',
      text: '2025年助企工作方案\n1.摸底。三月底前完成。（市人力资源和社会保障局、市统计局负责）\n2.培训。四月底前完成。（市人社局、市市场监管局负责）\n3.登记。六月底前完成。（市人社局、市市场监管局负责）\n4.发布。九月底前完成。（市人社局、市市场监管局负责）\n5.归档。年底前完成。（市人社局、市市场监管局负责）\n附件\n任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t编印服务手册\t市市场监督管理局\t5月底前\n2\t开设专窗\t市税务局\t6月底前\n3\t组织回访\t市统计局\t7月底前\n',
      hidden: true,
    },
    ...variantExamples,
  ],
  check(plan, report, _options, library) {
    const names = unitNames(plan);
    for (const variant of judge(variantsOf(plan), library)) {
      const { few, many, kind, isCertain } = variant;
      const [first, ...rest] = names.get(few)!;
      const others = names.get(many) ?? [];
      const finding = {
        range: first!.unit.range,
        related: [
          ...otherPlaces(rest, ({ unit }) => ({ range: unit.range, message: `这里也写作“${few}”` })),
          ...otherPlaces(others, ({ unit }) => ({ range: unit.range, message: `这里写作“${many}”` })),
        ],
        extra: { ...variant, fewMentions: names.get(few)!, manyMentions: others },
      };
      if (isCertain) report({ ...finding, message: 'roster', data: { few, many, count: rest.length + 1 } });
      else if (kind === 'department')
        report({ ...finding, message: kind, data: { few, many, count: rest.length + 1 } });
      else if (kind === 'look' || kind === 'sound')
        report({ ...finding, message: kind, data: { few, many, count: rest.length + 1, others: others.length } });
      else if (kind === 'kin') {
        const data = { few, many, count: rest.length + 1, others: others.length };
        report({ ...finding, message: kind, data, severity: 'info' });
      } else if (kind === 'form')
        report({ ...finding, message: kind, data: { few, many, others: others.length }, severity: 'hint' });
      else if (kind === 'cut') report({ ...finding, message: kind, data: { few, many } });
      else report({ ...finding, message: kind, data: { few, many, others: others.length }, severity: 'info' });
    }
  },
  fix({ extra }, plan) {
    const { few, many, kind, isCertain, fewMentions, manyMentions } = extra!;
    const fixes = [rewrite(plan, few, many, fewMentions)];
    if ((kind === 'look' || kind === 'kin') && !isCertain) fixes.push(rewrite(plan, many, few, manyMentions));
    return fixes;
  },
});
