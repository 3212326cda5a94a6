import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../core';
import type { Plan, Position } from '../../core';
import { answer } from '../protocol/answer';
import type { Feature } from '../session/feature';

/** The ranges from the outermost on, each inside the one before. */
function toSelectionRange(plan: Plan, position: Position): SelectionRange {
  let parent: SelectionRange | undefined;
  for (const range of [...selectionsAt(plan, position)].reverse())
    parent = parent === undefined ? { range } : { range, parent };
  // Each position wants an answer, also one that lies outside of the text.
  return parent ?? { range: { start: position, end: position } };
}

/** textDocument/selectionRange. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(server) {
    server.connection.onSelectionRanges(
      answer(server, 'textDocument/selectionRange', [] as SelectionRange[], ({ plan }, { positions }) =>
        positions.map((position) => toSelectionRange(plan, position)),
      ),
    );
  },
};
