/** How many columns text takes in a terminal, and what of it can be shown there. */

import { characterWidth, displayWidth } from '../core';

export { displayWidth };

/** What may not go to a terminal as it is; of surrogates, both whole pairs, which may, and halves. */
const suspicious = /[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/;
const unprintable = /[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** A text with nothing in it that moves a terminal's cursor: each control character becomes one that can be seen. */
export function printable(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(unprintable, (character) => (character === '\t' ? ' ' : '\ufffd'));
}

/** A line of a document, cut so that it fits the terminal, and the caret line that goes under it. */
export interface Underlined {
  readonly line: string;
  readonly carets: string;
}

/** How many columns of the line are shown before the underlined stretch. */
const before = 24;

/**
 * Underlines a stretch of a line: `推进9. 医改` and `    ^^` below. Of a long line only the surroundings are shown, with
 * `…` where something is left out.
 * @param from  where the stretch begins, in UTF-16 units
 * @param to    its end, exclusive; an empty stretch still gets one caret
 * @param width how many columns there are
 */
export function underline(line: string, from: number, to: number, width: number): Underlined {
  const start = cutBack(line, from);
  const lead = start > 0 ? '…' : '';
  const prefix = lead + printable(line.slice(start, from));
  const room = Math.max(10, width - displayWidth(prefix) - 1);
  const end = cutAhead(line, from, room);
  const rest = printable(line.slice(from, end)) + (end < line.length ? '…' : '');
  const stretch = printable(line.slice(from, Math.min(to, end)));
  return {
    line: prefix + rest,
    carets: ' '.repeat(displayWidth(prefix)) + '^'.repeat(Math.max(1, displayWidth(stretch))),
  };
}

/** The place from which at most `before` columns lead up to `from`. */
function cutBack(line: string, from: number): number {
  let at = from;
  let room = before;
  while (at > 0) {
    const step = isLowHalf(line, at - 1) ? 2 : 1;
    room -= characterWidth(line.codePointAt(at - step)!);
    if (room < 0) break;
    at -= step;
  }
  return at;
}

/** The place up to which at most `room` columns follow on `from`. */
function cutAhead(line: string, from: number, room: number): number {
  let at = from;
  let left = room;
  while (at < line.length) {
    const point = line.codePointAt(at)!;
    left -= characterWidth(point);
    if (left < 0) break;
    at += point > 0xffff ? 2 : 1;
  }
  return at;
}

/** Whether the unit is the second of a pair. */
function isLowHalf(line: string, at: number): boolean {
  return at > 0 && line.codePointAt(at - 1)! > 0xffff;
}
