import type { Plan } from '../../plan/model';
import { collected } from '../../plan/passages/collected';
import { chineseDay, isoDay } from '../../plan/passages/deadlines';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { parseChineseNumber, toChineseNumber } from '../../text/numerals';
import type { Columns, Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import type { Related } from '../rule';
import { SESSION } from '../../text/chars';
import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Meeting } from './plenums';
import { congresses, lastBefore, plenums } from './plenums';
import { flatMapList, mapList } from '../../text/lists';

/** A meeting that is cited as held. */
interface Citation extends Columns {
  readonly meeting: Meeting;
  /** Of one that the table does not have, its name: it came after `meeting`. */
  readonly after?: string;
}

const longest = 48;
const stops = ['。', '；', '，'];
/** 二十届二中、三中 before 全会; with the term said again before each, or once before all. */
const sessions =
  /((?:[一二三四五六七八九十]{1,3}届)(?:中央委员会)?[一二三四五六七]中(?:(?:全会)?(?:精神)?[、和及与，](?:[一二三四五六七八九十]{1,3}届)?[一二三四五六七]中)*)$/u;
const session = /(?:([一二三四五六七八九十]{1,3})届(?:中央委员会)?)?([一二三四五六七])中/gu;
/** The League and the other parties have plenums of their own. */
const others = /(?:团|盟|民革|民建|民进|工党|公党|学社|台盟|妇联|工会|联|协|省委|市委|县委|区委)的?$/u;
const congress = /党的(十八|十九|二十)大(?!代表)/gu;
/** What follows the name of a meeting that has been held; 党的二十大召开 may be to come. */
const held = /^(?:以来|精神|报告|闭幕|提出|作出|审议|通过|指出|强调|明确|部署|决策|关于|和|、|及|与|会议精神)/u;
/** What is said of one that is to come. */
const toCome = /迎接|喜迎|筹备|即将|将要|将于|召开前|胜利召开|待|保障.{0,4}召开|召开后/u;

/** The clause around a place: from the stop before it to the one behind. */
function clauseAround(shadow: string, from: number, to: number): string {
  const before = shadow.slice(Math.max(0, from - longest), from);
  const after = shadow.slice(to, to + longest);
  const start = Math.max(...mapList(stops, (mark) => before.lastIndexOf(mark))) + 1;
  const ends = mapList(stops, (mark) => after.indexOf(mark)).filter((at) => at >= 0);
  return before.slice(start) + shadow.slice(from, to) + after.slice(0, Math.min(after.length, ...ends));
}

/** The meetings of the table that a text cites: a pure function, so that a passage can remember it. */
function citationsIn({ shadow }: Readable): readonly Citation[] {
  const found: Citation[] = [];
  const add = (meeting: Meeting | undefined, from: number, to: number, after?: string): void => {
    if (meeting === undefined || toCome.test(clauseAround(shadow, from, to))) return;
    found.push({ meeting, from, to, ...(after === undefined ? {} : { after }) });
  };
  let read = 0;
  for (let at = shadow.indexOf('全会'); at >= 0; at = shadow.indexOf('全会', at + 2)) {
    const start = Math.max(read, at - longest);
    read = at;
    const list = sessions.exec(shadow.slice(start, at))?.[1];
    if (list === undefined) continue;
    const from = at - list.length;
    if (others.test(shadow.slice(Math.max(0, from - 6), from))) continue;
    let term: number | undefined;
    for (const match of list.matchAll(session)) {
      const [whole, said, number] = match;
      if (said !== undefined) term = parseChineseNumber(said);
      const begin = from + match.index;
      const end = begin + whole.length;
      const key = (term ?? 0) * 10 + (parseChineseNumber(number!) ?? 0);
      const to = end === at ? at + 2 : end;
      if (plenums.has(key)) add(plenums.get(key), begin, to);
      else add(lastBefore(key), begin, to, `${toChineseNumber(term ?? 0)}届${number}中全会`);
    }
  }
  for (const match of shadow.matchAll(congress)) {
    const from = match.index + 2;
    const to = match.index + match[0].length;
    if (held.test(shadow.slice(to, to + 4))) add(congresses.get(parseChineseNumber(match[1]!) ?? 0), from, to);
  }
  return found.sort((one, other) => one.from - other.from);
}

const findCitations = collected(SESSION, citationsIn);

/** 贯彻党的十二届四中全会精神: one of 1985, where that of 二十届 is meant. */
const swapped = /(?:贯彻|学习|落实|宣传)[^。；，]{0,24}党的(十二届)([一二三四五六七])中全会精神/u;

/** A plenum of the twelfth congress that is to be carried out today. */
interface Swapped extends Columns {
  readonly session: string;
}

