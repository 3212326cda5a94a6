/**
 * What pure functions have found out of a line, kept with it: as long as the line stays as it is, nobody looks again.
 * It changes nothing that can be seen, only when it is worked out.
 */
import { FOLDED, HALF_MARK, bitsIn } from '../text/chars';
import { shadowOf } from '../text/shadow';

/** Longer lists are looked up in a map: a line into which a whole document was glued has thousands of places. */
const longestList = 48;

/** Answers by who asks, and of which stretch. They are mostly few, so that a plain list is faster than a map. */
export class Findings {
  /** Reader, stretch and answer in turn; the first ones. */
  #known: unknown[] | undefined;
  /** The others, by reader and stretch. */
  #others: Map<unknown, Map<number, unknown>> | undefined;

  /**
   * What is kept.
   * @param reader  names what is asked: a function that depends on nothing but the line's text
   * @param stretch a number for what it is asked of
   */
  known<Result>(reader: unknown, stretch: number): Result | undefined {
    const known = this.#known;
    const count = known?.length ?? 0;
    for (let at = 0; at < count; at += 3)
      if (known![at] === reader && known![at + 1] === stretch) return known![at + 2] as Result;
    return count < longestList ? undefined : (this.#others?.get(reader)?.get(stretch) as Result | undefined);
  }

  /** Keeps an answer that was not known, and returns it. */
  keep<Result extends NonNullable<unknown>>(reader: unknown, stretch: number, result: Result): Result {
    // Made with what it holds: an array that is pushed to takes room for seventeen.
    if (this.#known === undefined) this.#known = [reader, stretch, result];
    else if (this.#known.length < longestList) this.#known.push(reader, stretch, result);
    else this.#othersOf(reader).set(stretch, result);
    return result;
  }

  #othersOf(reader: unknown): Map<number, unknown> {
    const all = (this.#others ??= new Map<unknown, Map<number, unknown>>());
    let own = all.get(reader);
    if (own === undefined) all.set(reader, (own = new Map()));
    return own;
  }
}

/** A text that is read for answers which are kept with it. */
export interface Readable {
  readonly text: string;
  /** The shadow of `text`: of the same length, so that places found in it hold in `text`. */
  readonly shadow: string;
  /** The bits of all its characters (`text/chars`), so that a reader can leave out what lacks what it looks for. */
  readonly bits: number;
  /**
   * What a pure function makes of the text; asked again, and after edits elsewhere, it is not worked out anew.
   * @param read depends on the text alone, and is always the same function: it is the name of the answer
   */
  remember<Result extends object>(read: (text: Readable) => Result): Result;
}

/** A stretch of one line, or of several put together. Read only as far as it is asked. */
export class Stretch implements Readable {
  readonly text: string;
  readonly bits: number;
  #shadow: string | undefined;
  /** Reader and answer in turn. */
  #known: unknown[] | undefined;

  /** @param shadow where it is known */
  constructor(text: string, bits = bitsIn(text), shadow?: string) {
    this.text = text;
    this.bits = bits;
    this.#shadow = shadow;
  }

  get shadow(): string {
    return (this.#shadow ??= (this.bits & (HALF_MARK | FOLDED)) === 0 ? this.text : shadowOf(this.text));
  }

  remember<Result extends object>(read: (text: Readable) => Result): Result {
    const known = this.#known;
    if (known !== undefined)
      for (let at = 0; at < known.length; at += 2) if (known[at] === read) return known[at + 1] as Result;
    const result = read(this);
    if (this.#known === undefined) this.#known = [read, result];
    else this.#known.push(read, result);
    return result;
  }
}

/** The findings of one line, by stretches of it. */
export class LineFindings extends Findings {
  readonly #text: string;
  readonly #shadow: string;
  readonly #bits: number;
  /** The stretches asked for, each behind its column and its end; the first ones. */
  #stretches: (number | Stretch)[] | undefined;
  /** The others, by their column. */
  #others: Map<number, Stretch[]> | undefined;

  /** @param bits those of all characters of the line */
  constructor(text: string, shadow: string, bits: number) {
    super();
    this.#text = text;
    this.#shadow = shadow;
    this.#bits = bits;
  }

  /** The stretch of the line between two columns; the same one each time. */
  stretch(from: number, to: number): Stretch {
    const known = this.#stretches;
    if (known === undefined) {
      const stretch = this.#read(from, to);
      this.#stretches = [from, to, stretch];
      return stretch;
    }
    for (let at = 0; at < known.length; at += 3)
      if (known[at] === from && known[at + 1] === to) return known[at + 2] as Stretch;
    if (known.length < longestList) {
      const stretch = this.#read(from, to);
      known.push(from, to, stretch);
      return stretch;
    }
    const others = (this.#others ??= new Map<number, Stretch[]>());
    const beginning = others.get(from) ?? [];
    let found = beginning.find(({ text }) => text.length === to - from);
    if (found === undefined) others.set(from, [...beginning, (found = this.#read(from, to))]);
    return found;
  }

  #read(from: number, to: number): Stretch {
    const isWhole = from === 0 && to === this.#text.length;
    return isWhole ? new Stretch(this.#text, this.#bits, this.#shadow) : new Stretch(this.#text.slice(from, to));
  }
}
