/** 把责任单位写回正文: the units that people have filled in in the table, as notes of the items, in the document's form. */
import type { Alignment } from '../../plan/rows/alignment';
import type { Duty, Plan, Row, Section, Table } from '../../plan/model';
import { shortened } from '../../rules/shortened';
import { withoutSpaces } from '../../text/chars';
import type { Edit, Position } from '../../text/range';
import type { Change, Proposal } from '../proposal';
import { nothing } from '../proposal';
import { isDepartment } from './columns';
import { titleText } from './item-text';

/** How the document writes a note: what stands around its units, and where it stands. */
interface NoteForm {
  readonly before: string;
  readonly after: string;
  /** On a line of its own, with this in front; else behind the text. */
  readonly indent: string | undefined;
  /** Whether it stands before the full stop of the text. */
  readonly isBeforeStop: boolean;
}

/** What the rows of an item name as its units. */
interface Wanted {
  readonly item: Section;
  readonly names: readonly string[];
  /** Whether one of the rows is of several items, so that it says of none of them alone who does it. */
  readonly isJoined: boolean;
}

const usualForm: NoteForm = { before: '（责任单位：', after: '）', indent: undefined, isBeforeStop: false };
const longestTitle = 30;

/** The changes, one for each item whose note is missing or names other units than its rows. */
export function unitsIntoBody(plan: Plan): Proposal {
  const alignments = plan.alignments.filter(({ isDerived }) => isDerived);
  if (alignments.length === 0) return nothing('没有与正文对应得上的任务分解表，无从写回责任单位。');
  const wanted = alignments.flatMap((alignment) => wantedIn(alignment));
  if (wanted.length === 0) return nothing('任务分解表里没有填写责任单位，没有可写回正文的内容。');
  const forms = formsIn(plan);
  const joined: string[] = [];
  const unclear: string[] = [];
  const changes = wanted.flatMap((one) => {
    const change = changeFor(one, forms, plan);
    if (change === 'same') return [];
    if (change !== 'unclear' && !one.isJoined) return [change];
    (one.isJoined ? joined : unclear).push(`“${shortened(titleText(one.item), longestTitle)}”`);
    return [];
  });
  const left =
    (unclear.length > 0 ? `${unclear.join('、')}的责任分工写法较复杂，与表中不同，请自行核对。` : '') +
    (joined.length > 0 ? `${joined.join('、')}在表中与别的事项并成一行，分不清各由谁负责，请自行核对。` : '');
  if (changes.length === 0) return nothing(left === '' ? '正文的责任单位与任务分解表一致。' : left);
  return { changes, message: `${changes.length}项的责任单位可以写回正文。${left}` };
}

function wantedIn(alignment: Alignment): readonly Wanted[] {
  const tables = new Map(alignment.rows.map(({ row, table }) => [row, table]));
  return alignment.items.flatMap(({ section }) => {
    const rows = alignment.rowsOf(section);
    const isJoined = rows.some((row) => alignment.itemsOf(row).length > 1);
    const names = [...new Set(rows.flatMap((row) => unitsIn(row, tables.get(row)!)))];
    return names.length === 0 ? [] : [{ item: section, names, isJoined }];
  });
}

/** The units of a row, those of the leading column first; departments of the issuing body are no units. */
function unitsIn({ cells }: Row, { columns }: Table): readonly string[] {
  return (['lead', 'unit'] as const).flatMap((role) =>
    cells.flatMap(({ value }, at) => {
      const column = columns[at];
      if (column?.role !== role || isDepartment(column) || value === '') return [];
      return value
        .split(/[、，,；;]/u)
        .map(withoutSpaces)
        .filter((name) => name !== '');
    }),
  );
}

