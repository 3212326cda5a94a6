/** What may be written in a table's cell, by what its column is for. */
import type { Library } from '../../library/library';
import type { Column, Plan, Row, Section, Table } from '../../plan/model';
import { rowAt } from '../../plan/places';
import { withoutSpaces } from '../../text/chars';
import { entriesOf, isOfDepartments, namesOf } from '../people';
import { firstClause } from '../titles';
import type { Cursor } from './cursor';
import { placeFrom } from './cursor';
import { deadlineDrafts } from './deadlines';
import type { Draft, Suggestion } from './suggestion';
import { unitListInCell } from './unit-notes';
import { unitDrafts } from './units';

/** The cell in which somebody writes. */
export interface CellAt {
  readonly table: Table;
  readonly column: Column;
  /** Its index among the columns. */
  readonly at: number;
  /** Where its text begins. */
  readonly from: number;
  /** Where its text ends. */
  readonly to: number;
}

/** The table that a line is in, or that it goes on: it stands right below and has cells. */
function tableOf({ plan, line }: Cursor): Table | undefined {
  const shadow = plan.facts[line]!.shadow;
  const isRow = shadow.includes('\t') || /^\s*\|/u.test(shadow);
  return plan.tables.findLast(
    ({ firstLine, lastLine }) => firstLine < line && (line <= lastLine || (isRow && line === lastLine + 1)),
  );
}

/** The cell at the cursor; undefined outside of tables, and in their headings. */
export function cellAt(cursor: Cursor): CellAt | undefined {
  const table = tableOf(cursor);
  if (table === undefined || cursor.line === table.headerLine) return undefined;
  const { plan, line, before, after, character } = cursor;
  const row = rowAt(plan, { line, character })?.row;
  const isPipes = table.format === 'pipes';
  const isPlain = isPipes || table.format === 'tabs';
  if (!isPlain || row?.cells.some(({ pieces }) => pieces !== undefined)) return row && cellOf(row, table, cursor);
  const marks = [...before.matchAll(isPipes ? /(?<!\\)\|/gu : /\t/gu)];
  const at = isPipes ? marks.length - 1 : marks.length;
  const column = table.columns[at];
  if (column === undefined) return undefined;
  const start = marks.length === 0 ? 0 : marks[marks.length - 1]!.index + 1;
  const end = after.search(isPipes ? /(?<!\\)\|/u : /\t/u);
  const lead = before.slice(start).length - before.slice(start).trimStart().length;
  const rest = end < 0 ? after : after.slice(0, end);
  return { table, column, at, from: start + lead, to: character + rest.trimEnd().length };
}

/** The cell of a row, or the line of it, in which the cursor is. */
function cellOf({ cells }: Row, table: Table, { line, character }: Cursor): CellAt | undefined {
  for (let at = 0; at < cells.length; at++) {
    const { pieces, line: own, columns } = cells[at]!;
    const column = table.columns[at];
    for (const piece of pieces ?? [{ line: own, from: columns.from, to: columns.to }])
      if (column !== undefined && piece.line === line && piece.from <= character && character <= piece.to)
        return { table, column, at, from: piece.from, to: piece.to };
  }
  return undefined;
}

/** How often each of a column's entries stands in it, without the cursor's own row. */
function usedIn(
  { table, at }: CellAt,
  { line }: Cursor,
  read: (text: string) => readonly string[],
): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const row of table.rows) {
    const text = row.cells[at]?.text ?? '';
    if (row.line === line || text === '') continue;
    for (const entry of read(text)) used.set(entry, (used.get(entry) ?? 0) + 1);
  }
  return used;
}

/** The entries of a column, the most frequent first. */
function usedDrafts(used: ReadonlyMap<string, number>, kind: Draft['kind']): readonly Draft[] {
  return [...used]
    .sort((a, b) => b[1] - a[1])
    .map(([label, count]): Draft => ({ kind, label, detail: `本列${count}次` }));
}

/** The entries of a column, and behind them what it does not have yet. */
function usedBefore(
  used: ReadonlyMap<string, number>,
  kind: Draft['kind'],
  others: readonly Draft[],
): readonly Draft[] {
  return [...usedDrafts(used, kind), ...others.filter(({ label }) => !used.has(label))];
}

/** Whether a title has anything to be seen: that of a damaged heading may be a line separator alone. */
const isVisible = (title: string): boolean => title.trim() !== '';

/** Headings of the plan that others stand under. */
function headings(plan: Plan): readonly Section[] {
  return plan.sections.filter(({ part, children }) => part.scope === 'plan' && children.length > 0);
}

function headingDrafts(plan: Plan): readonly Draft[] {
  const titles = headings(plan)
    .map(({ title }) => withoutSpaces(title.text))
    .filter(isVisible);
  return [...new Set(titles)].map((label): Draft => ({ kind: 'heading', label, detail: '正文标题' }));
}

