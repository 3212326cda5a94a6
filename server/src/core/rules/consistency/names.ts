/**
 * Finds names that a document writes in two forms: titles that differ in a word without weight, quotation marks round
 * the whole of a name here and a part of it there, and slogans with other marks in them.
 */
import { collected } from '../../plan/passages/collected';
import type { Passage, Plan } from '../../plan/model';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { OPENING, QUOTED, TITLED, withoutSpaces } from '../../text/chars';
import { addTo } from '../../text/groups';
import { flatMapList, mapList } from '../../text/lists';
import type { Columns, Range } from '../../text/range';
import { comparePositions } from '../../text/range';

/** A name in one place. */
export interface Named {
  readonly range: Range;
  readonly name: string;
}

/** A form of a name, and the one that is more frequent, or comes first; each with a place at least. */
export interface TwoForms {
  readonly few: readonly Named[];
  readonly many: readonly Named[];
}

interface Found extends Columns {
  readonly name: string;
}

const none: readonly never[] = [];

/** Shorter titles may differ in a word and be two. */
const titles = /《([^《》]{10,80})》/gu;

function titlesIn({ shadow }: Readable): readonly Found[] {
  return mapList([...shadow.matchAll(titles)], ({ 0: whole, 1: title, index }) => ({
    name: withoutSpaces(title!),
    from: index + 1,
    to: index + whole.length - 1,
  }));
}

/** A title without what may be left out of it, and with one word for 和, 与 and 及: the same for forms of one title. */
function keyOf(title: string): string {
  return title
    .replace(/(?<=\d)年(?=[）)])|的|关于/gu, '')
    .replace(/以及|[和与及、]/gu, '和')
    .replace(/[-－–~～]/gu, '—')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
}

/** Marks of other widths and kinds, of which other rules speak. */
const markless = (title: string): string => title.replace(/[-－–~～—()（）]/gu, '');

/** A name that stands for several things, by their number: “四同”, with the Chinese around it. */
interface Counted extends Found {
  readonly before: string;
  readonly after: string;
}

const quoted = /“([^“”，。；：、！？\s]{2,14})”/gu;
const hasNumeral = /[一二三四五六七八九十百两双\d]/u;
const chineseBefore = /[\u4e00-\u9fff]{1,6}$/u;
const chineseAfter = /^[\u4e00-\u9fff]{1,6}/u;

function quotedIn({ shadow }: Readable): readonly Counted[] {
  const found: Counted[] = [];
  for (const { 0: whole, 1: name, index: from } of shadow.matchAll(quoted)) {
    if (!hasNumeral.test(name!)) continue;
    const to = from + whole.length;
    const before = chineseBefore.exec(shadow.slice(Math.max(0, from - 6), from))?.[0] ?? '';
    const after = chineseAfter.exec(shadow.slice(to, to + 6))?.[0] ?? '';
    found.push({ name: name!, before, after, from, to });
  }
  return found.length === 0 ? none : found;
}

/** “人人讲安全，个个会应急”; one whose halves a space parts is set as a line of its own. */
const sloganMarks = /[，、：！？,:!?]/gu;
const notInSlogan = /[“。；\s]/u;
const shortestSlogan = 8;
const longestSlogan = 40;

function slogansIn({ shadow }: Readable): readonly Found[] {
  let found: Found[] | undefined;
  for (let from = shadow.indexOf('“'); from >= 0; from = shadow.indexOf('“', from + 1)) {
    const behind = shadow.slice(from, from + longestSlogan + '“”'.length);
    const length = behind.indexOf('”') + 1;
    if (length < shortestSlogan + '“”'.length) continue;
    const name = behind.slice(0, length);
    if (!notInSlogan.test(name.slice(1))) (found ??= []).push({ name, from, to: from + length });
  }
  return found ?? none;
}

