import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, codeOf, diagnosticsOf, openText } from './wait';

const before = '某市2024年工作要点\n\n一、总体要求\n统筹推进各项工作。\n二、重点任务\n';
const items = [1, 2, 3, 4, 5].map(
  (number) => `${number}. 做好第${'一二三四五'[number - 1]}类事项。责任单位：市某某局\n`,
);
const text = `${before}${items.join('').replace('4.', '9.')}三、保障措施\n加强组织领导。\n`;

const numbering = (diagnostic: vscode.Diagnostic): boolean => codeOf(diagnostic) === 'numbering-sequence';

describe('a problem', () => {
  let document: vscode.TextDocument;
  let problem: vscode.Diagnostic;

  beforeEach(async () => {
    document = await openText('问题.plan', text);
    const editor = await vscode.window.showTextDocument(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, text));
    const found = (await diagnosticsOf(document.uri, (all) => all.filter(numbering).length === 1)).filter(numbering);
    problem = found[0]!;
  });

  it('is shown once, at its place, in Chinese, with the other places and the rule’s page', () => {
    assert.equal(document.getText(problem.range).replace(/\D/gu, ''), '9');
    assert.equal(problem.source, 'planlint');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.match(problem.message, /[\u4e00-\u9fff]/u);
    const related = problem.relatedInformation ?? [];
    assert.ok(related.length > 0, 'no related place');
    for (const { location } of related) assert.equal(location.uri.toString(), document.uri.toString());
    assert.ok(typeof problem.code === 'object' && problem.code.target.toString().includes('numbering-sequence'));
  });

  it('is mended by its first fix, and nothing else appears', async () => {
    const fixes = await ask<vscode.CodeAction>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      'quickfix',
    );
    const fix = fixes[0]!;
    assert.ok(fix.edit, `${fix.title} has no edit`);
    const others = vscode.languages.getDiagnostics(document.uri).length - 1;
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), text.replace('9.', '4.'));
    await diagnosticsOf(document.uri, (all) => all.length === others && !all.some(numbering));
  });

  it('can be left as it is, by the light bulb', async () => {
    const actions = await ask<vscode.CodeAction>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      'quickfix',
    );
    const waive = actions.find(({ title }) => title.startsWith('忽略这个问题'));
    assert.equal(waive?.command?.command, 'planlint.waive', actions.map(({ title }) => title).join('、'));
  });

  it('comes and goes as the text is written', async () => {
    const line = text.slice(0, text.indexOf('9.')).split('\n').length - 1;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(line, 0, line, 1), '4');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(document.uri, (all) => !all.some(numbering));
    await vscode.commands.executeCommand('undo');
    await diagnosticsOf(document.uri, (all) => all.some(numbering));
  });
});
