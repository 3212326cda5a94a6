/** Finds ranges of numbers with a hyphen or another wrong mark between their ends. */
import { collected } from '../../plan/passages/collected';
import type { Passage, Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import type { QuantityRange } from '../../plan/passages/quantities';
import { rangesIn } from '../../plan/passages/quantities';
import { CJK, DIGIT, FOLDED, has } from '../../text/chars';
import type { Columns, Range } from '../../text/range';
import { comparePositions } from '../../text/range';
import { ascends, isChained, isDates, rangesOf } from './ranges';
import { mapList } from '../../text/lists';

/** A wrong mark and where its range begins and ends, in columns of the passage. */
export interface WrongMark {
  readonly mark: Columns;
  readonly from: number;
  readonly to: number;
}

const wrong = new Set(['-', '－', '–', '−', '~', '--', '---', '——', '――', '──', '一']);
/** Before these a number with a hyphen in it is a name: 图1-2, 附件1-2. */
const beforeNames = new Set('图表式件编');
/** Behind these it is a house, a lot, a well, a grid or a version: 2-3单元, 1-2标段, 12-15井. */
const behindNames = new Set('号室栋幢楼座单门巷标井网杆台版型');

const year = /^(?:19|20)\d\d$/u;

/** Whether the two numbers stand alone: as years in brackets, or with a wave between them in a cell of a table. */
function isAlone(shadow: string, range: QuantityRange): boolean {
  const { low, high, mark } = range;
  if (shadow[mark.from] === '~') return low.from === 0 && high.to === shadow.length;
  const areYears = year.test(shadow.slice(low.from, low.to)) && year.test(shadow.slice(high.from, high.to));
  return areYears && ascends(range) && shadow[low.from - 1] === '（' && shadow[high.to] === '）';
}

/** Whether the two numbers with the mark between them are surely a range. */
function isRange(shadow: string, range: QuantityRange): boolean {
  const { low, high, mark } = range;
  if (low.isCode || high.isCode || isChained(shadow, range) || beforeNames.has(shadow[low.from - 1]!)) return false;
  if (shadow[mark.from] === '一' && (mark.from !== low.to || mark.to !== high.from)) return false;
  if (isDates(range) || isAlone(shadow, range)) return true;
  if (!ascends(range) || (low.unit !== '' && high.unit !== '' && low.unit !== high.unit)) return false;
  if (high.unit !== '' || low.unit !== '' || high.scale > 1) return true;
  const after = shadow[high.to] === ' ' ? high.to + 1 : high.to;
  return has(shadow, after, CJK) && !behindNames.has(shadow[after]!);
}

const times =
  /(?<![\d:])(?:[01]?\d|2[0-4])[:：][0-5]\d ?(?<mark>-|－|–|~|--|——) ?(?:[01]?\d|2[0-4])[:：][0-5]\d(?![\d:])/gu;

const dateBefore = /(?:\d{4}年)?(?:\d{1,2}月)?$/u;
const dateBehind = /^(?:\d{1,2}月)?(?:\d{1,2}日)?/u;

/** Where a range begins and ends; of one of dates, with the whole dates. */
function extentOf(shadow: string, range: QuantityRange): Columns {
  const { low, high } = range;
  if (!isDates(range)) return { from: low.from, to: high.to };
  const before = dateBefore.exec(shadow.slice(Math.max(0, low.from - 8), low.from))![0];
  const behind = dateBehind.exec(shadow.slice(high.to, high.to + 6))![0];
  return { from: low.from - before.length, to: high.to + behind.length };
}

/** The wrong marks between quantities. */
function wrongMarksIn(passage: Readable): readonly WrongMark[] {
  const { shadow } = passage;
  return mapList(
    passage
      .remember(rangesIn)
      .filter((range) => wrong.has(shadow.slice(range.mark.from, range.mark.to)) && isRange(shadow, range)),
    (range) => ({ mark: range.mark, ...extentOf(shadow, range) }),
  );
}

/** The wrong marks between times of day: 8:30-11:30. */
function timeMarksIn({ shadow }: Readable): readonly WrongMark[] {
  return mapList([...shadow.matchAll(times)], ({ 0: text, index, groups }) => {
    const sign = groups!['mark']!;
    const from = index + text.indexOf(sign);
    return { mark: { from, to: from + sign.length }, from: index, to: index + text.length };
  });
}

const timeMarks = collected(DIGIT | FOLDED, timeMarksIn, ({ shadow }) => shadow.includes(':') || shadow.includes('：'));

/** A wrong mark where it stands in the document. */
export interface PlacedMark {
  readonly range: Range;
  /** The whole range of numbers. */
  readonly text: string;
  readonly mark: string;
}

/** The wrong marks of a plan, in the order of the text. */
export function findWrongMarks(plan: Plan): readonly PlacedMark[] {
  const found: PlacedMark[] = [];
  const add = (passage: Passage, { mark, from, to }: WrongMark): void => {
    const range = rangeIn(passage, mark.from, mark.to);
    // A mark over a line end is a matter of the torn sentence.
    if (range.start.line !== range.end.line) return;
    found.push({ range, text: passage.text.slice(from, to), mark: passage.text.slice(mark.from, mark.to) });
  };
  for (const { passage } of rangesOf(plan)) for (const mark of passage.remember(wrongMarksIn)) add(passage, mark);
  const times = timeMarks(plan);
  if (times.length === 0) return found;
  for (const { passage, found: marks } of times) for (const mark of marks) add(passage, mark);
  return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
}
