import { lastDayOf } from '../../plan/passages/deadlines';
import type { DateMention, Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { Time } from '../../plan/passages/times';
import { timesIn } from '../../plan/passages/times';
import type { Columns } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { slippedYears } from './slipped-years';
import { wrongWeekCells, wrongWeekday } from './weekdays';

/** A day or month that no calendar has. */
interface NoDay {
  readonly year: number | undefined;
  readonly month: number;
  /** Undefined where there is no such month. */
  readonly day: number | undefined;
}

/** Dates of the moon's calendar have days of their own, and 13月 may be a name or a count. */
const otherCalendar = /(?:农历|阴历|旧历|夏历|藏历|伊历|回历)[^，。；]{0,6}$/u;
const count = /(?:满|共|第|近|约|每|的|\d\s*[—－\-~～至到、])\s*$/u;

/** 4月和: another month is named with it. */
const besideMonth = /(?<!\d)(?:[1-9]|1[0-2])月[、和及与]\s*$/u;

/** Whether a calendar lacks a day; a month alone, where `day` is undefined. */
function lacks(year: number | undefined, month: number, day: number | undefined): boolean {
  const last = lastDayOf(year, month);
  return last === 0 || (day !== undefined && (day < 1 || day > last));
}

/** What is impossible about a time, if anything is. */
function impossibleIn(shadow: string, time: Time): (NoDay & Columns) | undefined {
  const { from, to, year, month, day, part, bound, shortYear } = time;
  if (month === undefined || !lacks(year, month, day)) return undefined;
  const before = shadow.slice(Math.max(0, from - 10), from);
  if (otherCalendar.test(before)) return undefined;
  const isNoMonth = lastDayOf(year, month) === 0;
  const isDated = year !== undefined || shortYear !== undefined || day !== undefined;
  const isBare = isNoMonth && !isDated && !besideMonth.test(before);
  if (isBare && (count.test(before) || (part === undefined && bound !== 'before'))) return undefined;
  if (day !== undefined && shadow[to - 1] === '号' && /^[\u4e00-\u9fff]/u.test(shadow.slice(to, to + 1)))
    return undefined;
  // The digits with 月 or 日 alone: not the year before them, nor 前 behind.
  const text = shadow.slice(from, to);
  const end = isNoMonth ? text.indexOf('月') + 1 : /[日号]/u.exec(text)!.index + 1;
  const start = text.search(/\d{1,2}\s*月/u);
  return { from: from + start, to: from + end, year, month, day: isNoMonth ? undefined : day };
}

/** How a time goes on to a later day of its month: 4月1日至30日, 4月1—30日. */
const laterDay = /^(?<first>\d{1,2})?日?\s?(?:至|到|[—\-~]{1,2})\s?(?<day>\d{1,2})日/u;
const longestStretch = 14;

/** The impossible last day of a stretch of days in one month, if it is one. */
function impossibleEnd(shadow: string, { to, from, year, month, day }: Time): (NoDay & Columns) | undefined {
  if (month === undefined || otherCalendar.test(shadow.slice(Math.max(0, from - 10), from))) return undefined;
  const found = laterDay.exec(shadow.slice(to, to + longestStretch));
  if (found === null || (day === undefined && found.groups!['first'] === undefined)) return undefined;
  const last = Number(found.groups!['day']);
  const end = to + found[0].length;
  if (lastDayOf(year, month) === 0 || !lacks(year, month, last)) return undefined;
  return { from: end - '日'.length - found.groups!['day']!.length, to: end, year, month, day: last };
}

export default defineRule()({
  id: 'date-impossible',
  group: '时间年份',
  title: '日历上没有的日期、对不上的星期',
  titleEn: 'A day that no calendar has, or another day of the week',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'any',
  why: '6月31日、2月30日这样的日子不存在，多半是改了月份没有改日，或者数字敲错。改了日子没有改后面的星期，也一算就知道。年份多一位、少一位、两位颠倒（20255年、2205年）也是敲错，列为“警告”。',
  whyEn:
    'There is no 31 June and no 30 February: mostly the month was changed and the day was not. A day of the week that is not that of its date was left over too. A year with a digit too many, too few or out of its place is reported as a warning.',
  sources: [articles.facts],
  messages: {
    day: '{month}月没有{day}日，最后一天是{last}日。请核对日期。',
    leap: '{year}年2月没有29日（不是闰年）。请核对日期。',
    zero: '没有“{found}”这一天。请核对日期。',
    month: '没有{month}月。请核对月份。',
    week: '{year}年{month}月{day}日是星期{right}，与“{found}”不符。请核对日期和星期。',
    year: '“{found}”疑应为“{right}”。请核对年份。',
    noYear: '“{found}”疑为写错的年份。请核对年份。',
  },
  brief: {
    wrong: '⟦6月31日⟧前全部开工。',
    right: '6月30日前全部开工。',
  },
  examples: [
    {
      name: '六月没有31日',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦6月31日⟧前全部开工。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '成文日期不存在',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年⟦2月30日⟧\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '不是闰年',
      text: '2023年全县水利工作要点\n\n一、工程建设\n1.抓好开工。2023年⟦2月29日⟧前全部开工。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '没有十三月，没有0日',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦13月⟧底前全部开工。\n2.抓好验收。⟦5月0日⟧前由水利局负责，4月和⟦14月⟧各检查一次。',
    },
    {
      name: '起止日期的末一天',
      hidden: true,
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好巡查。4月1日至⟦31日⟧集中巡查，6月5—⟦31日⟧复查，2025年9月10日-⟦31日⟧通报。\n2.抓好验收。5月1日至31日、10月8—31日分两批验收，11月25日至12月31日收尾，每月1日至5日报送。',
    },
    {
      name: '星期与日期对不上',
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好开工。2025年4月25日（⟦星期四⟧）前报送名单，6月20日（⟦周四⟧）召开现场会，2025年9月1日⟦星期天⟧复查。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '星期对得上，或者是别的年份',
      hidden: true,
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好开工。2025年4月25日（星期五）前报送名单，6月20日周五召开现场会，2025年9月7日（星期天）复查，1月5日（星期一）开年会。\n2.抓好验收。次年3月1日（星期二）验收，4月7日周一至周五自查，6月9日前清理。',
    },
    {
      name: '年份多一位、少一位、两位颠倒',
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦20255年⟧底前全部开工，⟦2205年⟧10月通报。\n2.抓好验收。⟦205年⟧第一季度检查。',
    },
    {
      name: '年数、年代和历史',
      hidden: true,
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好开工。复建20001年前的遗址，水渠已有225年历史，百年一遇、500年一遇都要防住，工期为730天，设计使用年限100年。\n2.抓好验收。到2035年基本建成，到2100年以后仍可使用，205年来首次清淤，按100年底蕴讲好故事。',
    },
    {
      name: '附件的序号后面就是年份',
      hidden: true,
      text: '2025年河湾县水站工作要点\n1.建站。新建四座，名单见附件22025年建设名单。\n2.管站。每站两人，排班见附表32025年排班表。',
    },
    {
      name: '闰年的2月29日，各月的最后一天',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。2024年2月29日前全部开工，2月29日至6月30日抓紧施工。\n2.抓好验收。10月31日前完成，12月31日前归档。',
    },
    {
      name: '月数、月龄和农历',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。连续24个月达标，满13月龄可以接种，试行期18月。\n2.抓好节庆。农历2月30日前后加强巡查。',
    },
    {
      name: '值班表里的星期',
      hidden: true,
      text: '2025年防汛工作方案\n一、值班\n按表值班。\n\n日期\t星期\t值班人员\n6月1日\t星期日\t曹越\n6月2日\t⟦星期四⟧\t丁宁\n6月3日\t星期二\t方远\n',
    },
  ],
  check(plan, report) {
    const tell = (range: Parameters<typeof report>[0]['range'], found: string, one: NoDay) => {
      const { year, month, day } = one;
      if (day === undefined) report({ range, message: 'month', data: { month } });
      else if (day < 1) report({ range, message: 'zero', data: { found } });
      else if (month === 2 && day === 29) report({ range, message: 'leap', data: { year: year ?? 0 } });
      else report({ range, message: 'day', data: { month, day, last: lastDayOf(year, month) } });
    };
    // With those that were named before it.
    const years = yearsOf(plan);
    for (const { passage, found: times } of timesIn(plan)) {
      for (const time of times) {
        if (time.year !== undefined) years.add(time.year).add(time.year + 1);
        const week = wrongWeekday(passage.shadow, time, years);
        // Of what was glued together nobody knows which year it is of.
        if (week !== undefined && (week.isCertain || !isGlued(plan, passage))) {
          const { from, to, year, month, day, right, isCertain } = week;
          const data = { year, month, day, right, found: passage.text.slice(from, to) };
          const severity = isCertain ? ('error' as const) : ('warning' as const);
          report({ range: rangeIn(passage, from, to), message: 'week', data, severity });
        }
        const one = impossibleIn(passage.shadow, time) ?? impossibleEnd(passage.shadow, time);
        if (one === undefined) continue;
        tell(rangeIn(passage, one.from, one.to), passage.text.slice(one.from, one.to), one);
      }
    }
    for (const table of plan.tables) {
      for (const { cell, year, month, day, right, isCertain } of wrongWeekCells(table, years)) {
        const data = { year, month, day, right, found: cell.text };
        report({ range: cell.range, message: 'week', data, severity: isCertain ? 'error' : 'warning' });
      }
    }
    for (const { range, found, right } of slippedYears(plan)) {
      if (right === undefined) report({ range, message: 'noYear', data: { found }, severity: 'warning' });
      else report({ range, message: 'year', data: { found, right }, severity: 'warning' });
    }
    // The date of issue and that of printing stand in no passage.
    for (const date of [plan.elements.signed, plan.elements.printed]) {
      if (date === undefined || !lacks(date.year, date.month, date.day)) continue;
      const isNoMonth = lastDayOf(date.year, date.month) === 0;
      const range = dayRange(plan.lines[date.range.start.line]!, date);
      const found = plan.lines[range.start.line]!.slice(range.start.character, range.end.character);
      tell(range, found, { ...date, day: isNoMonth ? undefined : date.day });
    }
  },
});

/** Whether a passage is part of a line into which several have run together. */
const isGlued = ({ facts }: Plan, { pieces }: Passage): boolean => facts[pieces[0]!.line]!.blocks.length > 1;

/** The years in which a date without one may lie, as far as the document's parts tell: the plan's, that of signing, those beside them. */
function yearsOf({ elements: { planYear, signed } }: Plan): Set<number> {
  const years = new Set<number>();
  for (const own of [planYear, signed]) if (own !== undefined) years.add(own.year).add(own.year + 1);
  return years;
}

/** Month and day of a date, without its year. */
function dayRange(line: string, { range: { start, end } }: DateMention): DateMention['range'] {
  const from = line.indexOf('年', start.character) + 1;
  const spaces = /^\s*/u.exec(line.slice(from))![0].length;
  return { start: { line: start.line, character: from + spaces }, end };
}
