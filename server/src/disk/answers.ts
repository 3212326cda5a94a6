/** What whoever reads libraries is answered about the disk, whether it waits for it or not. */
import type { Dirent } from 'node:fs';
import type { FolderAnswer, FolderEntry } from '../config/library';
import { describeIoError, isMissing } from './io-errors';

type Refusal = { readonly error: string };

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** The names in a folder; links are named, not followed. */
export function entriesAnswer(entries: readonly Dirent[]): FolderAnswer {
  return { entries: entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) };
}

/** Why a file is not read that is larger than wanted; undefined for one that is not. Both are in bytes. */
export function sizeRefusal(size: number, most: number): Refusal | undefined {
  return size > most ? { error: `文件有 ${size} 字节，最多 ${most} 字节` } : undefined;
}

/** The answer in place of what could not be read; undefined where there is no such thing. */
export function failureAnswer(error: unknown): Refusal | undefined {
  return isMissing(error) ? undefined : { error: describeIoError(error) };
}
