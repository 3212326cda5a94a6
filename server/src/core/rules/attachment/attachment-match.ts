import type { Attachment, AttachmentNote, Part, Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Edit, Placed, Range } from '../../text/range';
import { wrongYearOf } from '../attachment-year';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { examples } from './match-examples';
import { isSameName, likeness, plainName, yearless } from './names';

/** A note and a sheet whose names differ. */
interface Names {
  readonly note: Placed;
  readonly sheet: Placed;
}

/** A head whose number is not that of its note. */
interface WrongNumber {
  readonly head: Placed;
  readonly number: number;
}

type Extra = { readonly names: Names } | { readonly numbers: readonly WrongNumber[] };

/** Names that share so much are one name with a slip; those that share less than the other are two things. */
const surelyOne = 0.6;
const perhapsOne = 0.3;

/** An attachment whose sheet has a heading. */
interface Sheet {
  readonly attachment: Attachment;
  readonly part: Part;
  readonly head: Placed;
  readonly title: Placed;
  readonly plain: string;
}

/** The sheets with a heading, but for a plan that its notice issues as one. */
function sheetsOf({ attachments }: Plan): readonly Sheet[] {
  return attachments.flatMap((attachment) => {
    const { sheet, head } = attachment;
    if (sheet === undefined || head === undefined || sheet.title === undefined) return [];
    return [{ attachment, part: sheet, head, title: sheet.title, plain: plainName(sheet.title.text) }];
  });
}

/** Where a head's number stands; the head itself where it has none. */
function numberRange({ text, range: { start } }: Placed): Range {
  const found = /[0-9０-９]+|[一二三四五六七八九十]+/u.exec(text);
  const from = start.character + (found?.index ?? 0);
  const length = found?.[0].length ?? text.length;
  return { start: { line: start.line, character: from }, end: { line: start.line, character: from + length } };
}

/** Whether the page offers its attachments apart from its text. */
function offersDownload({ blocks, facts }: Plan): boolean {
  return blocks.some(
    ({ kind, line, from, to }) =>
      kind === 'chrome' && /附件|下载|\.(?:docx?|xlsx?|pdf|wps|zip|rar)/iu.test(facts[line]!.text.slice(from, to)),
  );
}

/** Whether the text itself speaks of the attachment: 见附件, （附件1）, 附后. */
function isSpokenOf({ paragraphs }: Plan, sheet: Part): boolean {
  return paragraphs.some(({ part, text }) => part !== sheet && /附件|附后|附表/u.test(text));
}

/** The note that carries a sheet's name, if only one does. */
function noteNamed(plain: string, notes: readonly AttachmentNote[]): AttachmentNote | undefined {
  const same = notes.filter(({ name }) => isSameName(plainName(name.text), plain));
  return same.length === 1 ? same[0] : undefined;
}

