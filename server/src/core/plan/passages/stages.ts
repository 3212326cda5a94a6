/**
 * When a stage of a plan ends: 动员部署（3月）, 自查阶段（4—6月）, and 3月1日至15日，… at the head of a sentence that says what
 * is done in it.
 */
import { bitsIn } from '../../text/chars';
import type { FoundDeadline } from './deadlines';
import { asDeadline } from './deadlines';
import { readTimes } from './times';
import { flatMapList } from '../../text/lists';

const time = String.raw`([\d年月日号上中下旬第一二三四季度半初末次今明当自从至到—–－\-~～―\s]{2,30})`;
/** In brackets behind the heading with which the item begins. */
const behindHeading = new RegExp(`^[^。；，：（）]{1,23}[^。；，：（）》]（${time}）`, 'gu');
/** At the head of a sentence, or behind the stage's name and a colon. */
const atHead = new RegExp(
  String.raw`(?<=^|[。；]\s{0,8}|^[^。；，：（）]{2,24}：)${time}，(?!已|共|累计|全[市县区省](?:已|共))`,
  'gu',
);
const month = /月|季度|半年/u;
/** 3月1日至15日: the second day has no month of its own. */
const laterDay = /月\s*\d{1,2}\s*[日号]?\s*(?:[—–－\-~～―]{1,2}|至|到)\s*(\d{1,2})\s*[日号]\s*$/u;

/** What a stretch of time at `from` ends with; undefined where it ends in no month, or in one of a year gone by. */
function endOf(words: string, from: number, planYear: number | undefined, isStage: boolean): FoundDeadline | undefined {
  const times = readTimes({ shadow: words, bits: bitsIn(words) });
  const last = times[times.length - 1];
  if (last === undefined || (last.month === undefined && last.part === undefined)) return undefined;
  const year = times.findLast((one) => one.year !== undefined)?.year;
  if (!isStage && year !== undefined && planYear !== undefined && year < planYear) return undefined;
  const day = laterDay.exec(words)?.[1];
  const { days, date } = asDeadline(day === undefined ? last : { ...last, day: Number(day) }, year ?? planYear);
  const start = words.length - words.trimStart().length;
  return { from: from + start, to: from + words.trimEnd().length, date, days };
}

/**
 * The ends of stages that the text of an item names.
 * @param shadow   the text's shadow, without the item's number
 * @param planYear the year that a time without one is in
 * @param isStage  whether the item is called a stage, so that times at the heads of its sentences are its own
 */
export function stageEndsIn(shadow: string, planYear: number | undefined, isStage: boolean): readonly FoundDeadline[] {
  if (!month.test(shadow)) return [];
  const matches = [...shadow.matchAll(behindHeading), ...(isStage ? shadow.matchAll(atHead) : [])];
  return flatMapList(matches, ({ index, 0: whole, 1: words }) => {
    if (!month.test(words!)) return [];
    const from = index + whole.lastIndexOf(words!);
    return endOf(words!, from, planYear, isStage) ?? [];
  });
}
