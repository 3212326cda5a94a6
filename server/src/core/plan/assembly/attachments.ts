/** Pairs the notes 附件：… with the sheets that follow. */
import type { LineFacts } from '../../line/facts';
import { groupBy } from '../../text/groups';
import { parseChineseNumber } from '../../text/numerals';
import type { Placed } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { blockAs } from './blocks';
import type { Attachment, AttachmentNote, Block, Part } from '../model';
import { addAll, flatMapList, mapList } from '../../text/lists';

/** 附件： and 附件1：; 附件1.名称 and 附件1 名称 have lost their colon. */
const noteHead =
  /^附\s*(?:件\s*)?(?:(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*)?[：:]|(?=[0-9]{1,2}\s*[.、．]\s*[^\s0-9])|([0-9]{1,2})(?=\s))\s*/u;
const lostColon = /^附\s*件\s*1\s*[.、．]\s*[^\s0-9]/u;
/** 附件1 名称: with another such line below it no sheet's head, as a sheet would follow. */
const withoutColon = /^附\s*件\s*([1-9][0-9]?)\s+[^\s0-9]/u;
const listNumber = /^([0-9]{1,2})(?![0-9])\s*[.、，．]?\s*(?=\S)/u;
const headNumber = /^[【〔]?附\s*件\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})?/u;
/** A list of attachments is no longer, and neither is a name in it. */
const mostNoteLines = 20;
const longestName = 80;
/** A number in a list that is wrong is wrong by no more. */
const largestSlip = 2;

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d/u.test(text) ? Number(text) : parseChineseNumber(text);
}

/** Where the lines end that may be names of attachments, from `at` on. */
function endOfNames(blocks: readonly Block[], at: number, facts: readonly LineFacts[]): number {
  let end = at;
  while (end < blocks.length && end - at < mostNoteLines) {
    const { kind, line, from, to } = blocks[end]!;
    const isName = kind === 'title' || kind === 'text' || kind === 'heading';
    if (!isName || to - from > longestName || /[。；]/u.test(facts[line]!.shadow.slice(from, to))) break;
    end++;
  }
  return end;
}

/** Where the lines end that are 附件1 名称, 附件2 名称 and so on, from `at` on. */
function endOfUnmarked(blocks: readonly Block[], at: number, facts: readonly LineFacts[]): number {
  let end = at;
  for (; end < blocks.length; end++) {
    const { kind, line, from, to } = blocks[end]!;
    if ((kind !== 'text' && kind !== 'title') || to - from > longestName) break;
    if (Number(withoutColon.exec(facts[line]!.shadow.slice(from, to))?.[1]) !== end - at + 1) break;
  }
  return end;
}

/** Makes lines of names attachment notes, where what ends a text follows them. */
function markNotes(blocks: Block[], at: number, end: number): boolean {
  const after = blocks[end]?.kind;
  if (end < at + 2 || (after !== 'attachmentHead' && after !== 'body' && after !== 'date')) return false;
  for (let entry = at; entry < end; entry++) blocks[entry] = blockAs(blocks[entry]!, 'attachmentNote');
  return true;
}

/**
 * 附件： alone on a line is a note where names follow and then the signature or the sheet, and a sheet's head where
 * the sheet itself follows; 附件1.名称 is one where the signature follows, and 附件1 名称 where 附件2 名称 does. Makes
 * such a note's lines attachment notes.
 */
export function markNoteLists(blocks: Block[], facts: readonly LineFacts[]): void {
  for (let at = 0; at < blocks.length; at++) {
    const head = blocks[at]!;
    const { shadow } = facts[head.line]!;
    if ((head.kind === 'text' || head.kind === 'title') && shadow[head.from] === '附') {
      if (markNotes(blocks, at, endOfUnmarked(blocks, at, facts))) continue;
      const next = lostColon.test(shadow.slice(head.from, head.to)) ? blocks[endOfNames(blocks, at, facts)]?.kind : '';
      if (next === 'body' || next === 'date') blocks[at] = blockAs(head, 'attachmentNote');
    }
    if (head.kind !== 'attachmentHead' || !/[：:]$/u.test(shadow.slice(head.from, head.to))) continue;
    const end = endOfNames(blocks, at + 1, facts);
    if (markNotes(blocks, at, end)) at = end - 1;
  }
}

interface NoteDraft {
  readonly number: number | undefined;
  readonly note: AttachmentNote;
}

/**
 * One name in a note, with its number: the note's own, or the one that the name begins with.
 * @param from where it begins in its block
 */
