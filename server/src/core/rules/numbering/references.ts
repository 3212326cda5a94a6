import type { MarkerStyle, Plan, Series } from '../../plan/model';
import { positionIn, rangeIn } from '../../plan/passages';
import type { ItemReference } from '../../plan/references';
import { itemReferences } from '../../plan/references';
import type { Edit } from '../../text/range';
import { numberLike } from './number-text';

/** The styles that a reference can mean, likeliest first. */
function stylesOf({ unit, inBrackets, isChinese }: ItemReference): readonly MarkerStyle[] {
  if (inBrackets) return isChinese ? ['cn-paren'] : ['arabic-paren'];
  if (unit === '章') return ['chapter'];
  if (unit === '节') return ['part'];
  if (unit === '部分') return ['cn-comma'];
  if (unit === '条') return ['article', 'arabic-dot', 'cn-paren'];
  return ['arabic-dot', 'cn-paren', 'cn-comma'];
}

/** The series of a part that a reference means: the first of its styles that the part has. */
function seriesMeant(all: readonly Series[], styles: readonly MarkerStyle[]): Series | undefined {
  for (const style of styles) {
    const series = all.find((one) => one.style === style);
    if (series !== undefined) return series;
  }
  return undefined;
}

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
    if (seriesMeant(inPart, stylesOf(reference)) !== series) continue;
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
