/** What a snippet may take over from the document that it is put into. */
import { letterheadIssuer, signatureOf, titleIssuer } from '../../plan/issuers';
import type { MarkerStyle, Plan } from '../../plan/model';
import { rankOf } from '../../plan/assembly/series';
import { withoutSpaces } from '../../text/chars';
import { flatMapList } from '../../text/lists';
import type { Cursor } from './cursor';
import type { NextNumber } from './numbers';
import { openingNumber } from './numbers';

/** Our variables in snippets, with their values where the document has them. */
export type SnippetValues = Readonly<Record<string, string | undefined>>;

/** The names of our variables. */
export const planVariables = [
  'PLAN_SECTION',
  'PLAN_SUBSECTION',
  'PLAN_ITEM',
  'PLAN_NEXT',
  'PLAN_UNITS_OPEN',
  'PLAN_UNITS_CLOSE',
  'PLAN_YEAR',
  'PLAN_PLACE',
  'PLAN_ISSUER',
  'PLAN_TITLE',
] as const;

/** Whether a variable is one of ours and never the editor's. */
export function isPlanVariable(name: string): boolean {
  return name.startsWith('PLAN_');
}

const place = /^(?:\d{4}年)?([\u4e00-\u9fff]{1,8}?(?:自治[州县区旗]|新区|开发区|[省市县区州盟旗镇乡]))/u;
const noPlace = /^[全各本我]/u;
const longestLabel = 8;

function issuerOf(plan: Plan): string | undefined {
  const placed = letterheadIssuer(plan) ?? signatureOf(plan)[0] ?? titleIssuer(plan);
  return placed === undefined ? undefined : withoutSpaces(placed.text);
}

/** The place whose plan it is: 云江市, as the issuer and the title name it. */
function placeOf(plan: Plan, issuer: string | undefined): string | undefined {
  for (const text of [issuer, plan.elements.planTitle?.text]) {
    const found = place.exec(withoutSpaces(text ?? ''))?.[1];
    if (found !== undefined && !noPlace.test(found)) return found;
  }
  return undefined;
}

/** The style of items: `1.`, or what the document has in its place. */
function itemStyle(styles: readonly MarkerStyle[]): MarkerStyle {
  if (styles.length < 2 || styles.includes('arabic-dot')) return 'arabic-dot';
  return styles.findLast((style) => style === 'cn-paren' || style === 'article') ?? 'arabic-dot';
}

/** A note in brackets that begins with a label, as （责任单位： does. */
const labelled = /^[（(]\s?(责任(?:单位|部门|科室|处室))[：:]/u;

/** The label that most notes in brackets begin with; undefined where they say who is responsible behind the units. */
function noteLabel({ sections, lines }: Plan): string | undefined {
  const notes = flatMapList(sections, ({ duties }) => duties).filter(({ form }) => form === 'paren');
  const labels = flatMapList(notes, ({ range: { start } }) => {
    const label = labelled.exec(lines[start.line]!.slice(start.character, start.character + longestLabel))?.[1];
    return label ?? [];
  });
  return labels.length * 2 > notes.length ? labels[0] : undefined;
}

/**
 * The values at the cursor.
 * @param numbers the numbers that may follow there, likeliest first
 * @param year    the year to write where the document has none; undefined where nobody knows
 */
export function snippetValues(cursor: Cursor, numbers: readonly NextNumber[], year: number | undefined): SnippetValues {
  const { plan, part } = cursor;
  const styles = plan.series.filter((one) => one.part === part).map(({ style }) => style);
  styles.sort((a, b) => rankOf(a) - rankOf(b));
  const top = styles[0] ?? 'cn-comma';
  const numberOf = (style: MarkerStyle): string | undefined =>
    (numbers.find((one) => one.style === style) ?? openingNumber(cursor, style))?.text;
  const issuer = issuerOf(plan);
  const label = noteLabel(plan);
  const values: Readonly<Record<(typeof planVariables)[number], string | undefined>> = {
    PLAN_SECTION: numberOf(top),
    PLAN_SUBSECTION: numberOf('cn-paren'),
    PLAN_ITEM: numberOf(itemStyle(styles)),
    PLAN_NEXT: numbers[0]?.text,
    PLAN_UNITS_OPEN: label === undefined ? undefined : `（${label}：`,
    PLAN_UNITS_CLOSE: label === undefined ? undefined : '）',
    PLAN_YEAR: (plan.elements.planYear?.year ?? year)?.toString(),
    PLAN_PLACE: placeOf(plan, issuer),
    PLAN_ISSUER: issuer,
    PLAN_TITLE: plan.elements.planTitle === undefined ? undefined : withoutSpaces(plan.elements.planTitle.text),
  };
  return values;
}
