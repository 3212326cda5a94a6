/**
 * Which items and rows belong together, kept from edit to edit: an edit elsewhere moves them, but what they say stays as
 * it is, and that alone decides.
 */
import type { LineFacts } from '../../line/facts';
import { mapList } from '../../text/lists';
import type { Section, Table } from '../model';
import type { AlignedItem, AlignedRow } from './alignment';
import { addAlike } from './alike';
import type { ClauseRun, Clauses } from './clauses';
import type { Link } from './links';
import { linksByClauses, projectColumn, sameTexts, withoutStrangers } from './links';

/** Links, and all that they were found by. */
interface Kept {
  readonly said: readonly unknown[];
  readonly links: readonly Link[];
}

/** Of items and rows that were seen once, as those of a document that is only read; unlike all that any say. */
const unread: Kept = { said: [], links: [] };

/** By the first clauses of an item: they are kept with their line. */
const kept = new WeakMap<Clauses, Kept>();

/** As `findLinks`, taken over from an earlier state of the document that says the same. */
export function keptLinks(
  items: readonly AlignedItem[],
  rows: readonly AlignedRow[],
  facts: readonly LineFacts[],
): readonly Link[] {
  const { heading, body } = items[0]!;
  const { clauses } = (heading[0] ?? body[0])!;
  const known = kept.get(clauses);
  if (known === undefined) {
    kept.set(clauses, unread);
    return findLinks(items, rows, facts);
  }
  const said = saidBy(items, rows, facts);
  if (areSame(known.said, said)) return known.links;
  const links = findLinks(items, rows, facts);
  kept.set(clauses, { said, links });
  return links;
}

/**
 * The pairs of items and rows that speak of the same work.
 * @param items at least one
 * @param facts those of the document's lines
 */
export function findLinks(
  items: readonly AlignedItem[],
  rows: readonly AlignedRow[],
  facts: readonly LineFacts[],
): readonly Link[] {
  const same = sameTexts(items, rows);
  const links = withoutStrangers(linksByClauses(items, rows), same, items.length);
  // Mostly nothing is left after this.
  const isPaired = (side: 'item' | 'row', count: number): boolean =>
    links.length >= count && new Set(mapList(links, (link) => link[side])).size === count;
  if (!isPaired('row', rows.length) || !isPaired('item', items.length)) addAlike(items, rows, links, facts);
  return withoutStrangers(links, same, items.length).sort((a, b) => a.item - b.item || a.row - b.row);
}

/** All that links depend on, in turn: what is kept with the lines, texts and numbers; not where it stands. */
function saidBy(
  items: readonly AlignedItem[],
  rows: readonly AlignedRow[],
  facts: readonly LineFacts[],
): readonly unknown[] {
  const said: unknown[] = [items.length];
  for (const { section, heading, body } of items) {
    said.push(section.form, section.marker.style, section.duties.length > 0);
    for (let one: Section | undefined = section; one !== undefined; one = one.parent)
      said.push(one.title.text, one.children.length);
    addRuns(heading, facts, said);
    if (body !== heading) addRuns(body, facts, said);
  }
  let last: Table | undefined;
  let project = -1;
  for (const { table, row, clauses } of rows) {
    if (table !== last) said.push((project = projectColumn(table)));
    last = table;
    const cell = row.cells[project];
    said.push(cell?.carried, cell?.text, cell?.value);
    addRuns(clauses, facts, said);
  }
  return said;
}

/** Adds clauses: those of a line's are its own as long as it is the same, those of torn paragraphs are made anew. */
function addRuns(runs: readonly ClauseRun[], facts: readonly LineFacts[], said: unknown[]): void {
  said.push(runs.length);
  for (const { line, clauses } of runs) {
    if (clauses.all.length !== 1) said.push(clauses);
    else {
      const { from, to, tail } = clauses.all[0]!;
      said.push(facts[line], from, to);
      if (tail !== undefined) for (const piece of tail) said.push(facts[piece.line], piece.from, piece.to);
    }
  }
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at++) if (some[at] !== others[at]) return false;
  return true;
}