function readEntry(
  part: Part,
  block: Block,
  from: number,
  own: Placed | undefined,
  number: number | undefined,
  facts: readonly LineFacts[],
): NoteDraft {
  const { text, shadow } = facts[block.line]!;
  const placed = (start: number, end: number): Placed => ({
    text: text.slice(start, end),
    range: rangeInLine(block.line, start, end),
  });
  const listed = own === undefined ? listNumber.exec(shadow.slice(from, block.to)) : null;
  if (listed === null) return { number, note: { part, number: own, name: placed(from, block.to) } };
  const [whole, digits] = listed;
  return {
    number: Number(digits),
    note: {
      part,
      number: placed(from, from + whole.trimEnd().length),
      name: placed(from + whole.length, block.to),
    },
  };
}

/** Whether a number goes on with a list; right below the entry before, it may be a slip. */
function countsOn(value: number, expected: number, isRightBelow: boolean): boolean {
  return value === expected || (isRightBelow && value > 1 && Math.abs(value - expected) <= largestSlip);
}

/** Whether the signature follows, so that whatever its number is, nothing else than the list ends before it. */
function isLast(after: Block | undefined): boolean {
  return after?.kind === 'body' || after?.kind === 'date';
}

/** The entries of one note: the line itself, and the numbered lines right behind it. */
function readNote(
  part: Part,
  blocks: readonly Block[],
  at: number,
  facts: readonly LineFacts[],
  taken: Set<Block>,
): NoteDraft[] {
  const entries: NoteDraft[] = [];
  const add = (block: Block, from: number, own?: Placed, number?: number): void => {
    entries.push(readEntry(part, block, from, own, number, facts));
    taken.add(block);
  };
  const first = blocks[at]!;
  const head = noteHead.exec(facts[first.line]!.shadow.slice(first.from, first.to));
  if (head === null) return entries;
  const from = first.from + head[0].length;
  const number = toNumber(head[1] ?? head[2]);
  const isAlone = from >= first.to;
  const own = {
    text: facts[first.line]!.text.slice(first.from, from),
    range: rangeInLine(first.line, first.from, from),
  };
  if (isAlone) taken.add(first);
  else add(first, from, number === undefined ? undefined : own, number);
  if (!isAlone && (entries[0]!.number === undefined || number !== undefined)) return entries;
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next]!;
    const isListed =
      block.kind === 'attachmentNote' &&
      isAlone &&
      !noteHead.test(facts[block.line]!.shadow.slice(block.from, block.to));
    const isRightBelow = block.line === blocks[next - 1]!.line + 1;
    const isNext =
      block.marker?.style === 'arabic-dot' &&
      (countsOn(block.marker.value, entries.length + 1, isRightBelow) || (isRightBelow && isLast(blocks[next + 1]))) &&
      block.to - block.from <= longestName &&
      // A stop at its end is a slip of the note; one inside shows a sentence.
      !facts[block.line]!.shadow.slice(block.from, block.to - 1).includes('。');
    if (!isListed && !isNext) break;
    add(block, block.from);
  }
  return entries;
}

/**
 * The attachments of a document, in the order of their notes, then sheets without a note.
 * @returns the attachments, and the blocks that are entries of notes and no headings
 */
export function readAttachments(
  parts: readonly Part[],
  heads: ReadonlyMap<Part, Block>,
  blocks: readonly Block[],
  facts: readonly LineFacts[],
): { attachments: readonly Attachment[]; entries: ReadonlySet<Block> } {
  const entries = new Set<Block>();
  const notes: NoteDraft[] = [];
  for (const part of parts) {
    if (part.scope === 'chrome' || part.scope === 'colophon') continue;
    for (let at = part.blocks.from; at < part.blocks.to; at++) {
      if (blocks[at]!.kind === 'attachmentNote' && !entries.has(blocks[at]!))
        addAll(notes, readNote(part, blocks, at, facts, entries));
    }
  }
  const sheets = flatMapList(parts, (part) => {
    const head = heads.get(part);
    if (head === undefined) return [];
    const { text, shadow } = facts[head.line]!;
    const number = toNumber(headNumber.exec(shadow.slice(head.from, head.to))?.[1]);
    return [
      {
        part,
        number,
        head: { text: text.slice(head.from, head.to), range: rangeInLine(head.line, head.from, head.to) },
      },
    ];
  });
  /** A note and a sheet that are the only ones belong together, whatever their numbers. */
  const areAlone = notes.length === 1 && sheets.length === 1;
  const byNumber = groupBy(sheets, ({ number }) => number);
  const taken = new Map<number | undefined, number>();
  const noted = new Set<Part>();
  const attachments = mapList(notes, ({ number, note }): Attachment => {
    const before = taken.get(number) ?? 0;
    const sheet = areAlone ? sheets[0] : byNumber.get(number)?.[before];
    taken.set(number, before + 1);
    if (sheet !== undefined) noted.add(sheet.part);
    return { number: number ?? sheet?.number, note, sheet: sheet?.part, head: sheet?.head };
  });
  for (const { number, part, head } of sheets)
    if (!noted.has(part)) attachments.push({ number, note: undefined, sheet: part, head });
  return { attachments, entries };
}
