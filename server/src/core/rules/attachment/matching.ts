/** Who belongs to whom among notes and sheets, by their names. */
import type { Attachment, AttachmentNote, Part, Plan } from '../../plan/model';
import { groupBy } from '../../text/groups';
import { likenessByPairs } from '../../text/likeness';
import type { Placed } from '../../text/range';
import { comparePositions } from '../../text/range';
import { yearsOfAttachments } from '../attachment-year';
import { endOf, isLink, isSameName, plainName, yearless } from './names';
import { flatMapList, mapList } from '../../text/lists';

/** An attachment whose sheet has a heading. */
export interface Sheet {
  readonly attachment: Attachment;
  readonly part: Part;
  readonly head: Placed;
  readonly title: Placed;
  readonly plain: string;
}

/** A sheet's head whose number is not that of the note with the sheet's name. */
export interface WrongNumber {
  readonly head: Placed;
  readonly note: AttachmentNote;
  readonly wanted: number;
  readonly found: number;
}

/** A note and its sheet that have two names. */
export interface TwoNames {
  readonly note: AttachmentNote;
  readonly sheet: Sheet;
  /** How alike they are, from 0 to 1. */
  readonly alike: number;
}

/** The notes and the sheets of a plan, and which belong together. */
export interface Matching {
  readonly notes: readonly AttachmentNote[];
  readonly sheets: readonly Sheet[];
  /** The note that carries a sheet's name. */
  readonly named: ReadonlyMap<Sheet, AttachmentNote>;
}

/** Names that share less are two things, unless the sheet's first line reads like a title. */
const perhapsOne = 0.3;
/** Where more names than these end alike, only letters that are all the same tell which is meant. */
const manyAlike = 100;

function sheetsOf({ attachments }: Plan): readonly Sheet[] {
  return flatMapList(attachments, (attachment) => {
    const { sheet, head } = attachment;
    if (sheet === undefined || head === undefined || sheet.title === undefined) return [];
    return [{ attachment, part: sheet, head, title: sheet.title, plain: plainName(sheet.title.text) }];
  });
}

/** Tells the only note that is called so. */
function noteNamed(notes: readonly AttachmentNote[]): (plain: string) => AttachmentNote | undefined {
  const byName = groupBy(notes, ({ name }) => plainName(name.text));
  const byEnd = groupBy([...byName.keys()], endOf);
  return (plain) => {
    const alike = byEnd.get(endOf(plain)) ?? [];
    const names = alike.length > manyAlike ? [plain] : alike.filter((name) => isSameName(name, plain));
    const found = names.length === 1 ? (byName.get(names[0]!) ?? []) : [];
    return found.length === 1 ? found[0] : undefined;
  };
}

/** Finds the note of each sheet by its name: the one with its number first, else the only one that is called so. */
export function matchNames(plan: Plan): Matching {
  const notes = flatMapList(plan.attachments, ({ note }) => note ?? []);
  const sheets = sheetsOf(plan);
  const named = new Map<Sheet, AttachmentNote>();
  let find: ((plain: string) => AttachmentNote | undefined) | undefined;
  for (const sheet of sheets) {
    const own = sheet.attachment.note;
    const isOwn = own !== undefined && isSameName(plainName(own.name.text), sheet.plain);
    const note = isOwn ? own : (find ??= noteNamed(notes))(sheet.plain);
    if (note !== undefined) named.set(sheet, note);
  }
  return { notes, sheets, named };
}

/** Heads with another number than the note that carries their name, in the order of the text. */
export function wrongNumbers(plan: Plan, { sheets, named }: Matching): readonly WrongNumber[] {
  const numbers = new Map(mapList(plan.attachments, ({ note, number }) => [note, number] as const));
  const wrong = flatMapList(sheets, (sheet) => {
    const note = named.get(sheet);
    const wanted = note === undefined || note === sheet.attachment.note ? undefined : numbers.get(note);
    const found = sheet.attachment.number;
    if (note === undefined || wanted === undefined || found === undefined || wanted === found) return [];
    return [{ head: sheet.head, note, wanted, found }];
  });
  return wrong.sort((one, other) => comparePositions(one.head.range.start, other.head.range.start));
}

/** Whether the sheets are counted from one on and the notes are not, so that the list has the wrong numbers. */
export function isListWrong({ attachments }: Plan, { sheets }: Matching): boolean {
  const isCounted = (numbers: readonly (number | undefined)[]): boolean =>
    numbers.every((number, at) => number === at + 1);
  const listed = attachments.filter(({ note }) => note?.number !== undefined);
  return isCounted(mapList(sheets, ({ attachment }) => attachment.number)) && !isCounted(mapList(listed, numberOf));
}

