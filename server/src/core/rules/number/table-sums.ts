/** Finds totals in a table's 合计 row that are not the sum of their column. */
import type { Cell, Row, Table } from '../../plan/model';
import { isTotal } from '../../plan/rows/totals';
import { shadowOf } from '../../text/shadow';

/** A cell with a total, its column's name and what the column sums up to. */
export interface WrongTotal {
  readonly cell: Cell;
  readonly column: string;
  readonly sum: number;
  /** Whether other columns of the same row are right, so that the row surely is their sum. */
  readonly certain: boolean;
}

/** Rows that are sums or parts themselves: what the total sums up is then anyone's guess. */
const partNames = /小计|合计|总计|共计|其中|累计|平均|均值/u;
const notSummed = /率|占比|比例|比重|单价|均|序号|编号|年份|标准|排名|增长|增幅|%|％|面积比/u;
const numeral = /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?$/u;
/** Columns shorter than this tell nothing. */
const fewestRows = 3;

const plain = (cell: Cell | undefined): string => (cell === undefined ? '' : shadowOf(cell.text).replaceAll(' ', ''));

/** The value of a cell, 0 for an empty one or a dash; undefined for text. */
function valueOf(cell: Cell | undefined): number | undefined {
  const text = plain(cell);
  if (text === '' || text === '-' || text === '—' || text === '/') return 0;
  return numeral.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** The names of the columns, and the rows below them: the first row has the names where the table's kind is not known. */
function readTable({ rows, columns }: Table): { readonly names: readonly string[]; readonly rows: readonly Row[] } {
  const [first, ...others] = rows;
  if (columns.length > 0 || first === undefined) return { names: columns.map(({ name }) => name), rows };
  const names = first.cells.map(plain);
  return names.some((name) => numeral.test(name)) ? { names: [], rows } : { names, rows: others };
}

/** The rows that a total sums up: it stands above all of them, or below; undefined where that is anyone's guess. */
function partsOf(rows: readonly Row[], at: number): readonly Row[] | undefined {
  const parts = at === 0 ? rows.slice(1) : rows.slice(0, at);
  // More rows behind the total are another table's.
  if (parts.length < fewestRows || (at > 0 && at < rows.length - 1)) return undefined;
  if (parts.some(({ cells }) => cells.slice(0, 3).some((cell) => partNames.test(plain(cell))))) return undefined;
  // Merged cells move the others to the left.
  return parts.every(({ cells }) => cells.length === rows[at]!.cells.length) ? parts : undefined;
}

/** The sum of a column, where all of it can be added up. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.some((value) => value === undefined) || values.filter((value) => value !== 0).length < fewestRows)
    return undefined;
  // 1, 2, 3 down the column count the rows.
  if (values.every((value, row) => value === row + 1)) return undefined;
  return Math.round(values.reduce<number>((all, value) => all + value!, 0) * 1e6) / 1e6;
}

/** The wrong totals of a table. */
export function wrongTotals(table: Table): readonly WrongTotal[] {
  if (!table.rows.some(isTotal)) return [];
  const { names, rows } = readTable(table);
  const at = rows.findIndex(isTotal);
  const parts = at < 0 ? undefined : partsOf(rows, at);
  if (parts === undefined) return [];
  const wrong: Omit<WrongTotal, 'certain'>[] = [];
  let right = 0;
  rows[at]!.cells.forEach((cell, column) => {
    const said = plain(cell);
    const name = names[column] ?? '';
    if (!numeral.test(said) || notSummed.test(name)) return;
    const values = parts.map(({ cells }) => valueOf(cells[column]));
    const sum = sumOf(values);
    if (sum === undefined) return;
    const value = valueOf(cell)!;
    const isRounded = [value, ...values].some((one) => !Number.isInteger(one));
    if (Math.abs(sum - value) <= (isRounded ? parts.length * 0.5 * 10 ** -decimals(said) : 0)) right++;
    else wrong.push({ cell, column: name, sum });
  });
  // Where most columns do not fit, the row sums up something else.
  if (wrong.length > Math.max(1, right)) return [];
  return wrong.map((one) => ({ ...one, certain: right > 0 }));
}

const decimals = (text: string): number => (text.split('.')[1] ?? '').length;
