/** In what the rows of the task table differ from their items: clauses that only one side has, and changed ones. */
import type { LineFacts } from '../../line/facts';
import { CJK, DIGIT, LATIN, bitsOf, has } from '../../text/chars';
import type { AlignedGroup } from './alignment';
import type { ClauseRun, PlacedClause } from './clauses';
import { shadowOfClause } from './clauses';
import type { Row } from '../model';

/** A clause of a row with its row. */
export interface RowClause extends PlacedClause {
  readonly row: Row;
}

/** A clause that both sides have, in different wording. */
export interface ChangedClause {
  readonly item: PlacedClause;
  readonly row: RowClause;
}

/** The differences of one group that has items and rows. */
export interface GroupDifferences {
  readonly group: AlignedGroup;
  readonly changed: readonly ChangedClause[];
  /** Clauses of the items that no row has. */
  readonly dropped: readonly PlacedClause[];
  /** Clauses of the rows that no item has. */
  readonly added: readonly RowClause[];
}

/** What the whole table does with its items' text. */
export interface TableDifferences {
  /** Those of groups in which something differs. */
  readonly groups: readonly GroupDifferences[];
  /** Which share of the items' text the rows have word for word, and the other way round; by characters, 0 to 1. */
  readonly kept: number;
  readonly taken: number;
}

/** From this likeness on two clauses are one in two wordings. */
const fewestAlike = 0.5;
const shortestClause = 4;
/** More differing clauses are another text, and are not compared one by one. */
const mostClauses = 40;
/** So many differing clauses in one group are no wording of the other side's. */
const mostUnknown = 200;
const longestList = 32;

/** The differences inside the groups of an alignment. */
export function differencesOf(aligned: readonly AlignedGroup[], facts: readonly LineFacts[]): TableDifferences {
  const groups: GroupDifferences[] = [];
  let itemsLength = 0;
  let rowsLength = 0;
  let dropped = 0;
  let added = 0;
  for (const group of aligned) {
    if (group.items.length === 0 || group.rows.length === 0) continue;
    for (const { length } of group.items) itemsLength += length;
    for (const { length } of group.rows) rowsLength += length;
    const found = differencesIn(group, facts);
    if (found === undefined) continue;
    dropped += found.droppedLength;
    added += found.addedLength;
    if (found.changed.length + found.dropped.length + found.added.length > 0) groups.push(found);
  }
  return {
    groups,
    kept: itemsLength === 0 ? 0 : 1 - dropped / itemsLength,
    taken: rowsLength === 0 ? 0 : 1 - added / rowsLength,
  };
}

/** Whether two texts are the same clause by clause, as most rows and their items are. */
function isSame(one: readonly ClauseRun[], other: readonly ClauseRun[]): boolean {
  if (one.length !== 1 || other.length !== 1) return false;
  const [left, right] = [one[0]!.clauses, other[0]!.clauses];
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at]!.hash !== right[at]!.hash) return false;
  return true;
}

/** A clause that the other side doesn't have, with its letters and digits. */
interface Unknown extends PlacedClause {
  readonly text: string;
  /** Of a row's clause. */
  readonly row: Row | undefined;
}

/** A clause of a row that no item has. */
interface UnknownOfRow extends Unknown {
  readonly row: Row;
}

/** Tells which hashes are among those of some texts; a plain list is faster than a set while it is short. */
function knows(texts: readonly (readonly ClauseRun[])[]): (hash: number) => boolean {
  const hashes: number[] = [];
  for (const runs of texts) for (const { clauses } of runs) for (const { hash } of clauses) hashes.push(hash);
  if (hashes.length <= longestList) return (hash) => hashes.includes(hash);
  const set = new Set(hashes);
  return (hash) => set.has(hash);
}

/** Gathers the clauses that are not among those of the other side. */
function addUnknown<OfRow extends Row | undefined>(
  runs: readonly ClauseRun[],
  isKnown: (hash: number) => boolean,
  row: OfRow,
  facts: readonly LineFacts[],
  into: (Unknown & { readonly row: OfRow })[],
): void {
  for (const { line, clauses } of runs) {
    for (const clause of clauses) {
      if (isKnown(clause.hash)) continue;
      into.push({ line, clause, text: bare(shadowOfClause({ line, clause }, facts)), row });
    }
  }
}

function lengthOf(clauses: readonly PlacedClause[]): number {
  return clauses.reduce((sum, { clause }) => sum + clause.length, 0);
}

