import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { realCore } from '../../server/src/lsp/session/core';
import type { Core } from '../../server/src/lsp/session/core';
import { sample } from '../features/cursor';
import { start } from './harness';
import type { TestClient } from './harness';

describe('symbols of the workspace', () => {
  const file = 'file:///w/%E5%B7%A5%E4%BD%9C%E8%A6%81%E7%82%B9.txt';
  const find = (client: TestClient, query: string): Promise<SymbolInformation[]> =>
    client.connection.sendRequest('workspace/symbol', { query });

  it('are those of open documents as they are, and of the plans in the folders', async () => {
    const files = new Map<string, string | Error>([
      [file, sample],
      ['file:///w/notes.txt', sample],
      ['file:///w/坏的工作计划.txt', new Error('EACCES')],
    ]);
    const client = await start({ folders: ['file:///w'], files });
    client.connection.onRequest('workspace/workspaceFolders', () => [{ uri: 'file:///w', name: 'w' }]);
    const names = async (query: string): Promise<readonly string[]> =>
      (await find(client, query)).map(
        ({ name, location }) => `${name} ${location.uri === file ? 'file' : location.uri}`,
      );
    assert.deepEqual(await names('抚育林'), ['2.抚育中幼林 file']);
    assert.deepEqual(await names('县水利局'), ['县水利局 file']);
    // Open, the document counts and not the file.
    await client.open(sample.replace('抚育中幼林', '抚育老林'), file);
    assert.deepEqual(await names('抚育林'), ['2.抚育老林 file']);
    await client.close(file);
    files.set(file, sample.replace('抚育中幼林', '抚育竹林'));
    assert.deepEqual(await names('抚育林'), ['2.抚育竹林 file']);
    assert.ok(client.logs.some((log) => log.includes('EACCES')));
    await client.shutdown();
  });

  it('of untitled documents are found where there is no folder', async () => {
    const client = await start({ capabilities: {} });
    await client.open(sample, 'untitled:甲');
    const [unit] = await find(client, '森林防火科');
    assert.deepEqual([unit?.name, unit?.location.uri], ['县应急管理局森林防火科', 'untitled:甲']);
    await client.shutdown();
  });

  it('keep no plan of a document that was closed', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const plans: WeakRef<object>[] = [];
    const parsePlan: Core['parsePlan'] = (text, previous) => {
      const plan = realCore.parsePlan(text, previous);
      plans.push(new WeakRef(plan));
      return plan;
    };
    const client = await start({ core: { ...realCore, parsePlan }, capabilities: {} });
    await client.open(sample, 'untitled:甲');
    assert.notDeepEqual(await find(client, '森林防火科'), []);
    await client.close('untitled:甲');
    await client.open('另一份', 'untitled:乙');
    await client.until(() => client.published.some(({ uri }) => uri === 'untitled:乙'));
    collect();
    assert.equal(plans[0]?.deref(), undefined);
    await client.shutdown();
  });
});
