/** Reads one library's folder. */
import { addAll } from '../../core';
import type { Library, LibrarySnippet, LibraryTemplate } from '../../core';
import { didYouMean } from '../nearest';
import { listFolder, readText } from './ask';
import type { FolderEntry, Paths, Reading } from './ask';
import { describeSnippets, readAboutSnippets } from './about-snippets';
import { readSnippets, readTerms, readUnits } from './entries';
import { Faults, linkMessage, readData, wholeFile } from './file';
import type { FileProblem } from './file';
import type { Memo } from './memo';
import { largestFile, mostFiles, shapes } from './shapes';
import { unknownVariables } from './variables';
import { Lines } from '../data/tree';

/** What library.yaml says. */
export interface LibraryCard {
  readonly name: string;
  readonly version?: string;
  readonly owner?: string;
  readonly licence?: string;
  readonly description?: string;
  readonly source?: string;
  readonly needs?: readonly string[];
}

/** A library as it is in force: what is valid of it, and what is wrong. */
export interface LoadedLibrary extends Library {
  readonly card: LibraryCard;
  /** How `extends` names it; undefined where it is built in. */
  readonly from: string | undefined;
  readonly folder: string;
  readonly problems: readonly FileProblem[];
  /** Its files that were read, by their paths below its folder, with their texts. */
  readonly files: ReadonlyMap<string, string>;
}

/** The files that a library may have beside its folders. */
const rootFiles = ['library.yaml', 'units.yaml', 'terms.yaml', 'snippets.yaml'];
const folders = ['snippets', 'templates'];
const templateEnd = '.plan.txt';
const snippetEnd = '.code-snippets';

const none: readonly never[] = [];

/** A library in the making. */
interface Draft {
  readonly folder: string;
  /** What lies in its folder, links left out. */
  readonly entries: readonly FolderEntry[];
  readonly paths: Paths;
  readonly memo: Memo;
  readonly problems: FileProblem[];
  readonly files: Map<string, string>;
}

/** One whose name is known. */
interface NamedDraft extends Draft {
  /** What its entries say of where they come from. */
  readonly origin: { readonly library: string; readonly version: string | undefined };
  /** Name and version as one text. */
  readonly key: string;
}

/**
 * Reads a library. What can't be read or is not valid is left out and told; the rest holds.
 * @param from how it is named where it is extended; undefined for what is built in
 * @returns undefined where there is no such folder, or it is no library
 */
export function* readLibrary(
  folder: string,
  from: string | undefined,
  paths: Paths,
  memo: Memo,
): Reading<LoadedLibrary | undefined> {
  const found = yield* listFolder(folder);
  if (found === undefined || 'error' in found || !found.entries.some(({ name }) => name === 'library.yaml')) {
    return undefined;
  }
  const problems: FileProblem[] = [];
  const entries = withoutLinks({ folder, paths, problems }, '', found.entries);
  const bare: Draft = { folder, entries, paths, memo, problems, files: new Map() };
  const card = yield* readCard(bare);
  const { name, version } = card;
  const draft: NamedDraft = { ...bare, origin: { library: name, version }, key: `${name}\n${version ?? ''}` };
  const units = yield* readList(draft, 'units.yaml', readUnits);
  const terms = yield* readList(draft, 'terms.yaml', readTerms);
  const snippets = yield* readAllSnippets(draft);
  const templates = yield* readTemplates(draft);
  tellStrangers(draft);
  return { card, from, folder, units, terms, snippets, templates, problems, files: draft.files };
}

/** What a file holds, with its problems told; made anew only where its text or the library's name has changed. */
function kept<Result extends { readonly problems: readonly FileProblem[] }>(
  { folder, paths, memo, key, problems }: NamedDraft,
  file: string,
  text: string,
  read: (path: string) => Result,
): Result {
  const path = paths.join(folder, file);
  const result = memo.remember(`${path}\n${key}`, text, () => read(path));
  addAll(problems, result.problems);
  return result;
}

/** The entries of one file; none where it is not there. */
function* readList<Entry>(
  draft: NamedDraft,
  file: string,
  read: (
    path: string,
    text: string,
    origin: NamedDraft['origin'],
  ) => { readonly entries: readonly Entry[]; readonly problems: readonly FileProblem[] },
): Reading<readonly Entry[]> {
  const text = yield* readFile(draft, file, draft.entries);
  return text ? kept(draft, file, text, (path) => read(path, text, draft.origin)).entries : none;
}

/** The snippets of all files, with what snippets.yaml says about them. */
function* readAllSnippets(draft: NamedDraft): Reading<readonly LibrarySnippet[]> {
  const files = yield* readFolder(draft, 'snippets', snippetEnd);
  const lists = files.map(
    ([file, text]) => kept(draft, file, text, (path) => readSnippets(path, text, draft.origin)).entries,
  );
  const about = yield* readList(draft, 'snippets.yaml', readAboutSnippets);
  // Lists that are made of the same files are the same objects, so that nothing is checked again in vain.
  const described = draft.memo.join(`${draft.folder}\nsnippets`, [draft.key, about, ...lists], () =>
    describeSnippets(lists, about),
  );
  addAll(draft.problems, described.problems);
  return described.entries;
}

