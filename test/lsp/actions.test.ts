import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Range } from 'vscode-languageserver/node';
import { patternRule, replacing } from '../unit/fakes';
import { at, coreWith, fullClient, start } from './harness';
import type { TestClient } from './harness';
import { fakeRules } from './rules';

const core = coreWith(fakeRules);
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const bulkTitle = '修复此文件中所有“坏字”问题';

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

async function resolve(client: TestClient, action: CodeAction | undefined): Promise<CodeAction> {
  assert.ok(action);
  return client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
}

function without(part: 'resolve' | 'versions'): ClientCapabilities {
  const { codeAction, ...textDocument } = fullClient.textDocument!;
  const { workspaceEdit, ...workspace } = fullClient.workspace!;
  return part === 'resolve'
    ? { ...fullClient, textDocument: { ...textDocument, codeAction: { ...codeAction, resolveSupport: undefined } } }
    : { ...fullClient, workspace: { ...workspace, workspaceEdit: { ...workspaceEdit, documentChanges: false } } };
}

describe('code actions', () => {
  it('offer the fixes of the problem under the cursor, the likeliest first and preferred', async () => {
    const client = await start({ core });
    const uri = await client.open('坏，疑，坏');
    const actions = await client.actions(uri, at(0, 2));
    assert.deepEqual(titles(actions), ['改为“是”', '改为“否”', '核稿：修复此文件中全部可批量修复的问题']);
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred),
      [true, false, undefined],
    );
    assert.deepEqual(actions[0]?.diagnostics, await client.diagnostics(uri).then((all) => [all[1]]));
    await client.apply(uri, actions[0]?.edit);
    assert.equal(client.document(uri).getText(), '坏，是，坏');
    assert.equal((await client.diagnostics(uri)).length, 2);
  });

  it('offer the fixes of a diagnostic that the client names, wherever the cursor is', async () => {
    const client = await start({ core });
    const uri = await client.open('疑\n坏');
    const diagnostics = await client.diagnostics(uri);
    const actions = await client.actions(uri, at(1, 1), { diagnostics: [diagnostics[0]!], only: ['quickfix'] });
    assert.deepEqual(titles(actions), ['改为“是”', '改为“否”', '改为“好”']);
  });

  it('mend all problems of a rule at once, worked out when it is taken', async () => {
    const client = await start({ core });
    const uri = await client.open('坏，疑\r\n一点也不\r\n坏坏');
    const action = (await client.actions(uri, at(0, 0))).find(({ title }) => title === bulkTitle);
    assert.equal(action?.edit, undefined);
    await client.apply(uri, (await resolve(client, action)).edit);
    assert.equal(client.document(uri).getText(), '好，疑\r\n一点也不\r\n好好');
  });

  it('mend the text as it is when the action is taken', async () => {
    const client = await start({ core });
    const uri = await client.open('坏坏');
    const action = (await client.actions(uri, at(0, 0))).find(({ title }) => title === bulkTitle);
    await client.change(uri, { range: at(0, 0), text: '前面\n' });
    await client.apply(uri, (await resolve(client, action)).edit);
    assert.equal(client.document(uri).getText(), '前面\n好好');
  });

  it('say plainly that a closed document cannot be mended', async () => {
    const client = await start({ core });
    const uri = await client.open('坏坏');
    const action = (await client.actions(uri, at(0, 0))).find(({ title }) => title === bulkTitle);
    await client.close(uri);
    await assert.rejects(resolve(client, action), /文稿已经关闭/u);
  });

  it('do not offer to mend all where there is one', async () => {
    const client = await start({ core });
    const actions = await client.actions(await client.open('坏，疑疑'), everything, { only: ['quickfix'] });
    assert.equal(titles(actions).includes(bulkTitle), false);
    assert.equal(titles(actions).filter((title) => title.startsWith('修复此文件')).length, 0);
  });

  for (const only of ['source', 'source.fixAll', 'source.fixAll.planlint']) {
    it(`answer ${only} with the safe fixes only`, async () => {
      const client = await start({ core });
      const uri = await client.open('坏，疑，坏');
      const actions = await client.actions(uri, everything, { only: [only] });
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        ['source.fixAll.planlint'],
      );
      await client.apply(uri, (await resolve(client, actions[0])).edit);
      assert.equal(client.document(uri).getText(), '好，疑，好');
    });
  }

  it('leave alone kinds that they have nothing for', async () => {
    const client = await start({ core });
    const uri = await client.open('坏坏');
    for (const only of ['refactor', 'source.organizeImports', 'source.fixAll.eslint', 'quick']) {
      assert.deepEqual(await client.actions(uri, everything, { only: [only] }), []);
    }
  });

  it('tell a user who asks why there is nothing to mend', async () => {
    const client = await start({ core });
    const uri = await client.open('疑');
    const [action] = await client.actions(uri, everything, { only: ['source.fixAll'], triggerKind: 1 });
    assert.equal(action?.disabled?.reason, '没有可批量修复的问题。');
    assert.deepEqual(await client.actions(uri, everything, { only: ['source.fixAll'], triggerKind: 2 }), []);
    assert.deepEqual(titles(await client.actions(uri, everything)), ['改为“是”', '改为“否”']);
  });

  it('bring the edit at once to a client that cannot ask for it', async () => {
    const client = await start({ core, capabilities: without('resolve') });
    const provider = client.initialized.capabilities.codeActionProvider;
    assert.equal(typeof provider === 'object' && provider.resolveProvider, undefined);
    const uri = await client.open('坏坏');
    const actions = await client.actions(uri, at(0, 0));
    await client.apply(uri, actions.find(({ title }) => title === bulkTitle)?.edit);
    assert.equal(client.document(uri).getText(), '好好');
  });

  it('give plain changes to a client that does not know versions', async () => {
    const client = await start({ core, capabilities: without('versions') });
    const uri = await client.open('疑');
    const [action] = await client.actions(uri, at(0, 0));
    assert.equal(action?.edit?.documentChanges, undefined);
    assert.deepEqual(action?.edit?.changes?.[uri], [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: '是' },
    ]);
  });

  it('bind an edit to the version that it was made for, so that a later text refuses it', async () => {
    const client = await start({ core });
    const uri = await client.open('疑');
    const [action] = await client.actions(uri, at(0, 0));
    await client.change(uri, { range: at(0, 0), text: '不' });
    await assert.rejects(client.apply(uri, action?.edit), /deep-equal/u);
    assert.deepEqual(action?.edit?.documentChanges?.[0], {
      textDocument: { uri, version: 1 },
      edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, newText: '是' }],
    });
  });

  it('mend where the number of lines changes', async () => {
    const joining = patternRule('line-join', /断$/gu, {
      fixKind: 'safe',
      fix: ({ range: { start, end } }) => [
        {
          title: '接上',
          safe: true,
          edits: [{ range: { start, end: { line: end.line + 1, character: 0 } }, newText: '' }],
        },
      ],
    });
    const client = await start({ core: coreWith([joining, patternRule('x', /坏/gu, replacing('好', true))]) });
    const uri = await client.open('头\n甲断\n乙断\n丙\n坏\n尾');
    const [action] = await client.actions(uri, everything, { only: ['source.fixAll'] });
    await client.apply(uri, (await resolve(client, action)).edit);
    assert.equal(client.document(uri).getText(), '头\n甲乙丙\n好\n尾');
  });

  it('do not check again what has been checked', async () => {
    let checks = 0;
    const counting = { ...core, check: (...args: Parameters<typeof core.check>) => (checks++, core.check(...args)) };
    const client = await start({ core: counting });
    const uri = await client.open('坏疑');
    await client.diagnostics(uri);
    await client.actions(uri, everything);
    await client.actions(uri, everything);
    assert.equal(checks, 1);
  });
});
