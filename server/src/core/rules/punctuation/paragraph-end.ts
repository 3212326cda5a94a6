/** Whether the end of a paragraph is really the end of what it says. */
import type { Block, Passage, Plan } from '../../plan/model';
import { isIndented } from '../../plan/assembly/blocks';
import { beginAlike, beginsItsOwn } from '../../plan/assembly/line-ends';

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

/** Whether a passage is an item, up to its end, and the next thing is the item that follows it. */
export function isBeforeNextItem(plan: Plan, { pieces, section }: Passage): boolean {
  if (section === undefined || section.line !== pieces[0]!.line) return false;
  const next = blockBehind(plan, pieces[pieces.length - 1]!.line);
  const { style, value } = section.marker;
  return next?.kind === 'heading' && next.marker?.style === style && next.marker.value === value + 1;
}

/** A line without any of these is no sentence: a signature, or a heading without a number. */
const sentenceMark = /[。，；、：]/u;
const longestLabel = 30;

/**
 * Whether a paragraph is over where its line ends: another heading, table or note follows, a line that is indented as
 * new paragraphs are, or one that begins something of its own. Where other plain text follows, the line may only have
 * been broken.
 */
export function isOver(plan: Plan, { pieces, part, shadow: said }: Passage): boolean {
  const { line } = pieces[pieces.length - 1]!;
  // A document that was glued into one line has no ends of its own.
  if (plan.facts[line]!.blocks.length > 1) return false;
  const next = blockBehind(plan, line);
  if (next === undefined || next.line > part.lastLine) return true;
  if (next.kind !== 'text') return true;
  const { shadow } = plan.facts[next.line]!;
  if (isIndented(next, shadow)) return true;
  const text = shadow.slice(next.from, next.to);
  return beginsItsOwn(text) || beginAlike(said, text) || (text.length <= longestLabel && !sentenceMark.test(text));
}
