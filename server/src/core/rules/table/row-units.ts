/** Rows that name other units than the notes of their items, in tables whose other rows name the same. */
import type { Duty, Plan, Table, Unit } from '../../plan/model';
import type { Range } from '../../text/range';
import type { Related, Severity } from '../rule';
import type { AlignedGroup, AlignedRow, Alignment } from '../../plan/rows/alignment';
import { flatMapList, mapList } from '../../text/lists';
import { plainUnit } from '../unit/short-names';
import { unitNames } from '../unit/names';
import { variantsOf } from '../unit/variants';

/** A row and the note of its item, which differ. */
interface RowUnits {
  /** The units of the row that the note does not have. */
  readonly added: readonly Unit[];
  /** Those of the note that the row does not have. */
  readonly dropped: readonly Unit[];
  readonly cells: readonly Duty[];
  /** Who leads, where both have the same units and another one leads in each. */
  readonly leads?: { readonly inRow: Unit; readonly inNote: Unit } | undefined;
}

/** One unit that the note has under one name and the row under another. */
export interface Exchanged {
  /** The row's; of two that may be one name, spelt in two ways, the one that is rarer in the document, or shorter. */
  readonly told: Unit;
  readonly other: Unit;
  readonly isInRow: boolean;
}

/** The one unit by which a row and a note differ; undefined where it is more than that. */
function exchangedIn({ added, dropped }: RowUnits, plan: Plan): Exchanged | undefined {
  const [inRow, inNote] = [added[0], dropped[0]];
  if (inRow === undefined || inNote === undefined || added.length + dropped.length > 2) return undefined;
  const countOf = ({ full }: Unit): number => unitNames(plan).get(full)?.length ?? 0;
  const more = countOf(inNote) - countOf(inRow);
  // Of two that are as frequent, the short one is cut off or abbreviated.
  const isRarer = more > 0 || (more === 0 && inRow.full.length <= inNote.full.length);
  const isInRow = !isAlike(inRow.full, inNote.full) || isRarer;
  return isInRow ? { told: inRow, other: inNote, isInRow } : { told: inNote, other: inRow, isInRow };
}

/** Whether more than half of the letters of the one are in the other. */
function isAlike(one: string, other: string): boolean {
  const shared = [...one].filter((letter) => other.includes(letter)).length;
  return 2 * shared > Math.min(one.length, other.length);
}

/** What was found in a table. */
interface Differing {
  readonly rows: readonly RowUnits[];
  /** How many rows name just the units of the note. */
  readonly same: number;
}

/** So many rows that name the same make a practice, and so many for each that does not. */
const fewestSame = 3;
const sameForEach = 4;

const none: readonly never[] = [];

/** A name in one form, long or short. */
const formOf = ({ full }: Unit): string => plainUnit(full);

/** 各县区, 有关部门: whoever they are, a table may leave them out. */
const collective = /^(?:各|有关|相关)/u;

/** Units of the one list that are not in the other. */
function missingIn(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const known = new Set([...mapList(others, formOf), ...mapList(others, ({ name }) => plainUnit(name))]);
  return units.filter(
    (unit) => !collective.test(unit.name) && !known.has(formOf(unit)) && !known.has(plainUnit(unit.name)),
  );
}

function unitsOf(duties: readonly Duty[]): readonly Unit[] {
  return flatMapList(duties, ({ units }) => units);
}

function isTwice(units: readonly Unit[]): boolean {
  return new Set(mapList(units, formOf)).size < units.length;
}

/** The one row of one item with its note; undefined where one of them names no units, or nobody can tell which. */
function compared({ items, rows }: AlignedGroup): RowUnits | undefined {
  if (items.length !== 1 || rows.length !== 1) return undefined;
  const { duties } = items[0]!.section;
  const [{ row, table }] = rows as readonly [AlignedRow];
  const cells = row.duties;
  if (duties.length === 0 || cells.length === 0) return undefined;
  // A cell too many or too few is told by its rule, and what stands in the columns behind it is not theirs.
  if (row.cells.length !== table.columns.length) return undefined;
  if (duties.some(({ isTorn, lacks, forAll }) => isTorn === true || lacks !== undefined || forAll)) return undefined;
  const named = unitsOf(cells);
  const noted = asTold(unitsOf(duties), named, table);
  if (noted.length === 0 || named.length === 0) return undefined;
  // As most do, and nothing need be made of them.
  if (areEqual(noted, named)) return { added: none, dropped: none, cells };
  // A unit that is named twice in the place of another is told as such.
  if (isTwice(noted) || isTwice(named)) return undefined;
  const [added, dropped] = [missingIn(named, noted), missingIn(noted, named)];
  const leads = added.length + dropped.length === 0 ? leadsOf(named, noted) : undefined;
  return { added, dropped, cells, leads };
}

