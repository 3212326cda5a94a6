/** Numbers that are there but can't be read as such, as they have lost a mark or have that of another level. */
import type { Block, MarkerStyle, Plan, Section } from '../../plan/model';
import { toChineseNumber } from '../../text/numerals';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Cause } from './causes';
import { causesIn } from './causes';
import { markerText } from './number-text';
import { flatMapList, mapList } from '../../text/lists';

/** A defect of a series, and the damaged number that it comes from. */
export interface NumberDefect {
  readonly cause: Cause;
  readonly damaged?: DamagedMarker;
}

/** The damaged number that is missing in a series, and what it should be. */
export interface DamagedMarker {
  readonly range: Range;
  readonly found: string;
  readonly right: string;
  /** The heading as which it was read, on another level; undefined where it was read as text. */
  readonly section: Section | undefined;
}

/** What a number stands before that is one of the text: 三是, 三级医院, 12个县. */
const counts =
  '(?![农资公支保包好体委个是来级线类产项次年月日周天时分秒大五十百千万亿届中位种条方些家名人所座处场期件套台只元度成分之、点])';
/** So far back a heading is looked for. */
const mostLines = 200;
/** A heading alone is no longer; what is longer has a full stop behind its heading. */
const longestHeading = 40;

/** How a number of a level looks where it has lost its mark, or has another level's. */
const forms: Partial<Record<MarkerStyle, (value: number, chinese: string) => string>> = {
  'cn-comma': (value, chinese) =>
    `${chinese}(?=[\\u4e00-\\u9fff])${counts}|${value}\\s*[、.](?!\\d)|（\\s*(?:${chinese}|${value})\\s*）`,
  'cn-paren': (value, chinese) =>
    `${chinese}\\s*[）〕]|[（〔]\\s*${chinese}(?=[\\u4e00-\\u9fff])${counts}|[（〔]\\s*${value}\\s*[）〕]|（\\s*${chinese}\\s*[】］〉》]`,
  'arabic-dot': (value) =>
    `${value}(?=\\s?[\\u4e00-\\u9fff])(?!\\s)${counts}|${value}(?=\\s[\\u4e00-\\u9fff])(?=\\s${counts})|${value}\\s*[。：；](?!\\d)|（\\s*${value}\\s*）|${misread(value)}`,
  chapter: (_, chinese) => `${chinese}\\s*章(?!程|[鱼回])`,
  'arabic-paren': (value) => `${value}\\s*）|（\\s*${value}(?=[\\u4e00-\\u9fff])${counts}`,
};

/** —、 for 一、: a dash, where the text was read by a machine. Nothing else begins so. */
const dashForOne = '[—―─－-]{1,2}\\s*、';

/** l2. and 1 2. for 12. */
function misread(value: number): string {
  const digits = [...String(value)];
  if (digits.length < 2) return '(?!)';
  const alike = mapList(digits, (digit) => (digit === '1' ? '[1lI]' : digit));
  return `${alike.join('')}\\s*[.、]|${digits.join('\\s+')}\\s*[.、]`;
}

/** 2。 between two items of one line, where each is glued to the one before. */
function damagedBetween(plan: Plan, { member, before }: Cause): DamagedMarker | undefined {
  const { line, marker } = member;
  if (before?.line !== line || marker.style !== 'arabic-dot') return undefined;
  const start = before.marker.whole.to;
  const pattern = new RegExp(`(?<=[。；])${marker.value - 1}[。，；：](?=[\\u4e00-\\u9fff])`, 'u');
  const found = pattern.exec(plan.facts[line]!.shadow.slice(start, marker.whole.from));
  if (found === null) return undefined;
  return damagedAt(plan, member, line, start + found.index, found[0].length);
}

/** What stands in a line in the place of the number before a heading's. */
function damagedAt(
  plan: Plan,
  member: Section,
  line: number,
  from: number,
  length: number,
  section?: Section,
): DamagedMarker {
  const to = from + length;
  const right = markerText(plan, member, member.marker.value - 1);
  return { range: rangeInLine(line, from, to), found: plan.lines[line]!.slice(from, to), right, section };
}

/** Whether a block may be a heading of a series in which the others are short or end in a full stop. */
function isHeadingLike({ from, to }: Block, shadow: string): boolean {
  const stop = shadow.indexOf('。', from);
  return (stop >= 0 && stop < to ? stop : to) - from <= longestHeading;
}

/**
 * The headings that do not fit in the series as whose members they are read: the only ones, or defects there. What
 * only lacks the one before it, whose number has lost its mark, is in its place.
 */
