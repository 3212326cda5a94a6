import type { Plan, Series } from '../../plan/model';
import { positionIn, rangeIn } from '../../plan/passages/passages';
import { seriesMeant, stylesMeant } from '../../plan/passages/referents';
import type { ItemReference, Referring } from '../../plan/passages/references';
import { itemReferences } from '../../plan/passages/references';
import { addTo } from '../../text/groups';
import type { Edit } from '../../text/range';
import { numberLike } from './number-text';
import { flatMapList } from '../../text/lists';

/** A reference to one of a series. */
interface Meant extends Referring<ItemReference> {
  readonly line: number;
  /** The index of the member; undefined where none has the number, or several have. */
  readonly member: number | undefined;
}

/** The references in the text that mean members of a series. */
function referencesTo(plan: Plan, series: Series): readonly Meant[] {
  const inPart = plan.series.filter(({ part }) => part === series.part);
  const holders = new Map<number, number[]>();
  series.members.forEach(({ marker }, at) => {
    addTo(holders, marker.value, at);
  });
  return flatMapList(itemReferences(plan), ({ passage, reference }): readonly Meant[] => {
    if (seriesMeant(inPart, stylesMeant(reference)) !== series) return [];
    const { line, character } = positionIn(passage, reference.from);
    // 第三条 at the head of a line is the heading itself.
    if (plan.facts[line]!.blocks.some(({ marker }) => marker !== undefined && marker.whole.from === character))
      return [];
    const members = holders.get(reference.value) ?? [];
    const inSection = members.filter((member) => {
      const { parent } = series.members[member]!;
      return parent !== undefined && parent.line <= line && line <= parent.lastLine;
    });
    const member = members.length === 1 ? members[0]! : inSection.length === 1 ? inSection[0]! : undefined;
    return [{ passage, reference, line, member }];
  });
}

/**
 * The edits that make references in the text follow their headings to new numbers. A reference is left alone where it
 * may mean something else: a place in another document, or a number that two headings have.
 * @param numbers the new numbers of members of the series, by their index
 */
export function referenceEdits(plan: Plan, series: Series, numbers: ReadonlyMap<number, number>): Edit[] {
  return flatMapList(referencesTo(plan, series), ({ passage, reference, member }): readonly Edit[] => {
    const moved = member === undefined ? undefined : numbers.get(member);
    const { from, to } = reference.digits;
    const newText = moved === undefined ? undefined : numberLike(passage.text.slice(from, to), moved);
    return newText === undefined ? [] : [{ range: rangeIn(passage, from, to), newText }];
  });
}

/** A reference that can't follow, as it stands in the text. */
export interface LostReference {
  readonly text: string;
  /** The number that it names. */
  readonly value: number;
  readonly line: number;
}

/** The references to a series whose number no member has, or several have: new numbers would make them mean others. */
export function lostReferences(plan: Plan, series: Series): readonly LostReference[] {
  return flatMapList(referencesTo(plan, series), ({ passage, reference: { from, to, value }, line, member }) =>
    member === undefined ? [{ text: passage.text.slice(from, to), value, line }] : [],
  );
}
