/** Files and folders of the disk, by their URIs; under schemes other than `file` there are none. For Node. */
import { readFile, readdir, stat } from 'node:fs/promises';
import type { FileAnswer, FolderAnswer } from '../../config/library';
import { entriesAnswer, failureAnswer, refusalToRead } from '../../disk/answers';
import { decode } from '../../disk/encoding';
import { isMissing } from '../../disk/io-errors';
import { parseUri } from '../protocol/uris';

/** The text of a file, in whatever encoding; undefined where there is none. @throws where it can't be read or is no text */
export async function readText(uri: string): Promise<string | undefined> {
  const { scheme, fsPath } = parseUri(uri);
  if (scheme !== 'file') return undefined;
  const bytes = await readFile(fsPath).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  const decoded = bytes && decode(bytes);
  if (decoded && 'error' in decoded) throw new Error(decoded.error);
  return decoded?.text;
}

/** The bytes of a file. @param most a larger one is not read */
export async function readBytes(uri: string, most: number): Promise<FileAnswer> {
  const { scheme, fsPath } = parseUri(uri);
  if (scheme !== 'file') return undefined;
  try {
    return refusalToRead(await stat(fsPath), most) ?? { bytes: await readFile(fsPath) };
  } catch (error) {
    return failureAnswer(error);
  }
}

/** The names in a folder. */
export async function listFolder(uri: string): Promise<FolderAnswer> {
  const { scheme, fsPath } = parseUri(uri);
  if (scheme !== 'file') return undefined;
  try {
    return entriesAnswer(await readdir(fsPath, { withFileTypes: true }));
  } catch (error) {
    return failureAnswer(error);
  }
}
