/**
 * Enumerations in running text: lists whose points are numbered inside a paragraph (一是…二是…三是…), or stand in
 * paragraphs of their own without being items; and the number of points that is announced before them (四项工作：).
 */
import { chineseDigit, parseNumber } from '../../text/numerals';
import type { Range } from '../../text/range';
import type { Section } from '../model';
import type { Ordinal, OrdinalStyle } from './ordinals';
import { mayHaveOrdinals, ordinalsIn } from './ordinals';
import type { Passage } from './passages';
import { rangeIn } from './passages';
import type { Slip } from '../assembly/recount';
import { recount } from '../assembly/recount';
import { flatMapList, mapList } from '../../text/lists';

/** A point of an enumeration: its number, and where it stands. */
export interface Point {
  readonly passage: Passage;
  readonly ordinal: Ordinal;
}

/** How many points there are to be, said just before the first: 四项 in 抓好四项工作：一是…. */
export interface Announced {
  readonly count: number;
  /** The number with its classifier. */
  readonly text: string;
  readonly range: Range;
}

/** Points of one style that count as one run; several lists where the count begins anew. */
export interface PointRun {
  readonly style: OrdinalStyle;
  readonly points: readonly Point[];
  /** The number that each point would have if nothing were missing, repeated or wrong. */
  readonly expected: readonly number[];
  readonly slips: readonly Slip[];
}

/** One list: points that count from 1 on. */
export interface Enumeration {
  readonly run: PointRun;
  /** Its points, as indexes into the run's; points of lists inside it are not among them. */
  readonly members: readonly number[];
  readonly announced: Announced | undefined;
}

/** Shorter cells enumerate nothing. */
const shortestCell = 12;
/** Points of these styles may stand in paragraphs of their own; numbers in brackets there are items. */
const goesOverParagraphs: ReadonlySet<OrdinalStyle> = new Set<OrdinalStyle>(['is', 'must', 'ordinal']);

interface RunDraft {
  readonly style: OrdinalStyle;
  readonly section: Section | undefined;
  readonly points: Point[];
  /** For each point 0 where it is the first of its paragraph, -1 elsewhere. */
  readonly boundaries: number[];
}

/** Whether a point goes on with a run, wherever it stands. */
function continues({ section, points }: RunDraft, { passage, ordinal }: Point): boolean {
  const last = points[points.length - 1]!;
  if (last.passage === passage) return true;
  if (!goesOverParagraphs.has(ordinal.style) || passage.kind !== 'paragraph' || last.passage.part !== passage.part)
    return false;
  return section === passage.section || ordinal.value === last.ordinal.value + 1;
}

/** All runs of points, in the order in which they begin. */
function pointRuns(passages: readonly Passage[]): readonly PointRun[] {
  const drafts: RunDraft[] = [];
  const open = new Map<OrdinalStyle, RunDraft>();
  for (const passage of passages) {
    if (passage.kind === 'cell' && passage.text.length < shortestCell) continue;
    if (!mayHaveOrdinals(passage.bits)) continue;
    for (const ordinal of passage.remember(ordinalsIn)) {
      const point = { passage, ordinal };
      let run = open.get(ordinal.style);
      const goesOn = run !== undefined && continues(run, point);
      if (!goesOn) {
        run = { style: ordinal.style, section: passage.section, points: [], boundaries: [] };
        open.set(ordinal.style, run);
        drafts.push(run);
      }
      const last = run!.points[run!.points.length - 1];
      run!.boundaries.push(last === undefined || last.passage === passage ? -1 : 0);
      run!.points.push(point);
    }
  }
  return mapList(
    drafts.filter(({ points }) => points.length > 1),
    ({ style, points, boundaries }) => {
      const values = mapList(points, ({ ordinal }) => ordinal.value);
      // A number in brackets at a paragraph's head is an item's, whatever it is; the others of the paragraph follow it.
      const isItem = points[0]!.ordinal.from === 0 && !goesOverParagraphs.has(style);
      const { expected, slips } = recount(values, boundaries, isItem);
      return { style, points, expected, slips };
    },
  );
}

