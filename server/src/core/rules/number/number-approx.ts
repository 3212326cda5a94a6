import { collected } from '../../plan/passages/collected';
import { rangeIn } from '../../plan/passages/passages';
import type { Range } from '../../text/range';
import { BOUND } from '../../text/chars';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { doubledIn } from './bounds';

interface Words {
  readonly before: Range;
  readonly behind: Range;
  readonly words: readonly [string, string];
}

const findDoubled = collected(BOUND, doubledIn);

export default defineRule<Words>()({
  id: 'number-approx',
  group: '数字',
  title: '约数、界限说了两遍',
  titleEn: 'Vagueness or bound said twice',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '“约”和“左右”、“至少”和“以上”意思重复；考核指标里这样写，还说不清数字本身算不算达标。',
  whyEn:
    '“约” and “左右” say the same, and so do “至少” and “以上”; in a target they also leave open whether the number itself is enough.',
  sources: [articles.quantity],
  messages: {
    about: '“{found}”里的“{before}”和“{behind}”都表示约数，疑似重复。请保留一个。',
    clash: '“{found}”里的“{before}”和“{behind}”不能同用，疑似改写时没有删净。请保留一个。',
    bound: '“{found}”里的“{before}”和“{behind}”都表示界限，疑似重复。请保留一个。',
  },
  examples: [
    {
      name: '至少…以上',
      text: '2025年托育工作要点\n1.建托育园。每个街道⟦至少建成2所以上⟧公办托育园，年底前开园。\n',
      fixed: '2025年托育工作要点\n1.建托育园。每个街道至少建成2所公办托育园，年底前开园。\n',
    },
    {
      name: '约…左右',
      text: '2025年培训工作要点\n1.办班。每期⟦约50人左右⟧，全年办十期。\n',
      fixed: '2025年培训工作要点\n1.办班。每期约50人，全年办十期。\n',
    },
    {
      name: '约增长…左右',
      text: '2025年商贸工作要点\n1.促消费。零售总额⟦约增长6%左右⟧，力争更好。\n',
      fixed: '2025年商贸工作要点\n1.促消费。零售总额约增长6%，力争更好。\n',
      hidden: true,
    },
    {
      name: '左右以上',
      text: '2025年商贸工作要点\n1.促消费。网上零售占比达到60%⟦左右以上⟧，每户补贴500元⟦以下左右⟧，道路宽3米以上左右两侧设停车位。\n',
      fixed:
        '2025年商贸工作要点\n1.促消费。网上零售占比达到60%左右，每户补贴500元以下左右，道路宽3米以上左右两侧设停车位。\n',
      hidden: true,
    },
    {
      name: '超…以上',
      text: '2025年商贸工作要点\n1.引项目。引进⟦超5000万元以上⟧的项目三个。\n',
      fixed: '2025年商贸工作要点\n1.引项目。引进超5000万元的项目三个。\n',
      hidden: true,
    },
    {
      name: '近…余',
      text: '2025年培训工作要点\n1.办班。已有⟦近300余⟧人报名，分批安排。\n',
      fixed: '2025年培训工作要点\n1.办班。已有近300人报名，分批安排。\n',
    },
    {
      name: '逾…多',
      text: '2025年文旅工作要点\n1.办好节庆。接待来自⟦逾二十多⟧个国家的游客。\n',
      fixed: '2025年文旅工作要点\n1.办好节庆。接待来自逾二十个国家的游客。\n',
      hidden: true,
    },
    {
      name: '中间夹着括注',
      text: '2025年托育工作要点\n1.建托育园。入托率⟦超过90%（不含本数）以上⟧的，给予奖励。\n',
      fixed: '2025年托育工作要点\n1.建托育园。入托率超过90%（不含本数）的，给予奖励。\n',
      hidden: true,
    },
    {
      name: '不超过…以内',
      text: '2025年政务服务工作要点\n1.提速。单件办理⟦不超过三天以内⟧，逾期通报。\n',
      fixed: '2025年政务服务工作要点\n1.提速。单件办理不超过三天，逾期通报。\n',
    },
    {
      name: '等级、年龄后的“以上”属于后面的名词',
      text: '2025年医疗工作要点\n1.建网络。每县至少有1家二级以上医院设老年医学科，至少为65岁以上老年人体检一次，不低于三级以上医院的标准。\n',
    },
    {
      name: '只用一个，或者是别的词',
      text: '2025年节水工作要点\n1.节水。节约30万吨左右，达到90%以上，力争建成5座以上，附近3个左右的小区先改，最近10余年未改的优先，每期约50人。\n',
    },
    {
      name: '“以上”限定的是对象',
      text: '2025年安全工作要点\n1.检查。至少对500人以上企业检查一次，超过时限的通报；至少两次会商，参会率达80%以上。\n',
    },
  ],
  check(plan, report) {
    for (const { passage, found } of findDoubled(plan)) {
      for (const { kind, before, behind } of found) {
        const words = [passage.text.slice(before.from, before.to), passage.text.slice(behind.from, behind.to)] as const;
        report({
          range: rangeIn(passage, before.from, behind.to),
          message: kind === 'about' || kind === 'clash' ? kind : 'bound',
          data: { found: passage.text.slice(before.from, behind.to), before: words[0], behind: words[1] },
          extra: {
            before: rangeIn(passage, before.from, before.to),
            behind: rangeIn(passage, behind.from, behind.to),
            words,
          },
        });
      }
    }
  },
  fix({ extra }) {
    if (extra === undefined) return [];
    const { before, behind, words } = extra;
    return [
      { title: `删去“${words[1]}”`, safe: false, edits: [{ range: behind, newText: '' }] },
      { title: `删去“${words[0]}”`, safe: false, edits: [{ range: before, newText: '' }] },
    ];
  },
});
