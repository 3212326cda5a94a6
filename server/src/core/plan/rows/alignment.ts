/**
 * Which items of the body and which rows of the task table speak of the same work. An item may own several rows, a row
 * may join several items. Wording decides: first equal clauses, then, for what is left, shared sequences of three
 * characters; the order of items and rows helps where the wording is thin. An item that is no task has a row only where
 * the wording leaves no doubt.
 */
import { addTo } from '../../text/groups';
import type { Position } from '../../text/range';
import type { ClauseRun } from './clauses';
import { clausesOf, clausesOfLine } from './clauses';
import type { TableDifferences } from './differences';
import { differencesOf } from './differences';
import { GroupReading } from './group-text';
import { findLinks, keptLinks } from './kept-links';
import type { Link } from './links';
import type { Paragraph, Piece, Plan, Row, Section, Table } from '../model';
import { withoutDetails } from './own-tables';
import { isTotal } from './totals';
import { added, flatMapList, mapList } from '../../text/lists';

/** An item of the body, as far as it is compared. */
export interface AlignedItem {
  readonly section: Section;
  /** Its heading's clauses. */
  readonly heading: readonly ClauseRun[];
  /** The clauses behind its heading; where there are none, the heading's. */
  readonly body: readonly ClauseRun[];
  /** How many characters its body has. */
  readonly length: number;
}

/** A row that states a task. */
export interface AlignedRow {
  readonly table: Table;
  readonly row: Row;
  /** The clauses of its task cells. */
  readonly clauses: readonly ClauseRun[];
  readonly length: number;
}

/** Items and rows that speak of the same work and of no other: mostly one of each. Either list may be empty. */
export interface AlignedGroup {
  /** In the order of the text, as are the rows. */
  readonly items: readonly AlignedItem[];
  readonly rows: readonly AlignedRow[];
}

/** The items of one plan beside the rows of its task tables. */
export interface Alignment {
  readonly items: readonly AlignedItem[];
  readonly rows: readonly AlignedRow[];
  /** All items and rows, those without a counterpart in groups of their own; in the order of the first item, then rows. */
  readonly groups: readonly AlignedGroup[];
  /** The groups that have a row, as they are read. */
  readonly readings: readonly GroupReading[];
  /** The items that a row speaks of. */
  itemsOf(row: Row): readonly Section[];
  /** The rows that speak of an item. */
  rowsOf(section: Section): readonly Row[];
  /** Whether the table was made from these items: most of its rows have one. */
  readonly isDerived: boolean;
  /** In what the rows' wording differs from the items'. */
  readonly differences: TableDifferences;
}

type Source = Pick<Plan, 'parts' | 'tables' | 'facts'>;

/** Fewer rows with an item make no table of these items. */
const fewestPairs = 2;
const none: readonly never[] = [];

/**
 * The alignments of a plan: one for each of its plans that has a task table, in the order of the text; none where it
 * has no task table or no items.
 */
export function alignmentsOf(plan: Source): readonly Alignment[] {
  const scopes = scopesOf(plan);
  // Of several plans an edit changes one; of a single one mostly what its links depend on.
  const find = scopes.length > 1 ? keptLinks : findLinks;
  return flatMapList(scopes, ({ sections, tables }) => {
    const rows: AlignedRow[] = [];
    for (const table of tables) addRows(table, plan, rows);
    const items: AlignedItem[] = [];
    if (rows.length > 0) for (const section of sections) addItem(section, plan, items);
    if (items.length === 0) return [];
    const links = find(items, rows, plan.facts);
    const own = tables.length > 1 ? withoutDetails(rows, links) : { rows, links };
    return [new FoundAlignment(items, own.rows, own.links, plan.facts)];
  });
}

/** The task tables with the sections that they may have been made from: those of the last plan up to them. */
function scopesOf(
  plan: Source,
): readonly { readonly sections: readonly Section[]; readonly tables: readonly Table[] }[] {
  if (!plan.tables.some(({ isTaskTable }) => isTaskTable)) return [];
  const scopes: { sections: Section[]; tables: Table[] }[] = [];
  let tables: Table[] = [];
  let sections: Section[] = [];
  for (const part of plan.parts) {
    if (part.scope === 'plan' && part.sections.length > 0 && tables.length > 0) {
      scopes.push({ sections, tables });
      tables = [];
      sections = [];
    } else if (part.scope === 'plan') sections = [];
    addWithChildren(part.sections, sections);
    for (const table of part.tables) if (table.isTaskTable) tables.push(table);
  }
  if (tables.length > 0) scopes.push({ sections, tables });
  return scopes;
}

/** Sections and all below them, in the order of the text. */
function addWithChildren(sections: readonly Section[], into: Section[]): void {
  for (const section of sections) {
    into.push(section);
    addWithChildren(section.children, into);
  }
}

/** Adds a section as an item: a heading without text of its own that has children is none. */
function addItem(section: Section, { facts }: Source, items: AlignedItem[]): void {
  const { start, end } = section.title.range;
  const isHeadless = section.form === 'headless';
  const heading: readonly ClauseRun[] = isHeadless ? none : [runOf(facts, start.line, start.character, end.character)];
  const body: ClauseRun[] = [];
  for (const paragraph of section.paragraphs) {
    const first = paragraph.pieces[0]!;
    const isOwn = first.line === section.line && first.from <= start.character;
    const textFrom = isOwn ? (isHeadless ? start : end) : undefined;
    if (paragraph.pieces.length > 1) addTorn(paragraph, textFrom, facts, body);
    else if (textFrom === undefined) body.push(runOf(facts, first.line, first.from, first.to));
    else if (textFrom.character < first.to) body.push(runOf(facts, first.line, textFrom.character, first.to));
  }
  const length = lengthOf(body);
  if (length > 0) items.push({ section, heading, body, length });
  else if (section.children.length === 0) items.push({ section, heading, body: heading, length: lengthOf(heading) });
}

