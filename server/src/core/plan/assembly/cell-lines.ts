/** Tables that a copy has left as one cell a line: the names of the columns, then 1 and its cells, 2 and its cells. */
import type { LineFacts } from '../../line/facts';
import { wholeCell } from '../../line/cells';
import { withoutSpaces } from '../../text/chars';
import { mapList } from '../../text/lists';
import { rangeInLine } from '../../text/range';
import type { Block, Column, ColumnRole, Duty, Part, Row, Table } from '../model';
import { blockAs } from './blocks';
import { PlacedCell, assignsTasks, columnsOf, dutyOf, isColumnName, numberName, rowNumber } from './tables';

const fewestColumns = 3;
const mostColumns = 12;
const fewestRows = 2;
/** A cell may go over so many lines more. */
const mostSurplus = 6;
const longestUnits = 60;
const longestTime = 30;
const timeWord = /[年月日季底前旬全长期持续每常]|立行立改/u;
/** Columns whose cells may go over several lines. */
const wide: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['task', 'project', 'other', 'note']);

/** Such a table: for each row its blocks, one for each column. */
interface CellLines {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Block[])[];
  /** The block behind its last one. */
  readonly end: number;
}

function textOf({ line, from, to }: Block, facts: readonly LineFacts[]): string {
  return facts[line]!.shadow.slice(from, to);
}

/** Whether a block is a line of its own that says nothing but a row's number. */
function isNumber(block: Block | undefined, wanted: number, facts: readonly LineFacts[]): boolean {
  if (block === undefined || block.to - block.from > 3) return false;
  return Number(rowNumber.exec(textOf(block, facts))?.[1]) === wanted;
}

/** Whether what stands in the columns for units and times reads like units and times. */
function isLikely(row: readonly Block[], columns: readonly Column[], facts: readonly LineFacts[]): boolean {
  return columns.every(({ role }, at) => {
    const text = textOf(row[at]!, facts);
    if (role === 'deadline') return text.length <= longestTime && timeWord.test(text);
    if (role !== 'unit' && role !== 'lead') return true;
    return (
      text.length <= longestUnits && !/[。；：]/u.test(text) && wholeCell(text, 0, text.length).units !== undefined
    );
  });
}

/** The blocks of one row by its columns, where one cell of it may go over several lines. */
function rowOf(
  lines: readonly Block[],
  columns: readonly Column[],
  facts: readonly LineFacts[],
): readonly Block[] | undefined {
  const surplus = lines.length - columns.length;
  if (surplus < 0 || surplus > mostSurplus) return undefined;
  if (surplus === 0) return isLikely(lines, columns, facts) ? lines : undefined;
  for (let at = columns.length - 1; at > 0; at--) {
    if (!wide.has(columns[at]!.role)) continue;
    const row = [...lines.slice(0, at + 1), ...lines.slice(at + 1 + surplus)];
    if (isLikely(row, columns, facts)) return row;
  }
  return undefined;
}

/** The names of the columns from a block on, and the block of the first row. */
function headerAt(
  blocks: readonly Block[],
  first: number,
  facts: readonly LineFacts[],
): { columns: readonly Column[]; to: number } | undefined {
  if (!numberName.test(withoutSpaces(textOf(blocks[first]!, facts)))) return undefined;
  let to = first + 1;
  while (to < blocks.length && to - first < mostColumns && !isNumber(blocks[to], 1, facts)) to++;
  if (to - first < fewestColumns || !isNumber(blocks[to], 1, facts)) return undefined;
  const names = mapList(blocks.slice(first, to), (block) => withoutSpaces(textOf(block, facts)));
  const columns = names.every(isColumnName) ? columnsOf(names) : undefined;
  // Only units and times tell that the lines were counted right.
  return columns === undefined || !assignsTasks(columns) ? undefined : { columns, to };
}

