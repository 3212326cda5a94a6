/** Figures in a table's column of targets, 年度目标, against those of the row's item. */
import type { Alignment } from '../../plan/rows/alignment';
import type { Cell, Plan, Section, Table } from '../../plan/model';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { flatMapList } from '../../text/lists';

/** A figure with the text that it stands in. */
export interface PlacedFigure {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly range: Range;
}

/** A target of a row, and the item's figure that it contradicts. */
export interface TargetConflict {
  readonly row: PlacedFigure;
  readonly item: PlacedFigure;
}

const columnName = /目标|指标|要求|成效|成果|标准/u;
const number = /\d+(?:\.\d+)?/gu;
/** A time, an order or the end of a range is no amount. */
const notBefore = '第.年月—～~－:：/-';
const notBehind = /^(?:[年月日号届]|季度|[—～~－.:：/-] ?\d)/u;
/** What decides whether it is one, behind it. */
const longestBehind = 3;
const betweenClauses = '，；。、：（）';
/** A longer cell is no list of targets, and no more of a clause is looked at. */
const longestCell = 200;
const longestClause = 40;
/** So many characters before a figure say what it counts, or all that its clause has. */
const fewestBefore = 3;
const shortestBefore = 2;

const none: readonly never[] = [];

/** The figures of a stretch of a line that are amounts. */
function figuresIn(plan: Plan, line: number, first: number, last: number): readonly PlacedFigure[] {
  const text = plan.facts[line]!.shadow.slice(first, last);
  return flatMapList([...text.matchAll(number)], ({ 0: digits, index: from }) => {
    const to = from + digits.length;
    if (from > 0 && notBefore.includes(text[from - 1]!)) return [];
    if (notBehind.test(text.slice(to, to + longestBehind))) return [];
    return [{ text, from, to, range: rangeInLine(line, first + from, first + to) }];
  });
}

/** Whether all characters of some words stand in others, in the same order: 创建校 in 创建智慧学校. */
function isContained(words: string, others: string): boolean {
  let at = -1;
  for (const letter of words) {
    at = others.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** What stands before a figure in its clause. */
function clauseBefore({ text, from }: PlacedFigure): string {
  let start = from;
  while (start > 0 && from - start < longestClause && !betweenClauses.includes(text[start - 1]!)) start--;
  return text.slice(start, from);
}

function clauseBehind({ text, to }: PlacedFigure): string {
  let end = to;
  while (end < text.length && end - to < longestClause && !betweenClauses.includes(text[end]!)) end++;
  return text.slice(to, end);
}

/** Whether a figure of an item counts what a row's does: the same words before it, some perhaps left out, and behind it. */
function isOfSame(row: PlacedFigure, item: PlacedFigure): boolean {
  const before = clauseBefore(row);
  const other = clauseBefore(item);
  const behind = clauseBehind(row);
  if (before.length < shortestBefore || behind === '' || !item.text.startsWith(behind, item.to)) return false;
  let same = 0;
  while (same < before.length && before.at(-same - 1) === other.at(-same - 1)) same++;
  return same >= Math.min(fewestBefore, before.length) && isContained(before, other);
}

function bodyOf(plan: Plan, { paragraphs }: Section): readonly PlacedFigure[] {
  return flatMapList(paragraphs, ({ pieces }) =>
    flatMapList(pieces, ({ line, from, to }) => figuresIn(plan, line, from, to)),
  );
}

const digitsOf = ({ text, from, to }: PlacedFigure): string => text.slice(from, to);

function conflictsOf(plan: Plan, cell: Cell, section: Section): readonly TargetConflict[] {
  const { text, line, columns } = cell;
  if (cell.pieces !== undefined || cell.carried || text.length > longestCell) return none;
  const amounts = figuresIn(plan, line, columns.from, columns.to);
  if (amounts.length === 0) return none;
  const body = bodyOf(plan, section);
  const figures = amounts.filter((row) => !body.some((item) => digitsOf(item) === digitsOf(row)));
  return flatMapList(figures, (row) => {
    const unit = row.text[row.to];
    const [item, ...others] = body.filter(({ text: whole, to }) => whole[to] === unit);
    // With several amounts of that unit, 城区8个、乡镇4个, the row may have their sum.
    if (item === undefined || others.length > 0 || !isOfSame(row, item)) return [];
    return row.text.includes(digitsOf(item)) ? [] : [{ row, item }];
  });
}

function targetColumns({ columns }: Table): readonly number[] {
  return flatMapList(columns, ({ role, name }, at) => (role === 'other' && columnName.test(name) ? [at] : []));
}

/** The targets of a table's rows that contradict the items they were made from, where row and item are alone together. */
export function targetConflictsIn(plan: Plan, { groups, isDerived, rows }: Alignment): readonly TargetConflict[] {
  if (!isDerived || !rows.some(({ table }) => targetColumns(table).length > 0)) return none;
  return flatMapList(groups, (group) => {
    const [item, row] = [group.items[0], group.rows[0]];
    if (item === undefined || row === undefined || group.items.length + group.rows.length > 2) return [];
    return flatMapList(targetColumns(row.table), (at) => {
      const cell = row.row.cells[at];
      return cell === undefined ? [] : conflictsOf(plan, cell, item.section);
    });
  });
}
