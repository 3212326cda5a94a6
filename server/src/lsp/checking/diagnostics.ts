import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { toDiagnostic } from '../protocol/convert';
import type { Feature, Server } from '../session/feature';
import { cancelled, describeError, runSafe } from '../protocol/run-safe';
import { isTeamFile } from '../settings/team-file-names';

/**
 * How long changes may go on arriving, one at each turn of the event loop, before they are checked all the same, in
 * milliseconds.
 */
const patience = 50;

/** Answers the client's questions; what it already has is not sent again. */
function answerPulls({ connection, client, host, session, settings, logError }: Server): void {
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    runSafe<DocumentDiagnosticReport>(
      logError,
      { method: 'textDocument/diagnostic', uri },
      token,
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async () => {
        const inForce = await settings.inForce(uri);
        const snapshot = session.snapshot(uri);
        if (snapshot === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const resultId = `${snapshot.serial}.${inForce.epoch}`;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        if (token.isCancellationRequested) return cancelled();
        const problems = session.problems(snapshot, inForce, token);
        if (problems === undefined) return cancelled();
        const items = problems.map((problem) => toDiagnostic(problem, uri, client, host));
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
  settings.onChange(() => {
    if (!client.diagnosticRefresh) return;
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => logError(`请编辑器刷新诊断时出错。\n${describeError(error)}`));
  });
}

/**
 * Sends the diagnostics by itself, as soon as no further change is waiting: a keystroke is checked at once, and a
 * burst of changes only at its end.
 */
function pushAll({ connection, client, host, documents, session, settings, logError }: Server): void {
  const pending = new Set<string>();
  let changed = false;
  let waiting = false;
  let since = 0;

  function send(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    const params =
      client.diagnosticVersion && version !== undefined ? { uri, version, diagnostics } : { uri, diagnostics };
    connection
      .sendDiagnostics(params)
      .catch((error: unknown) => logError(`发送诊断时出错（${uri}）。\n${describeError(error)}`));
  }

  async function publish(uri: string): Promise<void> {
    try {
      const inForce = await settings.inForce(uri);
      const snapshot = session.snapshot(uri);
      const problems = snapshot && session.problems(snapshot, inForce);
      if (snapshot === undefined || problems === undefined) return;
      send(
        uri,
        snapshot.version,
        problems.map((problem) => toDiagnostic(problem, uri, client, host)),
      );
    } catch (error) {
      logError(`检查文档时出错（${uri}）。\n${describeError(error)}`);
    }
  }

  function turn(): void {
    // Waiting messages are handled one at each turn, after this; so a turn without a change means that none waits.
    if (changed && host.now() - since < patience) {
      changed = false;
      host.soon(turn);
      return;
    }
    waiting = false;
    const uris = [...pending];
    pending.clear();
    for (const uri of uris) void publish(uri);
  }

  function schedule(uri: string): void {
    pending.add(uri);
    changed = true;
    if (waiting) return;
    waiting = true;
    since = host.now();
    host.soon(turn);
  }

  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.onDidClose(({ document }) => {
    // What is wrong in a team's file is wrong whether it is open or not.
    if (isTeamFile(document.uri)) return;
    pending.delete(document.uri);
    send(document.uri, undefined, []);
  });
  settings.onChange(() => documents.keys().forEach(schedule));
}

/** The problems of a document: on request where the client can ask, else sent. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.diagnosticPull
      ? { diagnosticProvider: { identifier: 'planlint', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  register(server) {
    if (server.client.diagnosticPull) answerPulls(server);
    else pushAll(server);
  },
};