/** Items of the plan that the table has no row for. */
function taskDrafts(plan: Plan, { table, at }: CellAt, { line }: Cursor): readonly Draft[] {
  const rows = table.rows.filter((row: Row) => row.line !== line);
  const named = new Set(rows.map((row) => firstClause(row.cells[at]?.value ?? '')));
  // Many rows say what is to be done and leave out what the item is called.
  const meant = new Set(plan.alignments.flatMap((alignment) => rows.flatMap((row) => alignment.itemsOf(row))));
  const items = plan.sections.filter(
    (section) =>
      section.part.scope === 'plan' &&
      section.children.length === 0 &&
      section.form !== 'headless' &&
      !meant.has(section),
  );
  return items
    .map(({ title }) => withoutSpaces(title.text))
    .filter((label) => isVisible(label) && !named.has(label))
    .map((label): Draft => ({ kind: 'task', label, detail: '表中还没有的正文任务' }));
}

const whole = (text: string): readonly string[] => [withoutSpaces(text)];

function peopleDrafts(used: ReadonlyMap<string, number>, library: Library): readonly Draft[] {
  const others = library.units.flatMap(({ name, short, leaders, origin }) =>
    leaders.map((label): Draft => ({ kind: 'person', label, detail: short ?? name, origin })),
  );
  return usedBefore(used, 'person', others);
}

function departmentDrafts(used: ReadonlyMap<string, number>, library: Library): readonly Draft[] {
  const others = library.units.flatMap(({ name, short, departments, origin }) =>
    departments.map((label): Draft => ({ kind: 'unit', label, detail: short ?? name, origin })),
  );
  return usedBefore(used, 'unit', others);
}

/** The next number of a column that counts the rows. */
function numberDraft({ table }: CellAt, { line }: Cursor): readonly Draft[] {
  const above = table.rows.findLast((row) => row.line < line && row.number !== undefined);
  return [{ kind: 'number', label: String((above?.number ?? 0) + 1), detail: '下一行的序号', names: ['序号'] }];
}

/** Puts drafts behind the last mark or space of a cell that holds several entries, without those that it has. */
function placeInList(cursor: Cursor, { from, to }: CellAt, drafts: readonly Draft[]): readonly Suggestion[] {
  const { before, after, character } = cursor;
  const written = before.slice(from);
  const start = character - /[^\s、，,；;]*$/u.exec(written)![0].length;
  const others = new Set([
    ...entriesOf(before.slice(from, start)),
    ...entriesOf(after.slice(0, to - character)).slice(1),
  ]);
  return drafts.filter(({ label }) => !others.has(label)).map((draft) => placeFrom(cursor, draft, start));
}

/** The units on the other lines of a cell that goes over several. */
function namedOnOtherLines({ plan, line, character }: Cursor, { at }: CellAt): readonly string[] {
  const pieces = rowAt(plan, { line, character })?.row.cells[at]?.pieces ?? [];
  return pieces.flatMap((piece) =>
    piece.line === line ? [] : entriesOf(plan.lines[piece.line]!.slice(piece.from, piece.to)),
  );
}

/** What may be written in a cell. */
export function cellSuggestions(cursor: Cursor, cell: CellAt, library: Library): readonly Suggestion[] {
  const { plan } = cursor;
  const { column, from, to } = cell;
  if (column.role === 'unit' || (column.role === 'lead' && !isOfDepartments(column))) {
    const list = unitListInCell(cursor, from);
    const taken = new Set([...list.others, ...namedOnOtherLines(cursor, cell)]);
    return unitDrafts(cursor, library, taken).map((draft) => placeFrom(cursor, draft, list.from, list.replaceTo));
  }
  if (column.role === 'lead')
    return placeInList(cursor, cell, departmentDrafts(usedIn(cell, cursor, entriesOf), library));
  if (column.role === 'leader') return placeInList(cursor, cell, peopleDrafts(usedIn(cell, cursor, namesOf), library));
  const drafts = draftsFor(plan, cell, cursor);
  return drafts.map((draft) => placeFrom(cursor, draft, from, to));
}

/** What may be written in a cell that holds one entry. */
function draftsFor(plan: Plan, cell: CellAt, cursor: Cursor): readonly Draft[] {
  const used = usedIn(cell, cursor, whole);
  switch (cell.column.role) {
    case 'number':
      return numberDraft(cell, cursor);
    case 'deadline':
      return usedBefore(used, 'deadline', deadlineDrafts);
    case 'project': {
      const own = headingDrafts(plan);
      const known = new Set(own.map(({ label }) => label));
      return [...own, ...usedDrafts(used, 'value').filter(({ label }) => !known.has(label))];
    }
    case 'task':
      return taskDrafts(plan, cell, cursor);
    default:
      return usedDrafts(used, 'value');
  }
}
