import type { Passage, Plan } from '../../plan/model';
import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import type { Marks } from './marks';
import { marksIn, noMarks } from './marks';
import { mapList } from '../../text/lists';

/** A passage of whose marks something is to be told. */
export interface Reading extends Marks {
  readonly passage: Passage;
  /** Where it stands among the plan's passages. */
  readonly index: number;
}

const nothing: readonly never[] = [];

const findMarks = collected(~0, (text: Readable): readonly Marks[] => {
  const marks = marksIn(text);
  return marks === noMarks ? nothing : [marks];
});

function readAll(plan: Plan): readonly Reading[] {
  return mapList(findMarks(plan), ({ passage, index, found: [marks] }) => {
    const { pairing, slips } = marks!;
    return { passage, index, pairing, slips };
  });
}

/** The passages of whose marks something is to be told; worked out once a plan, for all the rules that ask. */
export function readingsOf(plan: Plan): readonly Reading[] {
  return plan.remember(readAll);
}