const findSlogans = collected(QUOTED, slogansIn);
const findTitles = collected(TITLED, titlesIn);
const findQuoted = collected(QUOTED, quotedIn);

/** Running text of the plan itself: of the titles of a notice and of attachments other rules speak. */
const isOwn = ({ kind, part }: Passage): boolean =>
  kind !== 'title' && (part.scope === 'plan' || part.scope === 'attachment');

/** The rarer form first; of two that are as frequent, the one that begins later. */
function pairOf(one: readonly Named[], other: readonly Named[]): TwoForms {
  const isFew =
    one.length === other.length
      ? comparePositions(one[0]!.range.start, other[0]!.range.start) > 0
      : one.length < other.length;
  const [few, many] = isFew ? [one, other] : [other, one];
  return { few, many };
}

/** The places of a name by its forms, where it has two of them. */
function onlyTwo(forms: ReadonlyMap<string, readonly Named[]>): readonly TwoForms[] {
  const [first, second, ...more] = forms.values();
  return second === undefined || more.length > 0 ? none : [pairOf(first!, second)];
}

/** The titles that stand in two forms. */
export function titlesInTwoForms(plan: Plan): readonly TwoForms[] {
  const found = findTitles(plan);
  if (found.length === 0) return none;
  const byKey = new Map<string, Named[]>();
  for (const { passage, found: titles } of found)
    if (isOwn(passage))
      for (const { name, from, to } of titles) addTo(byKey, keyOf(name), { name, range: rangeIn(passage, from, to) });
  return flatMapList([...byKey.values()], (named): readonly TwoForms[] => {
    const forms = new Map<string, Named[]>();
    for (const one of named) addTo(forms, markless(one.name), one);
    return onlyTwo(forms);
  });
}

/** The slogans in quotes that stand with one mark between their parts here and with another, or none, there. */
export function slogansWithOtherMarks(plan: Plan): readonly TwoForms[] {
  const found = findSlogans(plan);
  // Few have marks in them, and without one there is nothing to be compared.
  const marked = new Set<string>();
  for (const { found: slogans } of found)
    for (const { name } of slogans) {
      const words = name.replace(sloganMarks, '');
      if (words !== name && words.length > shortestSlogan) marked.add(words);
    }
  if (marked.size === 0) return none;
  const byWords = new Map<string, Map<string, Named[]>>();
  for (const { passage, found: slogans } of found) {
    if (!isOwn(passage)) continue;
    for (const { name, from, to } of slogans) {
      const words = name.replace(sloganMarks, '');
      if (!marked.has(words)) continue;
      const forms = byWords.get(words) ?? new Map<string, Named[]>();
      byWords.set(words, forms);
      addTo(forms, name, { name: passage.text.slice(from, to), range: rangeIn(passage, from, to) });
    }
  }
  return flatMapList([...byWords.values()], onlyTwo);
}

/** The names with a number in them of which once the whole and once a part is quoted: “四同”教育 and “四同教育”. */
export function namesQuotedTwice(plan: Plan): readonly TwoForms[] {
  const found = findQuoted(plan);
  if (found.length === 0) return none;
  const wholes = new Map<string, Named[]>();
  const parts: { readonly passage: Passage; readonly one: Counted }[] = [];
  for (const { passage, found: names } of found) {
    if (!isOwn(passage)) continue;
    for (const one of names) {
      addTo(wholes, one.name, { name: `“${one.name}”`, range: rangeIn(passage, one.from, one.to) });
      if (one.before !== '' || one.after !== '') parts.push({ passage, one });
    }
  }
  const byWhole = new Map<string, Named[]>();
  for (const { passage, one } of parts) {
    const part = partOf(one, wholes);
    if (part !== undefined) {
      const { whole, name, from, to } = part;
      addTo(byWhole, whole, { name, range: rangeIn(passage, from, to) });
    }
  }
  return mapList([...byWhole], ([whole, named]) => pairOf(wholes.get(whole)!, named));
}

