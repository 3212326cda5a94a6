/** Work on the team's files: the server makes the edits, here is only asked what has to be asked. */
import * as vscode from 'vscode';
import type { Server } from './language-server';
import type { Memory } from './new-plan';
import { reasonOf } from './proposals';

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

const authorKey = 'planlint.author';

/** The document that a command is for. */
function activeUri(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active ?? vscode.workspace.workspaceFolders?.[0]?.uri.with({ fragment: '' });
}

/** Asks the server to change files, and saves what it changed: others are to see it. */
async function change(server: Server, method: string, params: object): Promise<boolean> {
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

/** Asks who decides, once; the name is remembered. */
async function author(memory: Memory): Promise<string | undefined> {
  const known = memory.get<string>(authorKey);
  if (known !== undefined) return known;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your name'),
    prompt: vscode.l10n.t('Written beside the reason, so that others know whom to ask; remembered from now on.'),
  });
  if (name !== undefined) await memory.update(authorKey, name.trim());
  return name?.trim();
}

function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Leaves a problem as it is, with a reason. Called by the light bulb. */
export async function waive(
  server: Server,
  memory: Memory,
  uri: unknown,
  fingerprint: unknown,
  message: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || typeof fingerprint !== 'string') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Use the light bulb at a problem to ignore it.'));
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore this problem: why?'),
    prompt: String(message),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
  if (reason === undefined) return;
  const by = await author(memory);
  if (by === undefined) return;
  const params = { uri, fingerprint, reason: reason.trim(), on: today(), ...(by === '' ? {} : { by }) };
  await change(server, 'planlint/waive', params);
}

/** The libraries in force for a document. */
export async function librariesFor(server: Server, uri: vscode.Uri, refresh = false): Promise<readonly TeamLibrary[]> {
  const params = { uri: uri.toString(), refresh };
  return (await server.request<readonly TeamLibrary[]>('planlint/libraries', params)) ?? [];
}

/** The library that something is to be added to; where there is none the user may begin one. */
async function targetLibrary(server: Server, uri: vscode.Uri): Promise<TeamLibrary | undefined> {
  const editable = (await librariesFor(server, uri)).filter(({ isEditable }) => isEditable);
  if (editable.length === 1) return editable[0];
  if (editable.length === 0) {
    if (!(await newLibrary(server, uri))) return undefined;
    return (await librariesFor(server, uri, true)).find(({ isEditable }) => isEditable);
  }
  const items = editable.map((library) => ({ label: library.name, description: library.from, library }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which library?') }))?.library;
}

async function addToLibrary(server: Server, uri: vscode.Uri, addition: object): Promise<void> {
  const library = await targetLibrary(server, uri);
  if (library === undefined) return;
  const params = { uri: uri.toString(), folder: library.folder, addition };
  if (await change(server, 'planlint/addToLibrary', params)) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Added to “{0}”.', library.name), 4000);
  }
}

/** Begins a library beside the active document's planlint.yaml. @returns whether there is one then */
export async function newLibrary(server: Server, given?: vscode.Uri): Promise<boolean> {
  const uri = given ?? activeUri();
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'));
    return false;
  }
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New team library'),
    prompt: vscode.l10n.t('Its name, as problems will show it. It is made in the folder “library”.'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name is needed.') : undefined),
  });
  if (name === undefined) return false;
  return change(server, 'planlint/newLibrary', { uri: uri.toString(), name: name.trim() });
}

/** The document that a command is for; where there is none, the user is told what the command needs. */
function askedUri(): vscode.Uri | undefined {
  const uri = activeUri();
  if (uri === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan document first.'));
  return uri;
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? '' : editor.document.getText(editor.selection);
}

/** Takes a unit into the roster: the one that is named, or what is selected. */
export async function addUnit(server: Server, givenUri: unknown, givenName: unknown): Promise<void> {
  const uri = typeof givenUri === 'string' ? vscode.Uri.parse(givenUri) : askedUri();
  if (uri === undefined) return;
  const name =
    typeof givenName === 'string'
      ? givenName
      : await vscode.window.showInputBox({
          title: vscode.l10n.t('Add to the roster'),
          prompt: vscode.l10n.t('The unit’s full name'),
          value: selectedText().trim(),
        });
  if (name === undefined || name.trim() === '') return;
  await addToLibrary(server, uri, { kind: 'unit', name: name.trim() });
}

/** Takes what is selected into the terms. */
export async function addTerm(server: Server): Promise<void> {
  const uri = askedUri();
  if (uri === undefined) return;
  const avoid = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add to the terms'),
    prompt: vscode.l10n.t('What is not to be written'),
    value: selectedText().trim(),
  });
  if (avoid === undefined || avoid.trim() === '') return;
  const prefer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add to the terms'),
    prompt: vscode.l10n.t('What to write in its place; leave empty where there is no substitute'),
  });
  if (prefer === undefined) return;
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add to the terms'),
    prompt: vscode.l10n.t('Why'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
  if (reason === undefined) return;
  const words = prefer.trim() === '' ? [] : [prefer.trim()];
  await addToLibrary(server, uri, { kind: 'term', avoid: avoid.trim(), prefer: words, reason: reason.trim() });
}

/** Saves what is selected as a snippet of the team. @param given its label; the user is asked where it is missing */
export async function saveSnippet(server: Server, given: unknown): Promise<void> {
  const uri = activeUri();
  const body = selectedText();
  if (uri === undefined || body.trim() === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the text first.'));
    return;
  }
  const label =
    typeof given === 'string'
      ? given
      : await vscode.window.showInputBox({
          title: vscode.l10n.t('Save as a team snippet'),
          prompt: vscode.l10n.t('Its name; it can be found by its pinyin too'),
          value: body
            .trim()
            .split(/[。，；：\n]/u)[0]!
            .slice(0, 20),
        });
  if (label === undefined || label.trim() === '') return;
  await addToLibrary(server, uri, { kind: 'snippet', label: label.trim(), body });
}

/** Reads the libraries again and says what is wrong in them. */
export async function checkLibraries(server: Server): Promise<void> {
  const uri = activeUri();
  if (uri === undefined) return;
  const libraries = await librariesFor(server, uri, true);
  const problems = libraries.reduce((sum, one) => sum + one.problems, 0);
  if (problems === 0) {
    const text = vscode.l10n.t('{0} libraries are in force, and nothing is wrong in them.', libraries.length);
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
