import { holdShape } from '../../text/shapes';

/**
 * Which holders each hash has: a table of our own, as a map of some hundred numbers takes longer to fill than all the
 * rest of the alignment.
 */
export class HashIndex {
  /** By slot: the hash, and the entry added last for it, counted from 1; 0 where the slot is empty. */
  readonly #slots: Int32Array;
  /** By entry: the holder, and the entry added before it for the same hash, counted from 1. */
  readonly #entries: Int32Array;
  readonly #mask: number;
  #count = 0;

  /** @param count how many entries there are at most */
  constructor(count: number) {
    let size = 64;
    while (size < count * 2) size *= 2;
    this.#slots = new Int32Array(size * 2);
    this.#entries = new Int32Array(count * 2);
    this.#mask = size - 1;
  }

  /** The place of a hash, or the empty one for it. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    let slot = Math.imul(hash, 0x9e3779b1) & this.#mask;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & this.#mask;
    return slot * 2;
  }

  /** Adds a holder; one that was added last for the hash stays once. */
  add(hash: number, holder: number): void {
    const slot = this.#slotOf(hash);
    const last = this.#slots[slot + 1]!;
    if (last !== 0 && this.holder(last - 1) === holder) return;
    this.#entries[this.#count * 2] = holder;
    this.#entries[this.#count * 2 + 1] = last;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = ++this.#count;
  }

  /** The entry that was added last for a hash; -1 where it has none. */
  first(hash: number): number {
    return this.#slots[this.#slotOf(hash) + 1]! - 1;
  }

  /** The entry that was added before another one for the same hash; -1 where there is none. */
  next(entry: number): number {
    return this.#entries[entry * 2 + 1]! - 1;
  }

  /** The holder of an entry. */
  holder(entry: number): number {
    return this.#entries[entry * 2]!;
  }

  /** How many holders a hash has, counted up to `most`. */
  countOf(hash: number, most: number): number {
    let count = 0;
    for (let at = this.first(hash); at >= 0 && count < most; at = this.next(at)) count++;
    return count;
  }

  /** The holders of a hash, the last one first. */
  holders(hash: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.first(hash); at >= 0; at = this.next(at)) found.push(this.holder(at));
    return found;
  }
}
holdShape(new HashIndex(0));
