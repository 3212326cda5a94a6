/** The numbers of a table's rows after rows were added and dropped. */
import type { Plan, Table } from '../../plan/model';
import { recount } from '../../plan/assembly/recount';
import { numberLike } from '../../rules/numbering/number-text';
import type { Numbered } from '../../rules/table/row-numbers';
import { digitsRange, isRest, numberedRows } from '../../rules/table/row-numbers';
import { groupBy } from '../../text/groups';
import type { Edit } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Change } from '../proposal';
import { alignedWith } from '../pipes';
import { rowLine } from './columns';

/** A change of a table. */
export interface TableChange extends Change {
  readonly table: Table;
  /** The line that it changes; of an added row the line above it. */
  readonly line: number;
  /** Of an added row, which is no edit yet: its cells, without its number. */
  readonly cells?: readonly string[];
  /** Whether the row on `line` goes. */
  readonly drops?: boolean;
}

/**
 * The changes as edits, each added row with its number, and the change that numbers all other rows on; that is
 * undefined where they are numbered so already, or where the table counts something else.
 */
export function numbered(
  plan: Plan,
  changes: readonly TableChange[],
): { readonly changes: readonly Change[]; readonly numbers: Change | undefined } {
  const tables = new Set(plan.alignments.flatMap(({ rows }) => rows.map(({ table }) => table)));
  const ofTable = groupBy(changes, ({ table }) => table);
  const counted = [...tables].map((table) => countRows(plan, table, ofTable.get(table) ?? []));
  const numbers = new Map(counted.flatMap(({ added }) => added));
  const edits = counted.flatMap(({ moved }) => moved);
  const rest = edits.length === 0 ? undefined : { label: '重排表格序号', detail: `${edits.length}处`, edits };
  return { changes: changes.map((change) => finished(change, numbers.get(change) ?? '', plan)), numbers: rest };
}

/** A change as edits. @param number that of an added row; empty where its table has none */
function finished(
  { label, detail, edits, cells, line, table, isLossy }: TableChange,
  number: string,
  plan: Plan,
): Change {
  if (cells === undefined) return { label, detail, edits, ...(isLossy === true ? { isLossy } : {}) };
  const at = table.columns.findIndex(({ role }) => role === 'number');
  const filled = cells.map((cell, column) => (column === at ? number : cell));
  const row = rowLine(filled, table.format);
  const lines = table.format === 'pipes' ? plan.lines.slice(table.firstLine, table.lastLine + 1) : [];
  const end = plan.lines[line]!.length;
  const newText = (isSpaced(table) ? '\n\n' : '\n') + (lines.length > 0 ? alignedWith(lines, row) : row);
  return { label, detail, edits: [{ range: rangeInLine(line, end, end), newText }, ...edits] };
}

/** Whether an empty line stands between all rows, as in a text of paragraphs. */
export function isSpaced({ rows }: Table): boolean {
  return rows.length > 1 && rows.every(({ line }, at) => at === 0 || line === rows[at - 1]!.line + 2);
}

/** The rows of a table as they will be. */
interface Counted {
  /** The number of each added row. */
  readonly added: readonly (readonly [TableChange, string])[];
  /** The edits that give the others theirs. */
  readonly moved: readonly Edit[];
}

/** Counts the rows of a table as they will be; not where it has no numbers, or counts something else. */
function countRows(plan: Plan, table: Table, changes: readonly TableChange[]): Counted {
  const { numbered: rows, boundaries, counts } = numberedRows(table);
  if (counts || rows.length === 0) return { added: [], moved: [] };
  const values = rows.map(({ value }) => value);
  const { expected } = recount(values, boundaries, isRest(rows));
  const waiting = changes.filter(({ cells }) => cells !== undefined);
  const added: (readonly [TableChange, string])[] = [];
  const moved: Edit[] = [];
  let last = expected[0]! - 1;
  const addAbove = (line: number): void => {
    while (waiting.length > 0 && waiting[0]!.line < line) added.push([waiting.shift()!, String(++last)]);
  };
  rows.forEach(({ row, cell, value, repeats }, at) => {
    addAbove(row.line);
    if (at > 0 && expected[at] !== expected[at - 1]! + 1) last = expected[at]! - 1;
    if (changes.some(({ drops, line }) => drops === true && line === row.line)) return;
    last++;
    if (last !== value) moved.push(...[cell, ...repeats].map((one) => numberEdit(plan, one, last)));
  });
  addAbove(Infinity);
  return { added, moved };
}

/** Another number in a cell, written as the one that it has. */
export function numberEdit(plan: Plan, cell: Numbered['cell'], number: number): Edit {
  const range = digitsRange({ cell });
  const written = plan.lines[range.start.line]!.slice(range.start.character, range.end.character);
  return { range, newText: numberLike(written, number) ?? String(number) };
}