function swappedIn({ shadow }: Readable): readonly Swapped[] {
  const found = swapped.exec(shadow);
  if (found === null) return [];
  const from = shadow.indexOf(`党的${found[1]!}`, found.index) + 2;
  return [{ from, to: from + found[1]!.length, session: found[2]! }];
}

const findSwapped = collected(SESSION, swappedIn, ({ shadow }) => shadow.includes('十二届'));

/** A day before which everything that a document cites as held must lie. */
interface Limit {
  readonly day: string;
  /** What it is, and where it stands. */
  readonly name: string;
  readonly range: Range;
  readonly isExact: boolean;
}

/** Plans that look back may be of a later year than their title names. */
const otherYear = /整改|督察|督查|审计|巡视|巡察|反馈|总结|考核|评估|验收|清算|事故|普查/u;

function limitOf({ elements: { signed, planYear, planTitle, documentNumber } }: Plan): Limit | undefined {
  // A date that the plan's own year or that of its number contradicts is itself the slip.
  const number = documentNumber?.year?.year;
  if (signed !== undefined && number !== undefined && number > signed.year && signed.month < 12) return undefined;
  if (
    signed !== undefined &&
    (planYear === undefined || signed.year === planYear.year || signed.year === planYear.year - 1)
  ) {
    const day = isoDay(signed.year, signed.month, signed.day);
    return { day, name: `成文日期是${chineseDay(day)}`, range: signed.range, isExact: true };
  }
  if (planYear === undefined || signed !== undefined || planTitle === undefined || otherYear.test(planTitle.text))
    return undefined;
  return { day: `${planYear.year}-12-31`, name: `本文是${planYear.year}年的`, range: planYear.range, isExact: false };
}

/** A meeting that was held later than the limit, and where it is cited. */
interface Later {
  /** Its name as cited: another one than the meeting's where it came after that. */
  readonly cited: string;
  readonly meeting: Meeting;
  readonly places: readonly Related[];
}

/** The meetings after a day, in the order in which they are cited first. */
function meetingsAfter(limit: Limit, all: ReturnType<typeof findCitations>): readonly Later[] {
  const found = new Map<string, Later & { readonly places: Related[] }>();
  for (const { passage, found: citations } of all) {
    for (const { meeting, from, to, after } of citations) {
      if (meeting.start <= limit.day) continue;
      const cited = after ?? meeting.name;
      const places = found.get(cited)?.places ?? [];
      if (places.length === 0) found.set(cited, { cited, meeting, places });
      places.push({ range: rangeIn(passage, from, to), message: `这里也引用了${cited}` });
    }
  }
  return [...found.values()];
}

/** What is told of meetings that are cited too early, at the first place: the same cause, mostly the date. */
function findingOf(all: readonly Later[], { name, range, isExact }: Limit) {
  const { meeting } = all[0]!;
  const [first, ...others] = flatMapList(all, ({ places }) => places);
  const isSure = isExact && all.some((one) => one.meeting.verified);
  return {
    range: first!.range,
    data: { name: meeting.name, day: chineseDay(meeting.start), limit: name },
    severity: isSure ? ('error' as const) : ('warning' as const),
    related: [...otherPlaces(others, (place) => place), { range, message: name }],
  };
}

