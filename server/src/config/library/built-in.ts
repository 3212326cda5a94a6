import type { Origin } from '../../core';
import type { Paths } from './ask';
import { packs } from './packs';
import type { LoadedLibrary } from './read';

/** The libraries that come with the program, by the names of their folders. */
export type BuiltIn = ReadonlyMap<string, LoadedLibrary>;

/**
 * The built-in libraries as they are in force. Nothing is read: the build has done that (`packs.ts`), as no start should
 * wait for it. Call it once, as lists that stay the same objects are known to be the same.
 * @param folder where their files lie, for whoever wants to look at them
 */
export function builtInLibraries(folder: string, paths: Paths): BuiltIn {
  return new Map(packs.map((pack) => [pack.folder, placed(pack, paths.join(folder, pack.folder), paths)]));
}

/** A library whose files' paths begin at its folder, with whole paths. */
function placed(pack: LoadedLibrary, folder: string, paths: Paths): LoadedLibrary {
  const inFolder = <Entry extends { readonly origin: Origin }>(entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => ({ ...entry, origin: { ...entry.origin, file: paths.join(folder, entry.origin.file!) } }));
  return {
    ...pack,
    folder,
    units: inFolder(pack.units),
    snippets: inFolder(pack.snippets),
    templates: inFolder(pack.templates),
    terms: inFolder(pack.terms),
  };
}
