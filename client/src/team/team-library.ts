/** Work on the team's files: the server makes the edits, here is only asked what has to be asked. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { askText } from '../asking/ask-text';
import { reasonOf } from '../asking/reason';
import { showBriefly } from '../asking/show-briefly';

/** A library as the server lists it. */
export interface TeamLibrary {
  readonly name: string;
  readonly version?: string;
  readonly owner?: string;
  readonly from?: string;
  readonly folder: string;
  readonly isEditable: boolean;
  readonly units: number;
  readonly terms: number;
  readonly snippets: number;
  readonly templates: number;
  readonly problems: number;
  readonly files: readonly string[];
}

/** What the server answers to a request that changes files. */
type EditAnswer = { readonly files: readonly string[] } | { readonly problem: string };

/** The document that a command is for. */
export function activeUri(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** The same; where there is none, the user is told what the command needs. */
export function askedUri(need: string): vscode.Uri | undefined {
  const uri = activeUri();
  if (uri === undefined) void vscode.window.showInformationMessage(need);
  return uri;
}

/** Asks the server to change files, and saves what it changed: others are to see it. */
export async function change(server: Server, method: string, params: object): Promise<boolean> {
  try {
    const answer = await server.request<EditAnswer>(method, params);
    if (answer === undefined) return false;
    if ('problem' in answer) {
      void vscode.window.showErrorMessage(vscode.l10n.t('Planlint: {0}', answer.problem));
      return false;
    }
    for (const uri of answer.files) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).save();
    return true;
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('Planlint: {0}', reasonOf(error)));
    return false;
  }
}

/** The libraries in force for a document. @throws what the server answered in place of them */
export async function librariesFor(server: Server, uri: vscode.Uri, refresh = false): Promise<readonly TeamLibrary[]> {
  const params = { uri: uri.toString(), refresh };
  return (await server.request<readonly TeamLibrary[]>('planlint/libraries', params)) ?? [];
}

/** The same for a command: undefined where they can't be had, which the user was told. */
export async function askLibraries(
  server: Server,
  uri: vscode.Uri,
  refresh = false,
): Promise<readonly TeamLibrary[] | undefined> {
  try {
    return await librariesFor(server, uri, refresh);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('Planlint: {0}', reasonOf(error)));
    return undefined;
  }
}

/** Begins a library beside the active document's planlint.yaml. @returns whether there is one then */
export async function newLibrary(server: Server, given?: vscode.Uri): Promise<boolean> {
  const uri = given ?? askedUri(vscode.l10n.t('Open a folder first.'));
  if (uri === undefined) return false;
  const name = await askText({
    title: vscode.l10n.t('New team library'),
    prompt: vscode.l10n.t('Its name, as problems will show it. It is made in the folder “library”.'),
    whenEmpty: vscode.l10n.t('A name is needed.'),
  });
  if (name === undefined || !(await change(server, 'planlint/newLibrary', { uri: uri.toString(), name }))) return false;
  showBriefly(vscode.l10n.t('Team library “{0}” was made in the folder “library”.', name));
  return true;
}

/** Reads the libraries again and says what is wrong in them. */
export async function checkLibraries(server: Server): Promise<void> {
  const uri = askedUri(vscode.l10n.t('Open a folder first.'));
  if (uri === undefined) return;
  const libraries = await askLibraries(server, uri, true);
  if (libraries === undefined) return;
  const problems = libraries.reduce((sum, one) => sum + one.problems, 0);
  if (problems === 0) {
    const text = vscode.l10n.t('Libraries in force: {0}; nothing is wrong in them.', libraries.length);
    void vscode.window.showInformationMessage(text);
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Problems in the libraries: {0}', problems),
    show,
  );
  if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
