import assert from 'node:assert/strict';
import { at, fullClient, start } from './harness';
import type { Setup, TestClient } from './harness';

const plan = '2025年全市供水工作要点\n\n一、主要任务\n1.修管道。修管道3公里。\n2.建泵房。建泵房2座。\n';
const pushClient = { ...fullClient, textDocument: { publishDiagnostics: { versionSupport: true } } };

/** Lets the messages on their way arrive, and what waits for its turn have it. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** A client in a world whose clock goes on when it is told to. */
async function writer(setup: Setup = {}) {
  let time = 0;
  let waiting: { readonly due: number; readonly callback: () => void }[] = [];
  const clock = {
    now: () => time,
    later: (callback: () => void, milliseconds: number) => void waiting.push({ due: time + milliseconds, callback }),
  };
  const initializationOptions = { waitWhileWriting: true };
  const client = await start({ initializationOptions, ...setup, clock });
  let asked = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => (asked++, null));
  const rulesOf = async (uri: string): Promise<unknown[]> => (await client.diagnostics(uri)).map(({ code }) => code);
  return {
    client,
    rulesOf,
    asked: () => asked,
    /** Timers that nobody has been called back by yet. */
    timers: () => waiting.length,
    async pass(milliseconds: number): Promise<void> {
      time += milliseconds;
      const due = waiting.filter((one) => one.due <= time);
      waiting = waiting.filter((one) => one.due > time);
      due.forEach(({ callback }) => callback());
      await turns(20);
    },
  };
}

const type = (client: TestClient, uri: string, line: number, character: number, text: string): Promise<void> =>
  client.change(uri, { range: at(line, character), text });

describe('what is written', () => {
  it('is told at once to who has set it so, from when it is set', async () => {
    let section: object = { waitWhileWriting: false };
    const { client, rulesOf, pass } = await writer({ configuration: () => section });
    const uri = await client.open(plan);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
    section = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
    await type(client, uri, 3, 12, '挖沟、');
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
    await pass(3_000);
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled', 'punctuation-doubled']);
  });

  it('is told as unfinished three seconds after the last word, and the client is made to ask', async () => {
    const { client, rulesOf, asked, pass } = await writer();
    const uri = await client.open(plan);
    assert.deepEqual(await rulesOf(uri), []);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), []);
    await pass(2_000);
    await type(client, uri, 4, 16, '水塔、');
    assert.deepEqual(await rulesOf(uri), []);
    await pass(2_000);
    assert.deepEqual([await rulesOf(uri), asked()], [[], 0]);
    await pass(1_000);
    assert.deepEqual([await rulesOf(uri), asked()], [['punctuation-doubled'], 1]);
    await type(client, uri, 4, 19, '泵站。');
    assert.deepEqual(await rulesOf(uri), []);
  });

  it('is sent by itself to a client that does not ask', async () => {
    const { client, rulesOf, pass } = await writer({ capabilities: pushClient });
    const uri = await client.open(plan);
    assert.deepEqual(await rulesOf(uri), []);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), []);
    const before = client.published.length;
    await pass(3_000);
    await client.until(() => client.published.length > before);
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
  });

  it('is told at once to a client that did not ask to wait', async () => {
    const { client, rulesOf } = await writer({ initializationOptions: {} });
    const uri = await client.open(plan);
    await rulesOf(uri);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
  });

  it('is told at once to a client that can’t be made to ask again', async () => {
    const { workspace, textDocument } = fullClient;
    const capabilities = { workspace: { ...workspace, diagnostics: { refreshSupport: false } }, textDocument };
    const { client, rulesOf } = await writer({ capabilities });
    const uri = await client.open(plan);
    await rulesOf(uri);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
  });

  it('is told when the document is saved, before or after the client has asked', async () => {
    const { client, rulesOf, asked } = await writer();
    const uri = await client.open(plan);
    await rulesOf(uri);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), []);
    await client.save(uri);
    assert.deepEqual([await rulesOf(uri), asked()], [['punctuation-doubled'], 1]);
    await type(client, uri, 3, 12, '换水表、');
    await client.save(uri);
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled', 'punctuation-doubled']);
  });

  it('is told when the document is opened again', async () => {
    const { client, rulesOf, pass } = await writer();
    const uri = await client.open(plan);
    await rulesOf(uri);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), []);
    const text = client.document(uri).getText();
    await client.close(uri);
    await client.open(text, uri);
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
    await pass(3_000);
    assert.deepEqual(await rulesOf(uri), ['punctuation-doubled']);
  });

  it('waits in each document by itself, with one timer each', async () => {
    const { client, rulesOf, asked, pass, timers } = await writer();
    const [one, other] = [await client.open(plan), await client.open(plan)];
    await rulesOf(one);
    await rulesOf(other);
    const before = timers();
    await type(client, one, 4, 12, '建水池、');
    await rulesOf(one);
    await pass(1_000);
    for (const word of ['建水池、', '水塔、', '泵站、']) {
      await type(client, other, 4, client.document(other).getText().split('\n')[4]!.length, word);
      assert.deepEqual(await rulesOf(other), []);
    }
    assert.ok(timers() <= before + 2);
    await pass(2_000);
    assert.deepEqual([await rulesOf(one), await rulesOf(other), asked()], [['punctuation-doubled'], [], 1]);
    await pass(1_000);
    assert.deepEqual([await rulesOf(other), asked()], [['punctuation-doubled'], 2]);
  });

  it('is told when the settings change', async () => {
    let profile = 'review';
    const { client, rulesOf } = await writer({ configuration: () => ({ profile }) });
    const uri = await client.open(plan);
    await rulesOf(uri);
    await type(client, uri, 4, 12, '建水池、');
    assert.deepEqual(await rulesOf(uri), []);
    profile = 'strict';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: at(4, 1).start });
    await turns(20);
    assert.ok((await rulesOf(uri)).includes('punctuation-doubled'));
  });

  it('has quick fixes, hovers and tasks with problems where it is told, and not before', async () => {
    const { client, rulesOf, pass } = await writer();
    const uri = await client.open(plan);
    await rulesOf(uri);
    await type(client, uri, 4, 12, '建水池、');
    const place = { start: { line: 4, character: 15 }, end: { line: 4, character: 16 } };
    const seen = async (): Promise<unknown[]> => {
      const params = { textDocument: { uri }, position: place.start };
      const hover = await client.connection.sendRequest<unknown>('textDocument/hover', params);
      const actions = await client.actions(uri, place, { only: ['quickfix'] });
      const tasks = await client.connection.sendRequest('planlint/tasks', { uri, by: 'section' });
      const { groups } = tasks as { groups: { problems: { length: number } | number }[] };
      return [hover !== null, actions.length > 0, JSON.stringify(groups[0]!.problems)];
    };
    const before = await seen();
    assert.deepEqual(before.slice(0, 2), [false, false]);
    await pass(3_000);
    const after = await seen();
    assert.deepEqual(after.slice(0, 2), [true, true]);
    assert.notEqual(after[2], before[2]);
  });
});
