/** What holds for the documents of a folder: settings, libraries, files, and what is wrong in any of them. */
import { addAll } from '../../core';
import type { Library, Settings } from '../../core';
import { didYouMean } from '../nearest';
import { settingsFileName } from '../parse';
import { readText } from './ask';
import type { Paths, Reading } from './ask';
import type { BuiltIn } from './built-in';
import { readExtended } from './extend';
import type { Extended, LoadOptions } from './extend';
import { wholeFile } from './file';
import type { FileProblem } from './file';
import { lockFileName, pinMessage, readLock } from './lock';
import { clashMessages, mergeLibraries } from './merge';
import { readLibrary } from './read';
import type { LoadedLibrary } from './read';
import { largestFile } from './shapes';

/** All of it. */
export interface Team {
  /** Where the settings file lies, or should; undefined for documents that lie nowhere. */
  readonly folder: string | undefined;
  /** The settings file; undefined where there is none. */
  readonly file: string | undefined;
  readonly profile: Settings['profile'] | undefined;
  readonly rules: Settings['rules'];
  /** Which files are plans, by globs from the folder; undefined where nothing is said. */
  readonly plans: readonly string[] | undefined;
  readonly ignore: readonly string[];
  /** In the order of their precedence; built-in ones last. */
  readonly libraries: readonly LoadedLibrary[];
  readonly library: Library;
  readonly problems: readonly FileProblem[];
}

/** What loading a team needs. */
export interface TeamOptions extends LoadOptions {
  /** The built-in libraries; undefined for a program that comes without them. */
  readonly packs: BuiltIn | undefined;
}

/**
 * The nearest folder at or around another that has a file.
 * @param isTop where the search ends, itself included
 */
export function* findNearest(
  folder: string,
  file: string,
  paths: Paths,
  isTop: (folder: string) => boolean,
): Reading<string | undefined> {
  for (let at: string | undefined = folder; at !== undefined; at = isTop(at) ? undefined : paths.parent(at)) {
    const found = yield* readText(paths.join(at, file), largestFile);
    if (found !== undefined) return at;
  }
  return undefined;
}

/** The other usual ending, under which nothing would hold and nobody would know. */
export const misnamedFile = 'planlint.yml';

/**
 * The folder whose settings hold for a document: the nearest one around it that has a settings file, else one whose
 * file has the wrong ending.
 * @returns the folder itself where none has one
 */
export function* findHome(folder: string, paths: Paths, isTop: (folder: string) => boolean): Reading<string> {
  const named = yield* findNearest(folder, settingsFileName, paths, isTop);
  return named ?? (yield* findNearest(folder, misnamedFile, paths, isTop)) ?? folder;
}

/** A settings file with the wrong ending, as a problem; undefined where there is none. */
function* misnamedIn(folder: string, { paths }: TeamOptions): Reading<FileProblem | undefined> {
  const path = paths.join(folder, misnamedFile);
  if ((yield* readText(path, largestFile)) === undefined) return undefined;
  return wholeFile(path, `设置文件要叫 ${settingsFileName}，叫 ${misnamedFile} 不起作用，请改名`);
}

/**
 * Loads what holds in a folder, whether it has a settings file or not.
 * @param folder undefined for documents that lie nowhere: only what is built in holds for them
 */
