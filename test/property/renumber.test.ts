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

const listForms = [
  (number: number) => `${'一二三四五六'[number - 1]!}是`,
  (number: number) => `（${number}）`,
  (number: number) => '①②③④⑤⑥'[number - 1]!,
] as const;

/** Counts from 1 on; what was taken away is counted where the numbers are those from before. */
function counter(isRenumbered: boolean): (isGone: boolean) => number {
  let last = 0;
  return (isGone) => (isGone && isRenumbered ? last : ++last);
}

/**
 * A plan whose sections have decimals with lists in their text, with a section, decimals and points taken away: with the
 * numbers from before, and renumbered.
 */
const stepped = fc
  .record({
    isChinese: fc.boolean(),
    form: fc.constantFrom(...listForms),
    sections: fc.array(fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 3, maxLength: 4 }), {
      minLength: 3,
      maxLength: 4,
    }),
    section: fc.integer({ min: 1, max: 3 }),
    decimal: fc.integer({ min: 1, max: 3 }),
    point: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ isChinese, form, sections, ...gone }) => {
    const written = (isRenumbered: boolean): string => {
      const lines = ['某县2025年茶叶工作方案'];
      const countSection = counter(isRenumbered);
      sections.forEach((decimals, section) => {
        const number = countSection(section === gone.section);
        if (section === gone.section) return;
        lines.push(`${isChinese ? `${'一二三四'[number - 1]!}、` : `${number}. `}第${'甲乙丙丁'[section]!}类任务`);
        const countDecimal = counter(isRenumbered);
        decimals.forEach((points, decimal) => {
          const step = countDecimal(decimal === gone.decimal);
          if (decimal === gone.decimal) return;
          const countPoint = counter(isRenumbered);
          const list = Array.from({ length: points }, (_, point) => {
            // The last point stays, so that one is missing between two.
            const isGone = point === gone.point && point < points - 1;
            const digits = countPoint(isGone);
            return isGone ? [] : [`${form(digits)}做好${'选整栽浇修采'[point]!}茶`];
          });
          lines.push(
            `${number}.${step} 第${'甲乙丙丁'[decimal]!}组${section + 1}号任务。要抓好：${list.flat().join('；')}。`,
          );
        });
      });
      return lines.join('\n');
    };
    return { text: written(true), wrong: written(false) };
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

  it('puts numbers in steps and lists inside paragraphs right, too', () =>
    fc.assert(
      fc.property(stepped, ({ text, wrong }) => {
        assert.equal(applyEdits(wrong, numbersOf(wrong)), text, wrong);
      }),
      { numRuns: 300, seed: 20250301 },
    ));
});
