import { SymbolKind } from 'vscode-languageserver';
import type { CancellationToken, SymbolInformation } from 'vscode-languageserver';
import { matchesQuery, parsePlan, planSymbols } from '../../core';
import type { Plan, PlanSymbol } from '../../core';
import { folderUri } from '../session/client';
import type { Feature, Server } from '../session/feature';
import type { ListedFile } from '../session/host';
import { isPlanName } from './plan-files';
import { cancelled, runSafe } from '../protocol/run-safe';

const kinds: Readonly<Record<PlanSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  item: SymbolKind.Property,
  unit: SymbolKind.Class,
};

/** A URI without the freedom that clients have in encoding it. */
function canonical(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** A file's name, as the title of a plan that has none. */
function nameOf(uri: string): string {
  return canonical(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Keeps the symbols of files that have not changed, and of the open documents as they are now. */
function createIndex({ connection, client, host, session, documents, logError }: Server) {
  const ofPlans = new WeakMap<Plan, readonly PlanSymbol[]>();
  let ofFiles = new Map<string, { readonly stamp: string; readonly symbols: readonly PlanSymbol[] }>();
  const told = new Set<string>();

  function tellOnce(message: string): void {
    if (!told.has(message)) logError(message);
    told.add(message);
  }

  function ofPlan(plan: Plan, uri: string): readonly PlanSymbol[] {
    let symbols = ofPlans.get(plan);
    if (symbols === undefined) ofPlans.set(plan, (symbols = planSymbols(plan, nameOf(uri))));
    return symbols;
  }

  async function folders(): Promise<readonly string[]> {
    if (!client.folderChanges) return client.folders;
    const now = await connection.workspace.getWorkspaceFolders();
    return now?.map(({ uri }) => folderUri(uri)) ?? [];
  }

  async function listed(): Promise<readonly ListedFile[]> {
    const files = new Map<string, ListedFile>();
    for (const folder of await folders()) {
      const list = await host.listFiles(folder, isPlanName);
      if (list.isCut) tellOnce(`${folder} 里的文件太多，只在前一部分文件里查找工作区符号。`);
      for (const file of list.files) files.set(file.uri, file);
    }
    return [...files.values()];
  }

  async function ofFile({ uri, stamp }: ListedFile): Promise<readonly PlanSymbol[]> {
    const known = ofFiles.get(uri);
    if (known?.stamp === stamp) return known.symbols;
    try {
      const text = await host.readFile(uri);
      if (text === undefined) return [];
      if (!text.includes('\ufffd')) return planSymbols(parsePlan(text.replace(/^\uFEFF/u, '')), nameOf(uri));
      tellOnce(`${uri} 不是 UTF-8 编码，打开以后才能查找其中的符号。`);
    } catch (error) {
      tellOnce(`读不了 ${uri}，没有查找其中的符号：${error instanceof Error ? error.message : String(error)}`);
    }
    return [];
  }

  return async function find(query: string, token: CancellationToken): Promise<SymbolInformation[] | undefined> {
    const found: SymbolInformation[] = [];
    const add = (uri: string, symbols: readonly PlanSymbol[]): void => {
      for (const { name, kind, container, range } of symbols)
        if (matchesQuery(name, query))
          found.push({ name, kind: kinds[kind], containerName: container, location: { uri, range } });
    };
    const open = new Set(documents.keys().map((uri) => canonical(uri)));
    for (const uri of documents.keys()) {
      const snapshot = session.snapshot(uri);
      if (snapshot !== undefined) add(uri, ofPlan(snapshot.plan, uri));
    }
    const current: typeof ofFiles = new Map();
    for (const file of await listed()) {
      if (token.isCancellationRequested) return undefined;
      const symbols = await ofFile(file);
      current.set(file.uri, { stamp: file.stamp, symbols });
      // An open document is as its editor has it, not as it lies on the disk.
      if (!open.has(canonical(file.uri))) add(file.uri, symbols);
    }
    ofFiles = current;
    return found;
  };
}

/** workspace/symbol: headings, items and units of the open documents and of the plans in the workspace's folders. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(server) {
    const find = createIndex(server);
    server.connection.onWorkspaceSymbol(({ query }, token) =>
      runSafe<SymbolInformation[]>(
        server.logError,
        { method: 'workspace/symbol', uri: query },
        token,
        [],
        async () => (await find(query, token)) ?? cancelled(),
      ),
    );
  },
};
