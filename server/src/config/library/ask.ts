/**
 * Reading files without knowing how: whoever reads a library asks, and is answered by Node at once, or by an editor when
 * it gets round to it. One program serves both.
 */
import type { Failure } from '../failure';

/** A question for a file or a folder, by a path that only the answering side understands. */
export type Ask =
  /** @param most the most bytes that are wanted; of a larger file only that it is too large */
  | { readonly op: 'read'; readonly path: string; readonly most: number }
  | { readonly op: 'list'; readonly path: string };

/** A file's bytes, or its text where an editor has it open; why it can't be read; nothing where there is none. */
export type FileAnswer = { readonly bytes: Uint8Array } | { readonly text: string } | Failure | undefined;

/** One name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What stands in a folder; undefined where there is none. */
export type FolderAnswer = { readonly entries: readonly FolderEntry[] } | Failure | undefined;

/** Work that asks for files as it goes. */
export type Reading<Result> = Generator<Ask, Result, FileAnswer | FolderAnswer>;

/** What answers. */
export interface Files<Wrapped = unknown> {
  read(path: string, most: number): Wrapped;
  list(path: string): Wrapped;
}

/** Does the work with files that answer at once. */
export function readNow<Result>(work: Reading<Result>, files: Files<FileAnswer | FolderAnswer>): Result {
  let step = work.next();
  while (step.done !== true) step = work.next(answer(step.value, files));
  return step.value;
}

/** Does the work with files that answer later. */
export async function readLater<Result>(
  work: Reading<Result>,
  files: Files<Promise<FileAnswer | FolderAnswer>>,
): Promise<Result> {
  let step = work.next();
  while (step.done !== true) step = work.next(await answer(step.value, files));
  return step.value;
}

function answer<Wrapped>(ask: Ask, files: Files<Wrapped>): Wrapped {
  return ask.op === 'read' ? files.read(ask.path, ask.most) : files.list(ask.path);
}

/** How places are written; both kinds of files have `/` or their own mark between names. */
export interface Paths {
  /** `relative` has `/` between its names, and may go up by `..`. */
  join(folder: string, relative: string): string;
  /** The folder around; undefined at the top. */
  parent(path: string): string | undefined;
  /** The last name of a path, as people read it. */
  name(path: string): string;
}

/** A text, or why there is none. */
export type TextAnswer = { readonly text: string } | Failure | undefined;

/** What is said of a text that ought to be in UTF-8, as everybody is to edit it. */
const notUtf8 = {
  utf16: '编码是 UTF-16，请用编辑器另存为 UTF-8',
  gb18030: '编码像是 GB18030（GBK），请用编辑器另存为 UTF-8',
} as const;

/** A text with its encoding, where that is not UTF-8. */
interface Decoded {
  readonly text: string;
  readonly encoding?: keyof typeof notUtf8;
}

/** Asks for a file as text in UTF-8; in another encoding it can't be read. */
export function* readText(path: string, most: number): Reading<TextAnswer> {
  const found = yield* readAnyText(path, most);
  if (found === undefined || 'error' in found || found.encoding === undefined) return found;
  return { error: notUtf8[found.encoding] };
}

/** Asks for a file as text in any encoding that a document may have. */
export function* readAnyText(path: string, most: number): Reading<Decoded | Failure | undefined> {
  const found = (yield { op: 'read', path, most }) as FileAnswer;
  if (found === undefined || 'error' in found) return found;
  if ('text' in found) return { text: found.text.replace(/^\uFEFF/u, '') };
  return decode(found.bytes);
}

/** Asks for the names in a folder. */
export function* listFolder(path: string): Reading<FolderAnswer> {
  return (yield { op: 'list', path }) as FolderAnswer;
}

/** UTF-8 with or without a byte order mark, UTF-16 with one, GB18030. */
function decode(bytes: Uint8Array): Decoded | Failure {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
    return { text, encoding: 'utf16' };
  }
  const text = decodeAs(bytes, 'utf-8');
  if (text !== undefined) return text.includes('\0') ? { error: '不是文本文件（有空字节）' } : { text };
  const chinese = decodeAs(bytes, 'gb18030');
  if (chinese === undefined) return { error: '编码无法识别，请用编辑器另存为 UTF-8' };
  return { text: chinese, encoding: 'gb18030' };
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
