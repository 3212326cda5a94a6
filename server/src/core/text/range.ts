/**
 * Places in a text, in the shape that the Language Server Protocol uses, so that nothing is converted at its edge.
 */

/** A place between two UTF-16 units: both numbers count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text, half-open: `end` is the first place after it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch inside one line, in UTF-16 units, half-open. All that a remembered line may hold, as it knows no line number. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** A replacement of the text in `range`. The edits of one list refer to the same text and do not overlap. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** Some text and where it stands. `text` is what the document says there, letter by letter. */
export interface Placed {
  readonly text: string;
  readonly range: Range;
}

/** The range of columns `from` to `to` (half-open) of one line. */
export function rangeInLine(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** Negative where `a` stands before `b`, 0 where they are the same place, positive where it stands after. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether two ranges are the same place. */
export function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** Whether two ranges share at least one character, or touch where one of them is empty. */
export function rangesOverlap(a: Range, b: Range): boolean {
  const startsBefore = comparePositions(a.start, b.end);
  const endsAfter = comparePositions(b.start, a.end);
  if (startsBefore < 0 && endsAfter < 0) return true;
  const oneIsEmpty = comparePositions(a.start, a.end) === 0 || comparePositions(b.start, b.end) === 0;
  return oneIsEmpty && startsBefore <= 0 && endsAfter <= 0;
}

/** Whether `inner` lies wholly inside `outer`. */
export function rangeContains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

/** Of places in one line that overlap, the first and there the longest; in the order of the line. */
export function withoutOverlaps<Place extends Columns>(places: readonly Place[]): readonly Place[] {
  let end = 0;
  return [...places]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** The index of the last of some things in the order of the text that begins at or before a line and column; or -1. */
export function lastBefore<Item>(
  items: readonly Item[],
  position: Position,
  startOf: (item: Item) => Position,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(startOf(items[middle]!), position) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
