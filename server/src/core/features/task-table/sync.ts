/**
 * 同步任务分解表: what has to change in the task table for it to say what the body says. Rows are added, dropped and
 * reworded, their 项目 follows the headings, their numbers count on. What people fill in — 分管领导, 科室, 责任单位,
 * 完成期限, 备注, other columns — is never overwritten; only a row that is dropped takes it away, and says so.
 */
import type { AlignedGroup, AlignedRow, Alignment } from '../../plan/rows/alignment';
import { isCovered } from '../../plan/rows/counterparts';
import type { TableDifferences } from '../../plan/rows/differences';
import { outOfOrder } from '../../plan/rows/order';
import type { Cell, ColumnRole, Plan, Row, Section, Table } from '../../plan/model';
import { shortened } from '../../rules/shortened';
import { mismatchesIn } from '../../rules/table/headings';
import { withoutSpaces } from '../../text/chars';
import type { Edit } from '../../text/range';
import type { Proposal } from '../proposal';
import { nothing } from '../proposal';
import { cellText, whyNotWritten } from './columns';
import { groupsOf } from './groups';
import { tableItems } from './items';
import { titleText } from './item-text';
import { corrected, reworded } from './reword';
import type { TaskForm } from './row-edits';
import { addedRow, droppedRow, taskForm } from './row-edits';
import type { TableChange } from './row-numbers';
import { numbered } from './row-numbers';

/** The columns that people fill in. */
const filledIn: ReadonlySet<ColumnRole> = new Set(['leader', 'lead', 'unit', 'deadline', 'note', 'other']);
const longestDetail = 40;
/** A table that leaves out so much of the items' text is a summary, and is meant to be one. */
const leftOutShare = 0.25;

/**
 * What differs between body and table, a change each, in the order of the table; last the numbers of the rows.
 * @param only the indexes of the changes to be made; the numbers of the rows then follow these alone
 */
export function syncTable(plan: Plan, only?: readonly number[]): Proposal {
  const reason = whyNot(plan);
  if (reason !== undefined) return nothing(reason);
  const all = plan.alignments.filter(({ isDerived }) => isDerived).flatMap((alignment) => changesIn(alignment, plan));
  const chosen = only === undefined ? all : all.filter((_, at) => only.includes(at));
  const { changes: finished, numbers } = numbered(plan, chosen);
  const isWanted = numbers !== undefined && (only === undefined || only.includes(all.length));
  const changes = isWanted ? [...finished, numbers] : finished;
  const order = otherOrder(plan);
  if (changes.length === 0)
    return nothing(order === '' ? '任务分解表与正文一致，不用同步。' : `各行的文字与正文一致。${order}`);
  return { changes, message: `任务分解表有${changes.length}处与正文不同。${order}${leftAlone(plan)}` };
}

/** Why a table can't be brought in line with the body. */
function whyNot(plan: Plan): string | undefined {
  for (const table of plan.tables) {
    const reason = table.isTaskTable ? whyNotWritten(table) : undefined;
    if (reason !== undefined) return reason;
  }
  if (plan.alignments.some(({ isDerived }) => isDerived)) return undefined;
  const [table] = plan.tables;
  if (table === undefined) return '文稿里没有表格。要新建任务分解表，请用“由正文生成任务分解表”。';
  const place = `第${table.firstLine + 1}行起的表格`;
  if (plan.tables.every(({ columns }) => columns.length === 0)) return `${place}没有表头，看不出各栏是什么，没有改动。`;
  if (plan.tables.every(({ isTaskTable }) => !isTaskTable)) {
    const names = table.columns.map(({ name }) => `“${name}”`).join('、');
    return `${place}只有${names}，缺少“工作任务”和“责任单位”“完成期限”一类的栏目，不能与正文对应，没有改动。`;
  }
  return '表格各行与正文的事项对应不上，没有改动。要按正文重做，请先删去表头下面的各行，再用“由正文生成任务分解表”。';
}

/** That rows stand in another order than their items, which only people can change; '' where they don't. */
function otherOrder({ alignments }: Plan): string {
  const [found] = alignments.filter(({ isDerived }) => isDerived).flatMap((one) => outOfOrder(one) ?? []);
  if (found === undefined) return '';
  const [first, second] = [found.first, found.second].map(({ items }) =>
    shortened(titleText(items[0]!.section), longestDetail),
  );
  return `各行的先后与正文不同：正文先“${first!}”，后“${second!}”，表中相反，请自行调整。`;
}

/** Which columns the body has nothing for. */
function leftAlone({ alignments }: Plan): string {
  const columns = [...new Set(alignments.flatMap(({ rows }) => rows.map(({ table }) => table)))].flatMap(
    (one) => one.columns,
  );
  const names = [...new Set(columns.filter(({ role }) => role === 'other').map(({ name }) => name))].filter(
    (name) => name !== '',
  );
  return names.length > 0 ? `“${names.join('”“')}”栏正文里没有，保持原样。` : '';
}

function changesIn(alignment: Alignment, plan: Plan): readonly TableChange[] {
  const groups = groupsOf(alignment);
  const rowsOf = new Map(groups.flatMap(({ items, rows }) => items.map(({ section }) => [section, rows] as const)));
  const changes = [
    ...rewordings(groups, alignment, plan),
    ...headings(alignment, plan),
    ...additions(rowsOf, alignment, plan),
    ...droppings(groups, plan),
  ];
  return changes.sort((one, other) => one.line - other.line);
}

