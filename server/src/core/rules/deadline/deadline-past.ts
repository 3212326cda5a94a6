import { collected } from '../../plan/passages/collected';
import { chineseDay, daysOf, isDeadline, isoDay } from '../../plan/passages/deadlines';
import type { DateMention, Passage, Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { isDeadlineCell } from '../../plan/places';
import type { Time } from '../../plan/passages/times';
import { timesIn } from '../../plan/passages/times';
import { DIGIT, DOT, has } from '../../text/chars';
import { isInTitle } from '../../text/cited';
import type { Columns, Range } from '../../text/range';
import { comparePositions } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { dateOfIssue, farthest } from './issue';
import { clauseAt, isLabelled, looksBack } from '../outlook';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { mapList } from '../../text/lists';

/** A time that was over when the paper was signed. */
interface PastPlace {
  readonly range: Range;
  readonly found: string;
}

/** A day of the year with an occasion: 5.12护士节. */
interface Occasion extends Columns {
  readonly month: number;
  readonly day: number;
}

/** As many places of one kind are told one by one; where there are more, they have one cause. */
const mostAlone = 3;
const deed =
  /^[^的]{0,20}?(?:完成|建成|实现|达到|达标|投用|开工|竣工|启动|建立|落实|形成|见效|报送|上报|提交|提请|整改|到位|制定|组建|开通|上线|消除|清零|销号|办结|配齐|覆盖|通车|通水|入库|报(?:市|县|区|省|州|镇|领导|上级)|向社会(?:公布|发布|公开|公示)|组织(?:召开|举办|开展))/u;
/** 10月底前通过验收, 6月底前正式运行: what is said of the thing itself, and not of what was so before (通过验收的企业). */
const passes =
  /^[^的]{0,20}?(?:通过[^的]{0,10}(?:验收|评审|评估|审查|认定|考核)|(?:正式|上线|全面|开始|试)运行)(?!的|[后过]|率)/u;
const runs = /^(?:运行|运营|启用|交付|挂牌|到岗)$/u;
/** What will be issued by then, not what was: 6月底前出台管护办法. */
const planned =
  /^(?:要|应|须|力争)?(?:研究|抓紧|集中|统一|全面|全部)?(?:出台|印发|修订|公布|发布)(?!实施|的|并)(?![^，。；]{0,16}的(?:办法|方案|意见|文件|规定|政策))/u;
/** A sentence of every year, or of another one. */
const otherYear = /每|次年|翌年|明年|来年|下一?年|逐年|历年|往年|去年|上年/u;
const occasionName =
  '[”"」]?\\s*(?:(?:世界|国际|全国|全民|中国|国家)[\\u4e00-\\u9fff]{1,10}?(?:日|节|周)|(?:护士|医师|妇女|劳动|青年|儿童|教师|植树|建党|建军|国庆|禁毒)节)';
const dotted = new RegExp(`(?<![\\d.])(1[0-2]|[1-9])[.·](3[01]|[12]\\d|[1-9])(?!\\d)${occasionName}`, 'gu');
const named = new RegExp(`^${occasionName}`, 'u');

/** The occasions with dotted days in a text. A pure function of `shadow`. */
function findOccasions({ shadow }: Readable): readonly Occasion[] {
  return mapList([...shadow.matchAll(dotted)], (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    month: Number(match[1]),
    day: Number(match[2]),
  }));
}

const occasionsIn = collected(DOT, findOccasions, hasDottedDay);

/** Whether a dot stands between two digits, as in 5.12 or 3·15. */
function hasDottedDay({ shadow }: Readable): boolean {
  for (const dot of ['.', '·']) {
    for (let at = shadow.indexOf(dot); at >= 0; at = shadow.indexOf(dot, at + 1))
      if (has(shadow, at - 1, DIGIT) && has(shadow, at + 1, DIGIT)) return true;
  }
  return false;
}

/** Whether a time is later for its month alone, so that its days need not be known. */
function isLater({ month }: Time, year: number, signed: DateMention): boolean {
  return year > signed.year || (year === signed.year && month !== undefined && month > signed.month);
}

/** The year in which times without one lie, where it is the year of signing; undefined where it isn't. */
function commonYear({ elements: { planYear } }: Plan, signed: DateMention, { part }: Passage): number | undefined {
  const year = planYear?.year ?? (part.scope === 'notice' ? signed.year : undefined);
  return year === signed.year ? year : undefined;
}

