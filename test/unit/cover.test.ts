import assert from 'node:assert/strict';
import { Cover } from '../../server/src/core/text/cover';

describe('a cover', () => {
  const cover = new Cover([
    { from: 30, to: 34 },
    { from: 0, to: 20 },
    { from: 4, to: 8 },
  ]);

  for (const [from, to, overlaps, holds] of [
    [0, 1, true, true],
    [10, 20, true, true],
    [19, 30, true, false],
    [20, 30, false, false],
    [31, 33, true, true],
    [29, 40, true, false],
    [34, 35, false, false],
  ] as const)
    it(`${from} to ${to}: ${overlaps ? 'overlaps' : 'is apart'}, ${holds ? 'inside' : 'not inside'}`, () => {
      assert.equal(cover.overlaps({ from, to }), overlaps);
      assert.equal(cover.holds({ from, to }), holds);
    });

  it('of nothing has nothing', () => {
    assert.ok(!new Cover([]).overlaps({ from: 0, to: 9 }));
    assert.ok(!new Cover([]).holds({ from: 0, to: 0 }));
  });
});