/** The edit for an item; `same` where its note says so already, `unclear` where it can't be rewritten as a list. */
function changeFor(
  { item, names }: Pick<Wanted, 'item' | 'names'>,
  forms: Forms,
  plan: Plan,
): Change | 'same' | 'unclear' {
  const { duties } = item;
  const known = (duties.length > 0 ? duties : item.inherited).flatMap(({ units }) => units);
  const isKnown = names.every((name) => known.some((unit) => unit.name === name || unit.full === name));
  const isAll = known.every((unit) => names.includes(unit.name) || names.includes(unit.full));
  if (isKnown && isAll) return 'same';
  const label = `${duties.length > 0 ? '改写' : '补上'}责任单位：${shortened(titleText(item), longestTitle)}`;
  const detail = names.join('、');
  if (duties.length === 0)
    return item.inherited.length > 0 ? 'unclear' : { label, detail, edits: [newNote(item, names, forms, plan)] };
  const [duty] = duties;
  if (duties.length > 1 || !isPlain(duty!)) return 'unclear';
  const { units } = duty!;
  const range = { start: units[0]!.range.start, end: units[units.length - 1]!.range.end };
  return { label, detail, edits: [{ range, newText: names.join('、') }] };
}

/** Whether a note is one list of units that all do the same. */
function isPlain({ units, lists, lacks }: Duty): boolean {
  return lists.length === 1 && lacks === undefined && new Set(units.map(({ role }) => role)).size === 1;
}

/** The commonest form for one unit, and for several. */
interface Forms {
  readonly one: NoteForm;
  readonly several: NoteForm;
}

function formsIn(plan: Plan): Forms {
  const notes = plan.sections.flatMap(({ duties }) => duties.filter((duty) => duty.form !== 'cell' && isPlain(duty)));
  const common = (some: readonly Duty[]): NoteForm | undefined => {
    const counts = new Map<string, { readonly form: NoteForm; count: number }>();
    for (const duty of some) {
      const form = formOf(duty, plan);
      const key = JSON.stringify(form);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { form, count: 1 });
      else known.count++;
    }
    return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.form;
  };
  const several = common(notes.filter(({ units }) => units.length > 1));
  const one = common(notes.filter(({ units }) => units.length === 1));
  // 按职责分工 is said of several only.
  const shared = several && {
    ...several,
    after: several.after.replace(/(?:按|根据)(?:照)?(?:各自)?职责(?:分工)?/u, ''),
  };
  return { one: one ?? shared ?? usualForm, several: several ?? one ?? usualForm };
}

function formOf({ range, units }: Duty, { lines }: Plan): NoteForm {
  const { start, end } = range;
  const line = lines[start.line]!;
  const last = units[units.length - 1]!.range.end;
  const indent = line.slice(0, start.character);
  return {
    before: line.slice(start.character, units[0]!.range.start.character),
    after: line.slice(last.character, end.character),
    indent: indent.trim() === '' ? indent : undefined,
    isBeforeStop: line[end.character] === '。',
  };
}

/** The note behind the item's text, or on a line below it. */
function newNote(item: Section, names: readonly string[], forms: Forms, { lines }: Plan): Edit {
  const form = names.length === 1 ? forms.one : forms.several;
  const text = form.before + names.join('、') + form.after;
  const end = endOf(item);
  if (form.indent !== undefined) return insertion(end, `\n${form.indent}${text}`);
  const hasStop = lines[end.line]![end.character - 1] === '。';
  if (form.isBeforeStop && hasStop) return insertion({ ...end, character: end.character - 1 }, text);
  return insertion(end, text);
}

/** The end of the item's own text, above what stands below it. */
function endOf(item: Section): Position {
  const last = item.paragraphs[item.paragraphs.length - 1];
  const piece = last?.pieces[last.pieces.length - 1];
  return piece === undefined
    ? {
        line: item.line,
        character: item.range.end.line === item.line ? item.range.end.character : item.title.range.end.character,
      }
    : { line: piece.line, character: piece.to };
}

function insertion(at: Position, newText: string): Edit {
  return { range: { start: at, end: at }, newText };
}
