import type { TextEdit } from 'vscode-languageserver';
import { answer } from '../protocol/answer';
import { toTextEdits } from '../protocol/convert';
import type { Feature } from '../session/feature';

/** textDocument/formatting and rangeFormatting: pipe tables are aligned, nothing else is touched. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register(server) {
    const { connection, core } = server;
    connection.onDocumentFormatting(
      answer(server, 'textDocument/formatting', [] as TextEdit[], ({ plan }) => toTextEdits(core.formatPipes(plan))),
    );
    connection.onDocumentRangeFormatting(
      answer(server, 'textDocument/rangeFormatting', [] as TextEdit[], ({ plan }, { range }) =>
        toTextEdits(core.formatPipes(plan, range)),
      ),
    );
  },
};
