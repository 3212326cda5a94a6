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

export type Shape =
  | {
      readonly kind: 'text';
      /** The longest that is taken, in UTF-16 units. */
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
  /** Whatever stands there is for others to judge. */
  | { readonly kind: 'any' };

/** The fields of an entry by their names. */
export type Fields = Readonly<Record<string, Field>>;

/** The shapes that stand at a path; keys that the author chooses and places in lists count as any name. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  const [head, ...rest] = path;
  if (shape.kind === 'list') return shapeAt(shape.of, path);
  if (head === undefined) return shape;
  if (shape.kind === 'map') return shapeAt(shape.of, rest);
  if (shape.kind !== 'fields' || !Object.hasOwn(shape.fields, head)) return undefined;
  return shapeAt(shape.fields[head]!.shape, rest);
}
