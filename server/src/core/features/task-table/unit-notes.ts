/** Notes of units, in the form in which the document writes them. */
import type { Duty, Plan, Section, Unit } from '../../plan/model';
import { endOfOwnText } from '../../plan/own-text';
import { parsePlan } from '../../plan/parse';
import { groupBy } from '../../text/groups';
import type { Edit, Position } from '../../text/range';

/** How the document writes a note: what stands around its units, and where it stands. */
interface NoteForm {
  readonly before: string;
  readonly after: string;
  /** On a line of its own, with this in front; else behind the text. */
  readonly indent: string | undefined;
  /** Whether it stands before the full stop of the text. */
  readonly isBeforeStop: boolean;
}

/** Those who are to do an item, each once. */
export interface WantedUnits {
  readonly leading: readonly string[];
  readonly others: readonly string[];
}

const usualForm: NoteForm = { before: '（责任单位：', after: '）', indent: undefined, isBeforeStop: false };

/** Whether a note is one list of units that all do the same. */
function isPlain({ units, lists, lacks, isTorn }: Duty): boolean {
  return (
    lists.length === 1 && lacks === undefined && isTorn !== true && new Set(units.map(({ role }) => role)).size === 1
  );
}

/** The commonest form for one unit, and for several. */
export interface Forms {
  readonly one: NoteForm;
  readonly several: NoteForm;
  /** Whether notes tell who leads. */
  readonly tellsLead: boolean;
}

/** The form that most of some notes have; undefined where there are none. */
function commonestForm(notes: readonly Duty[], plan: Plan): NoteForm | undefined {
  const forms = notes.map((duty) => formOf(duty, plan));
  const alike = [...groupBy(forms, (form) => JSON.stringify(form)).values()];
  return alike.sort((a, b) => b.length - a.length)[0]?.[0];
}

/** The forms of a document's notes. */
export function formsIn(plan: Plan): Forms {
  const notes = plan.sections.flatMap(({ duties }) => duties.filter((duty) => duty.form !== 'cell' && isPlain(duty)));
  const several = commonestForm(
    notes.filter(({ units }) => units.length > 1),
    plan,
  );
  const one = commonestForm(
    notes.filter(({ units }) => units.length === 1),
    plan,
  );
  // 按职责分工 is said of several only.
  const shared = several && {
    ...several,
    after: several.after.replace(/(?:按|根据)(?:照)?(?:各自)?职责(?:分工)?/u, ''),
  };
  const tellsLead = plan.sections.some(({ duties }) =>
    duties.some(({ form, units }) => form !== 'cell' && units.some(({ role }) => role === 'lead')),
  );
  return { one: one ?? shared ?? usualForm, several: several ?? one ?? usualForm, tellsLead };
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
export function newNote(item: Section, { leading, others }: WantedUnits, forms: Forms, plan: Plan): Edit {
  const names = [...leading, ...others];
  const own = names.length === 1 ? forms.one : forms.several;
  const isRead = own.indent !== undefined || isReadAsNote(`办理。${noteOf(own, names)}`, '办理。'.length);
  const form = isRead ? own : { ...usualForm, isBeforeStop: own.isBeforeStop };
  const isLed = forms.tellsLead && leading.length > 0 && own.indent === undefined;
  const text = isLed ? ledNote(leading, others) : noteOf(form, names);
  const end = endOfOwnText(item, plan);
  if (form.indent !== undefined) return insertion(end, `\n${form.indent}${text}`);
  const hasStop = plan.lines[end.line]![end.character - 1] === '。';
  if (form.isBeforeStop && hasStop) return insertion({ ...end, character: end.character - 1 }, text);
  return insertion(end, text);
}

function ledNote(leading: readonly string[], others: readonly string[]): string {
  return `（${leading.join('、')}牵头${others.length > 0 ? `，${others.join('、')}配合` : ''}）`;
}

function noteOf({ before, after }: NoteForm, names: readonly string[]): string {
  return before + names.join('、') + after;
}

/**
 * The edits that write units into a note; undefined where it is more than a list of units, or one of those who lead and
 * one of the others.
 */
export function rewritten(duty: Duty, { leading, others }: WantedUnits, plan: Plan): readonly Edit[] | undefined {
  const names = [...leading, ...others];
  if (isPlain(duty)) {
    const edit = listEdit(duty.units, names);
    const isKept = duty.form !== 'paren' || isReadAsNote(lineAfter(edit, plan), duty.range.start.character);
    return [isKept ? edit : { range: duty.range, newText: noteOf(usualForm, names) }];
  }
  const [first, second, third] = duty.lists.map((list) => list.map((at) => duty.units[at]!));
  const isLed = (units: readonly Unit[] | undefined): boolean => units?.every(({ role }) => role === 'lead') === true;
  if (first === undefined || second === undefined || third !== undefined || duty.lacks !== undefined) return undefined;
  if (!isLed(first) || second.some(({ role }) => role === 'lead')) return undefined;
  if (leading.length === 0 || others.length === 0) return undefined;
  const isSaid = (units: readonly Unit[], wanted: readonly string[]): boolean =>
    units.map(({ full }) => full).join('、') === wanted.join('、');
  return [
    ...(isSaid(first, leading) ? [] : [listEdit(first, leading)]),
    ...(isSaid(second, others) ? [] : [listEdit(second, others)]),
  ];
}

/** The edit that puts names in place of a list of units. */
function listEdit(units: readonly Unit[], names: readonly string[]): Edit {
  const range = { start: units[0]!.range.start, end: units[units.length - 1]!.range.end };
  return { range, newText: names.join('、') };
}

/** The line that an edit inside it makes. */
function lineAfter({ range: { start, end }, newText }: Edit, { lines }: Plan): string {
  const text = lines[start.line]!;
  return text.slice(0, start.character) + newText + text.slice(end.character);
}

/** Whether what begins at a column is read as a note: （国有林场负责） is not, as nothing says that it is a unit. */
function isReadAsNote(line: string, from: number): boolean {
  return parsePlan(line).facts[0]!.notes.some((note) => note.from === from);
}

function insertion(at: Position, newText: string): Edit {
  return { range: { start: at, end: at }, newText };
}
