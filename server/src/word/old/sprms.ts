/** Lists of properties ([MS-DOC] 2.6): each with a number that also says how long it is. */
import { u16, u8 } from './bytes';

/** A property: its number, and where what it says stands. */
export interface Property {
  readonly name: number;
  readonly at: number;
  readonly size: number;
}

/** The numbers of the properties that are read. */
export const names = {
  isDeleted: 0x0800,
  isHidden: 0x083c,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  style: 0x4600,
  listLevel: 0x260a,
  list: 0x460b,
  isInTable: 0x2416,
  isRowEnd: 0x2417,
  depth: 0x6649,
  depthChange: 0x664a,
  isInnerCellEnd: 0x244b,
  isInnerRowEnd: 0x244c,
  /** The list of properties is too long for its place. */
  elsewhere: 0x6646,
  elsewhereOlder: 0x6645,
  cells: 0xd608,
  mergedCells: 0x5624,
  mergedDown: 0xd62b,
} as const;

/** Sizes by the three bits of the number that tell them; 0 where a byte before it does. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];
const tabs = 0xc615;

/** The properties in a list, in their order, as far as it can be read. */
export function propertiesIn(bytes: Uint8Array): readonly Property[] {
  const found: Property[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const name = u16(bytes, at);
    const property = { name, ...extent(name, at + 2, bytes) };
    at = property.at + property.size;
    if (at > bytes.length) break;
    found.push(property);
  }
  return found;
}

function extent(name: number, at: number, bytes: Uint8Array): { readonly at: number; readonly size: number } {
  const size = sizes[name >> 13]!;
  if (size > 0) return { at, size };
  if (name === names.cells) return at + 2 > bytes.length ? { at, size: 2 } : { at: at + 2, size: u16(bytes, at) - 1 };
  const told = u8(bytes, at);
  if (name !== tabs || told < 0xff) return { at: at + 1, size: told };
  // So many tabs that their count of bytes does not fit: those that go with four bytes each, those that come with three.
  const gone = bytes[at + 1] ?? 0;
  return { at: at + 1, size: 2 + gone * 4 + (bytes[at + 2 + gone * 4] ?? 0) * 3 };
}
