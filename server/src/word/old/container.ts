/**
 * Files in a file, as Office stored its documents until 2003 ([MS-CFB]): sectors of one size, a table that says for each
 * which one comes next, and a directory as a tree. Whatever it says, no more is read than the file has.
 */
import { Damaged, i32, u16, u32, u8 } from './bytes';

/** The streams right below the root, by their names in capitals, as these mean the same as small letters. */
export type Container = ReadonlyMap<string, () => Uint8Array>;

/** Which sector comes behind each; negative at the end of a chain. */
type Table = Int32Array;

interface Entry {
  readonly name: string;
  readonly kind: number;
  /** Its brothers before and behind it, and the first below it, as places in the directory. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly first: number;
  readonly size: number;
}

const headerSize = 512;
const entrySize = 128;
const streamKind = 2;
/** So many sectors of the table are named in the header; the others in sectors of their own. */
const namedInHeader = 109;

/** Opens a container. @throws Damaged where it is none, or not to be understood */
export function openContainer(bytes: Uint8Array): Container {
  const [shift, miniShift] = [u16(bytes, 30), u16(bytes, 32)];
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new Damaged();
  const size = 1 << shift;
  // The header takes the place of a sector.
  const sector = (at: number): Uint8Array => bytes.subarray((at + 1) * size, (at + 2) * size);
  const table = joined(tableSectors(bytes, sector, size), sector);
  const next = numbersIn(table);
  const count = Math.ceil(bytes.length / size);
  const chain = (first: number): Uint8Array => joined(sectorsFrom(first, next, count), sector);

  const entries = entriesIn(chain(i32(bytes, 48)));
  const [root] = entries;
  if (root === undefined) throw new Damaged();
  const smallest = u32(bytes, 56);
  /** Small streams share one, in sectors of its own. */
  let mini: { readonly next: Table; readonly bytes: Uint8Array } | undefined;

  function streamOf({ first, size: length }: Entry): Uint8Array {
    if (length >= smallest) return chain(first).subarray(0, length);
    mini ??= { next: numbersIn(chain(i32(bytes, 60))), bytes: chain(root!.first) };
    const { next: nextMini, bytes: all } = mini;
    const piece = (at: number): Uint8Array => all.subarray(at << miniShift, (at + 1) << miniShift);
    return joined(sectorsFrom(first, nextMini, all.length >> miniShift), piece).subarray(0, length);
  }

  const streams = new Map<string, () => Uint8Array>();
  for (const entry of below(root, entries))
    if (entry.kind === streamKind) streams.set(entry.name.toUpperCase(), () => streamOf(entry));
  return streams;
}

/** The sectors that hold the table. */
function tableSectors(bytes: Uint8Array, sector: (at: number) => Uint8Array, size: number): readonly number[] {
  const sectors: number[] = [];
  const most = Math.ceil(bytes.length / size);
  const add = (from: Uint8Array, at: number): void => {
    const number = i32(from, at);
    if (number >= 0 && sectors.length < most) sectors.push(number);
  };
  for (let at = 0; at < namedInHeader; at++) add(bytes, headerSize - (namedInHeader - at) * 4);
  let more = i32(bytes, 68);
  for (let count = 0; more >= 0 && count < most; count++) {
    const names = sector(more);
    if (names.length < size) break;
    for (let at = 0; at < size - 4; at += 4) add(names, at);
    more = i32(names, size - 4);
  }
  return sectors;
}

function numbersIn(bytes: Uint8Array): Table {
  return Int32Array.from({ length: bytes.length >> 2 }, (_, at) => i32(bytes, at * 4));
}

/** A chain of sectors. @param most so many there are; a longer chain goes in a circle */
function sectorsFrom(first: number, next: Table, most: number): readonly number[] {
  const chain: number[] = [];
  for (let at: number | undefined = first; at !== undefined && at >= 0 && chain.length < most; at = next[at])
    chain.push(at);
  return chain;
}

function joined(sectors: readonly number[], sector: (at: number) => Uint8Array): Uint8Array {
  return Buffer.concat(sectors.map(sector));
}

function entriesIn(directory: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    // With a zero at its end.
    const length = Math.min(Math.max(u16(directory, at + 64) - 2, 0), 62);
    entries.push({
      name: Buffer.from(directory.subarray(at, at + length)).toString('utf16le'),
      kind: u8(directory, at + 66),
      left: i32(directory, at + 68),
      right: i32(directory, at + 72),
      child: i32(directory, at + 76),
      first: i32(directory, at + 116),
      size: u32(directory, at + 120),
    });
  }
  return entries;
}

/** The entries right below another, each once. */
function below(root: Entry, entries: readonly Entry[]): readonly Entry[] {
  const found = new Set<Entry>();
  const open = [root.child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}
