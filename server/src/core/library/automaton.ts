/**
 * Finds many words in one run over a text (after Aho and Corasick): the time grows with the text and with what is found,
 * not with the number of words. Capital letters of ASCII count as small ones.
 */
import { addTo } from '../text/groups';
import { mapList } from '../text/lists';

/** A word in a text, half-open in UTF-16 units. */
export interface WordHit {
  /** The index of the word. */
  readonly word: number;
  readonly from: number;
  readonly to: number;
}

const root = 0;

const small = (unit: number): number => (unit >= 65 && unit <= 90 ? unit + 32 : unit);
const edge = (state: number, unit: number): number => state * 0x10000 + unit;

/** Words, made ready to be found together. */
export class Automaton {
  readonly #words: readonly string[];
  /** Where a state goes on with a character. */
  readonly #next = new Map<number, number>();
  /** Where a state falls back to: its longest end that begins a word too. */
  readonly #fall: number[] = [root];
  /** The word that ends in a state, or -1. */
  readonly #ends: number[] = [-1];
  /** The nearest state on the way back in which a word ends; the root where there is none. */
  readonly #shorter: number[] = [root];

  /** @param words distinct but for case; empty ones are never found */
  constructor(words: readonly string[]) {
    this.#words = words;
    for (const [index, word] of words.entries()) this.#add(word, index);
    this.#link();
  }

  #add(word: string, index: number): void {
    let state = root;
    for (let at = 0; at < word.length; at++) {
      const key = edge(state, small(word.charCodeAt(at)));
      let next = this.#next.get(key);
      if (next === undefined) {
        this.#next.set(key, (next = this.#ends.length));
        this.#ends.push(-1);
        this.#fall.push(root);
        this.#shorter.push(root);
      }
      state = next;
    }
    if (state !== root) this.#ends[state] = index;
  }

  /** States were made word by word; level by level, what they fall back to is known before them. */
  #link(): void {
    const children = new Map<number, { unit: number; state: number }[]>();
    for (const [key, state] of this.#next) {
      addTo(children, Math.floor(key / 0x10000), { unit: key % 0x10000, state });
    }
    let level = mapList(children.get(root) ?? [], ({ state }) => state);
    while (level.length > 0) {
      const below: number[] = [];
      for (const parent of level) {
        for (const { unit, state } of children.get(parent) ?? []) {
          const fall = this.#step(this.#fall[parent]!, unit);
          this.#fall[state] = fall;
          this.#shorter[state] = this.#ends[fall]! >= 0 ? fall : this.#shorter[fall]!;
          below.push(state);
        }
      }
      level = below;
    }
  }

  #step(from: number, unit: number): number {
    for (let state = from; ; state = this.#fall[state]!) {
      const next = this.#next.get(edge(state, unit));
      if (next !== undefined) return next;
      if (state === root) return root;
    }
  }

  /** All words in a text, also those that overlap, by where they end. */
  find(text: string): readonly WordHit[] {
    const hits: WordHit[] = [];
    let state = root;
    for (let at = 0; at < text.length; at++) {
      state = this.#step(state, small(text.charCodeAt(at)));
      let end = this.#ends[state]! >= 0 ? state : this.#shorter[state]!;
      for (; end !== root; end = this.#shorter[end]!) {
        const word = this.#ends[end]!;
        hits.push({ word, from: at + 1 - this.#words[word]!.length, to: at + 1 });
      }
    }
    return hits;
  }
}
