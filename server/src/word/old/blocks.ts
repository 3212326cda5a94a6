/** The paragraphs and tables that an old Word document consists of. */
import { addAll } from '../../core';
import type { Block, Box, ListPlace } from '../blocks';
import { plainLine } from '../line';
import { isDeleted, isHidden } from './characters';
import type { Characters } from './characters';
import type { Found } from './paragraphs';
import { tableOf } from './rows';
import type { Row } from './rows';
import { shownIn } from './shown';
import type { Fields } from './shown';
import type { Style } from './styles';

/** What is known on the way through a document. */
export interface Way {
  readonly characters: Characters;
  readonly fields: Fields;
  readonly styles: readonly (Style | undefined)[];
  readonly levelOf: (list: string, style: string) => number;
  /** The boxes that hang at a place of the text. */
  readonly boxesAt: (place: number) => readonly Box[];
}

/** A table whose end has not come yet. */
interface OpenTable {
  readonly rows: Row[];
  contents: (readonly Block[])[];
  blocks: Block[];
}

/** The blocks that paragraphs make. */
export function blocksOf(paragraphs: readonly Found[], way: Way): readonly Block[] {
  const blocks: Block[] = [];
  const open: OpenTable[] = [];

  function close(): void {
    const { rows, contents, blocks: left } = open.pop()!;
    if (left.length > 0) contents.push(left);
    if (contents.length > 0) rows.push({ contents, edges: [], cells: [] });
    if (rows.length > 0) (open.at(-1)?.blocks ?? blocks).push(tableOf(rows));
  }

  for (const paragraph of paragraphs) {
    while (open.length > paragraph.depth) close();
    while (open.length < paragraph.depth) open.push({ rows: [], contents: [], blocks: [] });
    const table = open.at(-1);
    if (table === undefined) blocks.push(blockOf(paragraph, way));
    else if (paragraph.endsRow) {
      // Without the mark of the last cell, where the document is damaged.
      if (table.blocks.length > 0) table.contents.push(table.blocks);
      if (!isDeleted(bitsOf(paragraph, way))) table.rows.push({ ...paragraph.row, contents: table.contents });
      table.contents = [];
      table.blocks = [];
    } else {
      table.blocks.push(blockOf(paragraph, way));
      const endsCell = open.length === 1 ? way.characters.text[paragraph.mark] === '\x07' : paragraph.endsInnerCell;
      if (!endsCell) continue;
      table.contents.push(table.blocks);
      table.blocks = [];
    }
  }
  while (open.length > 0) close();
  return blocks;
}

function bitsOf({ mark }: Found, { characters }: Way): number {
  return characters.bits[mark] ?? 0;
}

function blockOf(paragraph: Found, way: Way): Block {
  const { from, mark } = paragraph;
  const bits = bitsOf(paragraph, way);
  const style = way.styles[paragraph.style];
  const isHiding = style?.isHidden ?? false;
  return {
    kind: 'paragraph',
    line: plainLine(shownIn(way.characters, [from, mark], way.fields, isHiding)),
    boxes: boxesIn(paragraph, way),
    end: isDeleted(bits) ? 'deleted' : isHidden(bits, isHiding) ? 'hidden' : 'shown',
    place: placeOf(paragraph, way),
    isContents: style?.isContents ?? false,
  };
}

/** The character that a drawing hangs on. */
const drawing = '\x08';

function boxesIn({ from, mark }: Found, { characters: { text, bits }, boxesAt }: Way): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = text.indexOf(drawing, from); at >= 0 && at < mark; at = text.indexOf(drawing, at + 1))
    if (bits[at] === 0) addAll(boxes, boxesAt(at));
  return boxes;
}

/** So many lists there may be; greater numbers take a paragraph out of a list that it had. */
const mostLists = 0x7ff;

/** The place of a paragraph in a list: what is not said of it itself, its style says. */
function placeOf({ style: number, list: own, level }: Found, way: Way): ListPlace | undefined {
  const style = way.styles[number];
  const list = own ?? style?.list ?? 0;
  if (list === 0 || list > mostLists) return undefined;
  const ofStyle = style?.level ?? (own === undefined ? way.levelOf(String(list), String(number)) : 0);
  return { list: String(list), level: level ?? ofStyle };
}
