/** What is found in few of a document's passages, gathered once for all who ask. */
import type { Passage, Plan } from './model';

/** A passage, and what was found in it: one thing at least. */
export interface Collected<Item> {
  readonly passage: Passage;
  readonly found: readonly Item[];
}

/**
 * Makes a function that tells all passages of a plan in which a reader finds something, in the order of the text. It
 * looks through a plan once, however often it is asked, and reads again only the lines that an edit has changed.
 * @param mayHave leaves out, as cheaply as it can, passages in which there is nothing to be found
 * @param read    a pure function of the passage's text
 */
export function collected<Item>(
  mayHave: (passage: Passage) => boolean,
  read: (passage: Pick<Passage, 'text' | 'shadow' | 'bits'>) => readonly Item[],
): (plan: Plan) => readonly Collected<Item>[] {
  const known = new WeakMap<Plan, readonly Collected<Item>[]>();
  return (plan) => {
    const before = known.get(plan);
    if (before !== undefined) return before;
    const all: Collected<Item>[] = [];
    for (const passage of plan.passages) {
      if (!mayHave(passage)) continue;
      const found = passage.remember(read);
      if (found.length > 0) all.push({ passage, found });
    }
    known.set(plan, all);
    return all;
  };
}
