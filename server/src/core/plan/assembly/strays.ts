/** 五、 between 4. and 6., where 二、 follows on 一、 without it: a number of another level, by a slip. */
import type { MarkerStyle } from '../../line/model';
import type { Block } from '../model';

/** The levels of the standard: nobody takes one of the others for them. */
const levels: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['cn-comma', 'cn-paren', 'arabic-dot', 'arabic-paren']);

/** A heading by its place among the blocks. */
interface Numbered {
  readonly at: number;
  readonly style: MarkerStyle;
  readonly value: number;
}

/** The nearest heading of a style, forwards or backwards; undefined where there is none. */
function nearest(headings: readonly Numbered[], from: number, step: 1 | -1, style: MarkerStyle): Numbered | undefined {
  for (let at = from + step; at >= 0 && at < headings.length; at += step)
    if (headings[at]!.style === style) return headings[at];
  return undefined;
}

/** Whether a heading is the number between its neighbours, and none of its own kind. */
function isStray(headings: readonly Numbered[], at: number): boolean {
  const { style, value } = headings[at]!;
  const before = headings[at - 1]!;
  const after = headings[at + 1]!;
  if (before.style !== after.style || before.style === style) return false;
  if (before.value !== value - 1 || after.value !== value + 1) return false;
  const last = nearest(headings, at, -1, style)?.value ?? 0;
  const next = nearest(headings, at, 1, style);
  return next === undefined ? value !== last + 1 : next.value === last + 1;
}

/**
 * Gives such headings the style of their neighbours.
 * @returns the blocks, others in place of those lines
 */
export function withStrays(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  const headings: Numbered[] = [];
  for (let at = from; at < to; at++) {
    const marker = blocks[at]!.marker;
    if (marker === undefined || !levels.has(marker.style)) continue;
    headings.push({ at, style: marker.style, value: marker.value });
  }
  let read: Block[] | undefined;
  for (let at = 1; at + 1 < headings.length; at++) {
    if (!isStray(headings, at)) continue;
    const block = blocks[headings[at]!.at]!;
    const { style, value, digits, whole } = block.marker!;
    const marker = { style: headings[at - 1]!.style, value, digits, whole, writtenAs: style };
    (read ??= [...blocks])[headings[at]!.at] = { ...block, marker };
  }
  return read ?? blocks;
}