function* readTemplates(draft: NamedDraft): Reading<readonly LibraryTemplate[]> {
  const { folder, paths, memo, origin, key } = draft;
  const files = yield* readFolder(draft, 'templates', templateEnd);
  for (const [file, body] of files) kept(draft, file, body, (path) => ({ problems: templateProblems(path, body) }));
  return memo.join(`${folder}\ntemplates`, [key, ...files.flat()], () =>
    files.map(([file, body]): LibraryTemplate => ({
      name: file.slice('templates/'.length, -templateEnd.length),
      body,
      origin: { ...origin, file: paths.join(folder, file) },
    })),
  );
}

/** What is wrong in a template; it is used as it is. */
function templateProblems(path: string, body: string): readonly FileProblem[] {
  if (body.trim() === '') return [wholeFile(path, '模板是空的', 'warning')];
  const faults = new Faults(path, new Lines(body));
  unknownVariables(body).forEach(faults.add);
  return faults.found;
}

function* readCard(draft: Draft): Reading<LibraryCard> {
  const path = draft.paths.join(draft.folder, 'library.yaml');
  const text = yield* readFile(draft, 'library.yaml', draft.entries);
  const fallback: LibraryCard = { name: draft.paths.name(draft.folder) };
  if (text === undefined) return fallback;
  const { data, problems } = readData(path, 'library.yaml', text, shapes['library.yaml']);
  addAll(draft.problems, problems);
  if (data === undefined && problems.length === 0) {
    draft.problems.push(wholeFile(path, 'library.yaml 是空的；至少要写 name（团队库的名称）'));
  }
  return (data as LibraryCard | undefined) ?? fallback;
}

/** The text of a file of the library, if it is there and can be read. */
function* readFile(draft: Draft, name: string, entries: readonly FolderEntry[]): Reading<string | undefined> {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (!entries.some((entry) => entry.name === base && entry.kind === 'file')) return undefined;
  const path = draft.paths.join(draft.folder, name);
  const found = yield* readText(path, largestFile);
  if (found === undefined) return undefined;
  if ('error' in found) {
    draft.problems.push(wholeFile(path, `${name} 读不了：${found.error}`));
    return undefined;
  }
  draft.files.set(name, found.text);
  return found.text;
}

/** The files of a folder of the library that have an ending, by their names. */
function* readFolder(
  draft: Draft,
  name: string,
  ending: string,
): Reading<readonly (readonly [file: string, text: string])[]> {
  if (!draft.entries.some((entry) => entry.name === name && entry.kind === 'folder')) return [];
  const path = draft.paths.join(draft.folder, name);
  const found = yield* listFolder(path);
  if (found === undefined) return [];
  if ('error' in found) {
    draft.problems.push(wholeFile(path, `文件夹 ${name} 读不了：${found.error}`));
    return [];
  }
  const own = withoutLinks(draft, `${name}/`, found.entries);
  const names = own.filter((entry) => entry.kind === 'file' && entry.name.endsWith(ending)).map((entry) => entry.name);
  for (const entry of own) {
    if (names.includes(entry.name) || entry.name.startsWith('.') || /^(?:README|readme)/u.test(entry.name)) continue;
    const message = `${name} 里只读 *${ending}，这个没有读`;
    draft.problems.push(wholeFile(draft.paths.join(path, entry.name), message, 'warning'));
  }
  if (names.length > mostFiles) {
    const message = `${name} 里最多读 ${mostFiles} 个文件，这里有 ${names.length} 个，多出的没有读`;
    draft.problems.push(wholeFile(path, message));
  }
  const texts: (readonly [string, string])[] = [];
  for (const file of names.sort().slice(0, mostFiles)) {
    const text = yield* readFile(draft, `${name}/${file}`, own);
    if (text !== undefined) texts.push([`${name}/${file}`, text]);
  }
  return texts;
}

/** Links could lead out of the folder, so they are told and not followed. */
function withoutLinks(
  { folder, paths, problems }: Pick<Draft, 'folder' | 'paths' | 'problems'>,
  below: string,
  entries: readonly FolderEntry[],
): readonly FolderEntry[] {
  return entries.filter(({ name, kind }) => {
    if (kind !== 'link') return true;
    const isOurs = below !== '' || rootFiles.includes(name) || folders.includes(name);
    const path = paths.join(folder, `${below}${name}`);
    if (isOurs) problems.push(wholeFile(path, linkMessage));
    return false;
  });
}

/** What is not read: one of our names on a file where a folder should be, and names that were probably meant to be ours. */
function tellStrangers({ folder, entries, paths, problems }: Draft): void {
  for (const { name, kind } of entries) {
    const wanted = rootFiles.includes(name) ? 'file' : folders.includes(name) ? 'folder' : undefined;
    if (wanted !== undefined && wanted !== kind) {
      const message = `${name} 应是${wanted === 'file' ? '文件' : '文件夹'}，这个没有读`;
      problems.push(wholeFile(paths.join(folder, name), message));
    }
    if (wanted !== undefined || name === 'planlint.yaml') continue;
    const near = didYouMean(name, kind === 'folder' ? folders : rootFiles);
    const isYaml = kind === 'file' && /\.ya?ml$/iu.test(name);
    if (near === '' && !isYaml) continue;
    const message = `团队库不读这个名字${near || `；可以用的有 ${[...rootFiles, ...folders].join('、')}`}`;
    problems.push(wholeFile(paths.join(folder, name), message, 'warning'));
  }
}
