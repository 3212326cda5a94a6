import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The repository; the tests run from `dist/test/<folder>`. */
export const root = join(__dirname, '../../..');

/** What belongs to no copy of the repository, as `.gitignore` has it. */
const ignored = /^(?:\.git|node_modules|dist|\.vscode-test|\.DS_Store|.*\.vsix)$/u;

/**
 * The files of the repository, as paths with `/` from the root. They are looked for on the disk, as the tests also run
 * where there is no Git, or where it does not trust the folder.
 */
export function trackedFiles(folder = ''): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.test(entry.name)) return [];
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? trackedFiles(path) : [path];
  });
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/**
 * What a source file imports: of its own files the path from the root without ending, of packages the name.
 * @param path the file, from the root
 */
export function importsOf(path: string): readonly string[] {
  const source = read(path);
  const names = [
    ...source.matchAll(/(?:^(?:import|export|\})[^'\n]*?\bfrom|^import|\brequire\(|\bimport\()\s*'([^'\n]+)'/gmu),
  ].map((match) => match[1]!);
  return names.map((name) => (name.startsWith('.') ? posix.join(dirname(path).replaceAll('\\', '/'), name) : name));
}
