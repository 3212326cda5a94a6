/** What the teams' files say for the open documents: loaded when asked for, again when one of the files changes. */
import { builtInLibraries, createMemo, findHome, findNearest, loadTeam, readLater } from '../../config/library';
import type { FileAnswer, Files, FolderAnswer, Reading, SettingsFile, Team } from '../../config/library';
import type { KnownRule } from '../../config/parse';
import { waiversFileName } from '../../config/waivers/names';
import type { Waivers } from '../../config/waivers/waivers';
import { folderAround, uriPaths } from '../protocol/uris';
import { rememberAsked } from './asked-files';

/** What holds in a folder besides the editor's settings. */
export interface InTeam {
  readonly team: Team;
  readonly waivers: Waivers | undefined;
}

/** Everything that is loaded at a moment. */
export interface LoadedTeams {
  readonly teams: readonly Team[];
  readonly waivers: readonly Waivers[];
}

/** The teams' files as they were read last. */
export interface Teams {
  /**
   * What holds for a document.
   * @param top the folder where the search upwards ends; undefined for documents outside all folders
   */
  inForce(uri: string, top: string | undefined): Promise<InTeam>;
  /** Whether anything that was loaded depends on a file or folder, or would if it were there. */
  dependsOn(uri: string): boolean;
  /** Whether anything that was loaded depends on what stands in a file, or would if it were there. */
  dependsOnText(uri: string): boolean;
  /** Forgets what was loaded, but not what was made of texts that stay the same. */
  forget(): void;
  loaded(): Promise<LoadedTeams>;
}

/** What loading needs. */
export interface TeamNeeds {
  readonly files: Files<Promise<FileAnswer | FolderAnswer>>;
  readonly known: readonly KnownRule[];
  readonly packs: string | undefined;
}

/** The folders whose files hold for the documents of a folder; undefined where there is none. */
interface Homes {
  readonly settings: string | undefined;
  readonly waivers: string | undefined;
}

/** For documents outside all folders. */
const nowhere = '';

/** What is under a key, made where it is not there yet. */
function kept<Value>(store: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  let value = store.get(key);
  if (value === undefined) store.set(key, (value = make()));
  return value;
}

/** Nothing is read before somebody asks. */
export function createTeams({ files, known, packs: packsFolder }: TeamNeeds): Teams {
  const packs = packsFolder === undefined ? undefined : builtInLibraries(packsFolder, uriPaths);
  const asked = rememberAsked(files);
  const options = { paths: uriPaths, memo: createMemo(), known, packs, lastGood: new Map<string, SettingsFile>() };
  const homes = new Map<string, Promise<Homes>>();
  const teams = new Map<string, Promise<Team>>();
  const waivers = new Map<string, Promise<Waivers>>();

  const read = <Result>(work: Reading<Result>): Promise<Result> => readLater(work, asked);

  async function findHomes(folder: string, top: string | undefined): Promise<Homes> {
    if (folder === nowhere) return { settings: undefined, waivers: undefined };
    const isTop = (at: string): boolean => at === top;
    const settings = await read(findHome(folder, uriPaths, isTop));
    return { settings, waivers: await read(findNearest(folder, waiversFileName, uriPaths, isTop)) };
  }

  async function loadWaivers(folder: string): Promise<Waivers> {
    // Most folders have none, and YAML's library takes its time to load.
    const { loadWaiversFile } = await import('../../config/waivers/load');
    return read(loadWaiversFile(folder, uriPaths));
  }

  return {
    async inForce(uri, top) {
      const folder = top === undefined ? nowhere : folderAround(uri);
      const home = await kept(homes, folder, () => findHomes(folder, top));
      const team = await kept(teams, home.settings ?? nowhere, () => read(loadTeam(home.settings, options)));
      const { waivers: own } = home;
      return { team, waivers: own === undefined ? undefined : await kept(waivers, own, () => loadWaivers(own)) };
    },
    dependsOn: (uri) => asked.dependOn(uri),
    dependsOnText: (uri) => asked.dependOnText(uri),
    forget() {
      homes.clear();
      teams.clear();
      waivers.clear();
      asked.forget();
    },
    async loaded() {
      return { teams: await Promise.all(teams.values()), waivers: await Promise.all(waivers.values()) };
    },
  };
}
