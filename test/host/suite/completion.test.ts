import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, type } from './typing';
import { ask, diagnosticsOf, openText } from './wait';

const text = `云江市2026年重点工作要点

一、夯实基础
1.甲项建设。抓好甲项建设，确保年内见效。（市教育局、市财政局按职责分工负责）
2.乙项建设。抓好乙项建设，扩大受益范围。（市教育局、市民政局按职责分工负责）
`;

/** Opens the text with the cursor at its end, once the server answers there. */
async function openAtEnd(name: string): Promise<vscode.TextEditor> {
  await openText(name, text);
  const editor = vscode.window.activeTextEditor!;
  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
  await editor.edit((edit) => edit.replace(whole, text));
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', editor.document.uri);
  return editor;
}

describe('writing', () => {
  it('a unit is completed in its note by full pinyin, and another one by initials behind 、', async () => {
    const { document } = await openAtEnd('起草二.plan');
    await type('3.丙项建设。抓好丙项建设。（');
    await type('shijiaoyu');
    await accept(document, /（市教育局）\s*$/u);
    await type('、');
    await type('mzj');
    await accept(document, /（市教育局、市民政局）\s*$/u);
  });

  it('a note is found behind Chinese text by its initials', async () => {
    const { document } = await openAtEnd('起草三.plan');
    await type('3.丙项建设。抓好丙项建设。');
    await type('zrdw');
    await accept(document, /抓好丙项建设。（责任单位：第一个单位、第二个单位）\s*$/u);
    await vscode.commands.executeCommand('leaveSnippet');
  });

  it('a note is found by its Chinese name in the middle of a paragraph, and takes the place of what is written', async () => {
    const { document } = await openAtEnd('起草五.plan');
    await type('3.丙项建设。抓好丙项建设。责任');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await accept(document, /抓好丙项建设。（责任单位：第一个单位、第二个单位）\s*$/u);
    await vscode.commands.executeCommand('leaveSnippet');
  });

  it('a number that is begun with （ is closed once', async () => {
    const { document } = await openAtEnd('起草六.plan');
    await type('二、保障措施\n（一）加强组织领导。明确专人负责。\n（');
    await accept(document, /\n（二）\s*$/u);
  });

  it('each built-in snippet stands in the list once', async () => {
    const { document, selection } = await openAtEnd('起草四.plan');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('保障措施'));
    assert.deepEqual(
      labels.filter((label, at) => labels.indexOf(label) !== at),
      [],
    );
  });
});

describe('a new plan', () => {
  it('opens untitled, as a plan without problems, in which one shows as soon as there is one', async () => {
    const options = {
      kind: '实施方案',
      notice: true,
      table: true,
      year: 2026,
      place: '云江市',
      issuer: '云江市人民政府办公室',
    };
    await vscode.commands.executeCommand('planlint.newPlan', options);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'plan');
    assert.match(document.getText(), /^云江市人民政府办公室关于印发《云江市2026年重点领域工作实施方案》的通知\n/u);
    assert.match(document.getText(), /\n序号\t项目\t工作任务\t责任单位\t完成期限\n/u);
    await vscode.commands.executeCommand('leaveSnippet');
    const slip = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('\n2.') + 1);
    slip.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), '5');
    assert.ok(await vscode.workspace.applyEdit(slip));
    await diagnosticsOf(document.uri, (all) => all.length > 0);
    await vscode.commands.executeCommand('undo');
    await diagnosticsOf(document.uri, (all) => all.length === 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
