/** Which documents the arguments mean, and what is in them. */
import { readFileSync, readSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Failure } from '../config/failure';
import { describeIoError, isMissing } from '../disk/io-errors';
import { describeDisguise, wordFormat } from '../disk/binary';
import type { WordFormat } from '../disk/binary';
import { decode } from '../disk/encoding';
import type { Decoded } from '../disk/encoding';
import type * as OldWord from '../word/old/read';
import type { OldWordText } from '../word/old/read';
import type * as Word from '../word/read';
import type { WordText } from '../word/read';
import { pause } from './pause';

/** A document to be read, or a place where there should have been one. */
export interface Target {
  /** As the person at the terminal would write it. */
  readonly path: string;
  /** Whether it was named itself, rather than found in a folder. */
  readonly named: boolean;
  /** Why it can't be read, where that is known before reading. */
  readonly error?: string;
}

/** The argument that means standard input. */
export const stdinArgument = '-';

const documentName = /\.(?:txt|md|plan)$/iu;
const documentNames = '.txt、.md、.plan';
/** Word documents that can be read, where they are wanted. */
const wordName = /(?:^|[\\/])(?!~\$)[^\\/]*\.(?:docx?|wps)$/iu;

/** Whether a file is a Word document by its name, and none of the files that Word puts beside an open one. */
export function isWordName(path: string): boolean {
  return wordName.test(path);
}

/** Documents that no text editor shows, and that people may think were checked. */
const unreadableName = /(?:^|[\\/])(?!~\$)[^\\/]*\.(?:docx?|wps|rtf|odt|ofd|pdf)$/iu;

/**
 * The documents that the arguments mean, each once: files that are named, whatever their names, and those in folders
 * (by name, without `node_modules` and what begins with a dot; links are followed last, but never in circles, nor to
 * what was found without them).
 * @param isPlan   asked of each file in a folder; where it has no answer the name decides
 * @param onSkipped told of each document in a folder that is no text, where `isPlan` has no answer
 */
export function findTargets(
  paths: readonly string[],
  isPlan: (path: string) => boolean | undefined = () => undefined,
  onSkipped: (path: string) => void = () => undefined,
): readonly Target[] {
  let isLeftOut = false;
  const isWanted = (path: string): boolean => {
    const answer = isPlan(path);
    if (answer === undefined && unreadableName.test(path)) onSkipped(path);
    if (answer === false && documentName.test(path)) isLeftOut = true;
    return answer ?? documentName.test(path);
  };
  const targetsOf = (path: string): readonly Target[] => {
    isLeftOut = false;
    const found = targetsAt(path, isWanted);
    if (found.length > 0) return found;
    return [{ path, named: true, error: isLeftOut ? allLeftOut : nothingThere }];
  };
  // Files that are named come to know it, even where a folder beside them holds them too.
  const named = new Set(paths.map((path) => resolve(path)));
  const targets = new Map<string, Target>();
  for (const target of paths.flatMap(targetsOf)) {
    const key = target.path === stdinArgument ? stdinArgument : resolve(target.path);
    if (!targets.has(key)) targets.set(key, named.has(key) ? { ...target, named: true } : target);
  }
  return [...targets.values()];
}

const nothingThere = `文件夹里没有可以检查的文件（${documentNames}）`;
const allLeftOut = '文件夹里的文稿都不在 planlint.yaml 的 files 规定的范围里，没有检查；要检查哪一份，请写明文件名';

/** The documents that one argument means; where it can't be looked at, why; nothing where a folder has none. */
function targetsAt(path: string, isWanted: IsWanted): readonly Target[] {
  if (path === stdinArgument) return [{ path, named: true }];
  if (path === '') return [{ path: '（空的路径）', named: true, error: '有一个路径是空的，可能是变量没有值' }];
  try {
    if (!statSync(path).isDirectory()) return [{ path, named: true }];
    const state: Walk = { isWanted, found: [], visited: new Set(), links: [] };
    walk(path, realpathSync(path), state);
    followLinks(state);
    return state.found;
  } catch (error) {
    const hint = isMissing(error) && gitQuoted.test(path) ? `；${quotedHint}` : '';
    return [{ path, named: true, error: `${describeIoError(error)}${hint}` }];
  }
}

