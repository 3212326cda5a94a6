import * as vscode from 'vscode';

/** So long a sentence stays in the status bar, in milliseconds. */
const brief = 5_000;

/** Says in the status bar what was done. */
export function showBriefly(message: string): void {
  vscode.window.setStatusBarMessage(message, brief);
}
