import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, diagnosticsOf, ownFolder } from './wait';

const text = '某市2023年工作要点\n一、总体要求\n统筹推进。\n三、保障措施\n加强领导。\n';

const below = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ownFolder, name);
const isChecked = ({ uri }: vscode.TextDocument): Promise<unknown> =>
  diagnosticsOf(uri, (found) => found.some((problem) => codeOf(problem) === 'numbering-sequence'));
const isUnchecked = ({ uri }: vscode.TextDocument): Promise<unknown> =>
  diagnosticsOf(uri, (found) => found.length === 0);

/** Opens a text in a tab that stays: one that shows the next text would close it, and with it the user's choice. */
async function open(name: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(below(name), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(below(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function settings(plans: string): Promise<void> {
  const content = new TextEncoder().encode(`files:\n  plans: ["${plans}"]\n`);
  await vscode.workspace.fs.writeFile(below('名单/planlint.yaml'), content);
}

describe('files.plans of planlint.yaml', () => {
  after(() => vscode.workspace.fs.delete(below('名单'), { recursive: true }));

  it('makes plans of the texts that it names, until the user takes one back', async () => {
    await settings('草稿/**');
    const [first, second] = [await open('名单/草稿/甲.txt'), await open('名单/草稿/乙.md')];
    await isChecked(first);
    await isChecked(second);
    assert.deepEqual([first.languageId, second.languageId], ['plan', 'plan']);

    await vscode.commands.executeCommand('planlint.stopTreatingAsPlan', first.uri);
    await isUnchecked(first);
    // The next text is looked at after the one that was taken back.
    await isChecked(await open('名单/草稿/丙.txt'));
    assert.equal(first.languageId, 'plaintext');
  });

  it('holds at once for texts that are open when the file changes', async () => {
    const document = await open('名单/会议/丁.txt');
    assert.equal(document.languageId, 'plaintext');
    await settings('{草稿,会议}/**');
    await isChecked(document);
    assert.equal(document.languageId, 'plan');
  });
});
