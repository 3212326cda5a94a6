/** Finds the parts of a document: web page, notice, plan, attachments, colophon. */
import type { LineFacts } from '../../line/facts';
import { blockAs, isChrome } from './blocks';
import type { Block, BlockKind, Scope } from '../model';
import { isNoticeHead, isOrderHead, isUnmarkedAddress } from './notice-heads';
import { rankOf } from './series';
import type { BlockReader } from './titles';
import { nextReal, quotesTitle, readerOf, titleAfterHead, titleAt } from './titles';

/** A part as indexes into the blocks, before anything inside it is read. */
export interface PartDraft {
  scope: Scope;
  readonly from: number;
  to: number;
  /** The blocks of its title. */
  title: readonly number[];
  /** The block 附件1, if it is an attachment's sheet. */
  readonly head: number | undefined;
}

/** A document is signed by no more bodies. */
const mostSigners = 12;
/** So many blocks behind a title or a paragraph tell what it begins. */
const lookAhead = 12;
/** A line that repeats a quoted title is no longer. */
const longestQuoted = 60;

/** Which signature stands at `at`: the names of bodies, and a date or the printing line behind them. */
function signatureAt(blocks: readonly Block[], at: number): 'date' | 'printed' | undefined {
  let next = at;
  while (next < blocks.length && blocks[next]!.kind === 'body' && next - at < mostSigners) next++;
  const kind = blocks[nextReal(blocks, next)]?.kind;
  return kind === 'date' || kind === 'printed' ? kind : undefined;
}

/** Whether the heading after `at` begins a count anew that had already gone on: the sign of another document. */
function beginsAnew(blocks: readonly Block[], at: number, seen: ReadonlyMap<number, number>): boolean {
  for (let next = at; next < Math.min(blocks.length, at + lookAhead); next++) {
    const { kind, marker, doubtful } = blocks[next]!;
    if (kind !== 'heading' || marker === undefined || doubtful) continue;
    const rank = rankOf(marker.style);
    const highest = Math.min(...seen.keys());
    return marker.value === 1 && rank <= highest && (seen.get(rank) ?? 0) >= 2;
  }
  return false;
}

/** What stands before the title and the recipients of an official document. */
const headElements: ReadonlySet<BlockKind> = new Set(['letterhead', 'documentNumber', 'signer', 'classification']);

/** Cuts the blocks of one document, which it is given one after the other, into parts. */
class PartCutter {
  readonly #parts: PartDraft[] = [];
  readonly #blocks: Block[];
  readonly #reader: BlockReader;
  #current: PartDraft | undefined;
  /** Where the elements before a title began: letterhead, number, the title itself. */
  #pending: { readonly from: number; readonly title: readonly number[] } | undefined;
  #isSigned = false;
  #signedAt = 0;
  /** How many numbers of each rank the part has. */
  #seen = new Map<number, number>();

  constructor(blocks: Block[], facts: readonly LineFacts[]) {
    this.#blocks = blocks;
    this.#reader = readerOf(blocks, facts);
  }

