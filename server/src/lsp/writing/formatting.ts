import type { TextEdit } from 'vscode-languageserver';
import type { Range } from '../../core';
import { toTextEdits } from '../protocol/convert';
import { runSafe } from '../protocol/run-safe';
import type { Feature } from '../session/feature';

/** textDocument/formatting and rangeFormatting: pipe tables are aligned, nothing else is touched. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register({ connection, core, session, logError }) {
    const format = (uri: string, within?: Range): TextEdit[] => {
      const snapshot = session.snapshot(uri);
      return snapshot === undefined ? [] : toTextEdits(core.formatPipes(snapshot.plan, within));
    };
    connection.onDocumentFormatting(({ textDocument: { uri } }, token) =>
      runSafe<TextEdit[]>(logError, { method: 'textDocument/formatting', uri }, token, [], () => format(uri)),
    );
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) =>
      runSafe<TextEdit[]>(logError, { method: 'textDocument/rangeFormatting', uri }, token, [], () =>
        format(uri, range),
      ),
    );
  },
};
