/** Requests of our own, `planlint/…`: their parameters come as anybody sends them, and are refused in words. */
import { ErrorCodes, ResponseError } from './values';
import type { CancellationToken } from 'vscode-languageserver';
import type { Server } from '../session/feature';
import type { Snapshot } from '../session/snapshots';
import { runSafe } from './run-safe';

/** Parameters as they come; each request says what it needs of them. */
export type Params = Readonly<Record<string, unknown>>;

/** Refuses a request. @throws ResponseError with the sentence that editors show */
export function invalid(sentence: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, sentence);
}

/** What came in the place of what was wanted, as the end of a sentence. */
export function received(value: unknown): string {
  if (value === undefined || value === null) return '没有收到';
  if (typeof value === 'string') return `收到的是文字“${value}”`;
  return typeof value === 'object' ? '收到的是一个对象或列表' : `收到的是 ${String(value)}`;
}

/** A value with its keys; without any where it is no object. */
export function asParams(value: unknown): Params {
  return typeof value === 'object' && value !== null ? (value as Params) : {};
}

/** The document that a request is about. @throws ResponseError where it names none */
export function uriIn({ uri }: Params): string {
  return typeof uri === 'string' ? uri : invalid('缺少参数 uri（文稿的地址）。');
}

/** A document as it is now. @throws ResponseError where it is not open */
export function openSnapshot({ session }: Pick<Server, 'session'>, uri: string): Snapshot {
  return session.snapshot(uri) ?? invalid('这份文稿没有打开。');
}

/** What work comes to. */
type Work<Result> = Result | ResponseError<never> | Promise<Result | ResponseError<never>>;

/**
 * Answers a request of our own.
 * @param work     may throw; a ResponseError that it throws or returns is answered as it is
 * @param fallback the answer after a failure; an error where it is missing
 */
export function serve<Result>(
  { connection, logError }: Pick<Server, 'connection' | 'logError'>,
  method: string,
  work: (params: Params, token: CancellationToken) => Work<Result>,
  fallback: Result | ResponseError<never> = new ResponseError(ErrorCodes.InternalError, '出了内部错误，详情见日志。'),
): void {
  connection.onRequest(method, (value: unknown, token: CancellationToken) => {
    const params = asParams(value);
    return runSafe<Result | ResponseError<never>>(
      logError,
      { method, uri: String(params['uri']) },
      token,
      fallback,
      () => work(params, token),
    );
  });
}
