import type { Origin } from '../../library/library';

export type SuggestionKind =
  | 'number'
  | 'unit'
  | 'person'
  | 'phrase'
  | 'deadline'
  | 'attachment'
  | 'heading'
  | 'task'
  | 'value'
  | 'row'
  | 'snippet';

/** Something that may be written, without its place. */
export interface Draft {
  readonly kind: SuggestionKind;
  /** What is shown; inserted as it is where `insert` says nothing else. */
  readonly label: string;
  readonly insert?: string;
  /** Whether `insert` is in the syntax of snippets. */
  readonly isSnippet?: boolean;
  /** In a few words what it is. */
  readonly detail?: string;
  /** The library that it comes from; undefined for what the document itself or this program knows. */
  readonly origin?: Origin;
  /** What it is found by besides its label. */
  readonly names?: readonly string[];
  /** Its label in full pinyin, syllables parted by spaces, where its author gave it. */
  readonly pinyin?: string;
}

/** Something that may be written at the cursor. Columns are those of the cursor's line, 0-based UTF-16, half-open. */
export interface Suggestion extends Draft {
  /** From here on the text before the cursor is the beginning of it and is replaced. */
  readonly from: number;
  /** Where the replaced text ends; behind the cursor only where a bracket was closed by the editor. */
  readonly to: number;
  /** Where it ends if the word that the cursor stands in is to be replaced as a whole; `to` at the least. */
  readonly replaceTo: number;
}
