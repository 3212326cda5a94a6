import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, codeOf, diagnosticsOf, ownFolder } from './wait';

/** All symbols of one kind, however deep. */
function ofKind(symbols: readonly vscode.DocumentSymbol[], kind: vscode.SymbolKind): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [...(symbol.kind === kind ? [symbol] : []), ...ofKind(symbol.children, kind)]);
}

describe('the sample folder', () => {
  let wrong: vscode.TextDocument;
  let right: vscode.TextDocument;

  async function open(pattern: string): Promise<vscode.TextDocument> {
    const files = await vscode.workspace.findFiles(pattern, `${ownFolder}/**`);
    assert.equal(files.length, 1, `${pattern}: ${files.join(', ')}`);
    return vscode.workspace.openTextDocument(files[0]!);
  }

  before(async () => {
    [wrong, right] = await Promise.all([open('*工作要点*.txt'), open('*实施方案*.txt')]);
  });

  it('has the problems that its README names, and no others', async () => {
    await vscode.window.showTextDocument(wrong);
    const readme = (await open('README.md')).getText();
    const named = [...readme.matchAll(/\| `([a-z-]+)` *\|$/gmu)].map(([, rule]) => rule!);
    assert.ok(named.length > 10, `only ${named.length} rules are named`);
    await diagnosticsOf(wrong.uri, (all) => isSame(all.map(codeOf), named));
  });

  it('has a plan without problems, which shows one as soon as there is one', async () => {
    const editor = await vscode.window.showTextDocument(right);
    const line = right
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('二、'));
    await editor.edit((edit) => edit.replace(new vscode.Range(line, 0, line, 1), '四'));
    await diagnosticsOf(right.uri, (all) => isSame(all.map(codeOf), ['numbering-sequence']));
    await vscode.commands.executeCommand('undo');
    await diagnosticsOf(right.uri, (all) => all.length === 0);
  });

  it('has an outline: notice, plan, sections, items, attachment, table', async () => {
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', wrong.uri);
    const { File, Module, Namespace, Property, Package, Array } = vscode.SymbolKind;
    for (const kind of [File, Module, Package, Array]) {
      assert.ok(ofKind(symbols, kind).length > 0, `no ${vscode.SymbolKind[kind]}`);
    }
    const sections = ofKind(symbols, Namespace);
    assert.ok(sections.length > 3);
    assert.ok(ofKind(sections[0]!.children, Property).length > 0, 'no item below the first section');
  });

  it('folds by sections', async () => {
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', wrong.uri);
    const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', wrong.uri);
    const missing = ofKind(symbols, vscode.SymbolKind.Namespace)
      .filter(({ range }) => !folds.some(({ start }) => start === range.start.line))
      .map(({ name }) => name);
    assert.deepEqual(missing, []);
  });
});

function isSame(found: readonly string[], wanted: readonly string[]): boolean {
  return JSON.stringify([...new Set(found)].sort()) === JSON.stringify([...new Set(wanted)].sort());
}
