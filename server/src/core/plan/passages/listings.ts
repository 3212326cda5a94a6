/**
 * Things listed in running text together with how many they are: 城东、城西、城南3个街道, 供水、供气等5项服务,
 * 3个街道（城东、城西、城南）, 市、县、乡三级.
 */
import { CJK, DIGIT, LISTED, bitsOf, has } from '../../text/chars';
import { parseChineseNumber } from '../../text/numerals';
import type { Columns } from '../../text/range';
import { collected } from './collected';
import type { Readable } from './passages';
import { mapList } from '../../text/lists';

/** A list and the number that goes with it. */
export interface Listing {
  /** Pieces between the marks 、; words that lead to the list may stand before the first one's name. */
  readonly members: readonly Columns[];
  /** Their names, the spaces, brackets and closing words round them left out. */
  readonly names: readonly string[];
  /** How many things these may be, the likeliest first: 和 may join two of them or be part of one. */
  readonly sizes: readonly number[];
  /** Whether 等 says that there are more. */
  readonly open: boolean;
  /** `before`: the list stands before the number; `inside`: in brackets behind it; `levels`: 市、县、乡三级. */
  readonly form: 'before' | 'inside' | 'levels';
  readonly count: number;
  /** The classifier. */
  readonly unit: string;
  /** The number with its classifier. */
  readonly counted: Columns;
}

/** What a character may be: the end of a number of things, a digit of one, the beginning of a classifier. */
const NUMBER = 1;
const NUMERAL = 2;
const CLASSIFIER = 4;
/** Before a number it counts nothing: 第3个, 、3个, and digits of which no more than three are looked at. */
const UNCOUNTED = 8;
/** Where a list ends, read backwards. */
const STOP = 16;
const CLOSING = 32;
const closings: Readonly<Record<string, string>> = {
  '”': '“',
  '）': '（',
  '》': '《',
  '〉': '〈',
  '】': '【',
  '〕': '〔',
};
const kinds = new Uint8Array(0x10000);
for (const [kind, letters] of [
  [NUMBER, '0123456789二三四五六七八九十两'],
  [NUMERAL, '0123456789一二三四五六七八九十两'],
  [CLASSIFIER, '个项家所名位条类种座处支级县市区镇乡村省大方部'],
  [UNCOUNTED, '第、.百千万亿一二三四五六七八九十0123456789'],
  [STOP, '，。；：！？“（《〈【〔—,;:?!(\t'],
  [CLOSING, Object.keys(closings).join('')],
] as const)
  for (const letter of letters) kinds[letter.charCodeAt(0)]! |= kind;
const space = 0x20;

/** Whether the character at an offset is of a kind; false outside the text. */
const isOf = (text: string, at: number, kind: number): boolean => (kinds[text.charCodeAt(at)]! & kind) !== 0;

const units = /(?:大类|大|个|项|家|所|名|位|条|类|种|座|处|支|级|县区|区县|县|市|区|镇|乡|村|省|方面|部门)/uy;
/** Behind the classifier these make a measure, a bound or one of several numbers of it. */
const notCounted =
  /^(?:月|小?时|工作日|百分点|季度|[及或含]?以上|[及或含]?以下|以内|左右|[余多]|[一二两三四五六七八九十\d]|、|[和与及][一二两三四五六七八九十\d])/u;
/** 二级医院, 三级甲等: grades. */
const notLevels =
  /^(?:医|甲|乙|以上|以下|及|公立|综合|专科|标准|响应|保护|指标|预警|以|学科|注册|建筑|资质|教师|残疾)/u;
const levelNames = '央省市州盟县区旗乡镇街道村社组国';
/** So far before the number its list may begin, and so many pieces it has at most. */
const reach = 240;
const mostPieces = 24;
const listMark = '、'.charCodeAt(0);
const none: readonly never[] = [];
const ownNumber = /^\s*[一二三四五六七八九十]{1,3}$/u;

