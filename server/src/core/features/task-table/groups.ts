/** Which rows follow which items, where several of both were found to belong together. */
import type { AlignedGroup, AlignedItem, AlignedRow, Alignment } from '../../plan/rows/alignment';

/** A row of which less is an item's shares a phrase with it and no more. */
const fewestShared = 0.5;

/**
 * The groups of an alignment; one that only looks like a group is taken apart: several items and several rows that share
 * phrases and do not say the same, and an item that stands beside a row which already has another's text.
 */
export function groupsOf({ groups, differences }: Alignment): readonly AlignedGroup[] {
  const differing = new Set(differences.groups.map(({ reading }) => reading.group));
  return groups.flatMap((group) => (differing.has(group) && isLoose(group) ? takenApart(group) : [group]));
}

function isLoose({ items, rows }: AlignedGroup): boolean {
  const [row] = rows;
  if (items.length < 2 || row === undefined) return false;
  if (rows.length > 1) return true;
  const shared = items.map((item) => sharedLength(item, row));
  return shared.includes(0) && shared.reduce((sum, length) => sum + length, 0) >= row.length;
}

function takenApart({ items, rows }: AlignedGroup): readonly AlignedGroup[] {
  const pairs = items.flatMap((item) => rows.map((row) => ({ item, row, shared: sharedLength(item, row) })));
  pairs.sort((one, other) => other.shared - one.shared);
  const rowsOf = new Map<AlignedItem, AlignedRow[]>(items.map((item) => [item, []]));
  const placed = new Set<AlignedRow>();
  const place = ({ item, row }: (typeof pairs)[number]): void => {
    rowsOf.get(item)!.push(row);
    placed.add(row);
  };
  for (const pair of pairs) {
    if (pair.shared > 0 && !placed.has(pair.row) && rowsOf.get(pair.item)!.length === 0) place(pair);
  }
  for (const pair of pairs) {
    if (!placed.has(pair.row) && pair.shared >= pair.row.length * fewestShared) place(pair);
  }
  const inOrder = (some: readonly AlignedRow[]): readonly AlignedRow[] => rows.filter((row) => some.includes(row));
  return [
    ...items.map((item) => ({ items: [item], rows: inOrder(rowsOf.get(item)!) })),
    ...rows.filter((row) => !placed.has(row)).map((row) => ({ items: [], rows: [row] })),
  ];
}

/** How many characters of the row's clauses the item has, too. */
function sharedLength({ heading, body }: AlignedItem, { clauses }: AlignedRow): number {
  const known = new Set([...heading, ...body].flatMap((run) => run.clauses.all.map(({ hash }) => hash)));
  let shared = 0;
  for (const run of clauses) for (const { hash, length } of run.clauses.all) if (known.has(hash)) shared += length;
  return shared;
}
