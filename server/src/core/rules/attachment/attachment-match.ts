import { yearsOf } from '../../plan/assembly/elements';
import type { AttachmentNote, Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Placed, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { shortened } from '../shortened';
import { numberRange } from './heads';
import { examples } from './match-examples';
import { absentNotes, isListWrong, matchNames, twoNames, unnotedSheets, wrongNumbers } from './matching';
import type { Sheet, TwoNames, WrongNumber } from './matching';
import { plainName } from './names';
import { mapList } from '../../text/lists';

/** What the fix mends: two names, numbers of sheets, or one in the note. */
type Extra =
  | { readonly note: Placed; readonly sheet: Placed }
  | { readonly numbers: readonly WrongNumber[] }
  | { readonly digits: Range; readonly found: number };

/** Names that share so much are one name with a slip. */
const surelyOne = 0.6;

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
  sources: [clauses.attachment, clauses.note],
  messages: {
    name: '附件说明写的是“{note}”，附件标题却是“{sheet}”，两处不一致。请核对后改成一致。',
    listed: '附件说明里的序号“{wanted}”应为“{found}”：附件本身是附件{found}。请改成一致。',
    number: '这个附件的序号前后不一致：附件说明里是附件{wanted}，这里是附件{found}。请改成一致。',
    unnoted: '后面附有“{sheet}”，附件说明里却没有列出，疑似漏列。请在正文之后补写附件说明。',
    absent: '附件说明列有“{note}”，后面却没有这个附件。请核对，补上附件或删去这一项。',
  },
  examples,
  check(plan, report) {
    if (plan.attachments.length === 0) return;
    const matching = matchNames(plan);
    if (matching.sheets.length === 0) return;
    const numbers = wrongNumbers(plan, matching);
    // In the note each wrong number is told; sheets that are counted otherwise have one cause.
    if (isListWrong(plan, matching)) for (const wrong of numbers) report(wrongInNote(wrong));
    else if (numbers.length > 0) report(wrongAtSheets(numbers));
    for (const names of twoNames(plan, matching)) report(namedTwice(names));
    const unnoted = unnotedSheets(plan, matching);
    // A note that does not list what is there tells nothing of what is not.
    if (unnoted.length > 0) report(leftOut(unnoted));
    else for (const note of absentNotes(plan, matching)) report(notThere(note));
  },
  fix({ extra }, plan) {
    if (extra === undefined) return [];
    if ('digits' in extra) {
      const edits = [{ range: extra.digits, newText: String(extra.found) }];
      return [{ title: `改为“${extra.found}”`, safe: false, edits }];
    }
    return 'numbers' in extra ? [numberFix(extra.numbers)] : nameFixes(plan, extra.note, extra.sheet);
  },
});

// What is said of each, as it is reported.

/** A number in the note that the sheet itself, which is counted rightly, has otherwise. */
function wrongInNote({ head, note, wanted, found }: WrongNumber) {
  const { start } = note.number!.range;
  const digits = rangeInLine(start.line, start.character, start.character + String(wanted).length);
  return {
    range: digits,
    message: 'listed' as const,
    data: { wanted, found },
    related: [{ range: numberRange(head), message: `附件本身是附件${found}` }],
    extra: { digits, found },
  };
}

/** Sheets whose numbers are not those of the note. */
function wrongAtSheets(numbers: readonly WrongNumber[]) {
  const [first, ...others] = numbers;
  const { head, note, wanted, found } = first!;
  return {
    range: numberRange(head),
    message: 'number' as const,
    data: { wanted, found },
    related: [
      { range: note.name.range, message: `附件说明里的附件${wanted}` },
      ...mapList(others, (other) => ({ range: numberRange(other.head), message: '这个附件的序号也对不上' })),
    ],
    extra: { numbers },
  };
}

/** A sheet that the note calls by another name. */
function namedTwice({ note, sheet, alike }: TwoNames) {
  return {
    range: note.name.range,
    message: 'name' as const,
    data: { note: quoted(plainName(note.name.text)), sheet: quoted(sheet.plain) },
    related: [{ range: sheet.title.range, message: '附件标题' }],
    extra: { note: note.name, sheet: sheet.title },
    ...(alike < surelyOne ? { severity: 'warning' as const } : {}),
  };
}

/** Sheets that the note does not list. */
function leftOut([first, ...others]: readonly Sheet[]) {
  return {
    range: first!.head.range,
    message: 'unnoted' as const,
    data: { sheet: quoted(first!.plain) },
    related: mapList(others, ({ head }) => ({ range: head.range, message: '这个附件也没有列出' })),
    severity: 'warning' as const,
  };
}

/** What the note lists, and is not there. */
function notThere({ name }: AttachmentNote) {
  return {
    range: name.range,
    message: 'absent' as const,
    data: { note: quoted(plainName(name.text)) },
    severity: 'info' as const,
  };
}

/** No more of a name is quoted. */
const longestQuote = 30;

function quoted(name: string): string {
  return shortened(name, longestQuote);
}

function numberFix(numbers: readonly WrongNumber[]): Fix {
  const title = numbers.length > 1 ? '按附件说明改正这些序号' : `改为“附件${numbers[0]!.wanted}”`;
  const edits = mapList(numbers, ({ head, wanted }) => ({ range: numberRange(head), newText: String(wanted) }));
  return { title, safe: false, edits };
}

function bare(text: string): string {
  return withoutSpaces(text).replace(/^《(.*)》$/u, '$1');
}

/** Whether a title names one year, the plan's or another. */
function hasYear({ elements: { planYear }, facts }: Plan, title: Placed, isPlans: boolean): boolean {
  const years = yearsOf(title, facts);
  return years.length === 1 && planYear !== undefined && (years[0]!.year === planYear.year) === isPlans;
}

/** Either name may be the right one; the sheet's, being the thing itself, comes first, unless its year is an old one. */
function nameFixes(plan: Plan, note: Placed, sheet: Placed): Fix[] {
  const ofSheet = bare(sheet.text);
  const newNote = /^\s*《/u.test(note.text) ? `《${ofSheet}》` : ofSheet;
  const ofNote = bare(note.text);
  const fixes: Fix[] = [
    { title: `把附件说明改为“${quoted(ofSheet)}”`, safe: false, edits: [{ range: note.range, newText: newNote }] },
    { title: `把附件标题改为“${quoted(ofNote)}”`, safe: false, edits: [{ range: sheet.range, newText: ofNote }] },
  ];
  return hasYear(plan, sheet, false) && hasYear(plan, note, true) ? fixes.reverse() : fixes;
}
