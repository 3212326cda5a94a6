/**
 * Numbers that stand in the middle of a line, behind the end of the item before, where all others begin one: a line end
 * was lost. Where many do, the text is a copy that has lost its line ends, and nobody has to be told.
 */
import type { MarkerStyle, Plan, Section } from '../../plan/model';
import { flatMapList } from '../../text/lists';
import { toChineseNumber } from '../../text/numerals';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';

export interface GluedNumber {
  /** The number with its marks. */
  readonly range: Range;
  readonly found: string;
  /** Where the line has to end: the number, and the spaces before it. */
  readonly breakAt: Range;
  /** The headings between which it stands. */
  readonly previous: Section;
  readonly next: Section;
}

/** More than these are no slips of one who writes. */
const mostGlued = 2;
/** So many numbers may be lost in one place. */
const mostMissing = 2;

const forms: Partial<Record<MarkerStyle, (value: number) => string>> = {
  'cn-comma': (value) => `${toChineseNumber(value)}、`,
  'cn-paren': (value) => `（${toChineseNumber(value)}）`,
  'arabic-dot': (value) => `${value}[.、]`,
  'arabic-paren': (value) => `（${value}）`,
};

/** The places in the lines between two headings where a number follows the end of a sentence or of a note of units. */
function placesOf(plan: Plan, previous: Section, next: Section, form: string): GluedNumber[] {
  const pattern = new RegExp(`(?<=[。；！？）])(\\s*)(${form})(?=\\s?[\\u4e00-\\u9fff])`, 'gu');
  const found: GluedNumber[] = [];
  for (let line = previous.line; line < next.line; line++) {
    const { shadow } = plan.facts[line]!;
    const start = line === previous.line ? previous.marker.whole.to : 0;
    for (const { 1: spaces, 2: number, index } of shadow.matchAll(pattern)) {
      if (index < start) continue;
      const from = index + spaces!.length;
      const range = rangeInLine(line, from, from + number!.length);
      const text = plan.lines[line]!.slice(from, from + number!.length);
      found.push({ range, found: text, breakAt: rangeInLine(line, index, from), previous, next });
    }
  }
  return found;
}

/** The numbers that are missing between two headings, where each stands glued between them, once. */
function gluedBetween(plan: Plan, previous: Section, next: Section): readonly GluedNumber[] {
  const { style, value } = next.marker;
  const form = forms[style];
  const missing = value - previous.marker.value - 1;
  if (form === undefined || missing < 1 || missing > mostMissing || previous.line >= next.line) return [];
  const found: GluedNumber[] = [];
  for (let number = previous.marker.value + 1; number < value; number++) {
    const places = placesOf(plan, previous, next, form(number));
    if (places.length !== 1) return [];
    found.push(places[0]!);
  }
  return found;
}

/** The glued numbers of a plan, in the order of its series. */
export function gluedNumbers(plan: Plan): readonly GluedNumber[] {
  const found = flatMapList(plan.series, ({ members, slips }) =>
    slips.length === 0 ? [] : flatMapList(members.slice(1), (next, at) => gluedBetween(plan, members[at]!, next)),
  );
  if (found.length === 0 || found.length > mostGlued) return [];
  return plan.facts.some(({ blocks }) => blocks.length > 1) ? [] : found;
}
