/** What a wrong wording is, as data: these tables are looked through together, so that hundreds of them cost one pass. */
import type { Severity } from '../../rule';

/** The works that the tables rest on, as a page names them. */
export const works = {
  dictionary: { document: '《现代汉语词典》（第7版）' },
  variants: { document: 'GF 1001—2001《第一批异形词整理表》' },
  slips: { document: '《图书编校质量差错认定细则》', clause: '第六条、第十二条、第十九条' },
  names: { document: '有关法律法规和国家标准中的规范名称' },
} as const;
export type Work = keyof typeof works;

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

/** Everything of a clause but the marks between clauses: within one clause, that is. */
export const inClause = '[^，。.；：、（）！？ ]';
