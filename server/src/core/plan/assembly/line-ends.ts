/** What the end of a line tells, or the beginning of the next one: whether a sentence is over there or goes on. */
import { isOtherHalf } from '../../line/damaged';
import type { LineFacts } from '../../line/facts';
import { CJK, has } from '../../text/chars';
import type { Block, Piece } from '../model';

/** A line that ends in none of these may go on in the next. */
export const endMarks = '。！？；：…”’》）〉】〕」』.!?;:)|';
/** What a sentence stops at that is not over. */
export const openMarks = '、，,“‘（《〈〔【—';
/** Running text has at least this many characters or a full stop inside. */
export const shortestProse = 28;

/** What begins a new line of its own and never goes on with a sentence: a bullet, a label, the date of an entry. */
const beginsOwn =
  /^(?:[●○■□◆◇▲△★☆•·*\-—－(（〔[【<>#|]|附|第[一二三四五六七八九十\d]|[一二三四五六七八九十]是|[A-Za-z]+[:.]|[^，。；、“”]{1,10}[：:]|\d{1,2}月(?:\s*\d{1,2}(?:\s*[—－-]\s*\d{1,2})?日)?\s)/u;
/** What no line begins with that is not the rest of another. */
const onlyGoesOn = /^[，、；。：！？”’》）〕】的,]/u;
/** ——《做好一件小事》，滨河出版社2020年版，第61页 */
const source = /^\s*[—－]{2}\s*[《“]/u;
/** So long is a heading at the head of a paragraph: 坚持统筹兼顾。 */
const longestLead = 14;

/** Whether a line begins something of its own: an entry, a label. Asked of its text without the indent. */
export function beginsItsOwn(text: string): boolean {
  return beginsOwn.test(text);
}

/** Whether a line begins as only the rest of another does. Asked of its text without the indent. */
export function isRest(text: string): boolean {
  return onlyGoesOn.test(text);
}

/** Whether two lines begin with headings that begin alike, as those of basic principles do: each is a paragraph. */
export function beginAlike(one: string, other: string): boolean {
  if (one[0] !== other[0] || one[1] !== other[1] || !has(one, 0, CJK)) return false;
  return [one, other].every((text) => {
    const stop = text.indexOf('。');
    return stop > 2 && stop <= longestLead && stop < text.length - 1;
  });
}

/** Whether a line says where the words above it are quoted from: it ends in no mark. */
export function isSource(text: string): boolean {
  return source.test(text);
}

/** Whether a bracket that a line leaves open is closed by the next. */
export function closesBracket(last: Piece, next: Piece, facts: readonly LineFacts[]): boolean {
  if (!isOtherHalf('closing', facts[next.line]!.shadow, next.from, next.to)) return false;
  return isOtherHalf('opening', facts[last.line]!.shadow, last.from, last.to);
}

/** Whether a line 责任单位：…） is the rest of a note that the line before it began. */
export function closesNote(last: Piece, next: Block, facts: readonly LineFacts[]): boolean {
  return next.kind === 'duty' && next.line === last.line + 1 && closesBracket(last, next, facts);
}
