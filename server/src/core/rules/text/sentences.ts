/** The sentences of a passage that can tell whether it was pasted twice. */
import type { Passage } from '../../plan/model';

/** A sentence, half-open in the passage, without the spaces before it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const shortestSentence = 12;
/** 。！？； */
const isEnd = (unit: number): boolean => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b;
/** A label, a note of who is responsible, a citation, what is said in brackets, a page's foot: alike by right. */
const formula = /^.{0,8}：|^构成犯罪的，|负责|^《|^（[^。]*）$|牵头|责任单位|占比?\d|https?:|www\.|[A-Za-z ]{12}/u;
const noneSentences: readonly Sentence[] = [];

/** Whether a sentence is alike others by right. */
export const isFormula = (words: string): boolean => formula.test(words);

/** The sentences of a passage that are long enough not to be alike by chance. */
export function sentencesOf({ shadow }: Pick<Passage, 'shadow'>): readonly Sentence[] {
  if (shadow.length < shortestSentence) return noneSentences;
  let found: Sentence[] | undefined;
  let start = 0;
  for (let at = 0; at < shadow.length; at++) {
    if (at < shadow.length - 1 && !isEnd(shadow.charCodeAt(at))) continue;
    while (start <= at && shadow.charCodeAt(start) === 0x20) start++;
    const to = at + 1;
    if (to - start >= shortestSentence) (found ??= []).push({ from: start, to, words: shadow.slice(start, to) });
    start = to;
  }
  return found ?? noneSentences;
}
