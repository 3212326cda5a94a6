import type { Host } from '../../server/src/lsp/session/host';

/** What of the world around the server a test may say. */
export interface World {
  /** A clock; without one nobody is called back later, so that nothing is warmed up. */
  readonly clock?: { now(): number; later(callback: () => void, milliseconds: number): void };
  /** Where the built-in libraries lie among the files; none without it. */
  readonly packs?: string;
}

/** A world in which there are these files, by URI; an Error is thrown where it is read. */
export function fakeHost(files: ReadonlyMap<string, string | Error>, { clock, packs }: World): Host {
  return {
    async readFile(uri) {
      const file = files.get(uri);
      if (file instanceof Error) throw file;
      return Promise.resolve(file);
    },
    listFiles: (folder, isWanted) => {
      const found = [...files].filter(([uri]) => uri.startsWith(`${folder}/`) && isWanted(decodeURIComponent(uri)));
      return Promise.resolve({ files: found.map(([uri, file]) => ({ uri, stamp: String(file) })), isCut: false });
    },
    readBytes(uri) {
      const file = files.get(uri);
      if (file instanceof Error) return Promise.resolve({ error: file.message });
      return Promise.resolve(file === undefined ? undefined : { bytes: new TextEncoder().encode(file) });
    },
    listFolder(folder) {
      const below = [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      const names = new Map(
        below.map((uri) => {
          const [name, ...rest] = uri.slice(folder.length + 1).split('/');
          return [decodeURIComponent(name!), rest.length > 0 ? ('folder' as const) : ('file' as const)];
        }),
      );
      const entries = [...names].map(([name, kind]) => ({ name, kind }));
      return Promise.resolve(entries.length === 0 ? undefined : { entries });
    },
    packs,
    soon: (callback) => void setImmediate(callback),
    later: (callback, milliseconds) => clock?.later(callback, milliseconds),
    now: () => clock?.now() ?? performance.now(),
    year: () => 2027,
    docs: 'file:///docs/rules/',
  };
}
