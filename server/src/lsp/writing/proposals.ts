/**
 * `planlint/propose` for clients that show what is proposed before they apply it, and the same commands through
 * `workspace/executeCommand` for all others: there the server has the editor apply the edits.
 */
import { ErrorCodes, LSPErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver';
import type { ExecuteCommandParams } from 'vscode-languageserver';
import type { Proposal } from '../../core';
import { toProposalEdit } from '../protocol/convert';
import type { Feature, Server } from '../session/feature';
import { commands, propose, readArguments } from './commands';
import { runSafe } from '../protocol/run-safe';
import type { Snapshot } from '../session/snapshots';

/** The commands' names as clients call them, before the name of the proposal. */
const commandPrefix = 'planlint.server.';

/** The answer to `planlint/propose`; the edits are for this version alone. */
export interface Proposed extends Proposal {
  readonly version: number;
}

/** A request's document and version. */
interface Target {
  readonly uri: string;
  readonly version?: number;
}

/** The document as it is now; refused where it is not open, or has gone on since the client asked. */
function current({ session }: Server, { uri, version }: Target): Snapshot {
  const snapshot = session.snapshot(uri);
  if (snapshot === undefined) throw new ResponseError(ErrorCodes.InvalidParams, '这份文稿没有打开。');
  if (version !== undefined && version !== snapshot.version)
    throw new ResponseError(LSPErrorCodes.ContentModified, '文稿在此期间改动过，没有做任何修改。请重试。');
  return snapshot;
}

function targetOf(value: unknown): Target {
  const { uri, version } = (value ?? {}) as Partial<Target>;
  if (typeof uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, '缺少参数 uri（文稿的地址）。');
  return { uri, ...(typeof version === 'number' ? { version } : {}) };
}

/** Has the editor apply what a command proposes, and says in words what became of it. */
async function execute(server: Server, { command, arguments: given }: ExecuteCommandParams): Promise<string> {
  const name = command.slice(commandPrefix.length);
  const snapshot = current(server, targetOf(given?.[0]));
  const proposal = propose(name, snapshot.plan, readArguments(given?.[0]), server.core);
  if (proposal.changes.length === 0) {
    // A plain message: the editor need not answer it.
    void server.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Info,
      message: proposal.message,
    });
    return proposal.message;
  }
  const { title, asks } = commands[name]!;
  const edit = toProposalEdit(proposal, snapshot, server.client, asks);
  const { applied, failureReason } = await server.connection.workspace.applyEdit({ label: title, edit });
  if (!applied)
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      `编辑器没有接受“${title}”的修改${failureReason ? `：${failureReason}` : '。'}`,
    );
  return proposal.message;
}

export const proposals: Feature = {
  capabilities: () => ({
    executeCommandProvider: { commands: Object.keys(commands).map((name) => commandPrefix + name) },
  }),
  register(server) {
    const { connection, core, logError } = server;
    const failed = new ResponseError<never>(ErrorCodes.InternalError, '出了内部错误，没有做任何修改。详情见日志。');
    connection.onRequest('planlint/propose', (params: unknown, token) => {
      const { uri = '' } = (params ?? {}) as Partial<Target>;
      return runSafe<Proposed | ResponseError<never>>(
        logError,
        { method: 'planlint/propose', uri },
        token,
        failed,
        () => {
          const snapshot = current(server, targetOf(params));
          const { command, arguments: given } = params as { command?: unknown; arguments?: unknown };
          const proposal: Proposal = propose(String(command), snapshot.plan, readArguments(given), core);
          return { version: snapshot.version, ...proposal };
        },
      );
    });
    connection.onExecuteCommand((params, token) =>
      runSafe<string | ResponseError<never>>(
        logError,
        { method: 'workspace/executeCommand', uri: params.command },
        token,
        failed,
        () => execute(server, params),
      ),
    );
  },
};
