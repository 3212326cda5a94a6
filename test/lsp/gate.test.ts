import assert from 'node:assert/strict';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { at, connectClient, serveHere, start } from './harness';

const text = '2025年体育工作要点\n一、设施\n1.修步道。（市体育局负责）\n3.修球场。（市体育局负责）\n';

/** What a document is made of for the protocol. */
const opened = (uri: string) => ({ textDocument: { uri, languageId: 'plan', version: 1, text } });

describe('a session', () => {
  const symbols = (connection: ProtocolConnection, uri: string): Promise<unknown[]> =>
    connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });

  it('begins with initialize: requests before it are refused, notifications are dropped', async () => {
    const connection = serveHere();
    connection.listen();
    for (const method of ['textDocument/hover', 'planlint/status', 'shutdown', 'no/such'])
      await assert.rejects(connection.sendRequest(method, {}), { code: -32002, message: /initialize/u }, method);
    await connection.sendNotification('textDocument/didOpen', opened('untitled:early'));
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    assert.deepEqual(await symbols(connection, 'untitled:early'), []);
    await connection.sendNotification('textDocument/didOpen', opened('untitled:late'));
    assert.notDeepEqual(await symbols(connection, 'untitled:late'), []);
  });

  it('may begin again where its beginning was refused', async () => {
    const connection = serveHere();
    connection.listen();
    const initialize = (params: object) => connection.sendRequest('initialize', { capabilities: {}, ...params });
    for (const params of [{ workspaceFolders: [null] }, { rootUri: 7 }, { rootPath: {} }])
      await assert.rejects(initialize(params), { code: -32602, message: /workspaceFolders|root/u });
    await initialize({ workspaceFolders: [{ uri: 'file:///team', name: 'team' }] });
    await assert.rejects(initialize({}), { code: -32600, message: /初始化过/u });
  });

  it('may begin without a word about the client', async () => {
    const connection = serveHere();
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootUri: null });
    await connection.sendNotification('textDocument/didOpen', opened('untitled:a'));
    assert.notDeepEqual(await symbols(connection, 'untitled:a'), []);
  });

  it('ends with shutdown, whatever comes with it', async () => {
    for (const params of [undefined, null, {}, []]) {
      const { connection } = await start();
      assert.equal(await connection.sendRequest('shutdown', params), null);
    }
  });

  it('is over then: requests after it are refused', async () => {
    const client = await start();
    const uri = await client.open(text);
    await client.shutdown();
    for (const method of ['textDocument/documentSymbol', 'planlint/tasks', 'initialize', 'shutdown'])
      await assert.rejects(
        client.connection.sendRequest(method, { textDocument: { uri }, uri }),
        { code: -32600, message: /已经关闭/u },
        method,
      );
  });
});

describe('parameters that are not as they should be', () => {
  const here = { textDocument: { uri: 'untitled:a' } };
  const wrong: readonly (readonly [method: string, params: object | null, message: RegExp])[] = [
    ['textDocument/documentSymbol', {}, /textDocument/u],
    ['textDocument/documentSymbol', null, /textDocument/u],
    ['textDocument/documentSymbol', { textDocument: { uri: 5 } }, /textDocument/u],
    ['textDocument/hover', here, /position/u],
    ['textDocument/hover', { ...here, position: { line: -1, character: 0 } }, /position/u],
    ['textDocument/completion', { ...here, position: { line: 1, character: 0.5 } }, /position/u],
    ['textDocument/codeAction', { ...here, context: { diagnostics: [] } }, /range/u],
    ['textDocument/codeAction', { ...here, range: at(0, 0) }, /context/u],
    ['textDocument/rename', { ...here, position: at(0, 0).start }, /newName/u],
    ['textDocument/selectionRange', { ...here, positions: [{}] }, /positions/u],
    ['textDocument/inlayHint', { ...here, range: { start: at(0, 0).start } }, /range/u],
    ['workspace/symbol', {}, /query/u],
    ['workspace/executeCommand', {}, /command/u],
    ['textDocument/hover', ['untitled:a'], /textDocument/u],
    ['planlint/tasks', null, /uri/u],
    ['planlint/tasks', [], /uri/u],
  ];
  for (const [method, params, message] of wrong)
    it(`are refused in words: ${method} ${JSON.stringify(params)}`, async () => {
      const client = await start();
      await assert.rejects(client.connection.sendRequest(method, params as object), { code: -32602, message });
      assert.deepEqual(client.logs, []);
    });

  it('are asked for of each method that is about a document', async () => {
    const client = await start();
    const methods = ['codeLens', 'diagnostic', 'documentLink', 'foldingRange', 'formatting', 'semanticTokens/full'];
    for (const method of methods)
      await assert.rejects(client.connection.sendRequest(`textDocument/${method}`, {}), { code: -32602 }, method);
  });

  it('do not matter where the method is unknown', async () => {
    const client = await start();
    for (const method of ['textDocument/noSuch', 'textDocument/typeDefinition', 'no/such'])
      for (const params of [{}, here])
        await assert.rejects(client.connection.sendRequest(method, params), { code: -32601 });
  });

  it('of notifications are told in the log, and the others are served', async () => {
    const client = await start();
    const uri = await client.open(text);
    const bad: readonly (readonly [method: string, params: object])[] = [
      ['textDocument/didOpen', { textDocument: { uri: 'untitled:b' } }],
      ['textDocument/didChange', { textDocument: { uri }, contentChanges: [] }],
      ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: '' }] }],
      ['workspace/didChangeWatchedFiles', { changes: [{}] }],
      ['workspace/didChangeWorkspaceFolders', { event: {} }],
    ];
    for (const [method, params] of bad) await client.connection.sendNotification(method, params);
    await client.until(() => client.logs.length === bad.length);
    client.logs.forEach((log, index) => assert.ok(log.includes(`没有处理 ${bad[index]![0]}：参数 `), log));
    await client.change(uri, { range: at(0, 0), text: '字' });
    assert.ok((await client.diagnostics(uri)).length > 0);
  });

  it('that may be left out are left out', async () => {
    const client = await connectClient(serveHere(), {});
    const { kinds } = await client.connection.sendRequest<{ kinds: unknown[] }>('planlint/newPlanChoices');
    assert.ok(kinds.length > 0);
  });
});
