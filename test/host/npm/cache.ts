/** What is fetched or unpacked once and kept in `.vscode-test/`. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths';

/**
 * The folder `.vscode-test/<name>`, made by `make` when it is not there yet. It appears whole or not at all, also when
 * two runs make it at once.
 *
 * @param name carries the versions of all that is in it
 */
export async function cached(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(root, '.vscode-test', name);
  if (existsSync(folder)) return folder;
  const building = `${folder}.${process.pid}`;
  try {
    mkdirSync(building, { recursive: true });
    await make(building);
    if (!existsSync(folder)) renameSync(building, folder);
    return folder;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}
