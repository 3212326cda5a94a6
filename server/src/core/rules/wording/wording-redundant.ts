import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Case } from '../scan/cases';
import { casesOf, fixOf } from '../scan/cases';

export default defineRule<Case>()({
  id: 'wording-redundant',
  group: '文字',
  title: '重复或者不搭配的说法',
  titleEn: 'Said twice, or with a word that does not go with it',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '“目前现状”一个意思说了两遍，“加快…力度”动词和宾语不搭配，“防止…不再”否定了两次，意思反了。',
  whyEn:
    'A thing is said twice (目前现状), a verb does not go with its object (加快…力度), or two negations cancel out.',
  sources: [articles.collocation],
  messages: {
    probable: '“{found}”疑有语病{count}：{reason}。请改写。',
    advice: '“{found}”可以更准确{count}：{reason}。建议改写。',
  },
  examples: [
    {
      name: '加快力度',
      text: '2025年供水工作要点\n1.改管网。⟦加快老旧小区改造力度⟧，年底前完成一百个。\n',
      fixed: '2025年供水工作要点\n1.改管网。加大老旧小区改造力度，年底前完成一百个。\n',
    },
    {
      name: '目前现状',
      text: '2025年供水工作要点\n一、总体情况\n摸清管网⟦目前现状⟧，提出改造清单。\n',
      fixed: '2025年供水工作要点\n一、总体情况\n摸清管网现状，提出改造清单。\n',
    },
    {
      name: '否定了两次，由作者改写',
      text: '2025年供水工作要点\n1.抓整改。盯住二次供水，⟦防止同类问题不再⟧发生。\n',
    },
    {
      name: '意思没有重复',
      text: '2025年供水工作要点\n1.改管网。加快改造，加大投入力度，确保不发生爆管，避免资金不能及时到位。\n2.抓服务。加大资金支持泵站建设，实现抄表到户全覆盖。\n',
    },
    {
      name: '分属两个分句',
      text: '2025年供水工作要点\n1.加快进度、加大力度，提升水质，执法有力度。\n',
    },
  ],
  check(plan, report) {
    for (const one of casesOf(plan, 'redundant')) {
      const { hit, found, count, range, related } = one;
      const { severity, reason } = hit.pattern;
      const data = { found, count, reason: reason! };
      if (severity === undefined) report({ range, message: 'probable', data, related, extra: one });
      else report({ range, message: 'advice', data, related, severity, extra: one });
    }
  },
  fix: ({ extra }) => fixOf(extra!, false),
});