const numberOf = ({ number }: Attachment): number | undefined => number;

/** Notes and sheets that belong together by their numbers, and have two names. */
export function twoNames(plan: Plan, { sheets, named }: Matching): readonly TwoNames[] {
  const taken = new Set(named.values());
  const yearOf = yearsOfAttachments(plan);
  return flatMapList(sheets, (sheet) => {
    const { note } = sheet.attachment;
    if (named.has(sheet) || note === undefined || taken.has(note)) return [];
    const plain = plainName(note.name.text);
    if (sheet.plain.startsWith(plain) && goesOnAs(plan, note.name, sheet.plain)) return [];
    if (plain.startsWith(sheet.plain) && goesOnAs(plan, sheet.title, plain)) return [];
    // 附件：任务分解表、联系人名单: several in one line.
    if (plain.split('、').some((one) => isSameName(plainName(one), sheet.plain))) return [];
    // Where nothing but the year differs, the rule for it speaks.
    const isSameButYear = isSameName(yearless(plain), yearless(sheet.plain));
    if (isSameButYear && yearOf(sheet.attachment) !== undefined) return [];
    const alike = likenessByPairs(yearless(plain), yearless(sheet.plain));
    return alike < perhapsOne && !isTitleLine(plan, sheet) ? [] : [{ note, sheet, alike }];
  });
}

/** So many lines a long name takes besides its first one, the empty ones between them counted. */
const mostLinesBelow = 4;

/** Whether a name goes on in the lines below it, and is the wanted one with them. */
function goesOnAs({ lines }: Plan, { text, range }: Placed, wanted: string): boolean {
  let name = text;
  for (let line = range.end.line + 1; line <= range.end.line + mostLinesBelow && line < lines.length; line++) {
    name += lines[line]!;
    if (isSameName(plainName(name), wanted)) return true;
  }
  return false;
}

/**
 * Sheets that no note lists; none where there is no note at all and the text itself speaks of them, nor where the
 * sheets are all there is.
 */
export function unnotedSheets(plan: Plan, { notes, sheets, named }: Matching): readonly Sheet[] {
  if (!plan.parts.some(({ scope }) => scope === 'notice' || scope === 'plan')) return [];
  const unnoted = sheets.filter(
    (sheet) => !named.has(sheet) && sheet.attachment.note === undefined && sheet.part.scope === 'attachment',
  );
  return notes.length === 0 && unnoted.length > 0 && speaksOfSheets(plan) ? [] : unnoted;
}

/**
 * Notes without a sheet that stand between notes that have one: those behind the last may be offered apart from the
 * text, as are those that link to a file, and so may all where the page has something to download.
 */
export function absentNotes(plan: Plan, { notes, named }: Matching): readonly AttachmentNote[] {
  const taken = new Set(named.values());
  const present = plan.attachments.filter(({ note, sheet }) => note !== undefined && sheet !== undefined);
  const last = present.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  const absent = flatMapList(plan.attachments, ({ note, sheet, number }) =>
    note !== undefined && sheet === undefined && !taken.has(note) && number !== undefined && number < last ? note : [],
  );
  if (absent.length === 0 || new Set(mapList(notes, ({ part }) => part)).size > 1 || offersDownload(plan)) return [];
  // The plan that a notice issues may be listed among its attachments without a head of its own.
  const titles = flatMapList(plan.parts, ({ scope, title }) =>
    scope === 'plan' && title ? [plainName(title.text)] : [],
  );
  return absent.filter(
    ({ name }) => !isLink(name.text) && !titles.some((title) => isSameName(title, plainName(name.text))),
  );
}

/** Whether the parser took a heading for a title by its own words, not merely for standing there. */
function isTitleLine({ blocks }: Plan, { part, title }: Sheet): boolean {
  for (let at = part.blocks.from; at < part.blocks.to; at++)
    if (blocks[at]!.line === title.range.start.line) return blocks[at]!.kind === 'title';
  return false;
}

/** Whether the page offers its attachments apart from its text. */
export function offersDownload({ blocks, facts }: Plan): boolean {
  return blocks.some(
    ({ kind, line, from, to }) =>
      kind === 'chrome' && /附件|下载|\.(?:docx?|xlsx?|pdf|wps|zip|rar)/iu.test(facts[line]!.text.slice(from, to)),
  );
}

/** Whether the text itself speaks of what is attached: 见附件, （附件1）, 附后. */
function speaksOfSheets({ paragraphs }: Plan): boolean {
  return paragraphs.some(({ part, text }) => part.scope !== 'attachment' && /附件|附后|附表/u.test(text));
}