function differencesIn(
  group: AlignedGroup,
  facts: readonly LineFacts[],
): (GroupDifferences & { readonly droppedLength: number; readonly addedLength: number }) | undefined {
  const { items, rows } = group;
  if (items.length === 1 && rows.length === 1 && isSame(items[0]!.body, rows[0]!.clauses)) return undefined;
  const inItems = knows(items.flatMap(({ body, heading }) => [body, heading]));
  const inRows = knows(rows.map(({ clauses }) => clauses));
  const itemClauses: Unknown[] = [];
  const rowClauses: UnknownOfRow[] = [];
  for (const { body } of items) addUnknown(body, inRows, undefined, facts, itemClauses);
  for (const { row, clauses } of rows) addUnknown(clauses, inItems, row, facts, rowClauses);
  if (itemClauses.length === 0 && rowClauses.length === 0) return undefined;
  const lengths = { droppedLength: lengthOf(itemClauses), addedLength: lengthOf(rowClauses) };
  if (itemClauses.length > mostUnknown || rowClauses.length > mostUnknown)
    return { group, changed: [], dropped: [], added: [], ...lengths };
  const pairs = pairsOf(itemClauses, rowClauses);
  const isFree = (clause: Unknown): boolean => !pairs.some(({ item, row }) => item === clause || row === clause);
  // Where a side has the other's words, only marks differ, or the clauses are cut in other places.
  const itemText = itemClauses.map(({ text }) => text).join('');
  const rowText = rowClauses.map(({ text }) => text).join('');
  return {
    group,
    changed: pairs.filter(({ item, row }) => !itemText.includes(row.text) || !rowText.includes(item.text)),
    dropped: itemClauses.filter((clause) => isFree(clause) && !rowText.includes(clause.text)),
    added: rowClauses.filter((clause) => isFree(clause) && !itemText.includes(clause.text)),
    ...lengths,
  };
}

/** Letters and digits alone. */
function bare(text: string): string {
  let clean = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if ((bitsOf(text.charCodeAt(at)) & (CJK | DIGIT | LATIN)) !== 0) continue;
    clean += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : clean + text.slice(from);
}

/** Which clause of the rows has become of which of the items': the likest first, each but once. */
function pairsOf(
  items: readonly Unknown[],
  rows: readonly UnknownOfRow[],
): readonly { readonly item: Unknown; readonly row: UnknownOfRow }[] {
  if (items.length === 0 || rows.length === 0 || items.length > mostClauses || rows.length > mostClauses) return [];
  const candidates: { item: number; row: number; score: number }[] = [];
  items.forEach((clause, item) => {
    rows.forEach((other, row) => {
      const score = likenessOf(clause.text, other.text);
      if (score >= fewestAlike) candidates.push({ item, row, score });
    });
  });
  candidates.sort((a, b) => b.score - a.score || a.item - b.item || a.row - b.row);
  const taken = new Set<Unknown>();
  const pairs: { item: Unknown; row: UnknownOfRow; at: number }[] = [];
  for (const { item: at, row: other } of candidates) {
    const [item, row] = [items[at]!, rows[other]!];
    if (taken.has(item) || taken.has(row)) continue;
    taken.add(item).add(row);
    pairs.push({ item, row, at });
  }
  return pairs.sort((a, b) => a.at - b.at);
}

/** How alike two clauses are: the share of the shorter one that is the same at both ends, or that is in the other. */
function likenessOf(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < shortestClause) return 0;
  let head = 0;
  while (head < short.length && short.charCodeAt(head) === long.charCodeAt(head)) head++;
  let tail = 0;
  let [lastShort, lastLong] = [short.length - 1, long.length - 1];
  // 比例不低于75 and 基层的比例不低于70: they end alike but for their numbers.
  if (short[lastShort] !== long[lastLong] && has(short, lastShort, DIGIT) && has(long, lastLong, DIGIT)) {
    while (lastShort > head && has(short, lastShort, DIGIT)) lastShort--;
    while (lastLong > head && has(long, lastLong, DIGIT)) lastLong--;
  }
  while (tail <= lastShort - head && short.charCodeAt(lastShort - tail) === long.charCodeAt(lastLong - tail)) tail++;
  const share = (head + tail) / short.length;
  return share < 1 && long.includes(short) ? 1 : share;
}
