import type { Cell, Part, Plan, Row, Section, Table } from '../plan/model';
import { addTo } from '../text/groups';
import type { Position, Range } from '../text/range';
import { comparePositions, rangeContains } from '../text/range';
import { firstClause, firstDeed, nameOfRow, titleOfPart, titleOfSection } from './titles';

export type OutlineKind = 'notice' | 'plan' | 'section' | 'item' | 'attachment' | 'table' | 'row';

/** One line of the outline. `selectionRange` lies inside `range`; `title` is never empty. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  /** The number with its marks as written, such as `（一）`; empty where there is none. */
  readonly marker: string;
  readonly title: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineNode[];
}

/**
 * A line of the outline as people read it: the number and the title. 1. and （一） part the two by themselves; 第一条 and a
 * row's bare number have no mark of their own.
 */
export function outlineLabel({ marker, title }: OutlineNode): string {
  return /[\p{L}\p{N}]$/u.test(marker) ? `${marker} ${title}` : marker + title;
}

const untitled: Readonly<Record<'notice' | 'plan' | 'attachment', string>> = {
  notice: '通知',
  plan: '正文',
  attachment: '附件',
};

/** A heading that others stand under, or that is a line of its own, is a section; a numbered paragraph is an item. */
function sectionNode(section: Section, plan: Plan, owners: Owners): OutlineNode {
  const { marker, title, range, line } = section;
  const words = titleOfSection(section, plan);
  const written = plan.lines[line]!.slice(marker.whole.from, marker.whole.to);
  const start = { line, character: marker.whole.from };
  const isItem = section.children.length === 0 && (section.form !== 'alone' || section.parent !== undefined);
  return {
    kind: isItem ? 'item' : 'section',
    marker: written,
    title: words.trim() === '' ? (textBelow(section) ?? written) : words,
    range,
    selectionRange: { start, end: title.range.end },
    children: inOrder([
      ...section.children.map((child) => sectionNode(child, plan, owners)),
      ...(owners.tables.get(section) ?? []).map((table) => tableNode(table, plan)),
    ]),
  };
}

/** How the text below a number alone begins, as below 第一条 in a line of its own. */
function textBelow({ paragraphs, title }: Section): string | undefined {
  const { end } = title.range;
  const below = paragraphs.find(({ pieces: [first] }) => first!.line > end.line || first!.from > end.character);
  return below === undefined ? undefined : firstClause(below.text);
}

/** Where the tables stand. */
interface Owners {
  /** Those of each section, in the innermost one. */
  readonly tables: ReadonlyMap<Section, readonly Table[]>;
  /** Those outside all sections. */
  readonly free: ReadonlySet<Table>;
}

function ownersOf(plan: Plan): Owners {
  const tables = new Map<Section, Table[]>();
  const free = new Set<Table>();
  let next = 0;
  let last: Section | undefined;
  for (const table of plan.tables) {
    while (next < plan.sections.length && plan.sections[next]!.line < table.firstLine) last = plan.sections[next++];
    let owner = last;
    while (owner !== undefined && (owner.part !== table.part || owner.lastLine < table.lastLine)) owner = owner.parent;
    if (owner === undefined) free.add(table);
    else addTo(tables, owner, table);
  }
  return { tables, free };
}

/** Where a line's text begins; a part leaves out the white space around it. */
function startOfLine({ lines }: Plan, line: number): Position {
  return { line, character: lines[line]!.length - lines[line]!.trimStart().length };
}

function endOfLine({ lines }: Plan, line: number): Position {
  return { line, character: lines[line]!.trimEnd().length };
}

/** The cell that says what a row is about; where no column is for tasks the first that is more than a number. */
function cellOfTask({ cells }: Row, { columns }: Table): Cell | undefined {
  const task = cells[columns.findIndex(({ role }) => role === 'task')];
  if (task !== undefined && task.value !== '') return task;
  return (
    cells.find(({ value }, index) => value !== '' && (columns[index]?.role !== 'number' || !/^\d/u.test(value))) ??
    cells[0]
  );
}

function rowNode(row: Row, table: Table, plan: Plan): OutlineNode {
  const cell = row.isBand ? row.cells[0] : cellOfTask(row, table);
  const name = row.isBand ? undefined : nameOfRow({ row, table });
  const title = name ?? firstDeed(cell?.value ?? '');
  const range = { start: startOfLine(plan, row.line), end: row.range.end };
  return {
    kind: 'row',
    marker: row.number === undefined ? '' : String(row.number),
    title: title.trim() === '' ? `第${row.line + 1}行` : title,
    range,
    selectionRange: cell !== undefined && cell.text !== '' && rangeContains(range, cell.range) ? cell.range : range,
    children: [],
  };
}

function tableNode(table: Table, plan: Plan): OutlineNode {
  const first = table.headerLine ?? table.firstLine;
  const names = table.columns.map((column) => column.name).filter((name) => name !== '');
  return {
    kind: 'table',
    marker: '',
    title: names.length > 0 ? `${table.isTaskTable ? '任务分解表' : '表'}：${names.join('、')}` : '表',
    range: { start: startOfLine(plan, table.firstLine), end: endOfLine(plan, table.lastLine) },
    selectionRange: { start: startOfLine(plan, first), end: endOfLine(plan, first) },
    children: table.rows.map((row) => rowNode(row, table, plan)),
  };
}

function inOrder(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return [...nodes].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

function partNode(part: Part, kind: 'notice' | 'plan' | 'attachment', plan: Plan, owners: Owners): OutlineNode {
  const free = part.tables.filter((table) => owners.free.has(table));
  const first = plan.lines[part.firstLine]!;
  return {
    kind,
    marker: '',
    title: titleOfPart(part, plan) ?? untitled[kind],
    range: part.range,
    selectionRange: part.title?.range ?? {
      start: part.range.start,
      end: {
        line: part.firstLine,
        character: part.firstLine === part.lastLine ? part.range.end.character : first.length,
      },
    },
    children: inOrder([
      ...part.sections.map((section) => sectionNode(section, plan, owners)),
      ...free.map((table) => tableNode(table, plan)),
    ]),
  };
}

/** The document's outline: notice → plan → sections → items → attachments → tables → rows. */
export function outline(plan: Plan): readonly OutlineNode[] {
  const owners = ownersOf(plan);
  return plan.parts.flatMap((part) => {
    if (part.scope === 'chrome' || part.scope === 'colophon') return [];
    return [partNode(part, part.scope, plan, owners)];
  });
}
