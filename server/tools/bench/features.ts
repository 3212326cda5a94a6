/** What an editor asks while somebody writes: after each keystroke the problems, then everything else, over stdio. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';

const uri = 'file:///bench/2025年工作要点.plan.txt';

/** What is asked, in this order. */
export const features = [
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/documentSymbol',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/range',
  'textDocument/selectionRange',
  'textDocument/documentLink',
  'workspace/symbol',
] as const;
export type FeatureName = (typeof features)[number];

/** A place, 0-based, UTF-16. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Starts a server, opens a text, and types into it; after each keystroke, once the problems are there, asks for all else.
 * @param command the arguments for Node
 * @param place   where it asks: in the name of a unit
 * @returns the milliseconds of each answer; the first rounds, in which all is made ready, are left out
 */
export async function askWhileTyping(
  command: readonly string[],
  text: string,
  place: Place,
  rounds: number,
): Promise<Readonly<Record<FeatureName, readonly number[]>>> {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const completionItem = { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true };
  const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { documentSymbol, diagnostic: {}, completion: { completionItem } } },
  });
  void connection.sendNotification('initialized', {});
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plan', version: 1, text },
  });
  const times = Object.fromEntries(features.map((name): [string, number[]] => [name, []])) as Record<
    FeatureName,
    number[]
  >;
  // The screen shows about so many lines.
  const range = {
    start: { line: Math.max(0, place.line - 25), character: 0 },
    end: { line: place.line + 25, character: 0 },
  };
  const params = {
    textDocument: { uri },
    position: place,
    positions: [place],
    range,
    context: { includeDeclaration: true },
    query: '监测体系',
  };
  const end = { line: 1_000_000, character: 0 };
  for (let round = -5; round < rounds; round++) {
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: round + 10 },
      contentChanges: [{ range: { start: end, end }, text: '字' }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    for (const name of features) {
      const sent = performance.now();
      await connection.sendRequest(name, params);
      if (round >= 0) times[name].push(performance.now() - sent);
    }
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
  return times;
}
