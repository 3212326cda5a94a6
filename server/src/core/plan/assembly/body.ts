/** Reads the inside of one part: sections, paragraphs, tables, and who is responsible for what. */
import { isOtherHalf } from '../../line/damaged';
import type { LineFacts } from '../../line/facts';
import type { Columns } from '../../text/range';
import { findAsides } from './asides';
import { isChrome, pieceOf } from './blocks';
import { closeOf } from './closing';
import { dutyOnLine } from './duties';
import { endsBeforeEdge, endsBracket } from './edges';
import { inheritDuties } from './inherit';
import { stepsIn } from './ladder';
import { withNumbers } from './numbers';
import type { Block, DutyLine, MarkerStyle, Paragraph, Part, Piece, Section, Table } from '../model';
import type { Outlook } from './outlook';
import { areSentences, isMany, lookAhead } from './outlook';
import { jointBetween, wrapJoint } from './joints';
import { closesNote } from './line-ends';
import type { LineHabits } from './line-habits';
import type { ParagraphDraft } from './paragraphs';
import { continueParagraph, startParagraph } from './paragraphs';
import { SectionDraft } from './section-draft';
import { rankOf } from './series';
import { tableAt } from './table-blocks';
import type { FoundTables } from './found-tables';
import { addTornNotes, isNoteLine } from './torn-notes';
import { withWrappedLines } from './wrapped-lines';
import { endTitle } from './wrapped-titles';
import { added } from '../../text/lists';

/** What a part holds. */
export interface Body {
  readonly sections: readonly Section[];
  readonly roots: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly dutyLines: readonly DutyLine[];
}

/** A longer line with a number at its head has more than a heading. */
const longestHeading = 60;
/** A shorter one is a heading. */
const shortestHalf = 20;
/** A line that is shorter ends by itself, not at the page's edge. */
const shortLine = 20;
const sentenceEnd = /[。！？；：…”）〕》]$/u;

/** Reads the blocks of one part, one after the other. */
class BodyReader {
  readonly #part: Part;
  readonly #blocks: readonly Block[];
  readonly #from: number;
  readonly #to: number;
  /** Where the close begins, to which no section reaches. */
  readonly #close: number;
  readonly #facts: readonly LineFacts[];
  readonly #found: FoundTables;
  readonly #habits: LineHabits;
  readonly #outlook: Outlook;
  readonly #asides: ReadonlySet<number>;
  readonly #sections: SectionDraft[] = [];
  readonly #roots: Section[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  readonly #dutyLines: DutyLine[] = [];
  /** The sections that are open, each inside the one before. */
  readonly #stack: SectionDraft[] = [];
  /** The rank of each open section. */
  readonly #ranks: number[] = [];
  readonly #lastValues = new Map<MarkerStyle, number>();
  #openParagraph: ParagraphDraft | undefined;
  #lastBlock: Block | undefined;
  /** A glued line has thousands of blocks and notes, both in the order of the text. */
  #nextNote = { line: -1, at: 0 };

  constructor(
    part: Part,
    blocks: readonly Block[],
    from: number,
    to: number,
    facts: readonly LineFacts[],
    habits: LineHabits,
    found: FoundTables,
  ) {
    this.#part = part;
    this.#blocks = withWrappedLines(withNumbers(blocks, from, to, facts), from, to, facts, habits);
    this.#from = from;
    this.#to = to;
    this.#close = closeOf(this.#blocks, from, to);
    this.#facts = facts;
    this.#found = found;
    this.#habits = habits;
    this.#outlook = lookAhead(this.#blocks, from, to, facts);
    this.#asides = findAsides(this.#blocks, from, to, facts);
  }

