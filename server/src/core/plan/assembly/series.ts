import { markerStyles } from '../../line/model';
import type { MarkerStyle, Part, Section, Series } from '../model';
import { recount } from './recount';

const ranks = new Map<MarkerStyle, number>(markerStyles.map((style, rank) => [style, rank]));

/** The place of a style in the order of levels, 0 the highest. */
export function rankOf(style: MarkerStyle): number {
  return ranks.get(style)!;
}

/**
 * The runs of numbers in one part, one for each style.
 * @param sections all headings of the part in the order of the text
 * @param excerpt  whether the part may be a piece of a document that begins anywhere
 */
export function seriesOf(part: Part, sections: readonly Section[], excerpt: boolean): Series[] {
  const members: Section[][] = markerStyles.map(() => []);
  const boundaries: number[][] = markerStyles.map(() => []);
  const highestSince = markerStyles.map(() => -1);
  for (const section of sections) {
    const rank = rankOf(section.marker.style);
    members[rank]!.push(section);
    boundaries[rank]!.push(highestSince[rank]!);
    highestSince[rank] = -1;
    for (let lower = rank + 1; lower < markerStyles.length; lower++) {
      const highest = highestSince[lower]!;
      highestSince[lower] = highest < 0 ? rank : Math.min(highest, rank);
    }
  }
  return markerStyles.flatMap((style, rank) => {
    if (members[rank]!.length === 0 || style === 'decimal') return [];
    const values = members[rank]!.map((section) => section.marker.value);
    return [{ part, style, members: members[rank]!, ...recount(values, boundaries[rank]!, excerpt) }];
  });
}
