/** What is found in few of a document's passages, gathered once for all who ask. */
import type { Passage, Plan } from '../model';
import type { Readable } from '../../line/findings';

/** A passage, and what was found in it: one thing at least. */
export interface Collected<Item> {
  readonly passage: Passage;
  readonly found: readonly Item[];
}

/** Shorter ones, as most cells are, take less time to read again than to look up, and nothing to keep. */
const shortText = 16;

/**
 * Makes a function that tells all passages of a plan in which a reader finds something, in the order of the text. It
 * looks through a plan once, however often it is asked, and reads again only the lines that an edit has changed.
 * @param bits    leaves out passages of which no character has any of them
 * @param read    a pure function of the passage's text
 * @param mayHave leaves out, as cheaply as it can, further passages in which there is nothing to be found
 */
export function collected<Item>(
  bits: number,
  read: (text: Readable) => readonly Item[],
  mayHave?: (passage: Passage) => boolean,
): (plan: Plan) => readonly Collected<Item>[] {
  const gather = (plan: Plan): readonly Collected<Item>[] => {
    const all: Collected<Item>[] = [];
    for (const passage of plan.passagesWith(bits)) {
      if (mayHave !== undefined && !mayHave(passage)) continue;
      const found = passage.text.length < shortText ? read(passage) : passage.remember(read);
      if (found.length > 0) all.push({ passage, found });
    }
    return all;
  };
  return (plan) => plan.remember(gather);
}
