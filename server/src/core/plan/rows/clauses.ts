/**
 * Texts cut into clauses, each with a number that tells whether two of them say the same: spaces, the width of marks
 * and unit notes are left out, so that an item of the body and its row in the task table can be compared.
 */
import type { LineFacts } from '../../line/facts';
import { keptWith } from '../../line/facts';
import { spaces } from '../../text/chars';
import type { Columns, Range } from '../../text/range';
import { holdShape } from '../../text/shapes';
import type { Piece } from '../model';
import type { Grams } from './grams';
import { gramsIn } from './grams';
import type { GroupText } from './group-text';
import { mapList } from '../../text/lists';

/** A stretch between two stops or commas. */
export interface Clause extends Columns {
  /** Equal for equal wording. */
  readonly hash: number;
  /** How many characters, spaces left out. */
  readonly length: number;
  /** Whether it has a character of times: 年, 月, 季, 末. */
  readonly mayTellTime: boolean;
  /** Of a clause that goes over a line end: where it goes on. */
  readonly tail: readonly Piece[] | undefined;
}

/** The clauses of one stretch, by its text alone. They are kept with their line: one object is one text. */
export class Clauses {
  readonly all: readonly Clause[];
  /** How many characters they have together. */
  readonly length: number;
  /** Equal for equal wording, clause by clause. */
  readonly key: number;
  /** Whether one of them goes over a line end, and whether one has a character of times. */
  readonly isTorn: boolean;
  readonly mayTellTime: boolean;
  #text: GroupText | undefined;
  #grams: Grams | undefined;

  constructor(all: readonly Clause[]) {
    let length = 0;
    let key = 0;
    let isTorn = false;
    let mayTellTime = false;
    for (const clause of all) {
      if (clause.tail !== undefined) isTorn = true;
      if (clause.mayTellTime) mayTellTime = true;
      length += clause.length;
      key = (Math.imul(key, 31) + clause.hash) | 0;
    }
    this.all = all;
    this.length = length;
    this.key = key;
    this.isTorn = isTorn;
    this.mayTellTime = mayTellTime;
    this.#text = undefined;
    this.#grams = undefined;
  }

