import assert from 'node:assert/strict';
import { scan } from '../../server/src/core/rules/scan/scan';

const found = (shadow: string): unknown => scan({ text: shadow, shadow, bits: 0 });

describe('the scan of running text', () => {
  it('finds the same whatever was read before, a whole round of its places ago too', () => {
    const text = '落实根本任务，';
    const alone = found(text);
    assert.deepEqual(alone, []);
    for (let length = 65_360; length < 65_380; length++) {
      found(text);
      found('甲'.repeat(length));
      assert.deepEqual(found(text), alone, `behind ${length} other characters`);
    }
  });

  it('finds what stands twice behind a text that ends in the same words', () => {
    found('落实任务');
    assert.deepEqual(found('任务落实'), []);
    assert.equal((found('落实任务任务，') as { doubled: unknown[] }[])[0]!.doubled.length, 1);
  });
});
