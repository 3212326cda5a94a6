import assert from 'node:assert/strict';
import {
  addBit,
  addPair,
  bitSet,
  hasBit,
  hasPair,
  pairOf,
  pairSet,
  pairsOf,
  unionOf,
  unitsOf,
} from '../../server/src/core/text/bits';

describe('sets of UTF-16 units', () => {
  it('have what was put in, up to the last unit, and nothing else', () => {
    const set = bitSet();
    const numbers = [0, 31, 32, 0x4e00, 0x8000, 0xffff];
    for (const number of numbers) addBit(set, number);
    const found = Array.from({ length: 0x10000 }, (_, number) => number).filter((number) => hasBit(set, number));
    assert.deepEqual(found, numbers);
  });

  it('are joined without being changed', () => {
    const [one, other] = [bitSet(), bitSet()];
    addBit(one, 31);
    addBit(other, 63);
    const both = unionOf(one, other);
    assert.deepEqual(
      [hasBit(both, 31), hasBit(both, 63), hasBit(one, 63), hasBit(other, 31)],
      [true, true, false, false],
    );
  });

  it('hold pairs by a number that tells their order', () => {
    const [first, second] = [0x53d1, 0x5c55]; // 发 and 展
    assert.notEqual(pairOf(first, second), pairOf(second, first));
    assert.ok(pairOf(0xffff, 0xffff) < 0x10000);
  });

  it('have the units of a text', () => {
    const units = unitsOf('发展');
    assert.deepEqual(
      [...'发展改'].map((letter) => hasBit(units, letter.charCodeAt(0))),
      [true, true, false],
    );
  });

  it('have pairs, in their order, and hardly one that was not put in', () => {
    const [one, other] = [pairSet(), pairSet()];
    for (let at = 0; at < 3000; at++) addPair(at % 2 === 0 ? one : other, 0x4e00 + at, 0x9000 - 3 * at);
    const both = pairsOf(one, other);
    let wrong = 0;
    for (let at = 0; at < 3000; at++) {
      const [first, second] = [0x4e00 + at, 0x9000 - 3 * at];
      assert.ok(hasPair(both, first, second));
      if (hasPair(both, second, first)) wrong++;
    }
    assert.ok(wrong < 60, `${wrong} of 3000 turned round`);
  });
});
