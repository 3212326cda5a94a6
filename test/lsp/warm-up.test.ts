import assert from 'node:assert/strict';
import { realCore } from '../../server/src/lsp/session/core';
import type { Core } from '../../server/src/lsp/session/core';
import { start } from './harness';

const plan = '2025年全市供水工作要点\n\n一、主要任务\n1.修管道。修管道3公里。\n3.建泵房。建泵房2座。\n';

/** Lets the messages on their way arrive, and what waits for its turn have it. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** A clock that goes on when it is told to, and a core that keeps what it is asked to check. */
function watched() {
  let time = 0;
  let waiting: { readonly due: number; readonly callback: () => void }[] = [];
  const clock = {
    now: () => time,
    later: (callback: () => void, milliseconds: number) => void waiting.push({ due: time + milliseconds, callback }),
  };
  const seen: string[] = [];
  const core: Core = {
    ...realCore,
    check(read, ...others) {
      seen.push(read.lines.join('\n'));
      return realCore.check(read, ...others);
    },
  };
  /** Lets time go by; whoever is due is called back. */
  async function pass(milliseconds: number): Promise<void> {
    time += milliseconds;
    const due = waiting.filter((one) => one.due <= time);
    waiting = waiting.filter((one) => one.due > time);
    due.forEach(({ callback }) => callback());
    await turns(20);
  }
  return { setup: { core, clock }, seen, pass, isWaiting: () => waiting.length > 0 };
}

describe('warming up', () => {
  it('types into a copy of the first plan where nobody sees it', async () => {
    const { setup, seen, pass } = watched();
    const client = await start(setup);
    const uri = await client.open(plan);
    const before = await client.diagnostics(uri);
    const own = seen.length;
    await pass(400);
    assert.ok(seen.length > own + 8);
    const rehearsed = seen.slice(own);
    assert.ok(rehearsed.every((text) => text.length === plan.length + 1 && text !== plan));
    assert.ok(new Set(rehearsed).size > 4, 'in several lines');
    assert.deepEqual(await client.diagnostics(uri), before);
    assert.equal(client.document(uri).getText(), plan);
  });

  it('waits until nobody types', async () => {
    const { setup, seen, pass } = watched();
    const client = await start(setup);
    const uri = await client.open(plan);
    await pass(300);
    await client.change(uri, { text: plan.slice(1) });
    await client.diagnostics(uri);
    const own = seen.length;
    await pass(300);
    assert.equal(seen.length, own);
    await pass(100);
    assert.ok(seen.length > own + 8);
  });

  it('that fails is told of once, and harms nothing', async () => {
    const { setup, pass, isWaiting } = watched();
    const check: Core['check'] = (read, ...others) => {
      if (read.lines.join('\n') !== plan) throw new Error('坏了');
      return realCore.check(read, ...others);
    };
    const client = await start({ ...setup, core: { ...realCore, check } });
    const uri = await client.open(plan);
    await client.diagnostics(uri);
    await pass(400);
    await client.until(() => client.logs.length > 0);
    await pass(400);
    assert.equal(client.logs.filter((log) => log.includes('预热时出错')).length, 1);
    assert.ok((await client.diagnostics(uri)).length > 0);
    assert.ok(!isWaiting());
  });

  it('lets a document be that is no plan, and one that was closed', async () => {
    const { setup, seen, pass, isWaiting } = watched();
    const client = await start(setup);
    await client.open('晚饭吃什么好呢。');
    await pass(400);
    const uri = await client.open(plan);
    await pass(100);
    await client.close(uri);
    await client.until(() => true);
    await pass(400);
    assert.deepEqual([seen.length, isWaiting()], [0, false]);
  });
});
