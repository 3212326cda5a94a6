/** What is known of an item by its number: its series, and the rows of the task table that were made from it. */
import { numberOfRow, rowsOfItem, saidIn } from '../../plan/rows/counterparts';
import type { Plan, Section, Series } from '../../plan/model';
import type { PlacedRow } from '../../plan/places';
import { markerText } from '../../rules/numbering/number-text';
import { titleOfRow } from '../titles';
import { linkTo, longestHeading, plain } from './markdown';

/** The members of a series that count from one start: those of one section, or all. */
function runAround({ expected }: Series, at: number): { readonly from: number; readonly to: number } {
  let from = at;
  while (from > 0 && expected[from]! > expected[from - 1]!) from--;
  let to = at + 1;
  while (to < expected.length && expected[to]! > expected[to - 1]!) to++;
  return { from, to };
}

/** Which number of its series an item has, and which it should have. */
function describeSeries(plan: Plan, section: Section): string {
  const series = plan.series.find(({ part, members }) => part === section.part && members.includes(section));
  const written = plain(markerText(plan, section));
  // 2.1 belongs to no series.
  if (series === undefined) return `**${written}**`;
  const at = series.members.indexOf(section);
  const { from, to } = runAround(series, at);
  const isWhole = from === 0 && to === series.members.length;
  const parents = new Set(series.members.map(({ parent }) => parent));
  const counted = parents.size > 1 ? (isWhole ? '，全文连续编号' : '，各节重新编号') : '';
  const expected = series.expected[at]!;
  const facts = [`**${written}**：${isWhole ? '' : '本节'}第${at - from + 1}个，共${to - from}个${counted}。`];
  if (expected !== section.marker.value) facts.push(`按顺序应为“${plain(markerText(plan, section, expected))}”。`);
  return facts.join('');
}

function describeRow(placed: PlacedRow, address: string | undefined): string {
  const who = [...saidIn(placed, 'lead'), ...saidIn(placed, 'unit')].map((text) => plain(text));
  const when = saidIn(placed, 'deadline').map((text) => plain(text));
  const words = plain(`分解表第${numberOfRow(placed)}行`);
  return `- ${[linkTo(words, placed.row.range.start, address), ...who, ...when].join(' · ')}`;
}

/** An item in Markdown. @param address the document's, for links into it */
export function itemFacts(plan: Plan, section: Section, address: string | undefined): string {
  const rows = rowsOfItem(plan, section).map((placed) => describeRow(placed, address));
  const series = describeSeries(plan, section);
  return rows.length === 0 ? series : `${series}\n\n${rows.join('\n')}`;
}

/** Headings that a reference means, or that a row was made from, in Markdown. */
export function headingList(plan: Plan, sections: readonly Section[], address: string | undefined): string {
  return sections
    .map((section) => {
      const words = plain(`${markerText(plan, section)}${section.title.text}`, longestHeading);
      return `- ${linkTo(words, section.title.range.start, address)}`;
    })
    .join('\n');
}

/** A row in Markdown: its place in the table, and the items that it was made from. */
export function rowFacts(
  plan: Plan,
  placed: PlacedRow,
  items: readonly Section[],
  address: string | undefined,
): string | undefined {
  if (items.length === 0) return undefined;
  const title = plain(titleOfRow(placed));
  const place = `**${title}**：分解表第${numberOfRow(placed)}行，共${placed.table.rows.length}行，对应正文`;
  return `${place}\n\n${headingList(plan, items, address)}`;
}
