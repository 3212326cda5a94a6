import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createMemo, readLibrary, readNow } from '../../src/config/library';
import type { FileAnswer, Files, FolderAnswer, LoadedLibrary } from '../../src/config/library';

/** Where the built-in libraries lie, one in each of its folders. */
const packsFolder = 'snippets/packs';

/**
 * The source of the built-in libraries as data: what reading their files comes to, so that no start has to read them.
 * @param root the repository
 * @throws where something is wrong in one of them, or is no plain data
 */
export function packsSource(root: string): string {
  const names = readdirSync(join(root, packsFolder)).sort();
  return [
    '// Written by `npm run generate` from snippets/packs. Do not edit.',
    "import type { LoadedLibrary } from './read';",
    '',
    '/** The built-in libraries; each folder is its name, and the files of entries begin there. */',
    `export const packs: readonly LoadedLibrary[] = [${names.map((name) => literal(packIn(root, name))).join(',')}];`,
    '',
  ].join('\n');
}

/** A pack with the folder's name as its folder, and the names of files only. */
function packIn(root: string, name: string): LoadedLibrary {
  const folder = join(root, packsFolder, name);
  const disk: Files<FileAnswer | FolderAnswer> = {
    read: (path) => ({ bytes: readFileSync(join(folder, path)) }),
    list: (path) => ({
      entries: readdirSync(join(folder, path)).map((entry) => ({
        name: entry,
        kind: statSync(join(folder, path, entry)).isDirectory() ? 'folder' : 'file',
      })),
    }),
  };
  const paths = {
    join: (above: string, below: string) => (above === '' ? below : `${above}/${below}`),
    parent: () => undefined,
    name: (path: string) => path,
  };
  const library = readNow(readLibrary('', undefined, paths, createMemo()), disk);
  if (library === undefined) throw new Error(`${packsFolder}/${name} is no library: library.yaml is missing.`);
  for (const { file, message } of library.problems) throw new Error(`${packsFolder}/${name}/${file}: ${message}`);
  return { ...library, folder: name };
}

/** A value as source, with what is undefined. @throws for what is no data, as a pattern is */
function literal(value: unknown): string {
  if (value === undefined || value === null || typeof value !== 'object') {
    if (typeof value === 'function') throw new Error('A pattern in a built-in library can not be written as data.');
    return value === undefined ? 'undefined' : JSON.stringify(value);
  }
  if (value instanceof Map) return `new Map(${literal([...value])})`;
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${literal(one)}`)
    .join(',')}}`;
}
