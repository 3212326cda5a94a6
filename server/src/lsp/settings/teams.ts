/** What the teams' files say for the open documents: loaded when asked for, again when one of the files changes. */
import type { Library } from '../../core';
import type {
  FileAnswer,
  FileProblem,
  Files,
  FolderAnswer,
  Memo,
  Reading,
  SettingsFile,
  Team,
} from '../../config/library';
import { createMemo, findHome, findNearest, loadTeam, readLater } from '../../config/library';
import type { KnownRule } from '../../config/parse';
import { waiversFileName } from '../../config/waivers/names';
import type { FileWaiver, Waivers } from '../../config/waivers/waivers';
import { folderAround, uriPaths } from './team-files';

/** What holds in a folder besides the editor's settings. */
export interface InTeam {
  readonly team: Team;
  readonly waivers: Waivers | undefined;
}

export interface Teams {
  /**
   * What holds for a document.
   * @param top the folder where the search upwards ends; undefined for documents outside all folders
   */
  inForce(uri: string, top: string | undefined): Promise<InTeam>;
  /** Whether anything that was loaded depends on a file or folder, or would if it were there. */
  dependsOn(uri: string): boolean;
  /** Forgets what was loaded, but not what was made of texts that stay the same. */
  forget(): void;
  /** All that is loaded. */
  loaded(): Promise<readonly InTeam[]>;
}

/** What loading needs. */
export interface TeamNeeds {
  readonly files: Files<Promise<FileAnswer | FolderAnswer>>;
  readonly known: readonly KnownRule[];
  readonly packs: string | undefined;
}

/** For documents outside all folders. */
const nowhere = '';

export function createTeams({ files, known, packs }: TeamNeeds): Teams {
  const memo: Memo = createMemo();
  const lastGood = new Map<string, SettingsFile>();
  const homes = new Map<string, Promise<{ readonly home: string; readonly waivers: string | undefined }>>();
  const teams = new Map<string, Promise<Team>>();
  const waivers = new Map<string, Promise<Waivers>>();
  /** What was asked for: files that are not there are asked for too, and matter when they come. */
  const asked = new Set<string>();

  const watched: Files<Promise<FileAnswer | FolderAnswer>> = {
    read(path, most) {
      asked.add(path);
      return files.read(path, most) as Promise<FileAnswer | FolderAnswer>;
    },
    list(path) {
      asked.add(path);
      return files.list(path) as Promise<FileAnswer | FolderAnswer>;
    },
  };
  const read = <Result>(work: Reading<Result>): Promise<Result> => readLater(work, watched);

  async function loadWaivers(folder: string): Promise<Waivers> {
    // Most folders have none, and YAML's library takes its time to load.
    const { loadWaiversFile } = await import('../../config/waivers/load');
    return read(loadWaiversFile(folder, uriPaths));
  }

  function kept<Value>(store: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
    let value = store.get(key);
    if (value === undefined) store.set(key, (value = make()));
    return value;
  }

  return {
    async inForce(uri, top) {
      const folder = top === undefined ? nowhere : folderAround(uri);
      const isTop = (at: string): boolean => at === top;
      const { home, waivers: waiversHome } = await kept(homes, folder, async () => {
        if (folder === nowhere) return { home: nowhere, waivers: undefined };
        const settings = await read(findHome(folder, uriPaths, isTop));
        return { home: settings, waivers: await read(findNearest(folder, waiversFileName, uriPaths, isTop)) };
      });
      const options = { paths: uriPaths, memo, known, packs, lastGood };
      const team = await kept(teams, home, () => read(loadTeam(home === nowhere ? undefined : home, options)));
      if (waiversHome === undefined) return { team, waivers: undefined };
      return { team, waivers: await kept(waivers, waiversHome, () => loadWaivers(waiversHome)) };
    },
    dependsOn(uri) {
      if (asked.has(uri) || asked.has(folderAround(uri))) return true;
      return [...asked].some((path) => path.startsWith(`${uri}/`));
    },
    forget() {
      homes.clear();
      teams.clear();
      waivers.clear();
      asked.clear();
    },
    async loaded() {
      const all = await Promise.all(teams.values());
      const allWaivers = await Promise.all(waivers.values());
      return [
        ...all.map((team) => ({ team, waivers: undefined })),
        ...allWaivers.map((one) => ({ team: all[0]!, waivers: one })),
      ];
    },
  };
}

/** Whether two libraries have the same entries: lists that stay the same are the same objects. */
export function isSameLibrary(one: Library, other: Library): boolean {
  return (
    one.units === other.units &&
    one.terms === other.terms &&
    one.snippets === other.snippets &&
    one.templates === other.templates
  );
}

/** The waivers of a file that cover nothing in a document that was checked. */
export interface UnusedWaivers {
  readonly path: string;
  readonly waivers: readonly FileWaiver[];
}

function unusedProblems({ path, waivers }: UnusedWaivers): readonly FileProblem[] {
  return waivers.map(({ line, file, rule }) => ({
    file: path,
    range: { start: { line, character: 0 }, end: { line, character: 999 } },
    message: `没有用到的忽略：${file ?? '文稿'}里已经没有这个问题${rule === undefined ? '' : `（${rule}）`}，可以删去`,
    severity: 'info',
  }));
}

/** All that is wrong in the files of some teams, by file. @param unused waivers by document */
export function problemsByFile(
  all: readonly InTeam[],
  unused: ReadonlyMap<string, UnusedWaivers>,
): ReadonlyMap<string, readonly FileProblem[]> {
  const byFile = new Map<string, FileProblem[]>();
  const seen = new Set<string>();
  const left = [...unused.values()].flatMap(unusedProblems);
  for (const own of [...all.map(({ team, waivers }) => waivers?.problems ?? team.problems), left]) {
    for (const problem of own) {
      // Two teams may use one library.
      const key = JSON.stringify(problem);
      if (seen.has(key)) continue;
      seen.add(key);
      const known = byFile.get(problem.file);
      if (known === undefined) byFile.set(problem.file, [problem]);
      else known.push(problem);
    }
  }
  return byFile;
}
