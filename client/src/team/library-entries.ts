/** Adding units, a term or a snippet to a team's library. */
import * as vscode from 'vscode';
import { askText } from '../asking/ask-text';
import { reasonOf } from '../asking/reason';
import { showBriefly } from '../asking/show-briefly';
import { activePlan } from '../changes/proposals';
import type { Server } from '../server/language-server';
import { activeUri, askLibraries, askedUri, change, newLibrary, type TeamLibrary } from './team-library';

const needsPlan = (): string => vscode.l10n.t('Open a plan document first.');

/** The library that something is to be added to; where there is none the user may begin one. */
async function targetLibrary(server: Server, uri: vscode.Uri): Promise<TeamLibrary | undefined> {
  const libraries = await askLibraries(server, uri);
  if (libraries === undefined) return undefined;
  const editable = libraries.filter(({ isEditable }) => isEditable);
  if (editable.length === 1) return editable[0];
  if (editable.length === 0) {
    if (!(await newLibrary(server, uri))) return undefined;
    return (await askLibraries(server, uri, true))?.find(({ isEditable }) => isEditable);
  }
  const items = editable.map((library) => ({ label: library.name, description: library.from, library }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which library?') }))?.library;
}

async function addToLibrary(server: Server, uri: vscode.Uri, addition: object): Promise<void> {
  const library = await targetLibrary(server, uri);
  if (library === undefined) return;
  const params = { uri: uri.toString(), folder: library.folder, addition };
  if (await change(server, 'planlint/addToLibrary', params)) {
    showBriefly(vscode.l10n.t('Added to “{0}”.', library.name));
  }
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? '' : editor.document.getText(editor.selection);
}

/** Takes a unit into the roster: the one that is named, or what is selected. */
export async function addUnit(server: Server, givenUri: unknown, givenName: unknown): Promise<void> {
  const uri = typeof givenUri === 'string' ? vscode.Uri.parse(givenUri) : askedUri(needsPlan());
  if (uri === undefined) return;
  const name =
    typeof givenName === 'string'
      ? givenName
      : await askText({
          title: vscode.l10n.t('Add to the roster'),
          prompt: vscode.l10n.t('The unit’s full name'),
          value: selectedText().trim(),
        });
  if (name === undefined || name.trim() === '') return;
  await addToLibrary(server, uri, { kind: 'unit', name: name.trim() });
}

/** A unit of a plan that the roster does not have, as the server lists it. */
interface UnknownUnit {
  readonly name: string;
  readonly count: number;
  /** Names like it, of which it may be another spelling. */
  readonly near: readonly string[];
}

/** Takes units of a plan that the roster does not have into it, all at once: those that the user leaves ticked. */
export async function addUnits(server: Server, givenUri: unknown): Promise<void> {
  const uri = typeof givenUri === 'string' ? vscode.Uri.parse(givenUri) : activePlan()?.document.uri;
  if (uri === undefined) return;
  const units = await unknownUnits(server, uri);
  if (units === undefined) return;
  if (units.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The roster has all units of this plan.'));
    return;
  }
  const items = units.map(({ name, count, near }) => ({
    label: name,
    description: vscode.l10n.t('Occurrences: {0}', count),
    ...(near.length === 0 ? {} : { detail: vscode.l10n.t('Similar to {0}', near.join('、')) }),
    picked: near.length === 0,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Add to the roster'),
    placeHolder: vscode.l10n.t('Which units? Full names as the roster is to have them.'),
  });
  if (picked === undefined || picked.length === 0) return;
  await addToLibrary(server, uri, { kind: 'units', names: picked.map(({ label }) => label) });
}

/** The units of a plan that the roster does not have; undefined where they can't be had, which the user is told. */
async function unknownUnits(server: Server, uri: vscode.Uri): Promise<readonly UnknownUnit[] | undefined> {
  try {
    return await server.request<readonly UnknownUnit[]>('planlint/unknownUnits', { uri: uri.toString() });
  } catch (error) {
    void vscode.window.showWarningMessage(reasonOf(error));
    return undefined;
  }
}

/** Takes what is selected into the terms. */
export async function addTerm(server: Server): Promise<void> {
  const uri = askedUri(needsPlan());
  if (uri === undefined) return;
  const avoid = await askText({
    title: vscode.l10n.t('Add to the terms'),
    prompt: vscode.l10n.t('What is not to be written'),
    value: selectedText().trim(),
  });
  if (avoid === undefined || avoid === '') return;
  const prefer = await askText({
    title: vscode.l10n.t('Add to the terms'),
    prompt: vscode.l10n.t('What to write in its place; leave empty where there is no substitute'),
  });
  if (prefer === undefined) return;
  const reason = await askText({
    title: vscode.l10n.t('Add to the terms'),
    prompt: vscode.l10n.t('Why'),
    whenEmpty: vscode.l10n.t('A reason is needed.'),
  });
  if (reason === undefined) return;
  const words = prefer === '' ? [] : [prefer];
  await addToLibrary(server, uri, { kind: 'term', avoid, prefer: words, reason });
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
      : await askText({
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
