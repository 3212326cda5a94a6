/** The language server's life: started once, restarted on demand, its failures told once and in the user's language. */
import * as vscode from 'vscode';
import { ErrorCodes, State } from 'vscode-languageclient/node';
import { createClient, type PlanClient } from './plan-client';
import { createRelay } from './relay';

/** `stopped` = no plan was opened yet, or the server ended and will not come back by itself. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** The language server as the extension sees it, whichever run of it there is. */
export interface Server extends vscode.Disposable {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
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

const clientStates: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'stopped',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.StartFailed]: 'failed',
};

/** Tells the states of a client, and its failure once for each time that it ran. */
function followStates(client: PlanClient, setState: (state: ServerState) => void, onFailure: () => void): void {
  let hasFailed = false;
  client.onFatal = () => {
    setState('failed');
    if (!hasFailed) onFailure();
    hasFailed = true;
  };
  client.onDidChangeState(({ newState }) => {
    // A failed client ends as `Stopped` as well; the failure is what the user has to know.
    const plain = clientStates[newState];
    if (!(hasFailed && plain === 'stopped')) setState(plain);
    if (plain === 'running') hasFailed = false;
  });
}

async function tellFailure(log: vscode.LogOutputChannel, restartServer: () => Promise<boolean>): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const showLog = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t('Planlint’s checking service has stopped. Plan documents are not being checked.');
  const choice = await vscode.window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await restartServer();
  if (choice === showLog) log.show();
}

/** Whether a request has no answer because nobody is there to answer it, which the library says in English. */
function isUnanswered(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === ErrorCodes.ConnectionInactive || code === ErrorCodes.PendingResponseRejected;
}

/** What the user is told then. */
export function nobodyAnswers(): Error {
  return new Error(
    vscode.l10n.t('The checking service does not run. Use the command “Planlint: Restart the Checking Service”.'),
  );
}

/** Ends a client that may be in any state. */
async function end(client: PlanClient, log: vscode.LogOutputChannel): Promise<void> {
  client.onFatal = () => undefined;
  try {
    await client.dispose();
  } catch (error) {
    // It could not say goodbye, being dead or not yet alive; its process is ended all the same.
    log.debug(String(error));
  }
}

/** The server, not yet started. @param log where it and its client write; the user can open it by command. */
export function createServer(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Server {
  const changed = new vscode.EventEmitter<ServerState>();
  const relay = createRelay();
  let client: PlanClient | undefined;
  let running: Promise<boolean> | undefined;
  let state: ServerState = 'stopped';

  function setState(next: ServerState): void {
    if (next === state) return;
    state = next;
    changed.fire(state);
  }

  async function launch(): Promise<boolean> {
    client = createClient(context, log);
    relay.connect(client);
    followStates(client, setState, () => void tellFailure(log, restart));
    try {
      await client.start();
      return true;
    } catch {
      // Already in the log and told: `PlanClient.error` has seen it.
      return false;
    }
  }

  async function halt(): Promise<void> {
    const last = client;
    client = undefined;
    relay.connect(undefined);
    if (last === undefined) return;
    await end(last, log);
    setState('stopped');
  }

  function launched(): Promise<boolean> {
    return (running ??= launch());
  }

  async function start(): Promise<boolean> {
    if (state !== 'failed') return launched();
    void tellFailure(log, restart);
    return false;
  }

  function restart(): Promise<boolean> {
    const before = running;
    running = (async () => {
      await before;
      await halt();
      return launch();
    })();
    return running;
  }

  return {
    get state() {
      return state;
    },
    onDidChangeState: changed.event,
    start,
    restart,
    async request<Result>(method: string, params: unknown) {
      if (!(await launched())) return undefined;
      try {
        return await client?.sendRequest<Result>(method, params);
      } catch (error) {
        throw isUnanswered(error) ? nobodyAnswers() : error;
      }
    },
    onNotification: (method, listener) => relay.on(method, listener),
    async stop() {
      await running;
      running = undefined;
      await halt();
    },
    dispose: () => changed.dispose(),
  };
}
