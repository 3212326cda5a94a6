import type { Block } from '../plan/model';
import type { LocalCell } from './cells';
import type { LocalNote } from './note';

/** A piece of a line, by its text alone. */
export type LocalBlock = Omit<Block, 'line'>;

/**
 * What pure functions have found out of one line, kept with it: as long as the line stays as it is, nobody looks again.
 * It changes nothing that can be seen, only when it is worked out.
 */
export class Findings {
  /** By reader: nearly always one answer, of one column; of more, one for each column. */
  #results: Map<unknown, { readonly from: number; readonly result: unknown } | Map<number, unknown>> | undefined;

  /**
   * @param reader names what is asked: a function that depends on nothing but the line's text
   * @param from   the column that it is asked of
   * @param read   works the answer out, the first time
   */
  remember<Result>(reader: unknown, from: number, read: () => Result): Result {
    let known = this.#results?.get(reader);
    if (known === undefined) {
      const result = read();
      (this.#results ??= new Map()).set(reader, { from, result });
      return result;
    }
    if (!(known instanceof Map)) {
      if (known.from === from) return known.result as Result;
      known = new Map([[known.from, known.result]]);
      this.#results!.set(reader, known);
    }
    let result = known.get(from) as Result | undefined;
    if (result === undefined) known.set(from, (result = read()));
    return result;
  }
}

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
  readonly findings: Findings;
}
