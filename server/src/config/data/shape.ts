/**
 * What a data file may hold, as data: validation, the JSON schemas for editors, completion and hover all follow from one
 * such description, so that they can't contradict each other.
 */

/** A key of a file, or of an entry in it. */
export interface Field {
  readonly shape: Shape;
  readonly required?: boolean;
  /** What it means, in Chinese and in English; a sentence each. */
  readonly about: string;
  readonly aboutEn: string;
}

/** The longest text that is taken where a shape says nothing of it, in UTF-16 units. */
export const usualLongest = 200;

/** What a value of a file may be. */
export type Shape =
  | {
      readonly kind: 'text';
      /** The longest that is taken, in UTF-16 units; missing: `usualLongest`. */
      readonly longest?: number;
      readonly form?: { readonly pattern: RegExp; readonly says: string };
      /** Whether line ends may be in it. */
      readonly multiline?: boolean;
    }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | {
      readonly kind: 'list';
      readonly of: Shape;
      readonly most: number;
      /** One value stands for a list of one. */
      readonly orOne?: boolean;
    }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Field>> }
  /** Keys that the author chooses. */
  | { readonly kind: 'map'; readonly of: Shape; readonly most: number }
  /** One of several. */
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  /** Whatever stands there is for others to judge. */
  | { readonly kind: 'any' };

/** The fields of an entry by their names. */
export type Fields = Readonly<Record<string, Field>>;
