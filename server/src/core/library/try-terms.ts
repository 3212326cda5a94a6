/** Tries terms on a single line, as the rule would find them in a document. */
import { shadowOf } from '../text/shadow';
import type { LibraryTerm } from './library';
import { TermFinder, isAsWanted, tooEarly } from './terms';
import { mapList } from '../text/lists';

/**
 * What is written otherwise than the terms want, as it is written.
 * @param line  one line of running text
 * @param terms a few; for whole documents there is the rule
 */
export function termsFound(line: string, terms: readonly LibraryTerm[]): readonly string[] {
  const { hits, forms } = new TermFinder(terms).scanText(shadowOf(line));
  const written = mapList(hits, (hit) => ({ hit, found: line.slice(hit.from, hit.to) }));
  return [
    ...mapList(
      written.filter(({ hit, found }) => !isAsWanted(hit.term, found)),
      ({ found }) => found,
    ),
    ...mapList(tooEarly([forms]), ({ term }) => term.avoid),
  ];
}
