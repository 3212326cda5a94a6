import { differing } from '../core';
import type { Columns } from '../core';
import { printable } from './width';

/** How much of a line is shown before and after what changes in it. */
const around = 12;

/**
 * The lines in which two texts differ, for people: `12 - 旧`, `12 + 新`, cut to the surroundings of the change.
 * Where the texts have as many lines, line stands against line; else the whole stretch between the first and the last
 * difference.
 */
export function changedLines(before: string, after: string): readonly string[] {
  const old = before.split(/\r\n|\n|\r/u);
  const now = after.split(/\r\n|\n|\r/u);
  if (old.length === now.length) {
    return old.flatMap((line, at) => (line === now[at] ? [] : pair(at + 1, line, now[at]!)));
  }
  const [was, is] = differing(old, now);
  const shown = (mark: string) => (line: string, at: number) => `${was.from + at + 1} ${mark} ${printable(line)}`;
  return [...old.slice(was.from, was.to).map(shown('-')), ...now.slice(is.from, is.to).map(shown('+'))];
}

/** One line as it was and as it is, cut to what changes in it and a little around. */
function pair(number: number, old: string, now: string): readonly string[] {
  const [was, is] = differing(old, now);
  const cut = (line: string, { from, to }: Columns): string => {
    const start = Math.max(0, from - around);
    const end = Math.min(line.length, to + around);
    return printable(`${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`);
  };
  return [`${number} - ${cut(old, was)}`, `${number} + ${cut(now, is)}`];
}
