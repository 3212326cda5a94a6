/** Days of the week that are not those of their date: 2025年4月25日（星期四）. */
import { lastDayOf } from '../../plan/passages/deadlines';
import type { Cell, Table } from '../../plan/model';
import type { Time } from '../../plan/passages/times';
import { withoutSpaces } from '../../text/chars';
import { flatMapList, mapList } from '../../text/lists';
import { shadowOf } from '../../text/shadow';
import type { Columns } from '../../text/range';

/** A wrong day of the week, in columns of its passage. */
export interface WrongWeekday extends Columns {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What it should be, as one letter. */
  readonly right: string;
  /** Whether the date names its year. */
  readonly isCertain: boolean;
}

const letters = '日一二三四五六';
const behind = /^\s?[（(]?\s?(?:星期|礼拜|周)([一二三四五六日天])(?![—～至、到和\d])/u;
const longest = 8;
/** What lies in a year of its own: 次年3月1日. */
const otherYear = /[次翌明来去上前每][^，。；]{0,3}$/u;
const otherCalendar = /(?:农历|阴历|旧历)[^，。；]{0,6}$/u;

/** The day of the week by its place in `letters`, after Sakamoto. */
function weekdayOf(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const from = month < 3 ? year - 1 : year;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return (from + leaps + shifts[month - 1]! + day) % 7;
}

/** From this month on the plans of the next year are written. */
const planning = 10;

/** The years in which a date without one may lie: that which was named shortly before and the next, and the document's. */
function yearsNear(near: number | undefined, month: number, years: ReadonlySet<number>): readonly number[] {
  const all = near === undefined ? [...years] : [near, near + 1, ...years];
  return month < planning || all.length === 0 ? all : [...all, all[0]! - 1];
}

/**
 * The wrong day of the week behind a date, if one stands there.
 * @param years those in which a date without a year may lie, the likeliest first; it is wrong where it fits none of them
 */
export function wrongWeekday(shadow: string, time: Time, years: ReadonlySet<number>): WrongWeekday | undefined {
  const { month, day } = time;
  if (month === undefined || day === undefined) return undefined;
  // The time goes on behind the bracket where it ends in 前.
  const length = shadow.slice(time.from, time.to).search(/[日号]/u) + 1;
  const to = time.from + length;
  if (length === 0) return undefined;
  const found = behind.exec(shadow.slice(to, to + longest));
  if (found === null || day < 1 || day > lastDayOf(time.year, month)) return undefined;
  const before = shadow.slice(Math.max(0, time.from - 10), time.from);
  if (otherCalendar.test(before) || (time.year === undefined && (time.word !== undefined || otherYear.test(before))))
    return undefined;
  const candidates = time.year === undefined ? yearsNear(time.nearYear, month, years) : [time.year];
  const said = found[1] === '天' ? 0 : letters.indexOf(found[1]!);
  if (candidates.length === 0 || candidates.some((year) => weekdayOf(year, month, day) === said)) return undefined;
  const year = candidates[0]!;
  const from = to + found[0].search(/[星礼周]/u);
  const right = letters[weekdayOf(year, month, day)]!;
  return { from, to: to + found[0].length, year, month, day, right, isCertain: time.year !== undefined };
}

const dayCell = /^(?:((?:19|20)\d\d)年)?(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9])日$/u;
const weekCell = /^(?:星期|礼拜|周)([一二三四五六日天])$/u;
const weekName = /^(?:星期|周几)$/u;

/** A wrong day of the week in a cell of its own, right behind that of its date. */
export interface WrongCell extends Omit<WrongWeekday, 'from' | 'to'> {
  readonly cell: Cell;
}

/** The wrong days of the week in a table's column 星期. @param years as above */
export function wrongWeekCells({ columns, rows }: Table, years: ReadonlySet<number>): readonly WrongCell[] {
  const names = columns.length > 0 ? mapList(columns, ({ name }) => name) : mapList(rows[0]?.cells ?? [], textOf);
  const at = names.findIndex((name) => weekName.test(name));
  if (at < 1) return [];
  return flatMapList(rows, ({ cells }): readonly WrongCell[] => {
    const [date, cell] = [cells[at - 1], cells[at]];
    const day = date === undefined ? null : dayCell.exec(textOf(date));
    const said = cell === undefined ? null : weekCell.exec(textOf(cell));
    if (day === null || said === null) return [];
    const own = day[1] === undefined ? undefined : Number(day[1]);
    const [month, number] = [Number(day[2]), Number(day[3])];
    const candidates = own === undefined ? [...years] : [own];
    const week = said[1] === '天' ? 0 : letters.indexOf(said[1]!);
    if (candidates.length === 0 || number > lastDayOf(own, month)) return [];
    if (candidates.some((year) => weekdayOf(year, month, number) === week)) return [];
    const year = candidates[0]!;
    const right = letters[weekdayOf(year, month, number)]!;
    return [{ cell: cell!, year, month, day: number, right, isCertain: own !== undefined }];
  });
}

const textOf = ({ text }: Cell): string => withoutSpaces(shadowOf(text));
