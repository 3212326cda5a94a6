/** What times the rows of a task table and their items tell, in the texts of their groups. */
import { deadlinesIn } from '../../plan/passages/deadlines';
import { fiveYearEndsIn } from '../../plan/passages/due';
import type { PlacedClause } from '../../plan/rows/clauses';
import type { ChangedClause } from '../../plan/rows/differences';
import { differencesIn } from '../../plan/rows/differences';
import type { GroupText } from '../../plan/rows/group-text';
import { HEADING } from '../../plan/rows/group-text';
import { TIME } from '../../text/chars';
import type { Columns, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { wordingOf } from '../table/wording';
import { addAll, flatMapList, mapList } from '../../text/lists';

/** A deadline that has a date, where it stands. */
export interface Dated {
  readonly range: Range;
  readonly text: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Whether it stands in the only note of units of its item, so that it is that of the whole: （市商务局牵头，9月底前完成）. */
  readonly isWhole?: boolean;
}

const none: readonly never[] = [];

/** A clause that says nothing but by when the one before it is to be done: 6月底前全部完成. */
const completes =
  /^(?:力争|确保|争取|务必)?(?:在|于)?.{2,12}(?:全部|全面|基本)?(?:完成|完工|建成|建成投用|投入使用|投用|到位|竣工|交付|办结|见效)(?:任务|建设|建设任务|工作)?$/u;
/** In larger groups nobody can tell which row has which clause. */
const largestGroup = 64;

/** The dated deadlines in a clause, without those of every year; in the lines of the group's text. */
function deadlinesOf(clause: PlacedClause, group: GroupText, year: number): readonly Dated[] {
  const wording = wordingOf(clause, group);
  const { text } = wording;
  const found: Dated[] = [];
  for (const { from, to, date } of deadlinesIn(text, year, false)) {
    if (date === undefined || text[from - 1] === '每' || text[to] === '起') continue;
    found.push({ range: wording.rangeOf(from, to), text: text.slice(from, to), date });
  }
  const [period] = fiveYearEndsIn(text);
  if (period !== undefined) {
    const { from, to, year: last } = period;
    const words = text.slice(from, to).replace(/[“”"]/gu, '');
    found.push({ range: wording.rangeOf(from, to), text: words, date: `${last}-12-31` });
  }
  return found;
}

/** The deadlines of each row's own clauses. */
function deadlinesOfRows(group: GroupText, year: number): readonly (readonly Dated[])[] {
  const { clauses, owners, items, rows } = group;
  const found: Dated[][] = Array.from({ length: rows }, () => []);
  clauses.forEach(({ all, mayTellTime }, line) => {
    const row = owners[line]! - items;
    if (row < 0 || !mayTellTime) return;
    for (const clause of all) {
      if (!clause.mayTellTime) continue;
      addAll(found[row]!, deadlinesOf({ line, clause }, group, year));
    }
  });
  return found;
}

/**
 * The deadlines of the items' clauses that a row has in other words, and of those that only say by when what it has is
 * to be done. Those that it has word for word are its own.
 */
function deadlinesBehind(row: number, group: GroupText, year: number): readonly Dated[] {
  const { clauses, owners, items } = group;
  const own = new Set<number>();
  clauses.forEach(({ all }, line) => {
    if (owners[line] === items + row) for (const { hash } of all) own.add(hash);
  });
  const { changed } = group.remember(differencesIn);
  const reworded = mapList(
    changed.filter((pair) => pair.row.row === row),
    ({ item }) => item.clause,
  );
  const found: Dated[] = [];
  let isShared = false;
  for (let line = 0; line < clauses.length; line++) {
    if (owners[line] !== owners[line - 1]) isShared = false;
    if (owners[line] === HEADING || owners[line]! >= items) continue;
    for (const clause of clauses[line]!.all) {
      if (own.has(clause.hash)) {
        isShared = true;
        continue;
      }
      const placed = { line, clause };
      const isReworded = reworded.includes(clause);
      const tells: boolean = (isReworded || isShared) && clause.mayTellTime;
      isShared = isReworded || (tells && completes.test(wordingOf(placed, group).text));
      if (isShared && tells) addAll(found, deadlinesOf(placed, group, year));
    }
  }
  return found;
}

/** Whether the one row of one item says the item's heading and no more. */
function isHeadingAlone({ clauses, owners, items, rows }: GroupText): boolean {
  if (items !== 1 || rows !== 1) return false;
  const hashesOf = (owner: number): readonly number[] =>
    flatMapList(
      clauses.filter((_, line) => owners[line] === owner),
      ({ all }) => mapList(all, ({ hash }) => hash),
    );
  const heading = hashesOf(HEADING);
  return heading.length > 0 && heading.join() === hashesOf(items).join();
}

/**
 * The deadlines of what a heading stands for: all of its item's, up to its note of units. A paragraph behind that is
 * said of all items, as is a plan's last one.
 */
function deadlinesUnder(group: GroupText, year: number): readonly Dated[] {
  const found: Dated[] = [];
  for (const [line, { all, mayTellTime }] of group.clauses.entries()) {
    if (group.owners[line] !== 0) continue;
    for (const clause of all)
      if (mayTellTime && clause.mayTellTime) addAll(found, deadlinesOf({ line, clause }, group, year));
    if (group.facts[line]!.notes.length > 0) break;
  }
  const noted = noteOf(group);
  if (noted !== undefined) addAll(found, deadlinesInNote(noted, group, year));
  return found;
}

/** A note of units in a group's text. */
interface PlacedNote {
  readonly line: number;
  readonly note: Columns;
}

/** The note of a group's one item, where it has one in brackets and no more; those of several steps have their own times. */
function noteOf({ facts, owners }: GroupText): PlacedNote | undefined {
  let only: PlacedNote | undefined;
  for (const [line, { notes, bits }] of facts.entries()) {
    if (owners[line] !== 0 || notes.length === 0) continue;
    const [note, another] = notes;
    if (only !== undefined || another !== undefined || note!.form !== 'paren' || (bits & TIME) === 0) return undefined;
    only = { line, note: note! };
  }
  return only;
}

/** The deadline of the whole item, which stands with its units: （市商务局牵头，9月底前完成）. */
function deadlinesInNote({ line, note }: PlacedNote, { facts }: GroupText, year: number): readonly Dated[] {
  const text = facts[line]!.shadow.slice(note.from, note.to);
  const [one, another] = deadlinesIn(text, year, false);
  if (one?.date === undefined || another !== undefined || text[one.from - 1] === '每' || text[one.to] === '起')
    return [];
  const { from, to, date } = one;
  const range = rangeInLine(line, note.from + from, note.from + to);
  return [{ range, text: text.slice(from, to), date, isWhole: true }];
}

/** One time in a row, and another in the same clause of its item. */
export interface Differing {
  readonly row: Dated;
  readonly item: Dated;
}

function differingIn({ item, row }: ChangedClause, group: GroupText, year: number): readonly Differing[] {
  if (!item.clause.mayTellTime || !row.clause.mayTellTime) return none;
  const [inItem, inRow] = [deadlinesOf(item, group, year), deadlinesOf(row, group, year)];
  if (inItem.length !== inRow.length) return none;
  return flatMapList(inRow, (one, at) => (one.date === inItem[at]!.date ? [] : [{ row: one, item: inItem[at]! }]));
}

/** The times that the text of one row tells, and its items. */
export interface RowTimes {
  readonly own: readonly Dated[];
  /** Of the items, where nothing says that the row leaves them out. */
  readonly behind: readonly Dated[];
  /** Of the item, where the row says its heading alone: steps may end sooner than the whole, none later. */
  readonly under: readonly Dated[];
  readonly differing: readonly Differing[];
}

/** The times in the text of a group, by its rows; empty where there are none. */
function timesOfRows(group: GroupText, year: number): readonly RowTimes[] {
  const isHeading = isHeadingAlone(group);
  if (!group.clauses.some(({ mayTellTime }) => mayTellTime) && !(isHeading && noteOf(group) !== undefined)) return none;
  const { changed, dropped, added } = group.remember(differencesIn);
  const isSame = changed.length + dropped.length + added.length === 0;
  // Where nothing differs, all that the items say is in the row.
  const isClear = (group.rows > 1 || !isSame) && group.items * group.rows <= largestGroup;
  const under = isHeading ? deadlinesUnder(group, year) : none;
  const times = mapList(deadlinesOfRows(group, year), (own, row) => ({
    own,
    behind: isClear && under.length === 0 ? deadlinesBehind(row, group, year) : none,
    under,
    differing: isSame
      ? none
      : flatMapList(
          changed.filter((pair) => pair.row.row === row),
          (pair) => differingIn(pair, group, year),
        ),
  }));
  return times.some((one) => Object.values(one).some(({ length }) => length > 0)) ? times : none;
}

/** The times of a group in the year that was asked for last. */
class GroupTimes {
  #year: number | undefined;
  #rows: readonly RowTimes[] = none;

  in(group: GroupText, year: number): readonly RowTimes[] {
    if (year !== this.#year) this.#rows = timesOfRows(group, year);
    this.#year = year;
    return this.#rows;
  }
}

/** The times of a group; kept with its text. */
export function timesOf(): GroupTimes {
  return new GroupTimes();
}
