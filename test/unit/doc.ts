/** Small old Word documents (.doc), made of the bytes that [MS-CFB] and [MS-DOC] ask for. */
import assert from 'node:assert/strict';
import { readOldWord } from '../../server/src/word/old/read';

/** A paragraph, which is stored as a piece of its own, the last one first, as a document has them that was saved fast. */
export interface DocParagraph {
  /** With its mark. */
  readonly text: string;
  /** What is said of it, as properties in hexadecimal. */
  readonly says?: string;
  readonly style?: number;
  /** What is said of characters of it. */
  readonly looks?: readonly (readonly [from: number, to: number, says: string])[];
  /** Whether each character is one byte. */
  readonly isNarrow?: boolean;
  /** What was changed in all of it later, as properties in hexadecimal, or as a short one in a word of two bytes. */
  readonly changes?: string | number;
}

/** What a document is made of. */
export interface DocParts {
  readonly paragraphs: readonly DocParagraph[];
  /** How many characters are the document's own; the others are those of notes, headers, boxes. */
  readonly length?: number;
  /** Tables by their number in the header, in hexadecimal. */
  readonly tables?: Readonly<Record<number, string>>;
  /** The levels of lists, which stand behind the table of lists; the header does not count them. */
  readonly levels?: string;
  readonly data?: string;
  readonly head?: Readonly<Record<number, number>>;
}

const sectorSize = 512;
const textAt = 1024;
const namedInHead = 109;
/** The number of the table of lists. */
const lists = 73;

/** A number in hexadecimal, the lowest byte first. */
export function hex(value: number, bytes = 2): string {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32LE(value | 0);
  return buffer.toString('hex', 0, bytes);
}

/** Characters in hexadecimal. */
export const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('hex');

/** The streams of a document. */
export function streamsOf(parts: DocParts): Record<string, Buffer> {
  const { paragraphs, tables = {}, levels = '', data = '', head = {} } = parts;
  const bytes = paragraphs.map(({ text, isNarrow }) => Buffer.from(text, isNarrow ? 'latin1' : 'utf16le'));
  const places: number[] = [];
  let at = textAt;
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    places[index] = at;
    at += bytes[index]!.length;
  }
  const pageAt = Math.ceil(at / sectorSize);
  const main = Buffer.alloc((pageAt + 2) * sectorSize);
  bytes.forEach((one, index) => one.copy(main, places[index]));
  const order = paragraphs.map((_, index) => index).reverse();
  paragraphPage(order, paragraphs, places, at).copy(main, pageAt * sectorSize);
  characterPage(order, paragraphs, places, at).copy(main, (pageAt + 1) * sectorSize);

  const pages = (page: number): string => hex(textAt, 4) + hex(at, 4) + hex(page, 4);
  const all: Record<number, string> = {
    33: piecesOf(paragraphs, places),
    13: pages(pageAt),
    12: pages(pageAt + 1),
    ...tables,
  };
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0204, 10);
  main.writeInt32LE(parts.length ?? total, 0x4c);
  main.writeUInt16LE(93, 0x98);
  const table: Buffer[] = [];
  let offset = 0;
  for (const [index, content] of Object.entries(all)) {
    const one = Buffer.from(content, 'hex');
    main.writeUInt32LE(offset, 0x9a + Number(index) * 8);
    main.writeUInt32LE(one.length, 0x9a + Number(index) * 8 + 4);
    const behind = Buffer.from(Number(index) === lists ? levels : '', 'hex');
    table.push(one, behind);
    offset += one.length + behind.length;
  }
  for (const [place, word] of Object.entries(head)) main.writeUInt16LE(word, Number(place));
  return { WordDocument: main, '1Table': Buffer.concat(table), Data: Buffer.from(data, 'hex') };
}

