/** Reads what teams share from the disk: settings, libraries, waivers. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { builtInLibraries, createMemo, findHome, findNearest, loadTeam, readLibrary, readNow } from '../config/library';
import type {
  FileAnswer,
  FileProblem,
  Files,
  FolderAnswer,
  LoadedLibrary,
  Paths,
  Reading,
  Team,
} from '../config/library';
import type * as New from '../config/library/new';
import { settingsFileName } from '../config/parse';
import { waiversFileName } from '../config/waivers/names';
import type { Waivers } from '../config/waivers/waivers';
import type * as Load from '../config/waivers/load';
import { entriesAnswer, failureAnswer, refusalToRead } from '../disk/answers';
import { describeIoError, isMissing } from '../disk/io-errors';
import { Trouble } from './trouble';

const paths: Paths = {
  join: (folder, below) => resolve(folder, below),
  parent: (path) => (dirname(path) === path ? undefined : dirname(path)),
  name: (path) => basename(path),
};

const files: Files<FileAnswer | FolderAnswer> = {
  read(path, most) {
    try {
      const refusal = refusalToRead(statSync(path), most);
      if (refusal !== undefined) return refusal;
      return { bytes: readFileSync(path) };
    } catch (error) {
      return failureAnswer(error);
    }
  },
  list(path) {
    try {
      return entriesAnswer(readdirSync(path, { withFileTypes: true }));
    } catch (error) {
      return failureAnswer(error);
    }
  },
};

/** The built-in libraries; their files are beside the program. */
const packs = builtInLibraries(join(__dirname, '..', 'snippets', 'packs'), paths);

const memo = createMemo();
const teams = new Map<string, Team>();

const read = <Result>(work: Reading<Result>): Result => readNow(work, files);
/** The repository's folder is where a search upwards ends. */
const isTop = (folder: string): boolean => existsSync(join(folder, '.git'));

/** The nearest folder around another that has a settings file; the folder itself where none has one. */
export function homeOf(folder: string): string {
  return read(findHome(resolve(folder), paths, isTop));
}

/** What holds in a folder that has a settings file, or where none has one. */
export function teamIn(home: string): Team {
  const path = resolve(home);
  let team = teams.get(path);
  if (team === undefined) {
    team = read(loadTeam(path, { paths, memo, known: undefined, packs }));
    teams.set(path, team);
  }
  return team;
}

/** What a settings file says, whatever it is called. */
export function teamOfFile(file: string): Team {
  const folder = dirname(resolve(file));
  const standard = join(folder, settingsFileName);
  const named: Files<FileAnswer | FolderAnswer> = {
    ...files,
    read: (path, most) => (path === standard ? { bytes: readFileSync(file) } : files.read(path, most)),
  };
  const team = readNow(loadTeam(folder, { paths, memo, known: undefined, packs }), named);
  // Problems name the file that was read.
  const problems = team.problems.map((problem) =>
    problem.file === standard ? { ...problem, file: resolve(file) } : problem,
  );
  return { ...team, file: resolve(file), problems };
}

/** The library in a folder; undefined where there is none. */
export function libraryIn(folder: string): LoadedLibrary | undefined {
  return read(readLibrary(resolve(folder), undefined, paths, memo));
}

/** The files of a new library. @param name what it is called; the folder's name where it is missing */
export function newFiles(folder: string, name: string | undefined): ReadonlyMap<string, string> {
  const { newLibrary } = require('../config/library/new') as typeof New;
  return newLibrary(name ?? basename(resolve(folder)));
}

/** The text of a file in UTF-8; undefined where there is none. @throws Trouble where it can't be read */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Trouble(`${path}：读不了：${describeIoError(error)}`);
  }
}

/** The nearest file of waivers for the documents of a folder; undefined where there is none. */
export function waiversAround(folder: string): Waivers | undefined {
  const home = read(findNearest(resolve(folder), waiversFileName, paths, isTop));
  if (home === undefined) return undefined;
  // Only where there are waivers is what reads them loaded.
  const { loadWaiversFile } = require('../config/waivers/load') as typeof Load;
  return read(loadWaiversFile(home, paths));
}

/**
 * Where waivers for the documents of a folder are to be written: the nearest file of waivers; without one beside the
 * settings, or at the top of the repository; without these in the working folder, for all documents below it.
 */
export function waiversPath(folder: string): string {
  const known = waiversAround(folder);
  if (known !== undefined) return known.path;
  const home = homeOf(folder);
  if (teamIn(home).file !== undefined) return join(home, waiversFileName);
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isTop(at)) return join(at, waiversFileName);
    if (dirname(at) === at) return join(isHereOrBelow(folder) ? resolve() : resolve(folder), waiversFileName);
  }
}

/** Whether a folder is the working folder, or lies below it. */
function isHereOrBelow(folder: string): boolean {
  return resolve(folder) === resolve() || placeBelow(resolve(), folder) !== undefined;
}

/** A document's place below a folder, with `/` between names; undefined where it lies elsewhere. */
export function placeBelow(folder: string, path: string): string | undefined {
  const place = relative(folder, resolve(path));
  return place.startsWith('..') || place === '' ? undefined : place.split(sep).join('/');
}

/** Where a problem of a file stands, as `path:line:column`, both from 1. */
export function placeOf({ file, range: { start } }: FileProblem): string {
  return `${relative('', file) || file}:${start.line + 1}:${start.character + 1}`;
}

/** A problem of a file as a line. @param what what the file is, such as `团队库` */
export function problemLine(problem: FileProblem, what: string): string {
  const { message } = problem;
  const place = placeOf(problem);
  // What is said of broken YAML or JSON begins so itself.
  return message.includes('有误：') ? `${place} ${message}` : `${place} ${what}有误：${message}`;
}
