/** Finds lists whose entries end in no mark, so that a line end in them is none in a sentence. */
import type { LineFacts } from '../../line/facts';
import type { Block } from '../model';

/** So many lines in a row have no mark at their end: no page end tears a text so often. */
const fewestEntries = 5;
const shortestEntry = 2;
/** Lines that break at one width are as long as each other but for so much. */
const slack = 4;
const marks = '。！？；：，、…”’》）.!?;:,—';

/** The lines of such lists. Lines of one length are those of a text that breaks at a width. */
export function entriesIn(blocks: readonly Block[], facts: readonly LineFacts[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let first = -1;
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at];
    if (block !== undefined && isEntry(block, facts)) {
      const isNext = first >= 0 && block.line === blocks[at - 1]!.line + 1;
      if (isNext) continue;
      if (first >= 0) addRun(lines, blocks, first, at);
      first = at;
    } else if (first >= 0) {
      addRun(lines, blocks, first, at);
      first = -1;
    }
  }
  return lines;
}

function isEntry({ kind, line, from, to }: Block, facts: readonly LineFacts[]): boolean {
  return (
    (kind === 'text' || kind === 'title') && to - from >= shortestEntry && !marks.includes(facts[line]!.shadow[to - 1]!)
  );
}

function addRun(lines: Set<number>, blocks: readonly Block[], from: number, to: number): void {
  if (to - from < fewestEntries) return;
  let longest = 0;
  let alike = 0;
  for (let at = from; at < to; at++) longest = Math.max(longest, blocks[at]!.to);
  for (let at = from; at < to; at++) if (longest - blocks[at]!.to <= slack) alike++;
  if (alike * 2 > to - from) return;
  for (let at = from; at < to; at++) lines.add(blocks[at]!.line);
}
