/**
 * The one walk over the marks of a text that the rules of brackets, points and ellipses share. Nearly every passage is
 * found in order by it; only the others are read with care (`pairing.ts`, `slips.ts`).
 */
import type { Readable } from '../../plan/passages/passages';
import { CJK_MARK, HALF_MARK, LATIN, has } from '../../text/chars';
import { doubleCode, singleCode, strongCode, strongMarks, titleCode } from './bracket-kinds';
import type { Pairing } from './brackets';
import { inOrder } from './brackets';
import { readPairs } from './pairing';
import type { Slips } from './slips';
import { noSlips, readSlips } from './slips';

/** What is to be told of a passage's marks. */
export interface Marks {
  readonly pairing: Pairing;
  readonly slips: Slips;
}

/** Of a passage of which nothing is to be told. */
export const noMarks: Marks = { pairing: inOrder, slips: noSlips };

/** What a unit is for the walk: a bracket has its code, which is far from these. */
const point = 100;
const stop = 101;
const listMark = 102;
const dot = 103;
const ellipsis = 104;

const kinds = new Int8Array(0x10000);
for (const mark of strongMarks) kinds[mark.charCodeAt(0)] = strongCode(mark.charCodeAt(0));
for (const [characters, kind] of [
  ['，；：,;:', point],
  ['。', stop],
  ['、', listMark],
  ['.．', dot],
  ['…', ellipsis],
] as const)
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;

/** Brackets that are open, by their codes; kept between walks so that none has to be made. */
const open: number[] = [];

/** Whether what follows the point at `at` may make a slip of it. */
function mayBeSlip(text: string, at: number, kind: number): boolean {
  if (kind === ellipsis) return true;
  const next = text.charCodeAt(at + 1);
  const nextKind = kinds[next] ?? 0;
  if (kind === dot) return nextKind === dot;
  if (nextKind >= point && nextKind <= listMark) return true;
  if (kind === stop) {
    if (nextKind === -doubleCode) return kinds[text.charCodeAt(at + 2)] === stop;
    const mark = next === 0x20 || next === 0xa0 || next === 0x3000 ? text.charCodeAt(at + 2) : next;
    return mark === 0x3f || mark === 0xff1f;
  }
  // 、 before 等, before another quotation or title, or before nothing.
  return kind === listMark && (next === 0x7b49 || nextKind === doubleCode || nextKind === titleCode || !(next > 0x20));
}

/** What is to be told of the marks of a passage; the same object for all of which there is nothing. */
export function marksIn({ text, shadow, bits }: Readable): Marks {
  if ((bits & (CJK_MARK | HALF_MARK)) === 0 && !text.includes('..')) return noMarks;
  let depth = 0;
  let doubles = 0;
  let inPairs = true;
  let inPoints = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // All ideographs, by far the most of a text.
    if (unit > 0x3017 && unit < 0xff08) continue;
    const kind = kinds[unit]!;
    if (kind === 0) continue;
    if (kind >= point) {
      if (inPoints && mayBeSlip(text, at, kind)) inPoints = false;
    } else if (kind > 0) {
      if (kind === doubleCode) doubles++;
      if (depth > 0 && open[depth - 1] === kind && (kind === doubleCode || kind === titleCode)) inPairs = false;
      else if (kind === singleCode && doubles === 0) inPairs = false;
      open[depth++] = kind;
    } else if (depth > 0 && open[depth - 1] === -kind) {
      if (kind === -doubleCode) doubles--;
      depth--;
    } else if (kind !== -singleCode || !has(text, at - 1, LATIN)) inPairs = false;
  }
  inPairs &&= depth === 0;
  if (inPairs && inPoints) return noMarks;
  const pairing = inPairs ? inOrder : readPairs(text);
  const slips = inPoints ? noSlips : readSlips(text, shadow);
  return pairing === inOrder && slips === noSlips ? noMarks : { pairing, slips };
}
