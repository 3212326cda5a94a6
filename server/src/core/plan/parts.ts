/** Finds the parts of a document: web page, notice, plan, attachments, colophon. */
import type { LineFacts } from '../line/facts';
import { blockAs } from './blocks';
import type { Block, BlockKind, Scope } from './model';
import { isAddress } from './recipients';
import { rankOf } from './series';

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

const wrappedTitleStart = /^(?:关于|印发|转发|批转|《)/u;
const periodOnly = /^[（(](?:(?:19|20)\d\d|试行|暂行|修订|草案|征求意见|讨论|送审)[^（）()]{0,16}[)）]$/u;
/** Titles of papers that are addressed to somebody. */
const notices = /(?:通知|通报|函|意见|决定)\s*(?:[（(][^（）()]*[)）])?$/u;
const longestTitleLine = 60;
const shortestTitle = 4;

/** Kinds that are never part of the document itself; a paragraph goes on over them. */
export function isChrome(block: Block): boolean {
  return block.kind === 'chrome' || block.kind === 'meta' || block.kind === 'webDate' || block.kind === 'rule';
}

/** A reading head over the blocks of one document. */
interface Reader {
  readonly blocks: readonly Block[];
  textOf(at: number): string;
}

/** The blocks from `at` on that make up one title, or none. */
function titleAt({ blocks, textOf }: Reader, at: number): number[] {
  const first = blocks[at]!;
  if (first.kind !== 'title' && first.kind !== 'body' && !(first.kind === 'text' && isTitleLine(textOf(at)))) return [];
  let end = first.kind === 'title' ? at : -1;
  for (let next = at + 1; next < blocks.length && next < at + 5; next++) {
    const gap = blocks[next]!.line - blocks[next - 1]!.line;
    const { kind } = blocks[next]!;
    const text = textOf(next);
    // A finished title goes on only with what can't stand alone: site headlines often repeat a title right above it.
    if (blocks[next - 1]!.kind === 'title' && !completes(textOf(next - 1), text)) break;
    // An unfinished title may go on behind an empty line; a finished one does not, but for the body's name above it.
    const isUnfinished = blocks[next - 1]!.kind !== 'title';
    const goesOn = kind === 'title' || wrappedTitleStart.test(text) || blocks[next - 1]!.kind === 'text';
    if (gap > 2 || (gap === 2 && !(isUnfinished && goesOn))) break;
    if (kind === 'title') end = next;
    else if (kind !== 'body' && !(kind === 'text' && isTitleLine(text))) break;
  }
  // 政策 alone is the end of something else.
  if (end < 0 || (end === at && textOf(at).length < shortestTitle)) return [];
  if (end + 1 < blocks.length && blocks[end + 1]!.line - blocks[end]!.line <= 2 && periodOnly.test(textOf(end + 1)))
    end++;
  return Array.from({ length: end - at + 1 }, (_, index) => at + index);
}

/** Whether the second line of a title completes the first, which reads like a whole title. */
function completes(before: string, after: string): boolean {
  const isOpen = before.lastIndexOf('《') > before.lastIndexOf('》');
  return isOpen || after.length <= 8 || /^[的等及和与暨》]/u.test(after);
}

function isTitleLine(text: string): boolean {
  return text.length <= longestTitleLine && !/[。！？；：:，,]/u.test(text.slice(-1)) && !/[。！？；]/u.test(text);
}

/** The next block at or after `at` that is not of the web page. */
function nextReal(blocks: readonly Block[], at: number): number {
  let next = at;
  while (next < blocks.length && isChrome(blocks[next]!)) next++;
  return next;
}

/** Whether a signature stands at `at`: the names of bodies, and a date or the printing line behind them. */
function isSignature(blocks: readonly Block[], at: number): 'date' | 'printed' | undefined {
  let next = at;
  while (next < blocks.length && blocks[next]!.kind === 'body' && next - at < 12) next++;
  const kind = blocks[nextReal(blocks, next)]?.kind;
  return kind === 'date' || kind === 'printed' ? kind : undefined;
}

/** Whether the heading after `at` begins a count anew that had already gone on: the sign of another document. */
function beginsAnew(blocks: readonly Block[], at: number, seen: ReadonlyMap<number, number>): boolean {
  for (let next = at; next < Math.min(blocks.length, at + 12); next++) {
    const { kind, marker, doubtful } = blocks[next]!;
    if (kind !== 'heading' || marker === undefined || doubtful) continue;
    const rank = rankOf(marker.style);
    const highest = Math.min(...seen.keys());
    return marker.value === 1 && rank <= highest && (seen.get(rank) ?? 0) >= 2;
  }
  return false;
}

