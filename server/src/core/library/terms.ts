/** Finds the terms of a library in running text. */
import type { LineFacts } from '../line/facts';
import type { Passage } from '../plan/passages/passages';
import { isInTitle } from '../text/cited';
import { addTo } from '../text/groups';
import { withoutOverlaps } from '../text/range';
import { shadowOf } from '../text/shadow';
import { Automaton } from './automaton';
import type { Library, LibraryTerm } from './library';
import { mapList } from '../text/lists';

/** A term in a text, half-open in UTF-16 units. */
export interface TermHit {
  readonly term: LibraryTerm;
  readonly from: number;
  readonly to: number;
}

/** All that one text has of the library's terms. */
export interface TermScan {
  /** What is not to be written so, apart from each other and from left to right. */
  readonly hits: readonly TermHit[];
  /** Short forms that need their full form before them, and such full forms, from left to right. */
  readonly forms: readonly TermForm[];
}

/** A short form, or the full form that has to stand before it. */
export interface TermForm extends TermHit {
  readonly isFull: boolean;
}

/** What a word of the automaton is to a term. */
interface Use {
  readonly term: LibraryTerm;
  readonly as: 'avoid' | 'except' | 'short' | 'full';
}

const nothing: TermScan = { hits: [], forms: [] };
/** No term of a library is longer. */
export const longestTerm = 60;
const mostRemembered = 4000;

const isLatin = (text: string, at: number): boolean => /[A-Za-z0-9]/u.test(text.charAt(at));

/** Whether a word is no part of a longer one in Latin letters: not AED in PAED. */
function isWhole(shadow: string, from: number, to: number): boolean {
  if (from > 0 && isLatin(shadow, from) && isLatin(shadow, from - 1)) return false;
  return !(isLatin(shadow, to - 1) && isLatin(shadow, to));
}

function usesOf(term: LibraryTerm): readonly (readonly [string, Use['as']])[] {
  const except = mapList(term.except ?? [], (word) => [word, 'except'] as const);
  if (term.kind === 'after') {
    return [[term.avoid, 'short'], [term.full ?? '', 'full'], ...except];
  }
  // 健康中国建设 is right where 健康中国 is to be written so.
  const right = mapList(
    term.prefer.filter((word) => word.length > term.avoid.length),
    (word) => [word, 'except'] as const,
  );
  return [...(term.pattern === undefined ? [[term.avoid, 'avoid'] as const] : []), ...right, ...except];
}

/** The terms of a library, made ready to be found; what a line has of them is remembered with it. */
export class TermFinder {
  readonly #uses: (readonly Use[])[];
  readonly #automaton: Automaton;
  readonly #patterns: readonly LibraryTerm[];
  readonly #byLine = new WeakMap<LineFacts, TermScan>();
  #byText = new Map<string, TermScan>();

  constructor(terms: readonly LibraryTerm[]) {
    const words = new Map<string, Use[]>();
    for (const term of terms) {
      for (const [text, as] of usesOf(term)) {
        const key = shadowOf(text).toLowerCase();
        if (key === '') continue;
        addTo(words, key, { term, as });
      }
    }
    this.#automaton = new Automaton([...words.keys()]);
    this.#uses = [...words.values()];
    this.#patterns = terms.filter(({ pattern }) => pattern !== undefined);
  }

  /** What a passage has; worked out once for each line, whatever is edited elsewhere. Places are in the passage. */
  scan(passage: Passage, facts: readonly LineFacts[]): TermScan {
    const [piece, ...rest] = passage.pieces;
    if (rest.length > 0) return this.scanText(passage.shadow);
    const line = facts[piece!.line]!;
    let found = this.#byLine.get(line);
    if (found === undefined) this.#byLine.set(line, (found = this.#look(line.shadow)));
    if (found === nothing) return nothing;
    const { from, to } = piece!;
    const isHere = (hit: TermHit): boolean => hit.from >= from && hit.to <= to;
    const shifted = <Hit extends TermHit>(hit: Hit): Hit => ({ ...hit, from: hit.from - from, to: hit.to - from });
    return { hits: mapList(found.hits.filter(isHere), shifted), forms: mapList(found.forms.filter(isHere), shifted) };
  }

  /** What a text has by itself. @param shadow its shadow, in which the places are */
  scanText(shadow: string): TermScan {
    let found = this.#byText.get(shadow);
    if (found !== undefined) return found;
    if (this.#byText.size >= mostRemembered) this.#byText = new Map();
    this.#byText.set(shadow, (found = this.#look(shadow)));
    return found;
  }

  #look(shadow: string): TermScan {
    const hits: TermHit[] = [];
    const exceptions = new Map<LibraryTerm, TermHit[]>();
    const forms: TermForm[] = [];
    for (const { word, from, to } of this.#automaton.find(shadow)) {
      if (!isWhole(shadow, from, to)) continue;
      for (const { term, as } of this.#uses[word]!) {
        if (as === 'avoid') hits.push({ term, from, to });
        else if (as === 'except') addTo(exceptions, term, { term, from, to });
        else forms.push({ term, from, to, isFull: as === 'full' });
      }
    }
    for (const term of this.#patterns) {
      for (const { from, to } of term.pattern!.find(shadow)) if (to > from) hits.push({ term, from, to });
    }
    if (hits.length === 0 && forms.length === 0) return nothing;
    const isRight = (hit: TermHit): boolean =>
      isInTitle(shadow, hit.from) || isCovered(hit, exceptions.get(hit.term) ?? []);
    return {
      hits: withoutOverlaps(hits.filter((hit) => !isRight(hit))),
      forms: forms.filter((form) => form.isFull || !isRight(form)).sort((a, b) => a.from - b.from || b.to - a.to),
    };
  }
}

/** Whether a hit lies inside a longer word in which it is right. @param longer by where they end */
function isCovered({ from, to }: TermHit, longer: readonly TermHit[]): boolean {
  let low = 0;
  let high = longer.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (longer[middle]!.to < to) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < longer.length && longer[at]!.to <= from + longestTerm; at++)
    if (longer[at]!.from <= from) return true;
  return false;
}

/** Whether what is written is right all the same, as only its case or width was in doubt. */
export function isAsWanted(term: LibraryTerm, written: string): boolean {
  return term.prefer.includes(written) || (term.kind === 'always' && term.avoid === written);
}

/**
 * The first short form of each term that stands before any full form.
 * @param texts the forms of each text, in the order of the document
 */
export function tooEarly<Form extends TermForm>(texts: Iterable<readonly Form[]>): readonly Form[] {
  const first = new Map<LibraryTerm, Form>();
  for (const forms of texts) for (const form of forms) if (!first.has(form.term)) first.set(form.term, form);
  return [...first.values()].filter(({ isFull }) => !isFull);
}

const finders = new WeakMap<readonly LibraryTerm[], TermFinder>();

/** The finder of a library's terms, made when it is first asked for. */
export function termFinder({ terms }: Library): TermFinder {
  let finder = finders.get(terms);
  if (finder === undefined) finders.set(terms, (finder = new TermFinder(terms)));
  return finder;
}
