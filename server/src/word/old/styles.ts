/** The styles of paragraphs ([MS-DOC] 2.9.271), as far as they decide what is read. */
import type { Document } from './header';
import { structures } from './header';
import { Damaged, part, u16, u8, utf16 } from './bytes';
import { names, propertiesIn } from './sprms';

/** What is said of a paragraph's list: by itself or by its style. */
export interface SaidList {
  /** The list's number from 1; 0 takes the paragraph out of every list. */
  readonly list?: number;
  /** From 0. */
  readonly level?: number;
}

/** What a style says of its paragraphs and characters. */
export interface Style extends SaidList {
  /** Whether its paragraphs are entries of a table of contents. */
  readonly isContents: boolean;
  /** Whether it hides its characters; what does so by its style alone is shown all the same. */
  readonly isHidden?: boolean;
}

/** A style as it is stored: without what it has from the one that it is based on. */
interface Stored extends Style {
  readonly base: number;
}

/** A style with what it inherits may lead through so many others. */
const deepest = 20;
const [paragraphKind, characterKind] = [1, 2];
/** The numbers of the styles that all programs have for the levels of a table of contents. */
const [firstContents, lastContents] = [19, 27];

/** The styles by their numbers; undefined where a number means another kind, or none. @throws Damaged */
export function readStyles(document: Document): readonly (Style | undefined)[] {
  const sheet = document.structure(structures.styles);
  if (sheet.length === 0) throw new Damaged();
  const head = u16(sheet, 0);
  const [count, baseSize] = [u16(sheet, 2), u16(sheet, 4)];
  const stored: (Stored | undefined)[] = [];
  for (let at = 2 + head; stored.length < count && at + 2 <= sheet.length;) {
    const size = u16(sheet, at);
    // Some programs write a sheet that is longer than they say; what is left out are the last styles of tables.
    if (at + 2 + size > sheet.length) break;
    stored.push(size === 0 ? undefined : readStyle(part(sheet, at + 2, size), baseSize));
    at += 2 + size + (size % 2);
  }

  function inherited({ base, ...own }: Stored, depth: number): Style {
    const above = stored[base];
    return above === undefined || depth === deepest ? own : { ...inherited(above, depth + 1), ...own };
  }
  return stored.map((style) => style && inherited(style, 0));
}

function readStyle(bytes: Uint8Array, baseSize: number): Stored | undefined {
  const kind = u16(bytes, 2) & 0xf;
  if (kind !== paragraphKind && kind !== characterKind) return undefined;
  const known = u16(bytes, 0) & 0xfff;
  const length = u16(bytes, baseSize);
  const name = utf16(bytes, baseSize + 2, length);
  // With a zero at its end.
  const at = baseSize + 2 + length * 2 + 2;
  const base = u16(bytes, 2) >> 4;
  const isContents = (known >= firstContents && known <= lastContents) || /^toc \d$/iu.test(name);
  if (kind === characterKind) return { base, isContents, ...hidingIn(bytes, at) };
  // What it says of its paragraphs begins with its own number; behind it stands what it says of their characters.
  const size = at + 2 <= bytes.length ? u16(bytes, at) : 0;
  return {
    base,
    isContents,
    ...(size > 2 ? listIn(part(bytes, at + 4, size - 2)) : {}),
    ...hidingIn(bytes, at + 2 + size + (size % 2)),
  };
}

/** Whether a style hides its characters, as far as it says so. @param at where it begins to speak of them */
function hidingIn(bytes: Uint8Array, at: number): Pick<Style, 'isHidden'> {
  const size = at + 2 <= bytes.length ? u16(bytes, at) : 0;
  const look = part(bytes, at + 2, size);
  const found = propertiesIn(look).findLast(({ name }) => name === names.isHidden);
  return found === undefined ? {} : { isHidden: look[found.at] === 1 };
}

/** What properties of paragraphs say of a list. */
export function listIn(bytes: Uint8Array): SaidList {
  let said: SaidList = {};
  for (const { name, at } of propertiesIn(bytes)) {
    if (name === names.list) said = { ...said, list: u16(bytes, at) };
    else if (name === names.listLevel) said = { ...said, level: u8(bytes, at) };
  }
  return said;
}
