/** 「打开团队设置」: the planlint.yaml that holds for the active plan; a new one where there is none. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { askStatus } from '../server/plan-status';
import { reasonOf } from '../asking/reason';
import { settingsFileName } from './team-file';

/** What a new file says: what holds already, so that it changes nothing until somebody edits it. */
const firstText = `# 核稿的团队设置：对这个文件夹里的文稿都有效，编辑器和命令行都认，优先于编辑器的设置。

# 检查档次：draft 起草、review 审核、strict 从严
profile: review

# 单条规则：off 关闭，on 打开，或者写级别 error、warning、info、hint
# rules:
#   unit-missing: error
#   punctuation-width: off

# 不检查哪些文件
# files:
#   ignore: ["归档/**"]
`;

/** The folder to look in; undefined where none is open, which the user is told, or where the user gave up. */
async function pickFolder(document: vscode.TextDocument | undefined): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: team settings are a file in it.'));
    return undefined;
  }
  const own = document && vscode.workspace.getWorkspaceFolder(document.uri);
  if (own !== undefined || folders.length === 1) return (own ?? folders[0]!).uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

async function show(file: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(file);
}

async function offerToMake(file: vscode.Uri): Promise<void> {
  const make = vscode.l10n.t('Make planlint.yaml');
  const message = vscode.l10n.t('This folder has no team settings yet.');
  if ((await vscode.window.showInformationMessage(message, make)) !== make) return;
  // Somebody else may have made it while the question stood there.
  if (!(await exists(file))) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(firstText));
  await show(file);
}

/** Opens the file, or offers to make it. */
export async function openTeamSettings(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const fail = (error: unknown): void => {
    void vscode.window.showErrorMessage(vscode.l10n.t('The team settings can’t be opened: {0}', reasonOf(error)));
  };
  try {
    const status = document?.languageId === 'plan' ? await askStatus(server, document.uri) : undefined;
    if (status?.file !== undefined) return await show(vscode.Uri.parse(status.file));
    const folder = await pickFolder(document);
    if (folder === undefined) return;
    const file = vscode.Uri.joinPath(folder, settingsFileName);
    if (await exists(file)) await show(file);
    // The answer comes when the user gives one, which no caller should have to wait for.
    else offerToMake(file).catch(fail);
  } catch (error) {
    fail(error);
  }
}
