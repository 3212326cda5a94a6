/** Files and folders of the disk for libraries. For Node. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileAnswer, FolderAnswer } from '../../config/library';
import { entriesAnswer, failureAnswer, sizeRefusal } from '../../disk/answers';

/** The bytes of a file; under schemes other than `file` there is none. @param most a larger one is not read */
export async function readBytes(uri: string, most: number): Promise<FileAnswer> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  try {
    const { size } = await stat(fsPath);
    return sizeRefusal(size, most) ?? { bytes: await readFile(fsPath) };
  } catch (error) {
    return failureAnswer(error);
  }
}

/** The names in a folder; under schemes other than `file` there is none. */
export async function listFolder(uri: string): Promise<FolderAnswer> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  try {
    return entriesAnswer(await readdir(fsPath, { withFileTypes: true }));
  } catch (error) {
    return failureAnswer(error);
  }
}
