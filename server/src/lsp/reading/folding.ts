import type { FoldingRange } from 'vscode-languageserver';
import type { Fold } from '../../core';
import { answer } from '../protocol/answer';
import type { Feature } from '../session/feature';

/**
 * The folds as the client takes them: whole lines, which every client understands.
 * @param limit the largest number that it takes; where there are more, the longest ones stay
 */
export function toFoldingRanges(folds: readonly Fold[], limit: number | undefined): FoldingRange[] {
  let kept = folds;
  if (limit !== undefined && folds.length > limit) {
    const length = ({ startLine, endLine }: Fold): number => endLine - startLine;
    const longest = new Set([...folds].sort((a, b) => length(b) - length(a)).slice(0, limit));
    kept = folds.filter((fold) => longest.has(fold));
  }
  return kept.map(({ startLine, endLine }) => ({ startLine, endLine }));
}

/** textDocument/foldingRange. */
export const foldingRanges: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(server) {
    const { connection, core, client } = server;
    connection.onFoldingRanges(
      answer(server, 'textDocument/foldingRange', [] as FoldingRange[], ({ plan }) =>
        toFoldingRanges(core.folding(plan), client.foldLimit),
      ),
    );
  },
};
