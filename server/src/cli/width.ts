/** How many columns text takes in a terminal, and what of it can be shown there. */

/** Characters that are two columns wide: East Asian Wide and Fullwidth, emoji included. */
const wide =
  /^[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u25fd\u25fe\u2614\u2615\u2648-\u2653\u26a1\u26aa\u26ab\u2705\u2728\u274c\u2753-\u2755\u2757\u2795-\u2797\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f004}\u{1f0cf}\u{1f18e}-\u{1f19a}\u{1f200}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f7e0}-\u{1f7eb}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Characters without a width of their own. */
const zero = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** The width of one character. */
function characterWidth(point: number): number {
  // By far most characters are plain letters or 一…鿿.
  if (point < 0x300) return 1;
  if (point >= 0x4e00 && point <= 0x9fff) return 2;
  const character = String.fromCodePoint(point);
  return wide.test(character) ? 2 : zero.test(character) ? 0 : 1;
}

/**
 * The width of a text in terminal columns: 2 for 中 and ，, 1 for a and “ (whose width is the font's affair; terminals
 * take 1), 0 for combining and invisible characters.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at)!;
    width += characterWidth(point);
    if (point > 0xffff) at++;
  }
  return width;
}

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
