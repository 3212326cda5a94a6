import type { Plan, Series } from '../../plan/model';
import { positionIn, rangeIn } from '../../plan/passages/passages';
import { seriesMeant, stylesMeant } from '../../plan/passages/referents';
import { itemReferences } from '../../plan/passages/references';
import type { Edit } from '../../text/range';
import { numberLike } from './number-text';

/**
 * The edits that make references in the text follow their headings to new numbers. A reference is left alone where it
 * may mean something else: a place in another document, or a number that two headings have.
 * @param numbers the new numbers of members of the series, by their index
 */
export function referenceEdits(plan: Plan, series: Series, numbers: ReadonlyMap<number, number>): Edit[] {
  const inPart = plan.series.filter(({ part }) => part === series.part);
  const holders = new Map<number, number[]>();
  series.members.forEach(({ marker }, at) => {
    const indexes = holders.get(marker.value);
    if (indexes === undefined) holders.set(marker.value, [at]);
    else indexes.push(at);
  });
  const edits: Edit[] = [];
  for (const { passage, reference } of itemReferences(plan)) {
    if (seriesMeant(inPart, stylesMeant(reference)) !== series) continue;
    const { line, character } = positionIn(passage, reference.from);
    // 第三条 at the head of a line is the heading itself.
    if (plan.facts[line]!.blocks.some(({ marker }) => marker !== undefined && marker.whole.from === character))
      continue;
    const members = holders.get(reference.value) ?? [];
    const inSection = members.filter((member) => {
      const { parent } = series.members[member]!;
      return parent !== undefined && parent.line <= line && line <= parent.lastLine;
    });
    const meant = members.length === 1 ? members[0]! : inSection.length === 1 ? inSection[0]! : undefined;
    const moved = meant === undefined ? undefined : numbers.get(meant);
    const { from, to } = reference.digits;
    const newText = moved === undefined ? undefined : numberLike(passage.text.slice(from, to), moved);
    if (newText !== undefined) edits.push({ range: rangeIn(passage, from, to), newText });
  }
  return edits;
}
