/**
 * The text of a Word document (.docx; ECMA-376-1, 17), as it would be typed: a paragraph is a line, its number stands in
 * front of it, the cells of a table's row are parted by tabs. Headers, footers, notes and comments are left out.
 */
import { countLists } from './list-numbers';
import type { Counter } from './list-numbers';
import { readLists } from './lists';
import { readParts } from './package';
import type { Parts } from './package';
import { isPlaceholder, readCharacters } from './runs';
import type { Reading } from './runs';
import { placeIn, readStyles } from './styles';
import type { ListPlace, Style, StyleFinder } from './styles';
import { attributeOf, childOf, elementsIn, isOn, nameOf } from './xml';
import type { XmlElement } from './xml';
import { rowsOf } from './table';

/** What is known on the way through a document. */
interface Way extends Reading {
  readonly styleOf: StyleFinder;
  readonly levelOf: (list: string, style: string) => number;
  readonly count: Counter;
}

/** The lines of the body, of a cell or of a box, as they come. */
interface Page {
  readonly lines: string[];
  /** The text of paragraphs that run into the next one. */
  carried: string;
}

/**
 * The text of a Word document.
 * @returns it, or why it can't be read, in Chinese
 */
export function readWord(bytes: Uint8Array): { readonly text: string } | { readonly error: string } {
  const parts = readParts(bytes);
  if ('error' in parts) return parts;
  try {
    return textOf(parts);
  } catch (error) {
    if (error instanceof RangeError) return { error: 'Word 文档里的内容一层套一层，套得太深，读不了' };
    throw error;
  }
}

function textOf(parts: Parts): { readonly text: string } | { readonly error: string } {
  const body = childOf(parts.document, 'body');
  if (body === undefined) return { error: 'Word 文档里没有正文，文件可能不完整' };
  const styleOf = readStyles(parts.styles);
  const lists = readLists(parts.numbering, (style) => styleOf(style)?.place.list);
  const way: Way = {
    fields: [],
    styleOf,
    levelOf: (list, style) => [...(lists.get(list)?.levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0,
    count: countLists(lists),
  };
  return {
    text: linesIn(body, way)
      .map((line) => `${line}\n`)
      .join(''),
  };
}

/** The lines of the paragraphs and tables inside an element. */
function linesIn(parent: XmlElement, way: Way): readonly string[] {
  const page: Page = { lines: [], carried: '' };
  readBlocks(parent, way, page);
  return page.carried === '' ? page.lines : [...page.lines, page.carried];
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
  const { text, boxes } = readCharacters(paragraph, way);
  if (['del', 'moveFrom'].some((name) => childOf(mark, name))) {
    // With its end deleted a paragraph is a part of the next one, and is not counted.
    page.carried += text;
  } else {
    const label = labelOf(placeIn(properties), style, way);
    const shown = page.carried + label + text;
    // With its end hidden it is counted, though it may not be seen: lists are begun anew in this way.
    const isHidden = isOn(mark, 'vanish');
    page.carried = isHidden && text !== '' ? shown : '';
    if (!isHidden) page.lines.push(...(style?.isContents ? withLeaders(shown) : shown).split('\n'));
  }
  for (const box of boxes) page.lines.push(...linesIn(box, way));
}

/** An entry of a table of contents with dots between title and page, as a row of a table would have a tab there. */
function withLeaders(entry: string): string {
  return entry.replace(/\t(?=\d+$)/u, '……').replace(/\t/gu, ' ');
}

/** The number of a paragraph: what is not said of it itself, its style says. */
function labelOf(own: ListPlace, style: Style | undefined, way: Way): string {
  const list = own.list ?? style?.place.list;
  if (list === undefined || list === '0') return '';
  const ofStyle = own.list === undefined && style ? (style.place.level ?? way.levelOf(list, style.id)) : 0;
  return way.count(list, own.level ?? ofStyle);
}

/** The lines of a cell as one, without tabs: names below each other stay apart, sentences follow each other. */
function joined(lines: readonly string[]): string {
  const filled = lines.map((line) => line.replace(/\t/gu, ' ').trim()).filter((line) => line !== '');
  return filled.reduce((text, line) => {
    const follows = text === '' || /\p{P}$/u.test(text) || /^\p{P}/u.test(line);
    return follows ? text + line : `${text} ${line}`;
  }, '');
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
    const filled = only?.lines.filter((line) => line.trim() !== '') ?? [];
    isAboveHead &&= only !== undefined;
    // Over the whole width stand the table's name, above its head, and in forms what was written at length.
    if (isAboveHead || filled.length > 1) page.lines.push(...filled);
    else
      page.lines.push(
        cells.flatMap(({ lines, span }) => [joined(lines), ...Array<string>(span - 1).fill('')]).join('\t'),
      );
  }
}