/** The lists of a run: each begins where 1 is expected; one that stands inside a point of another comes behind it. */
function listsOf({ expected }: PointRun): readonly (readonly number[])[] {
  const lists: number[][] = [];
  const open: number[][] = [];
  expected.forEach((value, at) => {
    while (value > 1 && open.length > 0) {
      const top = open[open.length - 1]!;
      if (expected[top[top.length - 1]!] === value - 1) break;
      open.pop();
    }
    const goesOn = value > 1 ? open[open.length - 1] : undefined;
    if (goesOn !== undefined) goesOn.push(at);
    else {
      const list = [at];
      open.push(list);
      lists.push(list);
    }
  });
  return lists;
}

const nouns =
  '方面|工作|任务|措施|举措|要求|意见|建议|问题|关系|环节|原则|内容|目标|行动|工程|机制|制度|阶段|步骤|途径|办法|条件|情形|类型|类别|情况|特点|要点|重点|难点|难题|转变|突破|提升|到位|结合|坚持|强化|着力|举动|事项|事情|大事|实事|文章';
/** 四项重点工作：, 五方面关系。 No number before the number, and not 前三项, 第三项, 这三项. */
const announcement = new RegExp(
  `(?<![一二三四五六七八九十百千万亿几数多\\d.第前后首每各其余上述这该])` +
    `([一二三四五六七八九十两]{1,2}|\\d{1,2})(个|项|大|点|条|种|类|步|件|方面)` +
    `(?:[^，。；：、“”《》（）\\s]{0,8}(?:${nouns})[^，。；：、“”《》（）\\s]{0,4})?([：。])$`,
  'u',
);
const longestAnnouncement = 40;
/** 从选书和荐书两个方向: what is counted was named right before it. */
const named = /[^，。；：！？、和与及]{2,}(?:[、和与及][^，。；：！？、和与及]{2,})+$/u;

/** The number of points announced right before the point at which a list begins. */
function announcedBefore({ passage, ordinal }: Point, before: Passage | undefined): Announced | undefined {
  const head = passage.shadow.slice(Math.max(0, ordinal.from - longestAnnouncement), ordinal.from).trimEnd();
  const isHead = head === '';
  if (isHead && ordinal.from > longestAnnouncement) return undefined;
  const where = isHead ? before : passage;
  if (where === undefined || (isHead && (where.part !== passage.part || where.kind !== 'paragraph'))) return undefined;
  const text = isHead ? where.shadow.slice(-longestAnnouncement) : head;
  const match = announcement.exec(text);
  if (match === null) return undefined;
  const [whole, number, classifier, end] = match as unknown as [string, string, string, string];
  const isArabic = chineseDigit(number[0]!) < 0 && number !== '两';
  // 三点：, 三方面。 say what they count; 三项： and 三个： need a noun behind.
  const hasNoun = whole.length > number.length + classifier.length + 1;
  if (!hasNoun && !/^(?:点|方面|步)$/u.test(classifier)) return undefined;
  // Behind a full stop 完成12项任务。 may count something else.
  if (end === '。' && isArabic) return undefined;
  const count = parseNumber(number);
  if (count === undefined || count < 2) return undefined;
  const names = named.exec(text.slice(0, match.index))?.[0].split(/[、和与及]/u).length;
  if (names === count) return undefined;
  const from =
    (isHead ? where.shadow.length : ordinal.from) - (text.length - match.index) - trimmed(passage, ordinal, isHead);
  const to = from + number.length + classifier.length;
  return { count, text: where.text.slice(from, to), range: rangeIn(where, from, to) };
}

/** The spaces between an announcement and the first point. */
function trimmed({ shadow }: Passage, { from }: Ordinal, isHead: boolean): number {
  return isHead ? 0 : from - shadow.slice(0, from).trimEnd().length;
}

/** The lists of all runs, with what was announced before them. */
export function enumerationsOf(passages: readonly Passage[]): readonly Enumeration[] {
  const runs = pointRuns(passages);
  if (runs.length === 0) return [];
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph');
  const order = new Map(mapList(paragraphs, (passage, at) => [passage, at]));
  return flatMapList(runs, (run) =>
    mapList(listsOf(run), (members): Enumeration => {
      const first = run.points[members[0]!]!;
      const at = order.get(first.passage);
      const before = at === undefined ? undefined : paragraphs[at - 1];
      return { run, members, announced: announcedBefore(first, before) };
    }),
  );
}
