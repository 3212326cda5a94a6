/** Finds what the sentences of two neighbouring items have in common word for word: left over from copying one of them. */
import type { Passage } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import type { Again } from './pasted';
import type { Sentence } from './sentences';
import { isFormula, sentencesOf } from './sentences';

type Clause = Pick<Sentence, 'from' | 'to' | 'words'>;

/** So long is one clause at least, and what stands twice in all. */
const shortestClause = 12;
const shortestPiece = 26;
const marks = '，。；：！？';
/** What many items say in the same words: by whom it is done, under whose guidance, and dates of validity. */
const formula = /负责|牵头|责任|单位[：:]|《|按照|根据|习近平|精神|年\d|\d日|以下简称|不超过|不得|规定|标准/u;
const none: readonly never[] = [];

/** The longer clauses of a passage, without the marks around them. */
function clausesOf(passage: Readable): readonly Clause[] {
  const { shadow } = passage;
  let found: Clause[] | undefined;
  for (const { from, to } of passage.remember(sentencesOf)) {
    let start = from;
    for (let end = shadow.indexOf('，', from); start < to; end = shadow.indexOf('，', start)) {
      const last = end < 0 || end >= to ? to - 1 : end;
      if (last - start >= shortestClause)
        (found ??= []).push({ from: start, to: last, words: shadow.slice(start, last) });
      start = last + 1;
    }
  }
  return found ?? none;
}

/** How far two texts are the same from two places on, step by step. */
function sameUpTo(one: string, other: string, a: number, b: number, step: 1 | -1): number {
  let length = 0;
  const at = step > 0 ? 0 : -1;
  while (one[a + at + length * step] !== undefined && one[a + at + length * step] === other[b + at + length * step])
    length++;
  return length;
}

/** Takes off the ends what is no whole clause. */
function wholeClauses(text: string, from: number, to: number): Clause {
  let start = from;
  while (start < to && start > 0 && !marks.includes(text[start - 1]!)) start++;
  let end = to;
  while (end > start && end < text.length && !marks.includes(text[end]!) && !marks.includes(text[end - 1]!)) end--;
  while (end > start && marks.includes(text[end - 1]!)) end--;
  return { from: start, to: end, words: text.slice(start, end) };
}

/** Whether two passages are those of two items of one heading. */
export function areSiblings({ section: one }: Passage, { section: other }: Passage): boolean {
  return one !== undefined && other !== undefined && one !== other && one.parent === other.parent;
}

/** What the second of two neighbouring texts has of the first, as whole clauses; mostly nothing. */
export function piecesIn(first: Readable, second: Readable): readonly Again[] {
  const found: Again[] = [];
  let done = -1;
  for (const clause of second.remember(clausesOf)) {
    if (clause.from < done) continue;
    const at = first.shadow.indexOf(clause.words);
    if (at < 0) continue;
    const before = sameUpTo(first.shadow, second.shadow, at, clause.from, -1);
    const behind = sameUpTo(first.shadow, second.shadow, at + clause.words.length, clause.to, 1);
    const piece = wholeClauses(second.shadow, clause.from - before, clause.to + behind);
    if (piece.words.length < shortestPiece || formula.test(piece.words) || isFormula(piece.words)) continue;
    done = piece.to;
    const from = at + piece.from - clause.from;
    found.push({
      first: { from, to: from + piece.words.length },
      second: { from: piece.from, to: piece.to },
      count: 1,
      isChanged: false,
      isPiece: true,
    });
  }
  return found;
}