  read(): Body {
    for (let at = this.#from; at < this.#to; at++) if (!isChrome(this.#blocks[at]!)) at = this.#readBlock(at);
    addTornNotes(this.#sections, this.#facts);
    inheritDuties(this.#sections);
    return {
      sections: this.#sections,
      roots: this.#roots,
      paragraphs: this.#paragraphs,
      tables: this.#tables,
      dutyLines: this.#dutyLines,
    };
  }

  /** Reads what begins at a block. @returns the last block of it */
  #readBlock(at: number): number {
    const block = this.#blocks[at]!;
    const { kind } = block;
    if (kind === 'row' || kind === 'pipe') return this.#readTable(at);
    if (kind === 'heading' && !this.#asides.has(at) && this.#isHeading(at)) this.#openSection(block, this.#rankAt(at));
    else if (kind === 'text' || kind === 'heading' || kind === 'recipients') this.#addText(at);
    else if (this.#closesNote(block)) {
      // What it says is told by the whole note.
      continueParagraph(this.#openParagraph!, block, wrapJoint, this.#facts);
      this.#extend(block);
      return at;
    } else this.#openParagraph = undefined;
    if (kind === 'duty') this.#dutyLines.push({ ...pieceOf(block), section: this.#stack[this.#stack.length - 1] });
    this.#addNotes(at);
    if (at < this.#close) this.#extend(block);
    return at;
  }

  /** Reads a table from its first row on. @returns the block before the one that is no more of it */
  #readTable(first: number): number {
    const { table, last, end } = tableAt(this.#part, this.#blocks, { first, to: this.#to }, this.#facts, this.#found);
    this.#tables.push(table);
    this.#openParagraph = undefined;
    this.#extend(this.#blocks[last]!);
    return end - 1;
  }

  /** Whether a heading is one: where its number is doubtful, only as the next of its kind, at the start of a sentence. */
  #isHeading(at: number): boolean {
    const block = this.#blocks[at]!;
    const { style, value } = block.marker!;
    const isNext = value <= (this.#lastValues.get(style) ?? 0) + 1;
    if (!isNext && this.#lastBlock && endsBracket(this.#lastBlock, block, this.#facts)) return false;
    if (!block.doubtful) return true;
    const many = isMany(this.#outlook, style);
    if (style === 'decimal' || style === 'named') return many;
    const last = this.#lastValues.get(style);
    const next = this.#outlook.following.get(at);
    if (style === 'article' && last === undefined && !many) return false;
    const goesOn = value === (last ?? 0) + 1 && next !== value;
    // The one before the next will do too: the last number may be wrong.
    const leadsOn = value !== last && next === value + 1;
    if (!goesOn && !leadsOn) return false;
    const before = this.#lastBlock;
    if (before === undefined || before.kind !== 'text') return true;
    const text = this.#facts[before.line]!.shadow.slice(before.from, before.to);
    return text.length < shortLine || sentenceEnd.test(text);
  }

  /** The place of a heading in the order of levels; 2.1.1 stands below 2.1, and that below 2. */
  #rankAt(at: number): number {
    const block = this.#blocks[at]!;
    const { style } = block.marker!;
    const isStep = style === 'decimal' || this.#outlook.tops.has(at);
    return isStep ? rankOf('decimal') + stepsIn(block, this.#facts) / 10 : rankOf(style);
  }

  #openSection(block: Block, rank: number): void {
    const marker = block.marker!;
    this.#lastValues.set(marker.style, marker.value);
    const stack = this.#stack;
    const ranks = this.#ranks;
    while (stack.length > 0 && ranks[stack.length - 1]! >= rank) {
      stack.pop();
      ranks.pop();
    }
    ranks.push(rank);
    const parent = stack[stack.length - 1];
    const section = new SectionDraft(this.#part, parent, block, this.#facts);
    if (parent === undefined) this.#roots.push(section);
    else parent.children = added(parent.children, section);
    stack.push(section);
    this.#sections.push(section);
    this.#openParagraph = undefined;
    const hasText = block.form !== 'alone' || block.to - block.from > longestHeading || this.#habits.hardWrapped;
    if (hasText) this.#addParagraph(block);
  }

  /** Adds running text: to the paragraph before, where it goes on over the line's end, or as one of its own. */
  #addText(at: number): void {
    const block = this.#blocks[at]!;
    const open = this.#openParagraph;
    const last = open?.pieces[open.pieces.length - 1] ?? this.#halfItem(block);
    const joint =
      last === undefined || this.#isShortHeading(last)
        ? undefined
        : jointBetween(last, block, this.#blocks[at + 1], this.#facts, this.#habits, open === undefined);
    if (joint === undefined) {
      this.#addParagraph(block);
      return;
    }
    if (open === undefined) this.#addItem(last as Block);
    else if (joint.kind === 'wrap') endTitle(this.#stack[this.#stack.length - 1], open, block, this.#facts);
    continueParagraph(this.#openParagraph!, block, joint, this.#facts);
  }

  /** Whether a line is a heading that ends before the edge at which the lines of the text break. */
  #isShortHeading(last: Piece): boolean {
    const full = this.#habits.wrap?.full;
    const section = this.#stack[this.#stack.length - 1];
    if (full === undefined || section?.form !== 'alone' || section.line !== last.line) return false;
    return endsBeforeEdge(last, this.#facts, full);
  }

  /** A numbered line right before a block that may be the first half of a sentence: nearly all of its series are some. */
  #halfItem(next: Block): Block | undefined {
    const block = this.#lastBlock;
    if (block?.marker === undefined || block.kind !== 'heading' || block.doubtful || next.line === block.line)
      return undefined;
    const isLong = block.to - block.titleFrom >= shortestHalf;
    return isLong && areSentences(this.#outlook, block.marker.style) ? block : undefined;
  }

  /** The last heading was the first half of a sentence. */
  #addItem(block: Block): void {
    this.#stack[this.#stack.length - 1]!.form = 'headless';
    this.#addParagraph(block);
  }

  #addParagraph(block: Block): void {
    const section = this.#stack[this.#stack.length - 1];
    this.#openParagraph = startParagraph(this.#part, section, block, this.#facts);
    this.#paragraphs.push(this.#openParagraph);
    if (section !== undefined) section.paragraphs = added(section.paragraphs, this.#openParagraph);
  }

  /** Whether a block is the rest of a note in the open paragraph. */
  #closesNote(block: Block): boolean {
    const last = this.#openParagraph?.pieces.at(-1);
    return last !== undefined && closesNote(last, block, this.#facts);
  }

  /** Gives the notes of a block to the innermost open section. */
  #addNotes(at: number): void {
    const block = this.#blocks[at]!;
    // Its names go on in the next line: the whole note is told then.
    if (block.kind === 'text' && isNoteLine(block, this.#facts)) return;
    const { notes } = this.#facts[block.line]!;
    if (this.#nextNote.line !== block.line) this.#nextNote = { line: block.line, at: 0 };
    const next = this.#nextNote;
    const section = this.#stack[this.#stack.length - 1];
    while (next.at < notes.length && notes[next.at]!.from < block.from) next.at++;
    for (; next.at < notes.length && notes[next.at]!.to <= block.to; next.at++) {
      const note = notes[next.at]!;
      if (section === undefined || (note.lacks !== undefined && this.#isHalf(note, note.lacks, at))) continue;
      section.duties = added(section.duties, dutyOnLine(note, block.line));
    }
  }

  /** Whether a note without its bracket goes on in the next block, or began in the one before: a page end tore it. */
  #isHalf(note: Columns, lacks: 'opening' | 'closing', at: number): boolean {
    if (this.#habits.hardWrapped) return true;
    const step = lacks === 'closing' ? 1 : -1;
    const isInside = (index: number): boolean => index >= this.#from && index < this.#to;
    let other = at + step;
    while (isInside(other) && isChrome(this.#blocks[other]!)) other += step;
    const block = isInside(other) ? this.#blocks[other] : undefined;
    // A number begins another item, and no second half.
    if (block === undefined || (lacks === 'closing' && block.kind === 'heading')) return false;
    const { shadow } = this.#facts[block.line]!;
    // A full stop ends a note that is not closed.
    const reachesEnd = lacks === 'opening' || note.to === this.#blocks[at]!.to;
    return reachesEnd && isOtherHalf(lacks, shadow, block.from, block.to);
  }

  /** The open sections reach to the end of a block. */
  #extend(block: Block): void {
    for (const section of this.#stack) section.extendTo(block);
    this.#lastBlock = block;
  }
}

/**
 * Reads a part.
 * @param part   the part that everything in it refers to
 * @param from   its first block behind its title
 * @param to     the block after its last one
 * @param found  tables that were found before
 */
export function readBody(
  part: Part,
  blocks: readonly Block[],
  from: number,
  to: number,
  facts: readonly LineFacts[],
  habits: LineHabits,
  found: FoundTables,
): Body {
  return new BodyReader(part, blocks, from, to, facts, habits, found).read();
}
