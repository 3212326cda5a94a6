/** Which rows and items have clauses in common, word for word. */
import { withoutSpaces } from '../../text/chars';
import type { AlignedItem, AlignedRow } from './alignment';
import type { ClauseRun } from './clauses';
import { HashIndex } from './hash-index';
import type { Table } from '../model';
import { assignsNoWork } from '../section-kinds';
import { flatMapList, mapList } from '../../text/lists';

/** An item and a row that speak of the same, by their indexes. */
export interface Link {
  readonly item: number;
  readonly row: number;
}

/** A pair and how well it fits: how many characters it shares, and what share of the shorter text that is. */
interface Scored extends Link {
  readonly shared: number;
  readonly share: number;
}

/** A clause that stands in more items than this tells none of them. */
const mostHolders = 4;
/** A shorter clause tells nothing. */
const shortestClause = 4;
/** So many shared characters, and such a share of the shorter text, make a pair. */
const fewestShared = 8;
const smallestShare = 0.2;
/**
 * From this share on a pair is beyond doubt, even if one of the two has a better one; where an item is no task, this
 * share of both.
 */
const clearShare = 0.5;

/** Which of a table's columns says to what heading a row belongs; -1 where none does. */
export const projectColumn = ({ columns }: Table): number => columns.findIndex(({ role }) => role === 'project');

/** The items in which each clause stands; a heading counts as a clause of its item. */
function indexOf(items: readonly AlignedItem[]): HashIndex {
  let count = 0;
  for (const { heading, body } of items) {
    for (const { clauses } of heading) count += clauses.all.length;
    for (const { clauses } of body) count += clauses.all.length;
  }
  const index = new HashIndex(count);
  const add = (runs: readonly ClauseRun[], item: number): void => {
    for (const { clauses } of runs)
      for (const { hash, length } of clauses.all) if (length >= shortestClause) index.add(hash, item);
  };
  for (let item = 0; item < items.length; item++) {
    const { heading, body } = items[item]!;
    add(body, item);
    if (heading !== body) add(heading, item);
  }
  return index;
}

/** Pairs that share clauses, without those of which both sides have a clearly better one. */
export function linksByClauses(items: readonly AlignedItem[], rows: readonly AlignedRow[]): Link[] {
  const index = indexOf(items);
  let titles: ReadonlyMap<string, number> | undefined;
  const links: Scored[] = [];
  /** By item how much the row shares with it, and the items with which it shares something. */
  const shared = new Float64Array(items.length);
  const sharing: number[] = [];
  const add = (item: number, count: number): void => {
    if (shared[item] === 0) sharing.push(item);
    shared[item]! += count;
  };
  let last: Table | undefined;
  let project = -1;
  let named: number | undefined;
  rows.forEach(({ table, row, clauses: runs, length }, at) => {
    for (const { clauses } of runs) {
      for (const clause of clauses.all) {
        if (clause.length < shortestClause) continue;
        const found = index.countOf(clause.hash, mostHolders + 1);
        if (found > mostHolders) continue;
        for (let entry = index.first(clause.hash); entry >= 0; entry = index.next(entry))
          add(index.holder(entry), clause.length / found);
      }
    }
    // A 项目 cell that is an item's heading says whose row it is.
    if (table !== last) project = projectColumn(table);
    last = table;
    const cell = row.cells[project];
    if (cell?.carried !== true)
      named = cell === undefined || cell.text === '' ? undefined : (titles ??= titlesOf(items)).get(cell.value);
    if (named !== undefined) add(named, length);
    for (const item of sharing) {
      const count = shared[item]!;
      const own = items[item]!;
      const least = Math.min(length, own.length);
      const share = count / least;
      const isPair = count >= Math.min(fewestShared, least) && share >= smallestShare;
      const isClear = item === named || count >= clearShare * Math.max(length, own.length);
      if (isPair && (isClear || !assignsNoWork(own.section))) links.push({ item, row: at, shared: count, share });
      shared[item] = 0;
    }
    sharing.length = 0;
  });
  return chosen(links, items.length, rows.length);
}

/** The items without children by their headings; headings that stand twice are left out. */
function titlesOf(items: readonly AlignedItem[]): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  const twice = new Set<string>();
  items.forEach(({ section }, at) => {
    if (section.children.length > 0 || section.form === 'headless') return;
    const title = withoutSpaces(section.title.text);
    if (titles.has(title)) twice.add(title);
    titles.set(title, at);
  });
  for (const title of twice) titles.delete(title);
  return titles;
}

