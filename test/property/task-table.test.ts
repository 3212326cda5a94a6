import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, check, editsOf, generateTable, parsePlan, syncTable } from '../../server/src/core';
import type { Edit } from '../../server/src/core';
import { cleanPlan } from './generator';
import { inverseOf } from './undo';

const options = { numRuns: 150, seed: 20250301 };

/** Plans without a table; no two items have a text in common. */
const plans = cleanPlan
  .filter(({ rows }) => rows.length === 0)
  .map(({ lines }) =>
    lines.map((line, at) => line.replace(/。(开展|落实|建立|组建|制定|做好)/u, `。$1${at}类`)).join('\n'),
  );

const generated = (text: string, format: 'tabs' | 'pipes'): string =>
  applyEdits(text, editsOf(generateTable(parsePlan(text), { format })));

/** The plan with its table, and with some items taken away, added or reworded since. */
const grown = fc
  .tuple(
    plans,
    fc.constantFrom('tabs', 'pipes'),
    fc.array(fc.tuple(fc.constantFrom('take', 'add', 'reword', 'row'), fc.nat()), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, format, edits]) => {
    const lines: (string | readonly string[])[] = generated(text, format).split('\n');
    const items = lines.flatMap((line, at) => (/^(?:\d+\.|（.）).*负责）$/u.test(String(line)) ? [at] : []));
    const rows = lines.flatMap((line, at) => (/^(?:\| )?\d+(?:\t| +\|)/u.test(String(line)) ? [at] : []));
    for (const [kind, number] of edits) {
      const at = items[number % items.length]!;
      const line = String(lines[at]);
      if (kind === 'take') lines[at] = [];
      else if (kind === 'add') lines[at] = [line, '9.培育新苗。新建苗圃五十亩，培育乡土树种。（市水务局负责）'];
      else if (kind === 'reword') lines[at] = line.replace('确保各项任务按期完成', '确保全部任务如期收官');
      else lines[rows[number % rows.length]!] = [];
    }
    return lines.flat().join('\n');
  });

const changesOf = (text: string): readonly Edit[] => editsOf(syncTable(parsePlan(text)));

describe('a task table', () => {
  it('made from the body has no problem, nothing to be brought in line, and can be undone', () =>
    fc.assert(
      fc.property(plans, fc.constantFrom('tabs' as const, 'pipes' as const), (text, format) => {
        const edits = editsOf(generateTable(parsePlan(text), { format }));
        const now = applyEdits(text, edits);
        const problems = check(parsePlan(now)).filter(({ rule }) => /^(?:table|attachment|deadline)-/u.test(rule));
        assert.deepEqual(
          problems.map(({ message }) => message),
          [],
          now,
        );
        assert.deepEqual(changesOf(now), [], now);
        assert.equal(applyEdits(now, inverseOf(text, edits)), text);
      }),
      options,
    ));

  it('brought in line has nothing more to be done, whatever was changed, and can be undone', () =>
    fc.assert(
      fc.property(grown, (text) => {
        const edits = changesOf(text);
        const now = applyEdits(text, edits);
        assert.deepEqual(syncTable(parsePlan(now)).changes, [], `${text}\n→\n${now}`);
        assert.equal(applyEdits(now, inverseOf(text, edits)), text);
      }),
      options,
    ));
});
