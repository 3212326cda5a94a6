import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { GRADE, LATIN } from '../../text/chars';
import type { Columns, Edit } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';

/** What is written, and what it should be. */
interface Slip extends Columns {
  readonly right: string;
  readonly message: 'grade' | 'kind' | 'doubled';
}

/**
 * Hospitals have three levels, of which each has the classes 甲等, 乙等 and 丙等. Slips of these words, of 参公事业单位
 * (参照公务员法管理的事业单位), and of AI beside 人工智能.
 */
const patterns: readonly (readonly [
  pattern: RegExp,
  message: Slip['message'],
  right: (level: string | undefined) => string,
])[] = [
  [/([一二三])甲甲等/gu, 'grade', (level) => `${level}级甲等`],
  [
    /([一二三])级甲级?(?=(?:综合|专科|中医|妇幼|公立)?医院|(?<=级)(?:水平|标准))/gu,
    'grade',
    (level) => `${level}级甲等`,
  ],
  [/(?<!国务院|政府)参事业单位/gu, 'kind', () => '参公事业单位'],
  [/AI(?=[\u4e00-\u9fff]{0,4}人工智能)/gu, 'doubled', () => ''],
];

/** The slips in a text: a pure function, so that a passage can remember it. */
function slipsIn({ shadow }: Readable): readonly Slip[] {
  const slips: Slip[] = [];
  for (const [pattern, message, right] of patterns) {
    for (const match of shadow.matchAll(pattern)) {
      slips.push({ from: match.index, to: match.index + match[0].length, message, right: right(match[1]) });
    }
  }
  return slips.sort((a, b) => a.from - b.from);
}

const findSlips = collected(GRADE | LATIN, slipsIn);

export default defineRule<Edit>()({
  id: 'fact-grade',
  group: '事实',
  title: '医院等级等专门说法写错',
  titleEn: 'Hospital grades and other set terms in a wrong form',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '医院分三级，每级分甲、乙、丙等，全称是“二级甲等”“三级甲等”，简称是“二甲”“三甲”；“二甲甲等”这样的写法是两种说法串在了一起。',
  whyEn:
    'Hospitals have three levels and within them classes: 二级甲等 in full, 二甲 for short. 二甲甲等 is a mixture of both; the other set terms are much the same.',
  sources: [articles.hospitals, articles.strict],
  messages: {
    grade: '“{found}”疑似有误，医院等级应为“{right}”。',
    kind: '“{found}”疑似漏字，应为“{right}”（参照公务员法管理的事业单位）。',
    doubled: '“AI”就是“人工智能”，两处疑似重复。建议删去“AI”。',
  },
  brief: {
    wrong: '县医院达到⟦二甲甲等⟧水平。',
    right: '县医院达到二级甲等水平。',
  },
  examples: [
    {
      name: '二甲和二级甲等串在一起',
      text: '2024年全县卫生工作要点\n一、提升能力\n1.建设医院。年底前，县医院达到⟦二甲甲等⟧水平，力争成为⟦三级甲级⟧医院。',
      fixed: '2024年全县卫生工作要点\n一、提升能力\n1.建设医院。年底前，县医院达到二级甲等水平，力争成为三级甲级医院。',
    },
    {
      name: '漏了“公”字',
      text: '关于印发2024年卫生工作要点的通知\n\n机关各科室、⟦参事业单位⟧：\n\n现将要点印发给你们。\n\n2024年卫生工作要点\n一、提升能力\n1.建设医院。年底前建成。',
      fixed:
        '关于印发2024年卫生工作要点的通知\n\n机关各科室、参公事业单位：\n\n现将要点印发给你们。\n\n2024年卫生工作要点\n一、提升能力\n1.建设医院。年底前建成。',
    },
    {
      name: 'AI和人工智能重复',
      text: '2024年全县卫生工作要点\n一、提升能力\n1.推广应用。推广⟦AI⟧医学人工智能辅助诊断，三家医院先试。',
      fixed: '2024年全县卫生工作要点\n一、提升能力\n1.推广应用。推广医学人工智能辅助诊断，三家医院先试。',
      hidden: true,
    },
    {
      name: '规范的全称和简称',
      text: '2024年全县卫生工作要点\n一、提升能力\n1.建设医院。县医院达到二级甲等水平，两家三甲医院结对帮扶，建设甲等卫生院，A+级医院三家，人工智能（AI）辅助诊断两项。',
    },
    {
      name: '参事室、等级相近的词',
      text: '2024年全县卫生工作要点\n一、提升能力\n1.用好力量。请政府参事业余指导，一级、二级、三级医院都要参加，乙级以上资质单位、三级甲类科目照旧。',
    },
  ],
  check(plan, report) {
    for (const { passage, found: slips } of findSlips(plan)) {
      for (const { from, to, message, right } of slips) {
        const range = rangeIn(passage, from, to);
        const found = passage.text.slice(from, to);
        const extra = { range, newText: right };
        if (message === 'doubled') report({ range, message, extra });
        else report({ range, message, data: { found, right }, extra });
      }
    }
  },
  fix({ extra }) {
    const edit = extra!;
    const title = edit.newText === '' ? '删去“AI”' : `改为“${edit.newText}”`;
    return [{ title, safe: false, edits: [edit] }];
  },
});
