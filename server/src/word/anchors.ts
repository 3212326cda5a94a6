/** Where in a Word document a stretch of its text begins and ends. */
import type { Range } from '../core';
import type { Line } from './line';
import type { XmlElement } from './xml';

/** A place in a run, before its character `at`. */
export interface Anchor {
  readonly run: XmlElement;
  readonly at: number;
}

/** A piece that stands in a run, and from where to where in its line. */
interface Stretch {
  readonly run: XmlElement;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The places where a range of the text begins and ends. Where it has nothing that stands in a run, such as the number of
 * a list, what is nearest in the line is taken, or a line above or below.
 * @returns undefined where the document has no run at all
 */
export function anchorsOf(range: Range, lines: readonly Line[]): { start: Anchor; end: Anchor } | undefined {
  const first = stretchesOf(lines[range.start.line] ?? []);
  const last = range.end.line === range.start.line ? first : stretchesOf(lines[range.end.line] ?? []);
  if (first.length === 0) {
    const nearest = nearestLine(range.start.line, lines);
    return nearest && whole(nearest);
  }
  const column = range.start.character;
  const start = first.find(({ to }) => to > column) ?? first.at(-1)!;
  const startAt = Math.min(Math.max(column, start.from), start.to - 1);
  const isBelow = range.end.line > range.start.line && range.end.character > 0 && last.length > 0;
  const [ends, endColumn] = isBelow
    ? [last, range.end.character]
    : [first, range.end.line > range.start.line ? Infinity : range.end.character];
  const end = ends.findLast(({ from }) => from < endColumn) ?? start;
  const endAt = Math.min(Math.max(endColumn, end.from + 1), end.to);
  const anchor = ({ run, at, from }: Stretch, place: number): Anchor => ({ run, at: at + place - from });
  const [from, to] = [anchor(start, startAt), anchor(end, endAt)];
  // At least one character is marked: the range may be empty, what stands in it in no run, or its end in a box that hangs
  // above its beginning.
  return { start: from, end: isBehind(to, from) ? to : anchor(start, startAt + 1) };
}

/** Whether a place comes later in the document than another. */
function isBehind({ run, at }: Anchor, other: Anchor): boolean {
  return run === other.run ? at > other.at : run.start > other.run.start;
}

function whole(stretches: readonly Stretch[]): { start: Anchor; end: Anchor } {
  const [first, last] = [stretches[0]!, stretches.at(-1)!];
  return { start: { run: first.run, at: first.at }, end: { run: last.run, at: last.at + last.to - last.from } };
}

function stretchesOf(line: Line): readonly Stretch[] {
  let from = 0;
  return line.flatMap(({ text, run, at }) => {
    const start = from;
    from += text.length;
    return run !== undefined && text !== '' ? [{ run, at, from: start, to: from }] : [];
  });
}

/** The nearest line that has runs, above before below. */
function nearestLine(line: number, lines: readonly Line[]): readonly Stretch[] | undefined {
  for (let away = 1; away < lines.length; away++) {
    for (const at of [line - away, line + away]) {
      const stretches = stretchesOf(lines[at] ?? []);
      if (stretches.length > 0) return stretches;
    }
  }
  return undefined;
}