/** The pieces of a list, read backwards from where it ends; none where a number stands in one that is not the first. */
function piecesBefore(shadow: string, end: number): readonly Columns[] {
  let pieces: Columns[] | undefined;
  const first = Math.max(0, end - reach);
  let to = end;
  let at = end;
  let hasNumber = false;
  for (; at > first; at--) {
    const unit = shadow.charCodeAt(at - 1);
    const bits = bitsOf(unit);
    if ((bits & CJK) !== 0) continue;
    if (unit === listMark) {
      if (hasNumber || pieces?.length === mostPieces) return none;
      (pieces ??= []).push({ from: at, to });
      to = at - 1;
    } else if ((kinds[unit]! & CLOSING) !== 0) {
      const close = shadow[at - 1]!;
      const open = shadow.slice(first, at - 1).lastIndexOf(closings[close]!);
      if (open < 0) break;
      at = first + open + 1;
      // “湖剧”“竹编”: quotations that stand beside each other need no mark between them.
      if ((close === '”' || close === '》') && shadow[at - 2] === close && !hasNumber) {
        if (pieces?.length === mostPieces) return none;
        (pieces ??= []).push({ from: at - 1, to });
        to = at - 1;
      }
    } else if ((kinds[unit]! & STOP) !== 0) break;
    else hasNumber ||= (bits & DIGIT) !== 0;
  }
  if (pieces === undefined) return none;
  // 三、生育、抚养两个……: the number of the item is none of the list.
  if (at > 0 || !ownNumber.test(shadow.slice(0, to))) pieces.push({ from: at, to });
  return pieces.reverse();
}

const brackets = /[（〔][^（）〔〕]{0,40}[）〕]/gu;
/** What is all in one pair of quotation or title marks. */
const quoted = /^(?:“[^“”]+”|《[^《》]+》)$/u;
/** 共5个, 这3个, 等领域 behind a list. */
const closingWords = /(?:一共|共计|共有|共|这)$/u;
const joint = /以及|(?<![共饱温缓总亲])和(?![平谐解睦])|(?<![参赋给授])与(?!会)|(?<![普涉以])及(?![时早格])/u;

/** What 和 or the like joins in a name, or may be parts of it that go together. */
export function joinedIn(name: string): readonly string[] {
  if (!joint.test(name)) return [name];
  const [head, ...others] = name.slice(1).split(joint) as [string, ...string[]];
  return [name.slice(0, 1) + head, ...others];
}

/** How many times 和 or the like joins two things in a name, or may be a part of it. */
export const jointsIn = (name: string): number => joinedIn(name).length - 1;

function nameOf(shadow: string, { from, to }: Columns): string {
  const text = shadow.slice(from, to).replaceAll(' ', '');
  const name = (text.includes('（') || text.includes('〔') ? text.replace(brackets, '') : text).replace(
    closingWords,
    '',
  );
  return quoted.test(name) ? name.slice(1, -1) : name;
}

/** How many things a list of pieces may be: 和 in the last piece joins two, 和 in another may. */
function sizesOf(names: readonly string[]): number[] {
  const joints = mapList(names, jointsIn);
  const all = names.length + joints.reduce((sum, one) => sum + one, 0);
  const likely = names.length + Math.min(1, joints[joints.length - 1]!);
  const sizes = [likely];
  for (let size = names.length; size <= all; size++) if (size !== likely) sizes.push(size);
  return sizes;
}

/** Two letters that are one level. */
const oneLevel = new Set('街道 社区 乡镇 镇街 街镇 县区 区县 县市 市县 市区 市州 州市 旗县'.split(' '));

/** Of 市、县、乡: 省市、县、乡 are four, 市、区县、乡 three or four. */
function levelSizes(names: readonly string[]): number[] | undefined {
  const [first, ...others] = names as [string, ...string[]];
  const isLevel = (name: string): boolean =>
    name.length <= 2 && [...name].every((letter) => levelNames.includes(letter));
  if (others.some((name) => !isLevel(name))) return undefined;
  let tail = 0;
  while (tail < first.length && levelNames.includes(first[first.length - 1 - tail]!)) tail++;
  if (tail === 0) return undefined;
  const doubles = others.filter((name) => name.length === 2 && name !== '街道' && name !== '社区').length;
  const least = names.length + others.filter((name) => name.length === 2 && !oneLevel.has(name)).length;
  const most = names.length + doubles + Math.min(tail, 4) - 1;
  return [least, ...Array.from({ length: most - names.length + 1 }, (_, more) => names.length + more)];
}

function countOf(number: string): number | undefined {
  if (has(number, 0, DIGIT)) return /^\d+$/u.test(number) ? Number(number) : undefined;
  if (number.length > 1) return parseChineseNumber(number);
  return number === '两' ? 2 : '一二三四五六七八九十'.indexOf(number) + 1;
}

