/** Texts put together of stretches of lines, and the way back from their characters to the document. */
import type { Position } from '../text/range';
import type { Piece } from './model';
import { mapList } from '../text/lists';

const atStart: readonly number[] = [0];

/** Where each piece begins in the joined text. */
export function startsOf(pieces: readonly Piece[]): readonly number[] {
  if (pieces.length === 1) return atStart;
  let next = 0;
  return mapList(pieces, ({ from, to }) => {
    const start = next;
    next += to - from;
    return start;
  });
}

/**
 * The place of an offset into the joined text.
 * @param starts what `startsOf` gives for the pieces
 * @param offset 0 to the length of the text; at a joint it is the start of the next piece, at `isEnd` the end of the one before
 */
export function placeIn(pieces: readonly Piece[], starts: readonly number[], offset: number, isEnd: boolean): Position {
  // A paragraph may go over thousands of lines.
  let at = 0;
  let last = pieces.length - 1;
  while (at < last) {
    const middle = (at + last + 1) >> 1;
    const isBehind = isEnd ? starts[middle]! >= offset : starts[middle]! > offset;
    if (isBehind) last = middle - 1;
    else at = middle;
  }
  const { line, from, to } = pieces[at]!;
  return { line, character: Math.min(from + offset - starts[at]!, to) };
}
