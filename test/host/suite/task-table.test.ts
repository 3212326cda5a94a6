import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, diagnosticsOf, openText } from './wait';

const text = [
  '某县2025年茶叶工作要点',
  '',
  '一、种植',
  '1.改种。改种新苗二百亩，三月底前完成。（县农业局负责）',
  '2.施肥。施用有机肥三百吨，五月底前完成。（县农业局、县供销社按职责分工负责）',
  '二、加工',
  '4.修缮厂房。修缮茶厂两座，六月底前完成。（县工信局负责）',
  '',
].join('\n');

describe('numbers and the task table', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;
  const run = (command: string, given?: unknown): Thenable<unknown> =>
    vscode.commands.executeCommand(`planlint.${command}`, given);
  const lineOf = (start: string): string =>
    document
      .getText()
      .split('\n')
      .find((line) => line.startsWith(start)) ?? '';
  const cursorAtEndOf = (start: string): void => {
    const line = document
      .getText()
      .split('\n')
      .findIndex((one) => one.startsWith(start));
    const position = new vscode.Position(line, document.lineAt(line).text.length);
    editor.selection = new vscode.Selection(position, position);
  };

  beforeEach(async () => {
    document = await openText('茶叶.plan', text);
    editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
    await diagnosticsOf(document.uri, (all) => all.some((one) => codeOf(one) === 'numbering-sequence'));
  });

  it('inserts an item with its number and its place for the cursor, and counts on behind it', async () => {
    await run('renumber');
    cursorAtEndOf('1.');
    await run('insertItem');
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [4, 2]);
    await vscode.commands.executeCommand('type', { text: '育苗。' });
    assert.equal(lineOf('2.'), '2.育苗。');
    assert.match(lineOf('4.'), /修缮厂房/u);
  });

  it('shows the tasks by section, by unit and by deadline', async () => {
    assert.deepEqual(await run('tasksBySection'), [
      { title: '种植', tasks: ['1 改种', '2 施肥'] },
      { title: '加工', tasks: ['4 修缮厂房'] },
    ]);
    assert.deepEqual(
      ((await run('tasksByUnit')) as { title: string }[]).map(({ title }) => title),
      ['县农业局', '县供销社', '县工信局'],
    );
    assert.deepEqual(await run('tasksByDeadline'), [
      { title: '2025年3月31日', tasks: ['1 改种'] },
      { title: '2025年5月31日', tasks: ['2 施肥'] },
      { title: '2025年6月30日', tasks: ['4 修缮厂房'] },
    ]);
    await run('tasksBySection');
    await vscode.commands.executeCommand('planlint.tasks.focus');
  });

  it('exports the tasks to a file that Excel reads', async () => {
    for (const [name, begins] of [
      ['茶叶.csv', [0xef, 0xbb, 0xbf]],
      ['茶叶.xlsx', [0x50, 0x4b]],
    ] as const) {
      const target = vscode.Uri.joinPath(document.uri, '..', name);
      await run('exportTasks', target);
      const bytes = await vscode.workspace.fs.readFile(target);
      assert.deepEqual([...bytes.subarray(0, begins.length)], begins);
      await vscode.workspace.fs.delete(target);
    }
  });

  it('begins the next item by Enter where the setting says so', async () => {
    cursorAtEndOf('1.');
    await run('newLine');
    await vscode.commands.executeCommand('type', { text: '育苗。' });
    assert.equal(lineOf('2.'), '2.育苗。');
    assert.match(lineOf('3.'), /施肥/u);
    cursorAtEndOf('一、');
    await run('newLine');
    assert.equal(document.lineAt(3).text, '');
  });

  it('aligns tables between bars', async () => {
    const end = new vscode.Position(document.lineCount, 0);
    await editor.edit((edit) => edit.insert(end, '\n|序号|任务|\n|-|-|\n|1|种茶|\n'));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(lineOf('| 序号'), '| 序号 | 任务 |');
  });

  it('is refused where the editor is read-only, and nothing is half done', async () => {
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    cursorAtEndOf('1.');
    for (const command of ['renumber', 'insertItem']) await run(command);
    await run('generateTaskTable', { columns: ['number'], format: 'tabs' });
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorWriteableInSession');
    await run('renumber');
    assert.match(lineOf('3.'), /修缮厂房/u);
  });

  it('is refused outside a plan, and does nothing there', async () => {
    const other = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '1.甲\n3.乙\n' });
    await vscode.window.showTextDocument(other);
    for (const command of ['renumber', 'insertItem', 'generateTaskTable', 'syncTaskTable', 'unitsIntoBody'])
      await run(command);
    assert.equal(other.getText(), '1.甲\n3.乙\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
