/** Reads one library's folder. */
import type { LibrarySnippet, LibraryTemplate, LibraryTerm, LibraryUnit } from '../../core/index';
import { didYouMean } from '../nearest';
import { listFolder, readText } from './ask';
import type { FolderEntry, Paths, Reading } from './ask';
import { describeSnippets, readAboutSnippets } from './about-snippets';
import { readSnippets, readTerms, readUnits } from './entries';
import { linkMessage, readData, wholeFile } from './file';
import type { FileProblem } from './file';
import type { Memo } from './memo';
import { largestFile, mostFiles, shapes } from './shapes';

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
export interface LoadedLibrary {
  readonly card: LibraryCard;
  /** How `extends` names it; undefined where it is built in. */
  readonly from: string | undefined;
  readonly folder: string;
  readonly units: readonly LibraryUnit[];
  readonly snippets: readonly LibrarySnippet[];
  readonly templates: readonly LibraryTemplate[];
  readonly terms: readonly LibraryTerm[];
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
  readonly paths: Paths;
  readonly memo: Memo;
  readonly problems: FileProblem[];
  readonly files: Map<string, string>;
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
  const draft: Draft = { folder, paths, memo, problems: [], files: new Map() };
  const entries = withoutLinks(draft, '', found.entries);
  const card = yield* readCard(draft, entries);
  const name = { library: card.name, version: card.version };
  const key = `${card.name}\n${card.version ?? ''}`;
  const keep = <Result extends { readonly problems: readonly FileProblem[] }>(
    file: string,
    text: string,
    read: (path: string) => Result,
  ): Result => {
    const path = paths.join(folder, file);
    const result = memo.remember(`${path}\n${key}`, text, () => read(path));
    draft.problems.push(...result.problems);
    return result;
  };
  const unitsText = yield* readFile(draft, 'units.yaml', entries);
  const units = unitsText && keep('units.yaml', unitsText, (path) => readUnits(path, unitsText, name));
  const termsText = yield* readFile(draft, 'terms.yaml', entries);
  const terms = termsText && keep('terms.yaml', termsText, (path) => readTerms(path, termsText, name));
  const snippets = yield* readFolder(draft, 'snippets', snippetEnd, entries);
  const snippetLists = snippets.map(
    ([file, text]) => keep(file, text, (path) => readSnippets(path, text, name)).entries,
  );
  const aboutText = yield* readFile(draft, 'snippets.yaml', entries);
  const about = aboutText && keep('snippets.yaml', aboutText, (path) => readAboutSnippets(path, aboutText));
  const aboutEntries = about ? about.entries : none;
  // Lists that are made of the same files are the same objects, so that nothing is checked again in vain.
  const described = memo.join(`${folder}\nsnippets`, [key, aboutEntries, ...snippetLists], () =>
    describeSnippets(snippetLists, aboutEntries),
  );
  draft.problems.push(...described.problems);
  const templateTexts = yield* readFolder(draft, 'templates', templateEnd, entries);
  const templates = memo.join(`${folder}\ntemplates`, [key, ...templateTexts.flat()], () =>
    templateTexts.map(([file, body]): LibraryTemplate => ({
      name: file.slice('templates/'.length, -templateEnd.length),
      body,
      origin: { ...name, file: paths.join(folder, file) },
    })),
  );
  tellStrangers(draft, entries);
  return {
    card,
    from,
    folder,
    units: units ? units.entries : none,
    terms: terms ? terms.entries : none,
    snippets: described.entries,
    templates,
    problems: draft.problems,
    files: draft.files,
  };
}

function* readCard(draft: Draft, entries: readonly FolderEntry[]): Reading<LibraryCard> {
  const path = draft.paths.join(draft.folder, 'library.yaml');
  const text = yield* readFile(draft, 'library.yaml', entries);
  const fallback: LibraryCard = { name: decodeURIComponent(draft.folder.split(/[\\/]/u).pop() ?? draft.folder) };
  if (text === undefined) return fallback;
  const { data, problems } = readData(path, 'library.yaml', text, shapes['library.yaml']);
  draft.problems.push(...problems);
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
  entries: readonly FolderEntry[],
): Reading<readonly (readonly [file: string, text: string])[]> {
  if (!entries.some((entry) => entry.name === name && entry.kind === 'folder')) return [];
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
function withoutLinks(draft: Draft, below: string, entries: readonly FolderEntry[]): readonly FolderEntry[] {
  return entries.filter(({ name, kind }) => {
    if (kind !== 'link') return true;
    const isOurs = below !== '' || rootFiles.includes(name) || folders.includes(name);
    const path = draft.paths.join(draft.folder, `${below}${name}`);
    if (isOurs) draft.problems.push(wholeFile(path, linkMessage));
    return false;
  });
}

/** Names that were probably meant to be one of ours. */
function tellStrangers(draft: Draft, entries: readonly FolderEntry[]): void {
  for (const { name, kind } of entries) {
    if (rootFiles.includes(name) || folders.includes(name) || name === 'planlint.yaml') continue;
    const near = didYouMean(name, kind === 'folder' ? folders : rootFiles);
    const isYaml = kind === 'file' && /\.ya?ml$/iu.test(name);
    if (near === '' && !isYaml) continue;
    const message = `团队库不读这个名字${near || `；可以用的有 ${[...rootFiles, ...folders].join('、')}`}`;
    draft.problems.push(wholeFile(draft.paths.join(draft.folder, name), message, 'warning'));
  }
}
