/** Finds sentences that stand twice: in one paragraph, or in two that follow each other. */
import type { Passage, Plan } from '../../plan/model';
import type { Sentence } from './repeats';
import { isFormula, sentencesOf } from './repeats';
import { piecesIn } from './shared-pieces';

/** A paragraph with its sentences. */
interface Read {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
}

/** Sentences that stand again, half-open in their passages; the first and the second time. */
export interface Pasted {
  readonly first: { readonly passage: Passage; readonly from: number; readonly to: number };
  readonly second: { readonly passage: Passage; readonly from: number; readonly to: number };
  readonly count: number;
  /** Whether one of them was changed a little the second time. */
  readonly isChanged: boolean;
  /** Whether it is a piece of a sentence only. */
  readonly isPiece?: boolean;
}

/** In another paragraph a sentence has to be longer to be no formula. */
const shortestApart = 24;
/** So much of the longer of two sentences is the same where one is the other, a little changed. */
const nearly = 0.75;

/** Whether two sentences begin and end alike, but for a few words between. */
function isNearly(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length);
  const need = Math.max(one.length, other.length) * nearly;
  let same = 0;
  for (let at = 0; at < most; at++) if (one[at] === other[at]) same++;
  if (same >= need) return true;
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return start + end >= need;
}

/** Whole runs of sentences that stand again. Where `one` and `other` are the same list, each is compared with later ones. */
function runsIn(one: Read, other: Read): Pasted[] {
  const isSame = one.passage === other.passage;
  const shortest = isSame ? 0 : shortestApart;
  const places = new Map<string, number>();
  if (!isSame) for (const [at, { words }] of one.sentences.entries()) places.set(words, at);
  const found: Pasted[] = [];
  /** Where the last run ended: none begins before it. */
  let done = -1;
  for (let at = 0; at < other.sentences.length; at++) {
    const { words } = other.sentences[at]!;
    let from = words.length < shortest ? undefined : places.get(words);
    if (isSame && !places.has(words)) places.set(words, at);
    if (from === undefined || isFormula(words)) continue;
    let to = from;
    let start = at;
    let isChanged = false;
    const pair = (a: number, b: number): readonly [Sentence, Sentence] | undefined => {
      const [x, y] = [one.sentences[a], other.sentences[b]];
      return x === undefined || y === undefined || (isSame && a >= start) ? undefined : [x, y];
    };
    for (let next = pair(to + 1, at + 1); next !== undefined; next = pair(to + 1, at + 1)) {
      if (next[0].words !== next[1].words) {
        if (!isNearly(next[0].words, next[1].words)) break;
        isChanged = true;
      }
      to++;
      at++;
    }
    for (let next = pair(from - 1, start - 1); next !== undefined; next = pair(from - 1, start - 1)) {
      if (start - 1 <= done || (isSame && start - 1 <= to) || !isNearly(next[0].words, next[1].words)) break;
      isChanged ||= next[0].words !== next[1].words;
      from--;
      start--;
    }
    done = at;
    const [a, b] = [one.sentences, other.sentences];
    found.push({
      first: { passage: one.passage, from: a[from]!.from, to: a[to]!.to },
      second: { passage: other.passage, from: b[start]!.from, to: b[at]!.to },
      count: at - start + 1,
      isChanged,
    });
  }
  return found;
}

/** Whether two items have one number: a copied item is told with its number. */
function areCopies({ section: one, pieces: [first] }: Passage, { section: other, pieces: [second] }: Passage): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  return first!.line === one.line && second!.line === other.line && one.marker.value === other.marker.value;
}

const wordsOf = ({ second: { passage, from, to } }: Pasted): string => passage.shadow.slice(from, to);

/** Without what stands in many paragraphs: a formula with which they all end. */
function withoutFormulas(apart: readonly Pasted[]): readonly Pasted[] {
  const times = new Map<string, number>();
  for (const one of apart) times.set(wordsOf(one), (times.get(wordsOf(one)) ?? 0) + 1);
  return apart.filter((one) => times.get(wordsOf(one)) === 1);
}

/** So many comparisons cost less than a table of what was seen. */
const fewPairs = 64;

/** Whether some sentence of one list may stand in the other; in the same one, before itself. */
function mayShare(one: readonly Sentence[], other: readonly Sentence[], isSame: boolean): boolean {
  if (one.length * other.length > fewPairs) return true;
  for (const [at, { words }] of other.entries()) {
    const most = isSame ? at : one.length;
    for (let index = 0; index < most; index++) if (one[index]!.words === words) return true;
  }
  return false;
}

/** So short are the last words of a sentence that stand again as the next one. */
const shortestTail = 8;

/** The sentences that are the last words of the one before: …，年底前实现全覆盖。年底前实现全覆盖。 */
function tailsIn({ passage, sentences }: Read): readonly Pasted[] {
  return sentences.flatMap((second, at): readonly Pasted[] => {
    const first = sentences[at - 1];
    const { length } = second.words;
    if (first === undefined || length < shortestTail || first.words.length <= length || first.to > second.from)
      return [];
    if (!first.words.endsWith(second.words) || !'，：；'.includes(first.words.at(-1 - length)!)) return [];
    if (isFormula(second.words)) return [];
    const { from, to } = second;
    return [
      {
        first: { passage, from: first.to - length, to: first.to },
        second: { passage, from, to },
        count: 1,
        isChanged: false,
      },
    ];
  });
}

const none: readonly never[] = [];

/** Everything that stands twice in a paragraph, or in one and the next. */
export function findPasted(plan: Plan): readonly Pasted[] {
  const found: Pasted[] = [];
  const apart: Pasted[] = [];
  let before: Read | undefined;
  for (const passage of plan.passages) {
    if (passage.kind !== 'paragraph' || passage.part.scope === 'colophon') {
      if (passage.kind !== 'heading') before = undefined;
      continue;
    }
    const one = { passage, sentences: passage.remember(sentencesOf) };
    if (one.sentences.length > 1 && mayShare(one.sentences, one.sentences, true))
      for (const run of runsIn(one, one)) found.push(run);
    for (const tail of tailsIn(one)) found.push(tail);
    const isNext = before !== undefined && before.passage.part === passage.part && before.sentences.length > 0;
    if (isNext && !areCopies(before!.passage, passage)) {
      const runs = mayShare(before!.sentences, one.sentences, false) ? runsIn(before!, one) : none;
      apart.push(...(runs.length > 0 ? runs : piecesIn(before!.passage, passage)));
    }
    before = one;
  }
  return apart.length > 0 ? [...found, ...withoutFormulas(apart)] : found;
}
