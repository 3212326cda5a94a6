import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, diagnosticsOf, openText, ownFolder } from './wait';

const text = '某市2024年工作要点\n一、总体要求\n统筹推进,抓好落实。\n三、保障措施\n加强组织领导。\n';
const root = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const has = (rule: string) => (all: readonly vscode.Diagnostic[]) => all.some((problem) => codeOf(problem) === rule);
const lacks = (rule: string) => (all: readonly vscode.Diagnostic[]) => !has(rule)(all);
const closeEditor = () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');

interface Walkthrough {
  readonly steps: readonly { readonly media: { readonly image: Readonly<Record<string, string>> } }[];
}

describe('the walkthrough', () => {
  it('is shipped with its pictures, and its command opens a page', async () => {
    const extension = vscode.extensions.getExtension('planlint.planlint')!;
    const { walkthroughs } = (extension.packageJSON as { contributes: { walkthroughs: readonly Walkthrough[] } })
      .contributes;
    const pictures = walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => Object.values(media.image)));
    assert.equal(new Set(pictures).size, 10);
    for (const picture of pictures)
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, picture));
    // VS Code keeps extensions' walkthroughs back while a suite runs; the pictures of the window show ours (see npm/).
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('planlint.openWalkthrough');
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab, 'nothing was opened');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('the sample', () => {
  const parent = (): vscode.Uri => vscode.Uri.joinPath(root(), ownFolder, 'samples');

  it('is copied into a folder, each time into a new one, and opened', async () => {
    await vscode.workspace.fs.createDirectory(parent());
    for (const name of ['核稿示例', '核稿示例 2']) {
      await vscode.commands.executeCommand('planlint.openSample', parent());
      const { document } = vscode.window.activeTextEditor!;
      assert.ok(document.uri.path.includes(`/${name}/`), document.uri.path);
      assert.equal((await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(parent(), name))).length, 3);
      await diagnosticsOf(document.uri, has('numbering-sequence'));
      await closeEditor();
    }
    await vscode.workspace.fs.delete(parent(), { recursive: true });
  });

  it('opens as a new document', async () => {
    await vscode.commands.executeCommand('planlint.openSample', 'untitled');
    const { document } = vscode.window.activeTextEditor!;
    assert.deepEqual([document.isUntitled, document.languageId], [true, 'plan']);
    await diagnosticsOf(document.uri, has('numbering-sequence'));
    await closeEditor();
  });
});

describe('the profile', () => {
  const setting = (): string | undefined =>
    vscode.workspace.getConfiguration('planlint', root()).inspect<string>('profile')?.workspaceValue;

  it('is switched for the workspace, and holds at once', async () => {
    const { uri } = await openText('档次.plan', text);
    await diagnosticsOf(uri, has('punctuation-width'));
    await vscode.commands.executeCommand('planlint.selectProfile', 'draft');
    assert.equal(setting(), 'draft');
    await diagnosticsOf(uri, lacks('punctuation-width'));
    const settings = vscode.workspace.getConfiguration('planlint', root());
    await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
    await diagnosticsOf(uri, has('punctuation-width'));
  });

  it('is left to planlint.yaml where that decides', async () => {
    const folder = vscode.Uri.joinPath(root(), ownFolder, 'team');
    const file = vscode.Uri.joinPath(folder, 'planlint.yaml');
    await vscode.workspace.fs.writeFile(file, Buffer.from('profile: draft\n'));
    const { uri } = await openText('team/档次.plan', text);
    await diagnosticsOf(uri, (all) => has('numbering-sequence')(all) && lacks('punctuation-width')(all));
    await vscode.commands.executeCommand('planlint.selectProfile', 'strict');
    assert.equal(setting(), undefined);
    await vscode.commands.executeCommand('planlint.openTeamSettings');
    assert.equal(vscode.window.activeTextEditor!.document.uri.path, file.path);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});

describe('the editor of a plan', () => {
  it('puts tabs into tables, where other texts get spaces', async () => {
    await openText('制表符.plan', text);
    assert.equal(vscode.window.activeTextEditor!.options.insertSpaces, false);
  });
});
