import assert from 'node:assert/strict';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver/node';
import { at, fullClient, start } from './harness';
import type { TestClient } from './harness';

const text = '某县2025年茶叶工作要点\n一、种植\n1.改种。\n3.施肥。\n三、加工\n4.杀青。\n';
const ordered = '某县2025年茶叶工作要点\n一、种植\n1.改种。\n2.施肥。\n二、加工\n3.杀青。\n';

interface Proposed {
  readonly version: number;
  readonly message: string;
  readonly changes: readonly { readonly label: string; readonly edits: WorkspaceEdit['changes'] }[];
}

const propose = (client: TestClient, params: object): Promise<Proposed> =>
  client.connection.sendRequest('planlint/propose', params);

const withAnnotations: ClientCapabilities = {
  ...fullClient,
  workspace: {
    ...fullClient.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

describe('planlint/propose', () => {
  it('answers with edits, what they are and the version that they are for', async () => {
    const client = await start();
    const uri = await client.open(text);
    const { version, changes, message } = await propose(client, {
      uri,
      version: 1,
      command: 'renumber',
      arguments: {},
    });
    assert.equal(version, 1);
    assert.equal(message, '重排了3处序号和引用。');
    assert.deepEqual(
      changes.map(({ label }) => label),
      ['重排序号1处', '重排序号2处'],
    );
  });

  const refusals: readonly (readonly [what: string, params: object, message: RegExp])[] = [
    ['a version that is no longer there', { version: 7, command: 'renumber' }, /改动过/u],
    ['a document that is not open', { uri: 'untitled:other', command: 'renumber' }, /没有打开/u],
    ['an unknown command', { command: 'toString' }, /没有名为 toString 的命令/u],
    ['a place that is none', { command: 'renumber', arguments: { position: { line: -1 } } }, /position/u],
    ['a scope that is none', { command: 'renumber', arguments: { scope: 'all' } }, /scope/u],
  ];
  for (const [what, params, message] of refusals) {
    it(`refuses ${what} in words`, async () => {
      const client = await start();
      const uri = await client.open(text);
      await assert.rejects(propose(client, { uri, ...params }), message);
    });
  }
});

describe('workspace/executeCommand', () => {
  async function execute(
    capabilities: ClientCapabilities,
    answer: (client: TestClient, uri: string, edit: WorkspaceEdit) => Promise<object>,
    content = text,
  ) {
    const client = await start({ capabilities });
    const uri = await client.open(content);
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) =>
      answer(client, uri, edit),
    );
    const params = { command: 'planlint.server.renumber', arguments: [{ uri }] };
    const done = client.connection.sendRequest('workspace/executeCommand', params);
    return { client, uri, done };
  }
  const apply = async (client: TestClient, uri: string, edit: WorkspaceEdit) => {
    await client.apply(uri, edit);
    return { applied: true };
  };

  it('has the editor apply the edits of the version that they were made for', async () => {
    const { client, uri, done } = await execute(fullClient, apply);
    assert.equal(await done, '重排了3处序号和引用。');
    assert.equal(client.document(uri).getText(), ordered);
  });

  it('serves an editor that knows no versions', async () => {
    const { client, uri, done } = await execute({}, apply);
    await done;
    assert.equal(client.document(uri).getText(), ordered);
  });

  it('names each change where the editor can show names', async () => {
    const edits: WorkspaceEdit[] = [];
    const { done } = await execute(withAnnotations, (_client, _uri, edit) => {
      edits.push(edit);
      return Promise.resolve({ applied: true });
    });
    await done;
    assert.deepEqual(
      Object.values(edits[0]!.changeAnnotations!).map(({ label, needsConfirmation }) => [label, needsConfirmation]),
      [
        ['重排序号1处', false],
        ['重排序号2处', false],
      ],
    );
  });

  it('tells in words that the editor refused', async () => {
    const { done } = await execute(fullClient, () => Promise.resolve({ applied: false, failureReason: 'read-only' }));
    await assert.rejects(done, /编辑器没有接受“重排序号”的修改：read-only/u);
  });

  it('says why there is nothing to do', async () => {
    const { client, done } = await execute(fullClient, apply, ordered);
    assert.match(String(await done), /不用重排/u);
    await client.until(() => client.shown.some((message) => message.includes('不用重排')));
  });
});

describe('rewriting actions', () => {
  it('renumber the level, the section or all, and are worked out when they are taken', async () => {
    const client = await start();
    const uri = await client.open(text);
    const actions = await client.actions(uri, at(3, 1), { only: ['refactor.rewrite'] });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['重排本级序号', '重排本部分序号', '重排全文序号'],
    );
    const { edit } = await client.connection.sendRequest<{ edit: WorkspaceEdit }>('codeAction/resolve', actions[0]!);
    await client.apply(uri, edit);
    assert.equal(client.document(uri).getText(), text.replace('3.', '2.').replace('4.', '3.'));
  });

  it('are not offered where there is nothing to do', async () => {
    const client = await start();
    const uri = await client.open(ordered);
    assert.deepEqual(await client.actions(uri, at(3, 1), { only: ['refactor'] }), []);
    assert.deepEqual(await client.actions(uri, at(3, 1), { only: ['source.renumber'] }), []);
  });
});
