/** Reads a table where it stands: which lines belong to it, its rows and the headings over all columns between them. */
import type { LineFacts } from '../../line/facts';
import { withoutSpaces } from '../../text/chars';
import type { Block, Part, Table } from '../model';
import { isChrome } from './blocks';
import type { FoundTables } from './found-tables';
import { isBefore } from './found-tables';
import { readFound, readTable } from './tables';
import { columnsBelow, columnsOf, isColumnName, longestBand, numberName, rowNumber } from './columns';
import { mapList } from '../../text/lists';

/** Rows of one table may have this many empty lines between them. */
const largestTableGap = 3;

/** A table, its last block and the one behind it: lines of a web page may stand between. */
export interface TableAt {
  readonly table: Table;
  readonly last: number;
  readonly end: number;
}

/**
 * Reads a table.
 * @param place its first block, and the block before which it ends at the latest
 * @param found what was found before: this table as a whole, or rows of it, or a table that begins behind it
 */
export function tableAt(
  part: Part,
  blocks: readonly Block[],
  { first, to }: { readonly first: number; readonly to: number },
  facts: readonly LineFacts[],
  found: FoundTables,
): TableAt {
  const whole = found.tables.get(blocks[first]!.line);
  if (whole !== undefined) {
    const behind = whole.rows[whole.rows.length - 1]!.end;
    let end = first + 1;
    while (end < to && isBefore(blocks[end]!, behind)) end++;
    return { table: readFound(part, whole, facts), last: end - 1, end };
  }
  const { rows, end } = tableBlocks(blocks, first, to, facts, found);
  const table = readTable(part, rows, found.rows, facts);
  let last = end - 1;
  while (blocks[last]!.line > table.lastLine) last--;
  return { table, last, end };
}

/** The first lines of a table's rows, and the block behind them. */
interface TableBlocks {
  readonly rows: readonly Block[];
  readonly end: number;
}

function tableBlocks(
  blocks: readonly Block[],
  first: number,
  to: number,
  facts: readonly LineFacts[],
  found: FoundTables,
): TableBlocks {
  const { kind } = blocks[first]!;
  const rows = [blocks[first]!];
  // Only a table that begins with such a heading is taken to have more: the others are those of sections.
  const isBanded = kind === 'row' && isHeader(blocks[first]!, facts) && isBand(blocks, first + 1, to, first, facts);
  let inRow = found.rows.get(rows[0]!.line)?.end.line ?? -1;
  let end = first + 1;
  for (; end < to; end++) {
    const block = blocks[end]!;
    if (block.line <= inRow) continue;
    if (found.tables.has(block.line)) break;
    const isRow =
      block.kind === kind ||
      (isBanded && isBand(blocks, end, to, first, facts)) ||
      hasCellsOf(block, blocks[first]!, facts) ||
      (end === first + 1 && isSecondHead(block, blocks[first]!, facts));
    if (!isRow && !isChrome(block)) break;
    if (block.line - blocks[end - 1]!.line > largestTableGap) break;
    if (isRow && beginsAnother(blocks, end, to, blocks[first]!, facts)) break;
    if (!isRow) continue;
    rows.push(block);
    inRow = found.rows.get(block.line)?.end.line ?? -1;
  }
  return { rows, end };
}

/** Whether a line has as many cells as the first row, though but one of them is filled: the others are merged. */
function hasCellsOf({ line, kind }: Block, first: Block, facts: readonly LineFacts[]): boolean {
  const { text, blocks } = facts[line]!;
  if (!text.includes('\t') || first.kind !== 'row' || kind === 'meta' || blocks.length > 1) return false;
  return text.split('\t').length === facts[first.line]!.cells?.length;
}

/** Whether a line right below a heading is its second row, though it has more cells than the first. */
function isSecondHead({ line }: Block, first: Block, facts: readonly LineFacts[]): boolean {
  const { text } = facts[line]!;
  if (line !== first.line + 1 || first.kind !== 'row' || text[0] !== '\t' || !isHeader(first, facts)) return false;
  const names = mapList(facts[first.line]!.cells!, (cell) => cell.text);
  return columnsBelow(names, text.split('\t')) !== undefined;
}

function isHeader({ line }: Block, facts: readonly LineFacts[]): boolean {
  return columnsOf(mapList(facts[line]!.cells ?? [], ({ text }) => text)) !== undefined;
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
function isBand(blocks: readonly Block[], at: number, to: number, first: number, facts: readonly LineFacts[]): boolean {
  const [before, block, next] = [blocks[at - 1]!, blocks[at], blocks[at + 1]];
  if (at + 1 >= to || block?.kind !== 'heading') return false;
  if (next!.kind !== 'row' ? !hasCellsOf(next!, blocks[first]!, facts) : isHeader(next!, facts)) return false;
  if (block.line !== before.line + 1 || next!.line !== block.line + 1) return false;
  return block.to - block.from <= longestBand && !/[。；]/u.test(facts[block.line]!.shadow.slice(block.from, block.to));
}
