/** What is found in few of a document's passages, gathered once for all who ask. */
import type { Readable } from '../../line/findings';
import type { Plan } from '../model';
import type { Collected, PassageReader } from './gathered';

export type { Collected };

/**
 * Makes a function that tells all passages of a plan in which a reader finds something, in the order of the text. It
 * looks through a plan once, however often it is asked, and reads again only the passages that an edit has changed.
 * @param bits    leaves out passages of which no character has any of them
 * @param read    a pure function of the passage's text
 * @param mayHave leaves out, as cheaply as it can, further passages in which there is nothing to be found
 */
export function collected<Item>(
  bits: number,
  read: (text: Readable) => readonly Item[],
  mayHave?: (text: Readable) => boolean,
): (plan: Plan) => readonly Collected<Item>[] {
  const reader: PassageReader<Item> = { bits, read, mayHave };
  return (plan) => plan.gather(reader);
}
