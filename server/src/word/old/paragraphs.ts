/** The paragraphs of an old Word document ([MS-DOC] 2.4.2): where they end and what is said of them. */
import type { Document } from './header';
import { structures } from './header';
import { Damaged, i32, part, u16, u8 } from './bytes';
import { readPages, stretchAt } from './pages';
import { placeOf } from './pieces';
import type { Pieces } from './pieces';
import { names, propertiesIn } from './sprms';
import { listIn } from './styles';
import type { SaidList } from './styles';
import { readRow } from './rows';
import type { RowForm } from './rows';

/** What is said of a paragraph. */
export interface Said extends SaidList {
  /** The number of its style. */
  readonly style: number;
  /** How many tables it stands in, one in the other. */
  readonly depth: number;
  /** Whether it ends a cell of a table in a table; in others a character of its own does. */
  readonly endsInnerCell: boolean;
  /** Whether it stands for the end of a row. */
  readonly endsRow: boolean;
  /** What the row is like that it ends. */
  readonly row: RowForm;
}

/** A paragraph: its characters, the last of them its mark. */
export interface Found extends Said {
  readonly from: number;
  /** The place of its mark. */
  readonly mark: number;
}

/** No table is deeper in others; a paragraph that says so is damaged. */
const deepest = 20;
/** So many bytes of properties are read in all that stand elsewhere, or that many paragraphs share. */
const mostShared = 64 * 1024 * 1024;
/** A text with more paragraphs is not read: that is some thousand pages, or a file made to harm. */
const mostParagraphs = 500_000;

/** Finds what is said of paragraphs. */
export interface SaidFinder {
  /** What is said of the paragraph that a character ends. @throws Damaged */
  at(mark: number): Said;
  /** Of how many paragraphs nothing was found. */
  missing(): number;
}

/** A finder for a document. @throws Damaged */
export function findSaid(document: Document, { pieces }: Pieces): SaidFinder {
  const stretches = readPages(document.structure(structures.paragraphPages), document.main, 'paragraphs');
  let [shared, missing] = [0, 0];

  function share(size: number): void {
    shared += size;
    if (shared > mostShared) throw new Damaged();
  }

  /** Properties that are too long for their place stand in another stream. */
  function whole(properties: Uint8Array): Uint8Array {
    const found = propertiesIn(properties).find(
      ({ name }) => name === names.elsewhere || name === names.elsewhereOlder,
    );
    if (found === undefined) return properties;
    const at = i32(properties, found.at);
    const size = u16(document.data, at);
    share(size);
    return part(document.data, at + 2, size);
  }

  function at(mark: number): Said {
    const { piece, place } = placeOf(mark, pieces);
    const stretch = stretches[stretchAt(place, stretches)];
    const isFound = stretch !== undefined && stretch.from <= place;
    if (!isFound) missing++;
    const own = isFound ? stretch.properties : new Uint8Array();
    const style = own.length < 2 ? 0 : u16(own, 0);
    const properties = whole(own.subarray(2));
    share(piece.changes.length);
    return readSaid(style, piece.changes.length === 0 ? properties : Buffer.concat([properties, piece.changes]));
  }
  return { at, missing: () => missing };
}

function readSaid(named: number, bytes: Uint8Array): Said {
  let style = named;
  let [depth, isInTable, endsInnerCell, endsRow] = [undefined as number | undefined, false, false, false];
  for (const { name, at } of propertiesIn(bytes)) {
    if (name === names.style) style = u16(bytes, at);
    else if (name === names.depth) depth = i32(bytes, at);
    else if (name === names.depthChange) depth = (depth ?? 0) + i32(bytes, at);
    else if (name === names.isInTable) isInTable = u8(bytes, at) !== 0;
    else if (name === names.isInnerCellEnd) endsInnerCell = u8(bytes, at) !== 0;
    else if (name === names.isRowEnd || name === names.isInnerRowEnd) endsRow ||= u8(bytes, at) !== 0;
  }
  return {
    ...listIn(bytes),
    style,
    depth: Math.min(Math.max(depth ?? 0, isInTable ? 1 : 0), deepest),
    endsInnerCell,
    endsRow,
    row: endsRow ? readRow(bytes) : { edges: [], cells: [] },
  };
}

/**
 * The paragraphs between two places of the text.
 * @throws Damaged where there are too many
 * @param sections the places behind the marks of sections, which end a paragraph where others only begin a page
 */
export function paragraphsIn(
  text: string,
  [from, to]: readonly [number, number],
  sections: ReadonlySet<number>,
  said: SaidFinder,
): readonly Found[] {
  const found: Found[] = [];
  const end = Math.min(to, text.length);
  let first = from;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    const isMark = code === 0x0d || code === 0x07 || (code === 0x0c && sections.has(at + 1));
    if (!isMark) continue;
    if (found.length === mostParagraphs) throw new Damaged(`正文超过 ${mostParagraphs} 段，没有读`);
    found.push({ from: first, mark: at, ...said.at(at) });
    first = at + 1;
  }
  // Without a mark where a text is cut off.
  if (first < end) found.push({ from: first, mark: end, ...said.at(end - 1) });
  return found;
}
