/** Finds totals in a table's 合计 row that are not the sum of their column. */
import type { Cell, Row, Table } from '../../plan/model';
import { isHeading } from '../../plan/rows/bands';
import { isTotal } from '../../plan/rows/totals';
import { shadowOf } from '../../text/shadow';
import { flatMapList, mapList } from '../../text/lists';

/** A cell with a total, its column's name and what the column sums up to. */
export interface WrongTotal {
  readonly cell: Cell;
  readonly column: string;
  readonly sum: number;
  /** The cells that it sums up. */
  readonly parts: readonly Cell[];
  /** Whether other columns of the same row are right, so that the row surely is their sum. */
  readonly isCertain: boolean;
}

/** Rows that are sums or parts themselves: what the total sums up is then anyone's guess. */
const partNames = /小计|合计|总计|共计|其中|累计|平均|均值/u;
const notSummed = /率|占比|比例|比重|单价|均|序号|编号|年份|标准|排名|增长|增幅|%|％|面积比/u;
const numeral = /^(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?$/u;
/** Columns shorter than this tell nothing. */
const fewestRows = 3;
/** Below headings with sums of their own. */
const fewestGroups = 2;

const plain = (cell: Cell | undefined): string => (cell === undefined ? '' : shadowOf(cell.text).replaceAll(' ', ''));

/** The value of a cell, 0 for an empty one or a dash; undefined for text. */
export function valueOf(cell: Cell | undefined): number | undefined {
  const text = plain(cell);
  if (text === '' || text === '-' || text === '—' || text === '/') return 0;
  return numeral.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** The names of the columns, and the rows below them: the first row has the names where the table's kind is not known. */
export function readTable({ rows, columns }: Table): {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
} {
  const [first, ...others] = rows;
  if (columns.length > 0 || first === undefined) return { names: mapList(columns, ({ name }) => name), rows };
  const names = mapList(first.cells, plain);
  return names.some((name) => numeral.test(name)) ? { names: [], rows } : { names, rows: others };
}

/** Whether rows stand above others that are parts of theirs: 1 above 1.1 and 1.2. */
function hasSteps(parts: readonly Row[]): boolean {
  return parts.some(({ cells }, at) => {
    const number = plain(cells[0]);
    return at > 0 && number.includes('.') && number.startsWith(`${plain(parts[at - 1]!.cells[0])}.`);
  });
}

/** The rows that a total sums up: it stands above all of them, or below; undefined where that is anyone's guess. */
function partsOf(rows: readonly Row[], at: number, table: Table): readonly Row[] | undefined {
  const parts = at === 0 ? rows.slice(1) : rows.slice(0, at);
  // More rows behind the total are another table's.
  if (parts.length < fewestRows || (at > 0 && at < rows.length - 1)) return undefined;
  if (parts.some(({ cells }) => cells.slice(0, 3).some((cell) => partNames.test(plain(cell))))) return undefined;
  if (hasSteps(parts)) return undefined;
  // Merged cells move the others to the left; empty ones at the end of a row of sums may be left out.
  const width = table.columns.length;
  const isSums = (row: Row): boolean => row === rows[at] || isHeading(row, table);
  const isWhole = [...parts, rows[at]!].every(({ cells }) => cells.length === rows[at]!.cells.length);
  const isFilled = parts.every((row) => row.cells.length === width || (isSums(row) && row.cells.length < width));
  return isWhole || (isFilled && rows[at]!.cells.length <= width) ? parts : undefined;
}

/** The sum of a column, where all of it can be added up. */
function sumOf(values: readonly (number | undefined)[], fewest: number): number | undefined {
  if (values.some((value) => value === undefined) || values.filter((value) => value !== 0).length < fewest)
    return undefined;
  // 1, 2, 3 down the column count the rows.
  if (values.every((value, row) => value === row + 1)) return undefined;
  return Math.round(values.reduce<number>((all, value) => all + value!, 0) * 1e6) / 1e6;
}

/** The wrong sums in the cells of a row that sums up others. */
function wrongIn(total: Row, parts: readonly Row[], names: readonly string[], fewest: number): readonly WrongTotal[] {
  const wrong: Omit<WrongTotal, 'isCertain'>[] = [];
  let right = 0;
  total.cells.forEach((cell, column) => {
    const said = plain(cell);
    const name = names[column] ?? '';
    if (!numeral.test(said) || notSummed.test(name)) return;
    const values = mapList(parts, ({ cells }) => valueOf(cells[column]));
    const sum = sumOf(values, fewest);
    if (sum === undefined) return;
    const value = valueOf(cell)!;
    const isRounded = [value, ...values].some((one) => !Number.isInteger(one));
    if (Math.abs(sum - value) <= (isRounded ? parts.length * 0.5 * 10 ** -decimals(said) : 0)) right++;
    else wrong.push({ cell, column: name, sum, parts: flatMapList(parts, ({ cells }) => cells[column] ?? []) });
  });
  // Where most columns do not fit, the row sums up something else.
  if (wrong.length > Math.max(1, right)) return [];
  return mapList(wrong, (one) => ({ ...one, isCertain: right > 0 }));
}

/** Rows in groups, each below a heading with its own sums: 一、工业项目（3个）. */
interface Group {
  readonly heading: Row;
  readonly rows: readonly Row[];
}

/** The groups of some rows; none where there are no headings, or rows before the first of them. */
function groupsOf(parts: readonly Row[], table: Table): readonly Group[] {
  const groups: { readonly heading: Row; readonly rows: Row[] }[] = [];
  for (const row of parts) {
    if (isHeading(row, table)) groups.push({ heading: row, rows: [] });
    else if (groups.length === 0) return [];
    else groups[groups.length - 1]!.rows.push(row);
  }
  return groups;
}

/** The wrong totals of a table. */
export function wrongTotals(table: Table): readonly WrongTotal[] {
  if (!table.rows.some(isTotal)) return [];
  const { names, rows } = readTable(table);
  const at = rows.findIndex(isTotal);
  const parts = at < 0 ? undefined : partsOf(rows, at, table);
  if (parts === undefined) return [];
  const total = rows[at]!;
  if (!parts.some((row) => isHeading(row, table))) return wrongIn(total, parts, names, fewestRows);
  const groups = groupsOf(parts, table);
  const headings = mapList(groups, ({ heading }) => heading);
  const hasSums = headings.every(({ cells }) => cells.some((cell) => numeral.test(plain(cell))));
  if (!hasSums)
    return wrongIn(total, groups.length > 0 ? flatMapList(groups, (group) => group.rows) : [], names, fewestRows);
  return [
    ...wrongIn(total, headings, names, fewestGroups),
    ...flatMapList(groups, (group) => wrongIn(group.heading, group.rows, names, fewestGroups)),
  ];
}

const decimals = (text: string): number => (text.split('.')[1] ?? '').length;
