/**
 * Numbers in steps: 1. with 1.1 below it and 1.1.1 below that. The 1. of such a ladder stands above decimals; any other
 * 1. is a list below them.
 */
import { headingWith } from '../../line/classify';
import type { LineFacts } from '../../line/facts';
import type { FoundMarker } from '../../line/marker';
import { DIGIT, has } from '../../text/chars';
import type { Block, BlockKind } from '../model';
import { mapList } from '../../text/lists';

/** 1.1编制目的, as 2.3万亩 looks, too. */
const tight = /^\d{1,2}(?:\.\d{1,2}){1,3}(?=[\u4e00-\u9fff])/u;
/** So many have to go on from each other, and such a share of all, to be no amounts. */
const fewestTight = 3;
const tightShare = 0.8;
const mostMissing = 1;

const mayBeHeading: ReadonlySet<BlockKind> = new Set(['heading', 'text', 'title', 'body']);

/** A line that may begin with numbers in steps: where it is among the blocks, and its numbers. */
interface TightStep {
  readonly at: number;
  readonly written: string;
  readonly path: readonly number[];
}

/** How many numbers a heading's marker has: 1 for `2.`, 2 for `2.1`, 3 for `2.1.3`. */
export function stepsIn({ line, marker }: Block, facts: readonly LineFacts[]): number {
  return facts[line]!.shadow.slice(marker!.whole.from, marker!.digits.to).split('.').length;
}

/**
 * The headings of the kind 1. that decimals stand below: those with the first decimal right behind them, and those
 * between them that count on.
 * @returns indexes of blocks; none where decimals stand below no such heading
 */
export function ladderTops(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): ReadonlySet<number> {
  const tops = new Set<number>();
  const steps: number[] = [];
  for (let at = from; at < to; at++) {
    const { kind, marker, doubtful } = blocks[at]!;
    if (kind !== 'heading') continue;
    if (marker!.style === 'decimal' || (marker!.style === 'arabic-dot' && !doubtful)) steps.push(at);
  }
  const isDot = (at: number | undefined): boolean => at !== undefined && blocks[at]!.marker!.style === 'arabic-dot';
  const valueAt = (at: number): number => blocks[at]!.marker!.value;
  const leads = mapList(steps, (at, index) => {
    const next = steps[index + 1];
    if (!isDot(at) || next === undefined || isDot(next)) return false;
    return valueAt(next) === 1 && stepsIn(blocks[next]!, facts) === 2;
  });
  if (!leads.includes(true)) return tops;
  // No list begins with 3: that is the last top once more.
  const goesOnFrom = (top: number, value: number): boolean => value === top + 1 || (value === top && value > 2);
  /** The numbers of the last top, and of the last item of a list below it. */
  let top = 0;
  let item = 0;
  steps.forEach((at, index) => {
    if (!isDot(at)) item = 0;
    else if (leads[index]! || (goesOnFrom(top, valueAt(at)) && valueAt(at) !== item + 1)) {
      tops.add(at);
      top = valueAt(at);
      item = 0;
    } else item = valueAt(at);
  });
  return tops;
}

/**
 * Reads 1.1编制目的 as numbers in steps where the lines that look so count on, or where one fits between 1 and 1.2 概述.
 * @returns the blocks, others in place of those lines
 */
export function withTightSteps(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): readonly Block[] {
  const steps = tightSteps(blocks, from, to, facts);
  if (steps.length === 0) return blocks;
  const right = steps.filter(({ path }, index) => goesOn(steps[index - 1]?.path ?? [0], path)).length;
  const areMany = right >= Math.max(fewestTight, steps.length * tightShare);
  const read = [...blocks];
  for (const { at, written, path } of areMany ? steps : fitting(steps, blocks, from, to, facts)) {
    const { line, from: start, to: end } = blocks[at]!;
    read[at] = { ...headingWith(facts[line]!.shadow, start, end, markerOf(start, written, path)), line };
  }
  return read;
}

/** Those that the number before leads to, and that lead to the next one, which has a space behind it. */
function fitting(
  steps: readonly TightStep[],
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): readonly TightStep[] {
  const byBlock = new Map(mapList(steps, (step) => [step.at, step] as const));
  const found: TightStep[] = [];
  let before: readonly number[] = [0];
  let open: TightStep | undefined;
  for (let at = from; at < to; at++) {
    const step = byBlock.get(at);
    const { marker, line } = blocks[at]!;
    if (step !== undefined) {
      open = goesOn(before, step.path, 0) ? step : undefined;
    } else if (marker?.style === 'decimal') {
      const path = mapList(facts[line]!.shadow.slice(marker.whole.from, marker.digits.to).split('.'), Number);
      if (open !== undefined && goesOn(open.path, path, 0)) found.push(open);
      open = undefined;
      before = path;
    }
  }
  return found;
}

/** The lines that may begin with numbers in steps; none where no 1.1编制目的 is read as a number 1. that may be none. */
function tightSteps(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): readonly TightStep[] {
  const steps: TightStep[] = [];
  if (!mayHaveTightSteps(blocks, from, to, facts)) return steps;
  for (let at = from; at < to; at++) {
    const { kind, line, from: start, to: end } = blocks[at]!;
    if (!mayBeHeading.has(kind)) continue;
    const written = tight.exec(facts[line]!.shadow.slice(start, end))?.[0];
    if (written !== undefined) steps.push({ at, written, path: mapList(written.split('.'), Number) });
  }
  return steps;
}

function mayHaveTightSteps(blocks: readonly Block[], from: number, to: number, facts: readonly LineFacts[]): boolean {
  let count = 0;
  let decimals = 0;
  for (let at = from; at < to; at++) {
    const { marker, doubtful, line } = blocks[at]!;
    if (marker?.style === 'decimal' && ++decimals >= fewestTight && count > 0) return true;
    if (!doubtful || marker!.style !== 'arabic-dot' || !has(facts[line]!.shadow, marker!.whole.to, DIGIT)) continue;
    if (++count === fewestTight - 1 || decimals >= fewestTight) return true;
  }
  return false;
}

/** Whether numbers follow others: 1.2, 1.1.1 or 2.1 behind 1.1; so many may be missing between them. */
function goesOn(before: readonly number[], path: readonly number[], missing = mostMissing): boolean {
  let same = 0;
  while (same < before.length && path[same] === before[same]) same++;
  const step = (path[same] ?? 0) - (before[same] ?? 0);
  return step > 0 && step <= missing + 1 && path.slice(same + 1).every((number) => number === 1);
}

function markerOf(from: number, written: string, path: readonly number[]): FoundMarker {
  const to = from + written.length;
  const value = path[path.length - 1]!;
  const digits = { from: to - written.length + written.lastIndexOf('.') + 1, to };
  return { marker: { style: 'decimal', value, digits, whole: { from, to } }, titleFrom: to, doubtful: true };
}
