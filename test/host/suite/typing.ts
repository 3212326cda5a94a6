import * as vscode from 'vscode';
import { until } from './wait';

/** Types as a keyboard does, one character after the other. */
export async function type(characters: string): Promise<void> {
  for (const character of characters) await vscode.commands.executeCommand('type', { text: character });
}

/** How long a list may take before it is asked for again: VS Code drops one when the window's focus moves. */
const patience = 5_000;

/** Accepts what is selected in the list as soon as there is one, and waits until it is in the text. */
export async function accept(document: vscode.TextDocument, wanted: RegExp): Promise<void> {
  let asked = Date.now();
  await until(
    () => `${wanted} in the text, which is\n${document.getText()}`,
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      if (wanted.test(document.getText())) return true;
      if (Date.now() - asked < patience) return false;
      asked = Date.now();
      await vscode.commands.executeCommand('hideSuggestWidget');
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      return false;
    },
  );
}
