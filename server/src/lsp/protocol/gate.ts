/**
 * What the protocol says of any message before a feature sees it: nothing but `initialize` comes first, only `exit` comes
 * after `shutdown`, and the parameters are what they have to be. A refused request is answered in words, so that the
 * author of a client learns what to mend.
 */
import { ErrorCodes, Message, ResponseError } from './values';
import type { Connection, ConnectionOptions, NotificationMessage, RequestMessage } from 'vscode-languageserver';
import { asParams } from './own-requests';
import { wrongIn } from './parameters';

/** Why a request is refused. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** What stands in the place of a refused request, and of a notification that can't be understood: it bears the reason. */
const refused = 'planlint/refused';

type Asking = RequestMessage | NotificationMessage;

function isAsking(message: Message): message is Asking {
  return Message.isRequest(message) || Message.isNotification(message);
}

/** Where a session stands. */
type Phase = 'new' | 'running' | 'over';

/** What the phase forbids. */
function untimely(phase: Phase, { method }: Asking): Refusal | undefined {
  if (method === 'exit') return undefined;
  if (phase === 'over') return { code: ErrorCodes.InvalidRequest, message: '服务器已经关闭，不再回答请求。' };
  if ((method === 'initialize') === (phase === 'new')) return undefined;
  return phase === 'new'
    ? { code: ErrorCodes.ServerNotInitialized, message: '服务器还没有初始化，请先发 initialize。' }
    : { code: ErrorCodes.InvalidRequest, message: '服务器已经初始化过了。' };
}

function malformed({ method, params }: Asking): Refusal | undefined {
  const message = wrongIn(method, params);
  return message === undefined ? undefined : { code: ErrorCodes.InvalidParams, message };
}

/** The message with an object for its parameters, as the library and the features take it. */
function withObject(message: Asking): Asking {
  const { params } = message;
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
  return isObject ? message : { ...message, params: {} };
}

/** The message as the library takes it: it needs to be told of the client's abilities. */
function completed(message: Asking): Asking {
  if (message.method !== 'initialize') return message;
  return {
    ...message,
    params: { ...message.params, capabilities: asParams(asParams(message.params)['capabilities']) },
  };
}

function standIn(message: Asking, refusal: Refusal): Asking {
  return { ...message, method: refused, params: { ...refusal, method: message.method } };
}

/** The options of a connection whose messages pass the gate; `answerRefusals` belongs to it. */
export function gateOptions(): ConnectionOptions {
  let phase: Phase = 'new';
  return {
    messageStrategy: {
      handleMessage(given, next) {
        if (!isAsking(given)) return next(given);
        const message = withObject(given);
        const tooEarlyOrLate = untimely(phase, message);
        // Such notifications are dropped: the protocol has no way to answer them.
        if (tooEarlyOrLate !== undefined && !Message.isRequest(message)) return undefined;
        const refusal = tooEarlyOrLate ?? malformed(message);
        if (refusal !== undefined) return next(standIn(message, refusal));
        if (message.method === 'initialize') phase = 'running';
        if (message.method === 'shutdown') phase = 'over';
        return next(completed(message));
      },
    },
  };
}

/** Answers refused requests, and writes refused notifications into the log. */
export function answerRefusals(connection: Connection): void {
  connection.onRequest(refused, ({ code, message }: Refusal) => new ResponseError(code, message));
  connection.onNotification(refused, ({ message, method }: Refusal & { readonly method: string }) =>
    connection.console.error(`没有处理 ${method}：${message}`),
  );
}
