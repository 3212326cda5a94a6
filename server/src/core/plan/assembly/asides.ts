/** Finds numbered lines that are no headings: entries of a table of contents, of notes under a table, lists in one line. */
import type { LineFacts } from '../../line/facts';
import type { Columns } from '../../text/range';
import { DIGIT, has, withoutSpaces } from '../../text/chars';
import { isChrome } from './blocks';
import type { Block, MarkerStyle } from '../model';

/** A line that begins a list of notes, with its first entry on it. */
const noteList = /^(?:备注|注|说明|附表|附图)\s*[：:]?\s*1\s*[.、]/u;
const noteListFirst = '备注说附';
const contents = /^(?:目录|目次)(?:序言|前言)?$/u;
const leader = /(?:\.\s?){4,}\s*\d{1,3}$|[…⋯·]{2,}\s*\d{1,3}$|[-—_．]{4,}\s*\d{1,3}$/u;
const longestLeader = 12;
/** What stands behind the title of an entry, looked for from the first of a run. */
const page = /(?<![.…⋯·．—_\d-])[.…⋯·．—_-]*\d{1,3}$/u;
/** A paragraph that long, with a full stop, ends a table of contents. */
const shortestProse = 40;
/** The second point of a list, by the kind of its number; such lists stand inside paragraphs too. */
const second: Partial<Record<MarkerStyle, RegExp>> = {
  'arabic-paren': /[；。，]\s*[（(]2[）)]/u,
  circled: /[；。，]\s*②/u,
};
/** Of a heading's title so many characters have to stand in its entry. */
const comparedTitle = 4;

/**
 * The blocks that look like headings and are none.
 * @param from the first block to look at
 * @param to   the block after the last one
 * @returns their indexes
 */
export function findAsides(
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): ReadonlySet<number> {
  const asides = new Set<number>();
  /** Where the last table of contents ends; 目录 stands again at the head of each of its pages. */
  let contentsTo = from;
  for (let at = from; at < to; at++) {
    const block = blocks[at]!;
    const { shadow } = facts[block.line]!;
    if (block.kind === 'heading') {
      const isAside = has(shadow, block.to - 1, DIGIT) && leadsToPage(shadow, block);
      if (isAside || (block.marker?.value === 1 && isWholeList(shadow, block, blocks[at + 1]))) asides.add(at);
      continue;
    }
    const first = shadow[block.from]!;
    if (noteListFirst.includes(first) && noteList.test(shadow.slice(block.from, block.from + 12)))
      addNotes(asides, blocks, at + 1, to);
    else if (
      first === '目' &&
      at >= contentsTo &&
      block.to - block.from <= 8 &&
      isContents(shadow.slice(block.from, block.to))
    )
      contentsTo = addContents(asides, blocks, at + 1, to, facts);
  }
  return asides;
}

/** Whether a line is an entry of a table of contents by itself: a row of dots leads to its page. */
export function leadsToPage(shadow: string, { from, to }: Columns): boolean {
  return leader.test(shadow.slice(Math.max(from, to - longestLeader), to));
}

/** （1）定人员；（2）定时间。 in one line: a list inside a paragraph, if no item of its own is the second. */
function isWholeList(shadow: string, { marker, titleFrom, to }: Block, next: Block | undefined): boolean {
  const { style } = marker!;
  const point = second[style];
  if (point === undefined || (next?.marker?.style === style && next.marker.value === 2)) return false;
  return point.test(shadow.slice(titleFrom, to));
}

/** Whether a line is the head of a table of contents. */
export function isContents(text: string): boolean {
  return contents.test(withoutSpaces(text));
}

/** The entries 2, 3 and so on, as long as nothing else stands between. */
function addNotes(asides: Set<number>, blocks: readonly Block[], from: number, to: number): void {
  let next = 2;
  for (let at = from; at < to; at++) {
    const block = blocks[at]!;
    if (isChrome(block)) continue;
    if (block.marker?.style !== 'arabic-dot' || block.marker.value !== next) return;
    asides.add(at);
    next++;
  }
}

/** Everything up to the first paragraph, or to the heading where the entries come again. @returns the block behind it */
function addContents(
  asides: Set<number>,
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
): number {
  const entries: number[] = [];
  const seen = new Map<string, string>();
  /** Entries that are no headings by themselves: 1 引言……1. */
  const bare = new Set<string>();
  const textOf = (block: Block, start: number): string =>
    withoutSpaces(facts[block.line]!.shadow.slice(start, block.to));
  let at = from;
  for (; at < to; at++) {
    const block = blocks[at]!;
    const text = textOf(block, block.kind === 'heading' ? block.titleFrom : block.from);
    if (block.form === 'runIn' || (text.length >= shortestProse && text.includes('。'))) break;
    if (block.kind !== 'heading' || block.marker === undefined) {
      bare.add(text.replace(page, ''));
      continue;
    }
    if (bare.has(textOf(block, block.from))) break;
    const key = `${block.marker.style} ${block.marker.value} ${text.replace(page, '').slice(0, comparedTitle)}`;
    const entry = seen.get(key);
    if (entry !== undefined && entry.startsWith(textOf(block, block.titleFrom))) break;
    seen.set(key, text);
    entries.push(at);
  }
  for (const entry of entries) asides.add(entry);
  return at;
}
