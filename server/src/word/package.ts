/** The parts of a Word document, which is a zip file (ECMA-376-2: they are found by their relations, not by name). */
import { unzipSync, zipSync } from 'fflate';
import type { UnzipFileInfo, Unzipped } from 'fflate';
import { attributeOf, childrenOf, parsePart } from './xml';
import type { Unreadable, XmlElement } from './xml';

/** The parts that are read, as trees. */
export interface Parts {
  /** The document itself. */
  readonly bytes: Uint8Array;
  /** The name of the part with the text. */
  readonly main: string;
  readonly document: XmlElement;
  readonly numbering: XmlElement | undefined;
  readonly styles: XmlElement | undefined;
}

/** A part that is larger when unpacked is not read: that is a thousand pages, or a zip file made to harm. */
const mostBytes = 32 * 1024 * 1024;
/** Nor is a document copied that is larger in all. */
const mostInAll = 256 * 1024 * 1024;
/** A part with more tags is not read either: each costs as much as fifteen letters, and real ones have fewer. */
const mostTags = 2_000_000;

/** A part that can't be read; its message says why, in Chinese. */
class UnreadablePart extends Error {}

/** What some work on parts comes to, or why one of them can't be read, in Chinese. */
export function orUnreadable<Result>(work: () => Result): Result | Unreadable {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadablePart) return { error: error.message };
    throw error;
  }
}

/**
 * The parts of a Word document.
 * @returns them, or why they can't be read, in Chinese
 */
export function readParts(bytes: Uint8Array): Parts | Unreadable {
  return orUnreadable(() => {
    const main = targetOf(treeIn(bytes, '_rels/.rels'), 'officeDocument', '');
    if (main === undefined) throw new UnreadablePart('其中没有正文，不是 Word 文档');
    const relations = treeIn(bytes, relationsOf(main));
    const related = (type: string): XmlElement | undefined => {
      const target = targetOf(relations, type, folderOf(main));
      return target === undefined ? undefined : treeIn(bytes, target);
    };
    const document = treeIn(bytes, main);
    if (document === undefined) throw new UnreadablePart(`其中没有 ${main}，文件可能不完整`);
    return { bytes, main, document, numbering: related('numbering'), styles: related('styles') };
  });
}

/** A part as a tree; undefined where the document has none of that name. @throws UnreadablePart */
export function treeIn(bytes: Uint8Array, name: string): XmlElement | undefined {
  const text = textIn(bytes, name);
  if (text === undefined) return undefined;
  const tree = parsePart(name, text);
  if ('error' in tree) throw new UnreadablePart(tree.error);
  return tree;
}

/**
 * The characters of a part, without a byte order mark; undefined where the document has none of that name.
 * @throws UnreadablePart
 */
export function textIn(bytes: Uint8Array, name: string): string | undefined {
  const part = unpacked(bytes, name);
  if (part === undefined) return undefined;
  const text = new TextDecoder(encodingOf(part)).decode(part);
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags++;
  if (tags > mostTags) throw new UnreadablePart(`其中的 ${name} 有 ${tags} 个标记，超过 ${mostTags} 个，没有读`);
  return text;
}

function unpacked(bytes: Uint8Array, name: string): Uint8Array | undefined {
  return partsIn(bytes, (file) => {
    if (file.name !== name) return false;
    if (file.originalSize <= mostBytes) return true;
    throw new UnreadablePart(`其中的 ${name} 解开后有 ${file.originalSize} 字节，超过 ${mostBytes} 字节，没有读`);
  })[name];
}

/** The parts that are wanted, by name. @throws UnreadablePart */
function partsIn(bytes: Uint8Array, isWanted: (file: UnzipFileInfo) => boolean): Unzipped {
  const filter = (file: UnzipFileInfo): boolean => {
    // No object has an entry of that name; Word makes no such part.
    if (file.name === '__proto__')
      throw new UnreadablePart('其中有名为 __proto__ 的部分，不是正常的 Word 文档，没有读');
    return isWanted(file);
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadablePart) throw error;
    throw new UnreadablePart('Word 文档（.docx）解不开，文件可能不完整或已损坏');
  }
}

/**
 * A document with other parts; all others are as they were.
 * @param changed the new contents, by the parts' names; parts that are not there yet are put at the end
 * @throws UnreadablePart
 */
export function withParts(bytes: Uint8Array, changed: Readonly<Record<string, Uint8Array>>): Uint8Array {
  let size = 0;
  const parts = partsIn(bytes, ({ originalSize }) => {
    size += originalSize;
    if (size <= mostInAll) return true;
    throw new UnreadablePart(`Word 文档解开后超过 ${mostInAll} 字节，不能写批注`);
  });
  return zipSync({ ...parts, ...changed });
}

/** The folder of a part, with the slash. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The part that says what a part refers to. */
export function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

/** XML is UTF-8 or UTF-16 (ECMA-376-2, 8.1.1), the latter with a byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** The part that a relation of a kind leads to. @param folder where names that don't begin with / are counted from */
export function targetOf(relations: XmlElement | undefined, type: string, folder: string): string | undefined {
  const relation = childrenOf(relations, 'Relationship').find((one) => attributeOf(one, 'Type')?.endsWith(`/${type}`));
  const target = attributeOf(relation, 'Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : folder + target;
}