/**
 * 附件： alone on a line is a note where names follow and then the signature or the sheet, and a sheet's head where
 * the sheet itself follows. Makes such a note's lines attachment notes.
 */
export function markNoteLists(blocks: Block[], facts: readonly LineFacts[]): void {
  for (let at = 0; at < blocks.length; at++) {
    const head = blocks[at]!;
    if (head.kind !== 'attachmentHead' || !/[：:]$/u.test(facts[head.line]!.shadow.slice(head.from, head.to))) continue;
    let end = at + 1;
    while (end < blocks.length && end - at <= 20) {
      const { kind, line, from, to } = blocks[end]!;
      const isName = kind === 'title' || kind === 'text' || kind === 'heading';
      if (!isName || to - from > 80 || /[。；]/u.test(facts[line]!.shadow.slice(from, to))) break;
      end++;
    }
    const after = blocks[end]?.kind;
    if (end === at + 1 || (after !== 'attachmentHead' && after !== 'body' && after !== 'date')) continue;
    for (let entry = at; entry < end; entry++) blocks[entry] = blockAs(blocks[entry]!, 'attachmentNote');
    at = end - 1;
  }
}

/**
 * Cuts the blocks into parts.
 * @param blocks all blocks of a document; a recipients' line that has lost its colon is made one
 * @returns parts in the order of the text that cover every block
 */
export function findParts(blocks: Block[], facts: readonly LineFacts[]): PartDraft[] {
  const reader: Reader = {
    blocks,
    textOf: (at) => facts[blocks[at]!.line]!.shadow.slice(blocks[at]!.from, blocks[at]!.to),
  };
  const parts: PartDraft[] = [];
  let current: PartDraft | undefined;
  /** Where the elements before a title began: letterhead, number, the title itself. */
  let pending: { from: number; title: readonly number[] } | undefined;
  let isSigned = false;
  let seen = new Map<number, number>();

  const open = (scope: Scope, from: number, title: readonly number[] = [], head?: number): void => {
    if (current !== undefined) current.to = from;
    else if (from > 0) parts.push({ scope: 'chrome', from: 0, to: from, title: [], head: undefined });
    current = { scope, from, to: blocks.length, title, head };
    parts.push(current);
    pending = undefined;
    isSigned = false;
    seen = new Map();
  };
  /** A body part begins at `at`, under the title that was read before, if one was. */
  const openBody = (at: number): void => open('plan', pending?.from ?? at, pending?.title ?? []);

  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (isChrome(block)) continue;
    const scope = current?.scope;
    // Behind a colophon another document may begin, and what else stands there is no one's text.
    if (scope === 'colophon' && pending === undefined && !beginsDocument(reader, at)) continue;
    const awaiting = current === undefined || isSigned || scope === 'colophon';

    if (block.kind === 'attachmentHead') {
      const title = titleAfterHead(reader, at);
      open('attachment', at, title, at);
      at = Math.max(at, title[title.length - 1] ?? at);
      continue;
    }
    if (current !== undefined && (block.kind === 'copies' || block.kind === 'printed')) {
      open('colophon', at);
      continue;
    }
    if (block.kind === 'body' && current !== undefined) {
      const signature = isSignature(blocks, at);
      if (signature === 'printed') {
        open('colophon', at);
        continue;
      }
      if (signature === 'date') {
        isSigned = true;
        continue;
      }
    }
    if (block.kind === 'date' && scope === 'notice') {
      isSigned = true;
      continue;
    }
    if (awaiting) {
      if (
        block.kind === 'letterhead' ||
        block.kind === 'documentNumber' ||
        block.kind === 'signer' ||
        block.kind === 'classification'
      ) {
        // On web sites the number stands under the title.
        const underTitle = pending !== undefined && pending.title.length > 0 && block.kind === 'documentNumber';
        if (!underTitle && (pending === undefined || pending.title.length > 0)) pending = { from: at, title: [] };
        continue;
      }
      const title = titleAt(reader, at);
      if (title.length > 0) {
        const from = pending !== undefined && pending.title.length === 0 ? pending.from : at;
        pending = { from, title };
        at = title[title.length - 1]!;
        continue;
      }
      const isUnmarked = pending !== undefined && isUnmarkedAddress(reader, at, pending.title);
      if (isUnmarked) blocks[at] = blockAs(block, 'recipients');
      const isAddressed =
        block.kind === 'recipients' && (pending !== undefined || current === undefined || scope === 'colophon');
      if (isUnmarked || isAddressed) {
        open('notice', pending?.from ?? at, pending?.title ?? []);
        continue;
      }
      if (block.kind === 'heading' || block.kind === 'row' || block.kind === 'pipe' || isProse(reader, at)) {
        if (current === undefined || pending !== undefined || startsCount(block) || scope === 'colophon') openBody(at);
      } else continue;
    } else if (block.kind === 'title' || block.kind === 'body') {
      const title = titleAt(reader, at);
      const after = title.length === 0 ? at : title[title.length - 1]! + 1;
      const isNew =
        title.length > 0 &&
        (beginsAnew(blocks, after, seen) ||
          (scope === 'notice' && seen.size === 0 && quotesTitle(reader, current!, title)));
      if (isNew) {
        open('plan', at, title);
        at = after - 1;
        continue;
      }
      if (title.length > 0 && scope === 'attachment' && current!.title.length === 0) {
        current!.title = title;
        at = after - 1;
        continue;
      }
    }
    if (block.kind === 'heading' && block.marker !== undefined && !block.doubtful) {
      const rank = rankOf(block.marker.style);
      seen.set(rank, (seen.get(rank) ?? 0) + 1);
    }
  }
  if (current === undefined && pending !== undefined) openBody(pending.from);
  if (parts.length === 0 && blocks.length > 0)
    parts.push({ scope: 'chrome', from: 0, to: blocks.length, title: [], head: undefined });
  adoptPlan(parts, blocks);
  return parts;
}

