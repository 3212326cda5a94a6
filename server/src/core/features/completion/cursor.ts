import type { Part, Plan, Section } from '../../plan/model';
import type { Position } from '../../text/range';
import type { Draft, Suggestion } from './suggestion';

/** Where somebody writes, and what stands around it. */
export interface Cursor {
  readonly plan: Plan;
  readonly line: number;
  readonly character: number;
  /** The shadow of the line before the cursor and behind it. */
  readonly before: string;
  readonly after: string;
  /** The part that the line belongs to; empty lines belong to the part above. */
  readonly part: Part | undefined;
  /** The last heading above the line in the same part. */
  readonly above: Section | undefined;
}

/**
 * Looks around a position.
 * @returns undefined where the document has no such line
 */
export function cursorAt(plan: Plan, { line, character }: Position): Cursor | undefined {
  const shadow = plan.facts[line]?.shadow;
  if (shadow === undefined) return undefined;
  const column = Math.min(character, shadow.length);
  const part = plan.parts.findLast(({ firstLine }) => firstLine <= line) ?? plan.parts[0];
  return {
    plan,
    line,
    character: column,
    before: shadow.slice(0, column),
    after: shadow.slice(column),
    part,
    above: plan.sections[lastBefore(plan.sections, line)],
  };
}

/** The index of the last section above a line, -1 where there is none. */
function lastBefore(sections: readonly Section[], line: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Nobody writes a longer word in pinyin. */
const longestPinyin = 60;
const latinEnd = /[A-Za-z']+$/u;
const hanEnd = /[\u3400-\u9fff]$/u;

/** The letters before the cursor: pinyin, as a rule. */
export function lettersBefore({ before }: Cursor): string {
  return latinEnd.exec(before.slice(-longestPinyin))?.[0] ?? '';
}

/** Whether the cursor stands behind a Chinese character, so that what is before it may be any sentence. */
export function isBehindChinese({ before }: Cursor): boolean {
  return hanEnd.test(before);
}

/** How many characters before the cursor are the beginning of a text; 2月 in 12月 is not that of 2月底前. */
function overlapWith(before: string, text: string): number {
  const startsWithDigit = /^\d/u.test(text);
  for (let length = Math.min(before.length, text.length); length > 0; length--) {
    const isCut = startsWithDigit && /\d/u.test(before.charAt(before.length - length - 1));
    if (!isCut && before.endsWith(text.slice(0, length))) return length;
  }
  return 0;
}

/** Puts a draft behind what is written, where its beginning, or pinyin, is written already. */
export function placeByBeginning(cursor: Cursor, draft: Draft): Suggestion {
  const { before, character } = cursor;
  const letters = lettersBefore(cursor).length;
  const names = [draft.label, ...(draft.names ?? [])];
  const written = letters > 0 ? letters : Math.max(...names.map((name) => overlapWith(before, name)));
  return { ...draft, from: character - written, to: character, replaceTo: character };
}

/** Puts a draft in the place of all that is written from a column on. */
export function placeFrom({ character }: Cursor, draft: Draft, from: number, replaceTo = character): Suggestion {
  return { ...draft, from, to: character, replaceTo };
}
