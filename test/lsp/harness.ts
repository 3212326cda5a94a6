import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  createConnection,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  ProtocolConnection,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../server/src/lsp/server';
import { fakeHost } from './fake-host';
import { listenTo } from './listening';
import type { Heard } from './listening';
import type { World } from './fake-host';
import { realCore } from '../../server/src/lsp/session/core';
import type { Core } from '../../server/src/lsp/session/core';
import { checkWith } from '../../server/src/core/check/check';
import { fixAllWith } from '../../server/src/core/check/fix';
import type { Rule } from '../../server/src/core';

/**
 * The server as editors start it.
 * @throws where it is not built: whoever spoke to it would wait for an answer that never comes
 */
export function builtServer(): string {
  const path = join(__dirname, '..', '..', 'server.js');
  assert.ok(existsSync(path), 'dist/server.js is missing; `node esbuild.mjs --only=server` builds it.');
  return path;
}

/** What a modern editor says of itself. */
export const fullClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

export interface Setup extends World {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration` for one scope. */
  readonly configuration?: (scope: string | undefined) => unknown;
  /** The files that the server may read, by URI; an Error is thrown where it is read. */
  readonly files?: Map<string, string | Error>;
  readonly core?: Core;
  /** Answers requests of ours from the server. */
  readonly requests?: Readonly<Record<string, (params: never) => unknown>>;
}

/** The core with other rules. */
export function coreWith(rules: readonly Rule[]): Core {
  return {
    ...realCore,
    rules,
    check: (plan, settings, hooks, library) =>
      checkWith(rules, plan, settings ?? { profile: 'review', rules: {} }, hooks, library),
    fixAll: (text, settings, only, hooks) =>
      fixAllWith(
        rules.filter((rule) => rule.fixKind === 'safe' && (only === undefined || rule.id === only)),
        text,
        settings ?? { profile: 'review', rules: {} },
        hooks,
      ),
  };
}

/** The client's side of a session: its own copy of each text, and everything that the server has sent. */
export interface TestClient extends Heard {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Opens a text and returns its URI. */
  open(text: string, uri?: string): Promise<string>;
  change(uri: string, ...edits: readonly { readonly range?: Range; readonly text: string }[]): Promise<void>;
  /** Tells that the document was saved. */
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** The client's copy. */
  document(uri: string): TextDocument;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** The diagnostics of the text as it is now, pulled or pushed, whichever the client has. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  actions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<CodeAction[]>;
  /** Does what an editor does with an edit of one document. */
  apply(uri: string, edit: WorkspaceEdit | undefined): Promise<void>;
  shutdown(): Promise<void>;
}

let count = 0;

/** A server in this process; the connection is the client's end, over two streams, and nothing was said on it yet. */
export function serveHere(setup: Setup = {}): ProtocolConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const files = setup.files ?? new Map<string, string | Error>();
  startServer(
    (options) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), options),
    fakeHost(files, setup),
    setup.core,
  );
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

/** Starts a server in this process, with a client that has said hello. */
export async function start(setup: Setup = {}): Promise<TestClient> {
  return connectClient(serveHere(setup), setup);
}

/** Initializes a server over a connection. */
export async function connectClient(connection: ProtocolConnection, setup: Setup): Promise<TestClient> {
  const capabilities = setup.capabilities ?? fullClient;
  const pulls = capabilities.textDocument?.diagnostic !== undefined;
  const documents = new Map<string, TextDocument>();
  const heard = listenTo(connection, setup);
  connection.listen();

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions: setup.initializationOptions,
    workspaceFolders: setup.folders?.map((uri) => ({ uri, name: uri })) ?? null,
  });
  await connection.sendNotification('initialized', {});

  const own: Omit<TestClient, keyof Heard> = {
    connection,
    initialized,
    async open(text, uri = `untitled:plan-${++count}`) {
      documents.set(uri, TextDocument.create(uri, 'plan', 1, text));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'plan', version: 1, text },
      });
      return uri;
    },
    async change(uri, ...edits) {
      const document = own.document(uri);
      const version = document.version + 1;
      TextDocument.update(document, [...edits] as { text: string }[], version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: edits,
      });
    },
    save: (uri) => connection.sendNotification('textDocument/didSave', { textDocument: { uri } }),
    async close(uri) {
      documents.delete(uri);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    document(uri) {
      const document = documents.get(uri);
      assert.ok(document, `${uri} is not open`);
      return document;
    },
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId }),
    async diagnostics(uri) {
      if (pulls) {
        const report = await own.pull(uri);
        assert.equal(report.kind, 'full');
        return 'items' in report ? report.items : [];
      }
      const { version } = own.document(uri);
      const latest = () => heard.published.findLast((one) => one.uri === uri && one.version === version);
      await heard.until(() => latest() !== undefined);
      return latest()!.diagnostics;
    },
    actions: (uri, range, context) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      }),
    async apply(uri, edit) {
      const [versioned] = edit?.documentChanges ?? [];
      assert.ok(versioned === undefined || 'edits' in versioned);
      if (versioned !== undefined) {
        assert.deepEqual(versioned.textDocument, { uri, version: own.document(uri).version });
      }
      const edits = (versioned?.edits ?? edit?.changes?.[uri]) as { range: Range; newText: string }[] | undefined;
      assert.ok(edits, 'there is no edit');
      const text = TextDocument.applyEdits(own.document(uri), edits);
      await own.change(uri, { text });
    },
    shutdown: () => connection.sendRequest('shutdown'),
  };
  assert.equal(
    typeof initialized.capabilities.textDocumentSync === 'object' && initialized.capabilities.textDocumentSync.change,
    TextDocumentSyncKind.Incremental,
  );
  return Object.assign(heard, own);
}

/** An empty range. */
export function at(line: number, character: number): Range {
  return { start: { line, character }, end: { line, character } };
}

/** The text that a range covers. */
export function textAt(text: string, range: Range): string {
  return TextDocument.create('', '', 0, text).getText(range);
}
