/**
 * What a group of items and rows says, as a text of its own: its lines are counted from 0. What rules find in it holds
 * wherever the group stands, and is kept until one of its lines changes.
 */
import type { LineFacts } from '../../line/facts';
import { Findings } from '../../line/findings';
import type { Range } from '../../text/range';
import { holdShape } from '../../text/shapes';
import type { AlignedGroup } from './alignment';
import type { Clause, ClauseRun } from './clauses';
import { Clauses } from './clauses';
import type { Piece } from '../model';
import { mapList } from '../../text/lists';

/** The owner of the clauses of headings; those of the items’ bodies, and then the rows, are counted from 0. */
export const HEADING = -1;

/** The clauses of a group. A line of its own is a run of clauses, or a line to which a torn clause goes on. */
export class GroupText {
  /** By line. */
  readonly facts: readonly LineFacts[];
  /** By line: its clauses, and whose they are; those of one owner follow each other. */
  readonly clauses: readonly Clauses[];
  readonly owners: readonly number[];
  /** How many items there are: the owner of the first row. */
  readonly items: number;
  readonly rows: number;
  readonly #findings = new Findings();

  constructor(facts: readonly LineFacts[], { clauses, owners }: Walk, items: number, rows: number) {
    this.facts = facts;
    this.clauses = clauses;
    this.owners = owners;
    this.items = items;
    this.rows = rows;
  }

  /**
   * What a pure function makes of the text, worked out once.
   * @param read always the same function: it is the name of the answer
   */
  remember<Result extends object>(read: (text: GroupText) => Result): Result {
    return this.#findings.known<Result>(read, 0) ?? this.#findings.keep(read, 0, read(this));
  }
}

/** The runs of a group in turn. */
class Walk {
  readonly clauses: Clauses[] = [];
  readonly owners: number[] = [];
  /** The lines of the document in which they stand; behind them those to which torn clauses go on. */
  readonly lines: number[] = [];

  constructor({ items, rows }: Pick<AlignedGroup, 'items' | 'rows'>) {
    for (const { heading, body } of items) if (heading !== body) this.#add(heading, HEADING);
    for (let at = 0; at < items.length; at++) this.#add(items[at]!.body, at);
    for (let at = 0; at < rows.length; at++) this.#add(rows[at]!.clauses, items.length + at);
    for (let at = 0; at < this.clauses.length; at++) if (this.clauses[at]!.isTorn) this.#settle(at);
  }

  #add(runs: readonly ClauseRun[], owner: number): void {
    for (const { line, clauses } of runs) {
      this.clauses.push(clauses);
      this.owners.push(owner);
      this.lines.push(line);
    }
  }

  /** Gives clauses that go over a line end lines of the text’s own. */
  #settle(at: number): void {
    const all = mapList(this.clauses[at]!.all, (clause): Clause => {
      const tail =
        clause.tail && mapList(clause.tail, (piece) => ({ ...piece, line: this.lines.push(piece.line) - 1 }));
      return { ...clause, tail };
    });
    this.clauses[at] = new Clauses(all);
  }

  /** Whether a text says the same in the same lines. */
  isOf(text: GroupText, facts: readonly LineFacts[]): boolean {
    if (text.clauses.length !== this.clauses.length || text.facts.length !== this.lines.length) return false;
    for (let at = 0; at < this.clauses.length; at++) {
      if (text.owners[at] !== this.owners[at]) return false;
      if (text.clauses[at] !== this.clauses[at] && !areEqual(text.clauses[at]!, this.clauses[at]!)) return false;
    }
    return text.facts.every((own, at) => own === facts[this.lines[at]!]);
  }
}

/** Whether clauses are the same in the same columns; those of torn paragraphs are not kept with their lines. */
function areEqual({ all: some }: Clauses, { all: others }: Clauses): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to, hash, tail }, at) => {
      const other = others[at]!;
      if (from !== other.from || to !== other.to || hash !== other.hash || tail?.length !== other.tail?.length)
        return false;
      return tail === undefined || tail.every((piece, index) => isSamePiece(piece, other.tail![index]!));
    })
  );
}

function isSamePiece(one: Piece, other: Piece): boolean {
  return one.line === other.line && one.from === other.from && one.to === other.to;
}

const empty = new Walk({ items: [], rows: [] });
holdShape(empty);
holdShape(new GroupText([], empty, 0, 0));

/** A group where it stands, and its text. */
export class GroupReading {
  readonly group: AlignedGroup;
  readonly text: GroupText;
  readonly #lines: readonly number[];

  /**
   * @param group has a row
   * @param facts those of the document's lines
   */
  constructor(group: AlignedGroup, facts: readonly LineFacts[]) {
    const walk = new Walk(group);
    this.group = group;
    // A heading has its number, while rows may stand in several tables alike.
    const first = group.items[0]?.heading[0] ?? group.rows[0]!.clauses[0]!;
    this.text = first.clauses.textOf(
      (kept) => walk.isOf(kept, facts),
      () =>
        new GroupText(
          mapList(walk.lines, (line) => facts[line]!),
          walk,
          group.items.length,
          group.rows.length,
        ),
    );
    this.#lines = walk.lines;
  }

  /** A range of the group's text as one of the document. */
  place({ start, end }: Range): Range {
    return {
      start: { line: this.#lines[start.line]!, character: start.character },
      end: { line: this.#lines[end.line]!, character: end.character },
    };
  }
}
