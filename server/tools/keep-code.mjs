/** Runs the programs once after they are built, so that they start quickly from then on (see server/src/start/kept-code.ts). */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Documents of many shapes, with problems of many kinds: what is compiled for them is what most documents need. */
const golden = 'test/golden';
const documents = readdirSync(golden).map((name) => join(golden, name, 'input.txt'));

const options = { env: { ...process.env, PLANLINT_KEEP_CODE: '1' } };

/** Keeps what the command compiles while it checks documents, in which it finds problems. */
export function keepCommand(program) {
  const stdio = ['ignore', 'ignore', 'inherit'];
  const { status } = spawnSync(process.execPath, [program, 'check', ...documents], { ...options, stdio });
  if (status !== 1) throw new Error(`${program} ended with ${status} where it should have found problems.`);
}

/**
 * Keeps what the server compiles while an editor opens documents, types in one and looks at it. Each step waits for the
 * answer to the one before: a server that is told to end has no time left to check anything.
 */
export async function keepServer(program) {
  const server = spawn(process.execPath, [program, '--stdio'], { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  let heard = '';
  server.stdout.setEncoding('utf8');
  /** Sends a message, and waits for an answer that has some words in it. */
  const say = async (message, words) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    while (words !== undefined && !heard.includes(words)) heard += (await once(server.stdout, 'data'))[0];
    heard = '';
  };
  const talk = async () => {
    for (const { words, ...message } of conversation()) await say(message, words);
    return ended;
  };
  // One that ends before its time answers no more.
  const [status] = await Promise.race([talk(), ended]);
  if (status !== 0) throw new Error(`${program} ended with ${status} while it was spoken to.`);
}

/** What an editor says, with the words that tell its answer. */
function* conversation() {
  let id = 0;
  const ask = (method, params) => ({ id: ++id, method, params, words: `"id":${id}` });
  const checked = '"textDocument/publishDiagnostics"';
  const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } } };
  yield ask('initialize', { processId: null, rootUri: null, capabilities });
  yield { method: 'initialized', params: {} };
  for (const [at, file] of documents.entries()) {
    const textDocument = {
      uri: `file:///${at}.plan.txt`,
      languageId: 'plan',
      version: 1,
      text: readFileSync(file, 'utf8'),
    };
    yield { method: 'textDocument/didOpen', params: { textDocument }, words: checked };
  }
  const textDocument = { uri: 'file:///0.plan.txt', version: 2 };
  const start = { line: 1, character: 0 };
  const range = { start, end: start };
  const contentChanges = [{ range, text: '字' }];
  yield { method: 'textDocument/didChange', params: { textDocument, contentChanges }, words: checked };
  yield ask('textDocument/documentSymbol', { textDocument });
  yield ask('textDocument/foldingRange', { textDocument });
  yield ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  yield ask('shutdown');
  yield { method: 'exit' };
}
