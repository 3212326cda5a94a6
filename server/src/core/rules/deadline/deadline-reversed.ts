import { daysOf } from '../../plan/passages/deadlines';
import type { Passage } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { Time } from '../../plan/passages/times';
import { timesIn, yearSpansIn } from '../../plan/passages/times';
import { defineRule } from '../rule';
import { articles } from '../sources';

/** Between the two ends of a stretch of time. */
const joint = /^(?:开始)?\s*(?:[，、]?\s*(?:持续|延续|一直)?(?:至|到)|[—–－\-~～]{1,2}|截至|截止到?)\s*$/u;
const dayBehind = /^\s*(?:[—–－\-~～]{1,2}|至|到)\s*(\d{1,2})[日号]/u;
/** Years with 年 behind them, or alone in brackets: no telephone numbers. */
const isYears = /^\s*[年）]/u;
const moved = /(?:由|从|将)[^，。；]{0,12}$/u;

/** Whether a stretch ends before it begins: known only where both name their year, or lie in one month. */
function isReversed(start: Time, end: Time): boolean {
  if (start.month === undefined && start.part === undefined) return false;
  if (end.year !== undefined) {
    const [from, to] = [daysOf(start, undefined), daysOf(end, undefined)];
    return from !== undefined && to !== undefined && to.last < from.first;
  }
  const isOneMonth = start.month === end.month && end.word === undefined;
  return isOneMonth && start.day !== undefined && end.day !== undefined && end.day < start.day;
}

/** Whether the second day of one month is before the first; 12月30日至1日 goes on in the next. */
function isTurned(first: number, last: number): boolean {
  return last < first && !(first >= 25 && last <= 7);
}

export default defineRule()({
  id: 'deadline-reversed',
  group: '时间年份',
  title: '结束时间早于开始时间',
  titleEn: 'A stretch of time that ends before it begins',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '起止时间前后颠倒，多半是沿用旧稿时只改了一头的年份或者月份。',
  whyEn: 'Where a stretch ends before it begins, mostly just one of its ends was changed from an old draft.',
  sources: [articles.facts],
  messages: { reversed: '“{found}”的结束时间早于开始时间。请核对起止时间。' },
  brief: {
    wrong: '自⟦2025年6月起至2025年3月⟧，开展集中整治。',
    right: '自2025年6月起至2026年3月，开展集中整治。',
  },
  examples: [
    {
      name: '结束的年份没有改',
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好开工。自⟦2025年6月起至2025年3月⟧，开展集中整治。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '阶段的起止日期',
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.动员部署阶段（⟦2025年5月20日—2025年5月15日⟧）。制定方案。\n2.抓好验收。⟦8月20日至10日⟧由水利局负责。',
    },
    {
      name: '起止年份颠倒',
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好开工。实施供水提升行动（⟦2027—2025⟧年）。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '跨年的冬季和次年',
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好冬修。11月至3月开展冬修，2025年11月—次年3月完成清淤，2025年12月至2026年2月巡查。\n2.抓好验收。5月20日—6月5日由水利局负责，12月30日至1日值守。',
    },
    {
      name: '提前的时间和别的数字',
      text: '2025年全县水利工作要点\n\n一、工程建设\n1.抓好开工。完工时间由2027年提前到2025年，6月底前交付，5月底前预验收。\n2.抓好验收。热线0917-2030-2021由水利局负责。',
    },
  ],
  check(plan, report) {
    const tell = (passage: Passage, from: number, to: number): void =>
      report({
        range: rangeIn(passage, from, to),
        message: 'reversed',
        data: { found: passage.text.slice(from, to) },
      });
    for (const { passage, found: times } of timesIn(plan)) {
      const { shadow } = passage;
      for (let at = 0; at < times.length; at++) {
        const start = times[at]!;
        const end = times[at + 1];
        if (end !== undefined && end.from - start.to <= 8 && isReversed(start, end)) {
          const isJoined = joint.test(shadow.slice(start.to, end.from));
          if (isJoined && !moved.test(shadow.slice(Math.max(0, start.from - 14), start.from).replace(/[自从]$/u, '')))
            tell(passage, start.from, end.to);
        }
        if (start.day === undefined) continue;
        const day = dayBehind.exec(shadow.slice(start.to, start.to + 8));
        if (day !== null && isTurned(start.day, Number(day[1]))) tell(passage, start.from, start.to + day[0].length);
      }
    }
    for (const { passage, found: spans } of yearSpansIn(plan)) {
      for (const { from, to, first, last } of spans) {
        if (last >= first || !isYears.test(passage.shadow.slice(to, to + 2))) continue;
        if (!moved.test(passage.shadow.slice(Math.max(0, from - 14), from))) tell(passage, from, to);
      }
    }
  },
});
