import { rangeIn } from '../../plan/passages/passages';
import { groupBy } from '../../text/groups';
import type { Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Place, StrayKind } from './stray';
import { findStray } from './stray';
import { trailingSpaces } from './trailing';
import { mapList } from '../../text/lists';

/** More places than these of one kind have one cause. */
const mostSingle = 3;

const rangeOf = ({ passage, from, to }: Place): Range => rangeIn(passage, from, to);

/** What belongs together, so that it is not quoted in pieces: a number, a word in Latin letters. */
const inOne = /[\d.%A-Za-z]{2}/u;
const longestPiece = 12;

/** The characters on both sides, no number cut in two, and the space between them; of a name just its own. */
function around({ passage: { text }, from, to }: Place, kind: StrayKind): string {
  const reach = kind === 'name' ? 1 : 2;
  let [start, end] = [Math.max(0, from - reach), Math.min(text.length, to + reach)];
  while (start > 0 && from - start < longestPiece && inOne.test(text.slice(start - 1, start + 1))) start--;
  while (end < text.length && end - to < longestPiece && inOne.test(text.slice(end - 1, end + 1))) end++;
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}

/** Those of a title together; of the others, few one by one, many together. */
function grouped(kind: StrayKind, places: readonly Place[]): readonly (readonly Place[])[] {
  if (kind === 'title' || kind === 'name') {
    return [...groupBy(places, (place) => (kind === 'title' ? place.passage : around(place, kind))).values()];
  }
  return places.length > mostSingle ? [places] : mapList(places, (place) => [place]);
}

