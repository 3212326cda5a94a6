import type { Plan, Section, Series } from '../../plan/model';
import type { Range } from '../../text/range';
import { comparePositions } from '../../text/range';

/** Shorter ones are alike by chance, as 一、总体要求 is without its text. */
const shortestCopy = 30;

/** The text of a heading with all that belongs to it. */
function textOf(plan: Plan, { line, lastLine, range }: Section): string {
  const lines = plan.lines.slice(line, lastLine + 1);
  lines[lines.length - 1] = lines[lines.length - 1]!.slice(0, range.end.character);
  lines[0] = lines[0]!.slice(range.start.character);
  return lines.join('\n').trim();
}

/**
 * The member that `at` and those behind it repeat letter by letter, up to just before `at`; undefined where there is
 * none.
 */
export function copyOf(plan: Plan, { members }: Series, at: number): number | undefined {
  const { value } = members[at]!.marker;
  let earlier = at - 1;
  while (earlier >= 0 && members[earlier]!.marker.value !== value) earlier--;
  const length = at - earlier;
  if (earlier < 0 || at + length > members.length) return undefined;
  let size = 0;
  for (let step = 0; step < length; step++) {
    const one = textOf(plan, members[earlier + step]!);
    if (one !== textOf(plan, members[at + step]!)) return undefined;
    size += one.length;
  }
  return size >= shortestCopy ? earlier : undefined;
}

/** The lines of the second copy, up to the line that follows it; undefined where it shares a line with other text. */
export function copyRange(plan: Plan, { members }: Series, earlier: number, at: number): Range | undefined {
  const first = members[at]!;
  const { lastLine, range } = members[2 * at - earlier - 1]!;
  const begins = plan.lines[first.line]!.slice(0, first.range.start.character);
  const ends = plan.lines[lastLine]!.slice(range.end.character);
  if (begins.trim() !== '' || ends.trim() !== '') return undefined;
  let next = lastLine + 1;
  while (next < plan.lines.length && plan.lines[next]!.trim() === '') next++;
  if (next < plan.lines.length) return { start: { line: first.line, character: 0 }, end: { line: next, character: 0 } };
  const end = { line: lastLine, character: plan.lines[lastLine]!.length };
  const start = { line: first.line - 1, character: plan.lines[first.line - 1]?.length ?? 0 };
  return comparePositions(start, end) < 0 ? { start, end } : undefined;
}
