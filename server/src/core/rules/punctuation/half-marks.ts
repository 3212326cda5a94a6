/** Finds half-width marks that stand beside Chinese. */
import type { LineFacts } from '../../line/facts';
import { keptWith } from '../../line/facts';
import type { Block, MarkerStyle, Plan, Section } from '../../plan/model';
import { CJK, CJK_MARK, DIGIT, HALF_MARK, LATIN, SPACE, STRAIGHT, has } from '../../text/chars';
import type { Columns } from '../../text/range';
import { isMisplacedHalfMark } from '../../text/shadow';
import { mapList } from '../../text/lists';
import { innerTitles, longestSearch, straightPairs } from './straight-pairs';

/** A mark, or a bracket, `<` or straight quotation mark with the one that closes it, in the columns of its line. */
export interface HalfMark {
  readonly line: number;
  readonly at: number;
  readonly close: number | undefined;
}

const markerStyles: readonly MarkerStyle[] = ['cn-paren', 'arabic-paren'];
/** Points that are one too many beside a half-width one; behind a colon there may be something to fill in. */
const pointsBefore: ReadonlySet<string> = new Set('，。、；,;');
const pointsBehind: ReadonlySet<string> = new Set('，。、；：,;:');
const entity = /&#?[A-Za-z0-9]{1,8}$/u;

/**
 * Blocks of the document's own text: no lines of a web page, no rules between cells; and no document number, whose
 * brackets are of another shape altogether.
 */
function isOwnText({ kind }: Block): boolean {
  return kind !== 'chrome' && kind !== 'meta' && kind !== 'webDate' && kind !== 'rule' && kind !== 'documentNumber';
}

/** Calls `read` with each block of the document's own text. */
export function eachBlock(plan: Plan, read: (block: Block) => void): void {
  for (const { scope, blocks } of plan.parts) {
    if (scope === 'chrome' || scope === 'colophon') continue;
    for (let at = blocks.from; at < blocks.to; at++) if (isOwnText(plan.blocks[at]!)) read(plan.blocks[at]!);
  }
}

/** The width of a number's brackets; undefined where they are of two widths, which is an error of another kind. */
function widthOf(plan: Plan, { line, marker }: Section): 'half' | 'full' | undefined {
  const text = plan.lines[line]!.slice(marker.whole.from, marker.whole.to);
  const isHalf = text.startsWith('(');
  return isHalf === text.includes(')') ? (isHalf ? 'half' : 'full') : undefined;
}

/** The widths of the brackets in which the numbers of a style stand. */
export function widthsOf(plan: Plan, style: MarkerStyle): ReadonlySet<'half' | 'full'> {
  const widths = new Set<'half' | 'full'>();
  for (const series of plan.series) {
    if (series.style !== style) continue;
    for (const member of series.members) {
      const width = widthOf(plan, member);
      if (width !== undefined) widths.add(width);
    }
  }
  return widths;
}

/** The styles of numbers whose brackets have two widths, of which another rule speaks. */
const mixedStyles = (plan: Plan): ReadonlySet<MarkerStyle> =>
  new Set(markerStyles.filter((style) => widthsOf(plan, style).size > 1));

/** Whether the half-width mark at `at` stands beside Chinese, or with spaces between it and Chinese on both sides. */
function isBesideChinese(text: string, at: number): boolean {
  if (isMisplacedHalfMark(text, at)) return true;
  let before = at - 1;
  let after = at + 1;
  while (has(text, before, SPACE)) before--;
  while (has(text, after, SPACE)) after++;
  if (before === at - 1 && after === at + 1) return false;
  return has(text, before, CJK | CJK_MARK) && has(text, after, CJK | CJK_MARK);
}

/**
 * A bracket's pair is of Chinese where Chinese is beside or in it; not f(x)为, where it is part of a formula.
 * @param lastChinese where the last Chinese character before `close` is
 */
function isChinesePair(text: string, open: number, close: number, lastChinese: number): boolean {
  if (lastChinese > open) return true;
  let before = open - 1;
  while (has(text, before, SPACE)) before--;
  if (has(text, before, LATIN | DIGIT)) return false;
  return isMisplacedHalfMark(text, open) || isMisplacedHalfMark(text, close);
}

/** Where a Markdown link's address ends that opens at `open`; `open` where it is none. */
function endOfLink(text: string, open: number, to: number): number {
  if (text[open - 1] !== ']') return open;
  const length = text.slice(open, Math.min(to, open + longestSearch)).indexOf(')');
  return length > 0 ? open + length : open;
}

