/** The wording of a clause without its spaces, and how much of it another one has. */
import type { PlacedClause } from '../../plan/rows/clauses';
import type { GroupText } from '../../plan/rows/group-text';
import type { Piece } from '../../plan/model';
import { SPACE, has } from '../../text/chars';
import { differing } from '../../text/differing';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

/** A clause without spaces, with the way back to the group’s text. */
export interface Wording {
  readonly text: string;
  /** The place of the characters `from` to `to` (half-open), in the lines of the group’s text. */
  rangeOf(from: number, to: number): Range;
}

const toLeaveOut = /[ *\\]/u;

/** The wording of a clause as patterns should see it; its places are in the lines of the group’s text. */
export function wordingOf({ line, clause }: PlacedClause, { facts }: GroupText): Wording {
  const text = facts[line]!.shadow.slice(clause.from, clause.to);
  if (clause.tail === undefined && !toLeaveOut.test(text)) {
    return { text, rangeOf: (from, to) => rangeInLine(line, clause.from + from, clause.from + Math.max(to, from + 1)) };
  }
  return pieced([{ line, from: clause.from, to: clause.to }, ...(clause.tail ?? [])], facts);
}

/** The wording of a clause that has spaces in it or goes over line ends. */
function pieced(pieces: readonly Piece[], facts: GroupText['facts']): Wording {
  const lines: number[] = [];
  const columns: number[] = [];
  let text = '';
  for (const { line, from, to } of pieces) {
    const { shadow } = facts[line]!;
    for (let at = from; at < to; at++) {
      if (has(shadow, at, SPACE) || shadow[at] === '*' || shadow[at] === '\\') continue;
      text += shadow[at];
      lines.push(line);
      columns.push(at);
    }
  }
  return {
    text,
    rangeOf: (from, to) => {
      const first = Math.min(from, text.length - 1);
      const last = Math.max(first, to - 1);
      return {
        start: { line: lines[first]!, character: columns[first]! },
        end: { line: lines[last]!, character: columns[last]! + 1 },
      };
    },
  };
}

/** How much two texts have in common in the same order: 1 where they are equal, 0 where nothing. */
export function likeness(one: string, other: string): number {
  const [left, right] = differing(one, other);
  // Names that are alike begin or end alike.
  if (left.from === 0 && left.to === one.length) return 0;
  // What is the same at both ends need not be searched.
  const same = one.length - (left.to - left.from);
  const common = same + commonLength(one.slice(left.from, left.to), other.slice(right.from, right.to));
  return (2 * common) / (one.length + other.length);
}

/** How many characters two texts have in common in the same order. */
function commonLength(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const lengths = new Uint16Array(other.length + 1);
  for (const character of one) {
    let diagonal = 0;
    for (let at = 1; at <= other.length; at++) {
      const above = lengths[at]!;
      lengths[at] = character === other[at - 1] ? diagonal + 1 : Math.max(above, lengths[at - 1]!);
      diagonal = above;
    }
  }
  return lengths[other.length]!;
}