function runOf(facts: Plan['facts'], line: number, from: number, to: number): ClauseRun {
  return { line, clauses: clausesOfLine(facts[line]!, from, to) };
}

/**
 * Adds the clauses of a paragraph in several pieces.
 * @param textFrom where its text begins behind the item's heading, if it has one
 */
function addTorn(
  { pieces, joints }: Paragraph,
  textFrom: Position | undefined,
  facts: Plan['facts'],
  into: ClauseRun[],
) {
  const overlaps = new Map(mapList(joints, ({ after, overlap }) => [pieces[after + 1], overlap]));
  const rest: Piece[] = [];
  for (const piece of pieces) {
    let from = piece.from + (overlaps.get(piece) ?? 0);
    if (textFrom !== undefined && piece.line <= textFrom.line)
      from = piece.line < textFrom.line ? piece.to : Math.max(from, textFrom.character);
    if (from < piece.to) rest.push({ line: piece.line, from, to: piece.to });
  }
  for (const run of clausesOf(rest, facts)) into.push(run);
}

function addRows(table: Table, { facts }: Source, rows: AlignedRow[]): void {
  const columns = flatMapList(table.columns, ({ role }, at) => (role === 'task' ? [at] : []));
  for (const row of table.rows) {
    const clauses: ClauseRun[] = [];
    for (const at of columns) {
      const cell = row.cells[at];
      if (cell === undefined || cell.text === '') continue;
      if (cell.pieces === undefined) clauses.push(runOf(facts, cell.line, cell.columns.from, cell.columns.to));
      else for (const { line, from, to } of cell.pieces) clauses.push(runOf(facts, line, from, to));
    }
    const length = lengthOf(clauses);
    if (length > 0 && !isTotal(row)) rows.push({ table, row, clauses, length });
  }
}

function lengthOf(runs: readonly ClauseRun[]): number {
  let length = 0;
  for (const { clauses } of runs) length += clauses.length;
  return length;
}

/** An alignment whose groups are put together when they are asked for. */
class FoundAlignment implements Alignment {
  readonly items: readonly AlignedItem[];
  readonly rows: readonly AlignedRow[];
  readonly isDerived: boolean;
  readonly #itemsOf = new Map<Row, Section[]>();
  readonly #rowsOf = new Map<Section, Row[]>();
  readonly #links: readonly Link[];
  readonly #facts: Plan['facts'];
  #differences: TableDifferences | undefined;
  #groups: readonly AlignedGroup[] | undefined;
  #readings: readonly GroupReading[] | undefined;

  constructor(
    items: readonly AlignedItem[],
    rows: readonly AlignedRow[],
    links: readonly Link[],
    facts: Plan['facts'],
  ) {
    this.items = items;
    this.rows = rows;
    this.#links = links;
    this.#facts = facts;
    for (const { item, row } of links) {
      addTo(this.#itemsOf, rows[row]!.row, items[item]!.section);
      addTo(this.#rowsOf, items[item]!.section, rows[row]!.row);
    }
    this.isDerived = this.#itemsOf.size >= fewestPairs && this.#itemsOf.size * 2 >= rows.length;
  }

  get groups(): readonly AlignedGroup[] {
    return (this.#groups ??= groupsOf(this.items, this.rows, this.#links));
  }

  get readings(): readonly GroupReading[] {
    if (this.#readings !== undefined) return this.#readings;
    const readings: GroupReading[] = [];
    for (const group of this.groups) if (group.rows.length > 0) readings.push(new GroupReading(group, this.#facts));
    return (this.#readings = readings);
  }

  get differences(): TableDifferences {
    return (this.#differences ??= differencesOf(this.readings));
  }

  itemsOf(row: Row): readonly Section[] {
    return this.#itemsOf.get(row) ?? [];
  }

  rowsOf(section: Section): readonly Row[] {
    return this.#rowsOf.get(section) ?? [];
  }
}

/** Puts together what hangs together. */
function groupsOf(
  items: readonly AlignedItem[],
  rows: readonly AlignedRow[],
  links: readonly Link[],
): readonly AlignedGroup[] {
  // Items and rows as the nodes of one forest: a row's is behind all items'.
  const parents = Array.from({ length: items.length + rows.length }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top] = parents[parents[top]!]!;
    return top;
  };
  for (const { item, row } of links) {
    const [one, other] = [root(item), root(items.length + row)];
    parents[Math.max(one, other)] = Math.min(one, other);
  }
  const groups: { items: readonly AlignedItem[]; rows: readonly AlignedRow[] }[] = [];
  /** By node: the place of its group, where it is the top of one. */
  const placeOf = new Int32Array(parents.length);
  for (let at = 0; at < parents.length; at++) {
    const top = root(at);
    if (top === at) placeOf[at] = groups.push({ items: none, rows: none }) - 1;
    const group = groups[placeOf[top]!]!;
    if (at < items.length) group.items = added(group.items, items[at]!);
    else group.rows = added(group.rows, rows[at - items.length]!);
  }
  return groups;
}
