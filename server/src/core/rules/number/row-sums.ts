/** Finds rows whose total is not the sum of the cells beside it, in tables where those of all other rows are. */
import type { Cell, Row, Table } from '../../plan/model';
import { isHeading } from '../../plan/rows/bands';
import { mapList } from '../../text/lists';
import { readTable, valueOf } from './table-sums';

/** A total in a row, the name of its column and what its parts come to. */
export interface WrongRow {
  readonly cell: Cell;
  readonly column: string;
  readonly sum: number;
  /** The cells that it should sum up. */
  readonly parts: readonly Cell[];
  /** How many rows add up. */
  readonly right: number;
}

/** So many rows that add up from two parts or more show that a column is the sum of others. */
const fewestRight = 4;
const fewestParts = 2;
const mostParts = 8;

const none: readonly WrongRow[] = [];

/** A column of sums, and the columns beside it that it sums up: from the first to behind the last. */
interface Sums {
  readonly total: number;
  readonly from: number;
  readonly to: number;
}

/** Whole numbers of millionths, so that 0.1 and 0.2 are 0.3. */
const exact = (value: number): number => Math.round(value * 1e6);

function sumOf(values: readonly number[], { from, to }: Sums): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at]!;
  return sum;
}

/** Whether a row tells anything: two of its parts at least are more than nothing. */
function hasParts(values: readonly number[], { from, to }: Sums): boolean {
  return values.slice(from, to).filter((value) => value !== 0).length >= fewestParts;
}

/** The columns that may be sums, by the first row: a total beside its parts, before them or behind. */
function sumsIn(values: readonly (number | undefined)[]): Sums[] {
  const found: Sums[] = [];
  for (let from = 0; from < values.length; from++) {
    for (let to = from + 1; to <= Math.min(values.length, from + mostParts) && values[to - 1] !== undefined; to++) {
      if (to - from < fewestParts) continue;
      for (const total of [from - 1, to]) if (values[total] !== undefined) found.push({ total, from, to });
    }
  }
  return found;
}

/** The rows whose total does not fit, where those of all others do: one at most. */
export function wrongRows(table: Table): readonly WrongRow[] {
  const { names, rows } = readTable(table);
  if (rows.length <= fewestRight || rows[0]!.cells.length <= fewestParts) return none;
  const width = rows[0]!.cells.length;
  const isRow = (row: Row): boolean => row.cells.length === width && !isHeading(row, table);
  const numbersOf = ({ cells }: Row): readonly (number | undefined)[] => mapList(cells, valueOf);
  // Of most tables the first row tells that nothing is summed up.
  const first = rows.find(isRow);
  let candidates = first === undefined ? [] : sumsIn(numbersOf(first));
  if (candidates.length === 0) return none;
  const whole = rows.filter(isRow);
  if (whole.length <= fewestRight) return none;
  const values = mapList(whole, numbersOf);
  const areNumbers = Array.from({ length: width }, (_, at) => values.every((row) => row[at] !== undefined));
  candidates = candidates.filter(
    ({ total, from, to }) => areNumbers[total] && areNumbers.slice(from, to).every(Boolean),
  );
  for (const sums of candidates) {
    const known = values as readonly (readonly number[])[];
    const wrong = known.findIndex((row) => exact(row[sums.total]!) !== exact(sumOf(row, sums)));
    if (wrong < 0) continue;
    const rest = known.filter((_, at) => at !== wrong);
    if (rest.some((row) => exact(row[sums.total]!) !== exact(sumOf(row, sums)))) continue;
    const right = rest.filter((row) => hasParts(row, sums)).length;
    if (right < fewestRight) continue;
    const { cells } = whole[wrong]!;
    const sum = exact(sumOf(known[wrong]!, sums)) / 1e6;
    const { total, from, to } = sums;
    return [{ cell: cells[total]!, column: names[total] ?? '', sum, parts: cells.slice(from, to), right: rest.length }];
  }
  return none;
}
