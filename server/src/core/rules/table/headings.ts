/** The names in the 项目 column against the headings of the body. */
import type { Alignment } from '../../plan/rows/alignment';
import { bandRowsOf } from '../../plan/rows/bands';
import type { Cell, Plan, Row, Section, Table } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import { likenessByPairs, likenessInOrder } from '../../text/likeness';
import { flatMapList, mapList } from '../../text/lists';

/** Names that have less in common are names of their own. */
const fewestAlike = 0.7;
/** Where no row under it says which heading is meant. */
const fewestAlikeAlone = 0.8;
/** Where it alone differs, and so many others are headings word by word: in pairs of characters. */
const fewestAlikeLeft = 0.3;
const fewestExact = 3;
const shortestName = 4;
const longestName = 60;
const mostRoots = 50;
const leadingMarker =
  /^(?:第[一二三四五六七八九十]+[章篇部][分]?|[（([一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/u;

/** A value of the 项目 column, or a row that is a heading, and the headings that its rows stand under in the body. */
export interface Named {
  readonly cell: Cell;
  /** Without spaces and number. */
  readonly name: string;
  readonly prefix: string;
  readonly headings: Set<Section>;
}

/** A name that is nearly, not exactly, a heading, and that heading. */
export interface Mismatch {
  readonly named: Named;
  readonly section: Section;
  readonly title: string;
}

function titleOf({ title }: Section): string {
  const text = withoutSpaces(title.text);
  return text.includes('*') ? text.replaceAll('*', '') : text;
}

/** The different values of the 项目 column, or of the rows that are headings, in the order of the text. */
function namesOf(alignment: Alignment): readonly Named[] {
  const names = new Map<string, Named>();
  let at = -1;
  let table: Table | undefined;
  let named: Named | undefined;
  let bands: ReadonlyMap<Row, Row> = new Map();
  for (const { table: own, row } of alignment.rows) {
    if (own !== table) {
      at = own.columns.findIndex(({ role }) => role === 'project');
      // A table without that column may have the headings in rows of their own.
      bands = at < 0 ? bandRowsOf(own) : new Map();
      named = undefined;
    }
    table = own;
    const cell = at < 0 ? bands.get(row)?.cells[0] : row.cells[at];
    if (cell === undefined) continue;
    // A carried cell has the name of the row above.
    if (!cell.carried) named = cell.text === '' ? undefined : nameIn(cell, names);
    if (named === undefined) continue;
    for (const item of alignment.itemsOf(row)) {
      for (let section: Section | undefined = item; section !== undefined; section = section.parent)
        named.headings.add(section);
    }
  }
  return [...names.values()];
}

/** The name in a cell: the one that is known already, or a new one. */
function nameIn(cell: Cell, names: Map<string, Named>): Named {
  const value = withoutSpaces(cell.value);
  const prefix = leadingMarker.exec(value)?.[0] ?? '';
  const name = value.slice(prefix.length);
  const known = names.get(name) ?? { cell, name, prefix, headings: new Set() };
  names.set(name, known);
  return known;
}

/** The headings above the items, as far as they can be compared one by one. */
function rootsOf({ items }: Alignment): ReadonlySet<Section> {
  const roots = new Set<Section>();
  for (const { section } of items) if (roots.size < mostRoots) roots.add(section.parent ?? section);
  return roots;
}

/** The heading that is nearly, not exactly, what the cell says. */
function nearest(named: Named, alignment: Alignment, titles: ReadonlyMap<Section, string>): Mismatch | undefined {
  const { name, headings } = named;
  if (name.length < shortestName || name.length > longestName) return undefined;
  const isAlone = headings.size === 0;
  let best: Section | undefined;
  let bestScore = isAlone ? fewestAlikeAlone : fewestAlike;
  for (const section of isAlone ? rootsOf(alignment) : headings) {
    const title = titles.get(section)!;
    if (title.length > longestName || title.length < shortestName) continue;
    // No more can be in common than the shorter one has.
    if ((2 * Math.min(title.length, name.length)) / (title.length + name.length) < bestScore) continue;
    const score = likenessInOrder(name, title);
    if (score >= bestScore) [best, bestScore] = [section, score];
  }
  return best === undefined ? undefined : { named, section: best, title: titles.get(best)! };
}

/** The heading left for the one name that is no heading: its rows stand under it, at the level of all others. */
function leftFor(named: Named, names: readonly Named[], titles: ReadonlyMap<Section, string>): Mismatch | undefined {
  const taken = new Set(mapList(names, ({ name }) => name));
  const others = flatMapList(names, ({ name, headings }) => [...headings].filter((one) => titles.get(one) === name));
  const styles = new Set(mapList(others, ({ marker }) => marker.style));
  const [section, another] = [...named.headings].filter(
    (one) => styles.has(one.marker.style) && !taken.has(titles.get(one)!),
  );
  if (section === undefined || another !== undefined) return undefined;
  const title = titles.get(section)!;
  return likenessByPairs(named.name, title) < fewestAlikeLeft ? undefined : { named, section, title };
}

/** The headings of a plan as they are compared. */
function titlesOf({ sections }: Plan): {
  readonly titles: ReadonlyMap<Section, string>;
  readonly exact: ReadonlySet<string>;
} {
  const titles = new Map(mapList(sections, (section) => [section, titleOf(section)]));
  return { titles, exact: new Set(titles.values()) };
}

/** The names in the table that are nearly, not exactly, a heading of the body; each once, where it first stands. */
export function mismatchesIn(plan: Plan): readonly Mismatch[] {
  return flatMapList(plan.alignments, (alignment) => {
    const names = namesOf(alignment);
    if (names.length === 0) return [];
    const { titles, exact } = plan.remember(titlesOf);
    const others = names.filter(({ name }) => !exact.has(name));
    const found = flatMapList(others, (named) => nearest(named, alignment, titles) ?? []);
    const [only] = others.length === 1 && names.length > fewestExact && found.length === 0 ? others : [];
    const left = only === undefined ? undefined : leftFor(only, names, titles);
    if (left !== undefined) return [left];
    // A table that shortens its headings throughout does so on purpose.
    const isCut = ({ named, title }: Mismatch): boolean => title.includes(named.name);
    const isHabit = found.filter(isCut).length > names.length - others.length;
    return found.filter((mismatch) => !(isHabit && isCut(mismatch)));
  });
}
