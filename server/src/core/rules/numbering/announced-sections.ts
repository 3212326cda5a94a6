/**
 * Numbers of sections that are announced in the text before them: 重点抓好以下六个方面工作, and of the tasks in them,
 * 五个方面18项任务。
 */
import type { Part, Passage, Plan, Section } from '../../plan/model';
import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { parseNumber } from '../../text/numerals';
import type { Columns, Range } from '../../text/range';
import { numberDefects } from './damaged-markers';
import { flatMapList, mapList } from '../../text/lists';

/** Sections of another number than is announced. */
export interface AnnouncedSections {
  readonly range: Range;
  readonly text: string;
  readonly announced: number;
  readonly sections: readonly Section[];
}

/** The number stands in the last words of its paragraph, or before a few and a colon: the sections are what follows. */
const announcement =
  /以下([两二三四五六七八九十]{1,2}|\d{1,2})(?:个|条|点|项|大|件)(?:方面)?(?:的?(?:重点|主要|具体)?(?:工作|任务|事项|措施|举措|行动|内容|要求|原则|实事))?(?=[。：]?$|[^。；，、]{0,12}：$)/u;
/** 五个方面分别是：, 四项任务，具体如下：, at the end of a paragraph. */
const listed =
  /(?<![第\d一二两三四五六七八九十百])([两二三四五六七八九十]{1,2}|\d{1,2})(?:个|条|点|项|大|件)(?:方面|领域|环节|阶段|步骤|板块)?(?:的?(?:重点|主要|具体)?(?:工作|任务|事项|措施|举措|行动|内容|要求|原则|实事))?(?=，?具?体?(?:分别(?:是|为)|如下)：$)/u;
/** 下设4个工作组：, 分为三个阶段：, at the end of a paragraph. */
const divided =
  /(?:下设|分设|设立|设置|组建|成立|分为|分|设)(?<![第\d])([两二三四五六七八九十]{1,2}|\d{1,2})个[^，。；：、\d]{0,4}(?:组|阶段|步骤|专班)(?=：$)/u;
/** Sections that are not among what is announced: what is wanted, before it, and how it is secured, behind it. */
const before = /总体|指导思想|目标|原则|形势|背景|意义/u;
const behind = /保障|组织|要求|实施|步骤|安排|附则|其他|监督|考核/u;
/** A number that is further off counts something else. */
const farthest = 2;

/** How many of some sections may be meant. */
function countsOf(sections: readonly Section[]): ReadonlySet<number> {
  const counts = new Set<number>();
  for (let from = 0; from < sections.length; from++) {
    if (from > 0 && !before.test(sections[from - 1]!.title.text)) break;
    for (let to = sections.length; to > from; to--) {
      if (to < sections.length && !behind.test(sections[to]!.title.text)) break;
      counts.add(to - from);
    }
  }
  return counts;
}

/** Whether sections of one kind are numbered from one on. */
function areCounted(sections: readonly Section[]): boolean {
  return sections.every(({ marker: { style, value } }, at) => style === sections[0]!.marker.style && value === at + 1);
}

/** The sections that a paragraph may announce: those below its own, or all where it stands before the first. */
function announcedBy({ section, part }: Passage): readonly Section[] {
  return section === undefined ? part.sections : section.children;
}

/** A number of sections said in a text, in its columns. */
interface Said extends Columns {
  readonly announced: number;
}

const none: readonly never[] = [];

function saidIn({ shadow }: Readable): readonly Said[] {
  const found = announcement.exec(shadow) ?? listed.exec(shadow) ?? divided.exec(shadow);
  const announced = found === null ? undefined : parseNumber(found[1]!);
  if (announced === undefined) return none;
  const { index: from, 0: text } = found!;
  return [{ from, to: from + text.length, announced }];
}

const said = collected(
  ~0,
  saidIn,
  ({ shadow }) => shadow.includes('以下') || /(?:分别[是为]|如下|组|阶段|步骤|专班)：$/u.test(shadow),
);

/** 五个方面18项任务, 3个专项行动共12项举措, 四大行动，推出16项举措: how many sections, and how many items are in all of them. */
const bothNumbers =
  /((?:[两二三四五六七八九十]{1,2}|\d{1,2})[个大](?:专项)?(?:方面|部分|方向|领域|板块|行动|工程))(?:，?共|，(?:共?(?:推出|提出|明确|部署|安排|细化)(?:了|为)?))?((?:[二三四五六七八九]?十[一二三四五六七八九]?|\d{1,3})[项条])(?:重点|主要|具体|年度|细化)*(?:工作|任务|举措|措施|事项)(?=[，。；]|$)/u;

/** Both numbers in a text, with their columns. */
interface SaidBoth {
  readonly sections: Said;
  readonly items: Said;
}