/** The place where a part of a name is quoted and the rest stands beside it; undefined where no such name is known. */
function partOf(
  { name, before, after, from, to }: Counted,
  wholes: ReadonlyMap<string, unknown>,
): (Found & { readonly whole: string }) | undefined {
  for (let length = 1; length <= after.length; length++) {
    const rest = after.slice(0, length);
    if (wholes.has(name + rest)) return { whole: name + rest, name: `“${name}”${rest}`, from, to: to + length };
  }
  for (let length = 1; length <= before.length; length++) {
    const rest = before.slice(-length);
    if (wholes.has(rest + name)) return { whole: rest + name, name: `${rest}“${name}”`, from: from - length, to };
  }
  return undefined;
}

/** What stands behind a name that is quoted for being one. */
const quotedNoun =
  /“([^“”，。；：！？\s]{2,8})”(服务|建设|制度|机制|模式|行动|工程|活动|改革|试点|平台|计划|病房|门诊|窗口)/gu;
/** So far from the name it is looked for without its marks: nobody looks back farther, and long paragraphs stay cheap. */
const nearby = 300;

interface Bare extends Columns {
  readonly quoted: Found;
}

/** A name that stands in quotation marks and near by without them. */
function bareIn({ shadow }: Readable): readonly Bare[] {
  const found: Bare[] = [];
  const told = new Set<number>();
  for (const { 0: whole, 1: name, 2: noun, index: at } of shadow.matchAll(quotedNoun)) {
    const start = Math.max(0, at - nearby);
    const from = start + shadow.slice(start, at + nearby).indexOf(name! + noun!);
    if (from < start || told.has(from)) continue;
    told.add(from);
    const quoted = { name: `“${name!}”`, from: at, to: at + whole.length - noun!.length };
    found.push({ from, to: from + name!.length, quoted });
  }
  return found.length === 0 ? none : found;
}

const findBare = collected(QUOTED, bareIn);

/** The names that stand in quotation marks and, in the same paragraph, without them. */
export function namesWithoutMarks(plan: Plan): readonly TwoForms[] {
  const quotes = new Map<string, Named[]>();
  const bare = new Map<string, Named[]>();
  for (const { passage, found } of findBare(plan)) {
    if (!isOwn(passage)) continue;
    for (const { from, to, quoted } of found) {
      addTo(quotes, quoted.name, { name: quoted.name, range: rangeIn(passage, quoted.from, quoted.to) });
      addTo(bare, quoted.name, { name: passage.text.slice(from, to), range: rangeIn(passage, from, to) });
    }
  }
  return mapList([...bare], ([name, few]) => ({ few, many: quotes.get(name)! }));
}

/** 县（区）, 市（县、区）: places of one rank that are named together. */
const ranks = /[省市州县区旗镇乡街村]（[省市州县区旗镇乡街村](?:、[省市州县区旗镇乡街村]){0,3}）/gu;

const ranksIn = ({ shadow }: Readable): readonly Found[] =>
  mapList([...shadow.matchAll(ranks)], ({ 0: name, index: from }) => ({ name, from, to: from + name.length }));

const findRanks = collected(OPENING, ranksIn);

/** Places of one rank that are named in one order here and in another there: 县（区） and 区（县）. */
export function ranksInTwoOrders(plan: Plan): readonly TwoForms[] {
  const byLetters = new Map<string, Map<string, Named[]>>();
  for (const { passage, found } of findRanks(plan)) {
    if (!isOwn(passage)) continue;
    for (const { name, from, to } of found) {
      const letters = [...name].sort().join('');
      const forms = byLetters.get(letters) ?? new Map<string, Named[]>();
      byLetters.set(letters, forms);
      addTo(forms, name, { name: passage.text.slice(from, to), range: rangeIn(passage, from, to) });
    }
  }
  return flatMapList([...byLetters.values()], onlyTwo);
}
