import { yearsOf } from '../../plan/assembly/elements';
import type { Plan } from '../../plan/model';
import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { readTimes } from '../../plan/passages/times';
import { parseNumber, toChineseNumber } from '../../text/numerals';
import type { Columns, Edit } from '../../text/range';
import { ORDINAL, bitsIn } from '../../text/chars';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { observances } from './observances';
import { flatMapList } from '../../text/lists';

/** 第37个爱国卫生月, as it stands in a text. */
interface Mention extends Columns {
  /** The number alone. */
  readonly digits: Columns;
  readonly number: number;
  readonly isChinese: boolean;
  /** Index into the observances. */
  readonly which: number;
  /** The years that its sentence names. */
  readonly years: readonly number[];
}

const counted =
  /第\s*(\d{1,3}|[一二三四五六七八九十百零]{1,6})\s*(?:个|次|届)\s*([“‘「]?)((?:全国|世界|国际|中国|联合国|全民|国家|我国|全球)?)([“‘「]?)/gu;
const longestName = 14;
/** No year is looked for farther away. */
const longestSentence = 160;
/** Whole names, the longest first, each with its observance. */
const names = observances
  .flatMap((observance, which) => observance.names.map((name) => ({ name, which })))
  .sort((a, b) => b.name.length - a.name.length);
/** What happened, and what was said of it: another year's. */
const past = /去年|上年|上一年|往年|历年|以来|曾/u;

/** The observance that is named here, with or without the 全国 before it. */
function observanceAt(rest: string, prefix: string): { which: number; length: number } | undefined {
  for (const { name, which } of names) {
    if (rest.startsWith(name)) return { which, length: name.length };
    if (prefix !== '' && name.startsWith(prefix) && rest.startsWith(name.slice(prefix.length)))
      return { which, length: name.length - prefix.length };
  }
  return undefined;
}

/** The years written out in what stands before a mention. */
function yearsNamedIn(shadow: string): readonly number[] {
  return flatMapList(readTimes({ shadow, bits: bitsIn(shadow) }), ({ year }) => (year === undefined ? [] : [year]));
}

/** The counted observances in a text: a pure function, so that a passage can remember it. */
function mentionsIn({ shadow }: Readable): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of shadow.matchAll(counted)) {
    const [whole, digits, , prefix] = match;
    const from = match.index;
    const to = from + whole.length;
    const named = observanceAt(shadow.slice(to, to + longestName), prefix!);
    if (named === undefined) continue;
    const number = parseNumber(digits!);
    if (number === undefined) continue;
    // From the stop before it, as the year stands at the head of a sentence, and not inside another paper's title.
    const near = shadow.slice(Math.max(0, from - longestSentence), from);
    const before = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf('；')) + 1);
    if (before.lastIndexOf('《') > before.lastIndexOf('》') || past.test(before)) continue;
    const at = from + whole.indexOf(digits!);
    found.push({
      from,
      to: to + named.length,
      digits: { from: at, to: at + digits!.length },
      number,
      isChinese: !/^\d/u.test(digits!),
      which: named.which,
      years: yearsNamedIn(before),
    });
  }
  return found;
}

const findMentions = collected(ORDINAL, mentionsIn);

/** The years in which a document's own observances may be. */
function ownYears({ elements: { planYear, planTitle, signed }, facts }: Plan): readonly number[] {
  if (planYear !== undefined) return [planYear.year];
  // A plan for several years, or the paper of which only the date is known.
  if (signed === undefined || (planTitle !== undefined && yearsOf(planTitle, facts).length > 0)) return [];
  return signed.month >= 10 ? [signed.year, signed.year + 1] : [signed.year];
}

export default defineRule<Edit>()({
  id: 'fact-observance',
  group: '事实',
  title: '“第几个”纪念日、宣传月和年份对不上',
  titleEn: 'The count of an observance does not fit the year',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '“第37个爱国卫生月”这样的次数每年加一，套用去年的稿子最容易漏改。',
  whyEn: 'Observances are counted year by year, so that a count left over from last year’s draft is wrong.',
  sources: [{ document: '各纪念日、宣传月历年的公开通知' }, articles.facts],
  messages: {
    wrong: '{year}年的{name}应为第{right}个，这里写的是第{number}个。',
    doubtful: '{year}年的{name}疑似应为第{right}个，这里写的是第{number}个。请核对。',
  },
  examples: [
    {
      name: '次数还是去年的',
      text: '2025年全市卫生健康工作要点\n一、爱国卫生\n1.开展活动。组织开展第⟦36⟧个爱国卫生月和第38个世界无烟日活动。',
      fixed: '2025年全市卫生健康工作要点\n一、爱国卫生\n1.开展活动。组织开展第37个爱国卫生月和第38个世界无烟日活动。',
    },
    {
      name: '句子里另有年份，用汉字写',
      text: '健康县城建设实施方案\n一、爱国卫生\n1.开展活动。2024年4月开展第⟦三十七⟧个“爱国卫生月”活动，形成声势。',
      fixed: '健康县城建设实施方案\n一、爱国卫生\n1.开展活动。2024年4月开展第三十六个“爱国卫生月”活动，形成声势。',
    },
    {
      name: '没有逐年核实过的',
      text: '2025年全市应急管理工作要点\n一、宣传教育\n1.开展活动。六月组织第⟦23⟧个全国“安全生产月”活动。',
      fixed: '2025年全市应急管理工作要点\n一、宣传教育\n1.开展活动。六月组织第24个全国“安全生产月”活动。',
    },
    {
      name: '次数和年份相符',
      text: '2023年全市卫生健康工作要点\n一、爱国卫生\n1.开展活动。组织第35个爱国卫生月、第36个世界无烟日、第33次全国助残日、第112个国际护士节活动。',
    },
    {
      name: '说的是去年，或者是文件的名称',
      text: '2025年全市卫生健康工作要点\n一、爱国卫生\n1.开展活动。去年第36个爱国卫生月的做法要坚持，继续落实《关于开展第36个爱国卫生月活动的通知》。2024年的第36个爱国卫生月已经总结。',
    },
    {
      name: '几年的规划，和不在表里的日子',
      text: '全市健康行动方案（2023—2025年）\n一、爱国卫生\n1.开展活动。开展第36个爱国卫生月活动，办好第3届健康节、第二届名中医评定和第14个读书会。',
    },
  ],
  check(plan, report) {
    let own: readonly number[] | undefined;
    for (const { passage, found: mentions } of findMentions(plan)) {
      for (const mention of mentions) {
        own ??= ownYears(plan);
        const { number, which, digits, isChinese } = mention;
        const {
          base,
          verified,
          names: [name],
        } = observances[which]!;
        const years = mention.years.length > 0 ? mention.years : own;
        const [year] = years;
        // A count that fits the plan's year, or any year of the sentence, is right.
        if (year === undefined || [...years, ...own].some((one) => one - base === number)) continue;
        // Two years in one sentence: which one is meant, can't be told.
        if (new Set(years).size > 1 || year - base < 1) continue;
        const right = year - base;
        const range = rangeIn(passage, digits.from, digits.to);
        const data = { year, name: name!.replace(/[《》]/gu, ''), right, number };
        const extra = { range, newText: isChinese ? toChineseNumber(right) : String(right) };
        if (verified) report({ range, message: 'wrong', data, extra });
        else report({ range, message: 'doubtful', data, severity: 'warning', extra });
      }
    }
  },
  fix({ extra }) {
    const edit = extra!;
    return [{ title: `改为“${edit.newText}”`, safe: false, edits: [edit] }];
  },
});
