/** The lists of an old Word document ([MS-DOC] 2.9.147, 2.9.149): what their numbers look like and where they begin. */
import type { Level, List } from '../lists';
import type { Document } from './header';
import { structures } from './header';
import { Damaged, i32, u16, u32, u8, utf16 } from './bytes';

/** The forms of numbers by their codes ([MS-OSHARED] 2.2.1.3), by their names in the newer standard. */
const formats: readonly string[] = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ' +
  'ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ' +
  'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional ' +
  'taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');
const noNumber = 0xff;

const [listSize, useSize, levelSize, overrideSize] = [28, 16, 28, 8];
const noStyle = 0xfff;
/** What a level's placeholders are below: the first level's is 0. */
const levelCount = 9;

/** The lists by the numbers that paragraphs name, from 1. @throws Damaged */
export function readLists(document: Document): ReadonlyMap<string, List> {
  const uses = document.structure(structures.listUses);
  if (uses.length === 0) return new Map();
  const definitions = readDefinitions(document);
  const count = u32(uses, 0);
  const lists = new Map<string, List>();
  let at = 4 + count * useSize;
  for (let index = 0; index < count; index++) {
    const use = 4 + index * useSize;
    const id = i32(uses, use);
    const overrides = u8(uses, use + 12);
    const definition = definitions.get(id);
    const levels = new Map(definition);
    const starts = new Map<number, number>();
    // Behind a field that is not used.
    at += 4;
    for (let each = 0; each < overrides; each++) {
      const flags = u32(uses, at + 4);
      const [level, hasStart, hasForm] = [flags & 0xf, (flags & 0x10) !== 0, (flags & 0x20) !== 0];
      if (hasStart && !hasForm) starts.set(level, i32(uses, at));
      at += overrideSize;
      if (!hasForm) continue;
      const read = readLevel(uses, at, noStyle);
      levels.set(level, read.level);
      starts.set(level, read.level.start);
      at = read.end;
    }
    if (definition !== undefined) lists.set(String(index + 1), { definition: String(id), levels, starts });
  }
  return lists;
}

type Levels = ReadonlyMap<number, Level>;

/** The definitions, which stand one behind the other, and behind all of them their levels. */
function readDefinitions(document: Document): ReadonlyMap<number, Levels> {
  const size = document.structure(structures.lists).length;
  if (size === 0) throw new Damaged();
  // The levels lie behind what the header takes for the table.
  const bytes = document.table.subarray(document.offset(structures.lists));
  const count = u16(bytes, 0);
  const definitions = new Map<number, Levels>();
  let at = 2 + count * listSize;
  for (let index = 0; index < count; index++) {
    const list = 2 + index * listSize;
    const isSimple = (u8(bytes, list + 26) & 1) === 1;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : levelCount); level++) {
      const read = readLevel(bytes, at, u16(bytes, list + 8 + level * 2) & noStyle);
      levels.set(level, read.level);
      at = read.end;
    }
    definitions.set(i32(bytes, list), levels);
  }
  return definitions;
}

function readLevel(bytes: Uint8Array, at: number, style: number): { readonly level: Level; readonly end: number } {
  const [code, flags] = [u8(bytes, at + 4), u8(bytes, at + 5)];
  const text = at + levelSize + u8(bytes, at + 24) + u8(bytes, at + 25);
  const length = u16(bytes, text);
  const level: Level = {
    start: i32(bytes, at),
    format: code === noNumber ? 'none' : (formats[code] ?? 'decimal'),
    // The characters below 9 stand for the numbers of the levels.
    text: utf16(bytes, text + 2, length).replace(/[\0-\x08]/gu, (sign) => `%${sign.charCodeAt(0) + 1}`),
    restart: (flags & 0x08) === 0 ? undefined : u8(bytes, at + 26),
    isLegal: (flags & 0x04) !== 0,
    style: style === noStyle ? undefined : String(style),
  };
  return { level, end: text + 2 + length * 2 };
}
