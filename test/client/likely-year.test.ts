import assert from 'node:assert/strict';
import { likelyYear } from '../../client/src/plans/likely-year';

describe('the year that is offered for a new plan', () => {
  it('is the next one from October on', () => {
    assert.equal(likelyYear(new Date(2026, 8, 30)), 2026);
    assert.equal(likelyYear(new Date(2026, 9, 1)), 2027);
    assert.equal(likelyYear(new Date(2027, 0, 1)), 2027);
  });
});
