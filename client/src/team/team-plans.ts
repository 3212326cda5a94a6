/** `files.plans` of planlint.yaml in the editor: texts that a team calls plans get the language of plans. */
import * as vscode from 'vscode';
import { chosenLanguage, type Associations } from '../plans/associations';
import type { Server } from '../server/language-server';
import { askStatus, onStatusChange } from '../server/plan-status';
import { fileName } from '../asking/file-name';
import { settingsFileName } from './team-file';

const texts = ['plaintext', 'markdown'];

/** What users have made of texts so far. */
interface Choices {
  /** Documents that were plans at some time: who made one of them something else did so on purpose. */
  readonly plans: WeakSet<vscode.TextDocument>;
  /** Those that are to stay what they are, by URI, also when they are opened again. */
  readonly left: Set<string>;
}

async function textOf(file: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return '';
  }
}

/** Whether a planlint.yaml around a text may speak of it: who has no such file pays for no server. */
async function mayBeNamed({ uri }: vscode.TextDocument, top: vscode.Uri): Promise<boolean> {
  for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    if ((await textOf(vscode.Uri.joinPath(folder, settingsFileName))).includes('plans')) return true;
    if (folder.path.length <= top.path.length) return false;
  }
}

function isForUs(document: vscode.TextDocument, { left }: Choices): boolean {
  if (!texts.includes(document.languageId) || left.has(document.uri.toString())) return false;
  const name = fileName(document.uri);
  const associations = vscode.workspace.getConfiguration('files').get<Associations>('associations');
  return chosenLanguage(associations, name) === undefined;
}

/** Gives a text the language of plans where a planlint.yaml says that it is one, and its user nothing else. */
async function consider(server: Server, document: vscode.TextDocument, choices: Choices): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined || !isForUs(document, choices) || !(await mayBeNamed(document, folder.uri))) return;
  try {
    const status = await askStatus(server, document.uri);
    // The user may have decided or closed it meanwhile.
    if (status?.isPlan !== true || document.isClosed || !isForUs(document, choices)) return;
    await vscode.languages.setTextDocumentLanguage(document, 'plan');
  } catch {
    // The server ended or has logged what went wrong; the text stays what it is.
  }
}

/** Looks at each text that is opened, and at all again where a planlint.yaml changes. */
export function registerTeamPlans(server: Server): vscode.Disposable {
  const choices: Choices = { plans: new WeakSet(), left: new Set() };
  function look(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (document.languageId === 'plan') {
      choices.plans.add(document);
      choices.left.delete(uri);
      return;
    }
    // A change of language closes a document and opens the same one; one that was really closed comes as another.
    if (choices.plans.has(document)) choices.left.add(uri);
    void consider(server, document, choices);
  }
  const lookAtAll = (): void => vscode.workspace.textDocuments.forEach(look);
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${settingsFileName}`);
  lookAtAll();
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(lookAtAll),
    watcher.onDidChange(lookAtAll),
    onStatusChange(server, lookAtAll),
    vscode.workspace.onDidOpenTextDocument(look),
  );
}
