/** Counts the paragraphs of lists, as Word does when it shows them: the numbers themselves stand nowhere in a file. */
import type { Level, List } from './lists';
import { formatNumber } from './number-format';

/** Counts one more paragraph. @returns its number with what stands around it, in front of the text; '' in no list */
export type Counter = (list: string, level: number) => string;

/** How many levels a list has. */
const levelCount = 9;

/** A counter for one run through a document. */
export function countLists(lists: ReadonlyMap<string, List>): Counter {
  const counts = new Map<string, (number | undefined)[]>();
  /** The levels of lists that have begun anew already. */
  const begun = new Set<string>();

  return (id, level) => {
    const list = lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    const start = list.starts.get(level);
    const key = `${id} ${level}`;
    if (start !== undefined && !begun.has(key)) count[level] = start;
    else count[level] = (count[level] ?? own.start - 1) + 1;
    begun.add(key);
    for (let above = 0; above < level; above++) count[above] ??= list.levels.get(above)?.start ?? 1;
    for (let below = level + 1; below < levelCount; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || level < restart) count[below] = undefined;
    }
    return labelOf(own, list, count);
  };
}

function labelOf(own: Level, list: List, count: readonly (number | undefined)[]): string {
  // What is counted with signs instead of numbers bears one that only a font of signs can show.
  if (own.format === 'bullet') return '• ';
  const text = own.text.replace(/%(?<level>[1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    const format = own.isLegal ? 'decimal' : (level?.format ?? 'decimal');
    return formatNumber(count[at] ?? level?.start ?? 1, format);
  });
  return needsSpace(text) ? `${text} ` : text;
}

/** Whether a number would run into the text: 1.1, 第一条; not where a mark or a circle ends it. */
function needsSpace(label: string): boolean {
  return /[\p{Script=Han}\p{Letter}\d]$/u.test(label);
}
