import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check, parsePlan } from '../../../server/src/core';
import type { Generated, Numbered } from '../generator';
import { cleanPlan } from '../generator';
import { expectProblems, mended, kindsOf, withLines } from '../planted';

const note = /（[^（）]*按职责分工负责）$/u;

/** Plans with notes enough for a habit, one of their items, and where its note begins. */
const withNotes = cleanPlan
  .map((plan) => ({ plan, items: plan.numbered.filter(({ body }) => note.test(body)) }))
  .filter(({ items }) => items.length >= 6);
const withItem = withNotes.chain(({ plan, items }) =>
  fc.record({ plan: fc.constant(plan), item: fc.constantFrom(...items) }),
);

function noteOf({ lines }: Generated, { line }: Numbered): { text: string; from: number; before: string } {
  const text = lines[line]!;
  const from = text.search(note);
  return { text, from, before: text.slice(0, from) };
}

const unitDuplicate = kindsOf('unit-duplicate', ({ finds }) => {
  const again = ['市民政局', '市发展改革委', '市水务局'] as const;
  const forms = ['市民政局', '市发展和改革委员会', '市水务局'] as const;

  finds('a unit that stands in one note twice', withItem, fc.nat(2), fc.boolean(), ({ plan, item }, which, atEnd) => {
    const { from, before } = noteOf(plan, item);
    const list = [...again, '市广播站'];
    const place = atEnd ? list.length : which + 1;
    list.splice(place, 0, forms[which]!);
    const lines = withLines(plan.lines, item.line, `${before}（${list.join('、')}按职责分工负责）`);
    const at = from + 1 + list.slice(0, place).join('、').length + 1;
    const [problem] = expectProblems(lines, [['unit-duplicate', item.line, at, at + forms[which]!.length]]);
    assert.equal(mended(lines, problem!)[item.line], `${before}（${[...again, '市广播站'].join('、')}按职责分工负责）`);
  });

  finds('a unit that leads and joins', withItem, ({ plan, item }) => {
    const { from, before } = noteOf(plan, item);
    const lines = withLines(plan.lines, item.line, `${before}（市民政局牵头，市水务局、市民政局配合）`);
    expectProblems(lines, [['unit-duplicate', item.line, from + 13, from + 17]]);
    expectProblems(withLines(plan.lines, item.line, `${before}（市民政局牵头，市水务局、市财政局配合）`), []);
  });
});

const unitUnclosed = kindsOf('unit-unclosed', ({ finds, quiet }) => {
  finds('a note without its last bracket', withItem, ({ plan, item }) => {
    const { text, from } = noteOf(plan, item);
    const lines = withLines(plan.lines, item.line, text.slice(0, -1));
    const [problem] = expectProblems(lines, [['unit-unclosed', item.line, from, from + 1]]);
    assert.equal(mended(lines, problem!)[item.line], text);
  });

  finds('a note without its first bracket', withItem, ({ plan, item }) => {
    const { text, from, before } = noteOf(plan, item);
    const lines = withLines(plan.lines, item.line, before + text.slice(from + 1));
    const [problem] = expectProblems(lines, [['unit-unclosed', item.line, from, text.length - 1]]);
    assert.equal(mended(lines, problem!)[item.line], text);
  });

  finds(
    'a note whose last words are cut off, with the bracket or without',
    withItem,
    fc.integer({ min: 2, max: 6 }),
    fc.boolean(),
    ({ plan, item }, kept, closed) => {
      const { text } = noteOf(plan, item);
      const from = text.length - '按职责分工负责）'.length;
      const lines = withLines(plan.lines, item.line, text.slice(0, from + kept) + (closed ? '）' : ''));
      const [problem] = expectProblems(lines, [['unit-unclosed', item.line, from, from + kept]]);
      assert.equal(mended(lines, problem!)[item.line], text);
    },
  );

  finds('a note that ends in half a name', withItem, ({ plan, item }) => {
    const { from, before } = noteOf(plan, item);
    const lines = withLines(plan.lines, item.line, `${before}（市民政局、市水务局、市财`);
    expectProblems(lines, [['unit-unclosed', item.line, from + 11, from + 13]]);
  });

  quiet('nothing where a page end tore the note', withItem, fc.integer({ min: 2, max: 12 }), ({ plan, item }, kept) => {
    const { text, from } = noteOf(plan, item);
    const lines = withLines(plan.lines, item.line, text.slice(0, from + kept), '', text.slice(from + kept));
    const rules = check(parsePlan(lines.join('\n'))).map(({ rule }) => rule);
    assert.ok(!rules.includes('unit-unclosed'), rules.join());
  });
});

