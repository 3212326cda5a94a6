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

/** 活动安排, alone on its line: a heading that has lost its number. */
const bareHeading = /^[\u4e00-\u9fff]{2,10}[：:]?$/u;

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
  const members: Section[][] = mapList(markerStyles, () => []);
  const boundaries: number[][] = mapList(markerStyles, () => []);
  const highestSince = mapList(markerStyles, () => -1);
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at]!;
    const { style, value } = section.marker;
    const rank = rankOf(isLadder && isAboveDecimals(section) ? 'decimal' : style);
    if (style !== 'decimal') {
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
    return [{ part, style: own[0]!.marker.style, members: own, ...recount(values, boundaries[rank]!, excerpt) }];
  });
}