/** Of the units of a note those that lead, where the table has a column for these and none for others. */
function asTold(noted: readonly Unit[], named: readonly Unit[], { columns }: Table): readonly Unit[] {
  const areLeads = named.every(({ role }) => role === 'lead') && !columns.some(({ role }) => role === 'unit');
  const leading = areLeads ? noted.filter(({ role }) => role === 'lead') : noted;
  return leading.length === 0 ? noted : leading;
}

/** Whether two lists are the same, names and roles, in the same order. */
function areEqual(units: readonly Unit[], others: readonly Unit[]): boolean {
  return (
    units.length === others.length &&
    units.every(
      ({ full, role }, at) => full === others[at]!.full && (role === 'lead') === (others[at]!.role === 'lead'),
    )
  );
}

/** The one unit that leads in a row, and the one in a note; undefined where it is the same, or nobody leads, or several. */
function leadsOf(named: readonly Unit[], noted: readonly Unit[]): RowUnits['leads'] {
  const leading = (units: readonly Unit[]): readonly Unit[] => units.filter(({ role }) => role === 'lead');
  const [inRow, ...others] = leading(named);
  const [inNote, ...more] = leading(noted);
  if (inRow === undefined || inNote === undefined || others.length + more.length > 0) return undefined;
  return formOf(inRow) === formOf(inNote) ? undefined : { inRow, inNote };
}

/** Whether one of two names is told as a slip of the other. */
function isVariant(plan: Plan, { told, other }: Exchanged): boolean {
  const pair = [told.full, other.full];
  return variantsOf(plan).some(({ few, many }) => pair.includes(few) && pair.includes(many));
}

/** The rows of a table that name other units than the body; none where that is nothing unusual. */
function differingUnits({ groups, items }: Alignment): Differing {
  const rows: RowUnits[] = [];
  let same = 0;
  // Most plans that have a table name their units there alone.
  if (!items.some(({ section }) => section.duties.length > 0)) return { rows, same };
  for (const group of groups) {
    const own = compared(group);
    if (own === undefined) continue;
    if (own.added.length + own.dropped.length === 0 && own.leads === undefined) same++;
    else rows.push(own);
  }
  return { rows: same < fewestSame || same < sameForEach * rows.length ? none : rows, same };
}

/** What is the same in all that is told. */
interface Common {
  readonly range: Range;
  readonly related: readonly Related[];
  readonly severity: Severity;
}

/** What table-text tells of a row's units: its message, and what fills it. */
export type UnitFinding = Common &
  (
    | {
        readonly message: 'unit';
        readonly data: Readonly<Record<'here' | 'unit' | 'there' | 'other', string> & { same: number }>;
        readonly extra: Exchanged;
      }
    | {
        readonly message: 'lead';
        readonly data: { readonly row: string; readonly item: string; readonly same: number };
      }
    | { readonly message: 'units'; readonly data: { readonly list: string; readonly same: number } }
  );

/**
 * The findings about rows that name other units than the body.
 * @param alignment of a table that was made from the items
 */
export function unitFindings(alignment: Alignment, plan: Plan): readonly UnitFinding[] {
  const { rows, same } = differingUnits(alignment);
  return flatMapList(rows, (row): UnitFinding | readonly UnitFinding[] => {
    if (row.leads !== undefined) return leadFinding(row.leads, same);
    const exchanged = exchangedIn(row, plan);
    if (exchanged === undefined) return severalFinding(row, same);
    return isVariant(plan, exchanged) ? none : exchangedFinding(exchanged, same);
  });
}

function exchangedFinding(extra: Exchanged, same: number): UnitFinding {
  const { told, other, isInRow } = extra;
  const [here, there] = isInRow ? (['表中这一行', '正文'] as const) : (['正文这一项', '表中'] as const);
  const related = [{ range: other.range, message: `${there}写的是“${other.name}”` }];
  const data = { here, unit: told.name, there, other: other.name, same };
  return { range: told.range, message: 'unit', data, related, severity: 'warning', extra };
}

function leadFinding({ inRow, inNote }: NonNullable<RowUnits['leads']>, same: number): UnitFinding {
  const related = [{ range: inNote.range, message: `正文里牵头的是“${inNote.name}”` }];
  const data = { row: inRow.name, item: inNote.name, same };
  return { range: inRow.range, message: 'lead', data, related, severity: 'warning' };
}

function severalFinding({ added, dropped, cells }: RowUnits, same: number): UnitFinding {
  const inWords = (word: string, units: readonly Unit[]): string =>
    units.length === 0 ? '' : word + mapList(units, ({ name }) => `“${name}”`).join('、');
  const list = [inWords('少了', dropped), inWords('多了', added)].filter((words) => words !== '').join('，');
  const related = mapList(dropped, ({ name, range }) => ({ range, message: `正文写的是“${name}”` }));
  const range = added[0]?.range ?? cells[0]!.range;
  return { range, message: 'units', data: { list, same }, related, severity: 'info' };
}