/** A row by its number, else by its line. */
function nameOf({ number, line }: Row): string {
  return number === undefined ? `第${line + 1}行` : `序号${number}`;
}

function cellOf(row: Row, table: Table, role: ColumnRole): Cell | undefined {
  return row.cells[table.columns.findIndex((column) => column.role === role)];
}

function cellEdit(cell: Cell, text: string, table: Table): Edit {
  return { range: cell.range, newText: cellText(text, table) };
}

/** Whether the rows leave out much of what their items say, rather than say it in other words. */
function isSummary({ groups: differing }: TableDifferences, groups: readonly AlignedGroup[]): boolean {
  const withRows = groups.filter(({ rows }) => rows.length > 0).flatMap(({ items }) => items);
  const all = withRows.reduce((sum, { length }) => sum + length, 0);
  const leftOut = differing.flatMap(({ dropped }) => dropped).reduce((sum, { clause }) => sum + clause.length, 0);
  return leftOut > all * leftOutShare;
}

function rewordings(groups: readonly AlignedGroup[], { differences }: Alignment, plan: Plan): readonly TableChange[] {
  const differing = new Set(differences.groups.flatMap(({ reading }) => reading.group.rows));
  const isShort = isSummary(differences, groups);
  return groups.flatMap((group) => {
    if (group.items.length === 0 || !group.rows.some((row) => differing.has(row))) return [];
    const taskOf = ({ row, table }: AlignedRow): string => cellOf(row, table, 'task')?.value ?? '';
    const follow = isShort ? corrected : reworded;
    return [...follow(group, taskOf, plan)].map(([{ row, table }, text]): TableChange => ({
      label: `改写：${nameOf(row)}`,
      detail: shortened(group.items.map(({ section }) => titleText(section)).join('；'), longestDetail),
      edits: [cellEdit(cellOf(row, table, 'task')!, text, table)],
      line: row.line,
      table,
    }));
  });
}

function headings(alignment: Alignment, plan: Plan): readonly TableChange[] {
  const rows = new Set(alignment.rows.map(({ row }) => row.line));
  return mismatchesIn(plan).flatMap(({ named, title }) => {
    const { name, prefix, cell } = named;
    if (!rows.has(cell.range.start.line)) return [];
    const cells = alignment.rows.flatMap(({ row, table }) => {
      const own = cellOf(row, table, 'project');
      return own !== undefined && !own.carried && withoutSpaces(own.value) === prefix + name ? [{ own, table }] : [];
    });
    return [
      {
        label: `改项目名称：“${shortened(name, longestDetail)}”`,
        detail: `改为“${shortened(title, longestDetail)}”`,
        edits: cells.map(({ own, table }) => cellEdit(own, prefix + title, table)),
        line: cell.range.start.line,
        table: cells[0]!.table,
      },
    ];
  });
}

type RowsOf = ReadonlyMap<Section, readonly AlignedRow[]>;

function additions(rowsOf: RowsOf, alignment: Alignment, plan: Plan): readonly TableChange[] {
  const items = tableItems(plan).filter((item) => rowsOf.has(item));
  const forms = new Map<number, TaskForm>();
  const formIn = (column: number): TaskForm => {
    const form = forms.get(column) ?? taskForm(alignment, column, plan);
    forms.set(column, form);
    return form;
  };
  /** For each item the first row of those behind it. */
  const behind: (AlignedRow | undefined)[] = [];
  let after: AlignedRow | undefined;
  for (let at = items.length - 1; at >= 0; at--) {
    behind[at] = after;
    after = rowsOf.get(items[at]!)![0] ?? after;
  }
  let before: AlignedRow | undefined;
  return items.flatMap((item, at) => {
    const place = { before, after: behind[at] };
    before = rowsOf.get(item)!.at(-1) ?? before;
    return isCovered(item, (one) => rowsOf.get(one) ?? []) ? [] : [addedRow(item, place, alignment, formIn, plan)];
  });
}

/** What people have filled in in a row: `分管领导：李某`. */
function filledCells({ cells }: Row, { columns }: Table): string {
  return cells
    .flatMap(({ text }, at) =>
      text !== '' && filledIn.has(columns[at]?.role ?? 'other')
        ? [`${columns[at]?.name ?? ''}：${withoutSpaces(text)}`]
        : [],
    )
    .join('，');
}

function droppings(groups: readonly AlignedGroup[], plan: Plan): readonly TableChange[] {
  const alone = groups.flatMap(({ items, rows }) => (items.length === 0 ? rows : []));
  return alone.map(({ row, table }) => {
    const filled = filledCells(row, table);
    const task = shortened(cellOf(row, table, 'task')?.value ?? '', longestDetail);
    return {
      ...droppedRow(row, table, plan),
      label: `删去：${nameOf(row)}（正文已没有）`,
      isLossy: filled !== '',
      detail: filled === '' ? task : `${task.replace(/。$/u, '')}。会连同已填内容一起删去——${filled}`,
    };
  });
}
