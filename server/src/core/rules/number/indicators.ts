/** Holds tables of indicators, with their units and numbers, against what the text says of them: 新改建农村公路120公里. */
import type { Cell, Passage, Plan, Row, Table } from '../../plan/model';
import type { Quantity } from '../../plan/passages/quantities';
import { quantitiesIn } from '../../plan/passages/quantities';
import { DIGIT, withoutSpaces } from '../../text/chars';
import { addTo, groupBy } from '../../text/groups';
import { flatMapList, mapList } from '../../text/lists';
import { shadowOf } from '../../text/shadow';
import { readTable, valueOf } from './table-sums';

/** An indicator with one number in the table and another in the text. */
export interface WrongIndicator {
  readonly name: string;
  readonly cell: Cell;
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** How many other indicators have the same number in both. */
  readonly same: number;
}

/** A row: what it counts, in what, and how much. */
interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly cell: Cell;
}

interface Mention {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

const nameColumn = /^(?:[\u4e00-\u9fff]{0,4}指标(?:名称)?|[\u4e00-\u9fff]{0,4}名称|项目|品种|任务)$/u;
const unitColumn = /^(?:计量)?单位$/u;
/** Of several columns of numbers that which the text speaks of. */
const valueColumn = /目标|任务|总量|总数|合计|计划数|数量/u;
const shortestName = 3;
/** So many indicators with one number in both show that the table was made for this text. */
const fewestSame = 2;
/** Between an indicator and its number. */
const leadsOn =
  /(?:稳定|保持|控制|提高|提升|增长|扩大|力争|总量|规模)*(?:不低于|不少于|不超过|达到|突破|超过|降至|在|到|至|达|为)*$/u;
const longestLead = 12;
/** Said of another time, of a part or of each: no number of the whole. */
const otherKinds = /\d{4}年|每|各|其中|新增|截至|目前|已|上年|去年|同期|月底|季度|上半年|分别/u;
const longestSentence = 60;

const none: readonly WrongIndicator[] = [];
const textOf = ({ text }: Cell): string => withoutSpaces(shadowOf(text));

/** The indicators of a table; none where it has no column for their units. */
function indicatorsIn(table: Table): readonly Indicator[] {
  const { names, rows } = readTable(table);
  const units = names.findIndex((name) => unitColumn.test(name));
  const title = names.findIndex((name) => nameColumn.test(name));
  if (units < 0 || title < 0) return [];
  const isNumber = (row: Row, at: number): boolean =>
    row.cells[at]?.text !== '' && valueOf(row.cells[at]) !== undefined;
  const numbers = flatMapList(names, (name, at) =>
    at > title && at !== units && rows.every((row) => row.cells.length === names.length && isNumber(row, at))
      ? [{ name, at }]
      : [],
  );
  const named = numbers.length > 1 ? numbers.filter(({ name }) => valueColumn.test(name)) : numbers;
  const [column, another] = named;
  if (column === undefined || another !== undefined) return [];
  const found = flatMapList(rows, ({ cells }): readonly Indicator[] => {
    const [name, unit] = [textOf(cells[title]!), textOf(cells[units]!)];
    return name.length < shortestName || unit === '' ? [] : [{ name, unit, cell: cells[column.at]! }];
  });
  // Names that stand twice mean something else each time.
  return new Set(mapList(found, ({ name }) => name)).size < found.length ? [] : found;
}

/** Where the text gives each of some names a number in its unit: found in one run, however many tables there are. */
function mentionsOf(plan: Plan, indicators: readonly Indicator[]): ReadonlyMap<Indicator, readonly Mention[]> {
  const byName = groupBy(indicators, ({ name }) => name);
  const lengths = new Set(mapList(indicators, ({ name }) => name.length));
  const found = new Map<Indicator, Mention[]>();
  for (const passage of plan.passagesWith(DIGIT)) {
    if (passage.kind !== 'paragraph' || passage.part.scope !== 'plan') continue;
    const { shadow } = passage;
    for (const quantity of passage.remember(quantitiesIn)) {
      const before = shadow.slice(Math.max(0, quantity.from - longestLead), quantity.from);
      const end = quantity.from - leadsOn.exec(before)![0].length;
      for (const length of lengths) {
        const unit = shadow.slice(quantity.digitsTo, quantity.to);
        for (const indicator of byName.get(shadow.slice(Math.max(0, end - length), end)) ?? [])
          if (indicator.unit === unit) addTo(found, indicator, { passage, quantity });
      }
    }
  }
  return found;
}

/** Whether the sentence before a number says that it is that of a part, or of another time. */
function isOther({ passage: { shadow }, quantity: { from } }: Mention): boolean {
  const before = shadow.slice(Math.max(0, from - longestSentence), from);
  return otherKinds.test(before.slice(before.search(/[^。；]*$/u)));
}

/** The one indicator of a table whose number is another than the text's, where all others that it names agree. */
function wrongIn(
  indicators: readonly Indicator[],
  mentionsIn: ReadonlyMap<Indicator, readonly Mention[]>,
): readonly WrongIndicator[] {
  const wrong: Omit<WrongIndicator, 'same'>[] = [];
  let same = 0;
  for (const indicator of indicators) {
    const mentions = mentionsIn.get(indicator) ?? [];
    const [mention, another] = mentions;
    const { name, cell } = indicator;
    if (mentions.some(({ quantity }) => quantity.number === valueOf(cell))) same++;
    else if (mention !== undefined && another === undefined && !isOther(mention))
      wrong.push({ name, cell, ...mention });
  }
  return wrong.length === 1 && same >= fewestSame ? [{ ...wrong[0]!, same }] : none;
}

/** The indicators of a plan's tables whose numbers are others than the text's. */
export function wrongIndicators(plan: Plan): readonly WrongIndicator[] {
  const tables = mapList(plan.tables, indicatorsIn).filter((indicators) => indicators.length > fewestSame);
  if (tables.length === 0) return none;
  const mentions = mentionsOf(
    plan,
    flatMapList(tables, (indicators) => indicators),
  );
  return flatMapList(tables, (indicators) => wrongIn(indicators, mentions));
}
