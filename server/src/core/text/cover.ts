import { mapList } from './lists';
import type { Columns } from './range';
import { holdShape } from './shapes';

/** Some stretches of a text, which may overlap each other, to be asked about many others. */
export class Cover {
  readonly #starts: readonly number[];
  /** By the order of the starts: the farthest end of those up to there. */
  readonly #ends: readonly number[];

  constructor(stretches: readonly Columns[]) {
    const sorted = [...stretches].sort((a, b) => a.from - b.from);
    let end = -Infinity;
    this.#starts = mapList(sorted, ({ from }) => from);
    this.#ends = mapList(sorted, ({ to }) => (end = Math.max(end, to)));
  }

  /** Whether a stretch shares a character with one of them. */
  overlaps({ from, to }: Columns): boolean {
    return this.#endBefore(to) > from;
  }

  /** Whether a stretch lies in one of them. */
  holds({ from, to }: Columns): boolean {
    return this.#endBefore(from + 1) >= to;
  }

  /** The farthest end of those that begin before a place. */
  #endBefore(place: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return this.#ends[low - 1] ?? -Infinity;
  }
}
holdShape(new Cover([]));
