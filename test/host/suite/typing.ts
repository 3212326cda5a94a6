import * as vscode from 'vscode';
import { until } from './wait';

/** Types as a keyboard does, one character after the other. */
export async function type(characters: string): Promise<void> {
  for (const character of characters) await vscode.commands.executeCommand('type', { text: character });
}

/** Accepts what is selected in the list as soon as there is one, and waits until it is in the text. */
export async function accept(document: vscode.TextDocument, wanted: RegExp): Promise<void> {
  await until(`${wanted} in the text`, async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return wanted.test(document.getText());
  });
}
