/** Finds numbers of things that are named one by one behind them, and are more or fewer: 3个街道，分别是城东、城西. */
import { collected } from '../../plan/passages/collected';
import { joinedIn, jointsIn } from '../../plan/passages/listings';
import type { Readable } from '../../plan/passages/passages';
import { CLOSING, OPENING, SEPARATE, has } from '../../text/chars';
import { parseNumber } from '../../text/numerals';
import type { Columns } from '../../text/range';
import { flatMapList } from '../../text/lists';

const none: readonly never[] = [];

/** A number with its classifier, the list behind it, and how many things that names. */
export interface NamedApart {
  readonly counted: Columns;
  readonly list: Columns;
  readonly size: number;
}

/** The list goes up to the end of its sentence: behind a comma it may go on in another way. */
const pattern =
  /(?<![第\d.百千万亿一二三四五六七八九十])(?<counted>(?<count>\d{1,2}|[二两三四五六七八九十])(?:大类|[个家所条项名位种类座处支款件大]))(?<what>[^，。；：、\d]{0,24}?)[，：]?(?:它们)?分别(?:是|为)：?(?<list>[^，。；：！？\d]{2,160})(?:[。；]|$)/gu;
/** Behind 等 there are more. */
const isOpen = /等/u;

/** The names in a list: parted by 、 outside brackets and quotation marks. */
function namesIn(list: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    const letter = list.charAt(at);
    if (letter !== '' && (has(list, at, OPENING) || '“《'.includes(letter))) depth++;
    else if (letter !== '' && (has(list, at, CLOSING) || '”》'.includes(letter))) depth--;
    else if (at === list.length || (depth === 0 && letter === '、')) {
      names.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return names;
}

/** How many things these may be; none where it is not plain. */
function sizesOf(names: readonly string[]): readonly number[] {
  const last = joinedIn(names[names.length - 1]!);
  // 和 between two groups of names.
  if (last.length > 2 || names.slice(0, -1).some((name) => jointsIn(name) > 0)) return [];
  const all = [...names.slice(0, -1), ...last];
  if (all.length < 2) return [];
  if (last.length === 1) return [all.length];
  // 城南街道和城北街道 are two as the others are one each; 和 may be part of another name.
  const end = last[0]!.slice(-1);
  return all.every((name) => name.endsWith(end)) ? [all.length] : [all.length, names.length];
}

/** The miscounted lists of a text. */
function namedApartIn({ shadow }: Readable): readonly NamedApart[] {
  if (!shadow.includes('分别是') && !shadow.includes('分别为')) return none;
  return flatMapList([...shadow.matchAll(pattern)], (match): readonly NamedApart[] => {
    const { counted, count, list } = match.groups as Record<'counted' | 'count' | 'list', string>;
    if (isOpen.test(list)) return [];
    const sizes = sizesOf(namesIn(list));
    const number = parseNumber(count);
    if (number === undefined || sizes.length === 0 || sizes.includes(number)) return [];
    const end = match.index + match[0].lastIndexOf(list);
    return [
      {
        counted: { from: match.index, to: match.index + counted.length },
        list: { from: end, to: end + list.length },
        size: sizes[0]!,
      },
    ];
  });
}

/** The passages of a plan with miscounted lists behind 分别是. */
export const namedApart = collected(SEPARATE, namedApartIn);