function straysOf(plan: Plan, causes: readonly Cause[], byLine: Headings['byLine']): ReadonlySet<Section> {
  const alone = { byLine, strays: new Set<Section>() };
  const doubtful = causes.filter((cause) => damagedMarkerOf(plan, cause, alone) === undefined);
  const strays = new Set(mapList(doubtful, ({ member }) => member));
  for (const { members } of plan.series) if (members.length === 1) strays.add(members[0]!);
  return strays;
}

/** The first heading of each line that has one. */
function firstByLine({ sections }: Plan): ReadonlyMap<number, Section> {
  const byLine = new Map<number, Section>();
  for (const section of sections) if (!byLine.has(section.line)) byLine.set(section.line, section);
  return byLine;
}

/** What is looked at for each cause: the headings by their lines, and those that may be of another series. */
interface Headings {
  readonly byLine: ReadonlyMap<number, Section>;
  readonly strays: ReadonlySet<Section>;
}

/** The damaged number for which a cause finds one missing; undefined where none is found. */
function damagedMarkerOf(
  plan: Plan,
  { member, before, right, companions, copy }: Cause,
  { byLine, strays }: Headings,
): DamagedMarker | undefined {
  const form = forms[member.marker.style];
  const value = member.marker.value - 1;
  const mayBeDash = value === 1 && member.marker.style === 'cn-comma';
  const isPlain = form !== undefined && companions.length === 0 && copy === undefined && value === right;
  if (!isPlain && !mayBeDash) return undefined;
  const dash = mayBeDash ? dashForOne : '(?!)';
  const pattern = new RegExp(isPlain ? `^(?:${form(value, toChineseNumber(value))}|${dash})` : `^${dash}`, 'u');
  const above = before ?? member.parent;
  const firstLine = Math.max(above === undefined ? member.part.firstLine : above.line + 1, member.line - mostLines);
  for (let line = firstLine; line < member.line; line++) {
    const { shadow, blocks } = plan.facts[line]!;
    const block = blocks[0];
    if (block === undefined || (block.kind !== 'text' && block.kind !== 'heading' && block.kind !== 'title')) continue;
    const found = pattern.exec(shadow.slice(block.from, block.to));
    if (found === null || !isHeadingLike({ ...block, line }, shadow)) continue;
    const section = byLine.get(line);
    if (section !== undefined && !strays.has(section)) continue;
    return damagedAt(plan, member, line, block.from, found[0].length, section);
  }
  return undefined;
}

function readDefects(plan: Plan): readonly NumberDefect[] {
  const causes = causesIn(plan);
  if (causes.length === 0) return [];
  const byLine = firstByLine(plan);
  const headings: Headings = { byLine, strays: straysOf(plan, causes, byLine) };
  const defects = mapList(causes, (cause): NumberDefect => {
    const damaged = damagedMarkerOf(plan, cause, headings) ?? damagedBetween(plan, cause);
    return damaged === undefined ? { cause } : { cause, damaged };
  });
  const strays = new Set(mapList(defects, ({ damaged }) => damaged?.section));
  return defects.filter(({ cause }) => !strays.has(cause.member) && !goesOnWithout(strays, cause));
}

/** Whether a number is right once the number of another level right before it is left out: 8. 三、 9. with 3、 for 三、. */
function goesOnWithout(strays: ReadonlySet<Section | undefined>, { count, at, member }: Cause): boolean {
  const { members } = count.series;
  let before = at - 1;
  while (before >= 0 && strays.has(members[before])) before--;
  return before >= 0 && before < at - 1 && members[before]!.marker.value + 1 === member.marker.value;
}

/** The defects of all series in the order in which they are found; a damaged number makes no series of its own. */
export function numberDefects(plan: Plan): readonly NumberDefect[] {
  return plan.remember(readDefects);
}

/** The damaged numbers of a document. */
export function damagedMarkers(plan: Plan): readonly DamagedMarker[] {
  return [...strayMarkers(plan), ...flatMapList(numberDefects(plan), ({ damaged }) => damaged ?? [])];
}

/** A number written as one of another level, and those around it in the level that it belongs to. */
export interface StrayMarker extends DamagedMarker {
  readonly before: Section;
  readonly after: Section;
}

const none: readonly StrayMarker[] = [];

function readStrays(plan: Plan): readonly StrayMarker[] {
  return flatMapList(plan.series, ({ members }) =>
    flatMapList(members, (section, at) => {
      const { line, marker } = section;
      const before = members[at - 1];
      const after = members[at + 1];
      if (marker.writtenAs === undefined || before === undefined || after === undefined) return none;
      const { from, to } = marker.whole;
      const found = plan.lines[line]!.slice(from, to);
      const right = markerText(plan, before, marker.value);
      return [{ range: rangeInLine(line, from, to), found, right, section, before, after }];
    }),
  );
}

/** The headings that are read as of another level than their number is of. */
export function strayMarkers(plan: Plan): readonly StrayMarker[] {
  return plan.remember(readStrays);
}
