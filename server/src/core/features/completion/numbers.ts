/** The numbers that a heading or item may have at a place, in the document's own style, marks and way of counting. */
import type { MarkerStyle, Part, Plan, Section, Series } from '../../plan/model';
import { rankOf } from '../../plan/assembly/series';
import { markerText } from '../../rules/numbering/number-text';
import type { Cursor } from './cursor';
import type { Draft } from './suggestion';

/** A number that would go on counting. */
export interface NextNumber {
  readonly style: MarkerStyle;
  /** With its marks, and with the space behind them where the document has one: `（三）`. */
  readonly text: string;
  /** What it comes after; undefined where it is the first of its kind. */
  readonly after: Section | undefined;
  /** Whether the number stands below already, so that those behind it move on by one. */
  readonly isTaken: boolean;
}

/** How numbers look where the document has none of the kind. */
const usual: Readonly<Partial<Record<MarkerStyle, string>>> = {
  volume: '第一篇　',
  chapter: '第一章　',
  article: '第一条　',
  'cn-comma': '一、',
  'cn-paren': '（一）',
  'arabic-dot': '1.',
  'arabic-paren': '（1）',
  circled: '①',
};
const usualBelow: Readonly<Partial<Record<MarkerStyle, MarkerStyle>>> = {
  volume: 'chapter',
  chapter: 'article',
  'cn-comma': 'cn-paren',
  'cn-paren': 'arabic-dot',
  'arabic-dot': 'arabic-paren',
  'arabic-paren': 'circled',
};

/** Another number in the form of a heading's own. */
function numberLike(plan: Plan, section: Section, value: number): string {
  const gap = /^\s*/u.exec(plan.lines[section.line]!.slice(section.marker.whole.to))![0];
  return markerText(plan, section, value) + gap;
}

/** The number that follows a heading's own. */
function numberAfter(plan: Plan, section: Section): NextNumber {
  const value = section.marker.value + 1;
  const { style } = section.marker;
  const series = plan.series.find((one) => one.part === section.part && one.style === style);
  const at = series?.members.indexOf(section) ?? -1;
  const isTaken = at >= 0 && series!.members[at + 1]?.marker.value === value;
  return { style, text: numberLike(plan, section, value), after: section, isTaken };
}

/** The style of the headings that stand below those of another one in a part; undefined where none do. */
function styleBelow(plan: Plan, part: Part, style: MarkerStyle): MarkerStyle | undefined {
  return plan.sections.find((one) => one.part === part && one.parent?.marker.style === style)?.marker.style;
}

/** The styles that count on over higher headings as a rule; the others begin anew. */
const usuallyRunOn: ReadonlySet<MarkerStyle> = new Set(['article', 'arabic-dot']);

/** Whether a series shows by itself how it goes on below the next heading: it stands below two of them already. */
function showsHow({ members }: Series): boolean {
  return members.some(({ parent }) => parent !== members[0]!.parent);
}

/** The number of a style, for a heading that opens below another one: it begins anew, or goes on as the series does. */
export function openingNumber(cursor: Cursor, style: MarkerStyle): NextNumber | undefined {
  const { plan, part, line } = cursor;
  const series = plan.series.find((one) => one.part === part && one.style === style);
  if (series === undefined) {
    const text = usual[style];
    return text === undefined ? undefined : { style, text, after: undefined, isTaken: false };
  }
  const last = series.members.findLast((member) => member.line < line);
  const runsOn = showsHow(series) ? series.runsOn : usuallyRunOn.has(style);
  if (runsOn && last !== undefined) return numberAfter(plan, last);
  const sample = last ?? series.members[0]!;
  const isTaken = series.members.some((member) => member.line > line && member.parent === cursor.above);
  return { style, text: numberLike(plan, sample, 1), after: undefined, isTaken };
}

/** Whether a heading awaits its first item: it stands alone, as others do that have some. */
function awaitsItem(plan: Plan, section: Section, line: number): boolean {
  if (section.form !== 'alone' || section.children.some((child) => child.line < line)) return false;
  return section.parent === undefined || styleBelow(plan, section.part, section.marker.style) !== undefined;
}

/**
 * The numbers that may follow at the cursor, likeliest first: the next of the level above, those of the levels over it,
 * and the first one under it.
 */
export function nextNumbers(cursor: Cursor): readonly NextNumber[] {
  const { plan, part, above, line } = cursor;
  if (part === undefined || part.scope === 'chrome' || part.scope === 'colophon') return [];
  if (above === undefined || above.part !== part) {
    const top = plan.series.filter((one) => one.part === part).sort((a, b) => rankOf(a.style) - rankOf(b.style))[0];
    const first = openingNumber(cursor, top?.style ?? 'cn-comma');
    return first === undefined ? [] : [first];
  }
  const found: NextNumber[] = [];
  for (let section: Section | undefined = above; section !== undefined; section = section.parent) {
    found.push(numberAfter(plan, section));
  }
  const { style } = above.marker;
  const below = styleBelow(plan, part, style) ?? usualBelow[style];
  const first = below === undefined ? undefined : openingNumber(cursor, below);
  if (first !== undefined && !found.some((one) => one.style === first.style)) {
    const opening = [first, ...otherWay(cursor, first)];
    if (awaitsItem(plan, above, line)) found.unshift(...opening);
    else found.push(...opening);
  }
  return found;
}

/** The styles of which both ways of counting are to be met. */
const eitherWay: ReadonlySet<MarkerStyle> = new Set(['cn-paren', 'arabic-dot']);

/** The other way of counting, where the document does not show yet how it counts. */
function otherWay({ plan, part, line }: Cursor, { style, after }: NextNumber): readonly NextNumber[] {
  const series = plan.series.find((one) => one.part === part && one.style === style);
  const last = series?.members.findLast((member) => member.line < line);
  if (last === undefined || !eitherWay.has(style) || showsHow(series!)) return [];
  if (after === undefined) return [numberAfter(plan, last)];
  return [{ style, text: numberLike(plan, last, 1), after: undefined, isTaken: false }];
}

const numberNames: readonly string[] = ['序号', '下一个序号'];

/** Numbers as something to write. */
export function numberDrafts(numbers: readonly NextNumber[]): readonly Draft[] {
  return numbers.map(({ text, after, isTaken }) => {
    const place = after === undefined ? '从头编号' : `接“${after.title.text.slice(0, 16)}”`;
    return {
      kind: 'number',
      label: text.trimEnd(),
      insert: text,
      detail: isTaken ? `${place}，后面的序号要顺延` : place,
      names: numberNames,
    };
  });
}
