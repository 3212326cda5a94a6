import type { Paragraph, Plan } from '../plan/model';
import type { Passage } from '../plan/passages/passages';
import { rangeIn } from '../plan/passages/passages';
import { headingRange, partAt, passageAt, rowAt, sectionAt } from '../plan/places';
import { momentAt } from '../plan/passages/moments';
import type { Position, Range } from '../text/range';
import { comparePositions, rangeContains } from '../text/range';
import { chainOf } from './sections';
import { spotAt } from './spots';

const pieceEnds = '，、；。：！？,;（）';
const clauseEnds = '，；。：！？,;（）';
const sentenceEnds = '。；！？';
const closers = '”’）】》」』';

/** The stretch round an offset between two marks; its own mark belongs to it where `isWhole`. */
function stretch({ text, shadow }: Passage, offset: number, ends: string, isWhole: boolean): readonly [number, number] {
  let from = offset;
  while (from > 0 && !ends.includes(shadow[from - 1]!)) from--;
  // A mark that is closed off, as in “……。”, ends before the quotation mark.
  while (isWhole && from < offset && closers.includes(text[from]!)) from++;
  let to = offset;
  while (to < text.length && !ends.includes(shadow[to]!)) to++;
  if (isWhole) {
    if (to < text.length) to++;
    while (to < text.length && closers.includes(text[to]!)) to++;
  }
  return [from, to];
}

/** The inside of the innermost pair of brackets or quotation marks round an offset, and the pair. */
function bracketed({ shadow }: Passage, offset: number): readonly (readonly [number, number])[] {
  const opening = '（“‘《〔【「';
  const closing = '）”’》〕】」';
  const open: number[] = [];
  for (let at = 0; at < offset; at++) {
    if (opening.includes(shadow[at]!)) open.push(at);
    else if (closing.includes(shadow[at]!)) open.pop();
  }
  const from = open.pop();
  if (from === undefined) return [];
  const close = shadow.indexOf(closing[opening.indexOf(shadow[from]!)]!, offset);
  return close < 0
    ? []
    : [
        [from + 1, close],
        [from, close + 1],
      ];
}

function rangeOfParagraph({ pieces }: Paragraph): Range {
  const [first] = pieces;
  const last = pieces[pieces.length - 1]!;
  return { start: { line: first!.line, character: first!.from }, end: { line: last.line, character: last.to } };
}

function textRanges(plan: Plan, position: Position): readonly Range[] {
  const place = passageAt(plan, position);
  if (place === undefined) return [];
  const { passage, offset } = place;
  const pairs = [
    stretch(passage, offset, pieceEnds, false),
    stretch(passage, offset, clauseEnds, false),
    ...bracketed(passage, offset),
    stretch(passage, offset, sentenceEnds, true),
    [0, passage.text.length] as const,
  ];
  return pairs.filter(([from, to]) => from < to).map(([from, to]) => rangeIn(passage, from, to));
}

/**
 * What a growing selection takes in, from the innermost on: a unit or a date, a clause, what stands in brackets, a
 * sentence, a cell or paragraph, a row and its table, the item with all below it, the sections above, the part, the
 * document.
 * @param position 0-based, UTF-16
 * @returns each range lies in the next and is larger; the last is the whole document
 */
export function selectionsAt(plan: Plan, position: Position): readonly Range[] {
  const spot = spotAt(plan, position);
  const placed = rowAt(plan, position);
  const section = sectionAt(plan, position);
  const paragraph = section?.paragraphs.find(({ pieces }) => pieces.some(({ line }) => line === position.line));
  const candidates: (Range | undefined)[] = [
    momentAt(plan, position)?.range,
    spot === undefined || spot.kind === 'row' || spot.kind === 'item' ? undefined : spot.range,
    ...textRanges(plan, position),
    section && headingRange(section),
    paragraph && rangeOfParagraph(paragraph),
    placed?.row.range,
    placed && rangeOfLines(plan, placed.table.firstLine, placed.table.lastLine),
    ...chainOf(section).map(({ range }) => range),
    partAt(plan, position)?.range,
    rangeOfLines(plan, 0, plan.lines.length - 1),
  ];
  const cursor: Range = { start: position, end: position };
  return growing(candidates.filter((range) => range !== undefined && rangeContains(range, cursor)) as Range[]);
}

/** The whole lines from one to another, both inclusive. */
function rangeOfLines({ lines }: Plan, firstLine: number, lastLine: number): Range {
  return { start: { line: firstLine, character: 0 }, end: { line: lastLine, character: lines[lastLine]!.length } };
}

/** Those ranges that lie one in the other, the smallest first; each larger than the one before. */
function growing(ranges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  const byStart = (a: Range, b: Range): number => comparePositions(b.start, a.start) || comparePositions(a.end, b.end);
  for (const range of [...ranges].sort(byStart)) {
    const last = kept[kept.length - 1];
    if (last === undefined || (rangeContains(range, last) && !rangeContains(last, range))) kept.push(range);
  }
  return kept;
}
