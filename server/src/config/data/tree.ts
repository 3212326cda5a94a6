/**
 * What stands in a data file, with its places: the same tree for YAML and JSON, so that both are validated, explained and
 * completed by the same definition.
 */
import type { Range } from '../../core';

/** A stretch of the text, half-open in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A single value as it is written, without its quotes; an empty one is no value. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly text: string;
  /** Whether it stood in quotes, so that it is text whatever it looks like. */
  readonly isQuoted: boolean;
}

/** The values of a list, in their order. */
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

/** Keys and their values, in the order of the file. */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: ScalarNode; readonly value: Node }[];
}

/** Anything that stands in a data file. */
export type Node = ScalarNode | ListNode | MapNode;

/** What is wrong at a place of a file, in Chinese, without the file's name. */
export interface Fault extends Span {
  readonly message: string;
  readonly severity?: 'warning';
}

/** A file's text as a tree; without `root` where there is nothing in it. */
export interface Tree {
  readonly root: Node | undefined;
  readonly faults: readonly Fault[];
}

/** A stretch so many units further on. */
export const moveSpan = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });

/** A tree so many units further on. */
export function moveNode(node: Node, by: number): Node {
  const span = moveSpan(node, by);
  if (node.kind === 'scalar') return { ...node, ...span };
  if (node.kind === 'list') return { ...node, ...span, items: node.items.map((item) => moveNode(item, by)) };
  const entries = node.entries.map(({ key, value }) => ({
    key: { ...key, ...moveSpan(key, by) },
    value: moveNode(value, by),
  }));
  return { ...node, ...span, entries };
}

/** Offsets of one text as lines and columns. */
export class Lines {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line of an offset, from 0. */
  lineOf(offset: number): number {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  range({ from, to }: Span): Range {
    return { start: this.#position(from), end: this.#position(to) };
  }

  /** The offset of a place; of one beyond its line, the line's end. */
  offset({ line, character }: Range['start']): number {
    const starts = this.#lineStarts();
    if (line >= starts.length) return this.#text.length;
    return Math.min(starts[line]! + character, starts[line + 1] ?? this.#text.length);
  }

  #position(offset: number): Range['start'] {
    const line = this.lineOf(offset);
    return { line, character: offset - this.#lineStarts()[line]! };
  }

  #lineStarts(): readonly number[] {
    if (this.#starts === undefined) {
      this.#starts = [0];
      for (let at = 0; at < this.#text.length; at++) {
        const unit = this.#text.charCodeAt(at);
        if (unit === 10 || (unit === 13 && this.#text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
      }
    }
    return this.#starts;
  }
}
