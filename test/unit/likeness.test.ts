import assert from 'node:assert/strict';
import { likenessByPairs, likenessInOrder } from '../../server/src/core/text/likeness';

describe('the likeness of two texts', () => {
  it('by pairs of characters, in whatever order', () => {
    assert.equal(likenessByPairs('任务分工', '任务分工'), 1);
    assert.equal(likenessByPairs('任务分工', '分工任务'), 2 / 3);
    assert.equal(likenessByPairs('任务', '分工'), 0);
    assert.equal(likenessByPairs('甲', '甲'), 0);
  });

  it('in order, where they begin or end alike', () => {
    assert.equal(likenessInOrder('任务分工', '任务分工'), 1);
    assert.equal(likenessInOrder('任务分工表', '任务分解表'), 8 / 10);
    assert.equal(likenessInOrder('工作任务', '任务分工'), 0);
  });

  it('counts UTF-16 units, rare characters among them', () => {
    assert.equal(likenessInOrder('甲𠮷乙丙', '甲丁𠮷戊丙'), 8 / 11);
  });
});
