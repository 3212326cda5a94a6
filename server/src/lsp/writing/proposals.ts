/**
 * `planlint/propose` for clients that show what is proposed before they apply it, and the same commands through
 * `workspace/executeCommand` for all others: there the server has the editor apply the edits.
 */
import { ErrorCodes, LSPErrorCodes, ResponseError } from '../protocol/values';
import type { Command, ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Proposal } from '../../core';
import { applyEdit } from '../protocol/apply-edit';
import { toProposalEdit } from '../protocol/convert';
import { asParams, openSnapshot, serve, uriIn } from '../protocol/own-requests';
import type { Params } from '../protocol/own-requests';
import { runSafe } from '../protocol/run-safe';
import { showMessage } from '../protocol/show-message';
import type { Feature, Server } from '../session/feature';
import type { Snapshot } from '../session/snapshots';
import { commands, commandIn, propose, readArguments } from './commands';

/** The commands' names as clients call them, before the name of the proposal. */
const commandPrefix = 'planlint.server.';

/** The command behind an action of a client that takes nothing but commands. */
const applyCommand = `${commandPrefix}apply`;

/** A command by which the server has the editor apply an edit of one state of a document. */
export function applying(title: string, edit: WorkspaceEdit, { uri, version }: Snapshot): Command {
  return { title, command: applyCommand, arguments: [{ uri, version, title, edit }] };
}

/** The answer to `planlint/propose`; the edits are for this version alone. */
export interface Proposed extends Proposal {
  readonly version: number;
}

/** The document as it is now; refused where it is not open, or has gone on since the client asked. */
function current(server: Server, params: Params): Snapshot {
  const snapshot = openSnapshot(server, uriIn(params));
  const { version } = params;
  if (typeof version === 'number' && version !== snapshot.version)
    throw new ResponseError(LSPErrorCodes.ContentModified, '文稿在此期间改动过，没有做任何修改。请重试。');
  return snapshot;
}

/** @throws ResponseError in words where the editor does not make the edit */
async function apply({ connection }: Server, label: string, edit: WorkspaceEdit): Promise<void> {
  const refusal = await applyEdit(connection, label, edit);
  if (refusal !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, refusal);
}

/** Has the editor apply what a command proposes, and says in words what became of it. */
async function execute(server: Server, { command, arguments: given }: ExecuteCommandParams): Promise<string> {
  const params = asParams(given?.[0]);
  const name = command === applyCommand ? '' : commandIn(command, commandPrefix);
  const snapshot = current(server, params);
  if (command === applyCommand) {
    const title = String(params['title']);
    await apply(server, title, params['edit'] as WorkspaceEdit);
    return title;
  }
  const proposal = propose(name, snapshot.plan, readArguments(given?.[0]), server.core);
  if (proposal.changes.length === 0) {
    showMessage(server.connection, 'info', proposal.message, server.logError);
    return proposal.message;
  }
  const { title, asks } = commands[name]!;
  const { message, remark } = proposal;
  // Editors don't show what a command answers.
  if (asks) showMessage(server.connection, 'info', message, server.logError);
  await apply(server, title, toProposalEdit(proposal, snapshot, server.client, asks));
  if (remark !== undefined) showMessage(server.connection, 'warning', remark, server.logError);
  return message + (remark ?? '');
}

/** `planlint/propose` and workspace/executeCommand. */
export const proposals: Feature = {
  capabilities: ({ actionsAsCommands }) => {
    const names = Object.keys(commands).map((name) => commandPrefix + name);
    return { executeCommandProvider: { commands: actionsAsCommands ? [...names, applyCommand] : names } };
  },
  register(server) {
    const { connection, core, logError } = server;
    const failed = new ResponseError<never>(ErrorCodes.InternalError, '出了内部错误，没有做任何修改。详情见日志。');
    serve<Proposed>(
      server,
      'planlint/propose',
      (params) => {
        const snapshot = current(server, params);
        const values = readArguments(params['arguments']);
        return { version: snapshot.version, ...propose(commandIn(params['command']), snapshot.plan, values, core) };
      },
      failed,
    );
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
