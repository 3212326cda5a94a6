import { withBars } from '../line/cells';
import { leadsOf } from '../plan/first-leads';
import { cellsOf, itemsOfRow, rowsOfItem } from '../plan/rows/counterparts';
import { bandsOf, isNoTask } from '../plan/rows/bands';
import { deadlinesIn } from '../plan/passages/deadlines';
import { yearInForce } from '../plan/passages/moments';
import type { Deadline } from '../plan/passages/timings';
import { deadlinesOfItem } from '../plan/passages/timings';
import type { Cell, ColumnRole, Plan, Row, Section, Table, Unit } from '../plan/model';
import { unnumberedIn } from '../plan/unnumbered';
import { withoutSpaces } from '../text/chars';
import { addTo } from '../text/groups';
import type { Range } from '../text/range';
import { shadowOf } from '../text/shadow';
import { isMerged, tellingRow } from './merged-rows';
import { entriesOf, isOfDepartments, leadersOf, namesOf } from './people';
import { itemsBesides, taskItems } from './task-items';
import { firstDeed, hasHeading, nameOfRow, titleOfSection } from './titles';

export type { Deadline };

/** One task, from an item of the body or a row of the task table. */
export interface Task {
  /** As written, without its marks: `19`, `一`. */
  readonly number: string;
  /** The item's heading; of a row that was made from items of the body theirs, else its first clause. */
  readonly title: string;
  /** Its 项目 cell, the heading above it in the table, or the title of the section that its item stands in. */
  readonly section: string;
  /** Split, a shared tail spelt out, letters as in the text. */
  readonly units: readonly string[];
  /** Those named as leading. */
  readonly lead: readonly string[];
  /** People: 分管领导. */
  readonly leaders: readonly string[];
  /** 牵头科室 and the like. */
  readonly departments: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly source: 'body' | 'table';
  readonly range: Range;
  /** Where the rest of it stands: the unit notes, the cells; of a row also the items of the body that it was made from. */
  readonly related: readonly Range[];
}

/** The number of a heading in a table. */
const bandNumber = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?|[（(]?\d{1,2}[）).、．])\s*/u;

/** Departments in one cell: one a line, so that the spaces between them are line ends. */
function departmentsOf(text: string): readonly string[] {
  const names: string[] = [];
  let open = '';
  for (const word of entriesOf(text)) {
    open += word;
    if (/[科室处局办委中心部院站所股]$/u.test(open)) {
      names.push(open);
      open = '';
    }
  }
  if (open !== '') names.push(open);
  return names;
}

/** The 牵头科室 of a row; bodies in a column 牵头单位 are units and no departments. */
export function departmentsIn(row: Row, table: Table): readonly string[] {
  const cells = row.cells.filter((_, at) => {
    const column = table.columns[at];
    return column?.role === 'lead' && isOfDepartments(column);
  });
  return cells.flatMap((cell) => departmentsOf(withBars(cell.text)));
}

function unitNames(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.map((unit) => withBars(unit.full)))];
}

function deadlinesOfCell(cell: string, planYear: number | undefined): Deadline[] {
  const text = withoutSpaces(withBars(cell));
  return deadlinesIn(shadowOf(text), planYear, true).map(({ from, to, date }) => ({
    text: text.slice(from, to),
    date,
  }));
}