export default defineRule()({
  id: 'fact-plenum',
  group: '事实',
  title: '引用了成文时还没有召开的会议',
  titleEn: 'A plenum or congress cited before it was held',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '文件不会引用成文之后才召开的会议的精神；对不上时，不是届次写错，就是成文日期写错。',
  whyEn: 'A paper can’t cite a meeting that was held after its date: either the session or the date is wrong.',
  sources: [{ document: '历次全会公报（收录到2025年10月的二十届四中全会）' }, articles.facts],
  messages: {
    later: '“{name}”{day}才召开，而{limit}。请核对届次或者日期。',
    several: '引用了{count}次后来才召开的会议，例如“{name}”{day}才召开，而{limit}。请核对日期或者届次。',
    beyond: '“{cited}”在“{name}”之后，而“{name}”{day}才召开，{limit}。请核对届次或者日期。',
    swapped: '“{found}”是四十年前的会议，疑应为“{right}”。请核对。',
    sameYear: '“{name}”{day}才召开，而{limit}，疑似写错了届次或者日期。请核对。',
  },
  brief: {
    wrong: '成文日期：2023年3月5日\n贯彻党的二十届二中、⟦三中全会⟧精神。',
    right: '成文日期：2023年3月5日\n贯彻党的二十届一中、二中全会精神。',
  },
  examples: [
    {
      name: '成文日期在全会之前',
      text: '县水利局关于印发《2023年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2023年全县水利工作要点》印发给你们。\n\n县水利局\n2023年3月5日\n\n2023年全县水利工作要点\n\n以党的二十大和二十届二中、⟦三中全会⟧精神为指导，抓好落实。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '只知道是哪一年的要点',
      text: '2023年全县水利工作要点\n\n全面贯彻⟦二十届三中全会⟧精神，抓好落实。\n\n一、工程建设\n1.抓好开工。深入学习党的二十届三中全会精神，三月底前全部开工。',
    },
    {
      name: '同一年里，全会还没有开',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n全面贯彻⟦二十届三中全会⟧精神，抓好落实。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '届次写错，还没有这一次全会',
      text: '县水利局关于印发《2025年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2025年全县水利工作要点》印发给你们。\n\n县水利局\n2025年2月5日\n\n2025年全县水利工作要点\n\n贯彻党的二十大和二十届二中、⟦五中全会⟧精神，抓好落实。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      hidden: true,
    },
    {
      name: '几次会议都在成文日期之后，错的多半是日期，只说一次',
      text: '县水利局关于印发《全县水利工程建设实施方案》的通知\n\n各水管所：\n\n现将《全县水利工程建设实施方案》印发给你们。\n\n县水利局\n2021年3月5日\n\n全县水利工程建设实施方案\n\n全面贯彻党的⟦二十大⟧和二十届二中、三中全会精神，抓好落实。\n\n一、工程建设\n1.抓好开工。深入学习二十届三中全会精神，三月底前全部开工。',
    },
    {
      name: '二十届写成了十二届',
      text: '县水利局关于印发《2025年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2025年全县水利工作要点》印发给你们。\n\n县水利局\n2025年2月5日\n\n2025年全县水利工作要点\n\n深入学习贯彻党的⟦十二届⟧三中全会精神，落实省委十二届四次全会部署。\n\n一、工程建设\n1.抓好开工。党的十二届三中全会作出改革的决定以来，水利事业不断发展。',
      hidden: true,
    },
    {
      name: '引用的都开过了，届次省略着写',
      text: '县水利局关于印发《2025年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2025年全县水利工作要点》印发给你们。\n\n县水利局\n2025年2月5日\n\n2025年全县水利工作要点\n\n贯彻党的二十大和二十届二中、三中全会精神，以及十九届二中、三中、四中全会精神，落实市委十三届九次全会部署。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '迎接还没有开的大会，共青团自己的全会',
      text: '2022年全县水利工作要点\n\n以优异成绩迎接党的二十大胜利召开，待党的二十大召开后抓好学习，落实共青团二十届三中全会部署。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '文号的年份与成文日期对不上，错的可能是日期',
      text: '县水利局关于印发《2025年全县水利工作要点》的通知\n\n县水发〔2025〕3号\n\n各水管所：\n\n现将《2025年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2025年全县水利工作要点\n\n深入贯彻二十届三中全会精神，抓好落实。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      hidden: true,
    },
    {
      name: '表里没有的会议，年份对不上的成文日期',
      text: '县水利局关于印发《2025年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2025年全县水利工作要点》印发给你们。\n\n县水利局\n2022年2月5日\n\n2025年全县水利工作要点\n\n贯彻党的二十届三中全会和二十届八中全会精神。\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
  ],
  check(plan, report) {
    const citations = findCitations(plan);
    const old = findSwapped(plan);
    if (citations.length + old.length === 0) return;
    const limit = limitOf(plan);
    if (limit === undefined) return;
    for (const { passage, found } of old) {
      for (const { from, to, session: number } of found) {
        const meant = plenums.get(200 + parseChineseNumber(number)!);
        if (meant === undefined || meant.start > limit.day) continue;
        const data = { found: `十二届${number}中全会`, right: meant.name };
        report({ range: rangeIn(passage, from, to), message: 'swapped', data, severity: 'warning' });
      }
    }
    const later: Later[] = [];
    for (const one of meetingsAfter(limit, citations)) {
      const isSameYear = one.meeting.start.slice(0, 4) === limit.day.slice(0, 4);
      // A plan may well set the task of studying what a congress of its year will decide.
      if (isSameYear && one.meeting.name.endsWith('大')) continue;
      if (one.cited !== one.meeting.name) {
        // What came later than a meeting of that year can't have been held before it either.
        const { data, ...finding } = findingOf([one], limit);
        report({ ...finding, message: 'beyond', data: { ...data, cited: one.cited } });
      } else if (isSameYear) report({ ...findingOf([one], limit), message: 'sameYear', severity: 'info' });
      else later.push(one);
    }
    if (later.length === 0) return;
    const { data, ...finding } = findingOf(later, limit);
    if (later.length === 1) report({ ...finding, message: 'later', data });
    else report({ ...finding, message: 'several', data: { ...data, count: later.length } });
  },
});
