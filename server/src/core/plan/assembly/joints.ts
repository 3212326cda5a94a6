/** Whether a paragraph goes on in the next line: joins what page ends and hard wraps have torn apart. */
import { endsInBracket, isOtherHalf } from '../../line/damaged';
import type { LineFacts } from '../../line/facts';
import { CJK, DIGIT, bitsOf, has } from '../../text/chars';
import type { Block, Joint, Piece } from '../model';
import { isIndented } from './blocks';
import {
  beginAlike,
  beginsItsOwn,
  closesBracket,
  endMarks,
  isRest,
  isSource,
  openMarks,
  shortestProse,
} from './line-ends';
import type { LineHabits, Wrap } from './line-habits';

/** No more empty lines than this are a page's end. */
const largestGap = 4;
/** Behind a page end the last words of the page before may stand again. */
const longestOverlap = 20;
/** What has a full stop inside is running text even where it is short: a heading with the first words behind it. */
const shortestSentences = 10;
/** What no heading ends in, nor any sentence; 参与, 普及, 合并 are words of their own. */
const openWord = /[的和而被把]$|[^参给]与$|[^普]及$|[^合兼吞]并$/u;
const shortestLeftOpen = 12;
/** What begins a sentence, so that the one before has only lost its full stop. */
const beginsSentence =
  /^(?:我们|本(?:文|方案|计划|办法|系统|项目)|此外|另外|因此|除[^，。]{2,20}外|在[^，。]{1,16}[上下中后前时]，)/u;
/** What the rest of a torn sentence ends in. */
const finishes = '。！？；：…”）〕';
/** An address, or a number of the kind that ends a line of contacts. */
const looseEnd = /(?:[A-Za-z]|\d{5,})$/u;
/** Marks inside quotes and titles are those of a name. */
const named = /“[^“”]*”|《[^《》]*》/gu;

/** A line end that is none of a paragraph's, nor a defect. */
export const wrapJoint = { kind: 'wrap', overlap: 0 } as const;

/** A line end without a mark, and what is known of the two lines beside it. */
interface BareEnd {
  readonly last: Piece;
  readonly next: Block;
  /** The block behind `next`. */
  readonly following: Block | undefined;
  readonly facts: readonly LineFacts[];
  readonly habits: LineHabits;
  /** What is said before the end, and behind it, without indents. */
  readonly said: string;
  readonly rest: string;
  /** The last character before the end. */
  readonly mark: string;
  /** Whether the line before ends where none does of itself. */
  readonly isOpen: boolean;
  /** Whether the line behind begins as only the rest of another does. */
  readonly isRest: boolean;
}

/**
 * The joint between a paragraph's last piece and the block that follows it, or undefined where a new paragraph begins.
 * @param last        the paragraph's last piece
 * @param next        a block of kind `text`
 * @param following   the block behind `next`
 * @param habits      how the document's lines end
 * @param isSentence  whether it is known that the last piece is no heading
 */
export function jointBetween(
  last: Piece,
  next: Block,
  following: Block | undefined,
  facts: readonly LineFacts[],
  habits: LineHabits,
  isSentence = false,
): Omit<Joint, 'after'> | undefined {
  const gap = next.line - last.line;
  if (gap < 1 || gap > largestGap + 1) return undefined;
  const { shadow } = facts[last.line]!;
  const mark = shadow[last.to - 1]!;
  if (endMarks.includes(mark) && !isInOpenBracket(last, next, mark, facts, habits)) return undefined;
  const { wrap } = habits;
  // Where lines break at a width, the end of one says nothing; a page end there has a gap of its own.
  if (wrap !== undefined && gap === wrap.stride) return goesOver(last, next, facts, wrap) ? wrapJoint : undefined;
  const rest = facts[next.line]!.shadow.slice(next.from, next.to);
  const said = shadow.slice(last.from, last.to);
  const isOpen = isLeftOpen(last, next, facts);
  const end: BareEnd = { last, next, following, facts, habits, said, rest, mark, isOpen, isRest: isRest(rest) };
  if (beginsAnother(end) || (!isSentence && isHeading(end)) || isOver(end) || !restIsSentence(end)) return undefined;
  return { kind: 'torn', overlap: overlapOf(said, rest) };
}