/** The title of an attachment's sheet: a title, or the first short line. */
function titleAfterHead(reader: Reader, head: number): number[] {
  const next = nextReal(reader.blocks, head + 1);
  if (next >= reader.blocks.length) return [];
  const title = titleAt(reader, next);
  if (title.length > 0) return title;
  const { kind } = reader.blocks[next]!;
  return (kind === 'text' || kind === 'body') && isTitleLine(reader.textOf(next)) ? [next] : [];
}

/** A paragraph of running text and not a stray line of a page's head. */
function isProse({ blocks, textOf }: Reader, at: number): boolean {
  const { kind } = blocks[at]!;
  if (kind === 'duty' || kind === 'attachmentNote') return true;
  if (kind !== 'text' && kind !== 'recipients') return false;
  const text = textOf(at);
  if (/[。；]/u.test(text)) return true;
  for (let next = at + 1; next < Math.min(blocks.length, at + 12); next++) {
    const following = blocks[next]!.kind;
    if (following === 'title' || (following === 'recipients' && kind === 'text')) return false;
    if (following === 'heading' || /。/u.test(textOf(next))) return true;
  }
  return true;
}

/** Whether the recipients stand here, right under the title of a notice, without the colon that they should end in. */
function isUnmarkedAddress({ blocks, textOf }: Reader, at: number, title: readonly number[]): boolean {
  const { kind } = blocks[at]!;
  const last = title[title.length - 1];
  if ((kind !== 'text' && kind !== 'body') || last === undefined || nextReal(blocks, last + 1) !== at) return false;
  if (!notices.test(textOf(last)) || !isAddress(textOf(at))) return false;
  // A sentence follows.
  const next = nextReal(blocks, at + 1);
  return next < blocks.length && blocks[next]!.kind === 'text' && /[。：]/u.test(textOf(next));
}

/** Whether something stands here that begins a document, or belongs to the body of one. */
function beginsDocument(reader: Reader, at: number): boolean {
  const { kind, doubtful } = reader.blocks[at]!;
  if (kind === 'heading') return !doubtful;
  if (kind === 'title' || kind === 'body') return titleAt(reader, at).length > 0;
  return firsts.has(kind);
}

const firsts: ReadonlySet<BlockKind> = new Set(['letterhead', 'documentNumber', 'recipients', 'row', 'pipe']);

function startsCount({ marker }: Block): boolean {
  return marker !== undefined && marker.value === 1;
}

/** Whether the text of a notice quotes these words as the title of what it issues; a year may be wrong in either. */
function quotesTitle({ blocks, textOf }: Reader, notice: PartDraft, title: readonly number[]): boolean {
  const plain = (at: number): string => textOf(at).replace(/\s|(?:19|20)\d\d(?=\s*年)/gu, '');
  const name = title.map(plain).join('');
  for (let at = notice.from; at < title[0]!; at++) {
    if (!isChrome(blocks[at]!) && plain(at).includes(`《${name}》`)) return true;
  }
  return false;
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