/** Whether a time with its own year is a deadline and was over. */
function isOver(plan: Plan, passage: Passage, time: Time, signed: DateMention, today: string): boolean {
  if (time.year === undefined || time.year < signed.year - farthest || isLater(time, time.year, signed)) return false;
  if (time.lead === '自' || time.lead === '截至') return false;
  const days = daysOf(time, undefined);
  if (days === undefined || days.last >= today) return false;
  if (passage.kind === 'cell' && time.to - time.from >= passage.text.length - 1) return isDeadlineCell(plan, passage);
  if (!isDeadline(time)) return false;
  if (passage.kind === 'duty' || isLabelled(passage.shadow, time.from)) return true;
  const clause = clauseAt(passage.shadow, time.from, time.to);
  // 到2024年（“十四五”末）: the year is another rule's.
  if (clause.after.startsWith('（“')) return false;
  const { after } = clause;
  const isDeed = deed.test(after) || passes.test(after) || runs.test(after);
  const isAhead = planned.test(after) || (isDeed && !looksBack(clause));
  return isAhead && !isInTitle(passage.shadow, time.from);
}

/** Whether a time without a year was over, in a paper of that year. */
function isOverThisYear(passage: Passage, times: readonly Time[], at: number, year: number, today: string): boolean {
  const time = times[at]!;
  if (time.shortYear !== undefined) return false;
  if (time.month === undefined && time.part?.endsWith('季度') !== true && time.part !== '上半年') return false;
  const isOccasion = time.day !== undefined && named.test(passage.shadow.slice(time.to, time.to + 16));
  if (!isDeadline(time) && !isOccasion) return false;
  if (time.lead === '自' || time.lead === '截至') return false;
  const days = daysOf(time, year);
  if (days === undefined || days.last >= today) return false;
  // From October to March.
  const before = times[at - 1];
  if (before?.month !== undefined && time.month !== undefined && before.month > time.month) return false;
  const clause = clauseAt(passage.shadow, time.from, time.to);
  return !otherYear.test(clause.before) && !looksBack(clause) && !isInTitle(passage.shadow, time.from);
}

/** The times that were over on the day of signing: `past` with a year of their own, `passed` in the year of signing. */
function overBy(plan: Plan, signed: DateMention): { readonly past: PastPlace[]; readonly passed: PastPlace[] } {
  const today = isoDay(signed.year, signed.month, signed.day);
  const past: PastPlace[] = [];
  const passed: PastPlace[] = [];
  const add = (places: PastPlace[], passage: Passage, { from, to }: Columns): void =>
    void places.push({ range: rangeIn(passage, from, to), found: passage.text.slice(from, to) });
  for (const { passage, found: times } of timesIn(plan)) {
    if (passage.kind === 'title') continue;
    const year = commonYear(plan, signed, passage);
    // Where another year was named, it may go on.
    let isOtherYear = false;
    times.forEach((time, at) => {
      isOtherYear ||= time.year !== undefined && time.year !== year;
      if (time.year !== undefined) {
        if (isOver(plan, passage, time, signed, today)) add(past, passage, time);
      } else if (year !== undefined && !isOtherYear && !isLater(time, year, signed)) {
        if (isOverThisYear(passage, times, at, year, today)) add(passed, passage, time);
      }
    });
  }
  for (const { passage, found: occasions } of occasionsIn(plan)) {
    const year = commonYear(plan, signed, passage);
    if (year === undefined) continue;
    for (const occasion of occasions)
      if (isoDay(year, occasion.month, occasion.day) < today) add(passed, passage, occasion);
  }
  passed.sort((a, b) => comparePositions(a.range.start, b.range.start));
  return { past, passed };
}

