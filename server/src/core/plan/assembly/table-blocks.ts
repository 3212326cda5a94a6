/** Which lines belong to a table: its rows, and the headings over all columns between them. */
import type { LineFacts } from '../../line/facts';
import type { Block } from '../model';
import { isChrome } from './blocks';
import { columnsOf } from './tables';

/** Rows of one table may have this many empty lines between them. */
const largestTableGap = 3;
/** A longer line between two rows is no heading of the rows below it. */
const longestBand = 40;

/** The lines of a table, and the block behind it. */
export interface TableBlocks {
  readonly rows: readonly Block[];
  readonly end: number;
}

/** Reads a table from its first row on. @param to the block before which it ends at the latest */
export function tableBlocks(
  blocks: readonly Block[],
  first: number,
  to: number,
  facts: readonly LineFacts[],
): TableBlocks {
  const { kind } = blocks[first]!;
  const rows = [blocks[first]!];
  // Only a table that begins with such a heading is taken to have more: the others are those of sections.
  const isBanded = kind === 'row' && isBand(blocks, first + 1, to, facts) && isHeader(blocks[first]!, facts);
  let end = first + 1;
  for (; end < to; end++) {
    const block = blocks[end]!;
    const isRow = block.kind === kind || (isBanded && isBand(blocks, end, to, facts));
    if (!isRow && !isChrome(block)) break;
    if (block.line - blocks[end - 1]!.line > largestTableGap) break;
    if (isRow) rows.push(block);
  }
  return { rows, end };
}

function isHeader({ line }: Block, facts: readonly LineFacts[]): boolean {
  return columnsOf(facts[line]!.cells!.map(({ text }) => text)) !== undefined;
}

/** Whether a line stands right between two rows as a heading of those below it: 一、农业农村. */
function isBand(blocks: readonly Block[], at: number, to: number, facts: readonly LineFacts[]): boolean {
  const [before, block, next] = [blocks[at - 1]!, blocks[at], blocks[at + 1]];
  if (at + 1 >= to || block?.kind !== 'heading' || next!.kind !== 'row' || isHeader(next!, facts)) return false;
  if (block.line !== before.line + 1 || next!.line !== block.line + 1) return false;
  return block.to - block.from <= longestBand && !/[。；]/u.test(facts[block.line]!.shadow.slice(block.from, block.to));
}
