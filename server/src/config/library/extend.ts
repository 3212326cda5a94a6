/** What a settings file extends: other settings and libraries, wherever they lie; nothing is downloaded. */
import { addAll } from '../../core';
import type { Settings } from '../../core';
import type { Failure } from '../failure';
import { settingsFileName } from '../parse';
import type { KnownRule } from '../parse';
import { listFolder, readAnyText, readText } from './ask';
import type { Paths, Reading } from './ask';
import { linkMessage, wholeFile } from './file';
import type { FileProblem } from './file';
import type { Memo } from './memo';
import { readLibrary } from './read';
import type { LoadedLibrary } from './read';
import { emptySettingsFile, mended, readSettingsFile } from './settings';
import type { SettingsFile } from './settings';
import { largestFile } from './shapes';

/** What loading needs besides the folder. */
export interface LoadOptions {
  readonly paths: Paths;
  readonly memo: Memo;
  /** The rules that exist. */
  readonly known: readonly KnownRule[] | undefined;
  /**
   * The settings files as they were in force last, by their paths; kept up here. What can't be read of a file as it is
   * now, as happens while somebody types, then holds as it was. Without it, only what can be read does.
   */
  readonly lastGood?: Map<string, SettingsFile>;
}

/** All that a settings file comes to, with what it extends. */
export interface Extended {
  /** The file itself. */
  readonly file: SettingsFile;
  /** What is stated, the nearest word first. */
  readonly profile: Settings['profile'] | undefined;
  readonly rules: Settings['rules'];
  /** In the order of their precedence, each once. */
  readonly libraries: readonly LoadedLibrary[];
  /** Where each library is named that the file itself extends, by `from`. */
  readonly places: ReadonlyMap<string, FileProblem>;
  readonly problems: readonly FileProblem[];
}

/** One file on the way, outermost first. */
interface Step {
  readonly folder: string;
  /** How the first file names this one. */
  readonly from: string;
  /** Whether the folder is a library, which must not reach out of itself. */
  readonly isLibrary: boolean;
}

const npmName = /^npm:((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)((?:\/[^/\\]+)*)$/u;

/**
 * Reads a settings file and what it extends.
 * @returns undefined where there is no settings file in the folder
 */
export function* readExtended(folder: string, options: LoadOptions): Reading<Extended | undefined> {
  return yield* readStep([{ folder, from: '.', isLibrary: false }], options);
}

function* readStep(steps: readonly Step[], options: LoadOptions): Reading<Extended | undefined> {
  const step = steps.at(-1)!;
  const path = options.paths.join(step.folder, settingsFileName);
  // A library is data from elsewhere: what it links to may lie anywhere.
  const isForbidden = step.isLibrary && (yield* isLink(step.folder, settingsFileName));
  const found = isForbidden ? { error: linkMessage } : yield* readAnyText(path, largestFile);
  if (found === undefined) {
    options.lastGood?.delete(path);
    return undefined;
  }
  const now = 'error' in found ? unreadable(path, found.error) : readSettingsFile(path, found.text, options.known);
  const file = inForce(now, options.lastGood);
  const problems: FileProblem[] = [...file.problems];
  const libraries: LoadedLibrary[] = [];
  const places = new Map<string, FileProblem>();
  let profile = file.stated.includes('profile') ? file.settings.profile : undefined;
  let rules = file.settings.rules;
  for (const { name, range } of file.extended) {
    const place = (message: string): FileProblem => ({ file: path, range, message, severity: 'error' });
    const target = yield* findTarget(name, steps, options.paths);
    if ('error' in target) {
      problems.push(place(target.error));
      continue;
    }
    const library = yield* readLibrary(target.folder, target.from, options.paths, options.memo);
    const next: Step = { folder: target.folder, from: target.from, isLibrary: library !== undefined };
    const below = yield* readStep([...steps, next], options);
    if (library === undefined && below === undefined) {
      const { error } = yield* whyNothing(target.folder);
      problems.push(place(`“${name}”${error}`));
      continue;
    }
    if (library !== undefined) {
      places.set(target.from, place(''));
      libraries.push(library);
    }
    if (below === undefined) continue;
    addAll(problems, below.problems);
    addAll(libraries, below.libraries);
    for (const from of below.places.keys()) places.set(from, place(''));
    profile ??= below.profile;
    rules = { ...below.rules, ...rules };
  }
  const own = libraries.filter((one, at) => libraries.findIndex(({ folder }) => folder === one.folder) === at);
  return { file, profile, rules, libraries: own, places, problems };
}

/** The file as it is now, and as it was where it can't be read. */
function inForce(now: SettingsFile, lastGood: Map<string, SettingsFile> | undefined): SettingsFile {
  const before = lastGood?.get(now.path);
  const file = before === undefined ? now : mended(now, before);
  lastGood?.set(now.path, file);
  return file;
}

function unreadable(path: string, error: string): SettingsFile {
  const nothing = emptySettingsFile(path, [{ ...wholeFile(path, `设置文件读不了：${error}`), isUnread: true }]);
  return { ...nothing, broken: new Set(['']) };
}

/** Where a name in `extends` leads. */
function* findTarget(
  name: string,
  steps: readonly Step[],
  paths: Paths,
): Reading<{ readonly folder: string; readonly from: string } | Failure> {
  const here = steps.at(-1)!;
  const npm = npmName.exec(name);
  if (npm !== null) return yield* findPackage(name, npm[1]!, npm[2]!, here.folder, paths);
  if (/^npm:/u.test(name)) return { error: `“${name}”不是 npm 包名，应写作 npm:包名 或 npm:@组织/包名` };
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(name)) return { error: `“${name}”是网址；核稿不从网络下载，请先取到本地` };
  if (/^(?:[\\/~]|[A-Za-z]:)/u.test(name)) {
    return { error: `“${name}”是绝对路径，别人的机器上没有；请写 ./ 或 ../ 开头的相对路径` };
  }
  if (!/^\.{1,2}(?:\/|$)/u.test(name)) {
    return { error: `“${name}”应以 ./、../ 或 npm: 开头，如 ./${name.replaceAll('\\', '/')}` };
  }
  const relative = name.replace(/\/+$/u, '').replace(new RegExp(`/${settingsFileName}$`, 'u'), '') || '.';
  const from = normal(`${here.from}/${relative}`);
  if (here.isLibrary && !isInside(from, here.from)) {
    return { error: `“${name}”在团队库的文件夹外面；团队库只能用自己文件夹里的，或 npm: 包` };
  }
  const folder = paths.join(here.folder, relative);
  if (here.isLibrary && (yield* leadsOverLink(here.folder, relative, paths)))
    return { error: `“${name}”${linkMessage}` };
  const circle = steps.findIndex((step) => step.folder === folder);
  if (circle < 0) return { folder, from };
  const way = [...steps.slice(circle).map((step) => step.from), from].join(' → ');
  return { error: `extends 绕成了圈：${way}；这一项不用` };
}