export default defineRule<Extra>()({
  id: 'attachment-match',
  group: '附件',
  title: '附件说明和附件对不上',
  titleEn: 'The attachment note does not match the attached sheet',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '附件的顺序号和标题要和附件说明一致，读者才能按说明找到附件。',
  whyEn: 'An attachment’s number and title have to be those of the note, so that a reader finds it by the note.',
  sources: [
    { document: 'GB/T 9704—2012 党政机关公文格式', clause: '7.3.7' },
    { document: 'GB/T 9704—2012 党政机关公文格式', clause: '7.3.4' },
  ],
  messages: {
    name: '附件说明写的是“{note}”，附件标题却是“{sheet}”。请改成一致。',
    number: '这个附件在附件说明里是附件{wanted}，这里写的是附件{found}。请改成一致。',
    unnoted: '后面附有“{sheet}”，附件说明里却没有列出。请在正文之后补写附件说明。',
    absent: '附件说明列有“{note}”，后面却没有这个附件。请补上附件或删去这一项。',
  },
  examples,
  check(plan, report) {
    const notes = plan.attachments.flatMap(({ note }) => note ?? []);
    const numberOf = new Map(plan.attachments.flatMap(({ note, number }) => (note ? [[note, number] as const] : [])));
    const sheets = sheetsOf(plan);
    if (sheets.length === 0) return;
    const named = new Map<Sheet, AttachmentNote>();
    for (const sheet of sheets) {
      const note = sheet.attachment.note;
      const own = note !== undefined && isSameName(plainName(note.name.text), sheet.plain) ? note : undefined;
      const other = own ?? noteNamed(sheet.plain, notes);
      if (other !== undefined) named.set(sheet, other);
    }
    const taken = new Set(named.values());

    const wrong = sheets.flatMap((sheet) => {
      const note = named.get(sheet);
      const wanted = note === undefined || note === sheet.attachment.note ? undefined : numberOf.get(note);
      const found = sheet.attachment.number;
      return note === undefined || wanted === undefined || found === undefined || wanted === found
        ? []
        : [{ head: sheet.head, number: wanted, found, note }];
    });
    if (wrong.length > 0) {
      const [first, ...others] = wrong;
      report({
        range: numberRange(first!.head),
        message: 'number',
        data: { wanted: first!.number, found: first!.found },
        related: [
          { range: first!.note.name.range, message: `附件说明里的附件${first!.number}` },
          ...others.map(({ head }) => ({ range: numberRange(head), message: '这个附件的序号也对不上' })),
        ],
        extra: { numbers: wrong.map(({ head, number }) => ({ head, number })) },
      });
    }

    const unnoted: Sheet[] = [];
    for (const sheet of sheets) {
      if (named.has(sheet)) continue;
      const { note } = sheet.attachment;
      if (note === undefined) {
        if (sheet.part.scope === 'attachment') unnoted.push(sheet);
        continue;
      }
      if (taken.has(note)) continue;
      const plain = plainName(note.name.text);
      const likelihood = likeness(yearless(plain), yearless(sheet.plain));
      // Where nothing but the year differs, the rule for it speaks.
      if (isSameName(yearless(plain), yearless(sheet.plain)) && wrongYearOf(plan, sheet.attachment) !== undefined)
        continue;
      if (likelihood < perhapsOne && !isTitleLine(plan, sheet.title)) continue;
      report({
        range: note.name.range,
        message: 'name',
        data: { note: plain, sheet: sheet.plain },
        related: [{ range: sheet.title.range, message: '附件标题' }],
        extra: { names: { note: note.name, sheet: sheet.title } },
        ...(likelihood < surelyOne ? { severity: 'warning' as const } : {}),
      });
    }

    const isSilent = notes.length === 0 && unnoted.some(({ part }) => isSpokenOf(plan, part));
    if (unnoted.length > 0 && !isSilent) {
      const [first, ...others] = unnoted;
      report({
        range: first!.head.range,
        message: 'unnoted',
        data: { sheet: first!.plain },
        related: others.map(({ head }) => ({ range: head.range, message: '这个附件也没有列出' })),
        severity: 'warning',
      });
    }

    reportAbsent();

    /** One that is missing between others: those behind the last may be offered apart from the text. */
    function reportAbsent(): void {
      const found = plan.attachments.filter(({ note, sheet }) => note !== undefined && sheet !== undefined);
      const last = Math.max(...found.map(({ number }) => number ?? 0));
      const absent = plan.attachments.filter(
        ({ note, sheet, number }) =>
          note !== undefined && sheet === undefined && !taken.has(note) && number !== undefined && number < last,
      );
      if (absent.length === 0 || unnoted.length > 0 || offersDownload(plan)) return;
      for (const { note } of absent) {
        const { range, text } = note!.name;
        report({ range, message: 'absent', data: { note: plainName(text) }, severity: 'info' });
      }
    }
  },
  fix({ extra }) {
    if (extra === undefined) return [];
    if ('numbers' in extra) {
      const edits = extra.numbers.map(({ head, number }): Edit => {
        const range = numberRange(head);
        return { range, newText: String(number) };
      });
      const [first] = extra.numbers;
      const title = edits.length > 1 ? '按附件说明改正这些序号' : `改为“附件${first!.number}”`;
      return [{ title, safe: false, edits }];
    }
    return nameFixes(extra.names);
  },
});

/** Whether the parser took a heading for a title by its own words, not merely for standing there. */
function isTitleLine({ blocks }: Plan, { range: { start } }: Placed): boolean {
  return blocks.some(({ line, kind }) => line === start.line && kind === 'title');
}

function bare(text: string): string {
  return withoutSpaces(text).replace(/^《(.*)》$/u, '$1');
}

/** Either name may be the right one; the sheet's, being the thing itself, comes first. */
function nameFixes({ note, sheet }: Names): Fix[] {
  const ofNote = bare(note.text);
  const ofSheet = bare(sheet.text);
  const inMarks = /^\s*《/u.test(note.text) ? `《${ofSheet}》` : ofSheet;
  return [
    { title: `附件说明改为“${ofSheet}”`, safe: false, edits: [{ range: note.range, newText: inMarks }] },
    { title: `附件标题改为“${ofNote}”`, safe: false, edits: [{ range: sheet.range, newText: ofNote }] },
  ];
}
