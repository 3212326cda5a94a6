/**
 * Reads the running text character by character, once for all rules that must look at every one of them: wrong
 * wordings, phrases with a character of the same sound in them, words said twice in a row, words that lost their end,
 * traditional characters.
 */
import { collected } from '../../plan/passages/collected';
import type { Passage } from '../../plan/model';
import type { PairSet } from '../../text/bits';
import { addBit, bitSet, hasBit, hasPair, pairOf, pairsOf, unionOf } from '../../text/bits';
import type { Columns } from '../../text/range';
import type { SoundSlip } from './sounds/same-sound';
import { turnedHalves } from './sounds/same-sound';
import { soundSlips } from './sounds/slips';
import { turnedAt } from './sounds/turned';
import type { Hit, Word } from './wording-finder';
import { WordingFinder, anchorPairs, anchorUnits, withSlips, wordsAtPair, wordsAtUnit } from './wording-finder';
import { isDoubled, longestDoubled } from './doubled';
import type { WordEnd } from './word-ends';
import { endAt, endPairs } from './word-ends';
import { traditionalPairs } from './traditional';
import { longestTwice, secondOf, shortestTwice } from './twice';

/** What was found in one passage, each in its order. */
export interface Scan {
  readonly wordings: readonly Hit[];
  /** Words that stand again right behind themselves: the second ones. */
  readonly doubled: readonly Columns[];
  /** The same of longer ones, and of those with marks among them. */
  readonly twice: readonly Columns[];
  readonly ends: readonly WordEnd[];
  /** Where traditional characters stand. */
  readonly traditional: readonly number[];
}

/** The pairs of characters, and the single ones, at which something may be found: in most places nothing. */
const traditional = bitSet();
for (let at = 0; at < traditionalPairs.length; at += 2) addBit(traditional, traditionalPairs.charCodeAt(at));
let telling: PairSet | undefined;
const tellingAlone = unionOf(anchorUnits, traditional);

/**
 * Where two characters in a row were seen last, by a number made of them: pairs that share a number only cost a miss.
 * Places are counted on from text to text, so that what was seen in another one is too far away, and begin anew behind
 * 65,535: what is found by them is looked at.
 */
const slots = 0x2000;
const lastSeen = new Uint16Array(slots);
let base = 0;

const nothing: readonly Scan[] = [];
const noSlips: readonly SoundSlip[] = [];

/** Gathers the words that are looked for at a place, if there are any: in most passages there are none. */
function look(
  finder: WordingFinder | undefined,
  shadow: string,
  at: number,
  words: readonly Word[] | undefined,
): WordingFinder | undefined {
  if (words === undefined) return finder;
  const own = finder ?? new WordingFinder(shadow);
  own.look(words, at);
  return own;
}

/** Whether a third character is the same too; where two are far enough apart. */
function goesOnAlike(shadow: string, at: number, lag: number): boolean {
  if (lag <= 2) return true;
  return lag <= at && at + 2 < shadow.length && shadow.charCodeAt(at + 2 - lag) === shadow.charCodeAt(at + 2);
}

/**
 * Reads one passage.
 * @param passage its shadow is read, in which marks beside Chinese are full-width
 * @returns one scan; none where nothing was found
 */
export function scan({ shadow }: Pick<Passage, 'text' | 'shadow' | 'bits'>): readonly Scan[] {
  let finder: WordingFinder | undefined;
  let doubled: Columns[] | undefined;
  let twice: Columns[] | undefined;
  let ends: WordEnd[] | undefined;
  let old: number[] | undefined;
  /** Where the last doubled word ended. */
  let done = 0;
  let turned: SoundSlip[] | undefined;
  const halves = turnedHalves();
  const pairs = (telling ??= pairsOf(pairsOf(anchorPairs, endPairs), halves));
  const seen = lastSeen;
  const offset = base;
  const last = shadow.length - 1;
  let before = 0;
  let next = shadow.charCodeAt(0);
  for (let at = 0; at <= last; at++) {
    const unit = next;
    next = at < last ? shadow.charCodeAt(at + 1) : 0;
    const pair = pairOf(unit, next);
    if (hasPair(pairs, unit, next)) {
      finder = look(finder, shadow, at, wordsAtPair(shadow, at, pair));
      const end = hasPair(endPairs, unit, next) ? endAt(shadow, at) : undefined;
      if (end !== undefined) (ends ??= []).push(end);
      const slip = hasPair(halves, unit, next) ? turnedAt(shadow, at) : undefined;
      if (slip !== undefined) (turned ??= []).push(slip);
    }
    if (hasBit(tellingAlone, unit)) {
      finder = look(finder, shadow, at, wordsAtUnit(shadow, at, unit));
      if (hasBit(traditional, unit)) (old ??= []).push(at);
    }
    const slot = pair & (slots - 1);
    // Seen a whole round ago is far away, not here.
    const lag = unit === before ? 1 : ((offset + at - seen[slot]! - 1) & 0xffff) + 1;
    seen[slot] = offset + at;
    if (lag <= longestTwice && at >= done && goesOnAlike(shadow, at, lag)) {
      if (lag <= longestDoubled && isDoubled(shadow, at, lag)) {
        done = at + lag;
        (doubled ??= []).push({ from: at, to: done });
      } else if (lag >= shortestTwice) {
        const second = secondOf(shadow, at - lag, at, done);
        if (second !== undefined) {
          done = second.to;
          (twice ??= []).push(second);
        }
      }
    }
    before = unit;
  }
  base = (base + shadow.length + longestTwice + 1) & 0xffff;
  const wordings = withSlips(shadow, finder?.hits() ?? [], soundSlips(shadow, turned ?? noSlips));
  if (wordings.length + (doubled ?? twice ?? ends ?? old ?? nothing).length === 0) return nothing;
  return [{ wordings, doubled: doubled ?? [], twice: twice ?? [], ends: ends ?? [], traditional: old ?? [] }];
}

/** The passages of a plan in which a scan finds anything, and what it finds. */
export const scansOf = collected(~0, scan);
