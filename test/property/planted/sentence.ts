/** A sentence in the text of a clean plan, into which errors of wording and marks are planted. */
import fc from 'fast-check';
import { cleanPlan } from '../generator';
import { withLines } from '../planted';

/** Plans with one sentence put in at the head of an item's body, and where it begins. */
export const withSentence = fc.tuple(cleanPlan, fc.nat(1000)).map(([{ lines, numbered }, place]) => {
  const items = numbered.filter(({ body }) => body !== '');
  const { line } = items[place % items.length]!;
  const at = lines[line]!.indexOf('。') + 1;
  return {
    line,
    at,
    insert: (sentence: string): string[] =>
      withLines(lines, line, lines[line]!.slice(0, at) + sentence + lines[line]!.slice(at)),
  };
});
