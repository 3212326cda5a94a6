/** What whoever reads libraries is answered about the disk, whether it waits for it or not. */
import type { Dirent, Stats } from 'node:fs';
import type { Failure } from '../config/failure';
import type { FolderAnswer, FolderEntry } from '../config/library';
import { describeIoError, isMissing } from './io-errors';

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** The names in a folder; links are named, not followed. */
export function entriesAnswer(entries: readonly Dirent[]): FolderAnswer {
  return { entries: entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) };
}

/**
 * Why something is not read: a folder, what would keep whoever reads it waiting (a pipe, a device), a larger file than
 * wanted.
 * @param most in bytes
 * @returns undefined where it may be read
 */
export function refusalToRead(found: Stats, most: number): Failure | undefined {
  if (found.isDirectory()) return { error: '这是文件夹，不是文件' };
  if (!found.isFile()) return { error: '这不是普通文件' };
  const { size } = found;
  return size > most ? { error: `文件有 ${size} 字节，最多 ${most} 字节` } : undefined;
}

/** The answer in place of what could not be read; undefined where there is no such thing. */
export function failureAnswer(error: unknown): Failure | undefined {
  return isMissing(error) ? undefined : { error: describeIoError(error) };
}
