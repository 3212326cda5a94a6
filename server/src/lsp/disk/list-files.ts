/** The files below a folder of the disk. For Node. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { parseUri } from '../protocol/uris';
import type { FileList, ListedFile } from '../session/host';

/** So many files and folders are looked at in one folder of the workspace; the README names the figure. */
export const mostEntries = 50_000;

/**
 * The files whose names are wanted; without `node_modules`, what begins with a dot, links, and what can't be read.
 * @param folder the folder's URI; under schemes other than `file` there are none
 */
export async function listFiles(folder: string, isWanted: (name: string) => boolean): Promise<FileList> {
  const { scheme, fsPath } = parseUri(folder);
  if (scheme !== 'file') return { files: [], isCut: false };
  const files: ListedFile[] = [];
  const waiting = [fsPath];
  let seen = 0;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (++seen > mostEntries) return { files, isCut: true };
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) waiting.push(child);
      else if (entry.isFile() && isWanted(entry.name)) await add(child, files);
    }
  }
  return { files, isCut: false };
}

async function add(path: string, files: ListedFile[]): Promise<void> {
  try {
    const { mtimeMs, size } = await stat(path);
    files.push({ uri: URI.file(path).toString(), stamp: `${mtimeMs}.${size}` });
  } catch {
    // It has gone since.
  }
}
