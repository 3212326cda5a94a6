/** What stands behind the last words of a part and belongs to none of its sections. */
import { isChrome } from './blocks';
import type { Block, BlockKind } from '../model';

const closings: ReadonlySet<BlockKind> = new Set(['attachmentNote', 'date', 'publicity', 'copies', 'printed']);

/**
 * Where a part's text ends and its close begins: the note of its attachments, the bodies that sign it with the date, what
 * is said of the copy.
 * @param from the part's first block
 * @param to   the block behind its last
 * @returns the first block of the close; `to` where it has none
 */
export function closeOf(blocks: readonly Block[], from: number, to: number): number {
  let close = to;
  let isDated = false;
  for (let at = to - 1; at >= from; at--) {
    const block = blocks[at]!;
    if (isChrome(block)) continue;
    const { kind } = block;
    // A name alone is a signature only above a date, or above another's.
    if (!closings.has(kind) && !(kind === 'body' && isDated)) break;
    isDated = kind === 'date' || kind === 'printed' || kind === 'body';
    close = at;
  }
  return close;
}
