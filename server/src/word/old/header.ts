/** What stands at the beginning of an old Word document ([MS-DOC] 2.5, the Fib): how it is stored, and where what is. */
import type { Container } from './container';
import { Damaged, part, u16, u32 } from './bytes';

/** An old Word document, as far as it is found without reading it. */
export interface Document {
  /** The stream with the text and what its characters and paragraphs look like. */
  readonly main: Uint8Array;
  /** The stream with the tables that lead there. */
  readonly table: Uint8Array;
  /** The stream with what is too long for its place. */
  readonly data: Uint8Array;
  /** How many characters the text has, and those that stand behind it: notes, headers, boxes. */
  readonly lengths: Readonly<Record<'text' | 'beforeBoxes' | 'boxes', number>>;
  /** A table by its number in the header; empty where there is none. @throws Damaged where it is not in the stream */
  structure(index: number): Uint8Array;
  /** Where a table begins. */
  offset(index: number): number;
}

/** The numbers of tables, by the order of the header ([MS-DOC] 2.5.6). */
export const structures = {
  styles: 1,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapes: 40,
  drawings: 50,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** What the first two bytes say: a document of Word 97 or later, and of those before, in East Asia too. */
const today = 0xa5ec;
const before = [0xa5db, 0xa5dc, 0xa697, 0xa698, 0xa699];
/** The first version with tables of its own; those of East Asia counted from one less. */
const firstVersion = 0xc0;
const flagsAt = 0x0a;
const [isEncrypted, isInTable1] = [0x0100, 0x0200];
/** Where the lengths begin, and the places of tables. */
const [lengthsAt, tablesAt] = [0x40, 0x9a];

/** @throws Damaged, with words on why the document can't be read */
export function openDocument(streams: Container): Document {
  const main = streams.get('WORDDOCUMENT')?.();
  if (main === undefined) throw new Damaged('其中没有 Word 正文，不是 Word 文档');
  const [kind, version, flags] = [u16(main, 0), u16(main, 2), u16(main, flagsAt)];
  if (before.includes(kind) || (kind === today && version < firstVersion))
    throw new Damaged('这是 Word 6.0/95 或更早的文档，读不了；请在 Word、WPS 里打开，另存为 .docx 后再检查');
  if (kind !== today) throw new Damaged();
  if ((flags & isEncrypted) !== 0)
    throw new Damaged('这份文稿加了打开密码，读不了；请在 Word、WPS 里去掉打开密码后再检查');
  const table = streams.get((flags & isInTable1) === 0 ? '0TABLE' : '1TABLE')?.();
  if (table === undefined) throw new Damaged();

  const length = (at: number): number => Math.max(u32(main, lengthsAt + at) | 0, 0);
  const [text, ...others] = [0x0c, 0x10, 0x14, 0x18, 0x1c, 0x20].map(length);
  const count = u16(main, tablesAt - 2);
  return {
    main,
    table,
    data: streams.get('DATA')?.() ?? new Uint8Array(),
    lengths: {
      text: text!,
      beforeBoxes: others.reduce((sum, one) => sum + one, text!),
      boxes: length(0x24),
    },
    structure(index) {
      const size = index < count ? u32(main, tablesAt + index * 8 + 4) : 0;
      return size === 0 ? new Uint8Array() : part(table, this.offset(index), size);
    },
    offset: (index) => u32(main, tablesAt + index * 8),
  };
}
