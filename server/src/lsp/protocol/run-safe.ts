import { LSPErrorCodes, ResponseError } from './values';
import type { CancellationToken } from 'vscode-languageserver';

/** What is being answered, for the log. */
export interface Asked {
  readonly method: string;
  readonly uri: string;
}

/** An error's stack, or whatever was thrown, as text. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * What logs the failure of something that nobody waits for.
 * @param what what failed, as a sentence without its full stop
 */
export function failureOf(what: string, logError: (message: string) => void): (error: unknown) => void {
  return (error) => logError(`${what}。\n${describeError(error)}`);
}

/** The answer to a request that the client no longer wants. */
export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消。');
}

/**
 * Runs the work of one request so that its failure stays its own.
 * @param logError told of a failure, with the method and the document
 * @param fallback the answer after a failure
 * @param work     may throw; a ResponseError that it throws or returns is answered as it is
 * @returns the work's answer, the fallback, or RequestCancelled where the token was cancelled before
 */
export async function runSafe<T>(
  logError: (message: string) => void,
  asked: Asked,
  token: CancellationToken,
  fallback: T,
  work: () => T | ResponseError<never> | Promise<T | ResponseError<never>>,
): Promise<T | ResponseError<never>> {
  if (token.isCancellationRequested) return cancelled();
  try {
    return await work();
  } catch (error) {
    if (error instanceof ResponseError) return error as ResponseError<never>;
    logError(`处理 ${asked.method} 时出错（${asked.uri}）。\n${describeError(error)}`);
    return fallback;
  }
}