function piecesOf(paragraphs: readonly DocParagraph[], places: readonly number[]): string {
  let at = 0;
  const ends = paragraphs.map(({ text }) => hex((at += text.length), 4));
  const changed: string[] = [];
  const pieces = paragraphs.map(({ isNarrow, changes = 0 }, index) => {
    const place = isNarrow ? (places[index]! * 2) | 0x40000000 : places[index]!;
    const word = typeof changes === 'number' ? changes : (changed.push(changes) - 1) * 2 + 1;
    return `0000${hex(place, 4)}${hex(word)}`;
  });
  const table = hex(0, 4) + ends.join('') + pieces.join('');
  return `${changed.map((one) => `01${hex(one.length / 2)}${one}`).join('')}02${hex(table.length / 2, 4)}${table}`;
}

/** A page with properties: where they begin, where in the page they are, and from its end on they themselves. */
function page(stretches: readonly (readonly [from: number, says: string])[], end: number, step: number): Buffer {
  const bytes = Buffer.alloc(sectorSize);
  let free = sectorSize - 1;
  stretches.forEach(([from, says], index) => {
    bytes.writeUInt32LE(from, index * 4);
    if (says === '') return;
    free = (free - says.length / 2) & ~1;
    bytes.write(says, free, 'hex');
    bytes[(stretches.length + 1) * 4 + index * step] = free / 2;
  });
  bytes.writeUInt32LE(end, stretches.length * 4);
  bytes[sectorSize - 1] = stretches.length;
  return bytes;
}

function paragraphPage(
  order: readonly number[],
  paragraphs: readonly DocParagraph[],
  places: readonly number[],
  end: number,
): Buffer {
  const stretches = order.map((index) => {
    const { style = 0, says = '' } = paragraphs[index]!;
    const all = hex(style) + says;
    const size = all.length / 2;
    const count = size % 2 === 1 ? hex((size + 1) / 2, 1) : `00${hex(size / 2, 1)}`;
    return [places[index]!, count + all] as const;
  });
  return page(stretches, end, 13);
}

function characterPage(
  order: readonly number[],
  paragraphs: readonly DocParagraph[],
  places: readonly number[],
  end: number,
): Buffer {
  const stretches = order.flatMap((index) => {
    const { looks = [], isNarrow } = paragraphs[index]!;
    const place = (character: number): number => places[index]! + character * (isNarrow ? 1 : 2);
    return [
      [places[index]!, ''] as const,
      ...looks.flatMap(([from, to, says]) => [
        [place(from), hex(says.length / 2, 1) + says] as const,
        [place(to), ''] as const,
      ]),
    ];
  });
  return page(stretches, end, 1);
}

