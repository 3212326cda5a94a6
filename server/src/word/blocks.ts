/** What a Word document consists of, whichever format it is stored in. */
import type { Line } from './line';
import type { XmlElement } from './xml';

export type Block = Paragraph | Table;

/** Which list a paragraph belongs to, and how deep in it. */
export interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** What it says, with the breaks in it; without the number that its list gives it. */
  readonly line: Line;
  /** Boxes that hang on it. */
  readonly boxes: readonly Box[];
  /** What became of the mark that ends it. */
  readonly end: 'shown' | 'hidden' | 'deleted';
  readonly place: ListPlace | undefined;
  /** Whether it is an entry of a table of contents. */
  readonly isContents: boolean;
}

/** A box with paragraphs and tables of its own. */
export interface Box {
  readonly content: readonly Block[];
  /** What it hangs on. */
  readonly run: XmlElement | undefined;
}

/** A table, row by row, without rows that are deleted. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** Undefined for columns that a row leaves out, and where the cell beside it or above goes on. */
  readonly content: readonly Block[] | undefined;
  /** How many columns it takes. */
  readonly span: number;
}
