import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { outlineLabel, rangeContains } from '../../core';
import type { OutlineNode } from '../../core';
import { answer } from '../protocol/answer';
import { toSymbolKind } from '../protocol/convert';
import type { Outlining } from '../protocol/convert';
import type { Feature } from '../session/feature';

/** What the outline shows on one line. Never empty: a client may refuse the whole outline for one empty name. */
function nameOf(node: OutlineNode): string {
  return outlineLabel(node).replace(/\s+/gu, ' ').trim() || '（无标题）';
}

/** The outline as a tree. */
export function toDocumentSymbols(nodes: readonly OutlineNode[], client: Outlining): DocumentSymbol[] {
  return nodes.map((node) => ({
    name: nameOf(node),
    kind: toSymbolKind(node.kind, client),
    range: node.range,
    // Clients refuse the whole outline where this lies outside.
    selectionRange: rangeContains(node.range, node.selectionRange) ? node.selectionRange : node.range,
    children: toDocumentSymbols(node.children, client),
  }));
}

/**
 * The outline as a list, parents before their children.
 * @param container the name of the nodes' parent
 */
export function toSymbolInformation(
  nodes: readonly OutlineNode[],
  uri: string,
  client: Outlining,
  container?: string,
): SymbolInformation[] {
  return nodes.flatMap((node) => {
    const symbol: SymbolInformation = {
      name: nameOf(node),
      kind: toSymbolKind(node.kind, client),
      location: { uri, range: node.range },
      ...(container === undefined ? {} : { containerName: container }),
    };
    return [symbol, ...toSymbolInformation(node.children, uri, client, symbol.name)];
  });
}

/** textDocument/documentSymbol. */
export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: '核稿' } }),
  register(server) {
    const { connection, core, client } = server;
    const none: DocumentSymbol[] | SymbolInformation[] = [];
    connection.onDocumentSymbol(
      answer(server, 'textDocument/documentSymbol', none, ({ uri, plan }) => {
        const nodes = core.outline(plan);
        return client.hierarchicalSymbols ? toDocumentSymbols(nodes, client) : toSymbolInformation(nodes, uri, client);
      }),
    );
  },
};