  /** The text of the group of which these are the first heading or row; kept from edit to edit while it is the same. */
  textOf(isSame: (text: GroupText) => boolean, read: () => GroupText): GroupText {
    const kept = this.#text;
    return kept !== undefined && isSame(kept) ? kept : (this.#text = read());
  }

  /** The sequences of three characters in them, read once. */
  gramsOf(read: (clauses: Clauses) => Grams): Grams {
    return (this.#grams ??= read(this));
  }
}
holdShape(new Clauses([]));

/** Clauses that begin on one line. */
export interface ClauseRun {
  readonly line: number;
  readonly clauses: Clauses;
}

/** A clause where it stands. */
export interface PlacedClause {
  readonly line: number;
  readonly clause: Clause;
}

const SKIPPED = 1;
const STOP = 2;
const TIME = 3;

/** What a character is to a clause; 0 where it is part of one. */
const kinds = new Uint8Array(0x10000);
// A bar in a cell is written `\|`.
for (const character of `${spaces}\t*\\`) kinds[character.charCodeAt(0)] = SKIPPED;
for (const character of '，。；：！？,;') kinds[character.charCodeAt(0)] = STOP;
for (const character of '年月季末') kinds[character.charCodeAt(0)] = TIME;

/** Reads on from piece to piece; a clause is handed out at its end. */
class Reader {
  readonly lines: number[] = [];
  readonly clauses: Clause[] = [];
  #line = -1;
  #from = 0;
  #to = 0;
  #hash = 0;
  #length = 0;
  #mayTellTime = false;
  #tail: Piece[] | undefined;

  close(): void {
    if (this.#length > 0) {
      this.lines.push(this.#line);
      this.clauses.push({
        from: this.#from,
        to: this.#to,
        hash: this.#hash,
        length: this.#length,
        mayTellTime: this.#mayTellTime,
        tail: this.#tail,
      });
    }
    this.#hash = this.#length = 0;
    this.#mayTellTime = false;
    this.#tail = undefined;
  }

  /** Reads one stretch of a line; a clause that is open goes on in it. */
  read(shadow: string, line: number, from: number, to: number): void {
    let hash = this.#hash;
    let length = this.#length;
    let isOld = length > 0;
    let first = from;
    let last = from;
    for (let at = from; at < to; at++) {
      const unit = shadow.charCodeAt(at);
      const kind = kinds[unit];
      if (kind === 0 || kind === TIME) {
        if (kind === TIME) this.#mayTellTime = true;
        if (length === 0) first = at;
        hash = (Math.imul(hash, 31) + unit) | 0;
        length++;
        last = at + 1;
      } else if (kind === STOP && length > 0) {
        this.#keep(isOld, line, first, last, hash, length);
        this.close();
        hash = length = 0;
        isOld = false;
      }
    }
    if (length > 0) this.#keep(isOld, line, first, last, hash, length);
  }

  #keep(isOld: boolean, line: number, first: number, last: number, hash: number, length: number): void {
    this.#hash = hash;
    this.#length = length;
    if (!isOld) {
      this.#line = line;
      this.#from = first;
      this.#to = last;
    } else if (last > first) (this.#tail ??= []).push({ line, from: first, to: last });
  }
}
holdShape(new Reader());

/** The stretches of a line between unit notes. */
function withoutNotes({ notes }: LineFacts, from: number, to: number): readonly Columns[] {
  if (notes.length === 0) return [{ from, to }];
  const left: Columns[] = [];
  let at = from;
  for (const note of notes) {
    if (note.to <= at || note.from >= to) continue;
    if (note.from > at) left.push({ from: at, to: note.from });
    at = note.to;
  }
  if (at < to) left.push({ from: at, to });
  return left;
}

/** The clauses of a stretch of one line; kept with the line. */
export const clausesOfLine = (facts: LineFacts, from: number, to: number): Clauses =>
  keptWith(facts, readClauses, from, to);

function readClauses(facts: LineFacts, from: number, to: number): Clauses {
  const reader = new Reader();
  // Line and place are given apart, as what is kept must not know its line.
  for (const part of withoutNotes(facts, from, to)) {
    reader.read(facts.shadow, 0, part.from, part.to);
    reader.close();
  }
  return new Clauses(reader.clauses);
}

/** The clauses of stretches that follow each other, as a torn paragraph has them. */
export function clausesOf(pieces: readonly Piece[], facts: readonly LineFacts[]): readonly ClauseRun[] {
  const reader = new Reader();
  for (const { line, from, to } of pieces) {
    for (const part of withoutNotes(facts[line]!, from, to)) {
      if (part.from > from) reader.close();
      reader.read(facts[line]!.shadow, line, part.from, part.to);
      if (part.to < to) reader.close();
    }
  }
  reader.close();
  return mapList(reader.clauses, (clause, at) => ({ line: reader.lines[at]!, clauses: new Clauses([clause]) }));
}

/** Where a clause stands. */
export function rangeOfClause({ line, clause }: PlacedClause): Range {
  const { from, to, tail } = clause;
  const last = tail?.[tail.length - 1];
  return {
    start: { line, character: from },
    end: last === undefined ? { line, character: to } : { line: last.line, character: last.to },
  };
}

/** The sequences of three characters in the clauses of a run. */
export function gramsOfRun({ line, clauses }: ClauseRun, facts: readonly LineFacts[]): Grams {
  return clauses.gramsOf(({ all }) => gramsIn(mapList(all, (clause) => shadowOfClause({ line, clause }, facts))));
}

/** A clause's text as the shadow has it, over line ends. */
export function shadowOfClause({ line, clause }: PlacedClause, facts: readonly LineFacts[]): string {
  const { from, to, tail } = clause;
  const first = facts[line]!.shadow.slice(from, to);
  if (tail === undefined) return first;
  return first + mapList(tail, (piece) => facts[piece.line]!.shadow.slice(piece.from, piece.to)).join('');
}
