/**
 * The lines of a Word document, as they would be typed: a paragraph is a line, its number stands in front of it, the
 * cells of a table's row are parted by tabs.
 */
import { addAll } from '../core';
import type { Block, Cell, Paragraph, Table } from './blocks';
import type { Counter } from './list-numbers';
import { plainLine, splitLines, textOf, trimmed, withTexts } from './line';
import type { Line } from './line';

/** The lines of the body, of a cell or of a box, as they come. */
interface Page {
  readonly lines: Line[];
  /** Paragraphs that run into the next one. */
  carried: Line;
}

/** The lines of paragraphs and tables. @param count counts the lists, through the whole document */
export function linesOf(blocks: readonly Block[], count: Counter): readonly Line[] {
  const page: Page = { lines: [], carried: [] };
  addBlocks(blocks, count, page);
  return page.carried.length === 0 ? page.lines : [...page.lines, page.carried];
}

/** Lines as a text. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => `${textOf(line)}\n`).join('');
}

function addBlocks(blocks: readonly Block[], count: Counter, page: Page): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(block, count, page);
    else addTable(block, count, page);
  }
}

function addParagraph({ line, boxes, end, place, isContents }: Paragraph, count: Counter, page: Page): void {
  if (end === 'deleted') {
    // With its end deleted a paragraph is a part of the next one, and is not counted.
    page.carried = [...page.carried, ...line];
  } else {
    const label = place === undefined ? '' : count(place.list, place.level);
    const shown = [...page.carried, ...labelled(line, label)];
    // With its end hidden it is counted, though it may not be seen: lists are begun anew in this way.
    const isHidden = end === 'hidden';
    page.carried = isHidden && textOf(line) !== '' ? shown : [];
    if (!isHidden) addAll(page.lines, splitLines(isContents ? withLeaders(shown) : shown));
  }
  for (const { content, run } of boxes) {
    // What stands in a box is found where the box hangs.
    const inside = linesOf(content, count).map((one) => one.map(({ text }) => ({ text, run, at: 0 })));
    addAll(page.lines, inside);
  }
}

/** A line with its number in front of its first characters: behind a page break that it begins with. */
function labelled(line: Line, label: string): Line {
  const first = label === '' ? 0 : line.findIndex(({ text }) => /[^\n]/u.test(text));
  if (first <= 0) return [...plainLine(label), ...line];
  return [...line.slice(0, first), ...plainLine(label), ...line.slice(first)];
}

/** An entry of a table of contents with dots between title and page, as a row of a table would have a tab there. */
function withLeaders(entry: Line): Line {
  const text = textOf(entry);
  const last = /\t\d+$/u.exec(text)?.index;
  return withTexts(entry, (piece, from) => piece.replace(/\t/gu, (_, at: number) => (from + at === last ? '……' : ' ')));
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

function addTable({ rows }: Table, count: Counter, page: Page): void {
  if (rows.every((cells) => cells.length === 1)) {
    // It frames what stands in it, which is no table.
    for (const { content } of rows.flat()) if (content) addBlocks(content, count, page);
    return;
  }
  let isAboveHead = true;
  for (const row of rows) {
    const cells = row.map(({ content, span }) => ({ lines: content ? linesOf(content, count) : [], span }));
    const [only] = cells.length === 1 ? cells : [];
    const filled = filledOnly(only?.lines ?? []);
    isAboveHead &&= only !== undefined;
    // Over the whole width stand the table's name, above its head, and in forms what was written at length.
    if (isAboveHead || filled.length > 1) addAll(page.lines, filled);
    else page.lines.push(rowOf(cells));
  }
}

/** A row with tabs between its columns. */
function rowOf(cells: readonly (Pick<Cell, 'span'> & { readonly lines: readonly Line[] })[]): Line {
  return cells.flatMap(({ lines, span }, at) => [
    ...plainLine(at > 0 ? '\t' : ''),
    ...joined(lines),
    ...plainLine('\t'.repeat(span - 1)),
  ]);
}
