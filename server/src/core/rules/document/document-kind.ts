import { collected } from '../../plan/passages/collected';
import type { Part, Passage, Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { SELF, withoutSpaces } from '../../text/chars';
import { groupBy } from '../../text/groups';
import { mapList } from '../../text/lists';
import type { Columns } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';

/** What a plan calls itself, by the ends of titles. */
const kinds = '方案|计划|要点|意见|办法|规定|细则|规划|纲要|预案';
/** Words that may stand between 本 and the kind; 本地区工作方案 and 本年度计划 are others' papers. */
const between = '(?:实施|工作|行动|专项|具体|总体|应急|建设|活动|整治|处置|评估|考核|管理|三年|暂行|试行|指导)*';
/** 特制定本方案; 本方案自印发之日起施行, 本方案由…负责解释. */
const selfName = new RegExp(
  `(?:(?:制[定订]|编制|拟[定订])了?(?:本|如下)${between}|(?<![\\u4e00-\\u9fff])本${between}(?=(?:${kinds})(?:自|由[^，。；]{2,30}解释)))(${kinds})`,
  'u',
);
const titleKind = new RegExp(`(${kinds})(?:[（(][^（）()]*[)）])?$`, 'u');
/** A paper names itself at its beginning, and in its last clauses. */
const first = 14;
const last = 6;

/** Where a passage names its own kind: a pure function, so that the passage can remember it. */
function selfNamesIn({ shadow }: Readable): readonly (Columns & { readonly kind: string })[] {
  const found = selfName.exec(shadow);
  if (found === null) return [];
  const kind = found[1]!;
  const to = found.index + found[0].length;
  // 制定本计划生育工作…; 本规划纲要 is a 纲要.
  if ((kind === '计划' && shadow.startsWith('生育', to)) || (kind === '规划' && shadow.startsWith('纲要', to)))
    return [];
  return [{ kind, from: to - kind.length, to }];
}

/** 本规范规定的: what only a standard calls itself, in a sentence that was copied from one. */
const standardName = /(?<![\u4e00-\u9fff“《])本(规范|标准|导则|规程)(?=规定的|所称|适用于)/gu;

function standardNamesIn({ shadow }: Readable): readonly (Columns & { readonly kind: string })[] {
  return mapList([...shadow.matchAll(standardName)], ({ 0: name, 1: kind, index }) => {
    const to = index + name.length;
    return { kind: kind!, from: to - kind!.length, to };
  });
}

const findStandardNames = collected(SELF, standardNamesIn);

/** The paragraphs and headings of each part, in their order. */
function passagesByPart({ passages }: Plan): ReadonlyMap<Part, readonly Passage[]> {
  return groupBy(
    passages.filter(({ kind }) => kind === 'paragraph' || kind === 'heading'),
    ({ part }) => part,
  );
}

/** The passages of a part that are looked at, in their order. */
function candidates(plan: Plan, part: Part): readonly Passage[] {
  const own = plan.remember(passagesByPart).get(part) ?? [];
  return own.length <= first + last ? own : [...own.slice(0, first), ...own.slice(-last)];
}

/** Whether a title of another paper, of a kind, stands among the paragraphs: 《…实施细则》, alone on its line. */
function holdsTitle(passages: readonly Passage[], kind: string): boolean {
  const alone = new RegExp(`^《?[^，。；：《》]{4,40}${kind}》?$`, 'u');
  return passages.some(({ kind: what, shadow }) => what === 'paragraph' && alone.test(shadow.trim()));
}

export default defineRule()({
  id: 'document-kind',
  group: '公文要素',
  title: '正文自称的文种和标题不一致',
  titleEn: 'The text calls itself another kind than its title does',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '标题是“实施方案”，正文却写“特制定本计划”，多半是从别的文稿改来的，漏改了一处。',
  whyEn: 'Where the title says 方案 and the text 特制定本计划, the text mostly comes from another paper.',
  sources: [articles.form],
  messages: {
    differs: '标题是“{kind}”，这里却自称“{found}”，疑似从别的文稿改来时漏改。请核对。',
  },
  brief: {
    wrong: '全县农村供水保障实施方案\n……特制定本⟦计划⟧。',
    right: '全县农村供水保障实施方案\n……特制定本方案。',
  },
  examples: [
    {
      name: '方案自称计划',
      text: '全县农村供水保障实施方案\n\n为保障农村供水，结合我县实际，特制定本⟦计划⟧。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。年底前验收。',
    },
    {
      name: '要点自称方案',
      text: '2024年全县水利工作要点\n\n为抓好全年工作，现制定本工作⟦方案⟧，请认真落实。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '“制定如下计划”',
      hidden: true,
      text: '全县农村供水保障实施方案\n\n为保障农村供水，现制定如下⟦计划⟧。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。年底前验收。',
    },
    {
      name: '附则里的文种没有改',
      text: '全县灌溉用水管理办法\n\n第一条 为管好灌溉用水，制定本办法。\n第二条 用水按亩计量。\n第三条 本⟦规定⟧自2024年5月1日起施行。',
    },
    {
      name: '自称和标题一致',
      text: '全县农村供水保障三年行动计划（2024—2026年）\n\n为保障农村供水，结合我县实际，特制定本行动计划。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '叫别人制定方案',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。各镇结合实际制定本镇实施方案、本地区工作计划和本年度检查计划，按本单位方案抓好落实。',
    },
    {
      name: '简称里有两种文种',
      hidden: true,
      text: '全县水利发展纲要（2024—2030年）\n\n为抓好水利建设，制定本规划纲要。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。年底前验收。',
    },
    {
      name: '从标准里抄来的一句',
      text: '全县内涝治理规划\n\n为治理内涝，制定本规划。\n\n一、标准\n1.重现期。取二十年。\n注：本⟦规范⟧规定的积水深度，各镇因地制宜确定。本标准件另行采购。',
      hidden: true,
    },
    {
      name: '后面附有另一份，标题独占一行',
      hidden: true,
      text: '全县农村供水工作规定\n\n一、压实责任\n各乡镇负总责。\n二、管好经费\n专款专用。\n\n《全县农村供水工作规定实施细则》\n\n为落实《全县农村供水工作规定》，制定如下实施细则：\n\n1.压实责任。逐村明确专人。\n2.管好经费。按月公开账目。\n3.本细则自印发之日起施行。',
    },
    {
      name: '标题里有两种文种',
      text: '全县水利发展规划纲要\n\n为抓好水利建设，制定本规划。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。年底前验收。',
    },
  ],
  check(plan, report) {
    for (const part of plan.parts) {
      if (part.title === undefined || (part.scope !== 'plan' && part.scope !== 'attachment')) continue;
      const title = withoutSpaces(part.title.text);
      const kind = titleKind.exec(title)?.[1];
      if (kind === undefined) continue;
      const tell = (passage: Passage, { from, to, kind: found }: Columns & { readonly kind: string }): void => {
        if (title.includes(found) || holdsTitle(plan.remember(passagesByPart).get(part) ?? [], found)) return;
        report({
          range: rangeIn(passage, from, to),
          message: 'differs',
          data: { kind, found },
          related: [{ range: part.title!.range, message: `标题是“${kind}”` }],
        });
      };
      for (const passage of candidates(plan, part)) {
        if ((passage.bits & SELF) === 0 && !passage.shadow.includes('如下')) continue;
        for (const name of passage.remember(selfNamesIn)) tell(passage, name);
      }
      for (const { passage, found: names } of findStandardNames(plan))
        if (passage.part === part) for (const name of names) tell(passage, name);
    }
  },
});