/** Whether a name in a folder is a link. */
function* isLink(folder: string, name: string): Reading<boolean> {
  const found = yield* listFolder(folder);
  return (
    found !== undefined &&
    'entries' in found &&
    found.entries.some((entry) => entry.name === name && entry.kind === 'link')
  );
}

/** Whether one of the names on the way from a folder is a link. */
function* leadsOverLink(folder: string, relative: string, paths: Paths): Reading<boolean> {
  let at = folder;
  for (const name of relative.split('/').filter((one) => one !== '' && one !== '.')) {
    if (yield* isLink(at, name)) return true;
    at = paths.join(at, name);
  }
  return false;
}

function* findPackage(
  name: string,
  pack: string,
  below: string,
  folder: string,
  paths: Paths,
): Reading<{ readonly folder: string; readonly from: string } | Failure> {
  if (below.split('/').includes('..')) return { error: `“${name}”里不能有 ..` };
  for (let at: string | undefined = folder; at !== undefined; at = paths.parent(at)) {
    const target = paths.join(at, `node_modules/${pack}${below}`);
    const found = yield* listFolder(target);
    if (found !== undefined) return { folder: target, from: name };
  }
  return { error: `没有装 npm 包“${pack}”；核稿不下载，请先运行 npm install ${pack}` };
}

function* whyNothing(folder: string): Reading<Failure> {
  const found = yield* listFolder(folder);
  if (found === undefined) {
    const isFile = (yield* readText(folder, largestFile)) !== undefined;
    return { error: isFile ? '是文件；请写它所在的文件夹' : '这个文件夹不存在' };
  }
  if ('error' in found) return { error: `读不了：${found.error}` };
  return { error: `里没有 library.yaml，也没有 ${settingsFileName}` };
}

/** A relative path without `.` and, as far as it goes, without `..`. */
function normal(path: string): string {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  if (names.length === 0) return '.';
  return names[0] === '..' || names[0]!.startsWith('npm:') ? names.join('/') : `./${names.join('/')}`;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder === '.' ? '.' : folder}/`);
}
