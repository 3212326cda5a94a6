/** The deadlines of a document with the days that they mean, in its text and in the 完成期限 cells of its tables. */
import { Cover } from '../../text/cover';
import type { Position, Range } from '../../text/range';
import type { Days } from './deadlines';
import { countsInCell, daysOf, deadlinesIn, isDeadline } from './deadlines';
import type { Passage, Plan } from '../model';
import { rangeIn } from './passages';
import { columnOf, passageAt, touches } from '../places';
import { timesOf } from './times';
import { timingsOf } from './timings';
import { flatMapList, mapList } from '../../text/lists';

/** A point or stretch of time. */
export interface Moment {
  /** Whether it stands in running text or in a table. */
  readonly place: 'text' | 'cell';
  readonly range: Range;
  readonly text: string;
  /** The days that it means; undefined where its year is not known, or there is no such day. */
  readonly days: Days | undefined;
  /** Whether it says by when something is to be done. */
  readonly isDeadline: boolean;
  /** Whether its year is written, in full or as two digits. */
  readonly namesYear: boolean;
}

/** The year that a time without one is in. */
export function yearInForce({ elements }: Plan): number | undefined {
  return elements.planYear?.year ?? elements.signed?.year;
}

const hasYear = /\d\d\s*年/u;

/** The times of one passage, in its order. */
export function momentsOf(plan: Plan, passage: Passage): readonly Moment[] {
  const planYear = yearInForce(plan);
  const { text, shadow } = passage;
  if (columnOf(plan, passage)?.column.role === 'deadline') {
    return mapList(deadlinesIn(shadow, planYear, true), ({ from, to, days }) => {
      const written = text.slice(from, to);
      const namesYear = hasYear.test(shadow.slice(from, to));
      const range = rangeIn(passage, from, to);
      return { place: 'cell', range, text: written, days, isDeadline: true, namesYear };
    });
  }
  const place = passage.kind === 'cell' ? 'cell' : 'text';
  const times = timesOf(passage);
  const timings = place === 'cell' || times.length === 0 ? [] : timingsOf(passage, plan.facts);
  const told = timings.length > 0 ? new Cover(timings) : undefined;
  return mapList(times, (time) => {
    // 第三季度 begins with its 第.
    const from = shadow[time.from - 1] === '第' ? time.from - 1 : time.from;
    return {
      place,
      range: rangeIn(passage, from, time.to),
      text: text.slice(from, time.to),
      days: daysOf(time, planYear),
      isDeadline: isDeadline(time) || (countsInCell(time) && told?.holds(time) === true),
      namesYear: time.year !== undefined || time.shortYear !== undefined,
    };
  });
}

/**
 * The deadlines that begin on some lines, in the order of the text.
 * @param firstLine the first of them
 * @param lastLine  the last of them, inclusive
 */
export function deadlinesBetween(plan: Plan, firstLine: number, lastLine: number): readonly Moment[] {
  return flatMapList(plan.passages, (passage) => {
    const isHere = passage.pieces.some(({ line }) => firstLine <= line && line <= lastLine);
    return isHere ? momentsOf(plan, passage).filter((moment) => moment.isDeadline) : [];
  });
}

/** The time at a position. */
export function momentAt(plan: Plan, position: Position): Moment | undefined {
  const place = passageAt(plan, position);
  return place && momentsOf(plan, place.passage).find(({ range }) => touches(range, position));
}
