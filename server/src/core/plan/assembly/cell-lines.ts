/** Tables that a copy has left as one cell a line: the names of the columns, then 1 and its cells, 2 and its cells. */
import type { LineFacts } from '../../line/facts';
import { wholeCell } from '../../line/cells';
import { withoutSpaces } from '../../text/chars';
import { mapList } from '../../text/lists';
import type { Block, Column, ColumnRole } from '../model';
import type { FoundTable } from './found-tables';
import type { RawRow } from './raw-rows';
import { rowOverLines } from './raw-rows';
import { assignsTasks, columnsOf, isColumnName, numberName, rowNumber } from './columns';

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

/** A cell: the lines that it goes over, one mostly. */
type Lines = readonly Block[];

function textOf({ line, from, to }: Block, facts: readonly LineFacts[]): string {
  return facts[line]!.shadow.slice(from, to);
}

/** Whether a block is a line of its own that says nothing but a row's number. */
function isNumber(block: Block | undefined, wanted: number, facts: readonly LineFacts[]): boolean {
  if (block === undefined || block.to - block.from > 3) return false;
  return Number(rowNumber.exec(textOf(block, facts))?.[1]) === wanted;
}

/** Whether what stands in a column for units or times reads like units or times. */
export function isLikely(text: string, { role }: Column): boolean {
  if (role === 'deadline') return text.length <= longestTime && timeWord.test(text);
  if (role !== 'unit' && role !== 'lead') return true;
  return text.length <= longestUnits && !/[。；：]/u.test(text) && wholeCell(text, 0, text.length).units !== undefined;
}

/** The cells of one row by its columns, where one of them may go over several lines. */
function rowOf(
  lines: readonly Block[],
  columns: readonly Column[],
  facts: readonly LineFacts[],
): readonly Lines[] | undefined {
  const surplus = lines.length - columns.length;
  if (surplus < 0 || surplus > mostSurplus) return undefined;
  for (let long = columns.length - 1; long >= 0; long--) {
    if (surplus > 0 && (long === 0 || !wide.has(columns[long]!.role))) continue;
    const row = mapList(columns, (_, at): Lines => {
      const first = at > long ? at + surplus : at;
      return lines.slice(first, first + (at === long ? surplus : 0) + 1);
    });
    if (columns.every((column, at) => isLikely(textOf(row[at]![0]!, facts), column))) return row;
    if (surplus === 0) return undefined;
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
export function cellLinesAt(
  blocks: readonly Block[],
  first: number,
  facts: readonly LineFacts[],
): FoundTable | undefined {
  const header = headerAt(blocks, first, facts);
  if (header === undefined) return undefined;
  const { columns } = header;
  const rows: RawRow[] = [
    rawRow(
      mapList(blocks.slice(first, header.to), (block) => [block]),
      facts,
    ),
  ];
  let at = header.to;
  for (;;) {
    let next = at + columns.length;
    const isLast = (): boolean => !isNumber(blocks[next], rows.length + 1, facts);
    while (isLast() && next < blocks.length && next - at <= columns.length + mostSurplus) next++;
    const ends = isLast();
    // Behind the last row something else begins: it has no more lines than it must.
    if (ends) next = Math.min(at + columns.length, blocks.length);
    // A row that has fewer lines: its merged cells are left out.
    for (let one = at + 1; one < next; one++) if (isNumber(blocks[one], rows.length + 1, facts)) return undefined;
    const row =
      rowOf(blocks.slice(at, next), columns, facts) ?? (ends ? longerRow(blocks, at, columns, facts) : undefined);
    if (row === undefined) return undefined;
    rows.push(rawRow(row, facts));
    if (ends) return rows.length <= fewestRows ? undefined : { format: 'lines', rows };
    at = next;
  }
}

function rawRow(cells: readonly Lines[], facts: readonly LineFacts[]): RawRow {
  const [first] = cells[0]!;
  const { line, to } = cells[cells.length - 1]!.at(-1)!;
  const pieces = mapList(cells, (lines) => ({
    pieces: mapList(lines, ({ line, from, to }) => ({ line, from, to })),
    isQuoted: false,
  }));
  return rowOverLines(pieces, first!.line, first!.from, { line, character: to }, facts);
}

/** The last row, where a cell of it goes over several lines. */
function longerRow(
  blocks: readonly Block[],
  at: number,
  columns: readonly Column[],
  facts: readonly LineFacts[],
): readonly Lines[] | undefined {
  for (let to = at + columns.length + 1; to <= Math.min(blocks.length, at + columns.length + mostSurplus); to++) {
    const row = rowOf(blocks.slice(at, to), columns, facts);
    if (row !== undefined) return row;
  }
  return undefined;
}