/** An address of the web, in which the marks are what they are, also beside Chinese. */
const address = /(?:https?:\/\/|www\.)[^\s，。；、：！？（）《》“”"<>【】,;]+/giu;
const noColumns: readonly Columns[] = [];

/** The addresses between two columns of a line. */
function addressesIn(line: string, from: number, to: number): readonly Columns[] {
  const text = line.slice(from, to);
  if (!text.includes('://') && !text.includes('www.')) return noColumns;
  return mapList([...text.matchAll(address)], ({ 0: found, index }) => {
    return { from: from + index, to: from + index + found.length };
  });
}

/** Whether a bracket's pair is part of a file's name or of a folder's: 汇总表(终稿).xlsx, 档案\(一) */
function isInFileName(text: string, open: number, close: number): boolean {
  return text[open - 1] === '\\' || (text[close + 1] === '.' && has(text, close + 2, LATIN));
}

/** Tells the marks between two columns of a line; a pair when it is closed, after the marks inside. */
function eachMark(text: string, from: number, to: number, tell: (at: number, close: number | undefined) => void): void {
  /** Open brackets: where half-width ones stand, -1 for full-width ones. */
  let opens: number[] | undefined;
  let lastChinese = -1;
  const addresses = addressesIn(text, from, to);
  let next = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x3f && unit < 0xff08) {
      if (unit >= 0x3400) lastChinese = at;
      continue;
    }
    while (next < addresses.length && addresses[next]!.to <= at) next++;
    if (next < addresses.length && addresses[next]!.from <= at) continue;
    if (unit === 0xff08) (opens ??= []).push(-1);
    else if (unit === 0xff09) opens?.pop();
    else if (unit === 0x28) {
      const end = endOfLink(text, at, to);
      if (end === at) (opens ??= []).push(at);
      at = end;
    } else if (unit === 0x29) {
      const open = opens?.pop() ?? -1;
      if (open >= 0 && isChinesePair(text, open, at, lastChinese) && !isInFileName(text, open, at)) tell(open, at);
    } else if (isPoint(unit) && isBesideChinese(text, at) && !isBesidePoint(text, at)) {
      if (unit === 0x3b && entity.test(text.slice(Math.max(0, at - 10), at))) continue;
      if (unit === 0x21 && text[at + 1] === '[') continue;
      tell(at, undefined);
    }
  }
  if (text.includes('"')) for (const { at, close } of straightPairs(text, from, to)) tell(at, close);
  if (text.includes('<')) for (const { at, close } of innerTitles(text, from, to)) tell(at, close);
}

/** Whether a unit is one of , ; : ? ! */
function isPoint(unit: number): boolean {
  return unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x3f || unit === 0x21;
}

/** Whether another point stands right beside, so that one of the two is too many: of that another rule speaks. */
function isBesidePoint(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark === '?' || mark === '!') return false;
  return pointsBefore.has(text.charAt(at - 1)) || (mark !== ':' && pointsBehind.has(text.charAt(at + 1)));
}

/** Calls `read` with each stretch of the document's own text that may have half-width marks to be told of. */
function eachStretch(plan: Plan, read: (line: number, from: number, to: number) => void): void {
  let mixed: ReadonlySet<MarkerStyle> | undefined;
  eachBlock(plan, ({ line, marker, from, to }) => {
    if ((plan.facts[line]!.bits & (HALF_MARK | STRAIGHT)) === 0) return;
    const style = marker?.style;
    const isBracketed = style === 'cn-paren' || style === 'arabic-paren';
    if (isBracketed) mixed ??= mixedStyles(plan);
    // Of the mark behind a number without brackets, 16, for 16., another rule speaks as well.
    const isOthers = style === 'arabic-dot' || style === 'cn-comma' || (isBracketed && mixed!.has(style));
    read(line, isOthers ? marker!.whole.to : from, to);
  });
}

/**
 * The half-width marks beside Chinese in the document's own text, in the order of the text.
 * @param most that many at least, if there are so many; all where it is missing
 */
export function findHalfMarks(plan: Plan, most = Infinity): readonly HalfMark[] {
  const marks: HalfMark[] = [];
  eachStretch(plan, (line, from, to) => {
    if (marks.length >= most) return;
    const own: HalfMark[] = [];
    eachMark(plan.lines[line]!, from, to, (at, close) => own.push({ line, at, close }));
    for (const mark of own.sort((a, b) => a.at - b.at)) marks.push(mark);
  });
  return marks;
}

/** How often a half-width mark stands beside Chinese; of those that come in pairs, how many pairs. */
export interface MarkCount {
  readonly mark: string;
  readonly count: number;
}

/** The half-width marks of a stretch of a line, one behind the other; of those that come in pairs, the first halves. */
function halfMarksOf({ text }: LineFacts, from: number, to: number): string {
  let marks = '';
  eachMark(text, from, to, (at) => (marks += text[at]!));
  return marks;
}

/** How many half-width marks of each kind there are in the document's own text, in the order of their first ones. */
export function countHalfMarks(plan: Plan): readonly MarkCount[] {
  const units: number[] = [];
  // None of them is beyond the question mark.
  const counts = new Uint32Array(0x40);
  eachStretch(plan, (line, from, to) => {
    const marks = keptWith(plan.facts[line]!, halfMarksOf, from, to);
    for (let at = 0; at < marks.length; at++) {
      const unit = marks.charCodeAt(at);
      if (counts[unit]!++ === 0) units.push(unit);
    }
  });
  return mapList(units, (unit) => ({ mark: String.fromCharCode(unit), count: counts[unit]! }));
}

/** How many marks of the same kinds are full-width in the document's own text. */
export function countFullMarks(plan: Plan): number {
  let count = 0;
  eachBlock(plan, ({ line, from, to }) => {
    const facts = plan.facts[line]!;
    if ((facts.bits & CJK_MARK) !== 0) count += keptWith(facts, fullMarksOf, from, to);
  });
  return count;
}

function fullMarksOf({ text }: LineFacts, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    // ！（），：；？ are these units of one block.
    if (unit < 0xff01 || unit > 0xff1f) continue;
    const isBracket = unit === 0xff08 || unit === 0xff09;
    if (isBracket || unit === 0xff01 || unit === 0xff0c || unit === 0xff1a || unit === 0xff1b || unit === 0xff1f)
      count++;
  }
  return count;
}
