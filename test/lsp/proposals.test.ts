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

describe('the setting newItemOnEnter', () => {
  it('is the client’s own, and no mistake', async () => {
    const client = await start({ configuration: () => ({ newItemOnEnter: true }) });
    await client.diagnostics(await client.open(text));
    assert.deepEqual(client.shown, []);
  });
});

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

  it('makes a new item at the end of one, and takes back one that is only a number', async () => {
    const client = await start();
    const uri = await client.open('某县2025年茶叶工作要点\n一、种植\n1.改种。\n2.\n');
    const labels = async (line: number, character: number): Promise<readonly string[]> => {
      const { changes } = await propose(client, {
        uri,
        version: 1,
        command: 'newItem',
        arguments: { position: { line, character }, atEnd: true },
      });
      return changes.map(({ label }) => label);
    };
    assert.deepEqual(await labels(2, 5), ['插入任务项']);
    assert.deepEqual(await labels(3, 2), ['结束编号']);
    assert.deepEqual(await labels(2, 3), []);
  });

  it('does not call a table right because nothing of what differs was chosen', async () => {
    const client = await start();
    const items = ['抓好开工', '抓好质量', '抓好进度', '抓好验收'].map(
      (title, at) => `${at + 1}.${title}。按月通报${title}的情况。（建设科负责）`,
    );
    const rows = items.slice(0, 3).map((item, at) => `${at + 1}\t${item.slice(2, item.indexOf('（'))}\t建设科`);
    const table = ['2025年全县水利工作任务分解表', '', '序号\t工作任务\t责任单位', ...rows];
    const uri = await client.open(
      ['2025年全县水利工作要点', '一、建设', ...items, '', '附件', '', ...table, ''].join('\n'),
    );
    const sync = async (only?: readonly number[]): Promise<Proposed> =>
      propose(client, { uri, command: 'syncTaskTable', arguments: { only } });
    assert.equal((await sync()).changes.length, 1);
    for (const only of [[], [7]]) {
      const { changes, message } = await sync(only);
      assert.deepEqual(changes, []);
      assert.equal(message, '有1处可以改，没有选中其中的任何一处，没有做任何修改。');
    }
  });

  const refusals: readonly (readonly [what: string, params: object, message: RegExp])[] = [
    ['a version that is no longer there', { version: 7, command: 'renumber' }, /改动过/u],
    ['a document that is not open', { uri: 'untitled:other', command: 'renumber' }, /没有打开/u],
    ['an unknown command', { command: 'toString' }, /没有名为“toString”的命令，可以用的有 renumber、/u],
    ['a command that is not there', {}, /缺少参数 command/u],
    ['a place that is none', { command: 'renumber', arguments: { position: { line: -1 } } }, /position/u],
    [
      'a place between two characters',
      { command: 'renumber', arguments: { position: { line: 0, character: 1.5 } } },
      /position/u,
    ],
    ['a place in words', { command: 'renumber', arguments: { position: { line: '0', character: 0 } } }, /position/u],
    ['a scope that is none', { command: 'renumber', arguments: { scope: 'all' } }, /scope/u],
    ['arguments that are none', { command: 'renumber', arguments: '全文' }, /命令的参数应当是一个对象/u],
    [
      'changes some of which are none',
      { command: 'syncTaskTable', arguments: { only: [0, '甲'] } },
      /only 应当是一组序号/u,
    ],
    ['changes that are none', { command: 'renumber', arguments: { only: ['甲'] } }, /only 应当是一组序号/u],
    ['columns that are none', { command: 'generateTable', arguments: { columns: ['甲'] } }, /columns 只能有 /u],
    [
      'a format that is none',
      { command: 'generateTable', arguments: { format: 'csv' } },
      /format 只能是 tabs 或 pipes/u,
    ],
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
    answer: (client: TestClient, uri: string, edit: WorkspaceEdit) => Promise<object | null>,
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

  it('shows what is left to people, which its answer alone would tell nobody', async () => {
    const { client, done } = await execute(fullClient, apply, '2025年灌溉工作要点\n1.甲\n2.乙\n4.丙\n按第3项办理。\n');
    await done;
    assert.deepEqual(client.shown, ['第5行的“第3项”看不出指的是哪一项，没有改。请核对。']);
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

  it('tells so too where the editor answers with nothing', async () => {
    const { done } = await execute(fullClient, () => Promise.resolve(null));
    await assert.rejects(done, /编辑器没有接受“重排序号”的修改。/u);
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
      ['重排本级序号', '重排本部分序号', '重排全文序号', '在这一项后面插入任务项', '由正文生成任务分解表'],
    );
    const { edit } = await client.connection.sendRequest<{ edit: WorkspaceEdit }>('codeAction/resolve', actions[0]!);
    await client.apply(uri, edit);
    assert.equal(client.document(uri).getText(), text.replace('3.', '2.').replace('4.', '3.'));
    const unknown = { ...actions[0]!, data: { uri, command: 'toString' } };
    await assert.rejects(client.connection.sendRequest('codeAction/resolve', unknown), /没有名为“toString”的命令/u);
  });

  it('are not offered where there is nothing to do, or nobody asked', async () => {
    const client = await start();
    const uri = await client.open(ordered);
    assert.deepEqual(await client.actions(uri, at(0, 0), { only: ['source.renumber', 'source.syncTaskTable'] }), []);
    const titles = (await client.actions(uri, at(3, 1), { only: ['refactor'] })).map(({ title }) => title);
    assert.deepEqual(titles, ['在这一项后面插入任务项', '由正文生成任务分解表']);
    const asked = await client.actions(uri, at(3, 1), { triggerKind: 2 });
    assert.ok(!asked.some(({ kind }) => kind === 'refactor.rewrite'));
  });
});

