import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../../../server/src/disk/gb18030';
import { codeOf, diagnosticsOf, openText, ownFolder } from './wait';

const text = '某市2023年工作要点\n一、总体要求\n统筹推进。\n二、重点任务\n抓好落实。\n四、保障措施\n加强领导。\n';

describe('a plan in the editor', () => {
  const names = [
    '甲.plan',
    '甲.plan.txt',
    '甲.plan.md',
    '2023年工作要点.txt',
    '某项工作计划.txt',
    '甲实施方案.txt',
    '乙行动方案（试行）.txt',
    '任务分解表.txt',
  ];
  for (const name of names) {
    it(`is recognised by the file name ${name}`, async () =>
      assert.equal((await openText(name, text)).languageId, 'plan'));
  }

  for (const [name, language] of [
    ['随笔.txt', 'plaintext'],
    ['README.md', 'markdown'],
  ] as const) {
    it(`is not seen in ${name} before the user says so, and no longer when the user takes it back`, async () => {
      const document = await openText(name, text);
      assert.equal(document.languageId, language);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
      await vscode.commands.executeCommand('planlint.treatAsPlan');
      await diagnosticsOf(document.uri, (found) => found.some((problem) => codeOf(problem) === 'numbering-sequence'));
      await vscode.commands.executeCommand('planlint.stopTreatingAsPlan');
      await diagnosticsOf(document.uri, (found) => found.length === 0);
      assert.equal((await vscode.workspace.openTextDocument(document.uri)).languageId, language);
    });
  }

  it('in GBK, as older programs save it, is read as it was written, and saved so', async () => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ownFolder, '旧稿.plan.txt');
    await vscode.workspace.fs.writeFile(uri, encodeGb18030(text));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), text);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '经研究，'));
    assert.ok(await document.save());
    const bytes = await vscode.workspace.fs.readFile(uri);
    assert.deepEqual(Buffer.from(bytes), encodeGb18030(document.getText()));
    assert.equal((await openText('新稿.plan.txt', text)).getText(), text);
  });

  it('is checked before it is saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plan', content: text });
    await diagnosticsOf(document.uri, (found) => found.some((problem) => codeOf(problem) === 'numbering-sequence'));
  });

  it('has long lines wrapped, and full-width marks and spaces without boxes, in this language only', () => {
    const editor = (languageId: string): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('editor', { languageId });
    assert.equal(editor('plan').get('wordWrap'), 'on');
    assert.equal(editor('plan').get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor('json').get('unicodeHighlight.ambiguousCharacters'), true);
    // Else a folder that is not trusted has a box around each character.
    assert.equal(editor('plan').get('unicodeHighlight.nonBasicASCII'), false);
    assert.deepEqual(editor('plan').get('unicodeHighlight.allowedCharacters'), { '　': true });
    assert.deepEqual(editor('json').get('unicodeHighlight.allowedCharacters'), {});
  });
});
