/** Numbers of sections that are announced in the text before them: 重点抓好以下六个方面工作。 */
import type { Passage, Plan, Section } from '../../plan/model';
import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { parseNumber } from '../../text/numerals';
import type { Columns, Range } from '../../text/range';
import { flatMapList } from '../../text/lists';

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
  const found = announcement.exec(shadow);
  const announced = found === null ? undefined : parseNumber(found[1]!);
  if (announced === undefined) return none;
  const { index: from, 0: text } = found!;
  return [{ from, to: from + text.length, announced }];
}

const said = collected(~0, saidIn, ({ shadow }) => shadow.includes('以下'));

/** The announcements of a plan that don't fit the sections behind them. */
export function wronglyAnnounced(plan: Plan): readonly AnnouncedSections[] {
  return flatMapList(said(plan), ({ passage, found: [one] }): readonly AnnouncedSections[] => {
    const { from, to, announced } = one!;
    if (passage.kind !== 'paragraph') return none;
    const sections = announcedBy(passage);
    if (sections.length < 2 || !areCounted(sections)) return none;
    if (passage.section === undefined && sections[0]!.line < passage.pieces[0]!.line) return none;
    const counts = countsOf(sections);
    if (counts.has(announced) || ![...counts].some((count) => Math.abs(count - announced) <= farthest)) return none;
    return [{ range: rangeIn(passage, from, to), text: passage.shadow.slice(from, to), announced, sections }];
  });
}
