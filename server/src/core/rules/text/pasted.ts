/** Finds sentences that stand twice: in one paragraph, or in two that follow each other. */
import type { Readable } from '../../line/findings';
import type { Passage, Plan } from '../../plan/model';
import type { Columns } from '../../text/range';
import type { Sentence } from './sentences';
import { isFormula, sentencesOf } from './sentences';
import { areSiblings, piecesIn } from './shared-pieces';
import { flatMapList } from '../../text/lists';

const none: readonly never[] = [];

/** Sentences that stand again, in the columns of their passages; the first and the second time. */
export interface Again {
  readonly first: Columns;
  readonly second: Columns;
  readonly count: number;
  /** Whether one of them was changed a little the second time. */
  readonly isChanged: boolean;
  /** Whether it is a piece of a sentence only. */
  readonly isPiece?: boolean;
  /** Whether two paragraphs that say different things end so, as those of policies do: it may well be meant. */
  readonly isParallel?: boolean;
}

/** What stands again, and in which passages. */
export interface Pasted extends Again {
  readonly before: Passage;
  readonly passage: Passage;
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

/** Whole runs of sentences that stand again; those of the same passage are compared with later ones. */
function runsIn(one: readonly Sentence[], other: readonly Sentence[], isSame: boolean): Again[] {
  const shortest = isSame ? 0 : shortestApart;
  const places = new Map<string, number>();
  if (!isSame) for (const [at, { words }] of one.entries()) places.set(words, at);
  const found: Again[] = [];
  /** Where the last run ended: none begins before it. */
  let done = -1;
  for (let at = 0; at < other.length; at++) {
    const { words } = other[at]!;
    let from = words.length < shortest ? undefined : places.get(words);
    if (isSame && !places.has(words)) places.set(words, at);
    if (from === undefined || isFormula(words)) continue;
    let to = from;
    let start = at;
    let isChanged = false;
    const pair = (a: number, b: number): readonly [Sentence, Sentence] | undefined => {
      const [x, y] = [one[a], other[b]];
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
    found.push({
      first: { from: one[from]!.from, to: one[to]!.to },
      second: { from: other[start]!.from, to: other[at]!.to },
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

/** Whether two passages stand in articles of a statute, which say the same of different cases. */
function areArticles({ section: one }: Passage, { section: other }: Passage): boolean {
  return one !== other && one?.marker.style === 'article' && other?.marker.style === 'article';
}

const wordsOf = ({ passage, second: { from, to } }: Pasted): string => passage.shadow.slice(from, to);

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
function tailsIn(sentences: readonly Sentence[]): readonly Again[] {
  return flatMapList(sentences, (second, at): readonly Again[] => {
    const first = sentences[at - 1];
    const { length } = second.words;
    if (first === undefined || length < shortestTail || first.words.length <= length || first.to > second.from)
      return none;
    if (!first.words.endsWith(second.words) || !'，：；'.includes(first.words.at(-1 - length)!)) return none;
    if (isFormula(second.words)) return none;
    const { from, to } = second;
    return [{ first: { from: first.to - length, to: first.to }, second: { from, to }, count: 1, isChanged: false }];
  });
}

/** What stands twice in one passage. */
function pastedWithin(text: Readable): readonly Again[] {
  const sentences = text.remember(sentencesOf);
  if (sentences.length < 2) return none;
  const runs = mayShare(sentences, sentences, true) ? runsIn(sentences, sentences, true) : none;
  const tails = tailsIn(sentences);
  return runs.length + tails.length === 0 ? none : [...runs, ...tails];
}

/** What a passage has of the one before it; kept with it while it stands behind the same text. */
class Beside {
  #before: string | undefined;
  #runs: readonly Again[] = none;
  #pieces: readonly Again[] | undefined;

  /** @param mayHavePieces whether the two are items of one heading, so that pieces of sentences count, too */
  of(before: Readable, text: Readable, mayHavePieces: boolean): readonly Again[] {
    if (this.#before !== before.text) {
      const [one, other] = [before.remember(sentencesOf), text.remember(sentencesOf)];
      this.#before = before.text;
      this.#runs = mayShare(one, other, false) ? runsIn(one, other, false) : none;
      this.#pieces = undefined;
    }
    if (this.#runs.length > 0 || !mayHavePieces) return this.#runs;
    return (this.#pieces ??= piecesIn(before, text));
  }
}

/** So much of a paragraph says something else before that with which it ends as another does. */
const fewestOwn = 40;
/** What stands behind the last sentence: a note of units. */
const noteOnly = /^[。；，]?\s*(?:[（〔][^（）〔〕]*[）〕])?[。；]?\s*$/u;
/** 一是……；二是……: the next point begins. */
const nextPoint = /[二三四五六七八九十]是|[（][二三四五六七八九十\d]{1,2}）|[②-⑨]/u;

/** Whether two paragraphs, each with much of its own, end in the same way: 补贴资金由市、区两级负担。 */
const endAlike = (before: Readable, passage: Readable, { first, second }: Again): boolean =>
  first.from >= fewestOwn &&
  second.from >= fewestOwn &&
  noteOnly.test(before.shadow.slice(first.to)) &&
  noteOnly.test(passage.shadow.slice(second.to));

/** Whether something is told of two points in one paragraph. */
const isOfNextPoint = ({ shadow }: Readable, { first, second }: Again): boolean =>
  nextPoint.test(shadow.slice(first.to, second.from));

const pastedBeside = (): Beside => new Beside();

/** Everything that stands twice in a paragraph, or in one and the next. */
export function findPasted(plan: Plan): readonly Pasted[] {
  const found: Pasted[] = [];
  const apart: Pasted[] = [];
  let before: Passage | undefined;
  for (const passage of plan.passages) {
    if (passage.kind !== 'paragraph' || passage.part.scope === 'colophon') {
      if (passage.kind !== 'heading') before = undefined;
      continue;
    }
    for (const one of passage.remember(pastedWithin))
      if (!isOfNextPoint(passage, one)) found.push({ ...one, before: passage, passage });
    const isComparable = before?.part === passage.part && !areCopies(before, passage) && !areArticles(before, passage);
    if (before !== undefined && isComparable) {
      const isNext = before.remember(sentencesOf).length > 0;
      const again = isNext ? passage.remember(pastedBeside).of(before, passage, areSiblings(before, passage)) : none;
      for (const one of again) apart.push({ ...one, before, passage, isParallel: endAlike(before, passage, one) });
    }
    before = passage;
  }
  return apart.length > 0 ? [...found, ...withoutFormulas(apart)] : found;
}