export function* loadTeam(folder: string | undefined, options: TeamOptions): Reading<Team> {
  const extended = folder === undefined ? undefined : yield* readExtended(folder, options);
  const misnamed = folder === undefined || extended !== undefined ? undefined : yield* misnamedIn(folder, options);
  const problems: FileProblem[] = [...(extended?.problems ?? (misnamed === undefined ? [] : [misnamed]))];
  const packs = packsInForce(extended, options.packs ?? new Map(), problems);
  // Where there are no settings a library is in force in its own folder, so that whoever keeps it sees what is wrong.
  const own =
    folder === undefined || extended !== undefined
      ? undefined
      : yield* readLibrary(folder, '.', options.paths, options.memo);
  const libraries = [...(extended?.libraries ?? (own === undefined ? [] : [own])), ...packs];
  const { library, clashes } = mergeLibraries(libraries, options.memo);
  for (const one of libraries) addAll(problems, one.problems);
  if (extended !== undefined) {
    addAll(problems, yield* checkPins(folder!, extended, options.paths));
    addAll(problems, missingNeeds(extended, libraries));
    addAll(problems, sharedNames(extended));
    const builtIn = new Set(packs.map(({ card }) => card.name));
    for (const { loser, message, isCertain } of clashMessages(clashes, options.paths)) {
      // What comes with the program is there to be overruled.
      if (builtIn.has(loser)) continue;
      // Of two libraries of one name the later one.
      const from = libraries.findLast(({ card }) => card.name === loser)?.from ?? '';
      problems.push({ ...placeIn(extended, from), message, severity: isCertain ? 'warning' : 'info' });
    }
  }
  return {
    folder,
    file: extended?.file.path ?? misnamed?.file,
    profile: extended?.profile,
    rules: extended?.rules ?? {},
    plans: extended?.file.plans,
    ignore: extended?.file.ignore ?? [],
    libraries,
    library,
    problems,
  };
}

/** Where the settings file names a library; its beginning where another file does. */
function placeIn({ places, file }: Extended, from: string): FileProblem {
  return places.get(from) ?? wholeFile(file.path, '');
}

/** The built-in libraries that the settings leave in force. */
function packsInForce(
  extended: Extended | undefined,
  packs: BuiltIn,
  problems: FileProblem[],
): readonly LoadedLibrary[] {
  const wanted = extended?.file.packs;
  const names = [...packs.keys()];
  for (const { name, range } of wanted ?? []) {
    if (name === 'off' || names.includes(name)) continue;
    const near = didYouMean(name, [...names, 'off']);
    const message = `没有名为“${name}”的自带库${near || `；可以用的有 ${names.join('、')}，或 off`}`;
    problems.push({ file: extended!.file.path, range, message, severity: 'error' });
  }
  return names.filter((name) => wanted?.some((one) => one.name === name) ?? true).map((name) => packs.get(name)!);
}

function* checkPins(folder: string, extended: Extended, paths: Paths): Reading<readonly FileProblem[]> {
  const path = paths.join(folder, lockFileName);
  const found = yield* readText(path, largestFile);
  if (found === undefined) return [];
  if ('error' in found) return [wholeFile(path, `${lockFileName} 读不了：${found.error}`)];
  const { pins, problems } = readLock(path, found.text);
  const changed = extended.libraries.flatMap((library): FileProblem[] => {
    const message = pinMessage(library, pins);
    return message === undefined
      ? []
      : [{ ...placeIn(extended, library.from!), message, severity: 'error', isPin: true }];
  });
  const gone = [...pins.keys()].filter((from) => !extended.libraries.some((library) => library.from === from));
  const left = gone.map((from) =>
    wholeFile(path, `${lockFileName} 里有“${from}”，但 extends 里没有用它；请运行 planlint library lock`, 'warning'),
  );
  return [...problems, ...changed, ...left];
}

/** Libraries whose name one before them has, so that messages can't tell them apart. */
function sharedNames(extended: Extended): readonly FileProblem[] {
  const firsts = new Map<string, string>();
  return extended.libraries.flatMap(({ card: { name }, from }): FileProblem[] => {
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, from!);
    if (first === undefined || first === from) return [];
    const message = `“${first}”和“${from!}”的名称都是“${name}”，提示里分不清是哪一个；请改其中一个 library.yaml 的 name`;
    return [{ ...placeIn(extended, from!), message, severity: 'info' }];
  });
}

function missingNeeds(extended: Extended, libraries: readonly LoadedLibrary[]): readonly FileProblem[] {
  const names = libraries.map(({ card }) => card.name);
  return extended.libraries.flatMap(({ card, from }) =>
    (card.needs ?? [])
      .filter((need) => !names.includes(need))
      .map((need): FileProblem => {
        const message = `“${card.name}”还要用团队库“${need}”，extends 里没有${didYouMean(need, names)}`;
        return { ...placeIn(extended, from!), message, severity: 'error' };
      }),
  );
}
