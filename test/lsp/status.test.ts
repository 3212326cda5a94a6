import assert from 'node:assert/strict';
import { start } from './harness';

const folder = 'file:///home/plans';
const plan = `${folder}/2026/a.plan`;
const text = '某县2025年茶叶工作要点\n一、种植\n抓好种植。\n三、保障\n加强领导。\n';

interface Status {
  readonly profile: string;
  readonly file?: string;
  readonly isFixed: boolean;
  readonly isIgnored: boolean;
  readonly isPlan: boolean;
  readonly waived: number;
}

async function statusWith(files: Readonly<Record<string, string>>): Promise<Status> {
  const named = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content] as const);
  const configuration = () => ({ profile: 'draft' });
  const client = await start({ folders: [folder], files: new Map(named), configuration });
  const uri = await client.open(text, plan);
  return client.connection.sendRequest<Status>('planlint/status', { uri });
}

describe('planlint/status', () => {
  it('names the editor’s profile where no file decides', async () => {
    const plain = { isFixed: false, isIgnored: false, isPlan: false, waived: 0 };
    assert.deepEqual(await statusWith({}), { profile: 'draft', ...plain });
  });

  it('names the nearest planlint.yaml, and whether it decides', async () => {
    const strict = await statusWith({ 'planlint.yaml': 'profile: strict\n' });
    assert.deepEqual([strict.profile, strict.file, strict.isFixed], ['strict', `${folder}/planlint.yaml`, true]);
    const near = await statusWith({ 'planlint.yaml': 'profile: strict\n', '2026/planlint.yaml': 'rules: {}\n' });
    assert.deepEqual([near.profile, near.file, near.isFixed], ['draft', `${folder}/2026/planlint.yaml`, false]);
  });

  it('tells that a document is not checked', async () => {
    const status = await statusWith({ 'planlint.yaml': 'files:\n  ignore: ["2026/**"]\n' });
    assert.equal(status.isIgnored, true);
  });

  it('tells whether planlint.yaml takes a text for a plan, also one that is not open here', async () => {
    const settings = 'files:\n  plans: ["草稿/**/*.txt", "说明.md"]\n  ignore: ["草稿/旧/**"]\n';
    const files = new Map([[`${folder}/planlint.yaml`, settings]]);
    const client = await start({ folders: [folder], files });
    const isPlan = async (place: string): Promise<boolean> => {
      const uri = `${folder}/${place.split('/').map(encodeURIComponent).join('/')}`;
      return (await client.connection.sendRequest<Status>('planlint/status', { uri })).isPlan;
    };
    const places = ['草稿/a.txt', '草稿/二月/b.txt', '说明.md', '草稿/旧/c.txt', '草稿/a.md', 'd.txt'];
    assert.deepEqual(await Promise.all(places.map(isPlan)), [true, true, true, false, false, false]);
    const elsewhere = await client.connection.sendRequest<Status>('planlint/status', {
      uri: 'file:///elsewhere/a.txt',
    });
    assert.equal(elsewhere.isPlan, false);
  });

  it('refuses a request without a document, in words', async () => {
    const client = await start();
    await assert.rejects(client.connection.sendRequest('planlint/status', {}), /缺少参数 uri/u);
  });

  it('is announced when the files that are plans change', async () => {
    const files = new Map([[`${folder}/planlint.yaml`, 'files: { plans: [] }\n']]);
    const client = await start({ folders: [folder], files, initializationOptions: { status: true } });
    let told = 0;
    client.connection.onNotification('planlint/statusChanged', () => void told++);
    const uri = `${folder}/a.txt`;
    const ask = () => client.connection.sendRequest<Status>('planlint/status', { uri });
    assert.equal((await ask()).isPlan, false);
    files.set(`${folder}/planlint.yaml`, 'files: { plans: ["*.txt"] }\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${folder}/planlint.yaml`, type: 2 }],
    });
    await client.until(() => client.refreshes === 1);
    assert.deepEqual([(await ask()).isPlan, told], [true, 1]);
  });

  it('tells that the file decides no more, where it decided as the editor does', async () => {
    const files = new Map([[`${folder}/planlint.yaml`, 'profile: review\n']]);
    const client = await start({ folders: [folder], files });
    const ask = () => client.connection.sendRequest<Status>('planlint/status', { uri: plan });
    assert.deepEqual(await ask().then(({ profile, isFixed }) => [profile, isFixed]), ['review', true]);
    files.set(`${folder}/planlint.yaml`, 'rules: {}\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${folder}/planlint.yaml`, type: 2 }],
    });
    await client.until(() => client.refreshes === 1);
    assert.deepEqual(await ask().then(({ profile, isFixed }) => [profile, isFixed]), ['review', false]);
  });

  it('is announced when a team’s settings change, to clients that want to hear of it', async () => {
    for (const status of [true, false]) {
      const files = new Map([[`${folder}/planlint.yaml`, 'profile: review\n']]);
      const client = await start({ folders: [folder], files, initializationOptions: { status } });
      let told = 0;
      client.connection.onNotification('planlint/statusChanged', () => void told++);
      const uri = await client.open(text, plan);
      await client.diagnostics(uri);
      files.set(`${folder}/planlint.yaml`, 'profile: strict\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${folder}/planlint.yaml`, type: 2 }],
      });
      await client.until(() => client.refreshes === 1);
      const { profile } = await client.connection.sendRequest<Status>('planlint/status', { uri });
      assert.deepEqual([profile, told], ['strict', status ? 1 : 0]);
    }
  });
});
