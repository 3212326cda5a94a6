/** Tells of numbered lines whether they are sentences and no headings: by those beside them. */
import type { Passage, Plan, Section } from '../../plan/model';

/** So many on either side are looked at. */
const reach = 4;
/** Fewer show no practice. */
const fewest = 3;
const ends = '。；';

/** Whether a passage is a numbered line, and all beside it of its kind, or all but one of many, are sentences with a full stop. */
export function isAmongSentences(plan: Plan, { section, pieces, part }: Passage): boolean {
  if (section?.line !== pieces[0]!.line) return false;
  const siblings = section.parent?.children ?? part.sections;
  const at = indexOf(siblings, section.line);
  let ended = 0;
  let all = 0;
  for (let next = Math.max(0, at - reach); next <= at + reach && next < siblings.length; next++) {
    const sibling = siblings[next]!;
    if (next === at || sibling.marker.style !== section.marker.style) continue;
    all++;
    if (ends.includes(endOf(plan, sibling))) ended++;
  }
  return ended >= fewest && ended >= all - (all > reach ? 1 : 0);
}

/** The index of the section that begins in a line, or of the next one. */
function indexOf(sections: readonly Section[], line: number): number {
  let from = 0;
  let to = sections.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sections[middle]!.line < line) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The last character on an item's own line. */
function endOf({ facts }: Plan, { line, title, paragraphs }: Section): string {
  const [first] = paragraphs;
  if (first !== undefined && first.pieces[0]!.line === line) return first.text.trimEnd().at(-1)!;
  return facts[line]!.shadow.charAt(title.range.end.character) || ' ';
}
