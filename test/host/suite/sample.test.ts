import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, diagnosticsOf, ownFolder } from './wait';

const depth = (symbols: readonly vscode.DocumentSymbol[]): number =>
  1 + Math.max(0, ...symbols.map(({ children }) => depth(children)));

describe('the sample folder', () => {
  let plans: vscode.TextDocument[];

  before(async () => {
    const files = await vscode.workspace.findFiles('**/*', `${ownFolder}/**`);
    const documents = await Promise.all(files.map((file) => vscode.workspace.openTextDocument(file)));
    plans = documents.filter(({ languageId }) => languageId === 'plan');
    assert.ok(plans.length > 0, `no plan among ${files.join(', ')}`);
  });

  it('has problems in every plan', async () => {
    for (const { uri } of plans) await diagnosticsOf(uri, (found) => found.length > 0);
  });

  it('has an outline with items below sections', async () => {
    for (const { uri } of plans) {
      const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', uri);
      assert.ok(depth(symbols) > 2, `${uri.path}: ${depth(symbols)} levels`);
    }
  });

  it('folds by sections', async () => {
    for (const { uri } of plans) {
      const [symbols, folds] = await Promise.all([
        ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', uri),
        ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', uri),
      ]);
      const sections = (all: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
        all.flatMap((symbol) => [
          ...(symbol.kind === vscode.SymbolKind.Namespace ? [symbol] : []),
          ...sections(symbol.children),
        ]);
      const missing = sections(symbols).filter(({ range }) => !folds.some(({ start }) => start === range.start.line));
      assert.deepEqual(
        missing.map(({ name }) => name),
        [],
      );
    }
  });
});
