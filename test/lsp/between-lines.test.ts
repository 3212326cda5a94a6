import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, Location } from 'vscode-languageserver/node';
import { sample } from '../features/cursor';
import { readingClient } from './asking';
import { start, textAt } from './harness';
import type { TestClient } from './harness';

describe('what stands between the lines', () => {
  const lensesOf = (client: TestClient, uri: string): Promise<CodeLens[]> =>
    client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  const hintsOf = (client: TestClient, uri: string): Promise<InlayHint[]> =>
    client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });

  it('leads to the row where the client can go there; else it is words', async () => {
    for (const goTo of [true, false]) {
      const client = await start({ capabilities: readingClient, initializationOptions: { goTo } });
      const uri = await client.open(sample);
      const lenses = await lensesOf(client, uri);
      const [count, row] = lenses.map(({ command }) => command);
      assert.deepEqual([count?.title, count?.command], ['2项', '']);
      assert.equal(row?.title, '→ 分解表第1行 · 造林科 · 10月底前');
      assert.equal(row?.command, goTo ? 'planlint.goTo' : '');
      if (goTo) {
        const [of, from, to] = row!.arguments as [string, Location['range']['start'], Location['range']];
        assert.deepEqual([of, from.line], [uri, 13]);
        assert.equal(textAt(sample, to), '在白河上游营造水源涵养林三千亩，十月底前完成验收');
      }
      await client.shutdown();
    }
  });

  it('gives hints that lead to what they name', async () => {
    const client = await start({ capabilities: readingClient });
    const uri = await client.open(sample);
    const [date, title] = await hintsOf(client, uri);
    assert.equal(date?.label, '10月31日');
    assert.ok(Array.isArray(title?.label));
    assert.equal(textAt(sample, title.label[0]!.location!.range), '2026年林业工作任务分解表');
    await client.shutdown();
  });

  it('is turned off and on by settings, at once', async () => {
    let section: unknown = {};
    const client = await start({ capabilities: readingClient, configuration: () => section });
    const refreshed: string[] = [];
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'])
      client.connection.onRequest(method, () => {
        refreshed.push(method);
        return null;
      });
    const uri = await client.open(sample);
    assert.ok((await lensesOf(client, uri)).length > 0 && (await hintsOf(client, uri)).length > 0);
    section = { codeLens: false, inlayHints: false };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    // The server asks for the settings, then for refreshes, before it answers what comes behind.
    await client.pull(uri);
    assert.deepEqual([await lensesOf(client, uri), await hintsOf(client, uri)], [[], []]);
    assert.deepEqual(refreshed.sort(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
    assert.deepEqual(client.shown, []);
    await client.shutdown();
  });

  it('complains of a setting that is neither true nor false', async () => {
    const client = await start({ capabilities: readingClient, configuration: () => ({ codeLens: 'ja' }) });
    const uri = await client.open(sample);
    assert.ok((await lensesOf(client, uri)).length > 0);
    await client.until(() => client.shown.length > 0);
    assert.match(client.shown[0]!, /planlint\.codeLens.*true 或 false/u);
    await client.shutdown();
  });
});
