/** What rules cite: every clause from one list, with what it says, and none on the list that no rule needs. */
import assert from 'node:assert/strict';
import { citation, rules } from '../../server/src/core';
import { articles, clauses } from '../../server/src/core/rules/sources';

const listed = [...Object.values(articles), ...Object.values(clauses)].map(citation);
const cited = new Set(rules.flatMap(({ sources }) => sources.map(citation)));

describe('sources', () => {
  it('that name a clause are on the list, which says what stands there', () => {
    const named = rules.flatMap(({ sources }) => sources.filter(({ clause }) => clause !== undefined));
    assert.ok(named.length > rules.length / 2);
    assert.deepEqual(
      named.map(citation).filter((one) => !listed.includes(one)),
      [],
    );
    assert.deepEqual(
      named.filter(({ says }) => says === undefined),
      [],
    );
  });

  it('on the list are each cited by a rule, and stand there once', () => {
    assert.deepEqual(
      listed.filter((one) => !cited.has(one)),
      [],
    );
    assert.equal(new Set(listed).size, listed.length);
  });

  it('are written as one reads them', () => {
    assert.equal(citation({ document: '《办法》', clause: '第二条', says: '写全称' }), '《办法》第二条：写全称');
    assert.equal(citation({ document: '《规定》（试行）', clause: '第三条' }), '《规定》（试行） 第三条');
    assert.equal(citation({ document: '公开的通知' }), '公开的通知');
  });
});
