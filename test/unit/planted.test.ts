import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Place } from '../property/planted';
import { expectProblems, kindsOf } from '../property/planted';

const clean = ['2025年全市养老服务工作要点', '一、重点任务', '1.摸清底数。逐户登记造册，年底前完成。', '2.上门服务。'];
const spaced = clean.map((line) => line.replace('年底', '12 月底'));
const at = spaced[2]!.indexOf(' ');
const right: Place = ['text-space', 2, at, at + 1];

/** What is counted where some lines should have these problems. */
function countsOf(lines: readonly string[], ...wanted: readonly Place[]) {
  const [kind] = kindsOf('text-space', ({ finds }) =>
    finds('one', fc.constant(lines), (text) => void expectProblems(text, wanted)),
  );
  const { runs, exact, elsewhere, missed, changed, example } = kind!.run();
  assert.ok(runs >= 100);
  return { exact: exact / runs, elsewhere: elsewhere / runs, missed: missed / runs, changed: changed / runs, example };
}

describe('the tally of planted errors', () => {
  const none = { exact: 0, elsewhere: 0, missed: 0, changed: 0 };

  it('counts what is found exactly there', () => {
    assert.deepEqual(countsOf(spaced, right), { ...none, exact: 1, example: undefined });
  });

  it('counts what is found elsewhere, or more than was planted, and shows it', () => {
    const { example, ...counts } = countsOf(spaced, ['text-space', 2, at - 1, at]);
    assert.deepEqual(counts, { ...none, elsewhere: 1 });
    assert.match(example!, /expected:\n {2}text-space 2 .*\nfound:\n {2}text-space 2 .*建议删去。\nin:\n2025年/u);
    assert.equal(countsOf(spaced, right, right).elsewhere, 1);
  });

  it('counts what is missed', () => {
    const { example, ...counts } = countsOf(clean, right);
    assert.deepEqual(counts, { ...none, missed: 1 });
    assert.ok(example!.includes('found:\nin:'));
  });

  it('counts what other rules say besides, whether it is found or not', () => {
    const skipping = spaced.map((line) => line.replace(/^2\./u, '2、'));
    const { example: _, ...found } = countsOf(skipping, right);
    assert.deepEqual(found, { ...none, exact: 1, changed: 1 });
    const { example: __, ...lost } = countsOf(skipping, ['text-space', 0, 0, 1]);
    assert.deepEqual(lost, { ...none, elsewhere: 1, changed: 1 });
  });

  it('lets other failures through, such as a wrong fix', () => {
    const [kind] = kindsOf('text-space', ({ quiet }) =>
      quiet('one', fc.constant(spaced), () => assert.fail('a wrong fix')),
    );
    assert.equal(kind!.isQuiet, true);
    assert.throws(() => kind!.run(), /Property failed after 1 tests/u);
  });
});
