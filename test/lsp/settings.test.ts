import assert from 'node:assert/strict';
import { coreWith, fullClient, start } from './harness';
import type { Setup } from './harness';
import { fakeRules } from './rules';

const core = coreWith(fakeRules);
const folder = 'file:///home/plans';
const settingsFile = `${folder}/planlint.yaml`;
const plan = `${folder}/2026/%E8%A6%81%E7%82%B9.txt`;
const { configuration: _, ...workspaceWithoutConfiguration } = fullClient.workspace!;
const plainClient = { ...fullClient, workspace: workspaceWithoutConfiguration };

async function severities(setup: Setup, uri = plan): Promise<Record<string, number | undefined>> {
  const client = await start({ core, folders: [folder], ...setup });
  const diagnostics = await client.diagnostics(await client.open('坏疑', uri));
  return Object.fromEntries(diagnostics.map(({ code, severity }) => [String(code), severity]));
}

describe('settings', () => {
  it('come from the editor, asked for the folder that the document lies in', async () => {
    const configuration = (scope: string | undefined) => ({
      rules: scope === folder ? { 'word-bad': 'error' } : { 'word-bad': 'off' },
      trace: { server: 'off' },
    });
    assert.deepEqual(await severities({ configuration }), { 'word-bad': 1, 'word-doubt': 1 });
    assert.deepEqual(await severities({ configuration }, 'untitled:x'), { 'word-doubt': 1 });
    assert.deepEqual(await severities({ configuration }, 'file:///home/plans-of-others/x.txt'), { 'word-doubt': 1 });
  });

  it('come with initialize where the client cannot be asked, and change by notification', async () => {
    const initializationOptions = { settings: { rules: { 'word-bad': 'hint' } } };
    const client = await start({ core, capabilities: plainClient, initializationOptions });
    const uri = await client.open('坏');
    assert.equal((await client.diagnostics(uri))[0]?.severity, 4);
    const settings = { planlint: { rules: { 'word-bad': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until(() => client.refreshes === 1);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('change the diagnostics of what is open, pulled or pushed, and give them a new name', async () => {
    for (const capabilities of [fullClient, { workspace: { configuration: true } }]) {
      let rules: unknown = {};
      const client = await start({ core, capabilities, configuration: () => ({ rules }) });
      const uri = await client.open('坏');
      if (capabilities === fullClient) {
        const before = await client.pull(uri);
        rules = { 'word-bad': 'off' };
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        await client.until(() => client.refreshes === 1);
        const after = await client.pull(uri, before.resultId);
        assert.deepEqual(after.kind === 'full' && after.items, []);
      } else {
        await client.until(() => client.published.length === 1);
        rules = { 'word-bad': 'off' };
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        await client.until(() => client.published.length === 2);
        assert.deepEqual(
          client.published.map(({ diagnostics }) => diagnostics.length),
          [1, 0],
        );
      }
    }
  });

  it('do not trouble the client where a change comes to the same', async () => {
    const client = await start({ core, configuration: () => ({}) });
    const uri = await client.open('坏');
    const before = await client.pull(uri);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await client.pull(uri, before.resultId)).kind, 'unchanged');
    assert.equal(client.refreshes, 0);
  });

  it('that are wrong are told once, by key and nearest name, and the rest holds', async () => {
    const configuration = () => ({ profile: 'reviw', rules: { 'word-bda': 'off', 'word-doubt': 'hint' } });
    const client = await start({ core, configuration });
    const uri = await client.open('坏疑');
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ severity }) => severity),
      [2, 4],
    );
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.diagnostics(uri);
    await client.until(() => client.shown.length >= 2);
    assert.equal(client.shown.length, 2);
    assert.match(client.shown[0]!, /planlint\.profile.*review/u);
    assert.match(client.shown[1]!, /word-bda.*word-bad/u);
  });

  it('of every wrong shape leave the server alive', async () => {
    for (const value of [42, 'off', [], { rules: [] }, { rules: { 'word-bad': 7 } }, { profile: {} }, null]) {
      assert.deepEqual(await severities({ configuration: () => value }), { 'word-bad': 2, 'word-doubt': 1 });
    }
  });

  it('are the defaults where the client answers with an error', async () => {
    const configuration = () => {
      throw new Error('not now');
    };
    assert.deepEqual(await severities({ configuration }), { 'word-bad': 2, 'word-doubt': 1 });
  });
});