export default defineRule<readonly Range[]>()({
  id: 'text-space',
  group: '文本完整性',
  title: '多余的空格',
  titleEn: 'Stray spaces',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '标题、单元格折行的地方，复制出来成了空格；数字两边、标点旁边也会多出空格。姓名之间、单位之间、序号后面的空格不算。',
  whyEn:
    'Where titles and cells were broken into lines, a copy has spaces; numbers and marks get them too. Spaces between names or bodies and behind item numbers are left alone.',
  sources: [articles.form],
  messages: {
    title: '标题“{found}”处多了空格{count}，可能是分行留下的。建议删去。',
    number: '“{found}”：数字、字母与汉字之间多了空格{count}。建议删去。',
    mark: '“{found}”：标点旁边多了空格{count}。建议删去。',
    word: '“{found}”中间多了空格{count}，别处没有。建议删去。',
    line: '“{found}”中间多了空格{count}，可能是原来的行尾。建议删去。',
    cell: '“{found}”：单元格折行的地方留下了空格{count}。建议删去。',
    name: '姓名“{found}”中间有空格{count}，别处没有。建议统一。',
    end: '行尾多了看不见的空格{count}，可能是从网页复制来的。建议删去。',
  },
  examples: [
    {
      name: '标题折行留下的空格',
      text: '关于⟦ ⟧印发2025年全市菜篮子工程工作 要点的通知\n\n各镇人民政府：\n现将工作要点印发给你们，请认真落实。\n\n市商务局\n2025年3月4日\n',
      fixed:
        '关于印发2025年全市菜篮子工程工作要点的通知\n\n各镇人民政府：\n现将工作要点印发给你们，请认真落实。\n\n市商务局\n2025年3月4日\n',
    },
    {
      name: '数字两边都有空格，只报一条',
      text: '2025年商务工作要点\n1.建菜市场。改造菜市场⟦ ⟧12 个，总投资 3.6 亿元，6 月底前开工。\n2.办展销。达到 95% 以上。\n',
      fixed: '2025年商务工作要点\n1.建菜市场。改造菜市场12个，总投资3.6亿元，6月底前开工。\n2.办展销。达到95%以上。\n',
    },
    {
      name: '单元格里折行的空格',
      text: '2025年任务分解表\n序号\t项目\t工作任务\t责任单位\t完成时限\n1\t菜篮⟦ ⟧子工程\t改造菜市场\t市商务局、各镇人民⟦ ⟧政府\t6月底前\n2\t菜篮子工程\t办展销会\t市商务局 市供销社\t9月底前\n',
      fixed:
        '2025年任务分解表\n序号\t项目\t工作任务\t责任单位\t完成时限\n1\t菜篮子工程\t改造菜市场\t市商务局、各镇人民 政府\t6月底前\n2\t菜篮子工程\t办展销会\t市商务局 市供销社\t9月底前\n',
    },
    {
      name: '落款的日期里',
      text: '关于印发2025年商务工作要点的通知\n\n各镇人民政府：\n现将工作要点印发给你们，请认真落实。\n\n市商务局\n2025年3月⟦ ⟧4日\n',
      fixed:
        '关于印发2025年商务工作要点的通知\n\n各镇人民政府：\n现将工作要点印发给你们，请认真落实。\n\n市商务局\n2025年3月4日\n',
      hidden: true,
    },
    {
      name: '从PDF复制的发文字号和成文日期',
      text: '商务发〔2025〕3⟦ ⟧号\n\n关于印发2025年商务工作要点的通知\n\n各镇人民政府：\n现将工作要点印发给你们，请认真落实。\n\n市商务局\n2025 年 3 月 4 日\n\n2025年商务工作要点\n1.建菜市场。改造菜市场。\n2.办展销。办好展销会。\n\n市商务局\n2025 年 3 月 4 日\n',
      fixed:
        '商务发〔2025〕3号\n\n关于印发2025年商务工作要点的通知\n\n各镇人民政府：\n现将工作要点印发给你们，请认真落实。\n\n市商务局\n2025年3月4日\n\n2025年商务工作要点\n1.建菜市场。改造菜市场。\n2.办展销。办好展销会。\n\n市商务局\n2025年3月4日\n',
      hidden: true,
    },
    {
      name: '标点旁边',
      text: '2025年商务工作要点\n1.建菜市场。改造菜市场，⟦ ⟧增加摊位。\n',
      fixed: '2025年商务工作要点\n1.建菜市场。改造菜市场，增加摊位。\n',
    },
    {
      name: '冒号前面',
      text: '2025年商务工作要点\n1.建菜市场。城东镇改造4个⟦ ⟧：东市、西市、南市、北市。\n',
      fixed: '2025年商务工作要点\n1.建菜市场。城东镇改造4个：东市、西市、南市、北市。\n',
      hidden: true,
    },
    {
      name: '拉开的标签',
      text: '2025年商务工作要点\n1.建菜市场。改造四个。\n时 间 ：三月\n',
      hidden: true,
    },
    {
      name: '正文里一个词被空格断开',
      text: '2025年商务工作要点\n1.建菜市场。改造农贸市场十个。\n2.办展销。在农贸⟦ ⟧市场办展销。\n',
      fixed: '2025年商务工作要点\n1.建菜市场。改造农贸市场十个。\n2.办展销。在农贸市场办展销。\n',
    },
    {
      name: '同一段里好几处断开的词，也有别处没有的词',
      hidden: true,
      text: '2025年商务工作要点\n1.建菜市场。改造农贸市场，完善停车设施，落实建设资金，明确专人负责。\n2.办展销。在农贸⟦ ⟧市场办展销，完善停 车设施，落实建设资 金，明确专人 负责，由李明 王大江统筹推 进。\n3.降成本。方 便群众买菜。\n',
      fixed:
        '2025年商务工作要点\n1.建菜市场。改造农贸市场，完善停车设施，落实建设资金，明确专人负责。\n2.办展销。在农贸市场办展销，完善停车设施，落实建设资金，明确专人负责，由李明 王大江统筹推进。\n3.降成本。方 便群众买菜。\n',
    },
    {
      name: '原来的行尾成了空格，只报一条',
      hidden: true,
      text: '2025年商务工作要点\n各镇各有关部门要把农贸市场改造提升作为今年的民⟦ ⟧生实事，抓紧完善选址和设计，落实资金和用地保障 条件，倒排工期，挂图作战，逐个市场明确专人负 责，每月调度一次进展，按季通报排名，对进度滞 后的进行约谈，确保国庆节前全部开业迎客，方便 群众买菜。\n一、建菜市场\n全年改造十个，新建两个，六月底前开工，十月底前完工并交付 使用。由李明 王大江负责。\n',
      fixed:
        '2025年商务工作要点\n各镇各有关部门要把农贸市场改造提升作为今年的民生实事，抓紧完善选址和设计，落实资金和用地保障条件，倒排工期，挂图作战，逐个市场明确专人负责，每月调度一次进展，按季通报排名，对进度滞后的进行约谈，确保国庆节前全部开业迎客，方便群众买菜。\n一、建菜市场\n全年改造十个，新建两个，六月底前开工，十月底前完工并交付使用。由李明 王大江负责。\n',
    },
    {
      name: '姓名有时对齐、有时不对齐',
      text: '2025年任务分解表\n序号\t工作任务\t分管领导\t责任单位\t完成时限\n1\t改造菜市场\t李⟦ ⟧明 王大江\t市商务局\t6月底前\n2\t办展销会\t王大江 李明\t市供销社\t9月底前\n',
      fixed:
        '2025年任务分解表\n序号\t工作任务\t分管领导\t责任单位\t完成时限\n1\t改造菜市场\t李明 王大江\t市商务局\t6月底前\n2\t办展销会\t王大江 李明\t市供销社\t9月底前\n',
    },
    {
      name: '行尾从网页带来的空格，只报一条',
      text: '2025年商务工作要点\n1.建菜市场。改造农贸市场十个。⟦\u00a0\u00a0\u00a0⟧\n2.办展销。在农贸市场办展销。\u3000\u00a0\n3.降成本。减免摊位费。\n',
      fixed:
        '2025年商务工作要点\n1.建菜市场。改造农贸市场十个。\n2.办展销。在农贸市场办展销。\n3.降成本。减免摊位费。\n',
    },
    {
      name: '行尾一个空格、没有字的行',
      text: '2025年商务工作要点\n1.建菜市场。改造农贸市场十个。 \n\u00a0\u00a0\u00a0\n2.办展销。在农贸市场办展销。\u00a0\n',
    },
    {
      name: '序号后面、姓名之间、对齐的姓名、单位之间',
      text: '2025年任务分解表\n\n1. 建菜市场。改造十个。\n（一） 办展销\n\n序号\t工作任务\t分管领导\t责任单位\t完成时限\n1\t改造菜市场\t李 明 王大江\t市商务局 市供销社\t6月底前\n2\t办展销会\t王大江 赵小山\t市商务局\t9月底前\n',
    },
    {
      name: '职务后面的姓名',
      hidden: true,
      text: '2025年商务工作要点\n副县长 王大江\n1.建菜市场。副县长王大江牵头，改造十个。\n2.办展销会。县长王大江参加，全年办两次。\n',
    },
    {
      name: '句号后面的一项，行尾成了空格',
      hidden: true,
      text: '2025年商务工作要点\n今年抓好三件事。 一、建菜市场，改造四个。 二、办展销会，全年两次。 三、降成本，减免摊位费。\n',
    },
    {
      name: '标题的字隔开排',
      hidden: true,
      text: '2025年菜篮子工程\n工 作 实 施 方 案\n\n一、主要任务\n改造农贸市场十个。\n',
    },
    {
      name: '联合发文的标题、电话、图表的序号、外文',
      text: '市商务局 市供销社关于印发2025年菜篮子工程工作要点的通知\n\n各镇人民政府：\n现将工作要点印发给你们，请用 Microsoft Excel 填表。联系电话：12345678 李科长\n\n图 1 市场分布\n',
    },
  ],
  check(plan, report) {
    for (const [kind, all] of findStray(plan)) {
      for (const places of grouped(kind, all)) {
        const [first, ...others] = places;
        report({
          range: rangeOf(first!),
          message: kind,
          data: { found: around(first!, kind), count: others.length > 0 ? `，共${places.length}处` : '' },
          related: otherPlaces(others, (place) => ({
            range: rangeOf(place),
            message: `“${around(place, kind)}”`,
          })),
          extra: mapList(places, rangeOf),
        });
      }
    }
    const [first, ...others] = trailingSpaces(plan);
    if (first === undefined) return;
    report({
      range: first,
      message: 'end',
      severity: 'hint',
      data: { count: others.length > 0 ? `，共${others.length + 1}行` : '' },
      related: otherPlaces(others, (range) => ({ range, message: '这一行的末尾也有' })),
      extra: [first, ...others],
    });
  },
  fix({ extra, message }) {
    // The end of a torn line is no space.
    const edits = mapList(
      extra!.filter(({ start, end }) => start.line === end.line),
      (range) => ({ range, newText: '' }),
    );
    if (edits.length === 0) return [];
    const title = edits.length === 1 ? '删去空格' : `全部删去（${edits.length}处）`;
    return [{ title, safe: message !== 'cell', edits }];
  },
});
