import { CodeLensRefreshRequest } from '../protocol/values';
import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { inlays, lenses } from '../../core';
import type { Inlay, Lens } from '../../core';
import { answer } from '../protocol/answer';
import { failureOf } from '../protocol/run-safe';
import type { Feature, Server } from '../session/feature';
import type { Snapshot } from '../session/snapshots';

/** The command behind a lens; clients that have it say so by `initializationOptions.goTo`. */
const goToCommand = 'planlint.goTo';

/** A lens as the client shows it: one that leads nowhere, or that the client can't follow, is words without a command. */
function toCodeLens({ range, title, target }: Lens, { uri }: Snapshot, goTo: boolean): CodeLens {
  if (target === undefined || !goTo) return { range, command: { title, command: '' } };
  return { range, command: { title, command: goToCommand, arguments: [uri, range.start, target.selectionRange] } };
}

/** textDocument/codeLens: over an item its rows of the task table, over a section how many items it has. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  register(server) {
    const { connection, client, settings } = server;
    connection.onCodeLens(
      answer(server, 'textDocument/codeLens', [] as CodeLens[], async (snapshot) => {
        const { display } = await settings.inForce(snapshot.uri);
        if (!display.codeLens) return [];
        return lenses(snapshot.plan).map((lens) => toCodeLens(lens, snapshot, client.options.goTo));
      }),
    );
    if (client.codeLensRefresh) refreshOnChange(server, () => connection.sendRequest(CodeLensRefreshRequest.type));
  },
};

function toInlayHint({ position, label, tooltip, target }: Inlay, { uri }: Snapshot): InlayHint {
  if (target === undefined) return { position, label, tooltip, paddingLeft: true, paddingRight: true };
  const location = { uri, range: target.selectionRange };
  return { position, label: [{ value: label, tooltip, location }], paddingLeft: true, paddingRight: true };
}

/** textDocument/inlayHint: the day that a deadline means, the title behind 见第12项. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(server) {
    const { connection, client, settings } = server;
    connection.languages.inlayHint.on(
      answer(server, 'textDocument/inlayHint', [] as InlayHint[], async (snapshot, { range }) => {
        const { display } = await settings.inForce(snapshot.uri);
        if (!display.inlayHints) return [];
        return inlays(snapshot.plan, range.start.line, range.end.line).map((inlay) => toInlayHint(inlay, snapshot));
      }),
    );
    if (client.inlayRefresh) refreshOnChange(server, () => connection.languages.inlayHint.refresh());
  },
};

/** What is shown between the lines is asked for anew when it is turned on or off. */
function refreshOnChange({ settings, logError }: Server, refresh: () => Promise<void>): void {
  settings.onChange(() => {
    refresh().catch(failureOf('请编辑器刷新显示时出错', logError));
  });
}
