/**
 * What readers find in the passages of a plan, passage by passage. The next state of the document takes over what was
 * found in the passages before and behind an edit: they are the same texts, wherever they stand now.
 */
import type { Readable } from '../../line/findings';
import { sameEnds } from '../../text/differing';
import type { Passage } from './passages';
import { mapList } from '../../text/lists';

/** A passage, and what was found in it: one thing at least. */
export interface Collected<Item> {
  readonly passage: Passage;
  /** Where it stands among the plan's passages. */
  readonly index: number;
  readonly found: readonly Item[];
}

/** Finds things in a text: a pure function of it, and what may leave a text out before it is read. */
export interface PassageReader<Item> {
  /** Texts of which no character has any of these bits are left out. */
  readonly bits: number;
  read(text: Readable): readonly Item[];
  /** Leaves out, as cheaply as it can, further texts in which there is nothing to be found. */
  readonly mayHave: ((text: Readable) => boolean) | undefined;
}

/** What a reader found: in which passages, by their index, and what. */
interface Hits {
  readonly at: number[];
  readonly found: (readonly unknown[])[];
}

/** The hits of an earlier state whose first `head` and last `tail` of `count` passages are still there. */
interface Earlier {
  readonly hits: Hits;
  readonly head: number;
  readonly tail: number;
  readonly count: number;
}

type Reader = PassageReader<unknown>;

/** Shorter ones, as most cells are, take less time to read again than to look up. */
const shortText = 16;

/** What was gathered of one state of a document, reader by reader, each when it is first asked for. */
export class Gathered {
  readonly #passages: readonly Passage[];
  readonly #texts: readonly string[];
  readonly #keeps: boolean;
  readonly #earlier = new Map<Reader, Earlier>();
  readonly #hits = new Map<Reader, Hits>();
  readonly #collected = new Map<Reader, readonly Collected<unknown>[]>();

  /**
   * @param before what was gathered of an earlier state of the document; nothing of it is held but what is taken over
   * @param keeps  whether what is found is kept with the lines too, for other documents that have them
   */
  constructor(passages: readonly Passage[], before: Gathered | undefined, keeps: boolean) {
    this.#passages = passages;
    this.#keeps = keeps;
    this.#texts = mapList(passages, ({ text }) => text);
    if (before !== undefined) this.#takeOver(before);
  }

  /** All passages in which a reader finds something, in the order of the text; it looks through a plan once. */
  all<Item>(reader: PassageReader<Item>): readonly Collected<Item>[] {
    let collected = this.#collected.get(reader);
    if (collected === undefined) {
      const { at, found } = this.#hitsOf(reader);
      collected = mapList(at, (index, place) => ({ passage: this.#passages[index]!, index, found: found[place]! }));
      this.#collected.set(reader, collected);
    }
    return collected as readonly Collected<Item>[];
  }

  #takeOver(before: Gathered): void {
    const { head, tail } = sameEnds(this.#texts, before.#texts);
    const count = before.#texts.length;
    for (const [reader, hits] of before.#hits) this.#earlier.set(reader, { hits, head, tail, count });
    // What the state between was not asked for is taken over from the one before it.
    for (const [reader, one] of before.#earlier) {
      if (before.#hits.has(reader)) continue;
      const same = { head: Math.min(head, one.head), tail: Math.min(tail, one.tail) };
      this.#earlier.set(reader, { hits: one.hits, ...same, count: one.count });
    }
  }

  #hitsOf(reader: Reader): Hits {
    let hits = this.#hits.get(reader);
    if (hits !== undefined) return hits;
    hits = { at: [], found: [] };
    const count = this.#passages.length;
    const earlier = this.#earlier.get(reader);
    if (earlier === undefined) this.#read(reader, 0, count, hits);
    else {
      const { head, tail } = earlier;
      const place = addHits(earlier, 0, 0, head, 0, hits);
      this.#read(reader, head, count - tail, hits);
      addHits(earlier, place, earlier.count - tail, earlier.count, count - earlier.count, hits);
    }
    this.#hits.set(reader, hits);
    this.#earlier.delete(reader);
    return hits;
  }

  /** Reads the passages from one index to another. */
  #read({ bits, read, mayHave }: Reader, from: number, to: number, into: Hits): void {
    for (let at = from; at < to; at++) {
      const passage = this.#passages[at]!;
      if ((passage.bits & bits) === 0 || (mayHave !== undefined && !mayHave(passage))) continue;
      const found = this.#keeps && passage.text.length >= shortText ? passage.remember(read) : read(passage);
      if (found.length === 0) continue;
      into.at.push(at);
      into.found.push(found);
    }
  }
}

/**
 * Adds the hits in passages from one index to another, moved on by `shift`.
 * @param place the first hit to be looked at
 * @returns the first hit behind the passages
 */
function addHits({ hits }: Earlier, place: number, from: number, to: number, shift: number, into: Hits): number {
  let next = place;
  while (next < hits.at.length && hits.at[next]! < from) next++;
  for (; next < hits.at.length && hits.at[next]! < to; next++) {
    into.at.push(hits.at[next]! + shift);
    into.found.push(hits.found[next]!);
  }
  return next;
}
