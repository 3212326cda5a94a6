/** The parts of a Word document, which is a zip file (ECMA-376-2: they are found by their relations, not by name). */
import { unzipSync } from 'fflate';
import { attributeOf, childrenOf, parsePart } from './xml';
import type { XmlElement } from './xml';

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

class Unreadable extends Error {}

/**
 * The parts of a Word document.
 * @returns them, or why they can't be read, in Chinese
 */
export function readParts(bytes: Uint8Array): Parts | { readonly error: string } {
  try {
    const main = targetOf(treeIn(bytes, '_rels/.rels'), 'officeDocument', '');
    if (main === undefined) throw new Unreadable('其中没有正文，不是 Word 文档');
    const relations = treeIn(bytes, relationsOf(main));
    const related = (type: string): XmlElement | undefined => {
      const target = targetOf(relations, type, folderOf(main));
      return target === undefined ? undefined : treeIn(bytes, target);
    };
    const document = treeIn(bytes, main);
    if (document === undefined) throw new Unreadable(`其中没有 ${main}，文件可能不完整`);
    return { bytes, main, document, numbering: related('numbering'), styles: related('styles') };
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.message };
    return { error: 'Word 文档（.docx）解不开，文件可能不完整或已损坏' };
  }
}

/** A part as a tree; undefined where the document has none of that name. @throws where it can't be read */
function treeIn(bytes: Uint8Array, name: string): XmlElement | undefined {
  const part = unzipSync(bytes, {
    filter: (file) => {
      if (file.name !== name) return false;
      if (file.originalSize <= mostBytes) return true;
      throw new Unreadable(`其中的 ${name} 解开后有 ${file.originalSize} 字节，超过 ${mostBytes} 字节，没有读`);
    },
  })[name];
  if (part === undefined) return undefined;
  const tree = parsePart(name, charactersOf(part));
  if ('error' in tree) throw new Unreadable(tree.error);
  return tree;
}

/** The folder of a part, with the slash. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The part that says what a part refers to. */
export function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

/** The characters of a part, without a byte order mark. */
export function charactersOf(part: Uint8Array): string {
  return new TextDecoder(encodingOf(part)).decode(part);
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
