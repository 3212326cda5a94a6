/** 由正文生成任务分解表: the body's items as rows, in an empty table that is there, or in a sheet of their own. */
import type { Column, Plan, Section, Table } from '../../plan/model';
import { unnumberedIn } from '../../plan/unnumbered';
import type { Edit } from '../../text/range';
import { alignPipes } from '../pipes';
import type { Proposal } from '../proposal';
import { nothing } from '../proposal';
import { isUnknownToBody } from '../people';
import { cellsFor, columnsFor, rowLine, whyNotWritten } from './columns';
import type { TaskColumn } from './columns';
import { tableItems } from './items';
import { onSheet } from './sheet';

/** A row without text, its number perhaps left out; the model sees no row in it. */
const blankRow = /^[\s\d.．、|]*[\t|][\s\d.．、|]*$/u;

/** What is chosen of a new table. */
export interface TableChoice {
  /** Missing: those that the body has something for, and the deadline. */
  readonly columns?: readonly TaskColumn[];
  readonly format?: 'tabs' | 'pipes';
}

/** The table made from the body; an empty table in the document keeps its place, its columns and its form. */
export function generateTable(plan: Plan, { columns, format = 'tabs' }: TableChoice = {}): Proposal {
  const all = tableItems(plan);
  // A table stands behind the plan that it was made from.
  const chosenItems = all.filter(({ part }) => part.scope === 'attachment' || part === all[all.length - 1]!.part);
  const items = chosenItems.flatMap((item) => {
    const unnumbered = unnumberedIn(item);
    return unnumbered.length > 0 ? unnumbered : [item];
  });
  if (items.length === 0) return nothing('正文里没有编号的任务，无法生成任务分解表。');
  const tables = plan.tables.filter(({ isTaskTable }) => isTaskTable);
  const filled = tables.find((table) => !isEmpty(table));
  if (filled !== undefined) {
    const isOfBody = plan.alignments.some(({ isDerived }) => isDerived);
    const advice = isOfBody
      ? '要让它跟上正文，请用“同步任务分解表”。'
      : '它与正文的事项对应不上，要按正文重做，请先删去表头下面的各行。';
    return nothing(`第${filled.firstLine + 1}行起已有任务分解表。${advice}`);
  }
  const [empty] = tables;
  const reason = empty && whyNotWritten(empty);
  if (reason !== undefined) return nothing(reason);
  const chosen = empty?.columns ?? columnsFor(columns ?? usualColumns(items));
  const edits = empty === undefined ? onSheet(plan, tableLines(items, chosen, format, plan)) : fill(empty, items, plan);
  const others = chosenItems.length < all.length ? '文中有几份计划，只列了最后一份的任务。' : '';
  const message = `由正文生成了${items.length}行。${others}`;
  const remark = gapsIn(items, chosen, plan);
  const changes = [{ label: '生成任务分解表', detail: `${items.length}项任务`, edits }];
  return remark === undefined ? { changes, message } : { changes, message, remark };
}

/** Whether no row of a table says anything but its number. */
function isEmpty({ rows, columns }: Table): boolean {
  return rows.every(({ cells }) => cells.every(({ text }, at) => text === '' || columns[at]?.role === 'number'));
}

/** The columns that have something to say of these items. */
function usualColumns(items: readonly Section[]): readonly TaskColumn[] {
  const hasLead = items.some(({ duties, inherited }) =>
    [...duties, ...inherited].some(({ units }) => units.some(({ role }) => role === 'lead')),
  );
  const hasProject = items.some(({ parent }) => parent !== undefined);
  return [
    'number',
    ...(hasProject ? ['project' as const] : []),
    'task',
    ...(hasLead ? ['lead' as const] : []),
    'unit',
    'deadline',
  ];
}

function rowsFor(items: readonly Section[], columns: readonly Column[], plan: Plan): readonly (readonly string[])[] {
  const project = columns.findIndex(({ role }) => role === 'project');
  return items.map((item, at) => {
    const cells = cellsFor(item, columns, String(at + 1), plan);
    // As in a table whose cells are merged, a heading stands in the first of its rows.
    const isBelow = project >= 0 && item.parent !== undefined && item.parent === items[at - 1]?.parent;
    return isBelow ? cells.with(project, '') : cells;
  });
}

function tableLines(
  items: readonly Section[],
  columns: readonly Column[],
  format: 'tabs' | 'pipes',
  plan: Plan,
): readonly string[] {
  const head = columns.map(({ name }) => name);
  const rows = rowsFor(items, columns, plan).map((cells) => rowLine(cells, format));
  if (format === 'tabs') return [rowLine(head, format), ...rows];
  return alignPipes([
    rowLine(head, format),
    rowLine(
      head.map(() => '---'),
      format,
    ),
    ...rows,
  ]);
}

/** The rows in place of those of an empty table. */
function fill(
  { format, columns, headerLine, lastLine }: Table,
  items: readonly Section[],
  plan: Plan,
): readonly Edit[] {
  const rows = rowsFor(items, columns, plan).map((cells) => `\n${rowLine(cells, format)}`);
  let line = headerLine!;
  const isDelimiter = /^[\s|:-]*-[\s|:-]*$/u.test(plan.lines[line + 1] ?? '');
  if ((format === 'pipes' || format === 'bars') && isDelimiter) line++;
  let end = Math.max(line, lastLine);
  while (blankRow.test(plan.lines[end + 1] ?? '')) end++;
  const range = {
    start: { line, character: plan.lines[line]!.length },
    end: { line: end, character: plan.lines[end]!.length },
  };
  return [{ range, newText: rows.join('') }];
}

/** What the body does not say, so that people have to fill it in. */
function gapsIn(items: readonly Section[], columns: readonly Column[], plan: Plan): string | undefined {
  const rows = items.map((item) => cellsFor(item, columns, '', plan));
  const without = (...roles: readonly Column['role'][]): number => {
    const own = columns.flatMap((column, at) =>
      roles.includes(column.role) && !isUnknownToBody(column, plan) ? [at] : [],
    );
    return own.length === 0 ? 0 : rows.filter((cells) => own.every((at) => cells[at] === '')).length;
  };
  const [units, deadlines] = [without('unit', 'lead'), without('deadline')];
  const gaps = [
    ...(units > 0 ? [`${units}项没有写责任单位`] : []),
    ...(deadlines > 0 ? [`${deadlines}项没有写完成时间`] : []),
  ];
  return gaps.length > 0 ? `正文中${gaps.join('，')}，表中留空，请填写。` : undefined;
}
