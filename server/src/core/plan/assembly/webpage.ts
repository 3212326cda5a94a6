/** Tells lines of a web page that only their neighbours give away. */
import { chromeKindBeside, isBareLabel, isPageNumber } from '../../line/chrome';
import type { LineFacts } from '../../line/facts';
import { blockAs } from './blocks';
import type { Block } from '../model';

/** So many empty lines may stand between two lines of a web page. */
const largestGap = 3;
/** A site's name for the section (资讯) is looked for among the first lines of a text only. */
const headLines = 8;
const longestFrontMatter = 40;
/** A value in a site's table that stands on a line of its own. */
const longestValue = 40;
/** A page's number without marks is one only where it stands inside a sentence that has at least so many characters. */
const shortestTorn = 16;

/**
 * Makes chrome of what stands beside certain chrome and may be it: labels such as 资讯 and 来源：…, links, and the
 * head in which a site's generator keeps a page's data.
 * @param blocks all blocks of a document; those found out are replaced
 */
export function settleWebPage(blocks: Block[], facts: readonly LineFacts[]): void {
  const head = frontMatter(blocks, facts);
  for (let at = 0; at < head; at++) if (blocks[at]!.kind !== 'rule') blocks[at] = blockAs(blocks[at]!, 'meta');
  const textOf = ({ line, from, to }: Block): string => facts[line]!.shadow.slice(from, to);
  const widen = (at: number, step: 1 | -1, kind: 'chrome' | 'meta'): void => {
    let neighbour = kind;
    for (let next = at + step; next >= 0 && next < blocks.length; next += step) {
      const block = blocks[next]!;
      if (Math.abs(block.line - blocks[next - step]!.line) > largestGap + 1 || isWeb(block)) return;
      const found = chromeKindBeside(textOf(block), neighbour);
      if (found === undefined) return;
      blocks[next] = blockAs(block, found);
      neighbour = found;
    }
  };
  for (let at = head; at < blocks.length; at++) {
    const { kind } = blocks[at]!;
    if (kind !== 'chrome' && kind !== 'meta') continue;
    if (kind === 'chrome' && isPageNumber(textOf(blocks[at]!))) continue;
    // In a glued line the label [发布日期] and what it says are two pieces.
    const value = blocks[at + 1];
    const isLabel = value?.line === blocks[at]!.line && /[\]】]$/u.test(textOf(blocks[at]!));
    if (isLabel && (value.kind === 'text' || value.kind === 'body')) blocks[at + 1] = blockAs(value, kind);
    widen(at, -1, kind);
    widen(at, 1, kind);
  }
  for (let at = head + 1; at + 1 < blocks.length; at++)
    if (isValueOfLabel(blocks, at, textOf)) blocks[at] = blockAs(blocks[at]!, 'meta');
  // 来源：… between the title of a notice and those to whom it goes.
  for (let at = head + 1; at + 1 < blocks.length; at++) {
    const isUnderTitle = blocks[at]!.kind === 'text' && blocks[at - 1]!.kind === 'title';
    if (isUnderTitle && blocks[at + 1]!.kind === 'recipients' && isByline(textOf(blocks[at]!)))
      blocks[at] = blockAs(blocks[at]!, 'chrome');
  }
  for (let at = head + 1; at + 1 < blocks.length; at++)
    if (isNumberInSentence(blocks, at, textOf)) blocks[at] = blockAs(blocks[at]!, 'chrome');
  const first = blocks[head];
  if (first === undefined || isWeb(first) || chromeKindBeside(textOf(first), 'chrome') === undefined) return;
  if (blocks.slice(head + 1, head + headLines).some((block) => isWeb(block) || block.kind === 'webDate'))
    blocks[head] = blockAs(first, 'chrome');
}

function isByline(text: string): boolean {
  return chromeKindBeside(text, 'chrome') !== undefined;
}

/** Whether a short line stands between a label of the site's table that says nothing and the next label. */
function isValueOfLabel(blocks: readonly Block[], at: number, textOf: (block: Block) => string): boolean {
  const { from, to, line } = blocks[at]!;
  const before = blocks[at - 1]!;
  const after = blocks[at + 1]!;
  if (before.kind !== 'meta' || after.kind !== 'meta' || isWeb(blocks[at]!) || to - from > longestValue) return false;
  const isNear = line - before.line <= largestGap + 1 && after.line - line <= largestGap + 1;
  return isNear && isBareLabel(textOf(before)) && !textOf(blocks[at]!).includes('。');
}

/** Whether a line is nothing but a small number, and the line before it breaks off in a sentence that goes on behind. */
function isNumberInSentence(blocks: readonly Block[], at: number, textOf: (block: Block) => string): boolean {
  const { kind, from, to, line } = blocks[at]!;
  if (kind !== 'text' || to - from > 3 || !/^\d{1,3}$/u.test(textOf(blocks[at]!))) return false;
  const before = blocks[at - 1]!;
  const after = blocks[at + 1]!;
  const isNear = line - before.line <= largestGap + 1 && after.line - line <= largestGap + 1;
  if (!isNear || after.kind !== 'text' || (before.kind !== 'text' && before.kind !== 'heading')) return false;
  const isProse = before.to - before.from >= shortestTorn || textOf(before).includes('。');
  return isProse && /[^。！？；：…”）」\d]$/u.test(textOf(before)) && /[。；，、]/u.test(textOf(after));
}

function isWeb({ kind }: Block): boolean {
  return kind === 'chrome' || kind === 'meta';
}

/** How many blocks at the beginning are `key: value` lines between two `---`, or a list of them above one. */
function frontMatter(blocks: readonly Block[], facts: readonly LineFacts[]): number {
  const textOf = (at: number): string => facts[blocks[at]!.line]!.text.trim();
  const isFence = (at: number): boolean => blocks[at]!.kind === 'rule' && textOf(at) === '---';
  if (blocks.length < 3) return 0;
  const fenced = isFence(0);
  if (!fenced && !textOf(0).startsWith('#') && !textOf(0).startsWith('- ')) return 0;
  let pairs = 0;
  for (let at = 1; at < Math.min(blocks.length, longestFrontMatter); at++) {
    if (isFence(at)) return pairs >= (fenced ? 1 : 3) ? at + 1 : 0;
    if (/^(?:-\s+)?[a-z][\w-]*:(?:\s|$)/iu.test(textOf(at))) pairs++;
    else if (!fenced || !/^(?:-\s|[[\]{}"'])/u.test(textOf(at))) return 0;
  }
  return 0;
}
