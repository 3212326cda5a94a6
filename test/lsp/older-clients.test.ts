/** What clients get that understand less than the protocol has. */
import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  Command,
  CompletionList,
  DocumentSymbol,
  Hover,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { sample } from '../features/cursor';
import { askAt } from './asking';
import { at, fullClient, serveHere, start } from './harness';
import type { TestClient } from './harness';

const text = '2025年体育工作要点\n一、设施\n1.修步道。（市体育局负责）\n3.修球场。（市体育局负责）\n';

/** The modern client with other words about `textDocument`. */
const speaking = (textDocument: ClientCapabilities['textDocument']): ClientCapabilities => ({
  ...fullClient,
  textDocument: { ...fullClient.textDocument, ...textDocument },
});

describe('a client without Markdown', () => {
  const capabilities = speaking({
    hover: { contentFormat: ['plaintext'] },
    completion: { completionItem: { documentationFormat: ['plaintext'] } },
  });

  it('is told of places in plain text', async () => {
    const client = await start({ capabilities });
    const uri = await client.open(sample);
    const { contents } = await askAt<Hover>(client, uri, 'hover', '县水利局');
    assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'plaintext');
    assert.match(contents.value, /^县水利局：.*\n\n- 1\.营造水源涵养林/u);
    assert.doesNotMatch(contents.value, /\*\*|\]\(|\\/u);
  });

  it('is told of problems in plain text, with the examples as they are', async () => {
    const client = await start({ capabilities });
    const uri = await client.open(text);
    const { contents } = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: at(3, 0).start,
    });
    assert.match((contents as { value: string }).value, /反例\n[^`]*\n\n正例\n/u);
  });

  it('is told of the teams’ files in plain text', async () => {
    const client = await start({ capabilities, folders: ['file:///team'] });
    const uri = await client.open('profile: review\n', 'file:///team/planlint.yaml');
    const ask = <Result>(method: string, character: number): Promise<Result> =>
      client.connection.sendRequest(method, { textDocument: { uri }, position: { line: 0, character } });
    const { contents } = await ask<Hover>('textDocument/hover', 2);
    assert.equal((contents as { kind: string }).kind, 'plaintext');
    const { items } = await ask<CompletionList>('textDocument/completion', 9);
    assert.ok(items.length > 0);
    for (const { documentation } of items)
      assert.ok(documentation === undefined || (documentation as { kind: string }).kind === 'plaintext');
  });
});

describe('a client that names no kinds of symbols', () => {
  it('gets those of the first version, in an outline and in a list', async () => {
    for (const hierarchicalDocumentSymbolSupport of [true, false]) {
      const client = await start({ capabilities: speaking({ documentSymbol: { hierarchicalDocumentSymbolSupport } }) });
      const uri = await client.open(sample);
      const symbols = await client.connection.sendRequest<(DocumentSymbol | SymbolInformation)[]>(
        'textDocument/documentSymbol',
        { textDocument: { uri } },
      );
      const kinds = [...JSON.stringify(symbols).matchAll(/"kind":(\d+)/gu)].map(([, kind]) => Number(kind));
      assert.ok(kinds.includes(8), 'rows of the table');
      assert.ok(Math.max(...kinds) <= 18, String(kinds));
    }
  });
});

describe('a client that takes nothing but commands for actions', () => {
  const capabilities: ClientCapabilities = {
    ...speaking({ codeAction: {} }),
    workspace: { ...fullClient.workspace, applyEdit: true },
  };

  async function commandsAt(client: TestClient, uri: string): Promise<Command[]> {
    return (await client.actions(uri, at(3, 0))) as unknown as Command[];
  }

  it('gets commands, by which it is asked to make the edits', async () => {
    const client = await start({ capabilities });
    assert.equal(client.initialized.capabilities.codeActionProvider, true);
    const uri = await client.open(text);
    const [mend, ...others] = await commandsAt(client, uri);
    assert.equal(mend?.title, '改为“2.”');
    assert.ok(others.some(({ title }) => title === '重排全文序号'));
    const offered = client.initialized.capabilities.executeCommandProvider?.commands;
    for (const { command } of [mend, ...others]) assert.ok(offered?.includes(command), command);
    client.connection.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => {
      await client.apply(uri, edit);
      return { applied: true };
    });
    const { command, arguments: given } = mend;
    assert.equal(
      await client.connection.sendRequest('workspace/executeCommand', { command, arguments: given }),
      '改为“2.”',
    );
    assert.ok(client.document(uri).getText().includes('\n2.修球场'));
  });

  it('is told that the text has gone on since', async () => {
    const client = await start({ capabilities });
    const uri = await client.open(text);
    const [mend] = await commandsAt(client, uri);
    await client.change(uri, { range: at(0, 0), text: '新' });
    const { command, arguments: given } = mend!;
    await assert.rejects(
      client.connection.sendRequest('workspace/executeCommand', { command, arguments: given }),
      /改动过/u,
    );
  });

  it('is told in words where it can’t be asked', async () => {
    const client = await start({ capabilities });
    const uri = await client.open(text);
    const [mend] = await commandsAt(client, uri);
    const { command, arguments: given } = mend!;
    await assert.rejects(
      client.connection.sendRequest('workspace/executeCommand', { command, arguments: given }),
      /编辑器没有接受“改为“2.””的修改：/u,
    );
    assert.deepEqual(client.logs, []);
  });
});

describe('a client that knows no versions of documents', () => {
  const capabilities: ClientCapabilities = {
    ...fullClient,
    workspace: { ...fullClient.workspace, workspaceEdit: {} },
  };
  const library = 'file:///team/library';
  const libraryFiles: readonly [string, string][] = [
    [`${library}/library.yaml`, 'name: 甲库\n'],
    [`${library}/units.yaml`, 'units:\n  - name: 市教育局\n'],
  ];

  it('gets edits of a team’s files in their plainest form, and is told which files it has to make', async () => {
    const files = new Map(libraryFiles);
    const edits: WorkspaceEdit[] = [];
    const requests = {
      'workspace/applyEdit': ({ edit }: { edit: WorkspaceEdit }) => {
        edits.push(edit);
        return { applied: true };
      },
    };
    const client = await start({ capabilities, files, folders: ['file:///team'], requests });
    const add = (addition: object): Promise<object> =>
      client.connection.sendRequest('planlint/addToLibrary', { uri: 'file:///team/a.txt', folder: library, addition });
    assert.deepEqual(await add({ kind: 'unit', name: '市体育局' }), { files: [`${library}/units.yaml`] });
    assert.deepEqual(Object.keys(edits[0]!), ['changes']);
    assert.match(JSON.stringify(edits[0]!.changes![`${library}/units.yaml`]), /市体育局/u);
    const refused = await add({ kind: 'term', avoid: '摸底', prefer: ['摸排'], reason: '统一' });
    assert.match((refused as { problem: string }).problem, /先新建 terms\.yaml/u);
    assert.equal(edits.length, 1);
  });

  it('is told in words that it makes no edits', async () => {
    const files = new Map(libraryFiles);
    const client = await start({ capabilities, files, folders: ['file:///team'] });
    const { problem } = await client.connection.sendRequest<{ problem: string }>('planlint/addToLibrary', {
      uri: 'file:///team/a.txt',
      folder: library,
      addition: { kind: 'unit', name: '市体育局' },
    });
    assert.match(problem, /编辑器没有接受“改团队库”的修改/u);
    assert.deepEqual(client.logs, []);
  });
});

describe('a client of its own ways', () => {
  it('may send null for the range of a whole text', async () => {
    const client = await start();
    const uri = await client.open('');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: null, text }],
    });
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ code }) => code),
      ['numbering-sequence'],
    );
  });

  it('may name its folder by a path', async () => {
    const files = new Map([['file:///team/planlint.yaml', 'rules: { numbering-sequence: off }\n']]);
    const connection = serveHere({ files });
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootPath: '/team', capabilities: {} });
    const { file } = await connection.sendRequest<{ file: string }>('planlint/status', { uri: 'file:///team/a.txt' });
    assert.equal(file, 'file:///team/planlint.yaml');
  });

  it('may spell the letter of a drive as it likes: what a team leaves out is left out', async () => {
    const files = new Map([['file:///c%3A/team/planlint.yaml', 'files: { ignore: [归档/**] }\n']]);
    const client = await start({ files, folders: ['file:///C:/team'] });
    for (const drive of ['C:', 'c:', 'c%3A', 'C%3A']) {
      const left = await client.open(text, `file:///${drive}/team/归档/a.txt`);
      assert.deepEqual(await client.diagnostics(left), [], drive);
      const checked = await client.open(text, `file:///${drive}/team/a.txt`);
      assert.equal((await client.diagnostics(checked)).length, 1, drive);
    }
  });

  it('may name a server by four slashes, and a document by what is no URI', async () => {
    const client = await start({ folders: ['file://server/share'] });
    client.connection.onRequest('workspace/workspaceFolders', () => null);
    for (const uri of ['file:////server/share/a.txt', 'x:////a', '工作 要点:一', '', 'C:\\team\\a.txt']) {
      await client.open(text, uri);
      assert.equal((await client.diagnostics(uri)).length, 1, uri);
      const found = await client.connection.sendRequest<unknown[]>('workspace/symbol', { query: '球场' });
      assert.equal(found.length, 1, uri);
      await client.close(uri);
    }
    assert.deepEqual(client.logs, []);
  });
});
