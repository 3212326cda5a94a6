import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, check, editsOf, parsePlan, renumber } from '../../server/src/core';
import type { Edit } from '../../server/src/core';
import { cleanPlan } from './generator';
import { inverseOf } from './undo';

const start = { line: 0, character: 0 };
const numbersOf = (text: string): readonly Edit[] => editsOf(renumber(parsePlan(text), 'document', start));
const withoutNumbers = (text: string): string => text.replace(/[0-9一二三四五六七八九十百]+/gu, '#');

/** A plan of which some items, headings and rows were taken away, put elsewhere or given another number. */
const disordered = fc
  .tuple(
    cleanPlan,
    fc.array(fc.tuple(fc.constantFrom('take', 'repeat', 'number'), fc.nat(), fc.integer({ min: 1, max: 30 })), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([{ lines, numbered, rows }, errors]) => {
    const changed: (string | readonly string[])[] = [...lines];
    for (const [kind, at, number] of errors) {
      const places = [...numbered.filter(({ style }) => style !== 'cn-comma').map(({ line }) => line), ...rows];
      const line = places[at % places.length]!;
      const text = lines[line]!;
      if (kind === 'take') changed[line] = [];
      else if (kind === 'repeat') changed[line] = [text, text.replace('落实', '完成').replace('建立', '做好')];
      else changed[line] = text.replace(/^\d+/u, String(number));
    }
    return changed.flat().join('\n');
  });

describe('renumbering any disorder', () => {
  it('leaves no problem of numbering, and has nothing to do the second time', () =>
    fc.assert(
      fc.property(disordered, (text) => {
        const now = applyEdits(text, numbersOf(text));
        const left = check(parsePlan(now)).filter(
          ({ rule }) => rule.startsWith('numbering-') || rule === 'table-sequence',
        );
        assert.deepEqual(
          left.map(({ rule, message }) => `${rule} ${message}`),
          [],
          `${text}\n→\n${now}`,
        );
        assert.deepEqual(numbersOf(now), []);
      }),
      { numRuns: 300, seed: 20250301 },
    ));

  it('changes numbers and nothing else, and can be undone', () =>
    fc.assert(
      fc.property(disordered, (text) => {
        const edits = numbersOf(text);
        const now = applyEdits(text, edits);
        assert.equal(withoutNumbers(now), withoutNumbers(text));
        assert.equal(applyEdits(now, inverseOf(text, edits)), text);
      }),
      { numRuns: 300, seed: 20250301 },
    ));
});
