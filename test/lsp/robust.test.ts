import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { emptyLibrary } from '../../server/src/core';
import { createDocuments } from '../../server/src/lsp/session/documents';
import { createSession } from '../../server/src/lsp/session/session';
import { readClient } from '../../server/src/lsp/session/client';
import { at, coreWith, fullClient, start } from './harness';
import { fakeRules } from './rules';

const core = coreWith(fakeRules);

describe('a server in trouble', () => {
  it('goes on without a rule that throws, and says so once', async () => {
    const client = await start({ core });
    const uri = await client.open('爆，坏');
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ code }) => code),
      ['word-bad'],
    );
    await client.change(uri, { range: at(0, 0), text: '又' });
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.until(() => client.logs.length > 0);
    assert.equal(client.logs.length, 1);
    assert.match(client.logs[0]!, /word-explosive[^]*boom/u);
    await client.shutdown();
  });

  it('answers other requests after one that throws, and logs method and document', async () => {
    const broken = {
      ...core,
      outline: () => {
        throw new Error('no outline');
      },
    };
    const client = await start({ core: broken });
    const uri = await client.open('坏');
    assert.deepEqual(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }), []);
    await client.until(() => client.logs.length === 1);
    assert.ok(client.logs[0]!.includes('textDocument/documentSymbol'));
    assert.ok(client.logs[0]!.includes(uri));
    assert.ok(client.logs[0]!.includes('no outline'));
    assert.equal((await client.diagnostics(uri)).length, 1);
  });

  it('checks where the client refuses what it said it could do, and tells which file was not read', async () => {
    const refuse = (): never => {
      throw new Error('not today');
    };
    const client = await start({
      core,
      folders: ['vfs://host/team'],
      initializationOptions: { files: true },
      requests: {
        'client/registerCapability': refuse,
        'planlint/readFile': refuse,
        'planlint/listFolder': refuse,
      },
    });
    const uri = await client.open('坏', 'vfs://host/team/甲.plan');
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.until(() => client.shown.some((one) => /planlint\.yaml：设置文件读不了：.*not today/u.test(one)));
    await client.until(() => client.logs.filter((log) => log.startsWith('登记')).length === 2);
    await client.shutdown();
  });

  it('stays alive where every parse throws', async () => {
    const broken = {
      ...core,
      parsePlan: () => {
        throw new Error('no plan');
      },
    };
    for (const capabilities of [fullClient, {}]) {
      const client = await start({ core: broken, capabilities });
      const uri = await client.open('坏');
      const textDocument = { uri };
      assert.deepEqual(await client.connection.sendRequest('textDocument/foldingRange', { textDocument }), []);
      assert.deepEqual(await client.actions(uri, at(0, 0)), []);
      await client.until(() => client.logs.some((log) => log.includes('no plan') && log.includes(uri)));
      await client.shutdown();
    }
  });

  it('answers a cancelled request with RequestCancelled', async () => {
    const client = await start({ core });
    const uri = await client.open('坏');
    const { connection } = client;
    const methods = ['diagnostic', 'documentSymbol', 'foldingRange', 'codeAction'].map(
      (name) => `textDocument/${name}`,
    );
    for (const method of methods) {
      const params = { textDocument: { uri }, range: at(0, 0), context: { diagnostics: [] } };
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest(method, params, source.token);
      source.cancel();
      await assert.rejects(answer, { code: -32800 }, method);
    }
    assert.equal((await client.diagnostics(uri)).length, 1);
  });

  it('keeps nothing of a check that was cancelled half way', async () => {
    const session = createSession({
      core,
      host: { now: () => 0, later: () => undefined },
      client: readClient({ processId: null, rootUri: null, capabilities: {} }),
      documents: createDocuments(),
      logError: assert.fail,
    });
    const plan = core.parsePlan('坏疑');
    const snapshot = { uri: 'u', version: 1, text: '坏疑', plan, serial: 1 };
    const settings = { profile: 'review', rules: {} } as const;
    const inForce = { settings, library: emptyLibrary, waivers: undefined, isIgnored: () => false };
    let asked = 0;
    const token = {
      get isCancellationRequested() {
        return ++asked > 1;
      },
      onCancellationRequested: () => ({ dispose: () => undefined }),
    };
    assert.equal(session.problems(snapshot, inForce, token), undefined);
    assert.equal(session.problems(snapshot, inForce)?.length, 2);
  });

  it('counts in UTF-16 and says so where the client offers something else', async () => {
    const client = await start({ core, capabilities: { ...fullClient, general: { positionEncodings: ['utf-8'] } } });
    assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
    await client.until(() => client.logs.some((log) => log.includes('UTF-16')));
    const [diagnostic] = await client.diagnostics(await client.open('𠮷坏'));
    assert.equal(diagnostic?.range.start.character, 2);
  });

  it('refuses a second initialize and goes on', async () => {
    const client = await start({ core });
    await assert.rejects(
      client.connection.sendRequest('initialize', { processId: null, capabilities: {}, rootUri: null }),
    );
    assert.equal((await client.diagnostics(await client.open('坏'))).length, 1);
  });

  it('knows edits that reach beyond the end of the text', async () => {
    const client = await start({ core });
    const uri = await client.open('一\n二\n三');
    await client.change(uri, {
      range: { start: { line: 1, character: 0 }, end: { line: 999, character: 5 } },
      text: '坏\n',
    });
    await client.change(uri, {
      range: { start: { line: 40, character: 0 }, end: { line: 41, character: 0 } },
      text: '坏\n',
    });
    await client.change(uri, { range: at(1, 1), text: '坏\n坏' });
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ range }) => range.start),
      [
        { line: 1, character: 0 },
        { line: 1, character: 1 },
        { line: 2, character: 0 },
        { line: 3, character: 0 },
      ],
    );
  });
});

