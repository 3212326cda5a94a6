import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

/** Plans with a task table, and where their note and the heading of their sheet are. */
const withTable = cleanPlan
  .filter(({ rows }) => rows.length > 0)
  .map(({ lines, numbered }) => {
    const note = lines.findIndex((line) => line.startsWith('附件：'));
    return { lines, numbered, note, head: note + 2, sheet: note + 4 };
  });

/** Notices with their plan, with a document number, and where their titles and the date are. */
const withNotice = cleanPlan
  .filter(({ lines }) => lines[0]!.startsWith('关于'))
  .map(({ lines: [title, ...rest] }) => {
    const name = /《(.*)》/u.exec(title!)![1]!;
    const lines = ['民政发〔2025〕8号', '', title!, ...rest].map((line) =>
      line.replace('现将工作要点', `现将《${name}》`),
    );
    const find = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    return { lines, title: find('关于'), quote: find('现将'), date: find('2025年3月'), plan: lines.indexOf(name) };
  });

const otherYear = fc.constantFrom(2022, 2023, 2024, 2026);

const withYear = (lines: readonly string[], line: number, year: number): string[] =>
  withLines(lines, line, lines[line]!.replace('2025', String(year)));

const noticesAndTables = kindsOf('notices and tables', ({ quiet }) => {
  quiet('have no problem', withNotice, ({ lines }) => void expectProblems(lines, []));
});

const yearAttachment = kindsOf('year-attachment', ({ finds }) => {
  const where = fc.constantFrom(['note'], ['sheet'], ['note', 'sheet']) as fc.Arbitrary<('note' | 'sheet')[]>;
  finds('another year in the note, on the sheet, or in both', withTable, where, otherYear, (plan, places, year) => {
    const wrong = places.map((place) => plan[place]);
    const lines = wrong.reduce((text, line) => withYear(text, line, year), [...plan.lines]);
    const from = lines[wrong[0]!]!.indexOf(String(year));
    const [problem] = expectProblems(lines, [['year-attachment', wrong[0]!, from, from + 4]]);
    assert.equal(problem!.related.length, wrong.length);
    assert.deepEqual(mended(lines, problem!), plan.lines);
  });

  finds('another year where the text names the attachment', withTable, otherYear, ({ lines, note, numbered }, year) => {
    const name = lines[note]!.slice('附件：'.length);
    const item = numbered.find(({ body }) => body !== '')!;
    const at = lines[item.line]!.indexOf('。') + 1;
    const saying = (title: string): string[] =>
      withLines(
        lines,
        item.line,
        `${lines[item.line]!.slice(0, at)}任务见《${title}》（附件）。${lines[item.line]!.slice(at)}`,
      );
    const wrong = saying(name.replace(/\d{4}/u, String(year)));
    const from = at + '任务见《'.length + name.search(/\d{4}/u);
    const [problem] = expectProblems(wrong, [['year-attachment', item.line, from, from + 4]]);
    assert.deepEqual(mended(wrong, problem!), saying(name));
  });
});

const yearTitle = kindsOf('year-title', ({ finds }) => {
  const where = fc.constantFrom('title', 'quote', 'plan') as fc.Arbitrary<'title' | 'quote' | 'plan'>;
  finds('another year in one of the three titles', withNotice, where, otherYear, (plan, place, year) => {
    const line = plan[place];
    const lines = withYear(plan.lines, line, year);
    const from = lines[line]!.indexOf(String(year));
    const [problem] = expectProblems(lines, [['year-title', line, from, from + 4]]);
    assert.equal(problem!.related.length, 2);
  });
});

const yearIssue = kindsOf('year-issue', ({ finds }) => {
  finds('another year in the date', withNotice, otherYear, ({ lines, date }, year) => {
    expectProblems(withYear(lines, date, year), [['year-issue', date, 0, 4]]);
  });

  finds('another year in the document number', withNotice, otherYear, ({ lines }, year) => {
    expectProblems(withYear(lines, 0, year), [['year-issue', 0, 4, 8]]);
  });
});

const attachmentMatch = kindsOf('attachment-match', ({ finds }) => {
  finds(
    'a character lost from the note or from the heading',
    withTable,
    fc.boolean(),
    fc.nat(1000),
    ({ lines, note, sheet }, inNote, place) => {
      const line = inNote ? note : sheet;
      const text = lines[line]!;
      const from = text.indexOf('年') + 1;
      const at = from + (place % (text.length - from));
      const changed = withLines(lines, line, text.slice(0, at) + text.slice(at + 1));
      const [problem] = expectProblems(changed, [['attachment-match', note, 3, changed[note]!.length]]);
      assert.deepEqual(mended(changed, problem!, inNote ? 0 : 1), lines);
    },
  );

  finds('a sheet without its note', withTable, ({ lines, note }) => {
    expectProblems([...lines.slice(0, note), ...lines.slice(note + 2)], [['attachment-match', note, 0, 2]]);
  });

  finds('heads whose numbers were exchanged', withTable, fc.boolean(), ({ lines, note, head, sheet }, swapped) => {
    const name = lines[sheet]!;
    const second = ['', `附件${swapped ? 1 : 3}`, '', '全市民政服务机构名单', '', '一、城区', '1.福利院。设在东街。'];
    const all = [...lines, ...second];
    all[note] = `附件：1.${name}`;
    all[head] = `附件${swapped ? 2 : 1}`;
    all.splice(note + 1, 0, '2.全市民政服务机构名单');
    const line = swapped ? head + 1 : lines.length + 2;
    const [problem] = expectProblems(all, [['attachment-match', line, 2, 3]]);
    const fixed = mended(all, problem!);
    assert.equal(fixed[head + 1], '附件1');
    assert.equal(fixed[lines.length + 2], '附件2');
  });
});

export const kinds = [...noticesAndTables, ...yearAttachment, ...yearTitle, ...yearIssue, ...attachmentMatch];
