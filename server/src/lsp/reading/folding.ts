import type { FoldingRange } from 'vscode-languageserver';
import type { Fold } from '../../core';
import { runSafe } from '../protocol/run-safe';
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
  register({ connection, core, client, session, logError }) {
    connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
      runSafe<FoldingRange[]>(logError, { method: 'textDocument/foldingRange', uri }, token, [], () => {
        const snapshot = session.snapshot(uri);
        return snapshot === undefined ? [] : toFoldingRanges(core.folding(snapshot.plan), client.foldLimit);
      }),
    );
  },
};
