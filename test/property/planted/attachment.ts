import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

interface Attached {
  readonly lines: readonly string[];
  /** The lines of the note's entries and of the heads of the sheets. */
  readonly notes: readonly number[];
  readonly heads: readonly number[];
  /** A line with an item's text. */
  readonly item: number;
}

const names = ['站点清单', '隐患台账', '物资明细表', '队伍花名册', '经费预算表'];

/** Clean plans with several attachments, listed in a note. */
const attached: fc.Arbitrary<Attached> = fc
  .record({
    plan: cleanPlan.filter(({ rows }) => rows.length === 0),
    count: fc.integer({ min: 2, max: names.length }),
    place: fc.nat(1000),
  })
  .map(({ plan, count, place }) => {
    const lines = [...plan.lines, ''];
    const notes: number[] = [];
    const heads: number[] = [];
    for (let at = 0; at < count; at++) {
      notes.push(lines.length);
      lines.push(`${at === 0 ? '附件：' : ''}${at + 1}.${names[at]!}`);
    }
    for (let at = 0; at < count; at++) {
      lines.push('');
      heads.push(lines.length);
      lines.push(`附件${at + 1}`, '', names[at]!, '', '序号\t名称\t数量', `1\t${names[at]!.slice(0, 2)}\t3`);
    }
    const items = plan.numbered.filter(({ body }) => body !== '');
    return { lines, notes, heads, item: items[place % items.length]!.line };
  });

/** Clean plans with one attachment, and where its note stands. */
const single = cleanPlan
  .filter(({ rows }) => rows.length > 0)
  .map(({ lines }) => ({ lines, line: lines.findIndex((line) => line.startsWith('附件：')) }));

const plansWithSeveralAttachmentsAreClean = kindsOf('plans with several attachments are clean', ({ quiet }) => {
  quiet('as they are, and with references to them', attached, ({ lines, item, heads }) => {
    expectProblems(lines, []);
    const text = lines[item]!.replace('。', `。按附件1和附件${heads.length}办理，`);
    expectProblems(withLines(lines, item, text), []);
  });
});

const attachmentNote = kindsOf('attachment-note', ({ finds }) => {
  finds(
    'a mark behind a name',
    attached,
    fc.nat(10),
    fc.constantFrom('。', '；', '，', '、'),
    ({ lines, notes }, at, mark) => {
      const line = notes[at % notes.length]!;
      const text = lines[line]!;
      const planted = withLines(lines, line, text + mark);
      const [problem] = expectProblems(planted, [['attachment-note', line, text.length, text.length + 1]]);
      assert.deepEqual(mended(planted, problem!), lines);
    },
  );

  finds('marks behind all names: once', attached, ({ lines, notes }) => {
    const planted = lines.map((line, at) => (notes.includes(at) ? `${line}；` : line));
    const to = lines[notes[0]!]!.length;
    const [problem] = expectProblems(planted, [['attachment-note', notes[0]!, to, to + 1]]);
    assert.equal(problem!.related.length, notes.length - 1);
    assert.deepEqual(mended(planted, problem!), lines);
  });

  finds('1、 instead of 1.', attached, ({ lines, notes }) => {
    const planted = lines.map((line, at) => (notes.includes(at) ? line.replace('.', '、') : line));
    const [problem] = expectProblems(planted, [['attachment-note', notes[0]!, 4, 5]]);
    assert.deepEqual(mended(planted, problem!), lines);
  });

  finds('附件1： again and again', attached, ({ lines, notes }) => {
    const planted = lines.map((line, at) =>
      notes.includes(at) ? `附件${notes.indexOf(at) + 1}：${line.slice(line.indexOf('.') + 1)}` : line,
    );
    const [problem] = expectProblems(planted, [['attachment-note', notes[0]!, 0, 4]]);
    assert.deepEqual(mended(planted, problem!), lines);
  });
});

const attachmentMarks = kindsOf('attachment-marks', ({ finds }) => {
  finds('《》 round names', attached, fc.nat(10), ({ lines, notes }, at) => {
    const line = notes[at % notes.length]!;
    const from = lines[line]!.indexOf('.') + 1;
    const name = lines[line]!.slice(from);
    const planted = withLines(lines, line, `${lines[line]!.slice(0, from)}《${name}》`);
    const [problem] = expectProblems(planted, [['attachment-marks', line, from, from + name.length + 2]]);
    assert.deepEqual(mended(planted, problem!), lines);
  });

  finds('the number of a single attachment', single, ({ lines, line }) => {
    const planted = lines.map((text, at) =>
      at === line ? text.replace('：', '：1.') : text === '附件' ? '附件1' : text,
    );
    const [problem] = expectProblems(planted, [['attachment-marks', line, 3, 5]]);
    assert.deepEqual(mended(planted, problem!), lines);
  });
});

const attachmentOrder = kindsOf('attachment-order', ({ finds }) => {
  /** The plan without its note, so that nothing but the heads tells their order. */
  const unlisted = ({ lines, notes }: Attached): string[] => lines.map((line, at) => (notes.includes(at) ? '' : line));

  finds('a number that is there twice, or skipped', attached, fc.nat(10), fc.boolean(), (plan, at, isTwice) => {
    const { heads } = plan;
    const index = 1 + (at % (heads.length - 1));
    const changed = unlisted(plan).map((line, number) => {
      const head = heads.indexOf(number);
      if (isTwice) return head === index ? `附件${index}` : line;
      return head >= index ? `附件${head + 2}` : line;
    });
    // That the sheets are not listed is another rule's.
    const lines = withLines(changed, plan.item, changed[plan.item]!.replace('。', '。具体内容附后，'));
    expectProblems(lines, [['attachment-order', heads[index]!, 2, 3]]);
  });
});

const attachmentReference = kindsOf('attachment-reference', ({ finds, quiet }) => {
  const ways = ['见附件{}，', '按附件{}办理，', '按照要求（附件{}）办理，', '填报附件1、{}，'] as const;

  finds(
    'a number that no attachment has',
    attached,
    fc.constantFrom(...ways),
    fc.integer({ min: 1, max: 3 }),
    (plan, way, more) => {
      const { lines, item, heads } = plan;
      const at = lines[item]!.indexOf('。') + 1;
      const number = heads.length + more;
      const words = way.replace('{}', String(number));
      const planted = withLines(lines, item, lines[item]!.slice(0, at) + words + lines[item]!.slice(at));
      const from = at + (way.includes('、') ? way.indexOf('{}') : way.indexOf('附件'));
      const to = at + way.indexOf('{}') + 1;
      expectProblems(planted, [['attachment-reference', item, from, to]]);
    },
  );

  quiet('nothing where another document is meant', attached, ({ lines, item }) => {
    const text = lines[item]!.replace('。', '。按《山路养护办法》附件9办理，');
    expectProblems(withLines(lines, item, text), []);
  });
});

export const kinds = [
  ...plansWithSeveralAttachmentsAreClean,
  ...attachmentNote,
  ...attachmentMarks,
  ...attachmentOrder,
  ...attachmentReference,
];
