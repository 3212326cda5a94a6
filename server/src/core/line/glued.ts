import type { Columns } from '../text/range';
import { skipSpaces, trimEnd } from '../text/chars';
import { isInTitle } from '../text/cited';
import { cutsInTail } from './glued-tail';
import { flatMapList, mapList } from '../text/lists';

/** A line shorter than this is a paragraph, however many numbers are in it. */
const shortestGlued = 800;
/**
 * A number that begins a heading in the middle of a glued line: after a stop, a bracket or spaces; a first one after a
 * colon too. What stands before a bracket is looked at behind it, so that a run of spaces is gone through once.
 */
const innerMarker =
  /(?:(?<=[。；;！？）〕”])\s*|(?<=\s)|(?<=：)(?=[一二三四五六七八九十]{1,3}、|（[一1]）)|(?<=(?<!附件)：)(?=1[.、]))(?=[一二三四五六七八九十]{1,3}、[^一二三四五六七八九十、]|（[一二三四五六七八九十]{1,3}）(?!（[一二三四五六七八九十]|[至和、]|[项条款])|\d{1,2}[.、](?!\d)|（(?<=。\s*（)\d{1,2}）|（(?<=：\s*（)1）|第[一二三四五六七八九十]{1,4}[章条]\s)/gu;
/** The first headings of the highest kind, or articles; one of them may have a wrong number. */
const highest =
  /(?:^|[\s。；：！？）〕”])(?:(?<heading>[一二三])、(?![一二三四五六七八九十])|第(?<article>[一二三])条(?=\s))/gu;
/** Headings of the second kind behind full stops, for a document that has none of the highest. */
const second = /(?<=。\s*)（(?<number>[一二三四])）[^。；：（）]{4,60}。/gu;
/** So many of them in their order tell that the line was several. */
const countOfSecond = '一二三四';
/** Where paragraphs were, if the glueing left spaces: not inside a table or between Latin words. */
const gap = /(?<=[^\sA-Za-z0-9|])\s+(?=[^\sA-Za-z0-9|]|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s|$))/gu;

/**
 * A short heading with a number of a lower kind right behind it, where the line's end between them was lost: with its
 * first number, or below 一、 with any, as counts run on there.
 */
const headingAbove =
  /^(?:(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、](?!\d))(?:(?:19|20)\d\d年)?[^。；：，（）\d]{2,30}(?=（一）|1[.、](?!\d)|（1）)|[一二三四五六七八九十]{1,3}、(?:(?:19|20)\d\d年)?[^。；：，（）\d]{2,30}(?<![条款项第])(?=（[一二三四五六七八九十]{1,3}）[“\u4e00-\u9fff]|\d{1,2}[.、][\u4e00-\u9fff]))/u;
/** A heading without a stop, and the time with which the first sentence below it begins: …联网结算2025年11月底前，. */
const headingBeforeTime =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；：，\d]{5,30}[^。；：，\d在自从至到截于按以过即的和与、](?=(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日|[底末初])?(?:之?前|以前|起)?，)/u;
const longestHeading = 60;
const numberAlone =
  /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十百]{1,5}[编章节条])$/u;
const longestNumber = 7;

/**
 * What an official document begins with where nothing parts it: the letterhead, its number, its title, and those to
 * whom it is addressed.
 */
const head =
  /^(?:([\u4e00-\u9fff]{4,60}文件))?(?:([\u4e00-\u9fff]{2,12}[〔［\[（]\s?(?:19|20)\d\d\s?[〕］\]）]\s?\d{1,4}号))?([^。：；]{0,60}关于[^。：；]{4,90}?的(?:通知|意见|通告|决定))(?=各|省|市|县|区|有关|机关)[^。；]{4,240}?：/u;
const longestHead = 480;

/** The places behind the elements of a head. */
function cutsInHead(shadow: string, from: number): readonly number[] {
  const found = head.exec(shadow.slice(from, from + longestHead));
  if (found === null) return [];
  const [whole, letterhead = '', number = '', title] = found;
  const ends = [
    letterhead.length,
    letterhead.length + number.length,
    letterhead.length + number.length + title!.length,
  ];
  return mapList([...ends, whole.length], (end) => from + end);
}

