/** Which properties hold for which bytes of the text ([MS-DOC] 2.9.33, 2.9.176): pages of them, found by a table. */
import { Damaged, u32, u8 } from './bytes';

/** Bytes that have properties in common. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly properties: Uint8Array;
}

const pageSize = 512;
/** No text that is read has more stretches. */
const mostStretches = 1_000_000;
const none = new Uint8Array();

/**
 * The stretches with properties, from the first byte to the last; none lies upon another.
 * @param table leads to the pages
 * @param kind  those of characters, or of paragraphs, which begin with the number of a style
 * @throws Damaged where there are too many
 */
export function readPages(table: Uint8Array, main: Uint8Array, kind: 'characters' | 'paragraphs'): readonly Stretch[] {
  const count = Math.max(Math.floor((table.length - 4) / 8), 0);
  const pages = new Set<number>();
  for (let at = 0; at < count; at++) pages.add(u32(table, (count + 1 + at) * 4) & 0x3fffff);
  const found: Stretch[] = [];
  for (const page of pages) {
    const bytes = main.subarray(page * pageSize, (page + 1) * pageSize);
    if (bytes.length === pageSize) readPage(bytes, kind, found);
    if (found.length > mostStretches) throw new Damaged();
  }
  found.sort((one, other) => one.from - other.from);
  const apart: Stretch[] = [];
  for (const one of found) {
    const from = Math.max(one.from, apart.at(-1)?.to ?? 0);
    if (from < one.to) apart.push({ ...one, from });
  }
  return apart;
}

function readPage(page: Uint8Array, kind: 'characters' | 'paragraphs', found: Stretch[]): void {
  const ofCharacters = kind === 'characters';
  const [size, most] = ofCharacters ? [1, 101] : [13, 29];
  const count = Math.min(u8(page, pageSize - 1), most);
  for (let at = 0; at < count; at++) {
    const place = u8(page, (count + 1) * 4 + at * size) * 2;
    const properties = place === 0 ? none : ofCharacters ? ofRun(page, place) : ofParagraph(page, place);
    found.push({ from: u32(page, at * 4), to: u32(page, at * 4 + 4), properties });
  }
}

function ofRun(page: Uint8Array, at: number): Uint8Array {
  return page.subarray(at + 1, at + 1 + u8(page, at));
}

/** Counted in pairs of bytes, its count among them, or in a byte of its own behind a zero. */
function ofParagraph(page: Uint8Array, at: number): Uint8Array {
  const pairs = u8(page, at);
  if (pairs > 0) return page.subarray(at + 1, at + pairs * 2);
  return page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2);
}

/** The stretch that a byte lies in, or the first one behind it, as a place in the list. */
export function stretchAt(place: number, stretches: readonly Stretch[]): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