/** A container with streams; small ones share a stream. */
export function container(streams: Readonly<Record<string, Buffer>>): Buffer {
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const addAll = (bytes: Buffer): number => {
    const first = sectors.length;
    const count = Math.ceil(bytes.length / sectorSize);
    for (let at = 0; at < count; at++) {
      sectors.push(padded(bytes.subarray(at * sectorSize, (at + 1) * sectorSize), sectorSize));
      next.push(at === count - 1 ? -2 : sectors.length);
    }
    return count === 0 ? -2 : first;
  };
  const mini: Buffer[] = [];
  const nextMini: number[] = [];
  const addMini = (bytes: Buffer): number => {
    const first = mini.length;
    const count = Math.ceil(bytes.length / 64);
    for (let at = 0; at < count; at++) {
      mini.push(padded(bytes.subarray(at * 64, (at + 1) * 64), 64));
      nextMini.push(at === count - 1 ? -2 : mini.length);
    }
    return count === 0 ? -2 : first;
  };
  const names = Object.keys(streams);
  const firsts = names.map((name) => (streams[name]!.length < 4096 ? addMini : addAll)(streams[name]!));
  const miniBytes = Buffer.concat(mini);
  const root = addAll(miniBytes);
  const miniTable = addAll(Buffer.from(nextMini.map((one) => hex(one, 4)).join(''), 'hex'));
  const entries = [
    entry('Root Entry', 5, -1, names.length > 0 ? 1 : -1, root, miniBytes.length),
    // One behind the other, each at the right of the one before it.
    ...names.map((name, at) =>
      entry(name, 2, at + 1 < names.length ? at + 2 : -1, -1, firsts[at]!, streams[name]!.length),
    ),
  ];
  const directory = addAll(Buffer.concat(entries));
  const tables = Math.ceil((next.length + 3) / 126);
  // The header has room for the places of a hundred and nine tables; the others' stand in sectors behind them.
  const places = Array.from({ length: tables }, (_, at) => next.length + at);
  const further = places.slice(namedInHead);
  const furtherAt = next.length + tables;
  const furtherCount = Math.ceil(further.length / 127);
  const table = [...next, ...places.map(() => -3), ...Array.from({ length: furtherCount }, () => -4)];
  while (table.length < tables * 128) table.push(-1);
  const furtherSectors = Array.from({ length: furtherCount }, (_, at) => {
    const here = further.slice(at * 127, (at + 1) * 127);
    while (here.length < 127) here.push(-1);
    return [...here, at + 1 < furtherCount ? furtherAt + at + 1 : -2];
  });
  const head = Buffer.alloc(sectorSize, 0);
  head.write('d0cf11e0a1b11ae1', 'hex');
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeInt32LE(directory, 48);
  head.writeUInt32LE(4096, 56);
  head.writeInt32LE(miniTable, 60);
  head.writeInt32LE(furtherCount > 0 ? furtherAt : -2, 68);
  for (let at = 0; at < namedInHead; at++) head.writeInt32LE(places[at] ?? -1, 76 + at * 4);
  const numbers = [...table, ...furtherSectors.flat()];
  return Buffer.concat([head, ...sectors, Buffer.from(Int32Array.from(numbers).buffer)]);
}

function padded(bytes: Buffer, size: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
}

function entry(name: string, kind: number, right: number, child: number, first: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = kind;
  bytes.writeInt32LE(-1, 68);
  bytes.writeInt32LE(right, 72);
  bytes.writeInt32LE(child, 76);
  bytes.writeInt32LE(first, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** The bytes of a document. */
export function doc(parts: DocParts): Buffer {
  return container(streamsOf(parts));
}

/** The bytes of a document whose paragraphs are these lines. */
export function docOf(text: string): Buffer {
  return doc({ paragraphs: text.split('\n').map((one) => ({ text: `${one}\r` })), tables: { 1: plainStyles } });
}

/** A style with a name, and what it says of its paragraphs. */
export function style(name: string, says = '', known = 0xffe, base = 0xfff): string {
  const paragraphs = `0000${says}`;
  const size = paragraphs.length / 2;
  const std = `${hex(known)}${hex(1 | (base << 4))}${'0000'.repeat(3)}${hex(name.length)}${wide(name)}0000${hex(size)}${paragraphs}${size % 2 === 1 ? '00' : ''}0000`;
  return `${hex(std.length / 2)}${std}${(std.length / 2) % 2 === 1 ? '00' : ''}`;
}

/** A sheet of styles. */
export function styles(...all: readonly string[]): string {
  return `0400${hex(all.length)}0a00${all.join('')}`;
}

/** A sheet with the usual style and no other. */
export const plainStyles = styles(style('Normal', '', 0));

/** What a document is read as. */
export function readDoc(parts: DocParts): ReturnType<typeof readOldWord> {
  return readOldWord(doc({ ...parts, tables: { 1: plainStyles, ...parts.tables } }));
}

/** The lines that a document is read as, without any doubt. */
export function linesOfDoc(parts: DocParts): readonly string[] {
  const read = readDoc(parts);
  assert.ok('text' in read && read.doubt === undefined, JSON.stringify(read));
  return read.text.split('\n').slice(0, -1);
}
