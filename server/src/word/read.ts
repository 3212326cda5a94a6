/**
 * The text of a Word document (.docx; ECMA-376-1, 17). Headers, footers, notes and comments are left out.
 */
import { addAll } from '../core';
import type { Block, ListPlace } from './blocks';
import type { Line } from './line';
import { linesOf, textOfLines } from './lines';
import { countLists } from './list-numbers';
import { readLists } from './lists';
import { readParts } from './package';
import type { Parts } from './package';
import { isPlaceholder, readCharacters } from './runs';
import type { Reading } from './runs';
import { placeIn, readStyles } from './styles';
import type { Style, StyleFinder } from './styles';
import { rowsOf } from './table';
import { attributeOf, childOf, elementsIn, isOn, nameOf, tooDeep } from './xml';
import type { Unreadable, XmlElement } from './xml';

/** What is known on the way through a document. */
interface Way extends Reading {
  readonly styleOf: StyleFinder;
  readonly levelOf: (list: string, style: string) => number;
}

/** What a Word document of today says (.docx). */
export interface WordText {
  readonly text: string;
  /** The lines of the text, with the runs that they come from. */
  readonly lines: readonly Line[];
  readonly parts: Parts;
}

/** The text of a Word document. */
export function readWord(bytes: Uint8Array): WordText | Unreadable {
  const parts = readParts(bytes);
  if ('error' in parts) return parts;
  try {
    return readBody(parts);
  } catch (error) {
    if (error instanceof RangeError) return { error: `Word 文档里的内容${tooDeep}` };
    throw error;
  }
}

function readBody(parts: Parts): WordText | Unreadable {
  const body = childOf(parts.document, 'body');
  if (body === undefined) return { error: 'Word 文档里没有正文，文件可能不完整' };
  const styleOf = readStyles(parts.styles);
  const lists = readLists(parts.numbering);
  const way: Way = {
    fields: [],
    styleOf,
    levelOf: (list, style) => [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0,
  };
  const lines = linesOf(blocksIn(body, way), countLists(lists));
  return { text: textOfLines(lines), lines, parts };
}

/** Elements that hold paragraphs and tables. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** The paragraphs and tables inside an element. */
function blocksIn(parent: XmlElement, way: Way): readonly Block[] {
  const blocks: Block[] = [];
  for (const element of elementsIn(parent)) {
    const name = nameOf(element);
    if (name === 'p') blocks.push(readParagraph(element, way));
    else if (name === 'tbl') blocks.push(readTable(element, way));
    else if (wrappers.has(name) && !isPlaceholder(element)) addAll(blocks, blocksIn(element, way));
  }
  return blocks;
}

function readParagraph(paragraph: XmlElement, way: Way): Block {
  const properties = childOf(paragraph, 'pPr');
  const mark = childOf(properties, 'rPr');
  const style = way.styleOf(attributeOf(childOf(properties, 'pStyle')));
  const { line, boxes } = readCharacters(paragraph, way);
  const isDeleted = ['del', 'moveFrom'].some((name) => childOf(mark, name));
  return {
    kind: 'paragraph',
    line,
    boxes: boxes.map(({ content, run }) => ({ content: blocksIn(content, way), run })),
    end: isDeleted ? 'deleted' : isOn(mark, 'vanish') ? 'hidden' : 'shown',
    place: placeOf(properties, style, way),
    isContents: style?.isContents ?? false,
  };
}

/** The place of a paragraph in a list: what is not said of it itself, its style says. */
function placeOf(properties: XmlElement | undefined, style: Style | undefined, way: Way): ListPlace | undefined {
  const own = placeIn(properties);
  const list = own.list ?? style?.place.list;
  if (list === undefined || list === '0') return undefined;
  const ofStyle = own.list === undefined && style ? (style.place.level ?? way.levelOf(list, style.id)) : 0;
  return { list, level: own.level ?? ofStyle };
}

function readTable(table: XmlElement, way: Way): Block {
  const rows = rowsOf(table).map((cells) =>
    cells.map(({ content, span }) => ({ content: content && blocksIn(content, way), span })),
  );
  return { kind: 'table', rows };
}
