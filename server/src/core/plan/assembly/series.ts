import { markerStyles } from '../../line/model';
import type { MarkerStyle, Part, Section, Series } from '../model';
import { recount } from './recount';
import { flatMapList, mapList } from '../../text/lists';

const ranks = new Map<MarkerStyle, number>(markerStyles.map((style, rank) => [style, rank]));

/** The place of a style in the order of levels, 0 the highest. */
export function rankOf(style: MarkerStyle): number {
  return ranks.get(style)!;
}

/** Whether decimals stand below a heading of the kind 1., or below one of its fellows. */
function isAboveDecimals({ marker, parent }: Section): boolean {
  if (marker.style !== 'arabic-dot') return false;
  for (let above = parent; above !== undefined; above = above.parent)
    if (above.marker.style === 'decimal' || above.marker.style === 'arabic-dot') return false;
  return true;
}

/** 2 总则 above 2.1, without a mark. */
function isBareTop({ marker: { style, whole, digits } }: Section): boolean {
  return style === 'decimal' && whole.from === digits.from && whole.to === digits.to;
}

/** 活动安排, alone on its line: a heading that has lost its number; 子课题1.2 数据处理, one that has another. */
const bareHeading =
  /^(?:[\u4e00-\u9fff]{2,10}[：:]?|(?:子?课题|专题|子?项目|子?任务|子?工程|子?模块)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\.\d{1,2}){0,2})[：:、\s]?[^，。；：]{2,40})$/u;

/** Whether a heading without a number stands among the lines below an item, so that the next list counts anew. */
function holdsBareHeading({ line, paragraphs }: Section): boolean {
  return paragraphs.some(({ pieces, text }) => pieces[0]!.line > line && bareHeading.test(text.trim()));
}

/**
 * The runs of numbers in one part, one for each style; where decimals stand below 1., a list 1. below these is another.
 * @param sections all headings of the part in the order of the text
 * @param excerpt  whether the part may be a piece of a document that begins anywhere
 */
export function seriesOf(part: Part, sections: readonly Section[], excerpt: boolean): Series[] {
  const isLadder = sections.some(
    ({ marker, parent }) => marker.style === 'decimal' && parent?.marker.style === 'arabic-dot',
  );
  const tops = rankOf('decimal');
  /** Whether decimals stand above the first top, which then is no 1., and whether some tops have no mark. */
  let isLate = false;
  let isMixed = false;
  const members: Section[][] = mapList(markerStyles, () => []);
  const boundaries: number[][] = mapList(markerStyles, () => []);
  const highestSince = mapList(markerStyles, () => -1);
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at]!;
    const { style, value } = section.marker;
    const rank = rankOf(isLadder && isAboveDecimals(section) ? 'decimal' : style);
    if (style === 'decimal') {
      if (members[tops]!.length === 0) isLate = true;
      if (isBareTop(section)) isMixed = true;
    } else {
      members[rank]!.push(section);
      const isBelowBare = value === 1 && highestSince[rank]! < 0 && at > 0 && holdsBareHeading(sections[at - 1]!);
      boundaries[rank]!.push(isBelowBare ? 0 : highestSince[rank]!);
      highestSince[rank] = -1;
    }
    for (let lower = rank + 1; lower < markerStyles.length; lower++) {
      const highest = highestSince[lower]!;
      highestSince[lower] = highest < 0 ? rank : Math.min(highest, rank);
    }
  }
  return flatMapList(members, (own, rank) => {
    if (own.length === 0) return [];
    const values = mapList(own, (section) => section.marker.value);
    const run = { part, style: own[0]!.marker.style, members: own };
    // Tops with a mark and tops without one make one run together, neither makes one alone.
    if (rank === tops && isMixed) return [{ ...run, expected: values, slips: [], runsOn: true }];
    return [{ ...run, ...recount(values, boundaries[rank]!, excerpt || (rank === tops && isLate)) }];
  });
}