function bothIn({ shadow }: Readable): readonly SaidBoth[] {
  const found = bothNumbers.exec(shadow);
  if (found === null) return none;
  const [, sections, items] = found as unknown as readonly [string, string, string];
  const [many, most] = [sections.search(/[个大]/u), items.length - 1];
  const announced = [parseNumber(sections.slice(0, many)), parseNumber(items.slice(0, most))] as const;
  if (announced[0] === undefined || announced[1] === undefined) return none;
  const from = found.index;
  const at = shadow.indexOf(items, from + sections.length);
  return [
    {
      sections: { from, to: from + sections.length, announced: announced[0] },
      items: { from: at, to: at + items.length, announced: announced[1] },
    },
  ];
}

/** Whether a passage may say what its part has: a paragraph of a plan before the second section. */
function isOpening({ part: { scope, sections }, kind, pieces }: Passage): boolean {
  if (kind !== 'paragraph' || scope !== 'plan' || sections.length < 2) return false;
  return pieces[0]!.line < sections[1]!.line;
}

/**
 * The sections of a part in which work is assigned, in each way that they may be counted: without what is wanted, before
 * them, and with all, some or none of those that may say how it is secured, behind.
 */
function workingSections({ sections }: Part, own: Section | undefined): readonly (readonly Section[])[] {
  const working = sections.filter((root) => root !== own && !before.test(root.title.text));
  let last = working.length;
  while (last > 0 && behind.test(working[last - 1]!.title.text)) last--;
  const ways: Section[][] = [];
  for (let to = last; to <= working.length; to++) ways.push(working.slice(0, to));
  return ways;
}

/** Whether no number is left out between items that count on, or begin anew in each section. */
function haveAll(items: readonly Section[]): boolean {
  let last = 0;
  return items.every(({ marker: { value } }) => {
    const isNext = value === 1 || value === last + 1;
    last = value;
    return isNext;
  });
}

/** The one of two announced numbers that doesn't fit, where the other does, so that it is clear what was counted. */
function wronglyCounted(plan: Plan): readonly AnnouncedSections[] {
  return flatMapList(plan.passages.filter(isOpening), (passage): readonly AnnouncedSections[] => {
    const [one] = passage.remember(bothIn);
    if (one === undefined) return none;
    const { part } = passage;
    const own = passage.section === undefined ? undefined : part.sections[0];
    const ways = mapList(workingSections(part, own), (sections) => ({
      sections,
      items: flatMapList(sections, ({ children }) => children),
    }));
    const ofSections = ways.find(({ sections }) => sections.length === one.sections.announced);
    const ofItems = ways.find(({ items }) => items.length === one.items.announced);
    const way = ofSections ?? ofItems;
    if (way === undefined || (ofSections !== undefined && ofItems !== undefined)) return none;
    const { sections, items } = way;
    if (sections.length < 2 || sections.some(({ children }) => children.length === 0)) return none;
    const [wrong, counted] = ofSections === undefined ? [one.sections, sections] : [one.items, items];
    // A number that is further off counts something else; a wrong number of an item may hide one, and where one is
    // missing it stands in the text of the one before it.
    if (Math.abs(wrong.announced - counted.length) > farthest || numberDefects(plan).length > 0) return none;
    if (!haveAll(items)) return none;
    const { from, to, announced } = wrong;
    return [{ range: rangeIn(passage, from, to), text: passage.shadow.slice(from, to), announced, sections: counted }];
  });
}

/** The items of all sections of a part, where they count on through them: 以下21项工作 may mean these. */
function countedItems(plan: Plan, part: Part): readonly Section[] | undefined {
  const items = flatMapList(workingSections(part, undefined)[0]!, ({ children }) => children);
  return areCounted(items) && numberDefects(plan).length === 0 ? items : undefined;
}

/** The announcements of a plan that don't fit the sections behind them. */
export function wronglyAnnounced(plan: Plan): readonly AnnouncedSections[] {
  const itemsOf = new Map<Part, readonly Section[] | undefined>();
  const announced = flatMapList(said(plan), ({ passage, found: [one] }): readonly AnnouncedSections[] => {
    const { from, to, announced } = one!;
    // A heading may be such a sentence: （二）专班下设4个工作组：.
    if (passage.kind !== 'paragraph' && !(passage.kind === 'heading' && divided.test(passage.shadow))) return none;
    const sections = announcedBy(passage);
    if (sections.length < 2 || !areCounted(sections)) return none;
    if (passage.section === undefined && sections[0]!.line < passage.pieces[0]!.line) return none;
    const counts = countsOf(sections);
    if (counts.has(announced)) return none;
    const isNear = (count: number): boolean => Math.abs(count - announced) <= farthest;
    const { part, section } = passage;
    if (section === undefined && !itemsOf.has(part)) itemsOf.set(part, countedItems(plan, part));
    const items = section === undefined ? itemsOf.get(part) : undefined;
    const counted = [...counts].some(isNear) ? sections : items;
    if (items?.length === announced || counted === undefined || !isNear(counted.length)) return none;
    return [{ range: rangeIn(passage, from, to), text: passage.shadow.slice(from, to), announced, sections: counted }];
  });
  return [...wronglyCounted(plan), ...announced];
}
