/** The elements of an official document, and its years. */
import type { LineFacts } from '../../line/facts';
import { DIGIT, has, withoutSpaces } from '../../text/chars';
import { chineseDigit, parseChineseNumber } from '../../text/numerals';
import type { Placed } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { isChrome } from './blocks';
import type { Block, DateMention, Elements, Part, YearMention } from '../model';
import { flatMapList, mapList } from '../../text/lists';

const fullDate = /((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const chineseDate =
  /^(一九|二[〇○O0零])([〇○O0零一二三四五六七八九])([〇○O0零一二三四五六七八九])年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/u;

/** The years named in a line: four digits from 1900 to 2099 that are no part of a longer number. */
function yearsIn(shadow: string, line: number, from = 0, to = shadow.length): YearMention[] {
  const years: YearMention[] = [];
  const isPart = (at: number): boolean => at >= from && at < to && (has(shadow, at, DIGIT) || shadow[at] === '.');
  for (let at = from; at + 4 <= to; at++) {
    const unit = shadow.charCodeAt(at);
    if (unit !== 0x31 && unit !== 0x32) continue;
    if (shadow.charCodeAt(at + 1) !== (unit === 0x31 ? 0x39 : 0x30)) continue;
    if (!has(shadow, at + 2, DIGIT) || !has(shadow, at + 3, DIGIT) || isPart(at - 1) || isPart(at + 4)) continue;
    years.push({ year: Number(shadow.slice(at, at + 4)), range: rangeInLine(line, at, at + 4) });
  }
  return years;
}

/** The date that a line is, in Arabic or Chinese numerals; undefined where it is none. */
export function dateOf(shadow: string, line: number, from: number, to: number): DateMention | undefined {
  const text = shadow.slice(from, to);
  const match = fullDate.exec(text);
  if (match !== null) {
    const start = from + match.index;
    return {
      year: Number(match[1]),
      month: Number(match[2]),
      day: Number(match[3]),
      range: rangeInLine(line, start, start + match[0].length),
    };
  }
  const read = chineseDateOf(text) ?? lostDateOf(text);
  return read === undefined ? undefined : { ...read, range: rangeInLine(line, from, to) };
}

/** 二〇二五年三月二十三日, whatever its zeros are written with. */
function chineseDateOf(text: string): Omit<DateMention, 'range'> | undefined {
  const found = chineseDate.exec(text);
  if (found === null) return undefined;
  const [, century, tens, ones] = found;
  const [month, day] = [monthOrDay(found[4]!), monthOrDay(found[5]!)];
  if (month === undefined || day === undefined) return undefined;
  return { year: (century === '一九' ? 1900 : 2000) + digitOf(tens!) * 10 + digitOf(ones!), month, day };
}

const digitOf = (character: string): number => Math.max(0, chineseDigit(character));

/** 二十三, and 二三, which some write as they do years. */
function monthOrDay(text: string): number | undefined {
  const isSpelt = text.length === 2 && !text.includes('十');
  return isSpelt ? digitOf(text[0]!) * 10 + digitOf(text[1]!) : parseChineseNumber(text);
}

/** 2024327, 2024 3 27, 2024年3月27: a date that has lost 年, 月 or 日, where it can be read in one way only. */
function lostDateOf(text: string): Omit<DateMention, 'range'> | undefined {
  const parted = /(\d{4})(?:\s+|年)(\d{1,2})(?:\s+|月)(\d{1,2})$/u.exec(text);
  if (parted !== null) return { year: Number(parted[1]), month: Number(parted[2]), day: Number(parted[3]) };
  if (!/^\d{6,8}$/u.test(text)) return undefined;
  const dates = mapList([1, 2], (length) => ({ month: text.slice(4, 4 + length), day: text.slice(4 + length) })).filter(
    ({ month, day }) => /^(?:1[0-2]|[1-9])$/u.test(month) && /^(?:[12]\d|3[01]|[1-9])$/u.test(day),
  );
  const [only] = dates;
  if (only === undefined || dates.length > 1) return undefined;
  return { year: Number(text.slice(0, 4)), month: Number(only.month), day: Number(only.day) };
}

/** The lines of a placed text that may be wrapped, with their columns. */
function linesOf(place: Placed, facts: readonly LineFacts[]): { line: number; from: number; to: number }[] {
  const { start, end } = place.range;
  const pieces = [];
  for (let line = start.line; line <= end.line; line++) {
    pieces.push({
      line,
      from: line === start.line ? start.character : 0,
      to: line === end.line ? end.character : facts[line]!.text.length,
    });
  }
  return pieces;
}

/** All years in a placed text. */
export function yearsOf(place: Placed, facts: readonly LineFacts[]): YearMention[] {
  return flatMapList(linesOf(place, facts), ({ line, from, to }) => yearsIn(facts[line]!.shadow, line, from, to));
}

/** Whether a year dates the plan: not in 2030年前, 2020年版, 到2025年, 第2022届. */
function isOfPlan({ range: { start, end } }: YearMention, facts: readonly LineFacts[]): boolean {
  const { shadow } = facts[start.line]!;
  return (
    !/^\s*(?:年\s*(?:前|底|末|以前|之前)|年?版|年?修订|届|级)/u.test(shadow.slice(end.character, end.character + 8)) &&
    !/[到至第]\s*$/u.test(shadow.slice(Math.max(0, start.character - 4), start.character))
  );
}

/** The year that a title's plan is for: its only year, or the one before 要点, 计划 …; none where it spans several. */
export function yearOfTitle(place: Placed, facts: readonly LineFacts[]): YearMention | undefined {
  const all = yearsOf(place, facts);
  if (all.length === 0) return undefined;
  const text = withoutSpaces(place.text);
  if (all.length > 1 && /(?:19|20)\d\d\s*年?\s*[—–\-~～至]+\s*(?:19|20)\d\d/u.test(text)) return undefined;
  const years = all.filter((mention) => isOfPlan(mention, facts));
  const distinct = new Set(mapList(years, ({ year }) => year));
  if (distinct.size <= 1) return years[0];
  const named = /((?:19|20)\d\d)年[^年]{0,30}?(?:要点|计划|安排|打算|方案|任务)/gu;
  const last = [...text.matchAll(named)].pop();
  return last === undefined ? undefined : years.find(({ year }) => year === Number(last[1]));
}

/** Titles in 《》 in the text of a part, without the marks; a title may be wrapped over lines. */
function quotesIn(part: Part, blocks: readonly Block[], facts: readonly LineFacts[]): Placed[] {
  const quotes: Placed[] = [];
  let open: { line: number; character: number } | undefined;
  let text = '';
  for (let at = part.blocks.from; at < part.blocks.to; at++) {
    const block = blocks[at]!;
    if (isChrome(block) || block.kind === 'attachmentNote') continue;
    const { text: line, shadow } = facts[block.line]!;
    if (open !== undefined && block.line - open.line > 2) open = undefined;
    let from = block.from;
    for (let column = block.from; column < block.to; column++) {
      if (shadow[column] === '《') {
        open = { line: block.line, character: column + 1 };
        text = '';
        from = column + 1;
      } else if (shadow[column] === '》' && open !== undefined) {
        quotes.push({
          text: text + line.slice(from, column),
          range: { start: open, end: { line: block.line, character: column } },
        });
        open = undefined;
      }
    }
    if (open !== undefined) text += line.slice(from, block.to);
  }
  return quotes;
}

/** A title without spaces, years and what only says who issued it, for comparison. */
export function stemOf(title: string): string {
  return withoutSpaces(title)
    .replace(/[《》“”]/gu, '')
    .replace(/(?:19|20)\d\d年?度?/gu, '')
    .replace(/[（(][^（）()]*[)）]/gu, '')
    .replace(/^关于/u, '');
}

/** Whether two titles name the same thing but for years, spaces and a place put before one of them. */
function sameStem(one: string, other: string): boolean {
  const a = stemOf(one);
  const b = stemOf(other);
  return a.length >= 4 && b.length >= 4 && (a === b || a.endsWith(b) || b.endsWith(a));
}

/** Finds the elements. */
export function readElements(parts: readonly Part[], blocks: readonly Block[], facts: readonly LineFacts[]): Elements {
  const place = (block: Block): Placed => ({
    text: facts[block.line]!.text.slice(block.from, block.to),
    range: rangeInLine(block.line, block.from, block.to),
  });
  const notice = parts.find((part) => part.scope === 'notice');
  const plan = parts.find((part) => part.scope === 'plan');
  const first = (kind: Block['kind'], inside?: Part): Block | undefined => {
    const from = inside?.blocks.from ?? 0;
    const to = inside?.blocks.to ?? blocks.length;
    for (let at = from; at < to; at++) if (blocks[at]!.kind === kind) return blocks[at];
    return undefined;
  };
  const dated = (block: Block | undefined): DateMention | undefined =>
    block === undefined ? undefined : dateOf(facts[block.line]!.shadow, block.line, block.from, block.to);
  const number = first('documentNumber', notice) ?? first('documentNumber', plan);
  const letterhead = first('letterhead');
  const recipients = first('recipients', notice);
  const planTitle =
    plan?.title ?? (notice === undefined ? parts.find((part) => part.scope === 'attachment')?.title : undefined);
  const quotes = notice === undefined ? [] : quotesIn(notice, blocks, facts);
  const quotedTitles = planTitle === undefined ? [] : quotes.filter((quote) => sameStem(quote.text, planTitle.text));
  const ofTitle = planTitle === undefined ? undefined : yearOfTitle(planTitle, facts);
  const ofNotice =
    notice?.title === undefined || (planTitle !== undefined && yearsOf(planTitle, facts).length > 0)
      ? undefined
      : yearOfTitle(notice.title, facts);
  return {
    letterhead: letterhead && place(letterhead),
    documentNumber: number && {
      ...place(number),
      year: yearsIn(facts[number.line]!.shadow, number.line, number.from, number.to)[0],
    },
    recipients: recipients && place(recipients),
    noticeTitle: notice?.title,
    quotedTitles,
    signed: dated(first('date', notice)) ?? dated(first('date', plan)),
    printed: dated(first('printed')),
    planTitle,
    planYear: ofTitle ?? ofNotice,
  };
}
