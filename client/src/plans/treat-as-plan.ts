/** Takes a text for a plan, or no longer, and remembers that for the file's name if the user says so. */
import * as vscode from 'vscode';
import { associate, plainLanguage, type Associations } from './associations';
import { reasonOf } from '../asking/reason';
import { fileName } from '../asking/file-name';

/** The document that a command is for: the one it was called on, else the active one. */
async function documentOf(given: unknown): Promise<vscode.TextDocument | undefined> {
  if (given instanceof vscode.Uri) return vscode.workspace.openTextDocument(given);
  const active = vscode.window.activeTextEditor?.document;
  if (active === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a text or Markdown file first.'));
  }
  return active;
}

async function remember(name: string, language: string): Promise<void> {
  const files = vscode.workspace.getConfiguration('files');
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const known = files.inspect<Associations>('associations');
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const current = inWorkspace ? known?.workspaceValue : known?.globalValue;
  await files.update('associations', associate(current, name, language), target);
}

/** Asks after the fact, so that the command itself takes effect at once. */
async function offerToRemember(document: vscode.TextDocument, language: string, question: string): Promise<void> {
  if (document.isUntitled) return;
  const name = fileName(document.uri);
  const always = vscode.l10n.t('Always for This File Name');
  const choice = await vscode.window.showInformationMessage(question, always);
  if (choice !== always) return;
  try {
    await remember(name, language);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The setting files.associations can’t be written: {0}', reasonOf(error)),
    );
  }
}

/** Gives a text the language `plan`. @param given the document's URI where a menu calls, else nothing */
export async function treatAsPlan(given: unknown): Promise<void> {
  const document = await documentOf(given);
  if (document === undefined || document.languageId === 'plan') return;
  await vscode.languages.setTextDocumentLanguage(document, 'plan');
  void offerToRemember(document, 'plan', vscode.l10n.t('This file is now checked as a plan document.'));
}

/** Gives a plan the language back that its name stands for. @param given as above */
export async function stopTreatingAsPlan(given: unknown): Promise<void> {
  const document = await documentOf(given);
  if (document === undefined || document.languageId !== 'plan') return;
  const language = document.isUntitled ? 'plaintext' : plainLanguage(document.uri.path);
  await vscode.languages.setTextDocumentLanguage(document, language);
  void offerToRemember(document, language, vscode.l10n.t('This file is no longer checked as a plan document.'));
}
