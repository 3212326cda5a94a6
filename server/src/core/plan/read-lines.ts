/** What each line is, with as little reading as possible: at a keystroke all lines but one are as they were. */
import { classifyLine } from '../line/classify';
import type { LineFacts } from '../line/facts';
import { sameEnds } from '../text/differing';
import { detached } from '../text/lines';
import type { Plan } from './model';
import { RecentLines } from './recent-lines';
import { mapList } from '../text/lists';

/** What was read before a document: an earlier state of it, or other documents. */
export type Previous = Pick<Plan, 'lines' | 'facts'> | RecentLines;

/**
 * The facts of every line: taken over where the same line was there before.
 * @param lines those of the document, without their ends
 */
export function readLines(lines: readonly string[], previous: Previous | undefined): readonly LineFacts[] {
  if (previous instanceof RecentLines) return readAll(lines, (text) => previous.get(text) ?? classifyLine(text));
  if (previous === undefined) return readAll(lines, classifyLine);
  const { lines: old, facts: known } = previous;
  const { head, tail } = sameEnds(lines, old);
  // What was moved lies between what stayed where it was.
  const moved = new Map<string, LineFacts>();
  for (let at = head; at < old.length - tail; at++) moved.set(old[at]!, known[at]!);
  const changed = readAll(
    lines.slice(head, lines.length - tail),
    (text) => moved.get(text) ?? classifyLine(detached(text)),
  );
  return known.slice(0, head).concat(changed, known.slice(old.length - tail));
}

/** The facts of some lines; those with one text are read once. */
function readAll(lines: readonly string[], read: (text: string) => LineFacts): readonly LineFacts[] {
  const seen = new Map<string, LineFacts>();
  return mapList(lines, (text) => {
    let facts = seen.get(text);
    if (facts === undefined) seen.set(text, (facts = read(text)));
    return facts;
  });
}
