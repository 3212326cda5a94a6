/** What a row of the task table says of an item of the body: its text, its units, its time. */
import { isoDay } from '../../plan/passages/deadlines';
import { yearInForce } from '../../plan/passages/moments';
import { deadlinesOfItem } from '../../plan/passages/timings';
import type { Paragraph, Piece, Plan, Section, Unit } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import { addTo } from '../../text/groups';
import type { Columns } from '../../text/range';
import { titleBeforeNote } from '../titles';

/** An item's heading without the note of units behind it and the marks of Markdown. */
export function titleText(item: Section): string {
  return titleBeforeNote(item).replaceAll('*', '').trim();
}

/** The item's own text behind its heading, without unit notes; the heading where there is none. */
export function itemText(item: Section, plan: Plan): string {
  const torn = tornNotesOf(item);
  const text = item.paragraphs.map((paragraph) => textBehindHeading(item, paragraph, torn, plan)).join('');
  return tidied(text) || titleText(item);
}

/** Marks that a heading does not take along into a sentence; looked for from the first of a run only. */
const endMarks = /(?<![\s。．.：:；;，,、])[\s。．.：:；;，,、]+$/u;

/** The item's heading and its own text behind it, as one text; only the heading where there is no text. */
export function wholeText(item: Section, plan: Plan): string {
  const [title, text] = [titleText(item), itemText(item, plan)];
  return item.form === 'headless' || text === title ? text : `${title.replace(endMarks, '')}。${text}`;
}

/** Stretches of some lines, by the line. */
type ByLine = ReadonlyMap<number, readonly Columns[]>;

/** A paragraph without the item's heading, what stands twice at a joint, and unit notes. */
function textBehindHeading(item: Section, { pieces, joints }: Paragraph, torn: ByLine, { facts }: Plan): string {
  const { start, end } = item.title.range;
  const isOwn = pieces[0]!.line === item.line && pieces[0]!.from <= start.character;
  const behind = item.form === 'headless' ? start : end;
  const overlaps = new Map(joints.map(({ after, overlap }) => [pieces[after + 1], overlap]));
  let text = '';
  for (const piece of pieces) {
    let from = piece.from + (overlaps.get(piece) ?? 0);
    if (isOwn && piece.line < behind.line) continue;
    if (isOwn && piece.line === behind.line) from = Math.max(from, behind.character);
    const notes = [...facts[piece.line]!.notes, ...(torn.get(piece.line) ?? [])];
    text += without(notes, piece, from, facts[piece.line]!.text);
  }
  return text;
}

/** What each line has of the notes that go over its ends. */
function tornNotesOf({ duties }: Section): ByLine {
  const byLine = new Map<number, Columns[]>();
  for (const { isTorn, range } of duties) {
    if (isTorn !== true) continue;
    const { start, end } = range;
    for (let line = start.line; line <= end.line; line++) {
      const [from, to] = [line === start.line ? start.character : 0, line === end.line ? end.character : Infinity];
      addTo(byLine, line, { from, to });
    }
  }
  return byLine;
}

function without(notes: readonly Columns[], { to }: Piece, from: number, text: string): string {
  let left = '';
  let at = from;
  for (const note of [...notes].sort((a, b) => a.from - b.from)) {
    if (note.to <= at || note.from >= to) continue;
    left += text.slice(at, Math.max(at, note.from));
    at = note.to;
  }
  return left + text.slice(Math.min(at, to), to);
}

/** The text as one cell may hold it, without the marks that are left where a heading or a note was. */
function tidied(text: string): string {
  return text
    .replace(/^[\s。．.：:；;，,、”’]+/u, '')
    .replace(/\t/gu, ' ')
    .replace(/\*\*/gu, '')
    .replace(/([。；，])\s*。/gu, (_, mark: string) => (mark === '，' || mark === '；' ? '。' : mark))
    .trim();
}

/** The units that do an item: those of its own notes, else those that speak for it. */
function unitsOf({ duties, inherited }: Section): readonly Unit[] {
  return (duties.length > 0 ? duties : inherited).flatMap(({ units }) => units);
}

function listed(units: readonly Unit[]): string {
  return [...new Set(units.map(({ full }) => withoutSpaces(full)))].join('、');
}

/** Those who lead, as a list; empty where nobody does. */
export function leadingUnits(item: Section): string {
  return listed(unitsOf(item).filter(({ role }) => role === 'lead'));
}

/** Those who are responsible; with those who lead, before them, where no column of their own has these. */
export function responsibleUnits(item: Section, withLeading: boolean): string {
  const units = unitsOf(item);
  const leading = units.filter(({ role }) => role === 'lead');
  const others = units.filter(({ role }) => role !== 'lead');
  return listed(withLeading ? [...leading, ...others] : others);
}

/** Without a year in the document all times lie in one that nobody sees. */
const someYear = 2001;

/**
 * By when the whole item is to be done, as its text says: the last day that it names, else its first time without one.
 * What was over when the document was signed is no deadline, but what the item looks back on.
 */
export function deadlineText(item: Section, plan: Plan): string {
  const { signed } = plan.elements;
  const issued = signed === undefined ? '' : isoDay(signed.year, signed.month, signed.day);
  const year = yearInForce(plan) ?? someYear;
  const found = deadlinesOfItem(item, plan, year).filter(({ date }) => date === undefined || date >= issued);
  let last = found.find(({ date }) => date !== undefined) ?? found[0];
  for (const one of found) if ((one.date ?? '') > (last?.date ?? '')) last = one;
  return last === undefined ? '' : withoutSpaces(last.text);
}
