/** The times and the spans of years that are named in a text. */
import { DIGIT, TIME } from '../../text/chars';
import type { Columns } from '../../text/range';
import { collected } from './collected';
import type { Passage } from '../model';
import { leadYears } from './near-years';
import type { Draft, Time } from './time-words';
import { timeAt } from './time-words';
import { mapList } from '../../text/lists';

export type { Time, TimePart } from './time-words';

/** Two years with a dash or 至 between them. */
export interface YearSpan extends Columns {
  readonly first: number;
  readonly last: number;
}

const none: readonly never[] = [];

/** The next place of a character at or after `from`, or past the text's end. */
function nextOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

/** All times in a text, in its order. A pure function of `shadow`. */
export function readTimes(passage: Pick<Passage, 'shadow' | 'bits'>): readonly Time[] {
  if ((passage.bits & TIME) === 0) return none;
  const text = passage.shadow;
  const times: Draft[] = [];
  let year = -1;
  let month = -1;
  let season = -1;
  for (let done = 0; ;) {
    if (year < done) year = nextOf(text, '年', done);
    if (month < done) month = nextOf(text, '月', done);
    if (season < done) season = nextOf(text, '季', done);
    const next = year < month ? (year < season ? year : season) : month < season ? month : season;
    if (next === text.length) {
      leadYears(text, times);
      return times;
    }
    const time = timeAt(text, next);
    done = next + 1;
    if (time === undefined) continue;
    if (time.to > done) done = time.to;
    times.push(time);
  }
}

/** The times in a passage, worked out once. */
export function timesOf(passage: Passage): readonly Time[] {
  return (passage.bits & TIME) === 0 ? none : passage.remember(readTimes);
}

/** The passages of a plan with times in them. */
export const timesIn = collected(TIME, readTimes);

const span = /(?<!\d)((?:19|20)\d\d)\s*(?:年\s*)?(?:[—–－\-~～一]{1,2}|至|到)\s*((?:19|20)\d\d)(?!\d)/gu;

function firstYear(shadow: string, from: number): number {
  const twenty = shadow.indexOf('20', from);
  const nineteen = shadow.indexOf('19', from);
  return twenty < 0 ? nineteen : nineteen < 0 ? twenty : Math.min(twenty, nineteen);
}

function mayHaveSpans({ shadow, bits }: Pick<Passage, 'shadow' | 'bits'>): boolean {
  if ((bits & DIGIT) === 0 || shadow.length < 9) return false;
  const first = firstYear(shadow, 0);
  return first >= 0 && firstYear(shadow, first + 4) >= 0;
}

/** The spans of years in a text, in its order: 2023—2025, 2023年至2025年. A pure function of `shadow`. */
export function readYearSpans(passage: Pick<Passage, 'shadow' | 'bits'>): readonly YearSpan[] {
  if (!mayHaveSpans(passage)) return none;
  return mapList([...passage.shadow.matchAll(span)], (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    first: Number(match[1]),
    last: Number(match[2]),
  }));
}

/** The passages of a plan with spans of years in them. */
export const yearSpansIn = collected(DIGIT, readYearSpans, mayHaveSpans);
