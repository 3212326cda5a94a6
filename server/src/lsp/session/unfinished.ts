/**
 * What is told while somebody writes. A sentence that is being written has no full stop yet, a heading no text below it,
 * a bracket no partner: what an edit has brought up may be mended by the next one. So a problem that was not there
 * before waits until the writer has moved on to another line; `tellAll` tells it where nothing more is typed.
 */
import { comparePositions, differing, rangeContains, sameEnds } from '../../core';
import type { Columns, Plan, Position, Problem } from '../../core';

/** One state of a document as far as it is told. */
export interface Told {
  readonly lines: Plan['lines'];
  /** All that was found, in the order of the text. */
  readonly found: readonly Problem[];
  /** What of it waits, with the line that was written when it came up. */
  readonly waiting: ReadonlyMap<Problem, number>;
  /** The others. */
  readonly shown: readonly Problem[];
}

/** An edit as the lines of two states tell it. */
interface Writing {
  /** The lines before the changed ones. */
  readonly head: number;
  readonly removed: number;
  readonly added: number;
  /** The line that is written. */
  readonly line: number;
  /** Where what is written begins: a blank line belongs to the line that it stands below. */
  readonly top: number;
  /** The columns that have changed, before and now; undefined where not just one line has. */
  readonly columns: readonly [Columns, Columns] | undefined;
}

const nothing: ReadonlyMap<Problem, number> = new Map();

/** A hand writes in one line, parts it, or joins it to another; what changes more was done by a command. */
const mostLines = 2;

/** All of what was found, with nothing waiting. */
export function tellAll({ lines, found }: Pick<Told, 'lines' | 'found'>): Told {
  return { lines, found, waiting: nothing, shown: found };
}

function writingOf(before: Plan['lines'], now: Plan['lines']): Writing | undefined {
  const { head, tail } = sameEnds(before, now);
  const removed = before.length - tail - head;
  const added = now.length - tail - head;
  if (removed > mostLines || added > mostLines) return undefined;
  const line = Math.min(head + Math.max(added, 1), now.length) - 1;
  let top = line;
  while (top > 0 && now[top]!.trim() === '') top--;
  const columns = removed === 1 && added === 1 ? differing(before[head]!, now[head]!) : undefined;
  return { head, removed, added, line, top, columns };
}

/** How many problems begin before a place. @param sorted in the order of the text */
function countBefore(sorted: readonly Problem[], place: Position): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (comparePositions(sorted[middle]!.range.start, place) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where a place of now was before the edit; undefined where it was just written, or its line was parted or joined. */
function placeBefore({ head, removed, added, columns }: Writing, { line, character }: Position): Position | undefined {
  if (line < head) return { line, character };
  if (line >= head + added) return { line: line + removed - added, character };
  if (columns === undefined) return undefined;
  const [old, now] = columns;
  if (character < now.from) return { line, character };
  return character >= now.to ? { line, character: character + old.to - now.to } : undefined;
}

/** The same problem before the edit. One at the end of what is written goes along with it, as a missing full stop does. */
function findBefore(found: readonly Problem[], { rule, range }: Problem, writing: Writing): Problem | undefined {
  const { head, removed, columns } = writing;
  const place = placeBefore(writing, range.start);
  const first = place ?? { line: head, character: 0 };
  for (let at = countBefore(found, first); at < found.length; at++) {
    const former = found[at]!;
    const { start, end } = former.range;
    if (place === undefined ? start.line >= head + removed : comparePositions(start, place) > 0) return undefined;
    if (former.rule !== rule) continue;
    if (place !== undefined || columns === undefined) return former;
    if (end.character >= columns[0].from && start.character <= columns[0].to) return former;
  }
  return undefined;
}

/** Where the line now is that was written when a problem came up. */
function lineNow(since: number, { head, removed, added, line }: Writing): number {
  if (since < head) return since;
  return since >= head + removed ? since + added - removed : Math.min(since, line);
}

/** Whether a problem is one whatever comes next: the writer has left its words behind, and others are right in their place. */
function isCertain(problem: Problem, { line, columns }: Writing): boolean {
  const { end } = problem.range;
  if (columns === undefined || end.line !== line || end.character >= columns[1].from) return false;
  const [likeliest] = problem.fixes();
  return likeliest !== undefined && likeliest.edits.every((edit) => rangeContains(problem.range, edit.range));
}

/**
 * What is told of a document after an edit. What was told stays told as long as it is there.
 * @param found the problems of the document as it is now
 */
export function tellAfter(before: Told, lines: Plan['lines'], found: readonly Problem[]): Told {
  const writing = writingOf(before.lines, lines);
  if (writing === undefined) return tellAll({ lines, found });
  const waiting = new Map<Problem, number>();
  for (const problem of found) {
    const known = findBefore(before.found, problem, writing);
    const since = known === undefined ? writing.line : before.waiting.get(known);
    if (since === undefined) continue;
    const line = known === undefined ? since : lineNow(since, writing);
    if (line >= writing.top && line <= writing.line && !isCertain(problem, writing)) waiting.set(problem, line);
  }
  if (waiting.size === 0) return tellAll({ lines, found });
  return { lines, found, waiting, shown: found.filter((problem) => !waiting.has(problem)) };
}
