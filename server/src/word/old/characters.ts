/** The characters of an old Word document, and what each is. */
import { signOf } from '../signs';
import type { Document } from './header';
import { structures } from './header';
import { readPages, stretchAt } from './pages';
import type { Pieces } from './pieces';
import { names, propertiesIn } from './sprms';
import type { Style } from './styles';
import { u16 } from './bytes';

/** Characters with bits that say what is not shown. */
export interface Characters {
  readonly text: string;
  readonly bits: Uint8Array;
  /** Signs that stand for a character, by its place. */
  readonly signs: ReadonlyMap<number, string>;
}

/** What a character may be: hidden, deleted, or hidden where its style does not hide it. */
const hidden = 1;
const deleted = 2;
const flipped = 4;

/** Whether a change that is tracked takes it away. */
export function isDeleted(bits: number): boolean {
  return (bits & deleted) !== 0;
}

/** Whether it is hidden. @param isHiding whether the style of its paragraph hides what does not say otherwise */
export function isHidden(bits: number, isHiding: boolean): boolean {
  return (bits & hidden) !== 0 || ((bits & flipped) !== 0 && !isHiding);
}

/** The character that a sign stands for. */
const signPlace = '(';

/** What a list of properties changes in the bits, and a sign that it puts in the place of each character. */
interface Look {
  readonly set: number;
  readonly cleared: number;
  readonly sign: string | undefined;
}

/** All characters of the pieces with what they are. */
export function readCharacters(
  document: Document,
  { text, pieces }: Pieces,
  styles: readonly (Style | undefined)[],
): Characters {
  const stretches = readPages(document.structure(structures.characterPages), document.main, 'characters');
  const bits = new Uint8Array(text.length);
  const signs = new Map<number, string>();

  function apply(look: Look, from: number, to: number): void {
    const { set, cleared, sign } = look;
    if (set !== 0 || cleared !== 0) for (let at = from; at < to; at++) bits[at] = (bits[at]! & ~cleared) | set;
    if (sign === undefined) return;
    for (let at = from; at < to; at++) if (text[at] === signPlace) signs.set(at, sign);
  }

  /** Pieces share what was changed in them. */
  const changed = new Map<Uint8Array, Look>();
  const changedLook = (changes: Uint8Array): Look => {
    const look = changed.get(changes) ?? lookOf(changes, styles);
    changed.set(changes, look);
    return look;
  };

  for (const piece of pieces) {
    const end = piece.at + (piece.to - piece.from) * piece.width;
    for (let index = stretchAt(piece.at, stretches); index < stretches.length; index++) {
      const { from, to, properties } = stretches[index]!;
      if (from >= end) break;
      const place = (byte: number): number => piece.from + Math.ceil((byte - piece.at) / piece.width);
      apply(lookOf(properties, styles), place(Math.max(from, piece.at)), place(Math.min(to, end)));
    }
    apply(changedLook(piece.changes), piece.from, piece.to);
  }
  return { text, bits, signs };
}

function lookOf(bytes: Uint8Array, styles: readonly (Style | undefined)[]): Look {
  let [set, cleared, isOfHidden] = [0, 0, false];
  let sign: string | undefined;
  const turn = (bits: number, on: number): void => {
    set = (set & ~bits) | on;
    cleared |= bits;
  };
  for (const { name, at } of propertiesIn(bytes)) {
    if (name === names.symbol) sign = signOf(u16(bytes, at + 2));
    else if (name === names.characterStyle) isOfHidden = styles[u16(bytes, at)]?.isHidden ?? false;
    else if (name === names.isDeleted) turn(deleted, bytes[at] === 0 ? 0 : deleted);
    else if (name === names.isHidden) turn(hidden | flipped, isOfHidden && bytes[at] !== 1 ? 0 : hiding(bytes[at]!));
  }
  return { set, cleared, sign };
}

/** What a property that hides means: no, yes, what the style says, or the contrary of it. */
function hiding(operand: number): number {
  if (operand === 0x81) return flipped;
  return operand === 1 ? hidden : 0;
}
