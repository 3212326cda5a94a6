/** The marks behind the numbers of headings that should be others. */
import type { Marker, Plan, Section } from '../../plan/model';
import { skipSpaces } from '../../text/chars';
import { addAll, flatMapList, mapList } from '../../text/lists';
import { rangeInLine } from '../../text/range';
import { damagedMarkers } from './damaged-markers';
import type { Place } from './places';
import { usualDot, wideDots } from './usual-dot';

const digit = /^[0-9０-９]/u;
const twice = /^[.、．·][^.\s]/u;

/** The place where one character, or nothing, stands behind a number and `mark` should. */
function place(plan: Plan, line: number, { digits, whole }: Marker, from: number, to: number, mark: string): Place {
  const text = plan.lines[line]!;
  return {
    range: rangeInLine(line, from, to),
    newText: mark,
    found: text.slice(whole.from, Math.max(to, whole.to)),
    right: text.slice(whole.from, mark === '' ? from : digits.to) + mark,
  };
}

/** 一. 一， and `一 ` for 一、 */
function afterChinese(plan: Plan, { line, marker }: Section): Place | undefined {
  const text = plan.lines[line]!;
  const { digits, whole } = marker;
  if (whole.to > digits.to && text[whole.to - 1] === '、') return undefined;
  const to = whole.to > digits.to ? whole.to : skipSpaces(plan.facts[line]!.shadow, digits.to, text.length);
  return place(plan, line, marker, digits.to, to, '、');
}

/** 1、 1， and 1· for 1., or for 1． where the document writes that. */
function afterArabic(plan: Plan, { line, marker, title }: Section, dot: string): Place | undefined {
  const { to } = marker.whole;
  const mark = plan.lines[line]![to - 1]!;
  // 12.、 and 12..
  if (mark === '.' || wideDots.includes(mark)) {
    const isTwice = twice.test(title.text) && title.range.start.character === to;
    return isTwice ? place(plan, line, marker, marker.digits.to, to + 1, mark) : undefined;
  }
  if (!'、，,·•'.includes(mark) || digit.test(title.text)) return undefined;
  return place(plan, line, marker, marker.digits.to, to, dot);
}

/** Another number: ①、②项 and （一）、（二）两项 name several. */
const nextNumber = /^\s*(?:[\u2460-\u2473]|[（(〔]\s*[\d一二三四五六七八九十]{1,3}\s*[）)〕])/u;

/** （一）、 and ①、 which need no mark. */
function afterBracket(plan: Plan, { line, marker }: Section): Place | undefined {
  const { shadow } = plan.facts[line]!;
  const { whole } = marker;
  if (marker.style === 'circled') {
    const at = skipSpaces(shadow, whole.to, shadow.length);
    if (!'、.，'.includes(shadow[at] ?? ' ') || nextNumber.test(shadow.slice(at + 1))) return undefined;
    return place(plan, line, marker, whole.to, at + 1, '');
  }
  if (!'、.'.includes(shadow[whole.to - 1]!) || nextNumber.test(shadow.slice(whole.to))) return undefined;
  const close = shadow.slice(marker.digits.to, whole.to).search(/[）)〕]/u);
  return place(plan, line, marker, marker.digits.to + close + 1, whole.to, '');
}

/** The mark behind an item's number. */
function markOf(plan: Plan, { line, marker }: Section): string {
  return plan.lines[line]![marker.whole.to - 1]!;
}

/** `1．` where the document mostly writes `1.`; a document that writes it throughout has its reasons. */
export function wideDotPlaces(plan: Plan, items: readonly Section[]): Place[] {
  const marks = mapList(items, (one) => markOf(plan, one));
  const wide = items.filter((_, at) => wideDots.includes(marks[at]!));
  if (wide.length === 0 || marks.filter((mark) => mark === '.').length < wide.length) return [];
  return mapList(wide, ({ line, marker }) => place(plan, line, marker, marker.whole.to - 1, marker.whole.to, '.'));
}

/** The wrong marks behind headings' numbers, by the kind of number. */
interface WrongMarks {
  readonly chinese: readonly Place[];
  readonly arabic: readonly Place[];
  readonly bracket: readonly Place[];
  /** All headings with 1. or the like, right or wrong. */
  readonly items: readonly Section[];
}

/** Finds them in all series of a plan; the marks in the document's own form where it has two. */
export function wrongMarks(plan: Plan): WrongMarks {
  const chinese: Place[] = [];
  const bracket: Place[] = [];
  const items: Section[] = [];
  // A number of another level, whose mark is right there.
  const strays = new Set(mapList(damagedMarkers(plan), ({ section }) => section));
  for (const { style, members: all } of plan.series) {
    const members = strays.size === 0 ? all : all.filter((one) => !strays.has(one));
    if (members.length === 0) continue;
    const placesOf = (read: typeof afterChinese) => flatMapList(members, (one) => read(plan, one) ?? []);
    if (style === 'cn-comma' && members.length > 1) addAll(chinese, placesOf(afterChinese));
    else if (style === 'cn-paren' || style === 'arabic-paren' || style === 'circled')
      addAll(bracket, placesOf(afterBracket));
    else if (style === 'arabic-dot') addAll(items, members);
  }
  const dot = usualDot(mapList(items, (one) => markOf(plan, one)));
  const arabic = flatMapList(items, (one) => afterArabic(plan, one, dot) ?? []);
  return { chinese, arabic, bracket, items };
}
