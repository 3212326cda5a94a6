/** How the lines of a text end, which tells what the end of one of them means. */
import type { LineFacts } from '../../line/facts';
import type { Block } from '../model';
import { leadsToPage } from './asides';
import { isIndented } from './blocks';
import { fullWidth } from './edges';
import { entriesIn } from './entries';
import { closesNote, endMarks, isRest, openMarks, shortestProse } from './line-ends';

/** A line that breaks is no shorter. */
const shortestWrapped = 15;
/** Lines are broken at a fixed width where so many, and so large a share, break in a sentence, and none is longer. */
const fewestWrapped = 6;
const wrappedShare = 1 / 4;
const longestWrapped = 80;
/** Lines are of one length where so large a share of them ends in the same few columns. */
const widthSlack = 4;
const alikeShare = 0.8;
/** So many paragraphs without a mark at their end are no slip. */
const fewestUnmarked = 8;

/** How lines are broken that are broken at a fixed width. */
export interface Wrap {
  /** The longest line. */
  readonly width: number;
  /** How wide the full lines are; undefined where they are ragged. */
  readonly full: number | undefined;
  /** Whether an indent begins a paragraph, and is no margin. */
  readonly indentBegins: boolean;
  /** From one line to the next: 2 where an empty one stands behind each. */
  readonly stride: 1 | 2;
}

/** What the ends of a text's lines have in common. */
export interface LineHabits {
  /** Lines are broken at a fixed width, so that a line end is no paragraph end. */
  readonly hardWrapped: boolean;
  readonly wrap: Wrap | undefined;
  /** Full stops at line ends are lost throughout, so that their absence says nothing. */
  readonly unmarkedEnds: boolean;
  /** Lines among others without a mark at their end: the entries of a list, such as what is to be checked. */
  readonly unmarkedEntries: ReadonlySet<number>;
}

/** Reads the habits of a text's lines. */
export function lineHabits(blocks: readonly Block[], facts: readonly LineFacts[]): LineHabits {
  let prose = 0;
  let unmarked = 0;
  for (const { kind, from, to, line } of blocks) {
    if ((kind !== 'text' && kind !== 'heading') || to - from < shortestProse) continue;
    prose++;
    if (!endMarks.includes(facts[line]!.shadow[to - 1]!)) unmarked++;
  }
  const wrap = wrapIn(blocks, facts, 1) ?? wrapIn(blocks, facts, 2);
  return {
    hardWrapped: wrap !== undefined,
    wrap,
    unmarkedEnds: unmarked >= fewestUnmarked && unmarked * 2 > prose,
    unmarkedEntries: entriesIn(blocks, facts),
  };
}

/**
 * How the lines of a text are broken, if they are broken at a fixed width: many lines end in the middle of a sentence
 * and the next line goes on. On some pages an empty line stands behind each; there they have to be of one length and
 * to break at a comma somewhere, as paragraphs that have lost their full stops are not and don't.
 * @param stride from one line to the next
 */
function wrapIn(blocks: readonly Block[], facts: readonly LineFacts[], stride: 1 | 2): Wrap | undefined {
  const broken: Block[] = [];
  let considered = 0;
  let indented = 0;
  let longest = 0;
  let isOpen = false;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== 'text' && block.kind !== 'heading') continue;
    considered++;
    const next = blocks[at + 1];
    if (next === undefined || next.line !== block.line + stride || !breaks(block, next, facts)) continue;
    broken.push(block);
    const { shadow } = facts[next.line]!;
    if (openMarks.includes(facts[block.line]!.shadow[block.to - 1]!) || isRest(shadow.slice(next.from))) isOpen = true;
    longest = Math.max(longest, block.to - block.from);
    if (isIndented(next, shadow)) indented++;
  }
  if (broken.length < fewestWrapped || broken.length / considered < wrappedShare || longest > longestWrapped)
    return undefined;
  if (stride === 2 && !(isOpen && areAlike(broken))) return undefined;
  return { width: longest, full: fullWidth(broken, facts), indentBegins: indented * 2 < broken.length, stride };
}

/** Whether a line breaks in the middle of a sentence, as far as its end tells. */
function breaks(block: Block, next: Block, facts: readonly LineFacts[]): boolean {
  if (next.kind !== 'text' && !closesNote(block, next, facts)) return false;
  const length = block.to - block.from;
  const { shadow } = facts[block.line]!;
  if (length < shortestWrapped || endMarks.includes(shadow[block.to - 1]!)) return false;
  // An entry of a table of contents is as long as its dots.
  return length <= longestWrapped || !leadsToPage(shadow, block);
}

/** Whether nearly all lines end in the same few columns. */
function areAlike(lines: readonly Block[]): boolean {
  const widest = lines.reduce((most, { to }) => Math.max(most, to), 0);
  return lines.filter(({ to }) => widest - to <= widthSlack).length >= lines.length * alikeShare;
}
