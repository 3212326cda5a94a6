/** Reads files for the server that only the editor can reach, as in virtual workspaces. */
import * as vscode from 'vscode';
import { readAtMost } from '../asking/read-at-most';
import { reasonOf } from '../asking/reason';

interface FileParams {
  readonly uri: string;
  readonly most?: number;
}

/** A file as the server wants it: its bytes in base64, why it can't be read, or null where there is none. */
export async function readFile({ uri, most = Infinity }: FileParams): Promise<object | null> {
  try {
    const bytes = await readAtMost(vscode.Uri.parse(uri), most);
    return { base64: Buffer.from(bytes).toString('base64') };
  } catch (error) {
    return failure(error);
  }
}

/** The names in a folder, or null where there is none. */
export async function listFolder({ uri }: FileParams): Promise<object | null> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return { entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
  } catch (error) {
    return failure(error);
  }
}

function kindOf(type: vscode.FileType): 'file' | 'folder' | 'link' | 'other' {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link';
  if ((type & vscode.FileType.Directory) !== 0) return 'folder';
  return (type & vscode.FileType.File) === 0 ? 'other' : 'file';
}

function failure(error: unknown): object | null {
  if (error instanceof vscode.FileSystemError && /^File(?:NotFound|NotADirectory)$/u.test(error.code)) return null;
  return { error: reasonOf(error) };
}
