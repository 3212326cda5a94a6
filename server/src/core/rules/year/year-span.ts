import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { YearSpan } from '../../plan/passages/times';
import { yearSpansIn } from '../../plan/passages/times';
import { withoutSpaces } from '../../text/chars';
import { parseNumber } from '../../text/numerals';
import type { Columns } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { spansDisagree } from './titles';
import { flatMapList } from '../../text/lists';

/** A plan of so many years with a span of another length. */
interface WrongSpan extends Columns {
  /** 三年 */
  readonly named: Columns;
  readonly stated: number;
  readonly first: number;
  readonly last: number;
}

const count =
  '(?<![第近前后每满隔个几零〇\\d—－\\-~～至到])(?<count>[两二三四五六七八九十]|十[一二三四五]|[2-9]|1[0-5])年';
const kind = '(?:行动|规划|计划|攻坚|倍增|提升|滚动|方案|工程|纲要|建设|改革|实施)';
/** 三年行动方案（ before the years. */
const before = new RegExp(`${count}${kind}[^（，。；：“”《》、\\d]{0,14}》?（(?:简称|以下简称)?$`, 'u');
/** …年三年行动 behind them. */
const behind = new RegExp(`^年?度?的?(?<count>[两二三四五六七八九十])年(?:行动|攻坚|规划|计划)`, 'u');
const reach = 36;

/** The plans of a text whose years are more or fewer than they say. */
function wrongSpans({ shadow }: Passage, spans: readonly YearSpan[]): readonly WrongSpan[] {
  return flatMapList(spans, ({ from, to, first, last }) => {
    const headFrom = Math.max(0, from - reach);
    const isClosed = /^年?度?\s*）/u.test(shadow.slice(to, to + 4));
    const head = isClosed ? before.exec(shadow.slice(headFrom, from)) : null;
    const found = head ?? behind.exec(shadow.slice(to, to + reach));
    const written = found?.groups?.['count'];
    if (found === null || written === undefined || last < first) return [];
    const stated = parseNumber(written);
    if (stated === undefined || stated === last - first + 1) return [];
    const start = found === head ? headFrom + head.index : to + found[0].indexOf(written);
    return [{ from, to, first, last, stated, named: { from: start, to: start + written.length + 1 } }];
  });
}

/** A wrong span where it stands. */
interface Placed {
  readonly passage: Passage;
  readonly span: WrongSpan;
}

/** So much before the number of years tells one plan from another. */
const nameReach = 4;

/** The wrong spans of a document, each plan's at all places where it is named so. */
function sameSpans(plan: Plan): Iterable<readonly [Placed, ...Placed[]]> {
  const byName = new Map<string, [Placed, ...Placed[]]>();
  for (const { passage, found: spans } of yearSpansIn(plan)) {
    // That titles of one paper name other years is another rule's.
    if (passage.kind === 'title' && spansDisagree(plan)) continue;
    for (const span of wrongSpans(passage, spans)) {
      const { named, from, to } = span;
      const start = Math.max(0, Math.min(named.from, from) - nameReach);
      const name = withoutSpaces(passage.shadow.slice(start, Math.max(named.to, to))).replace(/^.{0,3}[《“]/u, '');
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [{ passage, span }]);
      else known.push({ passage, span });
    }
  }
  return byName.values();
}

export default defineRule()({
  id: 'year-span',
  group: '时间年份',
  title: '“三年行动”的起止年份不是三年',
  titleEn: 'A three-year plan whose years are not three',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '名称里的年数和括号里的起止年份要对得上，首尾两年都算在内。',
  whyEn:
    'The number of years in a plan’s name and the years in brackets behind it must agree, first and last included.',
  sources: [articles.facts],
  messages: {
    differs: '名称里是{stated}年，而“{found}”首尾都算，是{real}年。疑似年份写错，请核对。',
    midYear: '名称里是{stated}年，而“{found}”首尾都算，是{real}年。如果不是跨年度计算，请核对年份。',
  },
  brief: {
    wrong: '供水提升三年行动方案（⟦2024—2025⟧年）',
    right: '供水提升三年行动方案（2024—2026年）',
  },
  examples: [
    {
      name: '只有两年',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好攻坚。实施供水提升三年行动方案（⟦2024—2025⟧年），逐步改善水质。\n2.抓好开工。三月底前全部开工。',
    },
    {
      name: '标题里的年份没有改',
      text: '全县灌区改造三年攻坚行动方案（⟦2020—2026⟧年）\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '通知、正文和标题里是同一个名称，只报一处',
      hidden: true,
      text: '县人民政府关于印发供水提升三年行动方案（⟦2024—2025⟧年）的通知\n\n各镇人民政府：\n\n《供水提升三年行动方案（2024—2025年）》已经县政府同意，现印发给你们。\n\n县人民政府\n2024年3月1日\n\n供水提升三年行动方案（2024—2025年）\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '多出一年，可能是跨年度计算',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好攻坚。推进⟦2023—2026⟧年三年行动。\n2.抓好开工。三月底前全部开工。',
    },
    {
      name: '首尾算正好三年、五年、十年',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好攻坚。实施供水提升三年行动方案（2024—2026年）、5年滚动计划(2021-2025年)。\n2.抓好禁采。落实十年规划（2021—2030年）。',
    },
    {
      name: '括号里不是计划的起止年份',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好攻坚。对近三年实施的项目（2019—2023年）开展回头看，编制第三年建设方案（2022—2023年度）。\n2.抓好开工。落实三年行动方案，2024—2025年改造水站12座。',
    },
  ],
  check(plan, report) {
    for (const [{ passage, span }, ...others] of sameSpans(plan)) {
      const { from, to, named, stated, first, last } = span;
      const real = last - first + 1;
      const found = passage.text.slice(from, to);
      const range = rangeIn(passage, from, to);
      const related = [
        { range: rangeIn(passage, named.from, named.to), message: `这里写的是${stated}年` },
        ...otherPlaces(others, (other) => ({
          range: rangeIn(other.passage, other.span.from, other.span.to),
          message: '这里也是',
        })),
      ];
      const data = { stated, found, real };
      // Counted from the middle of one year to that of another, it is one more: that is done at times.
      if (real === stated + 1) report({ range, message: 'midYear', data, related, severity: 'info' });
      else report({ range, message: 'differs', data, related });
    }
  },
});
