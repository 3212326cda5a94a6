/** Into clean plans one error is planted: exactly one problem is found, exactly there, and nothing else appears. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../server/src/core';
import { check, parsePlan } from '../../../server/src/core';
import { toChineseNumber } from '../../../server/src/core/text/numerals';
import type { Slip } from '../clauses';
import { findsSlips, leavesClauses } from '../clauses';
import type { Generated, Numbered } from '../generator';
import { cleanPlan } from '../generator';
import type { Place } from '../planted';
import { expectProblems, kindsOf, mended, withLines } from '../planted';

const problemsIn = (lines: readonly string[]): readonly Problem[] => check(parsePlan(lines.join('\n')));

/** The one problem of a text, after the check that it is there and of that rule. */
const only = (lines: readonly string[], ...place: Place): Problem => expectProblems(lines, [place])[0]!;

/** A heading's line with another number. */
function renumbered({ style, title, body }: Numbered, value: number): string {
  const number = style === 'arabic-dot' ? `${value}.` : toChineseNumber(value);
  const marker = style === 'cn-comma' ? `${number}、` : style === 'cn-paren' ? `（${number}）` : number;
  return marker + title + (body === '' ? '' : `。${body}`);
}

/** Where the digits of a heading's number begin. */
const digitsAt = ({ style }: Numbered): number => (style === 'cn-paren' ? 1 : 0);
const digitsEnd = (line: string, item: Numbered): number =>
  digitsAt(item) + /^[（]?([一二三四五六七八九十]+|\d+)/u.exec(line)![1]!.length;

/** The members of one series in the order of the text. */
const sameStyle = ({ numbered }: Generated, { style }: Numbered): readonly Numbered[] =>
  numbered.filter((other) => other.style === style);

/** The numbers of a series with nothing planted: how it counts on behind a member. */
function nextOf(plan: Generated, item: Numbered): Numbered | undefined {
  const all = sameStyle(plan, item);
  return all[all.indexOf(item) + 1];
}

/** A plan and one of its headings, chosen by a number. */
const planAndItem = fc
  .tuple(cleanPlan, fc.nat(1000))
  .map(([plan, choice]) => ({ plan, item: plan.numbered[choice % plan.numbered.length]! }));

const cleanPlans = kindsOf('clean plans', ({ quiet }) => {
  quiet('have no problem', cleanPlan, ({ lines }) => void expectProblems(lines, []));
});

const numberingSequence = kindsOf('numbering-sequence', ({ finds }) => {
  finds('a number changed', planAndItem, fc.integer({ min: 1, max: 40 }), ({ plan, item }, value) => {
    const all = sameStyle(plan, item);
    const previous = all[all.indexOf(item) - 1];
    // A 1 may begin a list, few numbers do not say which of them is wrong, and 1 2 | 1 with a 3 at its end counts on.
    fc.pre(value !== item.value && value !== 1 && all.length > 3 && value - 1 !== previous?.value);
    const lines = withLines(plan.lines, item.line, renumbered(item, value));
    const to = digitsEnd(lines[item.line]!, item);
    const problem = only(lines, 'numbering-sequence', item.line, digitsAt(item), to);
    // Where the first number of a section is wrong, it may be the only one that shows how the document counts.
    if (item.value > 1) assert.deepEqual(mended(lines, problem), plan.lines);
  });

  finds('a number given twice, so that all behind it are one too low', planAndItem, ({ plan, item }) => {
    fc.pre(item.body !== '');
    const copy = renumbered({ ...item, title: `${item.title}之二`, body: `接着${item.body}` }, item.value);
    const lines = [...plan.lines.slice(0, item.line + 1), copy, ...plan.lines.slice(item.line + 1)];
    const to = digitsEnd(copy, item);
    const problem = only(lines, 'numbering-sequence', item.line + 1, digitsAt(item), to);
    const fixed = mended(lines, problem);
    assert.deepEqual(problemsIn(fixed), []);
    assert.ok(fixed[item.line + 1]!.includes(`${item.title}之二`));
  });

  finds('a line end that is lost between two items', planAndItem, ({ plan, item }) => {
    const next = nextOf(plan, item);
    const previous = sameStyle(plan, item)[sameStyle(plan, item).indexOf(item) - 1];
    fc.pre(item.body !== '' && next?.value === item.value + 1 && previous?.value === item.value - 1);
    fc.pre(previous!.body !== '' && previous!.line === item.line - 1);
    const glued = plan.lines[previous!.line]! + plan.lines[item.line]!;
    const lines = [...plan.lines.slice(0, previous!.line), glued, ...plan.lines.slice(item.line + 1)];
    const from = plan.lines[previous!.line]!.length;
    const to = from + plan.lines[item.line]!.indexOf(item.title);
    const [problem] = expectProblems(lines, [['numbering-sequence', previous!.line, from, to]]);
    assert.deepEqual(mended(lines, problem!), plan.lines);
  });

  finds('an item taken out, so that a number is missing', planAndItem, ({ plan, item }) => {
    const next = nextOf(plan, item);
    fc.pre(item.body !== '' && next !== undefined && next.value === item.value + 1);
    const all = sameStyle(plan, item);
    const previous = all[all.indexOf(item) - 1];
    // 1 | 1 2 without its second 1 is 1 | 2, which counts on.
    fc.pre(all.length > 3 && previous?.value !== item.value);
    // A heading that loses its only item lacks more than a number.
    const [before, behind] = [-1, 1].map((step) => plan.numbered[plan.numbered.indexOf(item) + step]);
    fc.pre(before?.style === item.style || behind?.style === item.style);
    const lines = plan.lines.filter((_, at) => at !== item.line);
    const line = next!.line - 1;
    const problem = only(lines, 'numbering-sequence', line, digitsAt(item), digitsEnd(lines[line]!, item));
    assert.deepEqual(problemsIn(mended(lines, problem)), []);
  });

  finds('two neighbours swapped', planAndItem, ({ plan, item }) => {
    const next = nextOf(plan, item);
    fc.pre(next !== undefined && next.value === item.value + 1 && sameStyle(plan, item).length > 3);
    const swapped = withLines(plan.lines, item.line, renumbered(item, next!.value));
    const lines = withLines(swapped, next!.line, renumbered(next!, item.value));
    // 1 2 | 1 with the last two swapped is 1 1 | 2: a list of one, and another one.
    fc.pre(item.value > 1 || item.style === 'cn-comma');
    const to = digitsEnd(lines[item.line]!, item);
    const problem = only(lines, 'numbering-sequence', item.line, digitsAt(item), to);
    assert.deepEqual(mended(lines, problem), plan.lines);
  });
});

