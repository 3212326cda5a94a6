/** Whether the end of a paragraph is really the end of what it says. */
import type { Block, Passage, Plan } from '../../plan/model';
import { SPACE, has } from '../../text/chars';

/** The first block of the document's own text behind a line. */
function blockBehind({ blocks }: Plan, line: number): Block | undefined {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (blocks[middle]!.line <= line) from = middle + 1;
    else to = middle;
  }
  while (blocks[from]?.kind === 'chrome' || blocks[from]?.kind === 'rule') from++;
  return blocks[from];
}

/**
 * Whether a paragraph is over where its line ends: another heading, table or note follows, or a line that is indented
 * as new paragraphs are. Where plain text follows, the line may only have been broken.
 */
export function isOver(plan: Plan, { pieces, part }: Passage): boolean {
  const { line, from } = pieces[pieces.length - 1]!;
  // A document that was glued into one line has no ends of its own.
  if (plan.facts[line]!.blocks.length > 1) return false;
  const next = blockBehind(plan, line);
  if (next === undefined || next.line > part.lastLine) return true;
  if (next.kind !== 'text') return true;
  return from >= 2 && next.from >= 2 && has(plan.lines[line]!, 0, SPACE) && has(plan.lines[next.line]!, 0, SPACE);
}
