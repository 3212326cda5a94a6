/** Finds titles: one line or several, of a document or of a sheet. */
import type { LineFacts } from '../../line/facts';
import { isContents } from './asides';
import { isChrome } from './blocks';
import type { Block } from '../model';
import { mapList } from '../../text/lists';

const wrappedTitleStart = /^(?:关于|印发|转发|批转|《)/u;
const periodOnly =
  /^[（(](?:(?:19|20)\d\d(?!年\d{1,2}月\d{1,2}日)|试行|暂行|修[订正]|草案|征求意见|讨论|送审|[^（）()稿]{0,8}稿(?![酬费件源纸])|节[录选]|摘[录要编])[^（）()]{0,16}[)）]$/u;
const longestTitleLine = 60;
const shortestTitle = 4;
/** A second line that is no longer is the rest of a title, whatever it says. */
const longestRest = 8;
const mostTitleLines = 5;
/** Above the lines of the title may stand the names of those who issue it together. */
const mostIssuers = 24;
/** A notice has no more blocks before what it issues. */
const longestNotice = 200;

/** A reading head over the blocks of one document. */
export interface BlockReader {
  readonly blocks: readonly Block[];
  textOf(at: number): string;
}

/** @param blocks may still change while they are read */
export function readerOf(blocks: readonly Block[], facts: readonly LineFacts[]): BlockReader {
  return { blocks, textOf: (at) => facts[blocks[at]!.line]!.shadow.slice(blocks[at]!.from, blocks[at]!.to) };
}

/** The next block at or after `at` that is not of the web page. */
export function nextReal(blocks: readonly Block[], at: number): number {
  let next = at;
  while (next < blocks.length && isChrome(blocks[next]!)) next++;
  return next;
}

/** The blocks from `at` on that make up one title, or none. */
export function titleAt({ blocks, textOf }: BlockReader, at: number): number[] {
  const first = blocks[at]!;
  if (first.kind !== 'title' && first.kind !== 'body' && !(first.kind === 'text' && isTitleLine(textOf(at)))) return [];
  let end = first.kind === 'title' ? at : -1;
  let isAllText = first.kind === 'text';
  let issuers = 0;
  while (issuers < mostIssuers && blocks[at + issuers]?.kind === 'body') issuers++;
  const last = Math.min(blocks.length, at + Math.max(0, issuers - 1) + mostTitleLines);
  for (let next = at + 1; next < last; next++) {
    const gap = blocks[next]!.line - blocks[next - 1]!.line;
    const { kind } = blocks[next]!;
    const text = textOf(next);
    // 适老版 above it is the page's: the title begins with the name of who issues it.
    if (isAllText && (withIssuer.test(text) || (kind === 'title' && textOf(next - 1).includes(text)))) return [];
    isAllText &&= kind === 'text';
    // A finished title goes on only with what can't stand alone: site headlines often repeat a title right above it.
    if (blocks[next - 1]!.kind === 'title' && !completes(textOf(next - 1), text, kind === 'body')) break;
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

/** 关于印发…方案 alone says what is issued; the line behind it, what it is issued with. */
const issues =
  /(?:印发|转发|批转|公布)[^通]*(?:方案|计划|要点|规划|办法|规定|意见|措施|细则|清单|分工|安排|纲要|指南|预案)$/u;
const noticeEnd = /的(?:通知|决定|函|公告|通告)$/u;

/**
 * Whether the second line of a title completes the first, which reads like a whole title.
 * @param isBody whether it is the name of a body, which begins a title and is not the rest of one
 */
function completes(before: string, after: string, isBody: boolean): boolean {
  if (after === before || isContents(after)) return false;
  const isOpen = before.lastIndexOf('《') > before.lastIndexOf('》');
  if (
    isOpen ||
    (after.length <= longestRest && !isBody) ||
    /^(?:[的等及和与暨》]|[（(][^（）()]{2,24}[)）]\s*的)/u.test(after)
  )
    return true;
  return issues.test(before) && noticeEnd.test(after) && !after.includes('关于');
}

/** What says something of the page or the copy: 分类号：…, 来源：…, - **发布机构**：…. */
const labelled = /^(?:[-*] )?(?:\*\*)?[\u4e00-\u9fff]{2,4}(?:\*\*)?[：:]/u;

/** 县水利局关于… */
const withIssuer =
  /^[\u4e00-\u9fff（）]{2,40}(?:人民政府|政府办公室|办公厅|办公室|委员会|领导小组|指挥部|[局厅委])(?:印发)?关于/u;
/** 第20期, 县政府督查室　2022年8月19日: the head of a bulletin; 新华社北京2月13日电; a number alone. */
const bulletinHead = /^第?\d{1,4}期$|^\d{1,3}$|(?:19|20)\d\d年\d{1,2}月\d{1,2}日?$|^新华社.{2,12}电$/u;
/** ## 政策全文: a heading of the copy's own; one that is the first line of a title says 关于 or the like. */
const ownHeading = /^#{1,6} (?!.*(?:关于|印发|[《年]))/u;

function isTitleLine(text: string): boolean {
  if (text.length > longestTitleLine || labelled.test(text) || bulletinHead.test(text) || ownHeading.test(text))
    return false;
  return !/[。！？；：:，,/|]/u.test(text.slice(-1)) && !/[。！？；]/u.test(text);
}

/** The title of an attachment's sheet: a title, or the first short line. */
export function titleAfterHead(reader: BlockReader, head: number): number[] {
  const next = nextReal(reader.blocks, head + 1);
  if (next >= reader.blocks.length) return [];
  const title = titleAt(reader, next);
  if (title.length > 0) return title;
  const { kind } = reader.blocks[next]!;
  return (kind === 'text' || kind === 'body') && isTitleLine(reader.textOf(next)) ? [next] : [];
}

/**
 * Whether a notice quotes these words as the title of what it issues; a year may be wrong in either.
 * @param from  the notice's first block
 * @param title the blocks of the title, which stands behind the notice
 */
export function quotesTitle({ blocks, textOf }: BlockReader, from: number, title: readonly number[]): boolean {
  // Marks inside marks change their form: 《〈政府工作报告〉任务分工》.
  const plain = (at: number): string =>
    textOf(at)
      .replace(/\s|(?:19|20)\d\d(?=\s*年)/gu, '')
      .replace(/[《<]/gu, '〈')
      .replace(/[》>]/gu, '〉');
  const name = mapList(title, plain).join('');
  for (let at = from; at < Math.min(title[0]!, from + longestNotice); at++) {
    if (isChrome(blocks[at]!) || !/[《〈<]/u.test(textOf(at))) continue;
    const text = plain(at);
    const found = text.indexOf(`〈${name}`);
    // A period in brackets may stand behind the quoted title alone.
    if (found >= 0 && '〉（'.includes(text.charAt(found + 1 + name.length) || ' ')) return true;
  }
  return false;
}

const notices = /(?:通知|通报|函|意见|决定)\s*(?:[（(][^（）()]*[)）])?$/u;

/** Whether a title that ends at `last` is that of a paper which is addressed to somebody; （讨论稿） may stand below it. */
export function isNoticeTitle({ textOf }: BlockReader, last: number): boolean {
  const text = textOf(last);
  return notices.test(last > 0 && periodOnly.test(text) ? textOf(last - 1) : text);
}
