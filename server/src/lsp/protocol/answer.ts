import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { Server } from '../session/feature';
import type { Snapshot } from '../session/snapshots';
import { runSafe } from './run-safe';

/** A request about one document. */
interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * The handler of a request about one document as it is now.
 * @param method   for the log
 * @param fallback the answer where the document is not open, and after a failure
 * @param work     may throw; a ResponseError is answered as it is
 */
export function answer<Params extends OfDocument, Result>(
  { session, logError }: Pick<Server, 'session' | 'logError'>,
  method: string,
  fallback: Result,
  work: (snapshot: Snapshot, params: Params) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return (params, token) => {
    const { uri } = params.textDocument;
    return runSafe<Result>(logError, { method, uri }, token, fallback, () => {
      const snapshot = session.snapshot(uri);
      return snapshot === undefined ? fallback : work(snapshot, params);
    });
  };
}
