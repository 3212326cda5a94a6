/** 「打开示例」: a copy of the sample folder, in a folder of the user's or without one. */
import * as vscode from 'vscode';
import { reasonOf } from '../asking/reason';

/** The plan with errors in it, which is what there is to see. */
const first = '2025年全市卫生健康工作要点.plan.txt';

/** Where the sample lies in the extension. */
const place = 'test/fixtures/sample';

type Destination = 'folder' | 'untitled';

async function pickDestination(): Promise<Destination | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly destination: Destination })[] = [
    {
      label: vscode.l10n.t('Copy into a folder…'),
      detail: vscode.l10n.t('Both plans and a page that tells of the errors in them'),
      destination: 'folder',
    },
    {
      label: vscode.l10n.t('Open without saving'),
      detail: vscode.l10n.t('One plan, as a new document'),
      destination: 'untitled',
    },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Open Sample') });
  return picked?.destination;
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where is the sample’s folder to be made?'),
    openLabel: vscode.l10n.t('Copy here'),
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
  return picked?.[0];
}

/** A folder for the sample that is not there yet: what somebody has tried before is left alone. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name));
  const base = vscode.l10n.t('Planlint sample');
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base} ${count}`;
  return vscode.Uri.joinPath(parent, name);
}

async function offerFolder(folder: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open the Folder');
  const message = vscode.l10n.t('The sample was copied to {0}.', folder.fsPath);
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
  }
}

async function copyInto(source: vscode.Uri, parent: vscode.Uri): Promise<void> {
  const folder = await freeFolder(parent);
  await vscode.workspace.fs.copy(source, folder);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first));
  void offerFolder(folder);
}

async function openUntitled(source: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(source, first));
  const content = new TextDecoder().decode(bytes);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plan', content }));
}

/**
 * Opens the sample.
 * @param given the folder to make the copy in, or `'untitled'`, where another extension or a keybinding calls; else the
 *   user is asked
 */
export async function openSample(extensionUri: vscode.Uri, given: unknown): Promise<void> {
  const source = vscode.Uri.joinPath(extensionUri, place);
  try {
    const isTold = given instanceof vscode.Uri || given === 'untitled';
    const destination = isTold ? given : await pickDestination();
    if (destination === 'untitled') await openUntitled(source);
    const parent = destination === 'folder' ? await pickFolder() : destination;
    if (parent instanceof vscode.Uri) await copyInto(source, parent);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The sample can’t be opened: {0}', reasonOf(error)));
  }
}
