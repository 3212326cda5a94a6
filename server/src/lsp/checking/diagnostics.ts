import { DocumentDiagnosticReportKind } from '../protocol/values';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { toDiagnostic } from '../protocol/convert';
import { cancelled, describeError, failureOf, runSafe } from '../protocol/run-safe';
import type { Feature, Server } from '../session/feature';
import { isTeamFile } from '../settings/team-file-names';
import { awaitBursts } from './bursts';
import type { Told } from './told';
import { stillHolds } from './told';

/** Answers the client's questions; what it already has is not sent again. */
function answerPulls({ connection, client, documents, host, session, settings, logError }: Server): void {
  /** By the document's URI. */
  const told = new Map<string, Told>();
  documents.onDidClose(({ document }) => told.delete(document.uri));
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
        if (token.isCancellationRequested) return cancelled();
        const shown = session.shown(snapshot, inForce, token);
        if (shown === undefined) return cancelled();
        const resultId = `${snapshot.serial}.${inForce.epoch}${shown.someWait ? '.some' : ''}`;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const items = shown.problems.map((problem) => toDiagnostic(problem, uri, client, host));
        const { facts } = snapshot.plan;
        const before = told.get(uri);
        told.set(uri, { resultId, facts, items });
        if (before !== undefined && before.resultId === previousResultId && stillHolds(before, facts, items))
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
  function askAgain(): void {
    if (!client.diagnosticRefresh) return;
    connection.languages.diagnostics.refresh().catch(failureOf('请编辑器刷新诊断时出错', logError));
  }
  settings.onChange(askAgain);
  session.onRipe(askAgain);
}

/**
 * Sends the diagnostics by itself, as soon as no further change is waiting: a keystroke is checked at once, and a
 * burst of changes only at its end.
 */
function pushAll({ connection, client, host, documents, session, settings, logError }: Server): void {
  function send(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    const params =
      client.diagnosticVersion && version !== undefined ? { uri, version, diagnostics } : { uri, diagnostics };
    connection.sendDiagnostics(params).catch(failureOf(`发送诊断时出错（${uri}）`, logError));
  }

  async function publish(uri: string): Promise<void> {
    try {
      const inForce = await settings.inForce(uri);
      const snapshot = session.snapshot(uri);
      const shown = snapshot && session.shown(snapshot, inForce);
      if (snapshot === undefined || shown === undefined) return;
      const diagnostics = shown.problems.map((problem) => toDiagnostic(problem, uri, client, host));
      send(uri, snapshot.version, diagnostics);
    } catch (error) {
      logError(`检查文稿时出错（${uri}）。\n${describeError(error)}`);
    }
  }

  const bursts = awaitBursts(host, (uri) => void publish(uri));
  documents.onDidChangeContent(({ document }) => bursts.add(document.uri));
  documents.onDidClose(({ document }) => {
    // What is wrong in a team's file is wrong whether it is open or not.
    if (isTeamFile(document.uri)) return;
    bursts.drop(document.uri);
    send(document.uri, undefined, []);
  });
  settings.onChange(() => documents.keys().forEach((uri) => bursts.add(uri)));
  session.onRipe((uri) => bursts.add(uri));
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