/** What is counted is named in so many letters between the number and the bracket: 3个街道（. */
const longestThing = 12;

/** The list in brackets behind a number: 3个街道（城东、城西、城南）. */
function insideBrackets(shadow: string, from: number): Columns[] | undefined {
  let at = from;
  while (at < from + longestThing && has(shadow, at, CJK)) at++;
  if (shadow[at] !== '（') return undefined;
  const length = shadow.slice(at, at + reach).indexOf('）');
  if (length < 0) return undefined;
  const end = at + length;
  const pieces: Columns[] = [];
  let start = at + 1;
  for (let next = at + 1; next <= end; next++) {
    if (next === end || shadow[next] === '、') {
      pieces.push({ from: start, to: next });
      start = next + 1;
    } else if ((bitsOf(shadow.charCodeAt(next)) & CJK) === 0) return undefined;
  }
  return pieces;
}

/** A number of things. */
interface Counted extends Columns {
  readonly count: number;
  readonly unit: string;
}

/** The number that ends right before `end`, with its classifier, which begins at `at`; undefined where it counts nothing. */
function countedAt(shadow: string, end: number, at: number): Counted | undefined {
  let from = end - 1;
  while (from > end - 3 && isOf(shadow, from - 1, NUMERAL)) from--;
  if (isOf(shadow, from - 1, UNCOUNTED)) return undefined;
  units.lastIndex = at;
  if (!units.test(shadow)) return undefined;
  const to = units.lastIndex;
  const count = countOf(shadow.slice(from, end));
  if (count === undefined || count < 2 || notCounted.test(shadow.slice(to, to + 4))) return undefined;
  return { from, to, count, unit: shadow.slice(at, to) };
}

/** The list in quotation marks that end at `end`: “夜游、夜娱、夜食”三大场景. */
function insideQuotes(shadow: string, end: number): readonly Columns[] {
  if (shadow[end - 1] !== '”') return none;
  const before = piecesBefore(shadow, end - 1);
  return before.length > 0 && shadow[before[0]!.from - 1] === '“' ? before : none;
}

/** The list that goes with a number. */
function listingAt(shadow: string, { from, to, count, unit }: Counted): Listing | undefined {
  // A、B、C“三大中心”: the number may stand in quotation marks of its own.
  const isQuoted = unit === '大' && shadow[from - 1] === '“' && shadow[from - 2] !== '、';
  const end = shadow[from - 1] === ' ' || isQuoted ? from - 1 : from;
  const open = shadow[end - 1] === '等';
  const listEnd = open ? end - 1 : end;
  const outside = piecesBefore(shadow, listEnd);
  const before = outside.length > 0 ? outside : insideQuotes(shadow, listEnd);
  const isLevels = unit === '级';
  if (isLevels && (before.length === 0 || open || notLevels.test(shadow.slice(to, to + 4)))) return undefined;
  const members = before.length > 0 ? before : open ? undefined : insideBrackets(shadow, to);
  if (members === undefined || members.length < 2) return undefined;
  const names = mapList(members, (member) => nameOf(shadow, member));
  const sizes = names.includes('') ? undefined : isLevels ? levelSizes(names) : sizesOf(names);
  if (sizes === undefined) return undefined;
  const form = isLevels ? 'levels' : before.length > 0 ? 'before' : 'inside';
  return { members, names, sizes, open, form, count, unit, counted: { from, to } };
}

/** The lists of a text that come with a number of things. */
function listingsIn({ shadow }: Readable): readonly Listing[] {
  let found: Listing[] | undefined;
  let before = 0;
  let last = 0;
  for (let at = 0; at < shadow.length; at++) {
    const unit = shadow.charCodeAt(at);
    if ((kinds[unit]! & CLASSIFIER) !== 0 && (kinds[last === space ? before : last]! & NUMBER) !== 0) {
      const thing = countedAt(shadow, last === space ? at - 1 : at, at);
      const listing = thing === undefined ? undefined : listingAt(shadow, thing);
      if (listing !== undefined) (found ??= []).push(listing);
    }
    before = last;
    last = unit;
  }
  return found ?? none;
}

/** The listings of a plan, with the passages that they stand in. */
export const listings = collected<Listing>(LISTED, listingsIn);
