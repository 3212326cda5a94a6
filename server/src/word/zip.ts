/**
 * Zip files (PKWARE, APPNOTE.TXT 4.3), as far as parts are to be put into one: all others are taken over as they are,
 * packed, so that nothing in them changes and nothing has to be unpacked.
 */
import { strFromU8, zipSync } from 'fflate';

/** A file in a zip file. */
interface Entry {
  readonly name: string;
  /** Its header with what follows it, up to the next one's. */
  readonly local: Uint8Array;
  /** Its record in the directory at the end. */
  readonly record: Uint8Array;
}

/** The first bytes of a header, of a record in the directory, and of the directory's end. */
const headerMark = 0x04034b50;
const recordMark = 0x02014b50;
const endMark = 0x06054b50;
/** The lengths of a record and of the end, without names and remarks; and the longest remark. */
const recordLength = 46;
const endLength = 22;
const longestRemark = 0xffff;
/** Where a record says at which byte its header begins. */
const offsetAt = 42;
/** Stands for a figure that is too large for its place and stands elsewhere (ZIP64). */
const elsewhere = 0xffffffff;

/**
 * A zip file with other contents in some of its files.
 * @param changed the new contents, by the files' names; files that are not there yet are put at the end
 * @returns undefined where its directory is of a form that is not known here (ZIP64) or damaged
 */
export function withFiles(zip: Uint8Array, changed: Readonly<Record<string, Uint8Array>>): Uint8Array | undefined {
  const old = entriesOf(zip);
  if (old === undefined) return undefined;
  const added = new Map(entriesOf(zipSync(changed))!.map((entry) => [entry.name, entry]));
  const entries = old.flatMap((entry) => {
    if (!Object.hasOwn(changed, entry.name)) return [entry];
    const own = added.get(entry.name);
    added.delete(entry.name);
    return own === undefined ? [] : [own];
  });
  return joined([...entries, ...added.values()]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The files in the order of the directory; undefined where that can't be read. */
function entriesOf(zip: Uint8Array): readonly Entry[] | undefined {
  const view = viewOf(zip);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const records = recordsIn(zip, view.getUint32(end + 16, true), end);
  if (records === undefined) return undefined;
  const offsets = records.map((record) => viewOf(record).getUint32(offsetAt, true));
  const directory = view.getUint32(end + 16, true);
  const stops = [...new Set([...offsets, directory])].sort((one, other) => one - other);
  const next = new Map(stops.map((offset, at) => [offset, stops[at + 1]]));
  const entries = records.map((record, at): Entry | undefined => {
    const offset = offsets[at]!;
    const stop = next.get(offset);
    if (stop === undefined || stop > directory || view.getUint32(offset, true) !== headerMark) return undefined;
    return { name: nameIn(record), local: zip.subarray(offset, stop), record };
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** Where the directory's end begins; undefined where there is none, or its figures stand elsewhere. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestRemark); at--) {
    if (view.getUint32(at, true) === endMark) return view.getUint32(at + 16, true) === elsewhere ? undefined : at;
  }
  return undefined;
}

/** The records between two places; undefined where something else stands there. */
function recordsIn(zip: Uint8Array, from: number, to: number): readonly Uint8Array[] | undefined {
  const view = viewOf(zip);
  const records: Uint8Array[] = [];
  for (let at = from; at < to;) {
    if (at + recordLength > to || view.getUint32(at, true) !== recordMark) return undefined;
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const length = lengths.reduce((sum, one) => sum + one, recordLength);
    if (at + length > to) return undefined;
    records.push(zip.subarray(at, at + length));
    at += length;
  }
  return records;
}

function nameIn(record: Uint8Array): string {
  const view = viewOf(record);
  const isUtf8 = (view.getUint16(8, true) & 0x800) !== 0;
  return strFromU8(record.subarray(recordLength, recordLength + view.getUint16(28, true)), !isUtf8);
}

/** A zip file of these files. */
function joined(entries: readonly Entry[]): Uint8Array {
  let offset = 0;
  const records = entries.map(({ record, local }) => {
    const moved = record.slice();
    viewOf(moved).setUint32(offsetAt, offset, true);
    offset += local.length;
    return moved;
  });
  const end = new Uint8Array(endLength);
  const view = viewOf(end);
  view.setUint32(0, endMark, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  const length = records.reduce((sum, record) => sum + record.length, 0);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  const zip = new Uint8Array(offset + length + endLength);
  let at = 0;
  for (const piece of [...entries.map(({ local }) => local), ...records, end]) {
    zip.set(piece, at);
    at += piece.length;
  }
  return zip;
}
