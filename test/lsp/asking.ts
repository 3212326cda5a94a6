/** A client that reads plans as modern editors do, and questions about places of the sample. */
import { cursorAt, sample } from '../features/cursor';
import { fullClient } from './harness';
import type { Setup, TestClient } from './harness';

/** A modern editor that also shows what stands between the lines. */
export const readingClient: Setup['capabilities'] = {
  ...fullClient,
  workspace: {
    ...fullClient.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    ...fullClient.textDocument,
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
  },
};

/** Asks about the place of some words in the sample. */
export async function askAt<Result>(
  client: TestClient,
  uri: string,
  method: string,
  words: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Result> {
  const { position } = cursorAt(sample, words, 1);
  return client.connection.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}