describe('the task table over the protocol', () => {
  it('is made, brought in line change by change, and written back', async () => {
    const client = await start();
    const items = [
      '1.改种。改种新苗二百亩，三月底前完成。',
      '2.施肥。施用有机肥三百吨，五月底前完成。',
      '3.修剪。修剪老树五千株。',
    ];
    const uri = await client.open(['某县2025年茶叶工作要点', '一、种植', ...items, ''].join('\n'));
    const run = async (command: string, values: object = {}): Promise<string> => {
      const { changes, message } = await propose(client, { uri, command, arguments: values });
      const edits = changes.flatMap((change) => change.edits as unknown as never[]);
      if (edits.length > 0) await client.apply(uri, { changes: { [uri]: edits } });
      return message;
    };
    assert.match(await run('generateTaskTable', { columns: ['number', 'unit'], format: 'pipes' }), /生成了3行/u);
    const [line] = client
      .document(uri)
      .getText()
      .split('\n')
      .flatMap((text, at) => (text.startsWith('| 2 ') ? [at] : []));
    await client.change(uri, {
      range: { start: { line: line!, character: 0 }, end: { line: line! + 1, character: 0 } },
      text: '',
    });
    const { changes } = await propose(client, { uri, command: 'syncTaskTable' });
    assert.deepEqual(
      changes.map(({ label }) => label),
      ['新增一行'],
    );
    await run('syncTaskTable', { only: [0] });
    assert.match(await run('syncTaskTable'), /一致/u);
    assert.match(await run('unitsIntoBody'), /没有填写责任单位/u);
  });
});

describe('formatting', () => {
  it('aligns tables between bars, in the lines that were asked for, and nothing else', async () => {
    const client = await start();
    const lines = ['随手写的  两行  字', '|序号|任务|', '|-|:-:|', '|1|种茶|', '', '| a | b |', '| --- | --- |'];
    const uri = await client.open(lines.join('\n'));
    const options = { tabSize: 4, insertSpaces: true };
    const textDocument = { uri };
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    const none = await client.connection.sendRequest('textDocument/rangeFormatting', { textDocument, range, options });
    assert.deepEqual(none, [
      { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 9 } }, newText: '| a   | b   |' },
    ]);
    const edits = await client.connection.sendRequest<never[]>('textDocument/formatting', { textDocument, options });
    await client.apply(uri, { changes: { [uri]: edits } });
    assert.deepEqual(client.document(uri).getText().split('\n').slice(0, 5), [
      lines[0],
      '| 序号 | 任务 |',
      '| ---- | :--: |',
      '| 1    | 种茶 |',
      '',
    ]);
  });
});
