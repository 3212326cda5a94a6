import * as vscode from 'vscode';

/** The bytes of a file. @throws in words where it has more of them than wanted, or can't be read */
export async function readAtMost(file: vscode.Uri, most: number): Promise<Uint8Array> {
  const check = (size: number): void => {
    if (size > most) throw new Error(vscode.l10n.t('The file has {0} bytes; at most {1} are read', size, most));
  };
  check((await vscode.workspace.fs.stat(file)).size);
  const bytes = await vscode.workspace.fs.readFile(file);
  // Not every file system knows before.
  check(bytes.length);
  return bytes;
}
