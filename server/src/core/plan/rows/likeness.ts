/** Which texts are like which others, where they share no clause word for word. */
import type { LineFacts } from '../../line/facts';
import { withoutSpaces } from '../../text/chars';
import type { ClauseRun } from './clauses';
import { gramsOfRun, shadowOfClause } from './clauses';
import type { Grams } from './grams';
import { gramCount, shareGrams } from './grams';
import { flatMapList, mapList } from '../../text/lists';

/** Two texts that belong together, by their indexes. */
export type Pair = readonly [text: number, other: number];

/** The share of sequences of three characters that makes a pair, what an unbroken order adds, and the least without. */
const gramShare = 0.35;
const orderBonus = 0.15;
const leastGrams = 0.15;
/** Between neighbours that are further apart the order tells nothing. */
const widestWindow = 4;
/** Fewer shared sequences tell something only where the order is kept too. */
const fewestGrams = 4;
/** Between two neighbours a smaller share of pairs of characters is enough, and so many of them. */
const wordShare = 0.3;
const fewestWords = 3;
/** So many pairs of characters are more than an accident of wording. */
const fewestAdded = 2;
/** No more of a clause is looked at. */
const longestText = 200;
/** From this share on, with so many sequences, a text is beyond doubt like more than one other. */
const clearShare = 0.5;
const clearGrams = 8;

/** A text to be compared: lists of clauses. */
export interface Text {
  readonly runs: readonly (readonly ClauseRun[])[];
  /** Whether it mostly belongs to nothing, so that only what is beyond doubt makes a pair. */
  readonly isAlone: boolean;
}

/** The clauses of a text as strings without spaces. */
function piecesOf({ runs }: Text, facts: readonly LineFacts[]): readonly string[] {
  const pieces: string[] = [];
  for (const list of runs) {
    for (const { line, clauses } of list) {
      for (const clause of clauses.all) pieces.push(withoutSpaces(shadowOfClause({ line, clause }, facts)));
    }
  }
  return pieces;
}

/** The sequences of a text's clauses. */
function gramsOf({ runs }: Text, facts: readonly LineFacts[]): readonly Grams[] {
  const grams: Grams[] = [];
  for (const list of runs) for (const run of list) grams.push(gramsOfRun(run, facts));
  return grams;
}

/** For the texts that have no pair yet: those of the others that are like them, as pairs of indexes. */
export function alikeIn(
  texts: readonly Text[],
  others: readonly Text[],
  paired: readonly Pair[],
  facts: readonly LineFacts[],
): readonly Pair[] {
  const window = windowsOf(texts.length, others.length, paired);
  const free = flatMapList(texts, (_, at) => (window[at] === undefined ? [] : [at]));
  if (free.length === 0) return [];
  const asked = mapList(free, (at) => gramsOf(texts[at]!, facts));
  const rest = mapList(others, (other) => gramsOf(other, facts));
  const best: { other: number; score: number }[] = [];
  const clear: Pair[] = [];
  for (const { asked: index, other, count } of shareGrams(asked, rest)) {
    const [own, its] = [gramCount(asked[index]!), gramCount(rest[other]!)];
    let share = count / Math.min(own, its);
    if (share < leastGrams) continue;
    if (texts[free[index]!]!.isAlone || others[other]!.isAlone) {
      share = count / Math.max(own, its);
      if (share < clearShare) continue;
    }
    const [first, last] = window[free[index]!]!;
    const inOrder = other >= first && other <= last && last - first <= widestWindow;
    if (count < (inOrder ? 2 : fewestGrams)) continue;
    const score = share + (inOrder ? orderBonus : 0);
    if (share >= clearShare && count >= clearGrams) clear.push([free[index]!, other]);
    else if (score >= gramShare && score > (best[index]?.score ?? 0)) best[index] = { other, score };
  }
  const isClear = new Set(mapList(clear, ([text]) => text));
  const found = [...clear];
  best.forEach(({ other }, index) => {
    if (!isClear.has(free[index]!)) found.push([free[index]!, other]);
  });
  return found;
}

