/** The columns of a task table, and what the body can put into them. */
import type { Column, ColumnRole, Plan, Section, Table, TableFormat } from '../../plan/model';
import { isUnknownToBody } from '../people';
import { firstClause } from '../titles';
import { deadlineText, itemText, leadingUnits, responsibleUnits, titleText, wholeText } from './item-text';

/** The columns that can be chosen, in their order, with their usual names. */
export const columnNames = {
  number: '序号',
  project: '项目',
  task: '工作任务',
  leader: '分管领导',
  lead: '牵头单位',
  unit: '责任单位',
  deadline: '完成期限',
  note: '备注',
} as const satisfies Partial<Record<ColumnRole, string>>;

export type TaskColumn = keyof typeof columnNames;

/** The names of columns as columns, in their usual order; the task's own is always among them. */
export function columnsFor(chosen: readonly TaskColumn[]): readonly Column[] {
  return (Object.keys(columnNames) as TaskColumn[])
    .filter((role) => role === 'task' || chosen.includes(role))
    .map((role) => ({ role, name: columnNames[role] }));
}

/** 配合单位: those who join in, and nobody else. */
function isJoining({ role, name }: Column): boolean {
  return role === 'unit' && /^(?:配合|协办|协同|协助|参与|参加)/u.test(name);
}

/** What a row's 项目 says: the heading above its item, else the item's own, as an empty cell has that of the row above. */
function projectOf(item: Section): string {
  if (item.parent !== undefined) return titleText(item.parent);
  return item.form === 'headless' ? firstClause(titleText(item)) : titleText(item);
}

/**
 * The cells of an item's row. What people fill in stays empty: who is in charge, departments, remarks, other columns.
 * @param number the row's number; '' where it gets none
 */
export function cellsFor(item: Section, columns: readonly Column[], number: string, plan: Plan): string[] {
  const hasProject = columns.some(({ role }) => role === 'project');
  const hasLead = columns.some((column) => column.role === 'lead' && !isUnknownToBody(column, plan));
  // Beside 牵头单位 and 配合单位 there is no place for those who are just responsible but the first.
  const leads = columns.some(isJoining) && leadingUnits(item) === '';
  return columns.map((column) => {
    switch (column.role) {
      case 'number':
        return number;
      case 'project':
        return projectOf(item);
      case 'task':
        return item.parent === undefined && hasProject ? itemText(item, plan) : wholeText(item, plan);
      case 'lead':
        return isUnknownToBody(column, plan) ? '' : leads ? responsibleUnits(item, false) : leadingUnits(item);
      case 'unit':
        return isUnknownToBody(column, plan) || (leads && hasLead) ? '' : responsibleUnits(item, !hasLead);
      case 'deadline':
        return deadlineText(item, plan);
      default:
        return '';
    }
  });
}

/** Why rows of a table can't be written in its form; undefined where they can. */
export function whyNotWritten({ format, firstLine, rows }: Table): string | undefined {
  const place = `第${firstLine + 1}行起的表格`;
  const remedy = '请先用制表符或者竖线把各栏分开。';
  if (format === 'lines') return `${place}每格占一行，不能同步。${remedy}`;
  if (format === 'spaces') return `${place}用空格对齐各栏，不能同步。${remedy}`;
  if (format === 'commas') return `${place}用逗号分隔各栏，不能同步。${remedy}`;
  if (format === 'wideBars') return `${place}用全角竖线分栏，不能同步。请先把“｜”都换成“|”。`;
  const isLong = rows.some(({ cells }) => cells.some(({ pieces }) => pieces !== undefined));
  return isLong ? `${place}有的格子占了几行，不能同步。请先去掉格子里的换行，每行表格只占一行。` : undefined;
}

/** The row as a line. */
export function rowLine(cells: readonly string[], format: TableFormat): string {
  switch (format) {
    case 'tabs':
      return cells.join('\t');
    case 'pipes':
      return `| ${cells.map(escaped).join(' | ')} |`;
    case 'bars':
      return cells.map(escaped).join(' | ');
    case 'wideBars':
      return cells.join('｜');
    case 'commas':
      return cells.join(',');
    case 'spaces':
      return cells.join('  ');
    case 'lines':
      return cells.join('\n');
  }
}

/** A text for a cell of a table. */
export function cellText(text: string, { format }: Table): string {
  return format === 'pipes' || format === 'bars' ? escaped(text) : text;
}

/** A text for a cell between bars. */
function escaped(text: string): string {
  return text.replace(/\\?\|/gu, '\\|');
}
