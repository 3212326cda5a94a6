/** What is told of the brackets and quotation marks of a text. */

/** Where both halves stand. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

/** What is wrong with a bracket. */
export type Fault =
  /** Two halves of different kinds. */
  | ({ readonly kind: 'mixed' } & Pair)
  /** A quotation mark that is turned the wrong way, and the one that it belongs to. */
  | { readonly kind: 'turned'; readonly at: number; readonly other: number }
  /** A pair that ends inside another one that began in it. */
  | { readonly kind: 'crossed'; readonly at: number; readonly other: number }
  /** A half without its other half. */
  | { readonly kind: 'open' | 'close'; readonly at: number };

/** Pairs that stand inside a pair of the same kind; all that are inside one outermost pair together. */
export interface Nested {
  readonly outer: Pair;
  /** Those that have to be of the other kind: every second level. */
  readonly inner: readonly Pair[];
}

/** What the marks in pairs of a text tell. */
export interface Pairing {
  readonly faults: readonly Fault[];
  readonly nested: readonly Nested[];
  /** Pairs of ‘’ with no “” around them. */
  readonly singles: readonly Pair[];
}

/** Of a text of which nothing is to be told. */
export const inOrder: Pairing = { faults: [], nested: [], singles: [] };
