/** Which year a time without one is in, as the words before it say: 2026年3月底前招标，6月底前开工; 2026年：…，6月底前开工. */
import type { Draft } from './time-words';

/** What stands between the ends of a span of years. */
const spanMarks = '—–－-~～一至到';
const stops = '。；！？';

/** Whether a year stands alone at the beginning of a sentence: 2026年，…, or as a label: 2026年：…. */
function opensWith(text: string, { from, to, month, part, lead }: Draft, marks: string): boolean {
  if (month !== undefined || part !== undefined || lead !== undefined) return false;
  return marks.includes(text.charAt(to) || ' ') && (from === 0 || (stops + ' ').includes(text[from - 1]!));
}

/** Whether one of the marks stands between two columns. */
function hasStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (stops.includes(text[at]!)) return true;
  return false;
}

/**
 * Tells the times of a text that have no year which one leads to them.
 * @param times in the order of the text
 */
export function leadYears(text: string, times: readonly Draft[]): void {
  if (times.length < 2) return;
  let near: Draft | undefined;
  let label: number | undefined;
  let done = 0;
  for (const time of times) {
    if (near !== undefined && hasStop(text, done, time.from)) near = undefined;
    done = time.to;
    if (time.year !== undefined) {
      const endsSpan = spanMarks.includes(text.charAt(time.from - 1) || ' ');
      near = endsSpan || time.lead === '自' ? undefined : time;
      if (opensWith(text, time, '：')) label = time.year;
    } else if (time.word === undefined && time.shortYear === undefined) {
      const isLed = near !== undefined && leads(text, near, time);
      time.nearYear = isLed ? near!.year : label;
      time.isUnderYear = label !== undefined && time.nearYear === label;
    }
  }
}

/** Whether a time goes on from the one with a year before it: a later month, or anything behind 2026年，. */
function leads(text: string, near: Draft, time: Draft): boolean {
  if (near.month !== undefined) return time.month !== undefined && time.month > near.month;
  return opensWith(text, near, '，：');
}