  /**
   * Reads the block at `at`.
   * @returns the last of the blocks that were read with it
   */
  read(at: number): number {
    const scope = this.#current?.scope;
    // Behind a colophon another document may begin, and what else stands there is no one's text.
    if (scope === 'colophon' && this.#pending === undefined && !beginsDocument(this.#reader, at)) return at;
    const isAwaiting = this.#current === undefined || this.#isSigned || scope === 'colophon';
    const last = this.#readEnd(at) ?? (isAwaiting ? this.#readBeginning(at) : this.#readTitle(at));
    if (last !== undefined) return last;
    const { kind, marker, doubtful } = this.#blocks[at]!;
    if (kind === 'heading' && marker !== undefined && !doubtful) {
      const rank = rankOf(marker.style);
      this.#seen.set(rank, (this.#seen.get(rank) ?? 0) + 1);
    }
    return at;
  }

  /** The parts, when all blocks are read. */
  finish(): readonly PartDraft[] {
    if (this.#current === undefined && this.#pending !== undefined) this.#openBody(this.#pending.from);
    if (this.#parts.length === 0 && this.#blocks.length > 0) this.#parts.push(chromePart(this.#blocks.length));
    return this.#parts;
  }

  #open(scope: Scope, from: number, title: readonly number[] = [], head?: number): void {
    if (this.#current !== undefined) this.#current.to = from;
    else if (from > 0) this.#parts.push(chromePart(from));
    this.#current = { scope, from, to: this.#blocks.length, title, head };
    this.#parts.push(this.#current);
    this.#pending = undefined;
    this.#isSigned = false;
    this.#seen = new Map();
  }

  /** A body part begins at `at`, under the title that was read before, if one was. */
  #openBody(at: number): void {
    this.#open('plan', this.#pending?.from ?? at, this.#pending?.title ?? []);
  }

  /** Reads what ends the part before: the head of a sheet, a colophon, a signature. */
  #readEnd(at: number): number | undefined {
    const { kind } = this.#blocks[at]!;
    if (kind === 'attachmentHead') {
      const title = titleAfterHead(this.#reader, at);
      this.#open('attachment', at, title, at);
      return Math.max(at, title[title.length - 1] ?? at);
    }
    if (this.#current === undefined) return undefined;
    const signature = kind === 'body' ? signatureAt(this.#blocks, at) : undefined;
    if (kind === 'copies' || kind === 'printed' || signature === 'printed') {
      this.#open('colophon', at);
      return at;
    }
    if (signature !== 'date' && (kind !== 'date' || this.#current.scope !== 'notice')) return undefined;
    this.#isSigned = true;
    this.#signedAt = at;
    return at;
  }

  /** Reads a block where no part is open: the elements of a document's head, its title, or its first paragraph. */
  #readBeginning(at: number): number | undefined {
    const block = this.#blocks[at]!;
    const pending = this.#pending;
    if (this.#current === undefined && isOrderHead(this.#reader, at)) {
      this.#open('notice', at, [at]);
      return at;
    }
    if (headElements.has(block.kind)) {
      // On web sites the number stands under the title.
      const isUnderTitle = pending !== undefined && pending.title.length > 0 && block.kind === 'documentNumber';
      if (!isUnderTitle && (pending === undefined || pending.title.length > 0)) this.#pending = { from: at, title: [] };
      return at;
    }
    const title = titleAt(this.#reader, at);
    if (title.length > 0) {
      this.#pending = { from: pending !== undefined && pending.title.length === 0 ? pending.from : at, title };
      return title[title.length - 1]!;
    }
    if (this.#isQuoted(at)) {
      this.#pending = { from: at, title: [at] };
      return at;
    }
    if (this.#isAddressed(at)) {
      this.#open('notice', pending?.from ?? at, pending?.title ?? []);
      return at;
    }
    const isText =
      block.kind === 'heading' || block.kind === 'row' || block.kind === 'pipe' || isProse(this.#reader, at);
    if (!isText) return at;
    const isFirst = this.#current === undefined || this.#current.scope === 'colophon';
    const begins = startsCount(block) || (this.#seen.size === 0 && isPreamble(this.#blocks, at));
    if (isFirst || pending !== undefined || begins) this.#openBody(at);
    return undefined;
  }

  /** Whether the open part is the document's first, a text in which no number has come yet. */
  #isFirstText(): boolean {
    if (this.#current?.scope !== 'plan' || this.#seen.size > 0) return false;
    return this.#parts.every((part) => part === this.#current || part.scope === 'chrome');
  }

  /** Where a title begins that ends at `last`: lines above `at` may be its first ones. */
  #startOfTitle(at: number, last: number): number {
    let start = at;
    while (start - 1 > this.#current!.from && titleAt(this.#reader, start - 1).at(-1) === last) start--;
    return start;
  }

  /** Whether a line repeats the title that the notice before it quotes, so that it is one whatever it ends in. */
  #isQuoted(at: number): boolean {
    const { kind, from, to } = this.#blocks[at]!;
    if (this.#current?.scope !== 'notice' || kind !== 'text' || at > this.#signedAt + lookAhead) return false;
    return (
      this.#pending === undefined && to - from <= longestQuoted && quotesTitle(this.#reader, this.#current.from, [at])
    );
  }

  /** Whether the recipients of a notice stand at `at`; a line that has lost its colon is made one of recipients. */
  #isAddressed(at: number): boolean {
    const block = this.#blocks[at]!;
    const pending = this.#pending;
    if (pending !== undefined && isUnmarkedAddress(this.#reader, at, pending.title)) {
      this.#blocks[at] = blockAs(block, 'recipients');
      return true;
    }
    const isFirst = this.#current === undefined || this.#current.scope === 'colophon';
    return block.kind === 'recipients' && (isFirst || pending !== undefined);
  }

  /** Reads a title inside an open part: that of the sheet, or of a document that follows without a mark. */
  #readTitle(at: number): number | undefined {
    const { kind } = this.#blocks[at]!;
    const current = this.#current!;
    if (kind !== 'title' && kind !== 'body') return undefined;
    const title = titleAt(this.#reader, at);
    const last = title[title.length - 1];
    if (last === undefined) return undefined;
    if (this.#isFirstText() && isNoticeHead(this.#reader, last)) {
      // What stood before it was the page's: its headline, the lines of a reporter.
      current.scope = 'chrome';
      current.title = [];
      const start = this.#startOfTitle(at, last);
      const isNumbered = this.#blocks[start - 1]!.kind === 'documentNumber';
      this.#open('notice', isNumbered ? start - 1 : start, titleAt(this.#reader, start));
      return last;
    }
    const isIssued =
      current.scope === 'notice' && this.#seen.size === 0 && quotesTitle(this.#reader, current.from, title);
    if (isIssued || beginsAnew(this.#blocks, last + 1, this.#seen)) this.#open('plan', at, title);
    else if (current.scope === 'attachment' && current.title.length === 0) current.title = title;
    else return undefined;
    return last;
  }
}

/** What a web page has before the document, or instead of one. */
function chromePart(to: number): PartDraft {
  return { scope: 'chrome', from: 0, to, title: [], head: undefined };
}

/**
 * Cuts the blocks into parts.
 * @param blocks all blocks of a document; a recipients' line that has lost its colon is made one
 * @returns parts in the order of the text that cover every block
 */
export function findParts(blocks: Block[], facts: readonly LineFacts[]): readonly PartDraft[] {
  const cutter = new PartCutter(blocks, facts);
  for (let at = 0; at < blocks.length; at++) if (!isChrome(blocks[at]!)) at = cutter.read(at);
  const parts = cutter.finish();
  adoptPlan(parts, blocks);
  return parts;
}

/** A paragraph of running text and not a stray line of a page's head. */
function isProse({ blocks, textOf }: BlockReader, at: number): boolean {
  const { kind } = blocks[at]!;
  if (kind === 'duty' || kind === 'attachmentNote') return true;
  if (kind !== 'text' && kind !== 'recipients') return false;
  const text = textOf(at);
  if (/[。；]/u.test(text)) return true;
  for (let next = at + 1; next < Math.min(blocks.length, at + lookAhead); next++) {
    const following = blocks[next]!.kind;
    if (following === 'title' || (following === 'recipients' && kind === 'text')) return false;
    if (following === 'heading' || /。/u.test(textOf(next))) return true;
  }
  return true;
}

/** Whether something stands here that begins a document, or belongs to the body of one. */
function beginsDocument(reader: BlockReader, at: number): boolean {
  const { kind, doubtful } = reader.blocks[at]!;
  if (kind === 'heading') return !doubtful;
  if (kind === 'title' || kind === 'body') return titleAt(reader, at).length > 0;
  return firsts.has(kind);
}

const firsts: ReadonlySet<BlockKind> = new Set(['letterhead', 'documentNumber', 'recipients', 'row', 'pipe']);

/** Whether a paragraph stands right before the first heading, behind a signature: the plan's title is missing. */
function isPreamble(blocks: readonly Block[], at: number): boolean {
  const next = blocks[nextReal(blocks, at + 1)];
  return blocks[at]!.kind === 'text' && next?.kind === 'heading' && !next.doubtful && startsCount(next);
}

function startsCount({ marker }: Block): boolean {
  return marker !== undefined && marker.value === 1;
}

/** Where a notice issues its plan as its attachment, that sheet is the plan. */
function adoptPlan(parts: readonly PartDraft[], blocks: readonly Block[]): void {
  if (parts.some((part) => part.scope === 'plan') || !parts.some((part) => part.scope === 'notice')) return;
  const notice = parts.find((part) => part.scope === 'notice')!;
  const headings = (part: PartDraft): number =>
    blocks.slice(part.from, part.to).filter((block) => block.kind === 'heading' && !block.doubtful).length;
  if (headings(notice) > 0) return;
  const sheet = parts.find((part) => part.scope === 'attachment' && headings(part) >= 2);
  if (sheet !== undefined) sheet.scope = 'plan';
}
