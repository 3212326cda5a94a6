import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyLibrary, parsePlan } from '../../../server/src/core';
import type { Library, LibraryUnit } from '../../../server/src/core';
import type { Numbered } from '../generator';
import { cleanPlan } from '../generator';
import { expectProblems, kindsOf, mended, withLines } from '../planted';

const note = /（[^（）]*按职责分工负责）$/u;
const origin = { library: '甲库', file: undefined };

/** Plans with items that name units, and one of these. */
const withItem = cleanPlan
  .map((plan) => ({ plan, items: plan.numbered.filter(({ line }) => note.test(plan.lines[line]!)) }))
  .filter(({ items }) => items.length >= 3)
  .chain(({ plan, items }) => fc.record({ plan: fc.constant(plan), item: fc.constantFrom(...items) }));

/** A library that has exactly the units of a text. */
function rosterOf(lines: readonly string[]): Library {
  const plan = parsePlan(lines.join('\n'));
  const rows = plan.tables.flatMap((table) => table.rows);
  const duties = [...plan.sections, ...rows].flatMap((one) => one.duties);
  const names = [...new Set(duties.flatMap((duty) => duty.units.map(({ full }) => full)))];
  const blank = { short: undefined, aliases: [], former: [], level: undefined, parent: undefined };
  const units = names.map((name): LibraryUnit => ({ ...blank, name, departments: [], leaders: [], origin }));
  return { ...emptyLibrary, units };
}

/** The line of an item with a unit put before the others of its note. */
function withUnit(lines: readonly string[], { line }: Numbered, unit: string): { text: string; from: number } {
  const from = lines[line]!.search(note) + 1;
  return { text: `${lines[line]!.slice(0, from)}${unit}、${lines[line]!.slice(from)}`, from };
}

const unknown = kindsOf('unit-unknown', ({ finds, quiet }) => {
  finds('a unit that the roster does not have', withItem, ({ plan, item }) => {
    const { text, from } = withUnit(plan.lines, item, '天枢港务集团公司办公厅');
    const lines = withLines(plan.lines, item.line, text);
    expectProblems(lines, [['unit-unknown', item.line, from, from + 11]], rosterOf(plan.lines));
  });

  quiet('only units that the roster has', withItem, ({ plan }) => {
    expectProblems(plan.lines, [], rosterOf(plan.lines));
  });
});

const term = kindsOf('term', ({ finds, quiet }) => {
  const library: Library = {
    ...emptyLibrary,
    terms: [{ avoid: '踔踔厉厉', prefer: ['扎实'], reason: '用平实的话', origin }],
  };

  finds('a term that the library wants otherwise', withItem, ({ plan, item }) => {
    const from = plan.lines[item.line]!.search(note);
    const withWord = (word: string): readonly string[] => {
      const line = plan.lines[item.line]!;
      return withLines(plan.lines, item.line, `${line.slice(0, from)}要${word}推进。${line.slice(from)}`);
    };
    const [problem] = expectProblems(withWord('踔踔厉厉'), [['term', item.line, from + 1, from + 5]], library);
    assert.deepEqual(mended(withWord('踔踔厉厉'), problem!), withWord('扎实'));
  });

  quiet('a name that holds the term', withItem, ({ plan, item }) => {
    const line = plan.lines[item.line]!;
    const from = line.search(note);
    const lines = withLines(plan.lines, item.line, `${line.slice(0, from)}落实《踔踔厉厉》要求。${line.slice(from)}`);
    expectProblems(lines, [], library);
  });
});

export const kinds = [...unknown, ...term];
