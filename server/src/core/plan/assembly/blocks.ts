/** Makes blocks, and asks them. All are made here, so that they have one shape: loops over objects of many shapes take far longer. */
import type { LocalBlock } from '../../line/facts';
import { SPACE, has } from '../../text/chars';
import type { Block, BlockKind, Piece } from '../model';

/** A line that begins so far in begins a paragraph. */
const indent = 2;

/** A block of a line where it stands. */
export function blockAt(
  line: number,
  { from, to, kind, marker, titleFrom, titleTo, form, doubtful }: LocalBlock,
): Block {
  return { line, from, to, kind, marker, titleFrom, titleTo, form, doubtful };
}

/** The same block as what it turned out to be, which is no heading. */
export function blockAs({ line, from, to, titleFrom, titleTo }: Block, kind: Exclude<BlockKind, 'heading'>): Block {
  return { line, from, to, kind, marker: undefined, titleFrom, titleTo, form: 'alone', doubtful: false };
}

/** A cell of a row that its line alone does not tell. */
export function cellBlock({ line, from, to }: Piece): Block {
  return {
    line,
    from,
    to,
    kind: 'row',
    marker: undefined,
    titleFrom: from,
    titleTo: to,
    form: 'alone',
    doubtful: false,
  };
}

/** A block as a piece of text. */
export function pieceOf({ line, from, to }: Block): Piece {
  return { line, from, to };
}

/** Whether a block is indented as the first line of a paragraph is. */
export function isIndented({ from }: Block, shadow: string): boolean {
  return from >= indent && has(shadow, 0, SPACE) && has(shadow, from - 1, SPACE);
}

/** Kinds that are never part of the document itself; a paragraph goes on over them. */
export function isChrome(block: Block): boolean {
  return block.kind === 'chrome' || block.kind === 'meta' || block.kind === 'webDate' || block.kind === 'rule';
}
