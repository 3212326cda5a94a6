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
    return old.flatMap((line, at) => (line === now[at] ? [] : pair(at + 1, line, now[at])));
  }
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - first && old[old.length - 1 - tail] === now[now.length - 1 - tail]) {
    tail++;
  }
  const shown = (mark: string) => (line: string, at: number) => `${first + at + 1} ${mark} ${printable(line)}`;
  return [
    ...old.slice(first, old.length - tail).map(shown('-')),
    ...now.slice(first, now.length - tail).map(shown('+')),
  ];
}

function pair(number: number, old: string, now: string): readonly string[] {
  let from = 0;
  while (from < old.length && from < now.length && old[from] === now[from]) from++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - from && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const cut = (line: string): string => {
    const start = Math.max(0, from - around);
    const end = Math.min(line.length, line.length - tail + around);
    const text = `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
    return printable(text);
  };
  return [`${number} - ${cut(old)}`, `${number} + ${cut(now)}`];
}
