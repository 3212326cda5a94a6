/**
 * The text of a Word document (.docx; ECMA-376-1, 17), as it would be typed: a paragraph is a line, its number stands in
 * front of it, the cells of a table's row are parted by tabs. Headers, footers, notes and comments are left out.
 */
import { addAll } from '../core';
import { countLists } from './list-numbers';
import type { Counter } from './list-numbers';
import { plainLine, splitLines, textOf, trimmed, withTexts } from './line';
import type { Line } from './line';
import { readLists } from './lists';
import { readParts } from './package';
import type { Parts } from './package';
import { isPlaceholder, readCharacters } from './runs';
import type { Reading } from './runs';
import { placeIn, readStyles } from './styles';
import type { ListPlace, Style, StyleFinder } from './styles';
import { attributeOf, childOf, elementsIn, isOn, nameOf, tooDeep } from './xml';
import type { Unreadable, XmlElement } from './xml';
import { rowsOf } from './table';

/** What is known on the way through a document. */
interface Way extends Reading {
  readonly styleOf: StyleFinder;
  readonly levelOf: (list: string, style: string) => number;
  readonly count: Counter;
}

/** The lines of the body, of a cell or of a box, as they come. */
interface Page {
  readonly lines: Line[];
  /** Paragraphs that run into the next one. */
  carried: Line;
}

/** What a Word document says. */
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
    count: countLists(lists),
  };
  const lines = linesIn(body, way);
  return { text: lines.map((line) => `${textOf(line)}\n`).join(''), lines, parts };
}

/** The lines of the paragraphs and tables inside an element. */
function linesIn(parent: XmlElement, way: Way): readonly Line[] {
  const page: Page = { lines: [], carried: [] };
  readBlocks(parent, way, page);
  return page.carried.length === 0 ? page.lines : [...page.lines, page.carried];
}

/** Elements that hold paragraphs and tables. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

function readBlocks(parent: XmlElement, way: Way, page: Page): void {
  for (const element of elementsIn(parent)) {
    const name = nameOf(element);
    if (name === 'p') readParagraph(element, way, page);
    else if (name === 'tbl') readTable(element, way, page);
    else if (wrappers.has(name) && !isPlaceholder(element)) readBlocks(element, way, page);
  }
}

function readParagraph(paragraph: XmlElement, way: Way, page: Page): void {
  const properties = childOf(paragraph, 'pPr');
  const mark = childOf(properties, 'rPr');
  const style = way.styleOf(attributeOf(childOf(properties, 'pStyle')));
  const { line, boxes } = readCharacters(paragraph, way);
  if (['del', 'moveFrom'].some((name) => childOf(mark, name))) {
    // With its end deleted a paragraph is a part of the next one, and is not counted.
    page.carried = [...page.carried, ...line];
  } else {
    const shown = [...page.carried, ...plainLine(labelOf(placeIn(properties), style, way)), ...line];
    // With its end hidden it is counted, though it may not be seen: lists are begun anew in this way.
    const isHidden = isOn(mark, 'vanish');
    page.carried = isHidden && textOf(line) !== '' ? shown : [];
    if (!isHidden) addAll(page.lines, splitLines(style?.isContents ? withLeaders(shown) : shown));
  }
  for (const { content, run } of boxes) {
    // What stands in a box is found where the box hangs.
    const inside = linesIn(content, way).map((one) => one.map(({ text }) => ({ text, run, at: 0 })));
    addAll(page.lines, inside);
  }
}

/** An entry of a table of contents with dots between title and page, as a row of a table would have a tab there. */
function withLeaders(entry: Line): Line {
  const text = textOf(entry);
  const last = /\t\d+$/u.exec(text)?.index;
  return withTexts(entry, (piece, from) => piece.replace(/\t/gu, (_, at: number) => (from + at === last ? '……' : ' ')));
}

/** The number of a paragraph: what is not said of it itself, its style says. */
function labelOf(own: ListPlace, style: Style | undefined, way: Way): string {
  const list = own.list ?? style?.place.list;
  if (list === undefined || list === '0') return '';
  const ofStyle = own.list === undefined && style ? (style.place.level ?? way.levelOf(list, style.id)) : 0;
  return way.count(list, own.level ?? ofStyle);
}

/** The lines of a cell as one, without tabs: names parted as in a list, all else by more than a slip would be. */
function joined(lines: readonly Line[]): Line {
  const filled = filledOnly(lines.map((line) => trimmed(withTexts(line, (text) => text.replace(/\t/gu, ' ')))));
  return filled.flatMap((line, at) => {
    const areNames = at > 0 && [filled[at - 1]!, line].every((one) => name.test(textOf(one)));
    return [...plainLine(at === 0 ? '' : areNames ? ' ' : '  '), ...line];
  });
}

/** The name of a unit or a person, by its looks. */
const name = /^\p{Script=Han}{2,12}$/u;

function filledOnly(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => textOf(line).trim() !== '');
}

function readTable(table: XmlElement, way: Way, page: Page): void {
  const rows = rowsOf(table);
  if (rows.every((cells) => cells.length === 1)) {
    // It frames what stands in it, which is no table.
    for (const { content } of rows.flat()) if (content) readBlocks(content, way, page);
    return;
  }
  let isAboveHead = true;
  for (const row of rows) {
    const cells = row.map(({ content, span }) => ({ lines: content ? linesIn(content, way) : [], span }));
    const [only] = cells.length === 1 ? cells : [];
    const filled = filledOnly(only?.lines ?? []);
    isAboveHead &&= only !== undefined;
    // Over the whole width stand the table's name, above its head, and in forms what was written at length.
    if (isAboveHead || filled.length > 1) addAll(page.lines, filled);
    else page.lines.push(rowOf(cells));
  }
}

/** A row with tabs between its columns. */
function rowOf(cells: readonly { readonly lines: readonly Line[]; readonly span: number }[]): Line {
  return cells.flatMap(({ lines, span }, at) => [
    ...plainLine(at > 0 ? '\t' : ''),
    ...joined(lines),
    ...plainLine('\t'.repeat(span - 1)),
  ]);
}
