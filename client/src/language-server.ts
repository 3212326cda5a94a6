/** The language server's life: started once, restarted on demand, its failures told once and in the user's language. */
import * as vscode from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { rulePageBase } from './rule-pages';
import { teamFilePatterns } from './team-file';
import { listFolder, readFile } from './virtual-files';

/** `stopped` = no plan was opened yet, or the server ended and will not come back by itself. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

export interface Server extends vscode.Disposable {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** Fires when `planlint/status` may be answered otherwise than before: a team's settings have changed. */
  readonly onDidChangeStatus: vscode.Event<void>;
  /** Starts it where it does not run. True once it answers; false where it can't be started, which the user was told. */
  start(): Promise<boolean>;
  /** Ends it and starts a new one, whatever became of the old one. Same result as `start`. */
  restart(): Promise<boolean>;
  /**
   * Asks the server, which is started where it does not run.
   * @returns its answer; undefined where it can't be started, which the user was told
   * @throws what the server answered in place of a result
   */
  request<Result>(method: string, params: unknown): Promise<Result | undefined>;
  /** Calls back when the server, whichever one runs, sends a notification. */
  onNotification(method: string, listener: () => void): vscode.Disposable;
  /** Ends it; resolves when it has ended. */
  stop(): Promise<void>;
}

/** Tells of what the library would show in English, and of each failed request, by way of one callback. */
class PlanClient extends LanguageClient {
  onFatal: () => void = () => undefined;

  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, false);
    // 'force' marks what ends the service; a single request that failed is for the log alone.
    if (showNotification === 'force') this.onFatal();
  }
}

const clientStates: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.StartFailed]: 'failed',
};

/**
 * Whether problems of a document are worth telling: the old side of a comparison and other read-only copies are plans
 * too, with outline and folding, but nobody can mend them and they would show each problem a second time.
 */
export function isChecked(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): PlanClient {
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
    initializationOptions: { ruleDocs: rulePageBase, goTo: true, status: true },
    // With a handler the library does not show its own English message; `error` below tells it.
    initializationFailedHandler: () => false,
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) =>
        isChecked(document instanceof vscode.Uri ? document : document.uri)
          ? next(document, previousResultId, token)
          : undefined,
    },
  };
  return new PlanClient('planlint', 'Planlint', serverOptions, clientOptions);
}

/** The server, not yet started. @param log where it and its client write; the user can open it by command. */
export function createServer(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Server {
  const changed = new vscode.EventEmitter<ServerState>();
  const statusChanged = new vscode.EventEmitter<void>();
  let client: PlanClient | undefined;
  let running: Promise<boolean> | undefined;
  let state: ServerState = 'stopped';

  const listeners = new Map<string, Set<() => void>>();
  function tell(method: string): void {
    listeners.get(method)?.forEach((listener) => listener());
  }

  function setState(next: ServerState): void {
    if (next === state) return;
    state = next;
    changed.fire(state);
  }

  async function tellFailure(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Planlint’s checking service has stopped. Plan documents are not being checked.');
    const choice = await vscode.window.showErrorMessage(message, restart, showLog);
    if (choice === restart) await server.restart();
    if (choice === showLog) log.show();
  }

  async function launch(): Promise<boolean> {
    const next = createClient(context, log);
    client = next;
    next.onRequest('planlint/readFile', readFile);
    next.onRequest('planlint/listFolder', listFolder);
    for (const method of new Set(listeners.keys())) next.onNotification(method, () => tell(method));
    let told = false;
    next.onFatal = () => {
      setState('failed');
      if (!told) void tellFailure();
      told = true;
    };
    next.onDidChangeState(({ newState }) => {
      // A failed client ends as `Stopped` as well; the failure is what the user has to know.
      const plain = clientStates[newState];
      if (!(told && plain === 'stopped')) setState(plain);
      if (plain === 'running') told = false;
    });
    next.onNotification('planlint/statusChanged', () => statusChanged.fire());
    try {
      await next.start();
      return true;
    } catch {
      // Already in the log and told: `error` has seen it.
      return false;
    }
  }

  async function halt(): Promise<void> {
    const last = client;
    client = undefined;
    if (last === undefined) return;
    last.onFatal = () => undefined;
    try {
      await last.dispose();
    } catch (error) {
      // It could not say goodbye, being dead or not yet alive; its process is ended all the same.
      log.debug(String(error));
    }
    setState('stopped');
  }

  const server: Server = {
    get state() {
      return state;
    },
    onDidChangeState: changed.event,
    onDidChangeStatus: statusChanged.event,
    start: () => (running ??= launch()),
    restart() {
      const before = running;
      running = (async () => {
        await before;
        await halt();
        return launch();
      })();
      return running;
    },
    async request<Result>(method: string, params: unknown) {
      if (!(await server.start())) return undefined;
      return client?.sendRequest<Result>(method, params);
    },
    onNotification(method, listener) {
      const all = listeners.get(method) ?? new Set();
      if (!listeners.has(method)) client?.onNotification(method, () => tell(method));
      listeners.set(method, all.add(listener));
      return new vscode.Disposable(() => all.delete(listener));
    },
    async stop() {
      await running;
      running = undefined;
      await halt();
    },
    dispose() {
      changed.dispose();
      statusChanged.dispose();
    },
  };
  return server;
}
