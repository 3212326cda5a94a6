import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Case } from '../scan/cases';
import { casesOf, fixOf } from '../scan/cases';
import { isOfVariant } from '../unit/names';

/** Whether two characters stand in the other order than they should. */
const isTurned = (found: string, right: string): boolean => found[0] === right[1] && found[1] === right[0];

export default defineRule<Case>()({
  id: 'wording-typo',
  group: '文字',
  title: '错别字',
  titleEn: 'Words that do not exist',
  severity: 'error',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '“布署”“按装”这样的词不存在，是输入时选错了字。上下文里两个字分属两个词的（公布署名、按装机容量）不算。公文常用的四字搭配里有一个字只是同音的（退疫军人）、两个字颠倒了的（队伍设建），列为“警告”，由人核对。',
  whyEn:
    'Words such as 布署 and 按装 do not exist: a wrong character was picked. Where the two characters belong to two words, nothing is said. A common phrase with a character that only sounds right (退疫军人 for 退役军人) or with two in the wrong order (队伍设建) is a warning, for people to look at.',
  sources: [articles.dictionary, articles.confused],
  messages: {
    typo: '“{found}”是错别字，应为“{right}”{count}。',
    sound: '“{found}”疑为“{right}”{count}：读音相同，常见的搭配是“{phrase}”。请核对。',
    turned: '“{found}”疑为“{right}”{count}：两个字颠倒了，常见的搭配是“{phrase}”。请核对。',
    odd: '“{found}”疑为“{right}”{count}：读音相同，公文里极少见到“{found}”。请核对。',
  },
  examples: [
    {
      name: '部署的部',
      text: '2025年防汛工作要点\n一、主要任务\n1.排查隐患。四月上旬统一⟦布署⟧，五月底前完成整改。\n',
      fixed: '2025年防汛工作要点\n一、主要任务\n1.排查隐患。四月上旬统一部署，五月底前完成整改。\n',
    },
    {
      name: '同一个字错了多处，只报一条',
      text: '2025年绿化工作要点\n1.选树种。适应当地⟦气侯⟧，少用外来树种。\n2.定时间。看气侯安排栽植。\n3.常浇水。气侯干燥时多浇。\n4.记台账。逐月记录气侯变化。\n',
      fixed:
        '2025年绿化工作要点\n1.选树种。适应当地气候，少用外来树种。\n2.定时间。看气候安排栽植。\n3.常浇水。气候干燥时多浇。\n4.记台账。逐月记录气候变化。\n',
    },
    {
      name: '表格里',
      text: '2025年任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t旧电梯更换、⟦按装⟧\t住建科\t6月底前\n2\t消防通道画线\t应急科\t8月底前\n',
      fixed:
        '2025年任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t旧电梯更换、安装\t住建科\t6月底前\n2\t消防通道画线\t应急科\t8月底前\n',
    },
    {
      name: '同音字，在常见的搭配里',
      text: '2025年拥军工作要点\n1.走访⟦退疫⟧军人。节前逐户上门。\n2.兑现抚恤。按月发放补助。\n',
      fixed: '2025年拥军工作要点\n1.走访退役军人。节前逐户上门。\n2.兑现抚恤。按月发放补助。\n',
    },
    {
      name: '两个字颠倒了',
      text: '2025年市场监管工作要点\n1.优化登记。推进⟦范规⟧管理，企业设立当天办结。\n2.清理证照。加强队伍⟦设建⟧，六月底前完成。\n',
      fixed:
        '2025年市场监管工作要点\n1.优化登记。推进规范管理，企业设立当天办结。\n2.清理证照。加强队伍设建，六月底前完成。\n',
    },
    {
      name: '倒过来也是对的，两个词碰在一起的',
      text: '2025年市场监管工作要点\n1.优化登记。把握发展势态，鼓励中小型小微型企业发展，推进产品质量并进。\n2.清理证照。抓好“设建管”一体化，实现家国同心。\n',
      hidden: true,
    },
    {
      name: '同音字，两个字从不连在一起',
      text: '2025年市场监管工作要点\n1.优化⟦登纪⟧。企业设立当天办结。\n2.清理证照。六月底前完成。\n',
      fixed: '2025年市场监管工作要点\n1.优化登记。企业设立当天办结。\n2.清理证照。六月底前完成。\n',
    },
    {
      name: '人名、简称和引号里的字',
      text: '2025年普法工作要点\n1.建机制。组长张登纪，成员李价植、王维护。\n2.办活动。开展“全民惠法”和“乐享登纪”活动，巡讲由中芯社区承办。\n',
    },
    {
      name: '读音相同，也是对的词；两个词连在一起',
      text: '2025年干部工作要点\n1.看重工作实绩。推进队伍正规化建设，开展多中心试点。\n2.用好实时监测。智造能力、承灾能力一并评估。\n3.建强支部。12个党支部按期换届，材料价格按当期信息价进行调差，总结文字精炼、简明扼要。\n',
    },
    {
      name: '两个字分属两个词',
      text: '2025年能源工作要点\n1.建电站。按装机容量分三档补助，对已建成的，公布署名的运维单位。\n2.强宣传。严打消防犯罪，改掉习惯彻底靠自觉。\n3.定制度。各单位自己经常检查，全部份额年底前到位。\n',
    },
    {
      name: '单位名称里的，别处写对了，由单位写法的规则去说',
      text: '2025年测绘工作要点\n1.测地形。年内测完五镇。（责任单位：县自然资原局、县水务局）\n2.建台账。年底前建成。（责任单位：县自然资源局、县财政局）\n',
      hidden: true,
    },
    {
      name: '引用的篇名照原样',
      text: '2025年档案工作要点\n1.整理旧档。登记《关于按装电话的通知》等二百件，扫描上架。\n',
    },
  ],
  check(plan, report) {
    const typos = casesOf(plan, 'typo');
    const sounds = casesOf(plan, 'sound');
    // The name of a unit is told as a whole.
    const isTold = ({ hit, found, range, related }: Case): boolean =>
      related.length === 0 && isOfVariant(plan, range, found, hit.right!);
    for (const one of typos) {
      if (isTold(one)) continue;
      const { hit, found, count, range, related } = one;
      report({ range, message: 'typo', data: { found, right: hit.right!, count }, related, extra: one });
    }
    for (const one of sounds) {
      if (isTold(one)) continue;
      const { hit, found, count, range, related } = one;
      const data = { found, right: hit.right!, count };
      const phrase = hit.pattern.reason!;
      const finding = { range, severity: 'warning', related, extra: one } as const;
      if (phrase === hit.right) report({ ...finding, message: 'odd', data });
      else if (isTurned(found, hit.right!)) report({ ...finding, message: 'turned', data: { ...data, phrase } });
      else report({ ...finding, message: 'sound', data: { ...data, phrase } });
    }
  },
  fix: ({ extra }) => fixOf(extra!, extra!.hit.table === 'typo' && extra!.isWhole),
});
