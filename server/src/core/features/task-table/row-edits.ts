/** Adds rows to a task table and drops them, so that merged 项目 cells keep what they say. */
import type { AlignedRow, Alignment } from '../../plan/rows/alignment';
import type { Cell, Plan, Row, Section, Table } from '../../plan/model';
import { shortened } from '../../rules/shortened';
import { withoutSpaces } from '../../text/chars';
import type { Edit } from '../../text/range';
import { cellText, cellsFor } from './columns';
import { itemText, titleText, wholeText } from './item-text';
import type { TableChange } from './row-numbers';
import { isSpaced } from './row-numbers';

/** The rows between which a new one goes. */
export interface Place {
  /** The last one of the item before it. */
  readonly before: AlignedRow | undefined;
  /** The first one of the item behind it. */
  readonly after: AlignedRow | undefined;
}

const longestTitle = 40;

/** How the rows of a table say a task: by the item's heading alone, by its text behind the heading, or without it. */
export type TaskForm = 'heading' | 'whole' | 'text';

/**
 * The change that adds a row for an item: below the row of the item before it, else above that of the one after it.
 * @param formIn how most rows say their tasks in a column
 */
export function addedRow(
  item: Section,
  { before, after }: Place,
  alignment: Alignment,
  formIn: (column: number) => TaskForm,
  plan: Plan,
): TableChange {
  const { table } = before ?? after ?? alignment.rows[alignment.rows.length - 1]!;
  const isFirst = before === undefined || beginsBand(item, before, after, alignment);
  const line = !isFirst ? before.row.line : after === undefined ? table.lastLine : after.row.line - 1;
  const at = table.columns.findIndex(({ role }) => role === 'project');
  const cells = cellsFor(item, table.columns, '', plan);
  const task = table.columns.findIndex(({ role }) => role === 'task');
  // A heading that the 项目 cell has is not said again.
  if (item.parent !== undefined || at < 0) cells[task] = taskText(item, formIn(task), plan);
  const above = before?.row.cells[at];
  const own = cells[at] ?? '';
  const isMerged = before !== undefined && table.rows.some((row) => row.cells[at]?.carried === true);
  // A table that merges its cells leaves those below the first one empty.
  if (isMerged && above !== undefined && withoutSpaces(above.value) === withoutSpaces(own)) cells[at] = '';
  const below = table.rows.find((row) => row.line > line);
  // A row of the same section has the new cell's value from now on, one of another keeps its own.
  const isOfSection = below !== undefined && alignment.itemsOf(below).some(({ parent }) => parent === item.parent);
  const edits = own === '' || cells[at] === '' || isOfSection ? [] : unmerge(below?.cells[at], table);
  return { label: '新增一行', detail: shortened(titleText(item), longestTitle), edits, line, table, cells };
}

function taskText(item: Section, form: TaskForm, plan: Plan): string {
  if (form === 'heading') return titleText(item);
  return form === 'whole' ? wholeText(item, plan) : itemText(item, plan);
}

/** How most rows of an alignment say in a column what is to be done. */
export function taskForm(alignment: Alignment, column: number, plan: Plan): TaskForm {
  let [told, only, before] = [0, 0, 0];
  for (const { row } of alignment.rows) {
    const own = alignment.itemsOf(row)[0];
    // Where the heading is all there is, a row can't tell what it leaves out.
    if (own === undefined || itemText(own, plan) === titleText(own)) continue;
    const [said, heading] = [withoutSpaces(row.cells[column]?.text ?? ''), withoutSpaces(titleText(own))];
    told++;
    if (said === heading) only++;
    else if (own.form !== 'headless' && said.startsWith(heading)) before++;
  }
  if (only * 2 > told) return 'heading';
  return before * 2 > told ? 'whole' : 'text';
}

/** Whether the heading of the item's own section stands between the two rows. */
function beginsBand(item: Section, before: AlignedRow, after: Place['after'], alignment: Alignment): boolean {
  if (after === undefined || after.table !== before.table) return false;
  const isBetween = after.table.rows.some(
    ({ isBand, line }) => isBand && before.row.line < line && line < after.row.line,
  );
  return isBetween && alignment.itemsOf(after.row).some(({ parent }) => parent === item.parent);
}

/** The change that drops a row. */
export function droppedRow(row: Row, table: Table, { lines }: Plan): TableChange {
  const at = table.columns.findIndex(({ role }) => role === 'project');
  const below = table.rows.find(({ line }) => line > row.line);
  const own = row.cells[at];
  const edits = own === undefined || own.carried || own.text === '' ? [] : unmerge(below?.cells[at], table);
  const end = lines[row.line]!.length;
  const isLast = row.line === lines.length - 1;
  const height = isSpaced(table) && lines[row.line + 1]?.trim() === '' ? 2 : 1;
  const range = isLast
    ? { start: { line: row.line - 1, character: lines[row.line - 1]!.length }, end: { line: row.line, character: end } }
    : {
        start: { line: row.line, character: 0 },
        end: { line: Math.min(row.line + height, lines.length - 1), character: 0 },
      };
  return {
    label: '删去一行',
    detail: '',
    edits: [{ range, newText: '' }, ...edits],
    line: row.line,
    table,
    drops: true,
  };
}

/** Writes into a merged cell what it has from the one above, which is to go or to say something else. */
function unmerge(cell: Cell | undefined, table: Table): readonly Edit[] {
  if (cell?.carried !== true || cell.value === '') return [];
  return [{ range: cell.range, newText: cellText(cell.value, table) }];
}
