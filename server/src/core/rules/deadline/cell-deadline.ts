/** The deadline in a row of the task table. */
import type { Plan, Row, Table } from '../../plan/model';
import { deadlinesIn } from '../../plan/passages/deadlines';
import { yearInForce } from '../../plan/passages/moments';
import { withoutSpaces } from '../../text/chars';
import { mapList } from '../../text/lists';
import { shadowOf } from '../../text/shadow';
import type { Dated } from './row-times';

/** The cell of a row that says by when the whole task is to be done: by its last date. */
export type CellDeadline = Dated;

/** Without a year in the document all deadlines lie in one that nobody sees. */
export const someYear = 2001;

/** The deadline of a row's cell; undefined where it names no day. */
export function cellDeadline(
  { row, table }: { readonly row: Row; readonly table: Table },
  plan: Plan,
): CellDeadline | undefined {
  const cell = row.cells[table.columns.findIndex(({ role }) => role === 'deadline')];
  if (cell === undefined || cell.text === '') return undefined;
  const text = withoutSpaces(cell.text);
  const date = lastDateIn(text, yearInForce(plan) ?? someYear);
  return date === '' ? undefined : { range: cell.range, text, date };
}

/** The same few deadlines stand in all rows of a table, so the last ones are kept: the last date by year and text. */
const lastDates = new Map<string, string>();
const mostDates = 200;

/** The last date in a cell; empty where one of its times is no date. */
export function lastDateIn(text: string, year: number): string {
  const key = `${year} ${text}`;
  let last = lastDates.get(key);
  if (last === undefined) {
    const dates = mapList(deadlinesIn(shadowOf(text), year, true), ({ date }) => date ?? '');
    last = dates.includes('') ? '' : dates.reduce((one, other) => (one > other ? one : other), '');
    if (lastDates.size >= mostDates) lastDates.clear();
    lastDates.set(key, last);
  }
  return last;
}
