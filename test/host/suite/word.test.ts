import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { strFromU8, unzipSync } from 'fflate';
import { docOf } from '../../unit/doc';
import { docxOf } from '../../unit/docx';
import { picture } from './picture';
import { ask, codeOf, diagnosticsOf, ownFolder, until } from './wait';

const draft = (third: string): string =>
  `云江市2026年工作要点\n一、总体要求\n坚持以人民为中心，推动各项工作再上新台阶。\n二、重点任务\n1.加强基层服务能力，年内建成三个中心药房。\n2.完善急救网络，新增两个急救站点。\n${third}抓好健康宣传，讲座覆盖全部乡镇。`;

const file = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ownFolder, 'Word', name);
const isWrong = (found: readonly vscode.Diagnostic[]): boolean =>
  found.some((problem) => codeOf(problem) === 'numbering-sequence');
const active = (): vscode.TextDocument => vscode.window.activeTextEditor!.document;

describe('a Word document', () => {
  const draftFile = file('草稿 [二稿].docx');

  before(() => vscode.workspace.fs.writeFile(draftFile, docxOf(draft('4.'))));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file('.'), { recursive: true });
  });

  it('is shown as text with its problems, which nobody can change here', async () => {
    await vscode.commands.executeCommand('planlint.checkWord', draftFile);
    const document = active();
    assert.equal(document.languageId, 'plan');
    assert.equal(document.uri.scheme, 'planlint-word');
    assert.equal(document.getText(), `${draft('4.')}\n`);
    const found = await diagnosticsOf(document.uri, isWrong);
    await picture('word', '.monaco-editor .squiggly-error');
    const { range } = found.find((problem) => codeOf(problem) === 'numbering-sequence')!;
    const actions = await ask<vscode.CodeAction>('vscode.executeCodeActionProvider', document.uri, range);
    assert.ok(actions.some(({ command }) => command?.command === 'planlint.waive'));
    assert.deepEqual(
      actions.filter(({ edit }) => edit !== undefined).map(({ title }) => title),
      [],
    );
  });

  it('is shown so too where it is opened like any other file', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('vscode.open', draftFile);
    await until('its text', () => vscode.window.activeTextEditor?.document.uri.scheme === 'planlint-word');
    await until('one tab', () => vscode.window.tabGroups.activeTabGroup.tabs.length === 1);
    await diagnosticsOf(active().uri, isWrong);
  });

  it('is compared with another one as text', async () => {
    await vscode.workspace.fs.writeFile(file('三稿.docx'), docxOf(draft('3.')));
    await vscode.commands.executeCommand('vscode.diff', draftFile, file('三稿.docx'));
    const input = (): unknown => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    await until('a comparison of texts', () => input() instanceof vscode.TabInputTextDiff);
    const { original, modified } = input() as vscode.TabInputTextDiff;
    assert.deepEqual([original.scheme, modified.scheme], ['planlint-word', 'planlint-word']);
    assert.deepEqual([original.path, modified.path], [draftFile.path, file('三稿.docx').path]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('planlint.checkWord', draftFile);
  });

  it('is read again when Word saves it', async () => {
    const { uri } = active();
    await vscode.workspace.fs.writeFile(draftFile, docxOf(draft('3.')));
    await diagnosticsOf(uri, (found) => !isWrong(found));
    assert.equal(active().getText(), `${draft('3.')}\n`);
  });

  it('follows the settings beside it', async () => {
    await vscode.workspace.fs.writeFile(draftFile, docxOf(draft('4.')));
    await diagnosticsOf(active().uri, isWrong);
    const settings = Buffer.from('rules:\n  numbering-sequence: "off"\n');
    await vscode.workspace.fs.writeFile(file('planlint.yaml'), settings);
    await diagnosticsOf(active().uri, (found) => !isWrong(found));
    await vscode.workspace.fs.delete(file('planlint.yaml'));
    await diagnosticsOf(active().uri, isWrong);
  });

  it('is copied with its problems as comments', async () => {
    await vscode.commands.executeCommand('planlint.annotateWord', file('批注.docx'));
    const parts = unzipSync(await vscode.workspace.fs.readFile(file('批注.docx')));
    assert.match(strFromU8(parts['word/comments.xml']!), /numbering-sequence/u);
  });

  it('becomes a text to write on', async () => {
    await vscode.commands.executeCommand('planlint.wordToText');
    await until('a new document', () => active().isUntitled);
    assert.equal(active().languageId, 'plan');
    assert.equal(active().getText(), `${draft('4.')}\n`);
    await diagnosticsOf(active().uri, isWrong);
  });

  it('of an older form is shown so too', async () => {
    for (const name of ['旧稿.doc', '旧稿.wps']) {
      await vscode.workspace.fs.writeFile(file(name), docOf(draft('4.')));
      await vscode.commands.executeCommand('vscode.open', file(name));
      await until('its text', () => vscode.window.activeTextEditor?.document.uri.path === file(name).path);
      assert.equal(active().uri.scheme, 'planlint-word');
      assert.equal(active().getText(), `${draft('4.')}\n`);
      await diagnosticsOf(active().uri, isWrong);
    }
  });

  it('that can’t be read opens nothing', async () => {
    const shown = active();
    await vscode.workspace.fs.writeFile(file('坏.docx'), Buffer.from('PK\u0003\u0004word/'));
    // It is told in a message, which waits for nobody.
    await vscode.commands.executeCommand('planlint.checkWord', file('坏.docx'));
    assert.equal(active(), shown);
  });
});
