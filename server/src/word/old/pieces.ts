/** The pieces of an old Word document's text ([MS-DOC] 2.8.35, 2.9.38), which lie in its stream in the order of their making. */
import type { Document } from './header';
import { structures } from './header';
import { Damaged, part, u16, u32, u8, utf16 } from './bytes';

/** Characters that lie one behind the other. */
export interface Piece {
  /** The places of its first character in the text, and of that behind its last. */
  readonly from: number;
  readonly to: number;
  /** Where its first byte is in the stream. */
  readonly at: number;
  /** How many bytes each character has: 1 or 2. */
  readonly width: number;
  /** What was changed in all of it since it was written: properties as in a page of them. */
  readonly changes: Uint8Array;
}

/** The text with its pieces. */
export interface Pieces {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A longer text is not read: that is some thousand pages, or a file made to harm. */
const mostCharacters = 4 * 1024 * 1024;
const [changesKind, piecesKind] = [1, 2];
const pieceSize = 8;
const isNarrow = 0x40000000;

/** @throws Damaged where pieces are missing */
export function readPieces(document: Document): Pieces {
  const { changes, table } = tableIn(document.structure(structures.pieces));
  const count = Math.floor((table.length - 4) / (4 + pieceSize));
  const pieces: Piece[] = [];
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const [from, to] = [u32(table, index * 4), u32(table, index * 4 + 4)];
    if (from !== (pieces.at(-1)?.to ?? 0) || to < from) throw new Damaged();
    if (to > mostCharacters) throw new Damaged(`正文有 ${to} 个字，超过 ${mostCharacters} 个，没有读`);
    const piece = (count + 1) * 4 + index * pieceSize;
    const place = u32(table, piece + 2);
    const width = (place & isNarrow) === 0 ? 2 : 1;
    const at = width === 1 ? (place & (isNarrow - 1)) >>> 1 : place & (isNarrow - 1);
    const length = to - from;
    pieces.push({ from, to, at, width, changes: changesOf(u16(table, piece + 6), changes) });
    texts.push(width === 2 ? utf16(document.main, at, length) : narrow(part(document.main, at, length)));
  }
  return { text: texts.join(''), pieces };
}

/** What the bytes from 0x80 to 0x9F mean in pieces of one byte each, as in Western Windows; all others are Unicode. */
const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function narrow(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\x80-\x9f]/gu, (sign) => western[sign.charCodeAt(0) - 0x80]!);
}

/** The table of pieces, and before it what was changed in some of them. */
function tableIn(bytes: Uint8Array): { readonly changes: readonly Uint8Array[]; readonly table: Uint8Array } {
  const changes: Uint8Array[] = [];
  let at = 0;
  for (; u8(bytes, at) === changesKind; at += 3 + changes.at(-1)!.length)
    changes.push(part(bytes, at + 3, u16(bytes, at + 1)));
  if (u8(bytes, at) !== piecesKind) throw new Damaged();
  return { changes, table: part(bytes, at + 5, u32(bytes, at + 1)) };
}

/** Properties with one byte to say, by their short numbers ([MS-DOC] 2.9.215), as far as they are read. */
const shortNames: ReadonlyMap<number, number> = new Map([
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x5c, 0x083c],
]);

function changesOf(word: number, changes: readonly Uint8Array[]): Uint8Array {
  if ((word & 1) === 1) return changes[word >> 1] ?? new Uint8Array();
  const name = shortNames.get((word >> 1) & 0x7f);
  return name === undefined ? new Uint8Array() : Uint8Array.of(name & 0xff, name >> 8, word >> 8);
}

/** Where a character of the text lies in the stream. */
export function placeOf(at: number, pieces: readonly Piece[]): { readonly piece: Piece; readonly place: number } {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) throw new Damaged();
  return { piece, place: piece.at + (at - piece.from) * piece.width };
}
