/** What a command would do to a document, as data: whoever applies it shows it first, or takes a part of it. */
import type { Edit, Position } from '../text/range';

/** One step: its edits belong together, and it can be taken or left without the others. */
export interface Change {
  /** What it does, such as `新增第12行`. */
  readonly label: string;
  /** What it is about, in the document's own words; may be empty. */
  readonly detail: string;
  readonly edits: readonly Edit[];
  /** Whether it may be wrong, so that a person should choose it. */
  readonly isDoubtful?: boolean;
  /** It takes away what people have filled in, so that nobody should make it unasked. */
  readonly isLossy?: boolean;
}

/** The edits of all changes together refer to the same text and don't overlap. */
export interface Proposal {
  readonly changes: readonly Change[];
  /** What was found; where there are no changes, why not. */
  readonly message: string;
  /** What a person has to look at afterwards, in a sentence. */
  readonly remark?: string;
  /** Where the cursor goes, in the text after all changes. */
  readonly cursor?: Position;
}

/** A proposal that changes nothing. @param message why, for the user */
export function nothing(message: string): Proposal {
  return { changes: [], message };
}

/** The edits of all changes. */
export function editsOf({ changes }: Pick<Proposal, 'changes'>): readonly Edit[] {
  return changes.flatMap(({ edits }) => edits);
}
