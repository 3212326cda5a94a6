/** The wording of a clause without its spaces. */
import type { PlacedClause } from '../../plan/rows/clauses';
import type { GroupText } from '../../plan/rows/group-text';
import type { Piece } from '../../plan/model';
import { SPACE, has } from '../../text/chars';
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
