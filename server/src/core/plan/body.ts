/** Reads the inside of one part: sections, paragraphs, tables, and who is responsible for what. */
import { isOtherHalf } from '../line/damaged';
import type { LineFacts } from '../line/facts';
import type { Columns } from '../text/range';
import { rangeInLine } from '../text/range';
import { findAsides } from './asides';
import { isChrome } from './blocks';
import type { Heir } from './inherit';
import { inheritDuties, toDuty } from './inherit';
import type { Block, Duty, MarkerStyle, Paragraph, Part, Section, Table } from './model';
import type { LineHabits, ParagraphDraft } from './paragraphs';
import { continueParagraph, jointBetween, startParagraph } from './paragraphs';
import { rankOf } from './series';
import { readTable } from './tables';

/** A section while it is being read. */
interface SectionDraft extends Heir {
  lastLine: number;
  range: Section['range'];
  readonly children: SectionDraft[];
  readonly paragraphs: Paragraph[];
  readonly duties: Duty[];
  dutyInherited: boolean;
  inherited: readonly Duty[];
}

/** What a part holds. */
export interface Body {
  readonly sections: readonly Section[];
  readonly roots: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
}

/** Rows of one table may have this many empty lines between them. */
const largestTableGap = 3;
/** Decimals such as 2.1, and articles without a space behind them, are headings only where there are at least this many. */
const fewestDoubtful = 3;
const sentenceEnd = /[。！？；：…”）〕》]$/u;

/** What the headings of a part tell about the ones among them that are doubtful. */
interface Outlook {
  /** How many numbers of each style there are, doubtful ones included. */
  readonly counts: ReadonlyMap<MarkerStyle, number>;
  /** By the index of a doubtful block: the next number of its style that is beyond doubt. */
  readonly following: ReadonlyMap<number, number>;
}

function lookAhead(blocks: readonly Block[], from: number, to: number): Outlook {
  const counts = new Map<MarkerStyle, number>();
  const following = new Map<number, number>();
  const next = new Map<MarkerStyle, number>();
  for (let at = to - 1; at >= from; at--) {
    const { marker, doubtful } = blocks[at]!;
    if (marker === undefined) continue;
    counts.set(marker.style, (counts.get(marker.style) ?? 0) + 1);
    if (!doubtful) next.set(marker.style, marker.value);
    else if (next.has(marker.style)) following.set(at, next.get(marker.style)!);
  }
  return { counts, following };
}

/**
 * Whether a doubtful number is a heading: only where it is the next number of its kind, or the one before the next, and
 * begins a new sentence.
 */
function isHeading(
  block: Block,
  at: number,
  before: Block | undefined,
  lastValues: ReadonlyMap<MarkerStyle, number>,
  { counts, following }: Outlook,
  facts: readonly LineFacts[],
): boolean {
  if (!block.doubtful) return true;
  const { style, value } = block.marker!;
  const isMany = counts.get(style)! >= fewestDoubtful;
  if (style === 'decimal') return isMany;
  const last = lastValues.get(style);
  const next = following.get(at);
  if (style === 'article' && last === undefined && !isMany) return false;
  const goesOn = value === (last ?? 0) + 1 && next !== value;
  const leadsOn = value !== last && next === value + 1;
  if (!goesOn && !leadsOn) return false;
  if (before === undefined || before.kind !== 'text') return true;
  const text = facts[before.line]!.shadow.slice(before.from, before.to);
  return text.length < 20 || sentenceEnd.test(text);
}

/** Whether a note without its bracket goes on in the next block, or began in the one before: a page end tore it. */
function isHalf(
  note: Columns,
  lacks: 'opening' | 'closing',
  at: number,
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
  { hardWrapped }: LineHabits,
): boolean {
  if (hardWrapped) return true;
  const step = lacks === 'closing' ? 1 : -1;
  let other = at + step;
  while (other >= from && other < to && isChrome(blocks[other]!)) other += step;
  const block = other < from || other >= to ? undefined : blocks[other];
  // A number begins another item, and no second half.
  if (block === undefined || (lacks === 'closing' && block.kind === 'heading')) return false;
  const { shadow } = facts[block.line]!;
  // A full stop ends a note that is not closed.
  return (lacks === 'opening' || note.to === blocks[at]!.to) && isOtherHalf(lacks, shadow, block.from, block.to);
}

