/** 把责任单位写回正文: the units that people have filled in in the table, as notes of the items, in the document's form. */
import type { Alignment } from '../../plan/rows/alignment';
import { endOfOwnText } from '../../plan/own-text';
import type { ColumnRole, Plan, Row, Section, Table, Unit } from '../../plan/model';
import { shortened } from '../../rules/shortened';
import { withoutSpaces } from '../../text/chars';
import type { Position } from '../../text/range';
import type { Change, Proposal } from '../proposal';
import { nothing } from '../proposal';
import { isUnknownToBody } from '../people';
import { titleText } from './item-text';
import type { Forms, WantedUnits } from './unit-notes';
import { formsIn, newNote, rewritten } from './unit-notes';

/** What the rows of an item name as its units. */
interface Wanted extends WantedUnits {
  readonly item: Section;
  /** Whether one of the rows is of several items, so that it says of none of them alone who does it. */
  readonly isJoined: boolean;
}

const longestTitle = 30;

/** The changes, one for each item whose note is missing or names other units than its rows. */
export function unitsIntoBody(plan: Plan): Proposal {
  const alignments = plan.alignments.filter(({ isDerived }) => isDerived);
  if (alignments.length === 0) return nothing('没有与正文对应得上的任务分解表，无从写回责任单位。');
  const wanted = alignments.flatMap((alignment) => wantedIn(alignment, plan));
  if (wanted.length === 0) return nothing('任务分解表里没有填写责任单位，没有可写回正文的内容。');
  const forms = formsIn(plan);
  const joined: string[] = [];
  const unclear: string[] = [];
  const open: string[] = [];
  const changes = wanted.flatMap((one) => {
    const change = changeFor(one, forms, plan);
    if (change === 'same') return [];
    if (typeof change !== 'string' && !one.isJoined) return [change];
    const names = one.isJoined ? joined : change === 'open' ? open : unclear;
    names.push(`“${shortened(titleText(one.item), longestTitle)}”`);
    return [];
  });
  const left =
    (open.length > 0 ? `${open.join('、')}后面有没写完的括号，请先补完。` : '') +
    (unclear.length > 0 ? `${unclear.join('、')}的责任分工写法较复杂，与表中不同，请自行核对。` : '') +
    (joined.length > 0 ? `${joined.join('、')}在表中与别的事项并成一行，分不清各由谁负责，请自行核对。` : '');
  if (changes.length === 0) return nothing(left === '' ? '正文的责任单位与任务分解表一致。' : left);
  return { changes, message: `${changes.length}项的责任单位可以写回正文。${left}` };
}

function wantedIn(alignment: Alignment, plan: Plan): readonly Wanted[] {
  const tables = new Map(alignment.rows.map(({ row, table }) => [row, table]));
  return alignment.items.flatMap(({ section }) => {
    const rows = alignment.rowsOf(section);
    const isJoined = rows.some((row) => alignment.itemsOf(row).length > 1);
    const namesIn = (role: ColumnRole): readonly string[] => [
      ...new Set(rows.flatMap((row) => unitsIn(row, tables.get(row)!, role, plan))),
    ];
    const leading = namesIn('lead');
    const others = namesIn('unit').filter((name) => !leading.includes(name));
    return leading.length + others.length === 0 ? [] : [{ item: section, leading, others, isJoined }];
  });
}

/** The units in one kind of column of a row; departments are none where the body names none. */
function unitsIn({ cells }: Row, { columns }: Table, role: ColumnRole, plan: Plan): readonly string[] {
  return cells.flatMap(({ value }, at) => {
    const column = columns[at];
    if (column?.role !== role || isUnknownToBody(column, plan) || value === '') return [];
    return value
      .split(/[、，,；;]/u)
      .map(withoutSpaces)
      .filter((name) => name !== '');
  });
}

/** Whether a bracket is open at a place: what is set there would stand inside it. */
function isOpenAt({ line, character }: Position, { lines }: Plan): boolean {
  const before = lines[line]!.slice(0, character);
  const last = (marks: string): number => Math.max(...[...marks].map((mark) => before.lastIndexOf(mark)));
  return last('（(') > last('）)');
}

/**
 * The edit for an item; `same` where its note says so already, `unclear` where it can't be rewritten as a list, `open`
 * where one has been begun and not ended.
 */
function changeFor({ item, leading, others }: Wanted, forms: Forms, plan: Plan): Change | 'same' | 'unclear' | 'open' {
  const { duties, inherited } = item;
  if (duties.some(({ lacks }) => lacks === 'closing')) return 'open';
  const known = (duties.length > 0 ? duties : inherited).flatMap(({ units }) => units);
  const led = known.filter(({ role }) => role === 'lead');
  const tellsRoles = leading.length > 0 && led.length > 0;
  const wanted = { leading, others };
  const names = [...leading, ...others];
  if (isSame(names, known) && (!tellsRoles || isSame(leading, led))) return 'same';
  const label = `${duties.length > 0 ? '改写' : '补上'}责任单位：${shortened(titleText(item), longestTitle)}`;
  const detail = names.join('、');
  if (duties.length === 0 && inherited.length > 0) return 'unclear';
  const [duty, another] = duties;
  if (duty === undefined && isOpenAt(endOfOwnText(item, plan), plan)) return 'open';
  if (duty === undefined) return { label, detail, edits: [newNote(item, wanted, forms, plan)] };
  const edits = another === undefined ? rewritten(duty, wanted, plan) : undefined;
  return edits === undefined ? 'unclear' : { label, detail, edits };
}

/** Whether a note names exactly these units. */
function isSame(names: readonly string[], units: readonly Unit[]): boolean {
  const isNamed = ({ name, full }: Unit): boolean => names.includes(name) || names.includes(full);
  return (
    units.every(isNamed) && names.every((wanted) => units.some(({ name, full }) => wanted === name || wanted === full))
  );
}
