import type * as vscode from 'vscode';

/** The name of a file or folder without what it lies in. */
export function fileName({ path }: Pick<vscode.Uri, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A file's name without its ending, `.plan.txt` being one: 2026.3稿.plan.txt → 2026.3稿. */
export function stem(uri: Pick<vscode.Uri, 'path'>): string {
  return fileName(uri).replace(/(?:\.plan)?\.[^.]*$/u, '');
}
