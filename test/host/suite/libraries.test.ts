import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, type } from './typing';
import { ask, codeOf, diagnosticsOf, openText, ownFolder } from './wait';

const text =
  '2025年优抚工作要点\n1.摸底。三月底前完成。（市退疫军人局、市教育局负责）\n2.培训。四月底前完成。（市教育局负责）\n';
const unknown = (diagnostic: vscode.Diagnostic): boolean => codeOf(diagnostic) === 'unit-unknown';

/** Writes a file of the workspace. */
async function write(name: string, content: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ownFolder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

describe('a team library', () => {
  it('changes the problems of a plan as it is typed, and takes a selection as a snippet that its pinyin finds', async () => {
    const settings = await write('团队/planlint.yaml', 'extends: ./library\n');
    await write('团队/library/library.yaml', 'name: 甲库\n');
    const units = await write('团队/library/units.yaml', 'units:\n  - name: 市教育局\n');
    try {
      const document = await openText('团队/要点.plan', text);
      const editor = await vscode.window.showTextDocument(document);
      await diagnosticsOf(document.uri, (all) => all.filter(unknown).length === 1);

      const roster = await vscode.workspace.openTextDocument(units);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(units, new vscode.Position(roster.lineCount, 0), '  - name: 市退疫军人局\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await diagnosticsOf(document.uri, (all) => !all.some(unknown));

      await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(2, 5, 2, 12);
      await vscode.commands.executeCommand('planlint.saveSnippet', '按时完成');
      const file = vscode.Uri.joinPath(settings, '../library/snippets/团队.code-snippets');
      const saved = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as object;
      assert.deepEqual(Object.keys(saved), ['按时完成']);

      await vscode.window.showTextDocument(document);
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      await type('3.登记。');
      await type('aswc');
      await accept(document, /3\.登记。四月底前完成。\s*$/u);
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(settings, '..'), { recursive: true });
    }
  });

  it('explains the keys of its files without another extension', async () => {
    const settings = await write('读音/planlint.yaml', 'extends: ./library\n');
    await write('读音/library/library.yaml', 'name: 乙库\n');
    await write('读音/library/snippets/甲.code-snippets', '{ "长江禁渔": { "body": ["禁渔。"] } }\n');
    const about = await write('读音/library/snippets.yaml', 'snippets:\n  - name: 长江禁渔\n    kind: 生态\n');
    try {
      await vscode.window.showTextDocument(about, { preview: false });
      const [hover] = await ask<vscode.Hover>('vscode.executeHoverProvider', about, new vscode.Position(2, 5));
      assert.match(hover!.contents.map((one) => (one as vscode.MarkdownString).value).join(), /类别/u);
      assert.deepEqual(vscode.languages.getDiagnostics(about), []);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(settings, '..'), { recursive: true });
    }
  });
});
