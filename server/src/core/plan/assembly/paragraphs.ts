/** Joins what page ends and hard wraps have torn apart. */
import { endsInBracket, isOtherHalf } from '../../line/damaged';
import type { LineFacts } from '../../line/facts';
import { CJK, DIGIT, SPACE, bitsOf, has } from '../../text/chars';
import { leadsToPage } from './asides';
import { entriesIn } from './entries';
import { fullWidth } from './edges';
import type { Block, Joint, Paragraph, Part, Piece, Section } from '../model';
import { added } from '../../text/lists';

/** A line that ends in none of these may go on in the next. */
const ends = '。！？；：…”’》）〉】〕」』.!?;:)|';
/** Running text has at least this many characters or a full stop inside. */
const shortestProse = 28;
/** What has a full stop inside is running text even where it is short: a heading with the first words behind it. */
const shortestSentences = 10;
/** No more empty lines than this are a page's end. */
const largestGap = 4;
const longestOverlap = 20;
const shortestWrapped = 15;
const fewestUnmarked = 8;
/** What begins a new line of its own and never goes on with a sentence: a bullet, a label, the date of an entry. */
const beginsOwn =
  /^(?:[●○■□◆◇▲△★☆•·*\-—－(（〔[【<>#|]|附|第[一二三四五六七八九十\d]|[一二三四五六七八九十]是|[A-Za-z]+[:.]|[^，。；、“”]{1,10}[：:]|\d{1,2}月(?:\s*\d{1,2}(?:\s*[—－-]\s*\d{1,2})?日)?\s)/u;
/** What no heading ends in, nor any sentence; 参与, 普及, 合并 are words of their own. */
const openWord = /[的和而被把]$|[^参给]与$|[^普]及$|[^合兼吞]并$/u;
const shortestLeftOpen = 12;
/** A line that begins so far in begins a paragraph. */
const indent = 2;
/** What no line begins with that is not the rest of another. */
const onlyGoesOn = /^[，、；。：！？”’》）〕】的,]/u;
/** What begins a sentence, so that the one before has only lost its full stop. */
const beginsSentence =
  /^(?:我们|本(?:文|方案|计划|办法|系统|项目)|此外|另外|因此|除[^，。]{2,20}外|在[^，。]{1,16}[上下中后前时]，)/u;
/** A sentence that stops at one of these is not over. */
const finishes = '。！？；：…”）〕';
const openEnds = '、，,“‘（《〈〔【—';
/** An address, or a number of the kind that ends a line of contacts. */
const looseEnd = /(?:[A-Za-z]|\d{5,})$/u;
/** Lines are broken at a fixed width where so many, and so large a share, break in a sentence, and none is longer. */
const fewestWrapped = 6;
const wrappedShare = 1 / 4;
const longestWrapped = 80;
const widthSlack = 4;
const alikeShare = 0.8;

/** A line end that is none of a paragraph's, nor a defect. */
export const wrapJoint = { kind: 'wrap', overlap: 0 } as const;

/** The joints of most paragraphs: one list for all of them. */
const none: readonly never[] = [];

/** A paragraph to which lines may still be added. */
export interface ParagraphDraft extends Paragraph {
  readonly pieces: Piece[];
  joints: readonly Joint[];
  text: string;
}

/**
 * How the lines of a text are broken, if they are broken at a fixed width: many lines end in the middle of a sentence
 * and the next line goes on. On some pages an empty line stands behind each; there they have to be of one length and
 * to break at a comma somewhere, as paragraphs that have lost their full stops are not and don't.
 * @param stride from one line to the next
 */
function wrapIn(blocks: readonly Block[], facts: readonly LineFacts[], stride: 1 | 2): Wrap | undefined {
  let wrapped = 0;
  let longest = 0;
  const widths: number[] = [];
  const broken: Block[] = [];
  let isOpen = false;
  let considered = 0;
  let indented = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.kind !== 'text' && block.kind !== 'heading') continue;
    considered++;
    const next = blocks[at + 1];
    if (next === undefined || next.line !== block.line + stride) continue;
    if (next.kind !== 'text' && !closesNote(block, next, facts)) continue;
    const { shadow } = facts[block.line]!;
    if (block.to - block.from < shortestWrapped || ends.includes(shadow[block.to - 1]!)) continue;
    if (block.to - block.from > longestWrapped && leadsToPage(shadow, block)) continue;
    wrapped++;
    broken.push(block);
    if (stride === 2) widths.push(block.to);
    if (openEnds.includes(shadow[block.to - 1]!) || onlyGoesOn.test(facts[next.line]!.shadow.slice(next.from)))
      isOpen = true;
    longest = Math.max(longest, block.to - block.from);
    if (isIndented(next, facts[next.line]!.shadow)) indented++;
  }
  const isWrapped = wrapped >= fewestWrapped && wrapped / considered >= wrappedShare && longest <= longestWrapped;
  if (!isWrapped || (stride === 2 && !(isOpen && areAlike(widths)))) return undefined;
  return { width: longest, full: fullWidth(broken, facts), indentBegins: indented * 2 < wrapped, stride };
}

/** Whether nearly all lines end in the same few columns. */
function areAlike(widths: readonly number[]): boolean {
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return widths.filter((width) => widest - width <= widthSlack).length >= widths.length * alikeShare;
}

/** How lines are broken that are broken at a fixed width. */
interface Wrap {
  /** The longest line. */
  readonly width: number;
  /** How wide the full lines are; undefined where they are ragged. */
  readonly full: number | undefined;
  /** Whether an indent begins a paragraph, and is no margin. */
  readonly indentBegins: boolean;
  /** From one line to the next: 2 where an empty one stands behind each. */
  readonly stride: 1 | 2;
}

/** How the lines of a text end, which tells what the end of one of them means. */
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
    if (!ends.includes(facts[line]!.shadow[to - 1]!)) unmarked++;
  }
  const wrap = wrapIn(blocks, facts, 1) ?? wrapIn(blocks, facts, 2);
  return {
    hardWrapped: wrap !== undefined,
    wrap,
    unmarkedEnds: unmarked >= fewestUnmarked && unmarked * 2 > prose,
    unmarkedEntries: entriesIn(blocks, facts),
  };
}

