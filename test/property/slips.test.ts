/** Whatever slips happen in a plan, every rule reads it, and every fix can be applied. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { applyEdits, check, parsePlan } from '../../server/src/core';

const folder = join(__dirname, '../../../test/golden');

/** What slips in: marks of all widths, digits, numbers, letters that rules look for. */
const slipped = [
  ...'，。、；：？！（）《》“”‘’【】〔〕[]()<>"\',.;:—～·…％%0123９①一十百第章年月日等共附、 \t\u3000\n|*#&\\个项届',
];

interface Slip {
  readonly at: number;
  readonly removed: number;
  /** Typed in its place, before what is copied from elsewhere in the text. */
  readonly typed: readonly string[];
  readonly copiedFrom: number;
  readonly copied: number;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(),
  removed: fc.constantFrom(0, 0, 1, 1, 2, 5, 30),
  typed: fc.array(fc.constantFrom(...slipped), { maxLength: 3 }),
  copiedFrom: fc.nat(),
  copied: fc.constantFrom(0, 0, 1, 2, 12),
});

function withSlip(text: string, { at, removed, typed, copiedFrom, copied }: Slip): string {
  const from = at % (text.length + 1);
  const source = copiedFrom % (text.length + 1);
  return text.slice(0, from) + typed.join('') + text.slice(source, source + copied) + text.slice(from + removed);
}

describe('slips in a plan', () => {
  for (const name of readdirSync(folder).sort())
    it(`${name}: no rule throws, and each fix can be applied`, () => {
      const text = readFileSync(join(folder, name, 'input.txt'), 'utf8');
      fc.assert(
        fc.property(fc.array(slip, { minLength: 1, maxLength: 20 }), (slips) => {
          const broken = slips.reduce(withSlip, text);
          const thrown: string[] = [];
          const problems = check(
            parsePlan(broken),
            { profile: 'strict', rules: {} },
            { onRuleError: (rule, error) => void thrown.push(`${rule}: ${String(error)}`) },
          );
          for (const problem of problems) {
            assert.notEqual(problem.message, '');
            for (const { edits } of problem.fixes()) applyEdits(broken, edits);
          }
          assert.deepEqual(thrown, []);
        }),
        { numRuns: 100, seed: 20265 },
      );
    });
});