/** Reads such a table from the block that is to be 序号; undefined where its lines don't all fall into columns. */
function cellLinesAt(blocks: readonly Block[], first: number, facts: readonly LineFacts[]): CellLines | undefined {
  const header = headerAt(blocks, first, facts);
  if (header === undefined) return undefined;
  const { columns } = header;
  const rows: (readonly Block[])[] = [];
  let at = header.to;
  for (;;) {
    let next = at + columns.length;
    const isLast = (): boolean => !isNumber(blocks[next], rows.length + 2, facts);
    while (isLast() && next < blocks.length && next - at <= columns.length + mostSurplus) next++;
    const ends = isLast();
    // Behind the last row something else begins: it has no more lines than it must.
    if (ends) next = Math.min(at + columns.length, blocks.length);
    // A row that has fewer lines: its merged cells are left out.
    for (let one = at + 1; one < next; one++) if (isNumber(blocks[one], rows.length + 2, facts)) return undefined;
    const row =
      rowOf(blocks.slice(at, next), columns, facts) ?? (ends ? longerRow(blocks, at, columns, facts) : undefined);
    if (row === undefined) return undefined;
    rows.push(row);
    at = ends ? blocks.indexOf(row[row.length - 1]!, at) + 1 : next;
    if (ends) return rows.length < fewestRows ? undefined : { columns, rows, end: at };
  }
}

/** The last row, where a cell of it goes over several lines. */
function longerRow(
  blocks: readonly Block[],
  at: number,
  columns: readonly Column[],
  facts: readonly LineFacts[],
): readonly Block[] | undefined {
  for (let to = at + columns.length + 1; to <= Math.min(blocks.length, at + columns.length + mostSurplus); to++) {
    const row = rowOf(blocks.slice(at, to), columns, facts);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** Makes the lines of such tables rows, so that none of them is taken for a title or a sentence. */
export function markCellLines(blocks: Block[], facts: readonly LineFacts[]): void {
  for (let at = 0; at < blocks.length; at++) {
    const { kind, from, to } = blocks[at]!;
    if (kind !== 'text' || to - from > 4) continue;
    const found = cellLinesAt(blocks, at, facts);
    if (found === undefined) continue;
    for (let one = at; one < found.end; one++) blocks[one] = blockAs(blocks[one]!, 'row');
    at = found.end - 1;
  }
}

function readRow(blocks: readonly Block[], columns: readonly Column[], facts: readonly LineFacts[]): Row {
  const duties: Duty[] = [];
  const cells = mapList(blocks, ({ line, from, to }, at) => {
    const cell = wholeCell(facts[line]!.text, from, to);
    const { role } = columns[at]!;
    const duty = role === 'unit' || role === 'lead' ? dutyOf(cell, line, role) : undefined;
    if (duty !== undefined) duties.push(duty);
    return new PlacedCell(line, cell, undefined);
  });
  const last = blocks[blocks.length - 1]!;
  return {
    line: blocks[0]!.line,
    range: { start: cells[0]!.range.start, end: rangeInLine(last.line, last.from, last.to).end },
    cells,
    isBand: false,
    number: Number(rowNumber.exec(textOf(blocks[0]!, facts))![1]),
    duties,
  };
}

/**
 * Reads such a table from its first block on.
 * @returns the table, and the block behind its last one; undefined where none begins there
 */
export function readCellLines(
  part: Part,
  blocks: readonly Block[],
  first: number,
  facts: readonly LineFacts[],
): { table: Table; end: number } | undefined {
  const { line } = blocks[first]!;
  if (facts[line]!.cells !== undefined) return undefined;
  const found = cellLinesAt(blocks, first, facts);
  if (found === undefined) return undefined;
  const { columns, end } = found;
  const rows = mapList(found.rows, (row) => readRow(row, columns, facts));
  const table = {
    part,
    format: 'lines',
    firstLine: line,
    lastLine: blocks[end - 1]!.line,
    columns,
    headerLine: line,
    repeatedHeaders: [],
    rows,
    isTaskTable: assignsTasks(columns),
  } as const;
  return { table, end };
}
