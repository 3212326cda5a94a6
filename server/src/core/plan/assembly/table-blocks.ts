/** Which lines belong to a table: its rows, and the headings over all columns between them. */
import type { LineFacts } from '../../line/facts';
import { withoutSpaces } from '../../text/chars';
import type { Block } from '../model';
import { isChrome } from './blocks';
import { columnsOf, isColumnName, numberName, rowNumber } from './tables';
import { mapList } from '../../text/lists';

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
    const isRow =
      block.kind === kind || (isBanded && isBand(blocks, end, to, facts)) || hasCellsOf(block, blocks[first]!, facts);
    if (!isRow && !isChrome(block)) break;
    if (block.line - blocks[end - 1]!.line > largestTableGap) break;
    if (isRow && beginsAnother(blocks, end, to, blocks[first]!, facts)) break;
    if (isRow) rows.push(block);
  }
  return { rows, end };
}

/** Whether a line has as many cells as the first row, though but one of them is filled: the others are merged. */
function hasCellsOf({ line, kind }: Block, first: Block, facts: readonly LineFacts[]): boolean {
  const { text, blocks } = facts[line]!;
  if (!text.includes('\t') || first.kind !== 'row' || kind === 'meta' || blocks.length > 1) return false;
  return text.split('\t').length === facts[first.line]!.cells!.length;
}

function isHeader({ line }: Block, facts: readonly LineFacts[]): boolean {
  return columnsOf(mapList(facts[line]!.cells!, ({ text }) => text)) !== undefined;
}

/**
 * Whether a row is the heading of another table: a count begins anew below it, or it has other columns and stands apart.
 * The heading of the same table, as at the top of a page, is followed by the next row.
 * @param header the first row of the table before
 */
function beginsAnother(
  blocks: readonly Block[],
  at: number,
  to: number,
  header: Block,
  facts: readonly LineFacts[],
): boolean {
  const { line } = blocks[at]!;
  const cells = facts[line]!.cells;
  const isApart = line > blocks[at - 1]!.line + 1;
  // Nearly all rows are neither.
  if (cells === undefined || rowNumber.test(cells[0]!.text) || !(isApart || numberName.test(cells[0]!.value))) {
    return false;
  }
  let next = at + 1;
  while (next < to && isChrome(blocks[next]!)) next++;
  const below = next < to ? blocks[next]! : undefined;
  const number = below && rowNumber.exec(facts[below.line]!.cells?.[0]!.text ?? '')?.[1];
  const goesOn = number !== undefined && Number(number) !== 1;
  if (goesOn && !isApart) return false;
  if (!isHeader(blocks[at]!, facts))
    return isApart && below !== undefined && isUnlike(blocks, at, below, header, facts);
  if (number === undefined) return isApart && !haveSameNames(header, blocks[at]!, facts);
  return !goesOn && (isApart || !haveSameNames(header, blocks[at]!, facts));
}

/** Whether a row that stands apart from rows without empty lines has as many cells as the one below, and not theirs. */
function isUnlike(
  blocks: readonly Block[],
  at: number,
  below: Block,
  header: Block,
  facts: readonly LineFacts[],
): boolean {
  const width = ({ line }: Block): number | undefined => facts[line]!.cells?.length;
  const before = blocks[at - 1]!;
  const isTight = before !== header && before.line === blocks[at - 2]!.line + 1;
  if (!isTight || width(below) !== width(blocks[at]!) || width(header) === width(below)) return false;
  return (
    below.line === blocks[at]!.line + 1 && facts[blocks[at]!.line]!.cells!.every(({ value }) => isColumnName(value))
  );
}

/** Whether two rows name the same columns. */
function haveSameNames({ line: one }: Block, { line: other }: Block, facts: readonly LineFacts[]): boolean {
  const [left, right] = [facts[one]!.cells, facts[other]!.cells];
  if (left === undefined || right === undefined) return left === right;
  if (left.length !== right.length) return false;
  return left.every(
    ({ text }, at) => text === right[at]!.text || withoutSpaces(text) === withoutSpaces(right[at]!.text),
  );
}

/** Whether a line stands right between two rows as a heading of those below it: 一、农业农村. */
function isBand(blocks: readonly Block[], at: number, to: number, facts: readonly LineFacts[]): boolean {
  const [before, block, next] = [blocks[at - 1]!, blocks[at], blocks[at + 1]];
  if (at + 1 >= to || block?.kind !== 'heading' || next!.kind !== 'row' || isHeader(next!, facts)) return false;
  if (block.line !== before.line + 1 || next!.line !== block.line + 1) return false;
  return block.to - block.from <= longestBand && !/[。；]/u.test(facts[block.line]!.shadow.slice(block.from, block.to));
}
