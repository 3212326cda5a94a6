/**
 * YAML that can't be read as a whole, piece by piece, so that a file that is half written loses the key that is being
 * written and no other: keys below each other, and entries of lists below each other, are read by themselves.
 */
import { addAll } from '../../core';
import { moveNode } from './tree';
import type { Fault, MapNode, Node, Span, Tree } from './tree';
import { parseYaml, yamlMessage } from './yaml';

/** What could be read of a file. */
export interface Pieces extends Tree {
  /** What could not be read or not all of it: keys from the outermost on, with `.` between; ending in `.` below a key. */
  readonly broken: ReadonlySet<string>;
}

/** A file with more keys was not written by hand; it is read as a whole or not at all. */
const mostPieces = 2_000;
/** So far down keys are told apart. */
const deepest = 3;

/**
 * Reads YAML. Never throws.
 * @param keepsParts whether of a piece that is broken the tree has what could be made of it, rather than nothing
 */
export function parsePieces(text: string, keepsParts = false): Pieces {
  const whole = parseYaml(text);
  if (whole.faults.length === 0) return { ...whole, broken: new Set() };
  const reader = new PieceReader(text, keepsParts);
  const root = reader.block({ from: 0, to: text.length }, '', 0);
  if (reader.isTooLong) return { root: undefined, faults: whole.faults.slice(0, 1), broken: new Set(['']) };
  const conflict = conflictIn(text);
  if (conflict !== undefined) return { root, faults: [conflict], broken: reader.broken };
  // What only shows in the whole, such as a second document, is told as well.
  return { root, faults: reader.faults.length > 0 ? reader.faults : whole.faults, broken: reader.broken };
}

/** Where two people's changes were put one below the other, from which all that is wrong there follows. */
function conflictIn(text: string): Fault | undefined {
  const found = /^<{7}(?: .*)?$/mu.exec(text);
  if (found === null || !/^={7}\r?$/mu.test(text)) return undefined;
  const message = '有没有解决的合并冲突。请选定一种写法，并删去“<<<<<<<”“=======”“>>>>>>>”这几行';
  return { from: found.index, to: found.index + found[0].trimEnd().length, message };
}

/** A key with what is below it, an entry of a list, or lines that are neither (`name` undefined). */
interface Piece {
  readonly from: number;
  to: number;
  readonly name: string | undefined;
  readonly isEntry: boolean;
}

/** Lengths are bounded, as any line may be asked. */
const keyStart =
  /^(?:"([^"\\\n]{1,100})"|'([^'\n]{1,100})'|([^\s#"'[\]{},&*!|>%@`:-][^:#\n]{0,100}?))[ \t]{0,9}:(?=\s|$)/u;
/** What belongs to the line before, wherever it stands. */
const goesOn = /^[\]}]/u;

class PieceReader {
  readonly #text: string;
  readonly #keepsParts: boolean;
  readonly faults: Fault[] = [];
  readonly broken = new Set<string>();
  isTooLong = false;

  constructor(text: string, keepsParts: boolean) {
    this.#text = text;
    this.#keepsParts = keepsParts;
  }