export default defineRule()({
  id: 'deadline-past',
  group: '时间年份',
  title: '时限早于成文日期',
  titleEn: 'A deadline before the date of issue',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '文件印发时时限已经过去，多半是年份没有改，或者起草后拖了几个月才印发。没有写年份的，列为“信息”。',
  whyEn:
    'A deadline that was over when the paper was issued has mostly an old year, or the paper was issued months after it was drafted. Where no year is written this is a remark only.',
  sources: [articles.facts],
  messages: {
    past: '时限“{found}”早于成文日期{signed}。疑似年份没有改，请核对。',
    pastMany: '“{found}”等{count}处时限早于成文日期{signed}。疑似年份没有改，请核对。',
    passed: '“{found}”在成文日期{signed}之前，印发时已经过去。请核对是否需要调整。',
    passedMany: '“{found}”等{count}处时间在成文日期{signed}之前，印发时已经过去。请核对是否需要调整。',
  },
  brief: {
    wrong: '成文日期：2024年2月5日\n⟦2023年10月底前⟧完成12座水站建设。',
    right: '成文日期：2024年2月5日\n2024年10月底前完成12座水站建设。',
  },
  examples: [
    {
      name: '时限是去年的',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦2023年10月底前⟧完成12座水站建设。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '制定办法的时限是去年的',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好管护。⟦2023年6月底前⟧出台管护办法，2022年6月底前出台的办法一并修订。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '时限后面是逗号',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦2023年10月底前⟧，各水管所完成水站建设。2022年底前，全县已建成水站12座。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '报送的时限是去年的',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。评估结果于⟦2023年12月10日前⟧报县政府。\n2.抓好验收。2023年6月底前，全县组织开展了一次普查。',
    },
    {
      name: '学校的计划落款在后，提交审议的时限是去年的',
      hidden: true,
      text: '河湾中学2024—2025学年度工作计划\n\n一、主要工作\n1.抓好考核。修订考核办法，于⟦2023年11月底前⟧提交教职工代表大会审议。2022年底前提交的意见已吸收。\n2.抓好教研。由教务处负责。\n\n河湾中学\n2024年9月2日',
    },
    {
      name: '通过验收、集中发布的时限是去年的',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好验收。⟦2023年10月底前⟧通过市级验收，2022年底前通过验收的水站不再复查。\n2.抓好宣传。修订管护标准，⟦2023年9月底前⟧集中发布。\n3.抓好调度。建成调度平台，⟦2023年11月底前⟧运行。',
    },
    {
      name: '四处时限都是去年的',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦2023年3月底前⟧全部启动，2023年6月底前完成主体，2023年9月底前完成安装。\n2.抓好验收。2023年年底前完成验收。',
    },
    {
      name: '印发晚了，没有写年份的时限',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年5月15日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦3月底前⟧全部开工。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '活动的日子已经过去，两处算一个原因',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年5月15日\n\n2024年全县水利工作要点\n\n一、宣传教育\n1.抓好宣传。开展“⟦3.22”世界水日⟧宣传。\n2.抓好植树。3月12日植树节组织义务植树。',
    },
    {
      name: '到今后某年、往年的存量、每年的时限',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年5月15日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。到2025年，完成30座；2022年底前建成的水站全部检修；2023年底前已完成整改的不再列入。\n2.抓好验收。每年3月底前完成检修，截至4月底完成调查的项目，6月底前全部验收，2025年3月底前交付，4月底前销号。',
    },
    {
      name: '上一年年底印发',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2023年12月20日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。3月底前全部开工。\n2.抓好验收。10月底前由水利局负责。',
    },
    {
      name: '到时候全面公布',
      hidden: true,
      text: '县水利局关于印发《2026年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2026年全县水利工作要点》印发给你们。\n\n县水利局\n2026年2月12日\n\n2026年全县水利工作要点\n\n一、依法治水\n1.规范检查。⟦2025年9月底前⟧，全面公布检查清单。',
    },
  ],
  check(plan, report) {
    const signed = dateOfIssue(plan);
    if (signed === undefined) return;
    const { past, passed } = overBy(plan, signed);
    const date = chineseDay(isoDay(signed.year, signed.month, signed.day));
    const issue = { range: signed.range, message: `成文日期是${date}` };
    const tell = ({ range, found }: PastPlace): Related => ({ range, message: `“${found}”也已经过去` });
    if (past.length > mostAlone) {
      const [{ range, found }] = past as [PastPlace];
      const data = { found, count: past.length, signed: date };
      report({ range, message: 'pastMany', data, related: [issue, ...otherPlaces(past.slice(1), tell)] });
    } else {
      for (const { range, found } of past)
        report({ range, message: 'past', data: { found, signed: date }, related: [issue] });
    }
    const [first] = passed;
    if (first === undefined) return;
    const { range, found } = first;
    const related = [issue, ...otherPlaces(passed.slice(1), tell)];
    if (passed.length === 1) {
      report({ range, message: 'passed', data: { found, signed: date }, related, severity: 'info' });
    } else {
      const data = { found, count: passed.length, signed: date };
      report({ range, message: 'passedMany', data, related, severity: 'info' });
    }
  },
});
