/** Finds what a web page has left in a document, line by line, and the numbers of pages. */
import { isPageNumber } from '../../line/chrome';
import type { Block, Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Range } from '../../text/range';
import { shortened } from '../shortened';
import { flatMapList, mapList } from '../../text/lists';

/** One stretch of lines, as half-open indexes into the plan's blocks. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** So many characters of a line are shown in a message. */
const shown = 16;
const longestByline = 24;
const mostTitleLines = 4;

function textOf(plan: Plan, { line, from, to }: Block): string {
  return plan.facts[line]!.shadow.slice(from, to);
}

/** What a block is to this rule: `between` belongs to a run only where the run goes on behind it. */
function roleOf(plan: Plan, at: number, headlines: ReadonlySet<number>): 'web' | 'number' | 'between' | undefined {
  const block = plan.blocks[at]!;
  if (headlines.has(at)) return 'web';
  if (block.kind === 'meta') return 'web';
  if (block.kind === 'rule' || block.kind === 'webDate') return 'between';
  if (block.kind !== 'chrome') return undefined;
  const text = textOf(plan, block);
  if (isPageNumber(text) || /^\d{1,3}$/u.test(text)) return 'number';
  return text.startsWith('<!--') ? 'between' : 'web';
}

/** How many blocks at the beginning are the head of a Markdown file, which is the file's own. */
function frontMatter(plan: Plan): number {
  const isFence = (block: Block): boolean => block.kind === 'rule' && textOf(plan, block) === '---';
  const [first] = plan.blocks;
  if (first === undefined || !isFence(first) || plan.blocks[1]?.kind !== 'meta') return 0;
  const end = plan.blocks.findIndex((block, at) => at > 0 && isFence(block));
  return end + 1;
}

/**
 * Lines above the document that are the site's too: its headline, which says the title once more, its date, and the
 * name under that date.
 */
function headlinesOf(plan: Plan): ReadonlySet<number> {
  const found = new Set<number>();
  const [part] = plan.parts;
  if (part?.scope !== 'chrome') return found;
  const { noticeTitle, planTitle } = plan.elements;
  const titles = flatMapList([noticeTitle, planTitle], (title) =>
    title === undefined ? [] : [plainTitle(title.text)],
  );
  for (let at = part.blocks.from; at < part.blocks.to; at++) {
    const block = plan.blocks[at]!;
    if (block.kind === 'chrome' || block.kind === 'meta') continue;
    const before = plan.blocks[at - 1];
    const text = plainTitle(textOf(plan, block));
    const isHeadline = titles.some((title) => title.length >= 6 && text.includes(title));
    const isByline =
      before?.kind === 'webDate' &&
      block.line === before.line + 1 &&
      block.to - block.from <= longestByline &&
      /^[\u4e00-\u9fff]+$/u.test(text);
    if (block.kind === 'webDate' || isHeadline || isByline) found.add(at);
  }
  const first = part.blocks.from;
  // A date and a title alone may be a document's own; one line that is certainly of a page tells that they aren't.
  const isCertain = plan.blocks.slice(first, part.blocks.to).some(({ kind }) => kind === 'chrome' || kind === 'meta');
  return isCertain ? found : new Set();
}

/** Where the notice's title, said once more by the page, ends; `at` where it doesn't stand there or is the only one. */
function titleAgain(plan: Plan, at: number): number {
  const { noticeTitle } = plan.elements;
  if (noticeTitle === undefined || noticeTitle.range.start.line >= plan.blocks[at]!.line) return at;
  const title = plainTitle(noticeTitle.text);
  let text = '';
  for (let next = at; next < Math.min(plan.blocks.length, at + mostTitleLines); next++) {
    text += plainTitle(textOf(plan, plan.blocks[next]!));
    if (text === title) return next + 1;
    if (!title.startsWith(text)) break;
  }
  return at;
}

function plainTitle(text: string): string {
  return withoutSpaces(text).replace(/[《》“”（）()〔〕[\]—-]/gu, '');
}

/** The stretches of lines of a web page, and the page numbers. */
export function readRuns(plan: Plan): { runs: Run[]; numbers: Block[] } {
  const runs: Run[] = [];
  const numbers: Block[] = [];
  let headlines: ReadonlySet<number> | undefined;
  let open: { from: number; to: number } | undefined;
  for (let at = frontMatter(plan); at < plan.blocks.length; at++) {
    headlines ??= headlinesOf(plan);
    const role = roleOf(plan, at, headlines);
    if (role === 'web') {
      if (open === undefined) runs.push((open = { from: at, to: at + 1 }));
      else open.to = at + 1;
    } else if (role === 'number') numbers.push(plan.blocks[at]!);
    else if (role === undefined && open !== undefined) {
      const again = titleAgain(plan, at);
      if (again > at) at = (open.to = again) - 1;
      else open = undefined;
    }
  }
  return { runs, numbers };
}

/** From the beginning of a block to the end of another. */
export function rangeOf(first: Block, last: Block): Range {
  return { start: { line: first.line, character: first.from }, end: { line: last.line, character: last.to } };
}

/** What a stretch is and says: `words` is its one line without figures, where all of its lines say the same. */
export function said(
  plan: Plan,
  { from, to }: Run,
): { range: Range; text: string; words: string | undefined; count: number } {
  const blocks = plan.blocks.slice(from, to);
  const first = blocks[0]!;
  const wordsOf = (block: Block): string => textOf(plan, block).replace(/[\d\s.．]/gu, '');
  const words = wordsOf(first);
  return {
    range: rangeOf(first, blocks[blocks.length - 1]!),
    text: shortened(plan.lines[first.line]!.slice(first.from, first.to).replace(/\s+/gu, ' '), shown),
    words: blocks.every((block) => wordsOf(block) === words) ? words : undefined,
    count: new Set(mapList(blocks, ({ line }) => line)).size,
  };
}