/** Leaves out the pairs of which both sides have a clearly better one. */
function chosen(links: readonly Scored[], items: number, rows: number): Link[] {
  const bestOfItem = new Float64Array(items);
  const bestOfRow = new Float64Array(rows);
  for (const { item, row, shared } of links) {
    bestOfItem[item] = Math.max(bestOfItem[item]!, shared);
    bestOfRow[row] = Math.max(bestOfRow[row]!, shared);
  }
  return links.filter(
    ({ item, row, shared, share }) => share >= clearShare || shared >= bestOfItem[item]! || shared >= bestOfRow[row]!,
  );
}

/** One number for a text, by its clauses. @param before the number of the text before it, where there is one */
function keyOf(runs: readonly ClauseRun[], before = 0): number {
  if (runs.length === 1 && before === 0) return runs[0]!.clauses.key;
  let key = before;
  for (const { clauses } of runs) for (const { hash } of clauses.all) key = (Math.imul(key, 31) + hash) | 0;
  return key;
}

/** The 项目 cell of a row, carried down, without spaces; undefined where it has none. */
function projectOf({ table, row }: AlignedRow): string | undefined {
  const cell = row.cells[projectColumn(table)];
  return cell === undefined || cell.value === '' ? undefined : withoutSpaces(cell.value);
}

/**
 * Of items and rows with one text those of one heading each, by the rows' 项目; undefined where these tell nothing.
 */
function byProject(
  alike: readonly number[],
  same: readonly number[],
  items: readonly AlignedItem[],
  rows: readonly AlignedRow[],
): readonly Link[] | undefined {
  const byHeading = new Map(
    mapList(alike, (item) => [withoutSpaces(items[item]!.section.parent?.title.text ?? ''), item]),
  );
  if (byHeading.size < alike.length) return undefined;
  const links = flatMapList(same, (row) => {
    const item = byHeading.get(projectOf(rows[row]!) ?? '');
    return item === undefined ? [] : [{ item, row }];
  });
  return links.length > 0 ? links : undefined;
}

/** Of more pairs than this, items and rows belong together in their order. */
const mostPairs = 64;

/** Each item with each row; of very many the first with the first and so on, what is left with the last. */
function eachToEach(alike: readonly number[], same: readonly number[]): readonly Link[] {
  if (alike.length * same.length <= mostPairs)
    return flatMapList(alike, (item) => mapList(same, (row) => ({ item, row })));
  return Array.from({ length: Math.max(alike.length, same.length) }, (_, at) => ({
    item: alike[Math.min(at, alike.length - 1)]!,
    row: same[Math.min(at, same.length - 1)]!,
  }));
}

/** The rows that say word for word what items say. */
export interface SameTexts {
  /** With which items they belong together; a row of another heading than all its items belongs to none. */
  readonly links: readonly Link[];
  /** 1 for each of these rows. */
  readonly rows: Uint8Array;
}

/**
 * Items and rows that say the same word for word, the item with its heading or without. As many rows as items with one
 * text belong together in their order; of others their 项目 tells, else each belongs to each.
 */
export function sameTexts(items: readonly AlignedItem[], rows: readonly AlignedRow[]): SameTexts {
  const itemsBy = new HashIndex(items.length * 2);
  // From the last on, as what was added last comes first.
  for (let item = items.length - 1; item >= 0; item--) {
    const { heading, body } = items[item]!;
    itemsBy.add(keyOf(body), item);
    if (heading !== body && heading.length > 0) itemsBy.add(keyOf(body, keyOf(heading)), item);
  }
  const found = new Uint8Array(rows.length);
  const keys = new Int32Array(rows.length);
  const rowsBy = new HashIndex(rows.length);
  for (let row = rows.length - 1; row >= 0; row--) {
    keys[row] = keyOf(rows[row]!.clauses);
    if (itemsBy.first(keys[row]!) < 0) continue;
    found[row] = 1;
    rowsBy.add(keys[row]!, row);
  }
  const links: Link[] = [];
  for (let row = 0; row < rows.length; row++) {
    const key = keys[row]!;
    // The rows of one text are told of by the first of them.
    if (found[row] === 0 || rowsBy.holder(rowsBy.first(key)) !== row) continue;
    const alike = itemsBy.holders(key);
    const same = rowsBy.holders(key);
    if (alike.length === same.length) alike.forEach((item, at) => links.push({ item, row: same[at]! }));
    else for (const link of byProject(alike, same, items, rows) ?? eachToEach(alike, same)) links.push(link);
  }
  return { links, rows: found };
}

/**
 * Leaves out what a row has in common with other items where it says word for word all that one item says, and what such
 * an item has in common with other rows.
 * @param count how many items there are
 */
export function withoutStrangers(links: readonly Link[], same: SameTexts, count: number): Link[] {
  const said = new Uint8Array(count);
  for (const { item } of same.links) said[item] = 1;
  const left = [...same.links];
  for (const link of links) if (same.rows[link.row] === 0 && said[link.item] === 0) left.push(link);
  return left;
}
