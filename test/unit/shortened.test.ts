import assert from 'node:assert/strict';
import { shortened } from '../../server/src/core/rules/shortened';

describe('a text in a message', () => {
  it('is cut where it is longer, and says so', () => {
    assert.equal(shortened('沿河绿道', 4), '沿河绿道');
    assert.equal(shortened('沿河绿道建设', 4), '沿河绿道…');
    assert.equal(shortened('建成“绿道”、“驿站”', 7), '建成“绿道”…');
    assert.equal(shortened('“““绿道”', 2), '““…');
  });

  it('loses no half of a rare letter', () => {
    assert.equal(shortened('刘𠮷祥主任', 2), '刘…');
    assert.equal(shortened('刘𠮷祥主任', 3), '刘𠮷…');
  });
});
