import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { Columns } from '../../text/range';
import { QUOTED, TITLED } from '../../text/chars';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { readingsOf } from './readings';
import type { Spot } from './spots';
import { inGroups, isTornApart, mend, tellSpot } from './spots';

/** A document that so often leaves 、 out between quotations, and so seldom has it, has a habit of its own. */
const fewestWithout = 3;
const habit = 3;

/** A 、 that can go, and the words that it stands before. */
function spotOf(passage: Passage, { from, to }: Columns, safe: boolean): Spot {
  const range = rangeIn(passage, from, to);
  return {
    range,
    found: passage.text.slice(from, to + 1),
    fixes: [{ title: '删去顿号', safe, edits: [{ range, newText: '' }] }],
  };
}

/** How often two quotations, or two titles, stand beside each other with nothing between. */
function countWithout(plan: Plan, pair: string): number {
  let count = 0;
  for (const { text } of plan.passagesWith(QUOTED | TITLED))
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 2)) count++;
  return count;
}

export default defineRule<readonly Spot[]>()({
  id: 'punctuation-list',
  group: '标点',
  title: '“等”字前面多了顿号',
  titleEn: 'A list mark before 等',
  severity: 'warning',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '并列的词语说到最后用“等”收尾，“等”字前面不加顿号。引号、书名号并列时，中间通常也不加顿号，全文应当一致。',
  whyEn:
    'A list that ends in 等 has no mark before it. Between quotations or titles that stand beside each other there is usually none either, and a document should do the same throughout.',
  sources: [clauses.etc, clauses.quotesInList],
  messages: {
    one: '“等”字前面的顿号疑似多余，请删去。',
    many: '有{count}处“等”字前面的顿号疑似多余，可以一次删去。',
    between: '并列的引号、书名号之间，全文有{without}处不用顿号，这里用了。建议统一。',
  },
  examples: [
    {
      name: '“等”字前面多了顿号',
      text: '2025年科普工作要点\n1.开展宣传。进学校、社区、乡村⟦、⟧等场所宣讲，全年二十场。\n2.培训骨干。每镇一名。\n',
      fixed: '2025年科普工作要点\n1.开展宣传。进学校、社区、乡村等场所宣讲，全年二十场。\n2.培训骨干。每镇一名。\n',
    },
    {
      name: '四处以上一处报告',
      text: '2025年科普工作要点\n1.开展宣传。进学校、社区⟦、⟧等场所。\n2.培训骨干。教师、医生、等人员都参加。\n3.制作材料。折页、展板、等材料备足。\n4.更新设备。音响、投影、等设备换新。\n',
      fixed:
        '2025年科普工作要点\n1.开展宣传。进学校、社区等场所。\n2.培训骨干。教师、医生等人员都参加。\n3.制作材料。折页、展板等材料备足。\n4.更新设备。音响、投影等设备换新。\n',
    },
    {
      name: '引号之间的顿号和全文不一致',
      text: '2025年科普工作要点\n1.开展宣传。举办“科普日”“开放周”活动。\n2.培训骨干。开设“启蒙班”“提高班”。\n3.制作材料。编印“小手册”“大画报”。\n4.更新设备。建好“流动馆”⟦、⟧“云展厅”。\n',
      fixed:
        '2025年科普工作要点\n1.开展宣传。举办“科普日”“开放周”活动。\n2.培训骨干。开设“启蒙班”“提高班”。\n3.制作材料。编印“小手册”“大画报”。\n4.更新设备。建好“流动馆”“云展厅”。\n',
    },
    {
      name: '以“等”字开头的词不算',
      text: '2025年医保工作要点\n1.完善管理。推行分级授权、等级评审、等额选举和等次评定，做好等待期的衔接。\n2.优化服务。缩短排队时间，等等。\n',
    },
    {
      name: '全文的引号之间都用顿号',
      text: '2025年科普工作要点\n1.开展宣传。举办“科普日”、“开放周”活动。\n2.培训骨干。开设“启蒙班”、“提高班”。\n3.制作材料。编印“小手册”“大画报”。\n',
    },
  ],
  check(plan, report) {
    const lists: Spot[] = [];
    const betweens: Spot[] = [];
    for (const { passage, slips } of readingsOf(plan)) {
      for (const place of slips.lists)
        if (!isTornApart(passage, place.from, place.to + 1)) lists.push(spotOf(passage, place, true));
      for (const place of slips.betweens) betweens.push(spotOf(passage, place, false));
    }
    for (const group of inGroups(lists)) {
      const common = { range: group[0]!.range, related: otherPlaces(group.slice(1), tellSpot), extra: group };
      if (group.length === 1) report({ ...common, message: 'one' });
      else report({ ...common, message: 'many', data: { count: group.length } });
    }
    for (const pair of ['”“', '》《']) {
      const own = betweens.filter(({ found }) => found[1] === pair[1]);
      if (own.length === 0) continue;
      const without = countWithout(plan, pair);
      if (without < fewestWithout || without < own.length * habit) continue;
      for (const spot of own)
        report({ range: spot.range, message: 'between', data: { without }, severity: 'hint', extra: [spot] });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
