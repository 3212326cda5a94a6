import assert from 'node:assert/strict';
import { Findings, LineFindings } from '../../server/src/core/line/findings';
import { parsePlan } from '../../server/src/core';
import { shadowOf } from '../../server/src/core/text/shadow';

describe('Findings', () => {
  it('keep one answer for each reader and column', () => {
    const findings = new Findings();
    let asked = 0;
    const ask = (reader: string, from: number): string =>
      findings.known<string>(reader, from) ?? findings.keep(reader, from, `${reader}${from} ${++asked}`);
    assert.deepEqual([ask('a', 0), ask('a', 0), ask('b', 0), ask('a', 7)], ['a0 1', 'a0 1', 'b0 2', 'a7 3']);
    assert.deepEqual([ask('a', 0), ask('a', 7), ask('a', 9), ask('b', 0)], ['a0 1', 'a7 3', 'a9 4', 'b0 2']);
  });

  it('keep those of thousands of columns apart, and find each again', () => {
    const findings = new LineFindings('字'.repeat(5000), '字'.repeat(5000), 0);
    const columns = Array.from({ length: 4000 }, (_, at) => at);
    const first = columns.map((at) => findings.keep('a', at, { at }));
    const stretches = columns.map((at) => [findings.stretch(at, at + 5), findings.stretch(at, at + 9)]);
    for (const at of columns) {
      assert.equal(findings.known('a', at), first[at]);
      assert.equal(findings.stretch(at, at + 9), stretches[at]![1]);
      assert.equal(findings.stretch(at, at + 5), stretches[at]![0]);
      assert.equal(findings.stretch(at, at + 5).text.length, 5);
    }
  });

  it('are kept for a torn paragraph too, as long as the plan lives', () => {
    const text =
      '2025年全市养老服务工作要点\n一、任务\n1.建站点。组织各街道和社区逐户摸清老年人的养老需求，建立动态更新的服务\n\n清单，年底前完成。\n';
    const torn = parsePlan(text).passages.find(({ pieces }) => pieces.length > 1)!;
    let asked = 0;
    const read = (): object => ({ asked: ++asked });
    assert.equal(torn.remember(read), torn.remember(read));
    assert.equal(asked, 1);
  });
});

describe('the shadow', () => {
  it('has the characters that radicals stand for', () => {
    assert.equal(shadowOf('⽤⼾⻓⻔⺠'), '用户长门民');
  });
});