/**
 * Reads a part.
 * @param part   the part that everything in it refers to
 * @param from   its first block behind its title
 * @param to     the block after its last one
 */
export function readBody(
  part: Part,
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
  habits: LineHabits,
): Body {
  const sections: SectionDraft[] = [];
  const roots: Section[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const stack: SectionDraft[] = [];
  const lastValues = new Map<MarkerStyle, number>();
  const outlook = lookAhead(blocks, from, to);
  const asides = findAsides(blocks, from, to, facts);
  let openParagraph: ParagraphDraft | undefined;
  let lastBlock: Block | undefined;

  const addParagraph = (block: Block): void => {
    const section = stack[stack.length - 1];
    openParagraph = startParagraph(part, section, block, facts);
    paragraphs.push(openParagraph);
    section?.paragraphs.push(openParagraph);
  };
  let nextNote = { line: -1, at: 0 };
  const addNotes = (block: Block, at: number): void => {
    const { notes } = facts[block.line]!;
    // A glued line has thousands of blocks and notes, both in the order of the text.
    if (nextNote.line !== block.line) nextNote = { line: block.line, at: 0 };
    while (nextNote.at < notes.length && notes[nextNote.at]!.from < block.from) nextNote.at++;
    for (; nextNote.at < notes.length && notes[nextNote.at]!.to <= block.to; nextNote.at++) {
      const note = notes[nextNote.at]!;
      if (note.lacks !== undefined && isHalf(note, note.lacks, at, blocks, from, to, facts, habits)) continue;
      stack[stack.length - 1]?.duties.push(toDuty(note, block.line));
    }
  };
  const extend = (block: Block): void => {
    for (const section of stack) {
      section.lastLine = block.line;
      section.range = { start: section.range.start, end: { line: block.line, character: block.to } };
    }
  };

  for (let at = from; at < to; at++) {
    const block = blocks[at]!;
    if (isChrome(block)) continue;
    if (block.kind === 'row' || block.kind === 'pipe') {
      let end = at + 1;
      const rows = [block];
      while (end < to && (blocks[end]!.kind === block.kind || isChrome(blocks[end]!))) {
        if (blocks[end]!.line - blocks[end - 1]!.line > largestTableGap) break;
        if (blocks[end]!.kind === block.kind) rows.push(blocks[end]!);
        end++;
      }
      tables.push(readTable(part, rows, facts));
      openParagraph = undefined;
      lastBlock = rows[rows.length - 1]!;
      extend(lastBlock);
      at = end - 1;
      continue;
    }
    if (block.kind === 'heading' && !asides.has(at) && isHeading(block, at, lastBlock, lastValues, outlook, facts)) {
      const marker = block.marker!;
      lastValues.set(marker.style, marker.value);
      const rank = rankOf(marker.style);
      while (stack.length > 0 && rankOf(stack[stack.length - 1]!.marker.style) >= rank) stack.pop();
      const parent = stack[stack.length - 1];
      const { text } = facts[block.line]!;
      const section: SectionDraft = {
        part,
        line: block.line,
        lastLine: block.line,
        range: rangeInLine(block.line, block.from, block.to),
        marker,
        title: {
          text: text.slice(block.titleFrom, block.titleTo),
          range: rangeInLine(block.line, block.titleFrom, Math.max(block.titleFrom, block.titleTo)),
        },
        form: block.form,
        parent,
        children: [],
        paragraphs: [],
        duties: [],
        dutyInherited: false,
        inherited: [],
      };
      (parent?.children as Section[] | undefined)?.push(section);
      if (parent === undefined) roots.push(section);
      stack.push(section);
      sections.push(section);
      openParagraph = undefined;
      if (block.form !== 'alone' || block.to - block.from > 60 || habits.hardWrapped) addParagraph(block);
      addNotes(block, at);
    } else if (block.kind === 'text' || block.kind === 'heading' || block.kind === 'recipients') {
      const last: Paragraph['pieces'][number] | undefined = openParagraph?.pieces[openParagraph.pieces.length - 1];
      const joint = last === undefined ? undefined : jointBetween(last, block, blocks[at + 1], facts, habits);
      if (joint !== undefined) continueParagraph(openParagraph!, block, joint, facts);
      else addParagraph(block);
      addNotes(block, at);
    } else {
      addNotes(block, at);
      openParagraph = undefined;
    }
    extend(block);
    lastBlock = block;
  }
  inheritDuties(sections);
  return { sections, roots, paragraphs, tables };
}
