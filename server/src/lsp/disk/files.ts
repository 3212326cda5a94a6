/** Files and folders of the disk, by their URIs; under schemes other than `file` there are none. For Node. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileAnswer, FolderAnswer } from '../../config/library';
import { entriesAnswer, failureAnswer, sizeRefusal } from '../../disk/answers';
import { isMissing } from '../../disk/io-errors';

/** The text of a file in UTF-8; undefined where there is none. @throws where it can't be read */
export async function readText(uri: string): Promise<string | undefined> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  try {
    return await readFile(fsPath, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The bytes of a file. @param most a larger one is not read */
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

/** The names in a folder. */
export async function listFolder(uri: string): Promise<FolderAnswer> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  try {
    return entriesAnswer(await readdir(fsPath, { withFileTypes: true }));
  } catch (error) {
    return failureAnswer(error);
  }
}