/** （责任单位： and （www. may be the ends of lines that break at a width, though they end in a mark. */
function isInOpenBracket(
  last: Piece,
  next: Block,
  mark: string,
  facts: readonly LineFacts[],
  { wrap }: LineHabits,
): boolean {
  if (wrap === undefined || !'：.'.includes(mark) || next.line !== last.line + 1) return false;
  return endsInBracket(facts[last.line]!.shadow, last.from, last.to);
}

/** Whether a line broken at a fixed width goes on in the next: it is not short, and the next one begins no paragraph. */
function goesOver(last: Piece, next: Block, facts: readonly LineFacts[], { width, indentBegins }: Wrap): boolean {
  return last.to * 2 > width && !(indentBegins && isIndented(next, facts[next.line]!.shadow));
}

/** Whether a line ends where none does of itself: behind a word such as 的, or in a bracket that the next one closes. */
function isLeftOpen(last: Piece, next: Block, facts: readonly LineFacts[]): boolean {
  if (last.to - last.from < shortestLeftOpen) return false;
  if (openWord.test(facts[last.line]!.shadow.slice(last.to - 2, last.to))) return true;
  return closesBracket(last, next, facts);
}

/**
 * Whether what follows is seen to be something else: an entry or a label, the next of several alike, or words behind
 * those that were quoted. Lists come without marks too; in one, only a line that can be nothing else is a rest.
 */
function beginsAnother({ last, next, facts, habits, said, rest, isOpen, isRest }: BareEnd): boolean {
  if (beginsItsOwn(rest) && !closesBracket(last, next, facts)) return true;
  if (beginAlike(said, rest) || isSource(said)) return true;
  return habits.unmarkedEntries.has(last.line) && !isOpen && !isRest;
}

/** Whether what was said, as far as it goes, is no running text but a heading, which ends without a mark. */
function isHeading({ said, isOpen }: BareEnd): boolean {
  if (isOpen) return false;
  if (said.includes('。')) return said.length < shortestSentences;
  if (said.length < shortestProse || !/[，、；,]/u.test(said)) return true;
  return !/[，、；,]/u.test(said.replace(named, ''));
}

/** Whether the sentence before is over and has only lost its full stop, as happens more often than a page end. */
function isOver(end: BareEnd): boolean {
  const { next, facts, habits, said, rest, mark, isOpen } = end;
  if (endsInWholeNote(end)) return true;
  if (end.isRest) return false;
  if (isIndented(next, facts[next.line]!.shadow) && !'、，,'.includes(mark)) return true;
  if (openMarks.includes(mark)) return false;
  // Where full stops are lost throughout, their lack says nothing; nor does it behind an address or a telephone.
  if (habits.unmarkedEnds || looseEnd.test(said.slice(-6))) return true;
  if (!isOpen && beginsSentence.test(rest)) return true;
  return (bitsOf(mark.charCodeAt(0)) & (CJK | DIGIT)) === 0;
}

/** Whether a paragraph's last words are a unit note that only lost its bracket: it is over, and the next line is another. */
function endsInWholeNote({ last, next, facts, mark }: BareEnd): boolean {
  const { notes } = facts[last.line]!;
  const note = notes[notes.length - 1];
  if (note?.lacks !== 'closing' || note.to !== last.to || '、，；'.includes(mark)) return false;
  return !isOtherHalf('closing', facts[next.line]!.shadow, next.from, next.to);
}

/** Whether what follows reads as the rest of a sentence, with marks in it, and comes to an end or to more text. */
function restIsSentence({ rest, following, isOpen }: BareEnd): boolean {
  if (!isOpen && !/[。，；、,]/u.test(rest)) return false;
  return finishes.includes(rest[rest.length - 1]!) || (following?.kind === 'text' && rest.length >= shortestProse);
}

/** How many characters at the end of one piece stand again at the start of the next. */
function overlapOf(before: string, after: string): number {
  for (let length = Math.min(longestOverlap, before.length, after.length); length >= 2; length--) {
    if (before.endsWith(after.slice(0, length)) && has(after, 0, CJK)) return length;
  }
  return 0;
}