describe('a client that can do nearly nothing', () => {
  it('gets diagnostics, symbols, folds and fixes in their plainest form', async () => {
    const outline = () => [
      {
        kind: 'plan' as const,
        marker: '',
        title: '要点',
        range: { start: { line: 0, character: 0 }, end: { line: 2, character: 1 } },
        selectionRange: at(0, 0),
        children: [
          {
            kind: 'section' as const,
            marker: '一、',
            title: '甲',
            range: { start: { line: 1, character: 0 }, end: { line: 2, character: 1 } },
            selectionRange: at(1, 0),
            children: [],
          },
        ],
      },
    ];
    const folding = () => [{ startLine: 0, endLine: 2 }];
    const client = await start({ core: { ...core, outline, folding }, capabilities: {} });
    const { capabilities } = client.initialized;
    assert.equal(capabilities.diagnosticProvider, undefined);
    const uri = await client.open('要点\n一、甲\n坏疑');
    await client.until(() => client.published.length > 0);
    const [params] = client.published;
    assert.equal(params?.version, undefined);
    assert.deepEqual(
      params?.diagnostics.map(({ code, relatedInformation, tags }) => [code, relatedInformation, tags]),
      [
        ['word-bad', undefined, undefined],
        ['word-doubt', undefined, undefined],
      ],
    );
    const textDocument = { uri };
    assert.deepEqual(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument }), [
      {
        name: '要点',
        kind: 2,
        location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 2, character: 1 } } },
      },
      {
        name: '一、甲',
        kind: 3,
        location: { uri, range: { start: { line: 1, character: 0 }, end: { line: 2, character: 1 } } },
        containerName: '要点',
      },
    ]);
    assert.deepEqual(await client.connection.sendRequest('textDocument/foldingRange', { textDocument }), [
      { startLine: 0, endLine: 2 },
    ]);
    const [action] = await client.actions(uri, at(2, 0));
    await client.apply(uri, action?.edit);
    assert.equal(client.document(uri).getText(), '要点\n一、甲\n好疑');
    assert.deepEqual(client.registrations, []);
    await client.shutdown();
  });
});
