import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The repository; the tests run from `dist/test/<folder>`. */
export const root = join(__dirname, '../../..');

/** The tracked files that are there, as paths with `/` from the root. */
export function trackedFiles(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return list.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
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
