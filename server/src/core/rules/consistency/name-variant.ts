import { differing } from '../../text/differing';
import type { Edit, Range } from '../../text/range';
import { mostRelated } from '../everywhere';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { shortened } from '../shortened';
import { articles } from '../sources';
import type { Named, TwoForms } from './names';
import {
  namesQuotedTwice,
  namesWithoutMarks,
  ranksInTwoOrders,
  slogansWithOtherMarks,
  titlesInTwoForms,
} from './names';
import { mapList } from '../../text/lists';

/** So much of a title is shown on both sides of what differs. */
const around = 4;

/** What differs in two titles, with what stands around it. */
function differenceOf(one: string, other: string): readonly [string, string] {
  const [own, others] = differing(one, other);
  const from = Math.max(0, own.from - around);
  return [one.slice(from, own.to + around), other.slice(from, others.to + around)];
}

/** The places but the first of the rarer form, and those of the other. */
function placesOf({ few, many }: TwoForms): readonly Named[] {
  return [...few.slice(1), ...many].slice(0, mostRelated);
}

/** Where a name ought to be written as elsewhere, and what makes it so. */
function adviceOf(forms: TwoForms): {
  readonly range: Range;
  readonly severity: 'info';
  readonly related: readonly Related[];
  readonly extra: readonly Edit[];
} {
  const { few, many } = forms;
  return {
    range: few[0]!.range,
    severity: 'info',
    related: mapList(placesOf(forms), ({ range, name }) => ({ range, message: `这里是${name}` })),
    extra: mapList(few, ({ range }) => ({ range, newText: many[0]!.name })),
  };
}

