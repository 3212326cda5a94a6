import type { LocalCell } from './cells';
import type { LineFindings } from './findings';
import type { GridMark } from './grid';
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
  /** What stands between the cells of the table that may begin with it. */
  readonly grid: GridMark | undefined;
  /** Whether cells of it may stand in quotes, of which one may go on in the next lines. */
  readonly isQuoted: boolean;
  /** The bits of all its characters (`text/chars`). */
  readonly bits: number;
  readonly findings: LineFindings;
}

/** Lines into which a document was glued are longer; V8 keeps smaller numbers in place. */
const longestPlain = 0x7fff;

/** A number for a stretch of a line. */
function keyOf({ text }: LineFacts, from: number, to: number): number {
  return text.length <= longestPlain ? from * 0x10000 + to : from * 0x4000000 + to;
}

/**
 * What a function makes of a stretch of a line, kept with the line.
 * @param read depends on nothing but the line's text, and is always the same function: it is the name of the answer
 */
export function keptWith<Result extends NonNullable<unknown>>(
  facts: LineFacts,
  read: (facts: LineFacts, from: number, to: number) => Result,
  from = 0,
  to = facts.text.length,
): Result {
  const { findings } = facts;
  const key = keyOf(facts, from, to);
  return findings.known<Result>(read, key) ?? findings.keep(read, key, read(facts, from, to));
}
