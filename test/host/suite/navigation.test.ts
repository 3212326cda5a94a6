import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, openText } from './wait';

const text = `云江县2026年林业工作要点

一、造林绿化

1.营造水源涵养林。在白河上游营造水源涵养林三千亩，十月底前完成验收，具体分工见附件。（县林业局牵头，县水利局配合）

2.抚育中幼林。对近五年新造的林地逐块补植浇水，苗木成活率达到九成以上。（县林业局、县水利局）

附件：林业工作任务分解表

附件

林业工作任务分解表

序号\t工作任务\t牵头科室\t责任单位\t完成期限
1\t在白河上游营造水源涵养林三千亩，十月底前完成验收\t造林科\t县林业局、县水利局\t10月底前
2\t对近五年新造的林地逐块补植浇水，苗木成活率达到九成以上\t造林科\t县林业局\t12月底前
`;

describe('a plan as a web of places', () => {
  let document: vscode.TextDocument;
  const placeOf = (words: string): vscode.Position => document.positionAt(text.indexOf(words) + 1);

  beforeEach(async () => {
    document = await openText('导航.plan', text);
    const editor = await vscode.window.showTextDocument(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    if (document.getText() !== text) await editor.edit((edit) => edit.replace(whole, text));
  });

  it('leads from the text to the attachment', async () => {
    const links = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document.uri, placeOf('附件。'));
    const target = links[0]!.targetSelectionRange!;
    assert.equal(document.getText(target), '林业工作任务分解表');
  });

  it('has lenses that go to the row', async () => {
    const lenses = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', document.uri, 20);
    const lens = lenses.find(({ command }) => command?.title.startsWith('→ 分解表第2行'));
    assert.equal(lens?.command?.title, '→ 分解表第2行 · 造林科 · 12月底前');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments as unknown[]));
    const { selection } = vscode.window.activeTextEditor!;
    assert.equal(document.lineAt(selection.active.line).text.split('\t')[0], '2');
  });

  it('refuses what is no name, in Chinese', async () => {
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          placeOf('县林业局'),
          '甲、乙',
        ),
      /会被当成几个单位/u,
    );
  });

  it('is found from everywhere by name', async () => {
    const symbols = await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', '抚育中幼林');
    assert.ok(symbols.some(({ location }) => location.uri.toString() === document.uri.toString()));
  });

  it('is not found once more in a copy that only shows another state of it', async () => {
    const scheme = 'copy';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => text,
    });
    const copy = await vscode.workspace.openTextDocument(document.uri.with({ scheme }));
    await vscode.languages.setTextDocumentLanguage(copy, 'plan');
    await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', copy.uri);
    const symbols = await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', '抚育中幼林');
    assert.deepEqual(
      symbols.filter(({ location }) => location.uri.scheme === scheme),
      [],
    );
    provider.dispose();
  });
});
