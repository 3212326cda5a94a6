/** Lines in the middle of a paragraph that breaks at a width, which alone look like something else than text. */
import { isOtherHalf } from '../../line/damaged';
import type { LineFacts } from '../../line/facts';
import { endsAsUnit, withoutAside } from '../../line/unit-words';
import { blockAs, isIndented, pieceOf } from './blocks';
import { endsBeforeEdge } from './edges';
import type { Block, BlockKind } from '../model';
import { jointBetween } from './joints';
import { beginsItsOwn } from './line-ends';
import type { LineHabits } from './line-habits';

/** What the end of a line may make of it: …结合实际制定实施方案, …工业和信息化局. */
const byItsEnd: ReadonlySet<BlockKind> = new Set(['title', 'body', 'letterhead', 'documentNumber']);
/** A note of units goes over no more lines. */
const mostNoteLines = 8;

/** What no list of units has before its end. */
const notInList = /[。；：！？](?!$)/u;

/** Whether a line goes on with the sentence of the line before it. */
function goesOn(blocks: readonly Block[], at: number, facts: readonly LineFacts[], habits: LineHabits): boolean {
  const before = blocks[at - 1]!;
  const full = habits.wrap?.full;
  const isText = before.kind === 'text' || (before.kind === 'heading' && before.form !== 'alone');
  const isLongItem = before.kind === 'heading' && full !== undefined && !endsBeforeEdge(before, facts, full);
  if (!isText && !isLongItem) return false;
  return jointBetween(pieceOf(before), blocks[at]!, blocks[at + 1], facts, habits, true) !== undefined;
}

/** Whether a block has one half of a bracket alone. @param lacks `opening`: it leaves one open; `closing`: it closes one */
const hasHalf = (lacks: 'opening' | 'closing', { line, from, to }: Block, facts: readonly LineFacts[]): boolean =>
  isOtherHalf(lacks, facts[line]!.shadow, from, to);

/** Whether a line 责任单位：… begins a bracket that a line below it closes. */
function opensNote(
  blocks: readonly Block[],
  at: number,
  to: number,
  facts: readonly LineFacts[],
  stride: number,
): boolean {
  if (!hasHalf('opening', blocks[at]!, facts)) return false;
  for (let next = at + 1; next < Math.min(to, at + mostNoteLines); next++) {
    const block = blocks[next]!;
    const isNext = block.line === blocks[next - 1]!.line + stride && !isIndented(block, facts[block.line]!.shadow);
    if (!isNext || block.kind === 'heading' || block.kind === 'duty') return false;
    if (hasHalf('closing', block, facts)) return true;
  }
  return false;
}

/** Whether a line 配合单位：… stands in a bracket that the line before it leaves open and a line below it closes. */
function standsInNote(
  blocks: readonly Block[],
  at: number,
  to: number,
  facts: readonly LineFacts[],
  stride: number,
): boolean {
  const before = blocks[at - 1]!;
  if (before.kind !== 'text' && before.kind !== 'heading') return false;
  if (!hasHalf('opening', before, facts)) return false;
  for (let next = at; next < Math.min(to, at + mostNoteLines); next++) {
    const block = blocks[next]!;
    if (block.line !== blocks[next - 1]!.line + stride || block.kind === 'heading') return false;
    if (hasHalf('closing', block, facts)) return next > at;
  }
  return false;
}

/**
 * Whether the list of a line 责任单位：… runs over the edge at which lines break: what stands below is the rest of its
 * last name, or more names, and no sentence.
 */
function runsOver(
  blocks: readonly Block[],
  at: number,
  to: number,
  facts: readonly LineFacts[],
  { full, stride }: NonNullable<LineHabits['wrap']>,
): boolean {
  if (full === undefined) return false;
  let said = '';
  let next = at;
  do {
    const block = blocks[next]!;
    const { shadow } = facts[block.line]!;
    said = shadow.slice(block.from, block.to);
    if (next > at) {
      const isNext = block.line === blocks[next - 1]!.line + stride && !isIndented(block, shadow);
      if (!isNext || (block.kind !== 'text' && !byItsEnd.has(block.kind))) return false;
      if (beginsItsOwn(said) || notInList.test(said)) return false;
    }
    if (endsBeforeEdge(block, facts, full)) break;
    next++;
  } while (next < Math.min(to, at + mostNoteLines));
  const names = said.replace(/[。；]$/u, '').split(/[，、：]/u);
  return next > at && endsAsUnit(withoutAside(names[names.length - 1]!));
}

/**
 * Reads such lines as text.
 * @returns the blocks, others in place of those lines
 */
export function withWrappedLines(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
  habits: LineHabits,
): readonly Block[] {
  if (habits.wrap === undefined) return blocks;
  const { wrap } = habits;
  const isNote = (all: readonly Block[], at: number): boolean =>
    opensNote(all, at, to, facts, wrap.stride) ||
    standsInNote(all, at, to, facts, wrap.stride) ||
    runsOver(all, at, to, facts, wrap);
  let read: Block[] | undefined;
  for (let at = from + 1; at < to; at++) {
    const all = read ?? blocks;
    const { kind } = all[at]!;
    const isText = kind === 'duty' ? isNote(all, at) : byItsEnd.has(kind) && goesOn(all, at, facts, habits);
    if (isText) (read ??= [...blocks])[at] = blockAs(all[at]!, 'text');
  }
  return read ?? blocks;
}
