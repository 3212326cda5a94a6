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

/** How one line has changed: its columns before and now. */
type Change = readonly [Columns, Columns];

/** An edit as the lines of two states tell it. */
interface Writing {
  /** The lines before the changed ones. */
  readonly head: number;
  readonly removed: number;
  readonly added: number;
  /** The lines that are written, and what these begin with: a blank line belongs to the line that it stands below. */
  readonly lines: ReadonlySet<number>;
  /** The last of them. */
  readonly line: number;
  /** How each line has changed; undefined where lines were parted or joined. */
  readonly changes: ReadonlyMap<number, Change> | undefined;
}

const nothing: ReadonlyMap<Problem, number> = new Map();

/** A hand writes in one line, parts it, or joins it to another; what changes more was done by a command. */
const mostLines = 2;

/** All of what was found, with nothing waiting. */
export function tellAll({ lines, found }: Pick<Told, 'lines' | 'found'>): Told {
  return { lines, found, waiting: nothing, shown: found };
}

/** The lines that have changed, where all have alike, as the linked places of a snippet do; else undefined. */
function changesOf(
  before: Plan['lines'],
  now: Plan['lines'],
  head: number,
  end: number,
): Map<number, Change> | undefined {
  const changes = new Map<number, Change>();
  let first: Change | undefined;
  for (let at = head; at < end; at++) {
    if (before[at] === now[at]) continue;
    const change = differing(before[at]!, now[at]!);
    first ??= change;
    if (change.some(({ from, to }, side) => to - from !== first![side]!.to - first![side]!.from)) return undefined;
    changes.set(at, change);
  }
  return changes;
}

function writingOf(before: Plan['lines'], now: Plan['lines']): Writing | undefined {
  const { head, tail } = sameEnds(before, now);
  const removed = before.length - tail - head;
  const added = now.length - tail - head;
  const changes = removed === added ? changesOf(before, now, head, head + added) : undefined;
  if (changes === undefined && (removed > mostLines || added > mostLines)) return undefined;
  const line = Math.min(head + Math.max(added, 1), now.length) - 1;
  const lines = new Set(changes?.keys()).add(line);
  for (let top = line; top > 0 && now[top]!.trim() === ''; top--) lines.add(top - 1);
  return { head, removed, added, lines, line, changes };
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
function placeBefore({ head, removed, added, changes }: Writing, { line, character }: Position): Position | undefined {
  if (line < head) return { line, character };
  if (line >= head + added) return { line: line + removed - added, character };
  if (changes === undefined) return undefined;
  const [old, now] = changes.get(line) ?? [];
  if (old === undefined || now === undefined || character < now.from) return { line, character };
  return character >= now.to ? { line, character: character + old.to - now.to } : undefined;
}

/** The same problem before the edit. One at the end of what is written goes along with it, as a missing full stop does. */
function findBefore(found: readonly Problem[], { rule, range }: Problem, writing: Writing): Problem | undefined {
  const place = placeBefore(writing, range.start);
  const [old] = writing.changes?.get(range.start.line) ?? [];
  const line = old === undefined ? writing.head : range.start.line;
  const end = old === undefined ? writing.head + writing.removed : line + 1;
  for (let at = countBefore(found, place ?? { line, character: 0 }); at < found.length; at++) {
    const former = found[at]!;
    const { start } = former.range;
    if (place === undefined ? start.line >= end : comparePositions(start, place) > 0) return undefined;
    if (former.rule !== rule) continue;
    if (place !== undefined || old === undefined) return former;
    if (former.range.end.character >= old.from && start.character <= old.to) return former;
  }
  return undefined;
}

/** Where the line now is that was written when a problem came up. */
function lineNow(since: number, { head, removed, added, line }: Writing): number {
  if (since < head) return since;
  return since >= head + removed ? since + added - removed : Math.min(since, line);
}

/** Whether a problem is one whatever comes next: the writer has left its words behind, and others are right in their place. */
function isCertain(problem: Problem, { changes }: Writing): boolean {
  const { end } = problem.range;
  const [, now] = changes?.get(end.line) ?? [];
  if (now === undefined || end.character >= now.from) return false;
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
    const since = known === undefined ? undefined : before.waiting.get(known);
    if (known !== undefined && since === undefined) continue;
    const own = problem.range.start.line;
    const line = since === undefined ? (writing.lines.has(own) ? own : writing.line) : lineNow(since, writing);
    if (writing.lines.has(line) && !isCertain(problem, writing)) waiting.set(problem, line);
  }
  if (waiting.size === 0) return tellAll({ lines, found });
  return { lines, found, waiting, shown: found.filter((problem) => !waiting.has(problem)) };
}
