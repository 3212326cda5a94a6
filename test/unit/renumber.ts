/** A small plan, and what renumbering makes of it. */
import { applyEdits, editsOf, parsePlan, renumber } from '../../server/src/core';
import type { RenumberScope } from '../../server/src/core';

/** The text after renumbering; `‸` marks where the cursor is. */
export function renumbered(marked: string, scope: RenumberScope = 'document'): string {
  const before = marked.split('‸')[0]!.split('\n');
  const position = { line: before.length - 1, character: before[before.length - 1]!.length };
  const text = marked.replace('‸', '');
  return applyEdits(text, editsOf(renumber(parsePlan(text), scope, position)));
}

export const plan = (...lines: readonly string[]): string => ['某县2025年茶叶工作要点', ...lines, ''].join('\n');