describe('planlint.yaml', () => {
  it('goes before the editor where it says something', async () => {
    const files = new Map([[settingsFile, '\uFEFFrules:\n  word-bad: error\n']]);
    const configuration = () => ({ rules: { 'word-bad': 'off', 'word-doubt': 'hint' } });
    assert.deepEqual(await severities({ files, configuration }), { 'word-bad': 1, 'word-doubt': 4 });
  });

  it('leaves the profile to the editor where it names none', async () => {
    const { rules } = core;
    const strictOnly = coreWith(rules.map((rule) => ({ ...rule, enabled: rule.id !== 'word-bad' })));
    const configuration = () => ({ profile: 'strict' });
    const silent = new Map([[settingsFile, 'rules: {}\n']]);
    const review = new Map([[settingsFile, 'profile: review\n']]);
    assert.deepEqual(await severities({ core: strictOnly, files: silent, configuration }), {
      'word-bad': 2,
      'word-doubt': 1,
    });
    assert.deepEqual(await severities({ core: strictOnly, files: review, configuration }), { 'word-doubt': 1 });
  });

  it('that is broken is underlined, and the plan is checked all the same', async () => {
    const files = new Map([[settingsFile, 'rules:\n  word-bad: error\n  "word-doubt: off\n']]);
    const client = await start({ core, folders: [folder], files });
    const uri = await client.open('坏疑', plan);
    assert.equal((await client.diagnostics(uri)).length, 2);
    await client.until(() => client.published.length === 1);
    assert.equal(client.published[0]?.uri, settingsFile);
    assert.match(String(client.published[0]!.diagnostics[0]!.message), /YAML/u);

    files.set(settingsFile, 'rules:\n  word-doubt: off\n');
    const changes = [{ uri: settingsFile, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.until(() => client.refreshes === 1 && client.published.length === 2);
    assert.deepEqual(client.published[1], { uri: settingsFile, diagnostics: [] });
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ code }) => code),
      ['word-bad'],
    );
  });

  it('with an unknown rule is underlined there, and the rest holds', async () => {
    const files = new Map([[settingsFile, 'rules:\n  word-bda: off\n  word-doubt: off\n']]);
    const client = await start({ core, folders: [folder], files });
    const uri = await client.open('坏疑', plan);
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.until(() => client.published.length === 1);
    const [problem] = client.published[0]!.diagnostics;
    assert.deepEqual(problem?.range, { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } });
    assert.match(String(problem.message), /word-bda.*word-bad/u);
  });

  it('that cannot be read is named with the reason', async () => {
    const files = new Map<string, string | Error>([[settingsFile, new Error('EACCES: permission denied')]]);
    const client = await start({ core, folders: [folder], files });
    assert.equal((await client.diagnostics(await client.open('坏疑', plan))).length, 2);
    await client.until(() => client.shown.length === 1);
    assert.ok(client.shown[0]!.includes(settingsFile) && client.shown[0]!.includes('EACCES'));
  });

  it('is read again on saving where the client watches no files', async () => {
    const files = new Map<string, string | Error>();
    const client = await start({ core, folders: [folder], files, capabilities: {} });
    const uri = await client.open('坏', plan);
    await client.until(() => client.published.length === 1);
    files.set(settingsFile, 'rules:\n  word-bad: off\n');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await client.until(() => client.published.length === 2);
    assert.deepEqual(client.published[1]?.diagnostics, []);
  });

  it('of a folder that is added holds from then on', async () => {
    const files = new Map([[settingsFile, 'rules:\n  word-bad: off\n']]);
    const client = await start({ core, files });
    const uri = await client.open('坏', plan);
    assert.equal((await client.diagnostics(uri)).length, 1);
    const event = { added: [{ uri: `${folder}/`, name: 'plans' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.until(() => client.refreshes > 0);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('of a folder that is taken away is shown no more, where only the file is open', async () => {
    const client = await start({ core, folders: [folder] });
    await client.open('profile: [\n', settingsFile);
    const shown = () => client.published.findLast(({ uri }) => uri === settingsFile)?.diagnostics.length;
    await client.until(() => shown() === 1);
    const event = { added: [], removed: [{ uri: folder, name: 'plans' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.until(() => shown() === 0);
  });

  it('is watched, and so are the settings, where the client can', async () => {
    const client = await start({ core });
    await client.until(() => client.registrations.length === 2);
    assert.deepEqual(client.registrations, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });
});
