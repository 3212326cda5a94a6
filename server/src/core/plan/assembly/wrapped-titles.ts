/** Titles of numbered lines that go on over a line's end. */
import { longestRunIn } from '../../line/classify';
import type { LineFacts } from '../../line/facts';
import { rangeInLine } from '../../text/range';
import type { Placed } from '../../text/range';
import { shadowOf } from '../../text/shadow';
import type { Block, Paragraph, Section } from '../model';

/** A section whose title may still be cut. */
interface Titled {
  readonly line: number;
  form: Section['form'];
  title: Section['title'];
}

/**
 * Calls a numbered sentence that goes on over a line's end by its first clause.
 * @param section   the innermost one
 * @param paragraph the one that goes on, which may be the section's first
 * @param next      the line with which it goes on
 */
export function endTitle(
  section: Titled | undefined,
  { pieces }: Paragraph,
  next: Block,
  facts: readonly LineFacts[],
): void {
  if (section?.form !== 'alone' || pieces.length > 1 || pieces[0]!.line !== section.line) return;
  const clause = firstClause(section.title, next, facts);
  if (clause === undefined) return;
  section.form = 'headless';
  section.title = clause;
}

/**
 * The first clause of a title that goes on in the next line.
 * @returns undefined where it has no clauses, or is a heading whose full stop stands in the next line, a text behind it
 */
function firstClause({ text, range }: Placed, next: Block, facts: readonly LineFacts[]): Placed | undefined {
  const clause = shadowOf(text).search(/[，；：]/u);
  const goesOn = facts[next.line]!.shadow.slice(next.from, next.to);
  const stop = goesOn.indexOf('。');
  const isHeading = stop >= 0 && stop < goesOn.length - 1 && text.length + stop <= longestRunIn;
  if (clause <= 0 || isHeading) return undefined;
  const { line, character } = range.start;
  return { text: text.slice(0, clause), range: rangeInLine(line, character, character + clause) };
}
