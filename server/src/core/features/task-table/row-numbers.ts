/** The numbers of a table's rows after rows were added and dropped. */
import type { Plan, Table } from '../../plan/model';
import { recount } from '../../plan/assembly/recount';
import { numberLike } from '../../rules/numbering/number-text';
import type { Numbered } from '../../rules/table/row-numbers';
import { digitsRange, isRest, numberedRows } from '../../rules/table/row-numbers';
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
  const numbers = new Map<TableChange, string>();
  const tables = new Set(plan.alignments.flatMap(({ rows }) => rows.map(({ table }) => table)));
  const edits = [...tables].flatMap((table) =>
    count(
      plan,
      table,
      changes.filter((one) => one.table === table),
      numbers,
    ),
  );
  const finished = changes.map((change): Change => {
    const { label, detail, cells, line, table, isLossy } = change;
    if (cells === undefined) return { label, detail, edits: change.edits, ...(isLossy === true ? { isLossy } : {}) };
    const at = table.columns.findIndex(({ role }) => role === 'number');
    const row = rowLine(
      cells.map((cell, column) => (column === at ? (numbers.get(change) ?? '') : cell)),
      table.format,
    );
    const lines = table.format === 'pipes' ? plan.lines.slice(table.firstLine, table.lastLine + 1) : [];
    const end = plan.lines[line]!.length;
    const newText = (isSpaced(table) ? '\n\n' : '\n') + (lines.length > 0 ? alignedWith(lines, row) : row);
    return {
      label,
      detail,
      edits: [{ range: rangeInLine(line, end, end), newText }, ...change.edits],
    };
  });
  const rest = edits.length === 0 ? undefined : { label: '重排表格序号', detail: `${edits.length}处`, edits };
  return { changes: finished, numbers: rest };
}

/** Whether an empty line stands between all rows, as in a text of paragraphs. */
export function isSpaced({ rows }: Table): boolean {
  return rows.length > 1 && rows.every(({ line }, at) => at === 0 || line === rows[at - 1]!.line + 2);
}

/**
 * Counts the rows of a table as they will be.
 * @param numbers gets the numbers of the added rows
 * @returns the edits that give the others theirs
 */
function count(
  plan: Plan,
  table: Table,
  changes: readonly TableChange[],
  numbers: Map<TableChange, string>,
): readonly Edit[] {
  const { numbered: rows, boundaries, counts } = numberedRows(table);
  if (counts || rows.length === 0) return [];
  const values = rows.map(({ value }) => value);
  const { expected } = recount(values, boundaries, isRest(rows));
  const added = changes.filter(({ cells }) => cells !== undefined);
  const edits: Edit[] = [];
  let last = expected[0]! - 1;
  const addAbove = (line: number): void => {
    while (added.length > 0 && added[0]!.line < line) numbers.set(added.shift()!, String(++last));
  };
  rows.forEach(({ row, cell, value, repeats }, at) => {
    addAbove(row.line);
    if (at > 0 && expected[at] !== expected[at - 1]! + 1) last = expected[at]! - 1;
    if (changes.some(({ drops, line }) => drops === true && line === row.line)) return;
    last++;
    if (last !== value) edits.push(...[cell, ...repeats].map((one) => numberEdit(plan, one, last)));
  });
  addAbove(Infinity);
  return edits;
}

/** Another number in a cell, written as the one that it has. */
export function numberEdit(plan: Plan, cell: Numbered['cell'], number: number): Edit {
  const range = digitsRange({ cell });
  const written = plan.lines[range.start.line]!.slice(range.start.character, range.end.character);
  return { range, newText: numberLike(written, number) ?? String(number) };
}
