import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Case } from '../scan/cases';
import { casesOf, fixOf } from '../scan/cases';

export default defineRule<Case>()({
  id: 'wording-confused',
  group: '文字',
  title: '容易混淆的词和符号',
  titleEn: 'Right words and symbols in the wrong place',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '“截止”与“截至”、“权利”与“权力”都是对的词，用在哪里有分别。看前后搭配判断；只是推荐另一种写法的，列为“信息”，例如单位符号的大小写（15cm、35kV）。',
  whyEn:
    'Both 截止 and 截至, both 权利 and 权力 are right words; what stands around tells which one belongs there. Where another spelling is only recommended, such as the small and capital letters of units, it is an advice.',
  sources: [articles.confused, articles.variants, articles.dictionary],
  messages: {
    probable: '“{found}”疑应为“{right}”{count}：{reason}。请核对。',
    advice: '建议把“{found}”改为“{right}”{count}：{reason}。',
  },
  examples: [
    {
      name: '时间前面的截止',
      text: '2025年植树工作要点\n一、目标\n⟦截止⟧2025年底，栽植乔木十万株。报名截止时间另行通知。\n',
      fixed: '2025年植树工作要点\n一、目标\n截至2025年底，栽植乔木十万株。报名截止时间另行通知。\n',
    },
    {
      name: '台帐，全文多处',
      text: '2025年燃气工作要点\n1.建⟦台帐⟧。逐户登记。\n2.查台帐。逐月核对。\n3.晒台帐。按季公开。\n4.销台帐。整改一处销一处。\n',
      fixed:
        '2025年燃气工作要点\n1.建台账。逐户登记。\n2.查台账。逐月核对。\n3.晒台账。按季公开。\n4.销台账。整改一处销一处。\n',
    },
    {
      name: '推荐的写法',
      text: '2025年燃气工作要点\n1.配合检查。燃气公司和⟦其它⟧单位按时到场。\n',
      fixed: '2025年燃气工作要点\n1.配合检查。燃气公司和其他单位按时到场。\n',
    },
    {
      name: '单位符号的大小写、短横线代替破折号',
      text: '2025年燃气工作要点\n1.改造管网。新建管线12⟦KM⟧，压力0.4⟦Mpa⟧，抓住重点⟦--⟧老旧小区。\n',
      fixed: '2025年燃气工作要点\n1.改造管网。新建管线12km，压力0.4Mpa，抓住重点--老旧小区。\n',
      hidden: true,
    },
    {
      name: '法制审核、合法权利、不良反应都是对的',
      text: '2025年依法行政工作要点\n1.重大决定先做法制审核，保护群众合法权利，健全药品不良反应监测。\n2.办公场所不搭帐篷，燃气不泄漏，检查院内感染。\n',
    },
    {
      name: '引用的篇名照原样',
      text: '2025年依法行政工作要点\n1.落实《法制政府建设实施纲要》等文件。每季度通报一次。\n',
    },
  ],
  check(plan, report) {
    for (const one of casesOf(plan, 'confused')) {
      const { hit, found, count, range, related } = one;
      const { severity, reason } = hit.pattern;
      const data = { found, right: hit.right!, count, reason: reason! };
      if (severity === undefined) report({ range, message: 'probable', data, related, extra: one });
      else report({ range, message: 'advice', data, related, severity, extra: one });
    }
  },
  fix: ({ extra }) => fixOf(extra!, false),
});