/** Whether a block is indented as the first line of a paragraph is. */
export function isIndented({ from }: Block, shadow: string): boolean {
  return from >= indent && has(shadow, 0, SPACE) && has(shadow, from - 1, SPACE);
}

/** Whether a line begins something of its own: an entry, a label. Asked of its text without the indent. */
export function beginsItsOwn(text: string): boolean {
  return beginsOwn.test(text);
}

/** So long is a heading at the head of a paragraph: 坚持统筹兼顾。 */
const longestLead = 14;

/** Whether two lines begin with headings that begin alike, as those of basic principles do: each is a paragraph. */
export function beginAlike(one: string, other: string): boolean {
  if (one[0] !== other[0] || one[1] !== other[1] || !has(one, 0, CJK)) return false;
  return [one, other].every((text) => {
    const stop = text.indexOf('。');
    return stop > 2 && stop <= longestLead && stop < text.length - 1;
  });
}

/** How many characters at the end of one piece stand again at the start of the next. */
function overlapOf(before: string, after: string): number {
  for (let length = Math.min(longestOverlap, before.length, after.length); length >= 2; length--) {
    if (before.endsWith(after.slice(0, length)) && has(after, 0, CJK)) return length;
  }
  return 0;
}

/** ——《做好一件小事》，滨河出版社2020年版，第61页 */
const source = /^\s*[—－]{2}\s*[《“]/u;

/** Whether a line says where the words above it are quoted from: it ends in no mark. */
export const isSource = (said: string): boolean => source.test(said);

/** Marks inside quotes and titles are those of a name. */
const named = /“[^“”]*”|《[^《》]*》/gu;

/** Whether words are running text, as far as they go, and no heading. */
function isProse(said: string): boolean {
  if (said.includes('。')) return said.length >= shortestSentences;
  return said.length >= shortestProse && /[，、；,]/u.test(said) && /[，、；,]/u.test(said.replace(named, ''));
}

/** Whether a bracket that a line leaves open is closed by the next. */
function closesBracket(last: Piece, next: Piece, facts: readonly LineFacts[]): boolean {
  if (!isOtherHalf('closing', facts[next.line]!.shadow, next.from, next.to)) return false;
  return isOtherHalf('opening', facts[last.line]!.shadow, last.from, last.to);
}

/** Whether a bracket that a line leaves open, in a text that breaks at a width, goes on in the next. */
function isOpenInWrap(last: Piece, next: Block, facts: readonly LineFacts[]): boolean {
  return next.line === last.line + 1 && endsInBracket(facts[last.line]!.shadow, last.from, last.to);
}

