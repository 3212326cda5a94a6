/** In what the rows of the task table differ from their items: clauses that only one side has, and changed ones. */
import { CJK, DIGIT, LATIN, bitsOf } from '../../text/chars';
import { likenessOfClauses } from '../../text/likeness';
import type { Clauses, PlacedClause } from './clauses';
import { shadowOfClause } from './clauses';
import type { GroupReading, GroupText } from './group-text';
import { HEADING } from './group-text';
import { mapList } from '../../text/lists';

/** A clause of a row, with the row's place in its group. */
export interface RowClause extends PlacedClause {
  readonly row: number;
}

/** A clause that both sides have, in different wording. */
export interface ChangedClause {
  readonly item: PlacedClause;
  readonly row: RowClause;
}

/** The differences inside the text of a group, in its own lines. */
export interface TextDifferences {
  readonly changed: readonly ChangedClause[];
  /** Clauses of the items that no row has. */
  readonly dropped: readonly PlacedClause[];
  /** Clauses of the rows that no item has. */
  readonly added: readonly RowClause[];
  /** How many characters of the items no row has word for word, and the other way round. */
  readonly droppedLength: number;
  readonly addedLength: number;
}

/** A group in which something differs. */
export interface GroupDifferences extends TextDifferences {
  readonly reading: GroupReading;
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
/** More differing clauses are another text, and are not compared one by one. */
const mostClauses = 40;
/** So many differing clauses in one group are no wording of the other side's. */
const mostUnknown = 200;
const longestList = 32;

/** The differences inside the groups of an alignment; groups without items have none. */
export function differencesOf(readings: readonly GroupReading[]): TableDifferences {
  const groups: GroupDifferences[] = [];
  let itemsLength = 0;
  let rowsLength = 0;
  let dropped = 0;
  let added = 0;
  for (const reading of readings) {
    const { group, text } = reading;
    if (group.items.length === 0) continue;
    for (const { length } of group.items) itemsLength += length;
    for (const { length } of group.rows) rowsLength += length;
    const found = text.remember(differencesIn);
    dropped += found.droppedLength;
    added += found.addedLength;
    if (found.changed.length + found.dropped.length + found.added.length > 0) groups.push({ reading, ...found });
  }
  return {
    groups,
    kept: itemsLength === 0 ? 0 : 1 - dropped / itemsLength,
    taken: rowsLength === 0 ? 0 : 1 - added / rowsLength,
  };
}

/** Whether an item and a row are the same clause by clause, as most are. */
function isSame({ clauses, owners, items, rows }: GroupText): boolean {
  const last = clauses.length - 1;
  if (items !== 1 || rows !== 1 || owners[last - 1] !== 0 || (last >= 2 && owners[last - 2] !== HEADING)) return false;
  const [one, other] = [clauses[last - 1]!.all, clauses[last]!.all];
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at]!.hash !== other[at]!.hash) return false;
  return true;
}

/** A clause that the other side doesn't have, with its letters and digits. */
interface Unknown extends PlacedClause {
  readonly text: string;
}

/** A clause of a row that no item has. */
interface UnknownOfRow extends Unknown {
  readonly row: number;
}

/** Which hashes are among those of some clauses; a plain list is faster than a set while it is short. */
class Known {
  readonly #list: number[] = [];
  #set: Set<number> | undefined;

  add({ all }: Clauses): void {
    for (const { hash } of all) this.#list.push(hash);
  }

  has(hash: number): boolean {
    if (this.#list.length <= longestList) return this.#list.includes(hash);
    return (this.#set ??= new Set(this.#list)).has(hash);
  }
}

function lengthOf(clauses: readonly PlacedClause[]): number {
  return clauses.reduce((sum, { clause }) => sum + clause.length, 0);
}

const none: TextDifferences = { changed: [], dropped: [], added: [], droppedLength: 0, addedLength: 0 };

/** In what the rows of a group differ from its items; kept with its text. */
export function differencesIn(text: GroupText): TextDifferences {
  if (isSame(text)) return none;
  const { clauses, owners, items, facts } = text;
  const inItems = new Known();
  const inRows = new Known();
  for (let line = 0; line < clauses.length; line++) (owners[line]! < items ? inItems : inRows).add(clauses[line]!);
  const itemClauses: Unknown[] = [];
  const rowClauses: UnknownOfRow[] = [];
  for (let line = 0; line < clauses.length; line++) {
    const owner = owners[line]!;
    if (owner === HEADING) continue;
    const row = owner - items;
    const others = row < 0 ? inRows : inItems;
    for (const clause of clauses[line]!.all) {
      if (others.has(clause.hash)) continue;
      const words = bare(shadowOfClause({ line, clause }, facts));
      if (row < 0) itemClauses.push({ line, clause, text: words });
      else rowClauses.push({ line, clause, text: words, row });
    }
  }
  if (itemClauses.length === 0 && rowClauses.length === 0) return none;
  const lengths = { droppedLength: lengthOf(itemClauses), addedLength: lengthOf(rowClauses) };
  if (itemClauses.length > mostUnknown || rowClauses.length > mostUnknown) return { ...none, ...lengths };
  const pairs = pairsOf(itemClauses, rowClauses);
  const isFree = (clause: Unknown): boolean => !pairs.some(({ item, row }) => item === clause || row === clause);
  // Where a side has the other's words, only marks differ, or the clauses are cut in other places.
  const itemText = mapList(itemClauses, (clause) => clause.text).join('');
  const rowText = mapList(rowClauses, (clause) => clause.text).join('');
  return {
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
      const score = likenessOfClauses(clause.text, other.text);
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
