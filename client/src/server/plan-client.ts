/** The client of one run of the language server: what it is told at its start, and what of it the user is told. */
import * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { rulePageBase } from '../checking/rule-pages';
import { wordScheme } from '../plans/word-uri';
import { teamFilePatterns } from '../team/team-file';
import { listFolder, readFile } from './virtual-files';

/** Tells of what the library would show in English, and of each failed request, by way of one callback. */
export class PlanClient extends LanguageClient {
  onFatal: () => void = () => undefined;

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    // 'force' marks what ends the service; a single request that failed is for the log alone.
    if (showNotification === 'force') this.onFatal();
  }
}

/**
 * Whether problems of a document are worth telling: the old side of a comparison and other read-only copies are plans
 * too, with outline and folding, but nobody can mend them and they would show each problem a second time. What a Word
 * document says can't be mended here, but in Word.
 */
export function isChecked(uri: vscode.Uri): boolean {
  return ['untitled', wordScheme].includes(uri.scheme) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** A client that is not yet started. @param log where it and its server write */
export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): PlanClient {
  const module = context.asAbsolutePath('dist/server.js');
  // Where the first run leaves its compiled code, so that the next ones start faster.
  const env = { ...process.env, PLANLINT_CODE_FOLDER: context.globalStorageUri.fsPath };
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc, options: { env } },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--enable-source-maps'] } },
  };
  const clientOptions: LanguageClientOptions = {
    // With the teams' files, so that what is typed into them holds at once.
    documentSelector: [
      { scheme: '*', language: 'plan' },
      ...teamFilePatterns.map((pattern) => ({ scheme: '*', pattern })),
    ],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      ruleDocs: rulePageBase,
      goTo: true,
      files: true,
      teamCommands: true,
      status: true,
      waitWhileWriting: true,
    },
    // With a handler the library does not show its own English message; `error` below tells it.
    initializationFailedHandler: () => false,
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) =>
        isChecked(document instanceof vscode.Uri ? document : document.uri)
          ? next(document, previousResultId, token)
          : undefined,
      // Nor are the items of such a copy wanted beside those of the plan itself.
      provideWorkspaceSymbols: async (query, token, next) =>
        (await next(query, token))?.filter(({ location }) => isChecked(location.uri)),
      // Edits of a text that nobody can write would come to nothing, and VS Code would not say so.
      provideCodeActions: async (document, range, context, token, next) => {
        const actions = await next(document, range, context, token);
        return document.uri.scheme === wordScheme ? actions?.filter(({ command }) => command !== undefined) : actions;
      },
    },
  };
  const client = new PlanClient('planlint', 'Planlint', serverOptions, clientOptions);
  client.onRequest('planlint/readFile', readFile);
  client.onRequest('planlint/listFolder', listFolder);
  return client;
}
