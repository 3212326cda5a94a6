/** Further examples of `unit-missing`: labels without a name, headings without items. */
import type { Example } from '../rule';

export const missingExamples: readonly Example[] = [
  {
    name: '写了“责任单位：”，后面没有填',
    hidden: true,
    text: '供热保障工作方案\n一、重点任务\n（一）检修管网\n停暖后全面检修。\n责任单位：热力公司\n⟦（二）储备燃料⟧\n十月底前备足。\n责任单位：\n（三）测温入户\n每月抽测一次。\n责任单位：市住建局\n（四）接听热线\n二十四小时值守。\n责任单位：市住建局、热力公司\n',
    fixed:
      '供热保障工作方案\n一、重点任务\n（一）检修管网\n停暖后全面检修。\n责任单位：热力公司\n（二）储备燃料\n十月底前备足。\n责任单位：待明确\n（三）测温入户\n每月抽测一次。\n责任单位：市住建局\n（四）接听热线\n二十四小时值守。\n责任单位：市住建局、热力公司\n',
  },
  {
    name: '标题下面没有事项，另有规则说',
    hidden: true,
    text: '供热保障工作方案\n一、重点任务\n（一）管网\n1.检修管网。停暖后检修。（热力公司负责）\n2.更换阀门。分片更换。（热力公司负责）\n（二）热源\n3.储备燃料。十月底前备足。（热力公司负责）\n4.检修锅炉。九月底前完成。（热力公司负责）\n5.联网运行。年内联网。（市住建局负责）\n（三）服务\n二、保障措施\n落实经费。\n',
  },
];