  /** Reads lines that are all at one depth or deeper. */
  block(span: Span, path: string, depth: number): Node | undefined {
    const pieces = this.#cut(span);
    const items: Node[] = [];
    const entries: MapNode['entries'][number][] = [];
    for (const piece of pieces) {
      if (piece.isEntry) {
        const list = this.#whole(piece, path);
        if (list?.kind === 'list') addAll(items, list.items);
      } else if (piece.name === undefined) {
        const line = this.#firstLine(piece);
        const isNextFile = /^(?:---|\.\.\.)\s*$/u.test(this.#text.slice(line.from, line.to));
        this.faults.push({ ...line, message: yamlMessage(isNextFile ? 'MULTIPLE_DOCS' : 'MULTILINE_IMPLICIT_KEY') });
        this.broken.add(path);
      } else if (entries.some(({ key }) => key.text === piece.name)) {
        const message = `YAML 写法有误：“${piece.name}”写了两次，以前面的为准`;
        this.faults.push({ from: piece.from, to: piece.from + piece.name.length, message });
      } else {
        entries.push(...this.#key(piece, piece.name, path, depth));
      }
    }
    if (items.length > 0) return { kind: 'list', ...span, items };
    return entries.length === 0 ? undefined : { kind: 'map', ...span, entries };
  }

  /** A key with its value; what is wrong in it is told. */
  #key(piece: Piece, name: string, path: string, depth: number): MapNode['entries'] {
    const own = `${path}${name}`;
    const { root, faults } = this.#parse(piece);
    const entries = root?.kind === 'map' ? root.entries : [];
    if (faults.length === 0) return entries;
    const [head] = keyStart.exec(this.#text.slice(piece.from, piece.to)) ?? [''];
    const rest = this.#firstLine(piece);
    const isBlock = /^[ \t]*(?:#.*)?\r?$/u.test(this.#text.slice(piece.from + head.length, rest.to));
    if (!isBlock || rest.to >= piece.to || depth + 1 >= deepest) {
      this.#tell(faults, own);
      return this.#keepsParts ? entries : [];
    }
    const known = this.faults.length;
    const value = this.block({ from: rest.to + 1, to: piece.to }, `${own}.`, depth + 1);
    if (this.faults.length === known) this.#tell(faults, own);
    if (value === undefined) return [];
    return [
      {
        key: { kind: 'scalar', from: piece.from, to: piece.from + head.length - 1, text: name, isQuoted: false },
        value,
      },
    ];
  }

  #whole(piece: Piece, path: string): Node | undefined {
    const { root, faults } = this.#parse(piece);
    if (faults.length === 0) return root;
    this.#tell(faults, path);
    return this.#keepsParts ? root : undefined;
  }

  /** Tells of the first of a piece's faults, from which the others follow. */
  #tell([first]: readonly Fault[], path: string): void {
    this.faults.push(first!);
    this.broken.add(path);
  }

  /** A piece as a document by itself, in its column; what lacks at its end is told there, and not on the next line. */
  #parse({ from, to }: Span): Tree {
    const column = from - (this.#text.lastIndexOf('\n', from - 1) + 1);
    const piece = this.#text.slice(from, to).trimEnd();
    const { root, faults } = parseYaml(`${' '.repeat(column)}${piece}\n`);
    const shift = from - column;
    const inPiece = (at: number): number => Math.min(at + shift, from + piece.length);
    return {
      root: root && moveNode(root, shift),
      faults: faults.map((fault) => ({ ...fault, from: inPiece(fault.from), to: inPiece(fault.to) })),
    };
  }

  #firstLine({ from, to }: Span): Span {
    const end = this.#text.indexOf('\n', from);
    return { from, to: end < 0 || end > to ? to : end };
  }

  #cut(span: Span): readonly Piece[] {
    const pieces: Piece[] = [];
    let indent: number | undefined;
    for (let at = span.from; at < span.to && !this.isTooLong;) {
      const line = this.#text.slice(at, this.#firstLine({ from: at, to: span.to }).to);
      const next = at + line.length + 1;
      const words = line.trimStart();
      const column = line.length - words.length;
      const isFirstMark = pieces.length === 0 && /^---\s*$/u.test(words);
      if (words !== '' && !words.startsWith('#') && !isFirstMark) {
        indent ??= column;
        const piece = { from: at + column, to: next, name: nameOf(words), isEntry: /^-(?:\s|$)/u.test(words) };
        const last = pieces.at(-1);
        if (last === undefined || (column === indent && begins(words, piece, last))) pieces.push(piece);
        pieces.at(-1)!.to = Math.min(next, span.to);
      }
      at = next;
      this.isTooLong ||= pieces.length > mostPieces;
    }
    return pieces;
  }
}

function nameOf(words: string): string | undefined {
  const key = keyStart.exec(words);
  return key?.[1] ?? key?.[2] ?? key?.[3];
}

/** Whether a line in the column of the others is a piece of its own. */
function begins(words: string, { name, isEntry }: Piece, last: Piece): boolean {
  if (goesOn.test(words)) return false;
  // A list may stand in the column of the key that it belongs to.
  if (isEntry) return last.name === undefined;
  return name !== undefined || last.name !== undefined || last.isEntry;
}
