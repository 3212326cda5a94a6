/** The way of a keystroke: change sent, problems received, over stdio, one after the other. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';

const name = '2025年工作要点.plan.txt';

/** How long a server took. */
export interface Keystrokes {
  /** Milliseconds from the start of the process to the first problems. */
  readonly opened: number;
  /** Milliseconds of each keystroke. */
  readonly times: readonly number[];
  /** How many problems the last answer had. */
  readonly problems: number;
}

/** So long a person looks at what was opened before the first keystroke, in milliseconds. */
const look = 3_000;

/** An edit of one keystroke: where, and what is typed there. */
export interface Keystroke {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/**
 * Starts a server, opens a text and types into it, if there is anything to be typed.
 * @param command the arguments for Node
 * @param folder  the URI of the workspace folder that the text is in; in none where it is missing
 */
export async function typeInto(
  command: readonly string[],
  text: string,
  keys: readonly Keystroke[],
  env: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<Keystrokes> {
  const uri = `${folder ?? 'file:///bench'}/${encodeURIComponent(name)}`;
  const start = performance.now();
  const child = spawn(process.execPath, command, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let wanted = 0;
  let problems = 0;
  let arrived: () => void = () => undefined;
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { version?: number; diagnostics: unknown[] }) => {
      problems = params.diagnostics.length;
      if (params.version === undefined || params.version >= wanted) arrived();
    },
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder ?? null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'bench' }],
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } },
  });
  void connection.sendNotification('initialized', {});
  const answer = (): Promise<void> => new Promise((resolve) => (arrived = resolve));
  wanted = 1;
  const first = answer();
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plan', version: 1, text },
  });
  await first;
  const opened = performance.now() - start;
  if (keys.length > 0) await new Promise((resolve) => setTimeout(resolve, look));
  const times: number[] = [];
  for (const [at, { line, character, text: typed }] of keys.entries()) {
    wanted = at + 2;
    const next = answer();
    const sent = performance.now();
    const place = { line, character };
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: wanted },
      contentChanges: [{ range: { start: place, end: place }, text: typed }],
    });
    await next;
    times.push(performance.now() - sent);
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
  return { opened, times, problems };
}