/** A time that an item names several times is one deadline. */
function withoutRepeats(deadlines: readonly Deadline[]): readonly Deadline[] {
  const first = new Map<string, Deadline>();
  for (const one of deadlines) {
    const key = `${withoutSpaces(one.text)} ${one.date ?? ''}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** The columns that say who does a row. */
const whose: readonly ColumnRole[] = ['unit', 'lead', 'leader'];

function rowTask(row: Row, first: Row | undefined, table: Table, band: string | undefined, plan: Plan): Task {
  const cells = (role: ColumnRole): readonly Cell[] => cellsOf({ table, row }, role);
  const telling = tellingRow(row, first, table, whose);
  const timed = tellingRow(row, first, table, [...whose, 'deadline']);
  const planYear = yearInForce(plan);
  const name = nameOfRow({ table, row });
  const items = itemsOfRow(plan, row);
  const headings = items.filter((item) => hasHeading(item, plan)).map((item) => titleOfSection(item, plan));
  const deadlineCells = cellsOf({ table, row: timed }, 'deadline').filter((cell) => cell.text !== '');
  const units = telling.duties.flatMap((duty) => duty.units).filter((unit) => unit.role !== 'lead');
  const leads = telling.duties.flatMap((duty) => leadsOf(plan, duty));
  const departments = departmentsIn(telling, table);
  const own = deadlineCells.flatMap((cell) => {
    const found = deadlinesOfCell(cell.text, planYear);
    return found.length > 0 ? found : [{ text: withoutSpaces(withBars(cell.text)), date: undefined }];
  });
  return {
    number: row.number === undefined ? '' : String(row.number),
    title: headings.length > 0 ? headings.join('；') : (name ?? firstDeed(cells('task')[0]?.value ?? '')),
    section:
      (name === undefined ? cells('project')[0]?.value : undefined) ??
      band?.replace(bandNumber, '') ??
      items.map((item) => sectionAbove(item, plan)).find((title) => title !== '') ??
      '',
    units: unitNames(units),
    lead: departments.length > 0 ? departments : unitNames(leads),
    leaders: cellsOf({ table, row: telling }, 'leader').flatMap((cell) => namesOf(withBars(cell.text))),
    departments,
    deadlines: own,
    source: 'table',
    range: row.range,
    related: [...placesOf(row, table), ...items.map((item) => item.range)],
  };
}

/** Where a row says who does the task, and by when. */
function placesOf(row: Row, table: Table): Range[] {
  const roles: readonly ColumnRole[] = ['unit', 'lead', 'leader', 'deadline'];
  return row.cells
    .filter((cell, at) => cell.text !== '' && roles.includes(table.columns[at]?.role ?? 'other'))
    .map((cell) => cell.range);
}

/** An item's number without its marks; of 2.1 all of it. */
function numberOf({ line, marker: { style, digits, whole } }: Section, plan: Plan): string {
  const { from, to } = style === 'decimal' ? whole : digits;
  return plan.lines[line]!.slice(from, to);
}

/** The title of the section that an item stands in; empty where there is none. */
function sectionAbove({ parent }: Section, plan: Plan): string {
  return parent === undefined ? '' : titleOfSection(parent, plan);
}

function itemTask(section: Section, plan: Plan, planYear: number | undefined): Task {
  const duties = section.duties.length > 0 ? section.duties : section.inherited;
  return {
    number: numberOf(section, plan),
    title: titleOfSection(section, plan),
    section: sectionAbove(section, plan),
    units: unitNames(duties.flatMap((duty) => duty.units)),
    lead: unitNames(duties.flatMap((duty) => leadsOf(plan, duty))),
    leaders: leadersOf(section, plan),
    departments: [],
    deadlines: withoutRepeats(deadlinesOfItem(section, plan, planYear)),
    source: 'body',
    range: section.range,
    related: duties.map((duty) => duty.range),
  };
}

/** The task that an item is, or the tasks that stand below it without numbers. */
function tasksOfItem(item: Section, plan: Plan): readonly Task[] {
  const planYear = yearInForce(plan);
  const unnumbered = unnumberedIn(item);
  if (unnumbered.length === 0) return [itemTask(item, plan, planYear)];
  return unnumbered.map((one) => ({ ...itemTask(one, plan, planYear), number: '', title: one.title.text }));
}

/** The items that a table doesn't list, by the row of the last item before them that it does; those before all rows by none. */
function besidesByRow(plan: Plan, rows: ReadonlySet<Row>): ReadonlyMap<Row | undefined, readonly Section[]> {
  const besides = new Set(itemsBesides(plan));
  const byRow = new Map<Row | undefined, Section[]>();
  let last: Row | undefined;
  for (const section of plan.sections) {
    last = rowsOfItem(plan, section).findLast(({ row }) => rows.has(row))?.row ?? last;
    if (besides.has(section)) addTo(byRow, last, section);
  }
  return byRow;
}

/**
 * The tasks of a plan: the rows of its task tables, and among them, where they stand in the body, the items that these
 * don't list; or its items alone.
 */
export function tasks(plan: Plan): readonly Task[] {
  const itemTasks = (items: readonly Section[]): readonly Task[] => items.flatMap((item) => tasksOfItem(item, plan));
  const tables = plan.tables.filter((table) => table.isTaskTable);
  if (!tables.some((table) => table.rows.length > 0)) return itemTasks(taskItems(plan));
  const rowTasks = new Map<Row, Task>();
  for (const table of tables) {
    const bands = bandsOf(table);
    let first: Row | undefined;
    for (const row of table.rows) {
      if (isNoTask(row, table)) continue;
      const goesOn = isMerged(row, table);
      if (!goesOn) first = row;
      rowTasks.set(row, rowTask(row, goesOn ? first : undefined, table, bands.get(row), plan));
    }
  }
  const besides = besidesByRow(plan, new Set(rowTasks.keys()));
  const behind = (row: Row | undefined): readonly Task[] => itemTasks(besides.get(row) ?? []);
  return [...behind(undefined), ...[...rowTasks].flatMap(([row, task]) => [task, ...behind(row)])];
}
