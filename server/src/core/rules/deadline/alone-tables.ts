/** Times in the tasks of tables that no items of the body answer to: there a row's text and its deadline are all there is. */
import { daysOf, isDeadline } from '../../plan/passages/deadlines';
import { rangeIn } from '../../plan/passages/passages';
import { timesIn } from '../../plan/passages/times';
import { columnOf } from '../../plan/places';
import type { Plan, Row, Table } from '../../plan/model';
import type { Dated } from './row-times';

/** The last time that the text of a row tells. */
export interface TimedRow {
  readonly row: Row;
  readonly table: Table;
  readonly latest: Dated;
}

/** What is said of every year, of another one, or of what was so before. */
const otherTime = /[每次翌明来去上][^，。；]{0,6}$/u;

/** The rows of such tables that tell by when something is to be done, in the order of the text. */
export function timedRows(plan: Plan, year: number): readonly TimedRow[] {
  const aligned = new Set<Table>();
  for (const { rows } of plan.alignments) for (const { table } of rows) aligned.add(table);
  if (!plan.tables.some((table) => table.isTaskTable && !aligned.has(table))) return [];
  const latest = new Map<Row, TimedRow>();
  for (const { passage, found } of timesIn(plan)) {
    const place = columnOf(plan, passage);
    if (place?.column.role !== 'task' || !place.table.isTaskTable || aligned.has(place.table)) continue;
    const { row, table } = place;
    for (const time of found) {
      const { from, to, lead, word } = time;
      if (!isDeadline(time) || lead === '自' || lead === '截至' || word !== undefined) continue;
      if (otherTime.test(passage.shadow.slice(Math.max(0, from - 8), from))) continue;
      const date = daysOf(time, year)?.last;
      if (date === undefined || date <= (latest.get(row)?.latest.date ?? '')) continue;
      const own = { range: rangeIn(passage, from, to), text: passage.text.slice(from, to), date };
      latest.set(row, { row, table, latest: own });
    }
  }
  return [...latest.values()];
}