const unitSeparator = kindsOf('unit-separator', ({ finds, quiet }) => {
  const ends = ['、按职责分工负责）', '、负责）', '、牵头）'] as const;
  finds('a list that ends in 、', withItem, fc.constantFrom(...ends), ({ plan, item }, end) => {
    const { from, before } = noteOf(plan, item);
    const lines = withLines(plan.lines, item.line, `${before}（市民政局、市水务局${end}`);
    const at = from + 10;
    const [problem] = expectProblems(lines, [['unit-separator', item.line, at, at + 1]]);
    assert.equal(mended(lines, problem!)[item.line], `${before}（市民政局、市水务局${end.slice(1)}`);
  });

  const withRow = cleanPlan
    .filter(({ rows }) => rows.length > 0)
    .chain((plan) => fc.record({ plan: fc.constant(plan), line: fc.constantFrom(...plan.rows) }));
  finds('a cell that ends in 、', withRow, ({ plan, line }) => {
    const text = plan.lines[line]!;
    const at = text.lastIndexOf('\t');
    const lines = withLines(plan.lines, line, `${text.slice(0, at)}、${text.slice(at)}`);
    const [problem] = expectProblems(lines, [['unit-separator', line, at, at + 1]]);
    assert.equal(problem!.severity, 'warning');
    assert.equal(mended(lines, problem!)[line], text);
  });

  finds('another mark between two departments', withItem, fc.constantFrom('，', '；', ' '), ({ plan, item }, mark) => {
    const { from, before } = noteOf(plan, item);
    const text = `${before}（市民政局、市水务局${mark}市财政局、市教育局按职责分工负责）`;
    const lines = withLines(plan.lines, item.line, text);
    const [problem] = expectProblems(lines, [['unit-separator', item.line, from + 10, from + 11]]);
    assert.equal(mended(lines, problem!)[item.line], text.replace(`局${mark}市`, '局、市'));
  });

  const lists = [
    '市民政局、市财政局，各区县政府按职责分工负责',
    '市民政局、市财政局，东新区、西新区管委会按职责分工负责',
    '市民政局牵头，市财政局、市水务局配合',
  ] as const;
  quiet(
    'nothing where a comma parts two kinds of units',
    withItem,
    fc.constantFrom(...lists),
    ({ plan, item }, list) => {
      expectProblems(withLines(plan.lines, item.line, `${noteOf(plan, item).before}（${list}）`), []);
    },
  );
});

const unitRetired = kindsOf('unit-retired', ({ finds, quiet }) => {
  const names = ['市卫计委', '市工商局', '市质监局', '市国土资源局', '市环保局', '市旅游局', '市扶贫办'] as const;

  finds(
    'an old name in a note or in the text',
    withItem,
    fc.constantFrom(...names),
    fc.boolean(),
    ({ plan, item }, name, inText) => {
      const { from, before, text } = noteOf(plan, item);
      const planted = inText
        ? `${before}会同${name}抓好检查。${text.slice(from)}`
        : `${before}（市民政局、${name}负责）`;
      const lines = withLines(plan.lines, item.line, planted);
      const at = from + (inText ? 2 : 6) + 1;
      expectProblems(lines, [['unit-retired', item.line, at, at + name.length - 1]]);
    },
  );

  const past = ['落实《市工商局关于集市的通知》', '接收原市工商局的台账', '核对2016年市工商局登记的摊位'] as const;
  quiet(
    'nothing in a title in 《》, behind 原, and about the past',
    withItem,
    fc.constantFrom(...past),
    ({ plan, item }, words) => {
      const { from, before, text } = noteOf(plan, item);
      expectProblems(withLines(plan.lines, item.line, `${before}${words}。${text.slice(from)}`), []);
    },
  );
});

const unitLead = kindsOf('unit-lead', ({ finds }) => {
  finds('a plan in which nobody leads: once', withNotes, ({ plan, items }) => {
    const lines = plan.lines.map((line) => line.replace('按职责分工负责）', '负责）'));
    const first = items[0]!;
    const { from, text } = noteOf(plan, first);
    const to = text.length - '按职责分工负责）'.length;
    const [problem] = expectProblems(lines, [['unit-lead', first.line, from + 1, to]]);
    assert.match(problem!.message, new RegExp(`(?<!\\d)${items.length}处`, 'u'));
  });
});

export const kinds = [...unitDuplicate, ...unitUnclosed, ...unitSeparator, ...unitRetired, ...unitLead];