const numberingMark = kindsOf('numbering-mark', ({ finds }) => {
  finds('a wrong mark behind a number', planAndItem, fc.nat(3), ({ plan, item }, choice) => {
    const marks = item.style === 'cn-comma' ? ['.', '．'] : item.style === 'cn-paren' ? ['）、', '）.'] : ['、'];
    const mark = marks[choice % marks.length]!;
    const right = item.style === 'cn-comma' ? '、' : item.style === 'cn-paren' ? '）' : '.';
    const at = item.marker.length - 1;
    const lines = withLines(plan.lines, item.line, plan.lines[item.line]!.replace(right, mark));
    const from = mark.length > 1 ? at + 1 : at;
    const problem = only(lines, 'numbering-mark', item.line, from, from + 1);
    assert.equal(problem.fixes()[0]!.safe, true);
    assert.deepEqual(mended(lines, problem), plan.lines);
  });
});

const numberingWidth = kindsOf('numbering-width', ({ finds }) => {
  finds(
    'half-width brackets at some of the numbers of a level',
    cleanPlan,
    fc.integer({ min: 1, max: 5 }),
    (plan, count) => {
      const items = plan.numbered.filter(({ style }) => style === 'cn-paren');
      fc.pre(items.length > count);
      const halved = new Set(items.slice(-count).map(({ line }) => line));
      const lines = plan.lines.map((text, at) => (halved.has(at) ? text.replace('（', '(').replace('）', ')') : text));
      const [first] = items.slice(-count);
      const problem = only(lines, 'numbering-width', first!.line, 0, first!.marker.length);
      assert.equal(problem.related.length, count - 1);
      assert.deepEqual(mended(lines, problem), plan.lines);
    },
  );
});

const headingPeriod = kindsOf('heading-period', ({ finds }) => {
  for (const [name, joint] of [
    ['a full stop taken out', ''],
    ['a space in its place', ' '],
  ] as const)
    finds(name, planAndItem, ({ plan, item }) => {
      fc.pre(item.body !== '');
      const text = item.marker + item.title + joint + item.body;
      const lines = withLines(plan.lines, item.line, text);
      const place = item.marker.length + item.title.length;
      const problem = only(lines, 'heading-period', item.line, place - 1, place + joint.length + (joint ? 1 : 1));
      assert.deepEqual(mended(lines, problem), plan.lines);
    });
});

const tableSequence = kindsOf('table-sequence', ({ finds }) => {
  const planAndRow = fc
    .tuple(
      cleanPlan.filter(({ rows }) => rows.length > 0),
      fc.nat(1000),
    )
    .map(([plan, choice]) => ({ plan, row: choice % plan.rows.length }));

  finds('a number changed', planAndRow, fc.integer({ min: 2, max: 40 }), ({ plan, row }, value) => {
    fc.pre(value !== row + 1);
    const line = plan.rows[row]!;
    const lines = withLines(plan.lines, line, plan.lines[line]!.replace(/^\d+/u, String(value)));
    const problem = only(lines, 'table-sequence', line, 0, String(value).length);
    assert.deepEqual(mended(lines, problem), plan.lines);
  });

  finds('a row taken out', planAndRow, ({ plan, row }) => {
    fc.pre(row < plan.rows.length - 1);
    const line = plan.rows[row]!;
    const lines = plan.lines.filter((_, at) => at !== line);
    const problem = only(lines, 'table-sequence', line, 0, String(row + 2).length);
    assert.deepEqual(problemsIn(mended(lines, problem)), []);
  });

  finds('a row put in with the number of the one above', planAndRow, ({ plan, row }) => {
    const line = plan.rows[row]!;
    const text = `${row + 1}\t另行部署专项检查\t市水务局\t9月底前`;
    const lines = [...plan.lines.slice(0, line + 1), text, ...plan.lines.slice(line + 1)];
    const problem = only(lines, 'table-sequence', line + 1, 0, String(row + 1).length);
    assert.deepEqual(problemsIn(mended(lines, problem)), []);
  });
});

const numberingReference = kindsOf('numbering-reference', ({ finds, quiet }) => {
  findsSlips(
    finds,
    'numbering-reference',
    'an item or a section beyond the last',
    fc.constantFrom<Slip>(['经费见⟦第90项⟧'], ['与⟦第八十项⟧一并实施'], ['按照本要点⟦第五十部分⟧执行']),
  );
  leavesClauses(
    quiet,
    'what is there, or of another document',
    fc.constantFrom('按照《供水条例》第九十条执行', '按照省政府第九十次会议要求落实'),
  );
});

export const kinds = [
  ...cleanPlans,
  ...numberingReference,
  ...numberingSequence,
  ...numberingMark,
  ...numberingWidth,
  ...headingPeriod,
  ...tableSequence,
];
