/** A small plan, and what renumbering makes of it. */
import { applyEdits, editsOf, renumber } from '../../server/src/core';
import type { RenumberScope } from '../../server/src/core';
import { cursorMark, marked } from '../features/cursor';

/** The text after renumbering; `‸` marks where the cursor is, which says nothing where the scope is the document. */
export function renumbered(given: string, scope: RenumberScope = 'document'): string {
  const { text, plan, position } = marked(given.includes(cursorMark) ? given : given + cursorMark);
  return applyEdits(text, editsOf(renumber(plan, scope, position)));
}

export const plan = (...lines: readonly string[]): string => ['某县2025年茶叶工作要点', ...lines, ''].join('\n');
