import type * as vscode from 'vscode';

/** The name of a file or folder without what it lies in. */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
