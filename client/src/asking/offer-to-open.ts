import * as vscode from 'vscode';

/** Tells that a file was written, and opens it in the program that is for it if the user says so. */
export async function offerToOpen(file: vscode.Uri, message: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(message, open)) === open) await vscode.env.openExternal(file);
}
