import type { LocalCell } from './cells';
import type { LineFindings } from './findings';
import type { Block } from './model';
import type { LocalNote } from './note';

/** A piece of a line, by its text alone. */
export type LocalBlock = Omit<Block, 'line'>;

/** All that the text of one line tells by itself. Equal lines share it, and the next parse takes it over. */
export interface LineFacts {
  readonly text: string;
  /**
   * `text`, of the same length, with half-width marks beside Chinese made full-width, all spaces made U+0020, and
   * full-width digits and letters made half-width; patterns run on this, and columns found in it hold in `text`.
   */
  readonly shadow: string;
  /** One, or several where a whole document was glued into one line. */
  readonly blocks: readonly LocalBlock[];
  /** Notes of who is responsible. */
  readonly notes: readonly LocalNote[];
  /** Of a table's row. */
  readonly cells: readonly LocalCell[] | undefined;
  /** The bits of all its characters (`text/chars`). */
  readonly bits: number;
  readonly findings: LineFindings;
}

/**
 * What a function makes of a stretch of a line, kept with the line.
 * @param read depends on nothing but the line's text, and is always the same function: it is the name of the answer; it
 * is asked of no more than one stretch from each column
 */
export function keptWith<Result extends NonNullable<unknown>>(
  facts: LineFacts,
  read: (facts: LineFacts, from: number, to: number) => Result,
  from = 0,
  to = facts.text.length,
): Result {
  const { findings } = facts;
  return findings.known<Result>(read, from) ?? findings.keep(read, from, read(facts, from, to));
}