export default defineRule<readonly Edit[]>()({
  id: 'name-variant',
  group: '一致性',
  title: '同一名称前后写法不一',
  titleEn: 'One name in two forms',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '引用的文件前后差一个“年”字、“的”字，或者“和”换成了“与”，多半有一处抄错了；同一个说法的引号，一处引了全部，一处只引一半或者没有引，读的人会当成两件事；同一句口号的标点也宜一样。“县（区）”和“区（县）”也宜用一种。',
  whyEn:
    'Where a cited title has a 年 or 的 in one place and not in another, or 和 here and 与 there, one of them was mostly copied wrongly; a name that is quoted as a whole here and in part or not at all there looks like two, and one slogan has one set of marks. 县（区） and 区（县） ought to be one of the two throughout.',
  sources: [articles.facts, articles.strict],
  messages: {
    title: '这里是“{found}”，别处是“{other}”，疑为同一份文件，名称前后不一。请核对原文。',
    quotes: '这里是{found}，别处是{other}，建议统一引号的位置。',
    marks: '这里是{found}，别处是{other}，建议统一标点。',
    order: '这里是“{found}”，别处是“{other}”，建议统一次序。',
    bare: '这里的“{found}”没有加引号，同一段里别处加了。建议统一。',
  },
  brief: {
    wrong: '按照《易涝区域整治行动方案（2024—2026年）》……\n依据《⟦易涝区域整治行动方案（2024—2026）⟧》……',
    right: '按照《易涝区域整治行动方案（2024—2026年）》……\n依据《易涝区域整治行动方案（2024—2026年）》……',
  },
  examples: [
    {
      name: '引用的文件差一个“年”字',
      text: '2025年排水工作要点\n1.整治。按照《东山市易涝区域整治行动方案（2024—2026年）》完成十处。\n2.管护。对照《⟦东山市易涝区域整治行动方案（2024—2026）⟧》验收。\n',
      fixed:
        '2025年排水工作要点\n1.整治。按照《东山市易涝区域整治行动方案（2024—2026年）》完成十处。\n2.管护。对照《东山市易涝区域整治行动方案（2024—2026年）》验收。\n',
    },
    {
      name: '“和”与“与”，写得少的那种',
      text: '2025年排水工作要点\n1.整治。落实《⟦城镇排水与污水处理管理办法⟧》。\n2.管护。落实《城镇排水和污水处理管理办法》。\n3.宣传。学习《城镇排水和污水处理管理办法》。\n',
      fixed:
        '2025年排水工作要点\n1.整治。落实《城镇排水和污水处理管理办法》。\n2.管护。落实《城镇排水和污水处理管理办法》。\n3.宣传。学习《城镇排水和污水处理管理办法》。\n',
    },
    {
      name: '引号一处引全部，一处引一半',
      text: '2025年排水工作要点\n1.整治。“六比”争先促整治，完成十处。\n2.管护。深入开展⟦“六比争先”⟧活动，每季度评一次。\n',
      fixed:
        '2025年排水工作要点\n1.整治。“六比”争先促整治，完成十处。\n2.管护。深入开展“六比”争先活动，每季度评一次。\n',
      hidden: true,
    },
    {
      name: '同一段里，一处有引号，一处没有',
      text: '2025年排水工作要点\n1.整治。推广⟦一站办⟧服务，完善“一站办”服务的流程，完成十处。\n2.管护。提供一站办服务。\n',
      fixed:
        '2025年排水工作要点\n1.整治。推广“一站办”服务，完善“一站办”服务的流程，完成十处。\n2.管护。提供一站办服务。\n',
      hidden: true,
    },
    {
      name: '同一口号，标点不一',
      text: '2025年排水工作要点\n1.宣传。以“家家懂排水、人人护管网”为主题，完成十场。\n2.培训。围绕⟦“家家懂排水，人人护管网”⟧办班，横幅写“家家懂排水 人人护管网”。\n',
      fixed:
        '2025年排水工作要点\n1.宣传。以“家家懂排水、人人护管网”为主题，完成十场。\n2.培训。围绕“家家懂排水、人人护管网”办班，横幅写“家家懂排水 人人护管网”。\n',
      hidden: true,
    },
    {
      name: '两级并称的次序不一',
      text: '2025年排水工作要点\n1.整治。健全市、县（区）、街道三级网络。\n2.管护。市、⟦区（县）⟧分级管护，县（区）、街道每月巡查。\n',
      fixed:
        '2025年排水工作要点\n1.整治。健全市、县（区）、街道三级网络。\n2.管护。市、县（区）分级管护，县（区）、街道每月巡查。\n',
      hidden: true,
    },
    {
      name: '两份文件、短的名称、另一种括号',
      text: '2025年排水工作要点\n1.整治。按照《东山市易涝区域整治行动方案（2024—2026年）》和《东山市易涝区域整治行动方案（2021—2023年）》完成十处。\n2.管护。对照《城镇排水技术规范》《城镇排水技术标准》《排水和供水办法》《排水与供水办法》验收，参照《东山市易涝区域整治行动方案(2024-2026年)》。\n',
    },
    {
      name: '引号里没有数的说法，后面另起的词',
      text: '2025年排水工作要点\n1.整治。做到“自愿”加入，完成“六比”任务。\n2.管护。不是“自愿加入”的不算，“六比争先”另评，“六比”排名每季度公布。\n',
    },
  ],
  check(plan, report) {
    for (const forms of titlesInTwoForms(plan)) {
      const first = forms.few[0]!;
      const right = forms.many[0]!.name;
      const [found, other] = differenceOf(first.name, right);
      report({
        range: first.range,
        message: 'title',
        data: { found: shortened(found), other: shortened(other) },
        related: mapList(placesOf(forms), ({ range, name }) => ({ range, message: `这里是“${shortened(name)}”` })),
        extra: mapList(forms.few, ({ range }) => ({ range, newText: right })),
      });
    }
    const tell = (forms: TwoForms, message: 'quotes' | 'marks' | 'order'): void =>
      report({ ...adviceOf(forms), message, data: { found: forms.few[0]!.name, other: forms.many[0]!.name } });
    for (const forms of namesQuotedTwice(plan)) tell(forms, 'quotes');
    for (const forms of slogansWithOtherMarks(plan)) tell(forms, 'marks');
    for (const forms of ranksInTwoOrders(plan)) tell(forms, 'order');
    for (const forms of namesWithoutMarks(plan))
      report({ ...adviceOf(forms), message: 'bare', data: { found: forms.few[0]!.name } });
  },
  fix({ extra }) {
    return [{ title: '改为别处的写法', safe: false, edits: extra! }];
  },
});
