import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parsePlan } from '../../server/src/core';

const lines = Array.from({ length: 12 }, (_, at) => `${at + 1}.修管道。修建第${at + 1}段供水管道。`);

describe('the lines of the next state of a document', () => {
  it('are not read again where they stayed, moved or were only shifted', () => {
    const before = parsePlan(lines.join('\n'));
    const [first, second, third, ...others] = lines;
    const after = parsePlan(['新的一行。', second, first, `${third}又。`, ...others].join('\n'), before);
    assert.equal(after.facts[1], before.facts[1]);
    assert.equal(after.facts[2], before.facts[0]);
    assert.notEqual(after.facts[3], before.facts[2]);
    others.forEach((_, at) => assert.equal(after.facts[4 + at], before.facts[3 + at]));
  });

  it('are those of a fresh reading where all lines went, came or were doubled', () => {
    const texts = ['', lines.join('\n'), `${lines.join('\n')}\n${lines.join('\n')}`, lines.slice(4, 6).join('\n')];
    for (const old of texts) {
      for (const text of texts) {
        const { facts } = parsePlan(text, parsePlan(old));
        assert.deepEqual(
          facts.map((one) => one.text),
          text.split('\n'),
        );
      }
    }
  });

  it('hold no earlier state of the whole text in memory', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const all = Array.from({ length: 4000 }, (_, at) => `第${at}段，修建供水管道，铺设到户，年底前完成全部工程。`);
    let plan = parsePlan(all.join('\n'));
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < 120; at++) {
      all[at * 30] += '验收。';
      plan = parsePlan(all.join('\n'), plan);
    }
    collect();
    // The text takes 0.2 MB, so that all its states would take 24 MB.
    const more = process.memoryUsage().heapUsed - before;
    assert.ok(more < 6_000_000, `${more} bytes`);
    assert.equal(plan.lines.length, all.length);
  });
});
