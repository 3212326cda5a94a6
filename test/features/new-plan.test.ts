import assert from 'node:assert/strict';
import {
  check,
  factsWanted,
  generateTable,
  newFromTemplate,
  newPlan,
  parsePlan,
  planKinds,
  snippetAsText,
  tasks,
} from '../../server/src/core';
import type { NewPlanOptions, Problem } from '../../server/src/core';

const problemsOf = (text: string): readonly Problem[] => check(parsePlan(text), { profile: 'strict', rules: {} });
const bodies = [
  ['云江市', '云江市人民政府办公室'],
  ['云江市', '云江市卫生健康委员会'],
  ['临江区', '临江区人民政府'],
  ['青岭县', '青岭县教育局'],
  ['江南省', '江南省人民政府办公厅'],
] as const;
const flags = [false, true];
const all: readonly NewPlanOptions[] = planKinds.flatMap((kind) =>
  flags.flatMap((notice) =>
    flags.flatMap((table) => bodies.map(([place, issuer]) => ({ kind, notice, table, year: 2026, place, issuer }))),
  ),
);
const one: NewPlanOptions = all.find(({ notice, table }) => notice && table)!;

describe('a new plan', () => {
  for (const kind of planKinds) {
    it(`of the kind ${kind} has no problem that any rule finds, with and without notice and table`, () => {
      for (const options of all.filter((each) => each.kind === kind)) {
        const text = snippetAsText(newPlan(options));
        assert.deepEqual(
          problemsOf(text).map(({ rule, message }) => `${rule}：${message}`),
          [],
          JSON.stringify(options),
        );
      }
    });
  }

  it('is such that a slip in it is found', () => {
    const text = snippetAsText(newPlan(one));
    assert.ok(problemsOf(text.replace('\n2.', '\n5.')).some(({ rule }) => rule === 'numbering-sequence'));
    assert.ok(problemsOf(text.replace('2026年1月', '2024年1月')).length > 0);
  });

  it('has what was asked for, in the order of official documents', () => {
    for (const options of all) {
      const { elements, attachments, tables, parts } = parsePlan(snippetAsText(newPlan(options)));
      const name = JSON.stringify(options);
      assert.ok(elements.planTitle!.text.endsWith(options.kind), name);
      assert.equal(elements.planYear!.year, 2026, name);
      assert.equal(elements.noticeTitle !== undefined, options.notice, name);
      assert.equal(elements.signed !== undefined, options.notice, name);
      assert.equal(tables.length, options.table ? 1 : 0, name);
      assert.equal(attachments.filter(({ note, sheet }) => note && sheet).length, options.table ? 1 : 0, name);
      const scopes = [...(options.notice ? ['notice'] : []), 'plan', ...(options.table ? ['attachment'] : [])];
      assert.deepEqual(
        parts.map(({ scope }) => scope),
        scopes,
        name,
      );
    }
  });

  it('has the same tasks and units in its body and in its table', () => {
    const of = (options: NewPlanOptions, source: string) =>
      tasks(parsePlan(snippetAsText(newPlan(options))))
        .filter((task) => task.source === source)
        .map(({ title, section, units }) => [title, section, units]);
    for (const options of all.filter(({ table }) => table)) {
      const inTable = of(options, 'table');
      assert.ok(inTable.length > 2);
      assert.deepEqual(inTable, of({ ...options, table: false }, 'body'), JSON.stringify(options));
    }
  });

  it('has a row for each of its tasks once a table is made from it', () => {
    for (const options of all.filter(({ table }) => !table)) {
      const plan = parsePlan(snippetAsText(newPlan(options)));
      const wanted = tasks(plan).length;
      assert.ok(wanted > 2);
      assert.equal(generateTable(plan).changes[0]?.detail, `${wanted}项任务`, JSON.stringify(options));
    }
  });

  it('has one tab stop for what stands twice, numbered in the order of the text', () => {
    const snippet = newPlan(one);
    const first = [...snippet.matchAll(/\$\{(\d+):/gu)].map(([, stop]) => Number(stop));
    assert.deepEqual(
      first,
      [...new Set(first)].sort((a, b) => a - b),
    );
    assert.ok([...snippet.matchAll(/\$1(?!\d)/gu)].length >= 3, 'the subject stands in every title');
  });

  it('writes to those to whom such a body writes', () => {
    const recipients = (place: string, issuer: string): string =>
      parsePlan(snippetAsText(newPlan({ ...one, place, issuer }))).elements.recipients!.text;
    assert.match(recipients('云江市', '云江市人民政府办公室'), /^各县（区）人民政府，市政府/u);
    assert.match(recipients('青岭县', '青岭县人民政府'), /^各乡镇人民政府.*县政府/u);
    assert.match(recipients('青岭县', '青岭县教育局'), /^机关各科室/u);
  });

  it('takes place and issuer as they are, whatever characters they have', () => {
    assert.ok(snippetAsText(newPlan({ ...one, place: '云$1{江}\\市' })).includes('云$1{江}\\市2026年'));
  });
});

describe('a template', () => {
  const body = '${PLAN_PLACE:某市}${PLAN_YEAR}年${1:某项}要点\n\n$PLAN_ISSUER\n$0';

  it('says what it wants to be told', () => {
    assert.deepEqual(factsWanted(body), ['year', 'place', 'issuer']);
    assert.deepEqual(factsWanted('${PLAN_YEAR}年${PLAN_PLACES}'), ['year']);
  });

  it('gets it, and keeps its defaults for the rest', () => {
    assert.equal(
      newFromTemplate(body, { year: 2026, issuer: '云江市教育局' }),
      '某市2026年${1:某项}要点\n\n云江市教育局\n${0}',
    );
  });
});
