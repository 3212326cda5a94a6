/** Files and folders of the disk, by their URIs; under schemes other than `file` there are none. For Node. */
import { readFile, readdir, stat } from 'node:fs/promises';
import type { FileAnswer, FolderAnswer } from '../../config/library';
import { entriesAnswer, failureAnswer, refusalToRead } from '../../disk/answers';
import { decode } from '../../disk/encoding';
import { parseUri } from '../protocol/uris';

/** A larger file is no plan: that is ten thousand pages. */
const mostOfPlan = 64 * 1024 * 1024;

/**
 * The text of a plan's file, in whatever encoding.
 * @returns undefined where there is none
 * @throws Error, in words, where it can't be read, is too large, or is no text
 */
export async function readText(uri: string): Promise<string | undefined> {
  const found = await readBytes(uri, mostOfPlan);
  const decoded = found && 'bytes' in found ? decode(Buffer.from(found.bytes)) : found;
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
