import { posix } from 'node:path';
import { createMemo, loadTeam, findHome, readLibrary, readNow } from '../../../server/src/config/library';
import type { BuiltIn, FileAnswer, Files, FolderAnswer, Memo, Paths, Team } from '../../../server/src/config/library';

/** A file's text or bytes; `link` is a link to somewhere else. */
export type Content = string | Uint8Array | { readonly link: true };

export const paths: Paths = {
  join: (folder, relative) => posix.join(folder, relative),
  parent: (path) => (path === '/' ? undefined : posix.dirname(path)),
  name: (path) => posix.basename(path),
};

/** Files in memory, by their paths; `asked` gathers what is read. */
export function filesOf(
  contents: Readonly<Record<string, Content>>,
  asked: string[] = [],
): Files<FileAnswer | FolderAnswer> {
  return {
    read(path, most) {
      asked.push(path);
      const content = contents[path];
      if (content === undefined || (typeof content === 'object' && 'link' in content)) return undefined;
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return bytes.length > most ? { error: `文件有 ${bytes.length} 字节，最多 ${most}` } : { bytes };
    },
    list(folder) {
      const names = new Map<string, 'file' | 'folder' | 'link'>();
      for (const [path, content] of Object.entries(contents)) {
        if (!path.startsWith(`${folder === '/' ? '' : folder}/`)) continue;
        const [name, ...rest] = path.slice(folder === '/' ? 1 : folder.length + 1).split('/');
        const isLink = typeof content === 'object' && 'link' in content;
        names.set(name!, rest.length > 0 ? 'folder' : isLink ? 'link' : 'file');
      }
      if (names.size === 0) return undefined;
      return { entries: [...names].map(([name, kind]) => ({ name, kind })) };
    },
  };
}

/**
 * What holds in `/team`, with files below it or beside it.
 * @param packs the folder with libraries that hold as built-in ones
 */
export function teamOf(contents: Readonly<Record<string, Content>>, memo: Memo = createMemo(), packs?: string): Team {
  const files = filesOf(contents);
  const builtIn = packs === undefined ? undefined : librariesIn(packs, files);
  return readNow(loadTeam('/team', { paths, memo, known: undefined, packs: builtIn }), files);
}

function librariesIn(folder: string, files: Files<FileAnswer | FolderAnswer>): BuiltIn {
  const { entries } = files.list(folder) as { readonly entries: readonly { readonly name: string }[] };
  const read = (name: string) => readNow(readLibrary(posix.join(folder, name), undefined, paths, createMemo()), files)!;
  return new Map(entries.map(({ name }) => [name, read(name)]));
}

/** The folder whose settings hold for a folder. */
export function homeOf(contents: Readonly<Record<string, Content>>, folder: string, top = '/'): string {
  return readNow(
    findHome(folder, paths, (at) => at === top),
    filesOf(contents),
  );
}

/** A team with one library beside it, of these files. */
export function withLibrary(files: Readonly<Record<string, Content>>): Readonly<Record<string, Content>> {
  const library = Object.entries({ 'library.yaml': 'name: 甲库\n', ...files });
  return {
    '/team/planlint.yaml': 'extends: ./library\n',
    ...Object.fromEntries(library.map(([name, content]) => [`/team/library/${name}`, content])),
  };
}

/** Problems as short lines: severity, file, place, message. */
export function told(team: Team): readonly string[] {
  return team.problems.map(
    ({ severity, file, range, message }) =>
      `${severity} ${file}:${range.start.line + 1}:${range.start.character + 1} ${message}`,
  );
}

/** The files of a library. @param units names with spaces between */
export const library = (name: string, units: string, more: Readonly<Record<string, string>> = {}) => ({
  'library.yaml': `name: ${name}\n`,
  'units.yaml': `units:\n${units
    .split(' ')
    .map((unit) => `  - name: ${unit}\n`)
    .join('')}`,
  ...more,
});

/** Files in a folder. */
export function at(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}
