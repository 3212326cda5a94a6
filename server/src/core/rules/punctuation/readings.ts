import type { Passage, Plan } from '../../plan/model';
import type { Marks } from './marks';
import { marksIn, noMarks } from './marks';

/** A passage of whose marks something is to be told. */
export interface Reading extends Marks {
  readonly passage: Passage;
  /** Where it stands among the plan's passages. */
  readonly index: number;
}

/** Shorter ones are read again in less time than what was found in them is looked up. */
const longEnough = 64;

/** The passages of whose marks something is to be told; worked out once a plan, for all the rules that ask. */
export function readingsOf(plan: Plan): readonly Reading[] {
  return plan.remember(readAll);
}

function readAll({ passages }: Plan): readonly Reading[] {
  const all: Reading[] = [];
  passages.forEach((passage, index) => {
    const marks = passage.text.length < longEnough ? marksIn(passage) : passage.remember(marksIn);
    if (marks !== noMarks) all.push({ passage, index, pairing: marks.pairing, slips: marks.slips });
  });
  return all;
}
