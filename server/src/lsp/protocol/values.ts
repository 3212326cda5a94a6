/**
 * The protocol's values that are used here. They are imported by this file alone: each file that imports them from the
 * library makes a copy of all its names when the server starts.
 */
export {
  CodeActionKind,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  CompletionTriggerKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  DocumentHighlightKind,
  ErrorCodes,
  InsertTextFormat,
  LSPErrorCodes,
  MarkupKind,
  Message,
  MessageType,
  PositionEncodingKind,
  ResponseError,
  SemanticTokensBuilder,
  ShowMessageNotification,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
