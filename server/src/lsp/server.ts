import { PositionEncodingKind, TextDocumentSyncKind } from './protocol/values';
import type { Connection, ConnectionOptions, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { actions } from './checking/actions';
import { diagnostics } from './checking/diagnostics';
import { warmUp } from './checking/warm-up';
import { answerRefusals, gateOptions } from './protocol/gate';
import { codeLenses, inlayHints } from './reading/between-lines';
import { foldingRanges } from './reading/folding';
import { hovers } from './reading/hover';
import { definitions, documentLinks, highlights, references } from './reading/navigation';
import { selectionRanges } from './reading/selection';
import { symbols } from './reading/symbols';
import { taskLists } from './reading/tasks';
import { semanticTokens } from './reading/tokens';
import { wordTexts } from './reading/word-text';
import { workspaceSymbols } from './reading/workspace-symbols';
import { readClient } from './session/client';
import { createDocuments } from './session/documents';
import type { Feature } from './session/feature';
import type { Host } from './session/host';
import { realCore } from './session/core';
import { createSession } from './session/session';
import type { Core } from './session/core';
import { createSettings } from './settings/settings';
import { status } from './settings/status';
import { teamWork } from './team/requests';
import { completions } from './writing/completion';
import { formatting } from './writing/formatting';
import { newPlans } from './writing/new-plan';
import { proposals } from './writing/proposals';
import { renames } from './writing/rename';

const features: readonly Feature[] = [
  diagnostics,
  symbols,
  foldingRanges,
  hovers,
  actions,
  proposals,
  formatting,
  taskLists,
  wordTexts,
  status,
  completions,
  newPlans,
  definitions,
  references,
  highlights,
  documentLinks,
  renames,
  codeLenses,
  inlayHints,
  semanticTokens,
  selectionRanges,
  workspaceSymbols,
  teamWork,
  warmUp,
];

/** What the server can do whatever the client is like. */
const common: ServerCapabilities = {
  // Every client must take this one, and the core counts in it.
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/**
 * Serves one client until it says goodbye. Knows nothing of the runtime that it is in.
 * @param connect makes the connection, not yet listening
 * @param host    files and time
 * @param core    the checks; a test may put something else in its place
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  host: Host,
  core: Core = realCore,
): void {
  const connection = connect(gateOptions());
  const logError = (message: string): void => connection.console.error(message);
  const documents = createDocuments();

  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    if (!client.offersUtf16) {
      connection.console.warn('编辑器没有列出 UTF-16 位置编码；按协议规定，位置仍以 UTF-16 计。');
    }
    const session = createSession({ core, host, client, documents, logError });
    const settings = createSettings({ connection, host, core, client, documents, logError });
    session.onSifted(settings.showUnused);
    documents.onDidClose(({ document }) => session.forget(document.uri));
    for (const feature of features) {
      feature.register({ connection, host, core, client, documents, session, settings, logError });
    }
    const capabilities = Object.assign({}, common, ...features.map((feature) => feature.capabilities(client)));
    return { capabilities: capabilities as ServerCapabilities, serverInfo: { name: 'planlint' } };
  });
  answerRefusals(connection);
  documents.listen(connection);
  connection.listen();
}
