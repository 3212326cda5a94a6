import { SymbolKind } from '../protocol/values';
import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { matchesQuery, parsePlan, planSymbols } from '../../core';
import type { Plan, PlanSymbol } from '../../core';
import { cancelled, runSafe } from '../protocol/run-safe';
import { folderUri, nameIn, plainUri } from '../protocol/uris';
import type { Feature, Server } from '../session/feature';
import type { Host, ListedFile } from '../session/host';
import { isPlanName } from './plan-names';

const kinds: Readonly<Record<PlanSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  item: SymbolKind.Property,
  unit: SymbolKind.Class,
};

type Tell = (message: string) => void;

/** The files of the workspace's folders that are plans by their names. */
async function listPlans({ connection, client, host }: Server, tellOnce: Tell): Promise<readonly ListedFile[]> {
  const now = client.folderChanges ? await connection.workspace.getWorkspaceFolders() : undefined;
  const folders = client.folderChanges ? (now ?? []).map(({ uri }) => folderUri(uri)) : client.folders;
  const files = new Map<string, ListedFile>();
  for (const folder of folders) {
    const list = await host.listFiles(folder, isPlanName);
    if (list.isCut) tellOnce(`${folder} 里的文件太多，只在前一部分文件里查找工作区符号。`);
    for (const file of list.files) files.set(file.uri, file);
  }
  return [...files.values()];
}

/** The symbols of a file as it lies on the disk; none where it can't be read, which is told. */
async function readSymbols(uri: string, host: Host, tellOnce: Tell): Promise<readonly PlanSymbol[]> {
  try {
    const text = await host.readFile(uri);
    return text === undefined ? [] : planSymbols(parsePlan(text), nameIn(uri));
  } catch (error) {
    tellOnce(`读不了 ${uri}，没有查找其中的符号：${error instanceof Error ? error.message : String(error)}`);
  }
  return [];
}

function createTellOnce(logError: (message: string) => void): Tell {
  const told = new Set<string>();
  return (message) => {
    if (!told.has(message)) logError(message);
    told.add(message);
  };
}

/** All symbols of one document. */
interface Indexed {
  readonly uri: string;
  readonly symbols: readonly PlanSymbol[];
}

/** Keeps the symbols of files that have not changed, and of the open documents as they are now. */
function createIndex(server: Server): (token: CancellationToken) => AsyncIterable<Indexed> {
  const { host, session, documents, logError } = server;
  const tellOnce = createTellOnce(logError);
  let ofOpen = new Map<string, { readonly plan: Plan; readonly symbols: readonly PlanSymbol[] }>();
  let ofFiles = new Map<string, { readonly stamp: string; readonly symbols: readonly PlanSymbol[] }>();
  documents.onDidClose(({ document }) => ofOpen.delete(document.uri));

  function ofPlan(plan: Plan, uri: string): readonly PlanSymbol[] {
    const known = ofOpen.get(uri);
    return known?.plan === plan ? known.symbols : planSymbols(plan, nameIn(uri));
  }

  async function ofFile({ uri, stamp }: ListedFile): Promise<readonly PlanSymbol[]> {
    const known = ofFiles.get(uri);
    return known?.stamp === stamp ? known.symbols : readSymbols(uri, host, tellOnce);
  }

  /** What was read until a cancellation is kept by nobody: the next question reads it again. */
  return async function* all(token) {
    const open = new Set(documents.keys().map(plainUri));
    const asTyped: typeof ofOpen = new Map();
    for (const uri of documents.keys()) {
      const plan = session.snapshot(uri)?.plan;
      if (plan === undefined) continue;
      const symbols = ofPlan(plan, uri);
      asTyped.set(uri, { plan, symbols });
      yield { uri, symbols };
    }
    ofOpen = asTyped;
    const current: typeof ofFiles = new Map();
    for (const file of await listPlans(server, tellOnce)) {
      if (token.isCancellationRequested) return;
      const symbols = await ofFile(file);
      current.set(file.uri, { stamp: file.stamp, symbols });
      // An open document is as its editor has it, not as it lies on the disk.
      if (!open.has(plainUri(file.uri))) yield { uri: file.uri, symbols };
    }
    ofFiles = current;
  };
}

/** Those symbols of a document that a query means. */
function found({ uri, symbols }: Indexed, query: string): SymbolInformation[] {
  return symbols
    .filter(({ name }) => matchesQuery(name, query))
    .map(({ name, kind, container, range }) => ({
      name,
      kind: kinds[kind],
      containerName: container,
      location: { uri, range },
    }));
}

/** workspace/symbol: headings, items and units of the open documents and of the plans in the workspace's folders. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(server) {
    const { connection, logError } = server;
    const all = createIndex(server);
    connection.onWorkspaceSymbol(({ query }, token) =>
      runSafe<SymbolInformation[]>(logError, { method: 'workspace/symbol', uri: query }, token, [], async () => {
        const symbols: SymbolInformation[] = [];
        for await (const document of all(token)) {
          for (const symbol of found(document, query)) symbols.push(symbol);
        }
        return token.isCancellationRequested ? cancelled() : symbols;
      }),
    );
  },
};