/** A name as Git prints it where it has Chinese characters; xargs takes its quotes away. */
const gitQuoted = /^".*\\[0-7]{3}|(?:\\[0-7]{3}){3}/u;
const quotedHint = '这是 Git 转义过的文件名，请用 git -c core.quotePath=off 列出，或者用 -z 列出再交给 xargs -0';

type IsWanted = (path: string) => boolean;

/** What is found below a folder, and what is still to be looked at. */
interface Walk {
  readonly isWanted: IsWanted;
  readonly found: Target[];
  /** The real paths of the folders seen. */
  readonly visited: Set<string>;
  /** Links are followed last, so that what they lead to bears its own name where it has been found by that. */
  readonly links: string[];
}

/** Gathers the documents below a folder. */
function walk(path: string, real: string, state: Walk): void {
  const { isWanted, found, visited, links } = state;
  if (visited.has(real)) return;
  visited.add(real);
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    found.push({ path, named: false, error: describeIoError(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) walk(child, join(real, entry.name), state);
    else if (entry.isFile() && isWanted(child)) found.push({ path: child, named: false });
    else if (entry.isSymbolicLink()) links.push(child);
  }
}

/** Follows the links that were met, and those that they lead to. */
function followLinks(state: Walk): void {
  const { isWanted, found, links } = state;
  /** The real paths of the documents; few folders have links, so it is not kept on the way. */
  let known: Set<string> | undefined;
  for (let path = links.shift(); path !== undefined; path = links.shift()) {
    try {
      const target = statSync(path);
      if (target.isDirectory()) {
        walk(path, realpathSync(path), state);
        known = undefined;
      } else if (target.isFile() && isWanted(path)) {
        known ??= new Set(found.flatMap((one) => (one.error === undefined ? [realpathSync(one.path)] : [])));
        const real = realpathSync(path);
        if (!known.has(real)) found.push({ path, named: false });
        known.add(real);
      }
    } catch (error) {
      if (isWanted(path)) found.push({ path, named: false, error: `链接打不开：${describeIoError(error)}` });
    }
  }
}

/** A document that has been read: a text with its bytes, or what a Word document says, which is not written back. */
export type ReadDocument = (Decoded & { readonly bytes: Buffer }) | WordText | OldWordText;

type Document = ReadDocument | Failure;

/** Reads a document (`-`: from standard input). Never throws: what goes wrong is told in `error`. */
export function readDocument(target: Target): Document {
  if (target.error !== undefined) return { error: target.error };
  try {
    const bytes = target.path === stdinArgument ? readStdin() : readFileSync(target.path);
    const format = wordFormat(bytes);
    if (format !== undefined) return readWordDocument(bytes, format);
    const disguise = isWordName(target.path) ? describeDisguise(bytes) : undefined;
    if (disguise !== undefined) return { error: disguise };
    const decoded = decode(bytes);
    return 'error' in decoded ? decoded : { ...decoded, bytes };
  } catch (error) {
    return { error: describeIoError(error) };
  }
}

/** Loaded when it is first needed: most documents are texts. */
function readWordDocument(bytes: Buffer, format: WordFormat): Document {
  if (format === 'docx') return (require('../word/read') as typeof Word).readWord(bytes);
  return (require('../word/old/read') as typeof OldWord).readOldWord(bytes);
}

/** What of a document could not be read, in words; undefined where all of it was. */
export function doubtOn(document: ReadDocument): string | undefined {
  return 'doubt' in document ? document.doubt : undefined;
}

/** Everything from standard input, also from a terminal or a pipe that does not wait. */
function readStdin(): Buffer {
  const pieces: Buffer[] = [];
  const buffer = Buffer.allocUnsafe(1 << 16);
  for (;;) {
    try {
      const count = readSync(0, buffer, 0, buffer.length, null);
      if (count === 0) return Buffer.concat(pieces);
      pieces.push(Buffer.from(buffer.subarray(0, count)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(pieces);
      if (code !== 'EAGAIN') throw error;
      // Nothing there yet: look again in a moment.
      pause();
    }
  }
}