/** A text that has more pairs than this is not looked at: it is one that many repeat. */
const mostPairs = 4;

/**
 * Leaves out the pairs of texts that have nothing of another but what its pairs have already: they only share what all
 * of them are about.
 * @param added  pairs of a text and one of the others
 * @param paired those that are certain, the other way round
 */
export function withoutEchoes(
  added: readonly Pair[],
  paired: readonly Pair[],
  texts: readonly Text[],
  others: readonly Text[],
  facts: readonly LineFacts[],
): readonly Pair[] {
  const partners = new Map<number, number[]>();
  for (const [other, text] of paired)
    partners.set(other, [...(partners.get(other) ?? []), text].slice(0, mostPairs + 1));
  const wordsOf = wordReader(facts);
  return added.filter(([text, other]) => {
    const known = partners.get(other);
    if (known === undefined || known.length > mostPairs) return true;
    const own = wordsOf(texts[text]!);
    let count = 0;
    for (const word of wordsOf(others[other]!))
      if (own.has(word) && !known.some((pair) => wordsOf(texts[pair]!).has(word))) count++;
    return count >= fewestAdded;
  });
}

/**
 * For the texts that have no pair yet: those of the others that have none either, stand between the same neighbours,
 * and share some words.
 */
export function leftBetween(
  texts: readonly Text[],
  others: readonly Text[],
  paired: readonly Pair[],
  facts: readonly LineFacts[],
): readonly Pair[] {
  const windows = windowsOf(texts.length, others.length, paired);
  const taken = new Set(mapList(paired, ([, other]) => other));
  const found: Pair[] = [];
  const wordsOf = wordReader(facts);
  windows.forEach((window, text) => {
    if (window === undefined || window[1] - window[0] > widestWindow || texts[text]!.isAlone) return;
    let best = -1;
    let bestShare = wordShare;
    for (let other = window[0]; other <= window[1]; other++) {
      if (taken.has(other) || others[other]!.isAlone) continue;
      const share = sharedWords(wordsOf(texts[text]!), wordsOf(others[other]!));
      if (share >= bestShare) [best, bestShare] = [other, share];
    }
    if (best < 0) return;
    taken.add(best);
    found.push([text, best]);
  });
  return found;
}

/** Which share of the shorter text's pairs of characters the other one has; 0 where they are too few to tell. */
function sharedWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let count = 0;
  for (const pair of few) if (many.has(pair)) count++;
  return count >= fewestWords ? count / few.size : 0;
}

/** Tells the pairs of characters of texts; each is read once, however many rows stand beside one long item. */
function wordReader(facts: readonly LineFacts[]): (text: Text) => ReadonlySet<string> {
  const read = new Map<Text, ReadonlySet<string>>();
  return (text) => {
    const known = read.get(text) ?? pairsOf(piecesOf(text, facts));
    read.set(text, known);
    return known;
  };
}

function pairsOf(pieces: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const piece of pieces)
    for (let at = 0; at + 1 < piece.length && at < longestText; at++) pairs.add(piece.slice(at, at + 2));
  return pairs;
}

/** For each text without a pair: from which to which of the others its counterpart stands if the order is kept. */
function windowsOf(
  texts: number,
  others: number,
  paired: readonly Pair[],
): readonly (readonly [first: number, last: number] | undefined)[] {
  const lowest = new Array<number>(texts).fill(Infinity);
  const highest = new Array<number>(texts).fill(-1);
  for (const [text, other] of paired) {
    lowest[text] = Math.min(lowest[text]!, other);
    highest[text] = Math.max(highest[text]!, other);
  }
  const windows: [number, number][] = [];
  let before = 0;
  for (let at = 0; at < texts; at++) {
    if (highest[at]! >= 0) before = highest[at]!;
    windows.push([before, others - 1]);
  }
  let after = others - 1;
  for (let at = texts - 1; at >= 0; at--) {
    if (highest[at]! >= 0) after = lowest[at]!;
    windows[at]![1] = after;
  }
  return mapList(windows, (window, at) => (highest[at]! >= 0 ? undefined : window));
}
