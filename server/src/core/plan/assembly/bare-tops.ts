/** 1 总则 above 1.1 编制目的: numbers without a mark, as standards and emergency plans write them. */
import { headingWith } from '../../line/classify';
import type { LineFacts } from '../../line/facts';
import { skipSpaces } from '../../text/chars';
import type { Block, BlockKind } from '../model';

const bare = /^(\d{1,2})\s+(?=[\u4e00-\u9fff])/u;
/** A sentence, or a line of a table of contents with its page. */
const noHeading = /[。；，]|[.…·]{3}|\d$/u;
const longestTop = 30;
/** So many have decimals of their own below them. */
const fewestLeads = 2;
const fewestDecimals = 3;

const mayBeTop: ReadonlySet<BlockKind> = new Set(['text', 'title', 'body']);

interface Top {
  readonly at: number;
  readonly value: number;
  readonly digits: number;
  readonly titleFrom: number;
}

/** The first number of a decimal, and whether it is its first: 2 of 2.1. */
function openedBy({ marker, line }: Block, facts: readonly LineFacts[]): number | undefined {
  if (marker?.style !== 'decimal' || marker.value !== 1) return undefined;
  const steps = facts[line]!.shadow.slice(marker.whole.from, marker.digits.to).split('.');
  return steps.length === 2 ? Number(steps[0]) : undefined;
}

/** A line that may be such a heading. */
function topAt(blocks: readonly Block[], at: number, facts: readonly LineFacts[]): Top | undefined {
  const { kind, line, from, to } = blocks[at]!;
  if (!mayBeTop.has(kind) || to - from > longestTop) return undefined;
  const { shadow } = facts[line]!;
  const number = bare.exec(shadow.slice(from, to));
  if (number === null || noHeading.test(shadow.slice(from, to))) return undefined;
  const digits = number[1]!.length;
  return { at, value: Number(number[1]), digits, titleFrom: skipSpaces(shadow, from + digits, to) };
}

/**
 * Reads 1 总则 as a heading where such lines count on from 1, and the first decimal of their number stands right below
 * them; one that is the next number may have none.
 * @returns the blocks, others in place of those lines
 */
export function withBareTops(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): readonly Block[] {
  let decimals = 0;
  for (let at = from; at < to && decimals < fewestDecimals; at++)
    if (blocks[at]!.marker?.style === 'decimal') decimals++;
  if (decimals < fewestDecimals) return blocks;
  const tops: Top[] = [];
  let leads = 0;
  let last = 0;
  for (let at = from; at < to; at++) {
    const next = at + 1 < to ? openedBy(blocks[at + 1]!, facts) : undefined;
    // 2.系统设计 above 2.1, between 1 概述 and 3 运行维护.
    const { marker } = blocks[at]!;
    if (marker?.style === 'arabic-dot' && next === marker.value && next === last + 1) last = next;
    const top = topAt(blocks, at, facts);
    if (top === undefined) continue;
    const isLead = next === top.value && (top.value === 1 || top.value === last + 1);
    if (!isLead && top.value !== last + 1) continue;
    if (isLead) leads++;
    last = top.value;
    tops.push(top);
  }
  if (leads < fewestLeads) return blocks;
  const read = [...blocks];
  for (const { at, value, digits, titleFrom } of tops) {
    const { line, from: start, to: end } = blocks[at]!;
    const columns = { from: start, to: start + digits };
    const marker = { style: 'decimal' as const, value, digits: columns, whole: columns };
    read[at] = { ...headingWith(facts[line]!.shadow, start, end, { marker, titleFrom, doubtful: true }), line };
  }
  return read;
}