/** Whether a line 责任单位：…） is the rest of a note that the line before it began. */
export function closesNote(last: Piece, next: Block, facts: readonly LineFacts[]): boolean {
  return next.kind === 'duty' && next.line === last.line + 1 && closesBracket(last, next, facts);
}

/** Whether a line ends where none does of itself: behind a word such as 的, or in a bracket that the next one closes. */
function isLeftOpen(last: Piece, next: Block, facts: readonly LineFacts[]): boolean {
  if (last.to - last.from < shortestLeftOpen) return false;
  const before = facts[last.line]!.shadow;
  if (openWord.test(before.slice(last.to - 2, last.to))) return true;
  return closesBracket(last, next, facts);
}

/** Whether a paragraph's last words are a unit note that only lost its bracket: it is over, and the next line is another. */
function endsInWholeNote(last: Piece, next: Block, facts: readonly LineFacts[]): boolean {
  const { notes } = facts[last.line]!;
  const note = notes[notes.length - 1];
  if (note?.lacks !== 'closing' || note.to !== last.to) return false;
  if ('、，；'.includes(facts[last.line]!.shadow[last.to - 1]!)) return false;
  return !isOtherHalf('closing', facts[next.line]!.shadow, next.from, next.to);
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
  const before = facts[last.line]!.shadow;
  const after = facts[next.line]!.shadow;
  const end = before[last.to - 1]!;
  // （责任单位： and （www. may be the ends of lines that break at a width.
  const isInBracket = '：.'.includes(end) && habits.wrap !== undefined && isOpenInWrap(last, next, facts);
  if (ends.includes(end) && !isInBracket) return undefined;
  if (habits.wrap !== undefined && gap === habits.wrap.stride)
    return goesOver(last, next, after, habits.wrap) ? wrapJoint : undefined;
  const said = before.slice(last.from, last.to);
  const goesOn = after.slice(next.from, next.to);
  if (beginsOwn.test(goesOn) && !closesBracket(last, next, facts)) return undefined;
  if (beginAlike(said, goesOn) || isSource(said)) return undefined;
  const isOpen = isLeftOpen(last, next, facts);
  if (!isOpen && habits.unmarkedEntries.has(last.line) && !onlyGoesOn.test(goesOn)) return undefined;
  if (!isSentence && !isOpen && !isProse(said)) return undefined;
  const goesOnSurely = onlyGoesOn.test(goesOn);
  if (isIndented(next, after) && !goesOnSurely && !'、，,'.includes(end)) return undefined;
  if (!goesOnSurely && !openEnds.includes(end)) {
    if (habits.unmarkedEnds || looseEnd.test(said.slice(-6)) || (!isOpen && beginsSentence.test(goesOn)))
      return undefined;
    if ((bitsOf(end.charCodeAt(0)) & (CJK | DIGIT)) === 0) return undefined;
  }
  if (!isOpen && !/[。，；、,]/u.test(goesOn)) return undefined;
  const finished =
    finishes.includes(goesOn[goesOn.length - 1]!) || (following?.kind === 'text' && goesOn.length >= shortestProse);
  if (!finished || endsInWholeNote(last, next, facts)) return undefined;
  return { kind: 'torn', overlap: overlapOf(said, goesOn) };
}

/** Whether a line broken at a fixed width goes on in the next: it is not short, and the next one begins no paragraph. */
function goesOver(last: Piece, next: Block, after: string, { width, indentBegins }: Wrap): boolean {
  return last.to * 2 > width && !(indentBegins && isIndented(next, after));
}

/** A block as a piece of text. */
export function pieceOf({ line, from, to }: Block): Piece {
  return { line, from, to };
}

/** A paragraph that begins with one block, or from a place in it. */
export function startParagraph(
  part: Part,
  section: Section | undefined,
  block: Block,
  facts: readonly LineFacts[],
): ParagraphDraft {
  const piece = pieceOf(block);
  return { part, section, pieces: [piece], joints: none, text: facts[block.line]!.text.slice(piece.from, piece.to) };
}

/** Adds a piece to a paragraph. */
export function continueParagraph(
  paragraph: ParagraphDraft,
  block: Block,
  joint: Omit<Joint, 'after'>,
  facts: readonly LineFacts[],
): void {
  paragraph.joints = added(paragraph.joints, { after: paragraph.pieces.length - 1, ...joint });
  paragraph.pieces.push(pieceOf(block));
  paragraph.text += facts[block.line]!.text.slice(block.from, block.to);
}
