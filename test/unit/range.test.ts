import assert from 'node:assert/strict';
import { comparePositions, rangeContains, rangeInLine, rangesOverlap } from '../../server/src/core';
import type { Range } from '../../server/src/core';

/** A range on line 0, written `from-to`. */
function at(text: string): Range {
  const [from, to] = text.split('-').map(Number);
  return rangeInLine(0, from!, to!);
}

describe('ranges', () => {
  it('compare lines first, then columns', () => {
    assert.ok(comparePositions({ line: 0, character: 9 }, { line: 1, character: 0 }) < 0);
    assert.ok(comparePositions({ line: 1, character: 1 }, { line: 1, character: 0 }) > 0);
    assert.equal(comparePositions({ line: 1, character: 1 }, { line: 1, character: 1 }), 0);
  });

  for (const [one, other, overlap] of [
    ['0-2', '1-3', true],
    ['0-3', '1-2', true],
    ['0-2', '2-4', false],
    ['0-2', '2-2', true],
    ['0-0', '0-2', true],
    ['1-1', '1-1', true],
    ['0-1', '2-2', false],
    ['0-1', '3-5', false],
  ] as const)
    it(`${one} and ${other} ${overlap ? 'overlap' : 'do not overlap'}`, () => {
      assert.equal(rangesOverlap(at(one), at(other)), overlap);
      assert.equal(rangesOverlap(at(other), at(one)), overlap);
    });

  it('contain what lies wholly inside, themselves included', () => {
    assert.ok(rangeContains(at('0-4'), at('0-4')));
    assert.ok(rangeContains(at('0-4'), at('2-2')));
    assert.ok(!rangeContains(at('0-4'), at('3-5')));
    assert.ok(!rangeContains(at('0-4'), rangeInLine(1, 0, 1)));
  });
});