/** A signature's date with the title of what is issued right behind it, and how its first sentence or heading begins. */
const titleBehindDate =
  /(?<=[\u4e00-\u9fff）]\s{0,4})((?:19|20)\d\d年\d{1,2}月\d{1,2}日)\s?(《?)([^《》。；，：\s]{6,60}?(?:方案|计划|要点|规划|措施|办法|意见|细则|纲要|预案))(》?)\s?(?=为|根据|按照|依据|一、|第一[章条])/gu;

/** Where each title is first quoted that may be one of these. */
function quotedTitles(shadow: string): ReadonlyMap<string, number> {
  const titles = new Map<string, number>();
  for (const { index, 1: title } of shadow.matchAll(/《([^《》]{8,62})》/gu))
    if (!titles.has(title!)) titles.set(title!, index);
  return titles;
}

/** The pieces of a date and a title behind it that the notice has quoted: its marks belong to neither. */
function titlesBehindDates(shadow: string): readonly Columns[] {
  if (!shadow.includes('日')) return [];
  const found = [...shadow.matchAll(titleBehindDate)];
  const quoted = found.length > 0 ? quotedTitles(shadow) : undefined;
  return flatMapList(found, ({ index, 1: date, 2: open, 3: title }) => {
    if ((quoted?.get(title!) ?? index) >= index) return [];
    const from = shadow.indexOf(open! + title!, index) + open!.length;
    return [
      { from: index, to: index + date!.length },
      { from, to: from + title!.length },
    ];
  });
}

/** The title of a chapter or section that has the first article, or section, behind it on the line. */
const chapterTitle =
  /^第[一二三四五六七八九十百]{1,5}[编章节][^。；]{1,40}?\s+(?=第[一二三四五六七八九十百]{1,5}[节条]\s)/u;
/** The title of a volume or chapter that has that of its first chapter or section right behind it, and nothing else. */
const titleBeforeTitle =
  /^第[一二三四五六七八九十百]{1,5}(?:[编篇](?=.*第[一二三四五六七八九十百]{1,5}章)|章(?=.*第一节))[^\s。；，：的第]{2,24}(?=第[一二三四五六七八九十百]{1,5}[章节][^。；，：的第]{2,30}$)/u;
/** A heading with the first paragraph behind it, where of the line's end only the paragraph's indent is left. */
const titleBeforeIndent =
  /^(?:(第[一二三四五六七八九十百]{1,5}(?:[编篇章节]|部分))|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)\s*[^\s。；：][^。；]{1,40}?\s{2,}(?=[\u4e00-\u9fff“《—])/u;
const titleFirst = '第一二三四五六七八九十（';
/** So much of a line is looked at for the end of such a title. */
const longestTitleAhead = 64;
/** What is shorter behind the spaces is a column, not a paragraph. */
const shortestParagraph = 12;
/** A paragraph has a comma or a stop among so many characters. */
const longestClause = 300;

/** How long the title is that stands at `start` and has something else behind it; 0 for none. */
function titleAhead(shadow: string, start: number, to: number): number {
  const ahead = shadow.slice(start, Math.min(to, start + longestTitleAhead));
  if (ahead[0] === '第') {
    const title = chapterTitle.exec(ahead) ?? (start + ahead.length === to ? titleBeforeTitle.exec(ahead) : null);
    if (title !== null) return title[0].length;
  }
  if (!ahead.includes('  ')) return 0;
  const title = titleBeforeIndent.exec(ahead);
  if (title === null) return 0;
  const end = start + title[0].length;
  if (to - end < shortestParagraph) return 0;
  const isParagraph = title[1] !== undefined || /[，。；]/u.test(shadow.slice(end, Math.min(to, end + longestClause)));
  return isParagraph ? title[0].length : 0;
}

/** Longest heading that is looked for at the end of a paragraph. */
const longestLastHeading = 40;
/** A heading behind the last full stop of a paragraph, where the line's end between them was lost. */
const headingBehindStop =
  /^。\s*(?=(?:第[一二三四五六七八九十百]{1,5}[编篇章节]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|（[一二三四五六七八九十]{1,3}）)[^。；：，、（）\s][^。；：，（）]{3,}$)/u;
/** What counts inside the paragraph, so that the last of it is no heading. */
const countsInside = /(?<=.)（[一二三四五六七八九十]{1,3}）|[。；：]\s*[一二三四五六七八九十]{1,3}、/u;

