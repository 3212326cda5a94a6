/** What a wrong wording is, as data: these tables are looked through together, so that hundreds of them cost one pass. */
import type { Severity } from '../../rule';
import { mapList } from '../../../text/lists';

/**
 * What an entry rests on: a dictionary, the list of variant spellings (GF 1001—2001), the list of editors' slips
 * (《图书编校质量差错认定细则》), or the names in laws and standards.
 */
export type Work = 'dictionary' | 'variants' | 'slips' | 'names';

/** A wording that is wrong, always or where its conditions hold. */
export interface Pattern {
  /** Never used again for something else. */
  readonly id: string;
  /** The wrong words, each as it stands in a text; `|` between them. */
  readonly words: string;
  /** What is right: for each of the words, `|` between them, or one for all; none where the author must rephrase. */
  readonly right?: string;
  /** What must (`(?<=…)`) or must not (`(?<!…)`) stand before. */
  readonly before?: string;
  /** What belongs to the wording behind the word, such as the verb's object; it stays as it is. */
  readonly tail?: string;
  /** Letters of the tail that are rarer than the word: only where they follow is it looked at. */
  readonly cue?: string;
  /** What must (`(?=…)`) or must not (`(?!…)`) follow. */
  readonly after?: string;
  /** Where it is less certain than its rule is in general. */
  readonly severity?: Severity;
  /** Why, in a short sentence without its full stop; what is no word at all needs none. */
  readonly reason?: string;
  readonly source: Work;
  /** Texts in which it must be found, and in which it must not. */
  readonly wrong: readonly string[];
  readonly fine: readonly string[];
}

/** The wrong words of an entry that has many, each with the right one behind it: `拉圾→垃圾 赌塞→堵塞`. */
export function pairs(list: string): Pick<Pattern, 'words' | 'right'> {
  const both = mapList(list.trim().split(/\s+/u), (pair) => pair.split('→'));
  return { words: mapList(both, ([wrong]) => wrong!).join('|'), right: mapList(both, ([, right]) => right!).join('|') };
}

/** Everything of a clause but the marks between clauses: within one clause, that is. */
export const inClause = '[^，。.；：、（）！？ ]';

/** As `inClause`, up to words that would make the phrase right. */
export const without = (words: string, least: number, most: number): string =>
  `(?:(?!${words})${inClause}){${least},${most}}`;
