/**
 * A language server that checks nothing: on each change it publishes the given number of problems. What a keystroke
 * costs over this one is what the checking costs.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';

const count = Number(process.env['ECHO_PROBLEMS'] ?? '10');
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.onCompletion(() => []);
connection.onHover(() => null);
connection.onDocumentSymbol(() => []);
connection.onDefinition(() => null);
connection.onReferences(() => []);
connection.onDocumentHighlight(() => []);
connection.onCodeLens(() => []);
connection.onSelectionRanges(() => []);
connection.onDocumentLinks(() => []);
connection.onWorkspaceSymbol(() => []);
connection.languages.inlayHint.on(() => []);
connection.languages.semanticTokens.onRange(() => ({ data: [] }));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
documents.onDidChangeContent(({ document }) => {
  const diagnostics = Array.from({ length: count }, (_, line) => ({
    range: { start: { line, character: 0 }, end: { line, character: 3 } },
    message: '序号“9.”排在“18.”与“20.”之间，应为“19.”。',
    severity: 1 as const,
    source: 'planlint',
    code: 'numbering-sequence',
  }));
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});
documents.listen(connection);
connection.listen();
