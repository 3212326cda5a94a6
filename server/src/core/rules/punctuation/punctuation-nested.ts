import type { Passage } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { title } from './bracket-kinds';
import type { Nested } from './brackets';
import { readingsOf } from './readings';
import { flatMapList } from '../../text/lists';

interface Cause {
  readonly passage: Passage;
  readonly nested: Nested;
}

export default defineRule<Cause>()({
  id: 'punctuation-nested',
  group: '标点',
  title: '引号里又用双引号，书名号里又用双书名号',
  titleEn: 'Quotation or title marks inside marks of the same kind',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '引号里面再用引号时，外面用双引号，里面用单引号；书名号里面再用书名号时，外面用《》，里面用〈〉。同一种套在一起，看不出哪一半和哪一半是一对。',
  whyEn:
    'Inside quotation marks the inner ones are single, and inside 《》 the inner ones are 〈〉. With two of one kind nobody can tell which halves belong together.',
  sources: [clauses.quotes, clauses.titles],
  messages: {
    quote: '双引号里面又用了双引号，里面的应为单引号‘’。',
    title: '书名号《》里面又用了《》，里面的应为〈〉。',
  },
  examples: [
    {
      name: '双引号里面又用双引号',
      text: '2025年作风建设工作要点\n1.开展学习。讨论“怎样落实⟦“马上就办”⟧的要求”这个题目，每月一次。\n2.查找问题。人人写清单。\n',
      fixed:
        '2025年作风建设工作要点\n1.开展学习。讨论“怎样落实‘马上就办’的要求”这个题目，每月一次。\n2.查找问题。人人写清单。\n',
    },
    {
      name: '书名号里面又用书名号',
      text: '2025年普法工作要点\n1.学习文件。学习《关于印发⟦《学校供餐管理办法》⟧的通知》，六月底前完成。\n2.组织测试。全员参加。\n',
      fixed:
        '2025年普法工作要点\n1.学习文件。学习《关于印发〈学校供餐管理办法〉的通知》，六月底前完成。\n2.组织测试。全员参加。\n',
    },
    {
      name: '一对里面有两处',
      hidden: true,
      text: '2025年作风建设工作要点\n1.开展学习。讨论“怎样把⟦“马上就办”⟧和“办就办好”落到实处”这个题目。\n2.查找问题。人人写清单。\n',
      fixed:
        '2025年作风建设工作要点\n1.开展学习。讨论“怎样把‘马上就办’和‘办就办好’落到实处”这个题目。\n2.查找问题。人人写清单。\n',
    },
    {
      name: '里外用的不是一种',
      text: '2025年普法工作要点\n1.学习文件。学习《关于印发〈学校供餐管理办法〉的通知》，讨论“怎样落实‘马上就办’的要求”。\n2.组织测试。全员参加。\n',
    },
    {
      name: '括号套括号、书名号里有引号，不算',
      text: '2025年普法工作要点\n1.学习文件。学习《关于“十四五”普法规划的通知》。（牵头单位：县（区）司法局）\n2.组织测试。全员参加。\n',
    },
  ],
  check(plan, report) {
    for (const { passage, pairing } of readingsOf(plan)) {
      for (const nested of pairing.nested) {
        const [{ open, close }, ...more] = nested.inner as readonly [Nested['inner'][number], ...Nested['inner']];
        report({
          range: rangeIn(passage, open, close + 1),
          message: passage.text[open] === title.open ? 'title' : 'quote',
          related: otherPlaces(more, (pair) => ({
            range: rangeIn(passage, pair.open, pair.close + 1),
            message: '同一对里面的另一处',
          })),
          extra: { passage, nested },
        });
      }
    }
  },
  fix({ extra }) {
    const { passage, nested } = extra!;
    const isTitle = passage.text[nested.inner[0]!.open] === title.open;
    const [left, right] = isTitle ? ['〈', '〉'] : ['‘', '’'];
    const edits = flatMapList(nested.inner, ({ open, close }) => [
      { range: rangeIn(passage, open, open + 1), newText: left! },
      { range: rangeIn(passage, close, close + 1), newText: right! },
    ]);
    return [{ title: `把里面的改为“${left!}${right!}”`, safe: false, edits }];
  },
});
