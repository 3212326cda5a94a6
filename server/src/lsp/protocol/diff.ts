import { differing } from '../../core';
import type { Edit } from '../../core';

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** One edit for what lies between the shared start and end of two lines; it cuts no character in two. */
function lineEdit(line: number, from: number, old: string, now: string): Edit {
  const [was, is] = differing(old, now);
  const cutsStart = isLowSurrogate(old.charCodeAt(was.from)) || isLowSurrogate(now.charCodeAt(is.from));
  const start = cutsStart && was.from > 0 ? was.from - 1 : was.from;
  const tail = isLowSurrogate(old.charCodeAt(was.to)) ? 1 : 0;
  const range = {
    start: { line, character: from + start },
    end: { line, character: from + was.to + tail },
  };
  return { range, newText: now.slice(start, is.to + tail) };
}

/** The edits of one line: one for each run of changed units where the length is the same, else one for all. */
function lineEdits(line: number, old: string, now: string): Edit[] {
  if (old === now) return [];
  const simple = old.length === now.length && !/[\u{10000}-\u{10ffff}\ud800-\udfff]/u.test(old + now);
  if (!simple) return [lineEdit(line, 0, old, now)];
  const edits: Edit[] = [];
  for (let at = 0; at < old.length; at++) {
    const from = at;
    while (at < old.length && old[at] !== now[at]) at++;
    if (at > from) edits.push(lineEdit(line, from, old.slice(from, at), now.slice(from, at)));
  }
  return edits;
}

/** A text as lines and the ends between them: line, end, line, … , line. */
function splitWithEnds(text: string): string[] {
  return text.split(/(\r\n|\n|\r)/u);
}

/**
 * Edits that make one text of another and leave alone what is the same, so that cursors and marks stay where they are.
 * @param old the text that the edits refer to
 * @param now the text that they make of it
 */
export function diffEdits(old: string, now: string): Edit[] {
  if (old === now) return [];
  const before = splitWithEnds(old);
  const after = splitWithEnds(now);
  const sameEnds = before.length === after.length && before.every((end, at) => at % 2 === 0 || end === after[at]);
  if (sameEnds) return before.flatMap((text, at) => (at % 2 === 0 ? lineEdits(at / 2, text, after[at]!) : []));
  return blockEdit(before, after);
}

/** One edit for everything between the first and the last line that differ. */
function blockEdit(before: readonly string[], after: readonly string[]): Edit[] {
  const most = Math.min(before.length, after.length);
  let top = 0;
  while (top + 1 < most && before[top] === after[top] && before[top + 1] === after[top + 1]) top += 2;
  let bottom = 0;
  while (
    bottom + 1 < most - top &&
    before.at(-1 - bottom) === after.at(-1 - bottom) &&
    before.at(-2 - bottom) === after.at(-2 - bottom)
  ) {
    bottom += 2;
  }
  const last = before.length - 1 - bottom;
  const range = {
    start: { line: top / 2, character: 0 },
    end: { line: last / 2, character: before[last]!.length },
  };
  return [{ range, newText: after.slice(top, after.length - bottom).join('') }];
}
