/** The way of a question: request sent, answer received, over stdio, one after the other. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';

const uri = 'file:///bench/2025年工作要点.plan.txt';

/** What is asked, each as often as the others. */
export const requests = ['completion', 'hover', 'documentSymbol'] as const;
export type RequestName = (typeof requests)[number];

/**
 * Starts a server, opens a text and asks at a place: what completes it, what it says, what the outline is.
 * @param command the arguments for Node
 * @param place   0-based, UTF-16
 * @returns the milliseconds of each answer; the first ones, in which all is made ready, are left out
 */
export async function askServer(
  command: readonly string[],
  text: string,
  place: { readonly line: number; readonly character: number },
  rounds: number,
): Promise<Readonly<Record<RequestName, readonly number[]>>> {
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
    capabilities: { textDocument: { completion: { completionItem }, documentSymbol, diagnostic: {} } },
  });
  void connection.sendNotification('initialized', {});
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plan', version: 1, text },
  });
  const times: Record<RequestName, number[]> = { completion: [], hover: [], documentSymbol: [] };
  for (let round = -5; round < rounds; round++) {
    for (const name of requests) {
      const sent = performance.now();
      await connection.sendRequest(`textDocument/${name}`, { textDocument: { uri }, position: place });
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