/** Where the heading begins that was glued to the end of a paragraph, or undefined. */
function lastHeading(shadow: string, from: number, to: number): number | undefined {
  if ('。；：，、！？）'.includes(shadow[to - 1]!)) return undefined;
  const begin = Math.max(from, to - longestLastHeading);
  const stop = shadow.slice(begin, to).lastIndexOf('。') + begin;
  if (stop <= from || shadow[stop] !== '。') return undefined;
  const heading = headingBehindStop.exec(shadow.slice(stop, to));
  if (heading === null || countsInside.test(shadow.slice(from, stop + 1))) return undefined;
  return stop + heading[0].length;
}

/** The pieces of a line that begins with headings and goes on with what they open, or ends in one; undefined for none. */
function headingPieces(shadow: string, from: number, to: number): readonly Columns[] | undefined {
  const pieces: Columns[] = [];
  let start = from;
  while (titleFirst.includes(shadow[start]!)) {
    const length = titleAhead(shadow, start, to);
    if (length === 0) break;
    pieces.push({ from: start, to: trimEnd(shadow, start, start + length) });
    start += length;
  }
  const last = lastHeading(shadow, start, to);
  if (last !== undefined) {
    pieces.push({ from: start, to: trimEnd(shadow, start, last) });
    start = last;
  }
  if (start === from) return undefined;
  return [...pieces, { from: start, to }];
}

/** Whether a long line has two of the first three headings of the highest kind, or the first four of the second. */
function isGlued(shadow: string): boolean {
  const found = new Set<string>();
  for (const { groups } of shadow.matchAll(highest)) found.add(groups!['heading'] ?? `第${groups!['article']!}`);
  if (found.size > 0 || !shadow.includes('（四）')) return found.size >= 2;
  return mapList([...shadow.matchAll(second)], ({ groups }) => groups!['number']!).join('') === countOfSecond;
}

/** The pieces of a line into which a whole document was glued, or undefined where it is an ordinary line. */
export function gluedPieces(shadow: string, from: number, to: number): readonly Columns[] | undefined {
  if (to - from < shortestGlued || !isGlued(shadow)) return headingPieces(shadow, from, to);
  const first = skipSpaces(shadow, from, to);
  const cuts = new Set([first]);
  for (const match of shadow.matchAll(innerMarker)) cuts.add(match.index + match[0].length);
  for (const { index, 0: spaces } of shadow.matchAll(gap))
    // Inside 《》 a space parts two names.
    if (!isInTitle(shadow, index)) cuts.add(index + spaces.length);
  for (const cut of cutsInHead(shadow, first)) cuts.add(cut);
  for (const cut of cutsInTail(shadow)) cuts.add(cut);
  const whole = titlesBehindDates(shadow);
  for (const piece of whole) cuts.add(piece.from).add(piece.to);
  for (const cut of cuts) {
    const start = shadow.slice(cut, cut + longestHeading);
    const above = headingAbove.exec(start) ?? headingBeforeTime.exec(start);
    // What was cut off is looked at in its turn.
    if (above !== null) cuts.add(cut + above[0].length);
  }
  const pieces: Columns[] = [];
  let start = first;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if (cut <= start || cut >= to) continue;
    const end = trimEnd(shadow, start, cut);
    // A number alone belongs to what follows it.
    if (end - start <= longestNumber && numberAlone.test(shadow.slice(start, end))) continue;
    pieces.push({ from: start, to: end });
    start = cut;
  }
  pieces.push({ from: start, to });
  return whole.length === 0 ? pieces : withoutMarks(pieces, shadow, whole);
}

/** Leaves out the 《 and 》 that the pieces around a title were left with. */
function withoutMarks(pieces: readonly Columns[], shadow: string, whole: readonly Columns[]): readonly Columns[] {
  const ends = new Set(mapList(whole, ({ to }) => to));
  return flatMapList(pieces, ({ from, to }) => {
    if (!ends.has(from)) return [{ from, to }];
    const start = skipSpaces(shadow, shadow[from] === '》' ? from + 1 : from, to);
    const end = shadow[to - 1] === '《' ? to - 1 : to;
    return start < end ? [{ from: start, to: end }] : [];
  });
}
