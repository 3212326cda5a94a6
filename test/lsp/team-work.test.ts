import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { start } from './harness';
import type { TestClient } from './harness';

const folder = 'file:///home/team';
const plan = `${folder}/plan.plan.txt`;
const text =
  '2025年优抚工作要点\n1.摸底。三月底前完成。（市退疫军人局、市教育局负责）\n2.培训。服务残疾人士，四月底前完成。（市教育局负责）\n';

interface Change {
  readonly kind?: string;
  readonly uri?: string;
  readonly textDocument?: { readonly uri: string };
  readonly edits?: [];
}

/** A client that makes the server's edits in its files, as an editor does, and counts them. */
async function team(more: Readonly<Record<string, string | undefined>> = {}) {
  const files = new Map<string, string | Error>(
    Object.entries({
      'planlint.yaml': 'extends: ./library # 我们的\n',
      'library/library.yaml': 'name: 甲库\n',
      'library/units.yaml': '# 名录\nunits:\n  - name: 市教育局 # 旧\n',
      ...more,
    }).flatMap(([name, content]) => (content === undefined ? [] : [[`${folder}/${name}`, content]])),
  );
  const edits: string[] = [];
  const client = await start({
    folders: [folder],
    files,
    initializationOptions: { teamCommands: true },
    requests: {
      'workspace/applyEdit': ({ label, edit }: { label: string; edit: { documentChanges: Change[] } }) => {
        edits.push(label);
        for (const { kind, uri, textDocument, edits: own } of edit.documentChanges) {
          if (kind === 'create') files.set(uri!, '');
          else {
            const before = TextDocument.create('', '', 0, String(files.get(textDocument!.uri)));
            files.set(textDocument!.uri, TextDocument.applyEdits(before, own!));
          }
        }
        return { applied: true };
      },
    },
  });
  await client.open(text, plan);
  const changed = async (name: string): Promise<void> => {
    const { refreshes } = client;
    const changes = [{ uri: `${folder}/${name}`, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.until(() => client.refreshes > refreshes);
  };
  return { client, files, edits, changed, read: (name: string) => String(files.get(`${folder}/${name}`)) };
}

const codes = async (client: TestClient): Promise<readonly string[]> =>
  (await client.diagnostics(plan)).map(({ code }) => String(code));

describe('the light bulb', () => {
  it('takes an unknown unit into the roster, with one edit that leaves the rest of the file as it is', async () => {
    const { client, edits, changed, read } = await team();
    const problem = (await client.diagnostics(plan)).find(({ code }) => code === 'unit-unknown')!;
    const actions = await client.actions(plan, problem.range);
    const action = actions.find(({ title }) => title === '把“市退疫军人局”加入单位名录');
    assert.deepEqual(action?.command?.arguments, [plan, '市退疫军人局']);
    const [library] = await client.connection.sendRequest<{ folder: string; isEditable: boolean }[]>(
      'planlint/libraries',
      {
        uri: plan,
      },
    );
    assert.ok(library?.isEditable);
    const addition = { kind: 'unit', name: '市退疫军人局' };
    const answer = await client.connection.sendRequest('planlint/addToLibrary', {
      uri: plan,
      folder: library.folder,
      addition,
    });
    assert.deepEqual(answer, { files: [`${folder}/library/units.yaml`] });
    assert.equal(edits.length, 1);
    assert.equal(read('library/units.yaml'), '# 名录\nunits:\n  - name: 市教育局 # 旧\n  - name: 市退疫军人局\n');
    await changed('library/units.yaml');
    assert.ok(!(await codes(client)).includes('unit-unknown'));
  });

  it('adds a unit once', async () => {
    const { client, edits } = await team();
    const send = (addition: object): Promise<object> =>
      client.connection.sendRequest('planlint/addToLibrary', { uri: plan, folder: `${folder}/library`, addition });
    assert.deepEqual(await send({ kind: 'unit', name: '市教育局' }), { problem: '单位名录里已经有“市教育局”' });
    assert.deepEqual(edits, []);
  });

  it('takes one word in place of a term as well as several', async () => {
    const { client, read } = await team({ 'library/terms.yaml': 'terms:\n' });
    const addition = { kind: 'term', avoid: '残疾人士', prefer: '残疾人', reason: '法定写法' };
    await client.connection.sendRequest('planlint/addToLibrary', { uri: plan, folder: `${folder}/library`, addition });
    assert.match(read('library/terms.yaml'), /prefer: \[残疾人\]/u);
  });

  it('adds nothing to a folder that is no library', async () => {
    const { client, edits } = await team();
    const addition = { kind: 'unit', name: '市退疫军人局' };
    const answer = await client.connection.sendRequest('planlint/addToLibrary', { uri: plan, folder, addition });
    assert.deepEqual(answer, { problem: `“${folder}”不是团队库的文件夹，里面没有 library.yaml` });
    assert.deepEqual(edits, []);
  });

  it('takes all units of a plan that the roster lacks into it, with one edit', async () => {
    const { client, edits, changed, read } = await team();
    const more = text.replace('（市教育局负责）', '（市教育局、市民政、市财政局负责）');
    await client.change(plan, { text: more });
    const problem = (await client.diagnostics(plan)).find(({ code }) => code === 'unit-unknown')!;
    const action = (await client.actions(plan, problem.range)).find(({ title }) => title.includes('个单位'));
    assert.equal(action?.title, '把名录里没有的3个单位加入单位名录…');
    assert.deepEqual(action.command, { title: action.title, command: 'planlint.addUnits', arguments: [plan] });
    const units = await client.connection.sendRequest<{ name: string }[]>('planlint/unknownUnits', { uri: plan });
    const names = units.map(({ name }) => name);
    assert.deepEqual(names, ['市退疫军人局', '市民政局', '市财政局']);
    const params = { uri: plan, folder: `${folder}/library`, addition: { kind: 'units', names } };
    const answer = await client.connection.sendRequest('planlint/addToLibrary', params);
    assert.deepEqual(answer, { files: [`${folder}/library/units.yaml`] });
    assert.deepEqual(edits, ['改团队库']);
    assert.equal(
      read('library/units.yaml'),
      '# 名录\nunits:\n  - name: 市教育局 # 旧\n  - name: 市退疫军人局\n  - name: 市民政局\n  - name: 市财政局\n',
    );
    await changed('library/units.yaml');
    assert.ok(!(await codes(client)).includes('unit-unknown'));
    assert.deepEqual(await client.connection.sendRequest('planlint/unknownUnits', { uri: plan }), []);
  });

  it('names a unit of a list with a shared tail in full', async () => {
    const { client } = await team();
    await client.change(plan, { text: '2025年优抚工作要点\n1.摸底。三月底前完成。（市民政、市财政局负责）\n' });
    const problems = (await client.diagnostics(plan)).filter(({ code }) => code === 'unit-unknown');
    const titles = await Promise.all(problems.map(async ({ range }) => (await client.actions(plan, range))[0]!.title));
    assert.deepEqual(titles, ['把“市民政局”加入单位名录', '把“市财政局”加入单位名录']);
  });

  it('leaves a problem as it is, with a reason, and says where it is not needed any more', async () => {
    const { client, changed, read } = await team();
    const problem = (await client.diagnostics(plan)).find(({ code }) => code === 'unit-unknown')!;
    const action = (await client.actions(plan, problem.range)).find(({ title }) => title.startsWith('忽略这个问题…'));
    const [uri, fingerprint] = action!.command!.arguments as string[];
    const params = { uri, fingerprint, reason: '新成立的: 待发文', by: '王某', on: '2025-03-04' };
    assert.deepEqual(await client.connection.sendRequest('planlint/waive', params), {
      files: [`${folder}/planlint.waivers.yaml`],
    });
    assert.match(
      read('planlint.waivers.yaml'),
      /file: plan\.plan\.txt\n[^]*reason: "新成立的: 待发文"\n {4}by: 王某\n/u,
    );
    await changed('planlint.waivers.yaml');
    assert.ok(!(await codes(client)).includes('unit-unknown'));
    assert.match(
      String((await client.connection.sendRequest<{ problem: string }>('planlint/waive', params)).problem),
      /已经不在了/u,
    );
    await client.change(plan, { text: text.replace('市退疫军人局、', '') });
    await client.diagnostics(plan);
    const waivers = `${folder}/planlint.waivers.yaml`;
    await client.until(() => client.published.findLast(({ uri: one }) => one === waivers)?.diagnostics.length === 1);
    const [unused] = client.published.findLast(({ uri: one }) => one === waivers)!.diagnostics;
    assert.match(String(unused?.message), /没有用到/u);
  });

  it('leaves a problem of a Word document as it is, by the name of the document', async () => {
    const { client, read } = await team();
    const file = `${folder}/二稿/草稿.docx`;
    const shown = await client.open(
      text,
      `planlint-word:/home/team/二稿/草稿.docx?${encodeURIComponent(encodeURI(file))}`,
    );
    const problem = (await client.diagnostics(shown)).find(({ code }) => code === 'unit-unknown')!;
    const action = (await client.actions(shown, problem.range)).find(({ title }) => title.startsWith('忽略这个问题…'));
    const [uri, fingerprint] = action!.command!.arguments as string[];
    assert.equal(uri, shown);
    await client.connection.sendRequest('planlint/waive', { uri, fingerprint, reason: '已核', on: '2025-03-04' });
    assert.match(read('planlint.waivers.yaml'), /file: 二稿\/草稿\.docx\n/u);
  });

  it('offers nothing of this to editors without the commands', async () => {
    const client = await start({ folders: [folder], files: new Map([[`${folder}/planlint.yaml`, '']]) });
    await client.open('2025年工作要点\n1.a,甲。\n', plan);
    const whole = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    assert.ok((await client.actions(plan, whole)).every(({ command }) => command === undefined));
  });
});

describe('what is added to a library', () => {
  it('is in force: a term, and a snippet that completes', async () => {
    const { client, changed, read } = await team();
    await codes(client);
    const send = (addition: object) =>
      client.connection.sendRequest('planlint/addToLibrary', { uri: plan, folder: `${folder}/library`, addition });
    await send({ kind: 'term', avoid: '残疾人士', prefer: ['残疾人'], reason: '法定写法' });
    assert.equal(
      read('library/terms.yaml'),
      'terms:\n  - avoid: 残疾人士\n    prefer: [残疾人]\n    reason: 法定写法\n',
    );
    await send({ kind: 'snippet', label: '按月通报', body: '每月通报$进展，\n重要的当日报。' });
    const file = `library/snippets/${encodeURIComponent('团队')}.code-snippets`;
    assert.deepEqual(JSON.parse(read(file)), { 按月通报: { body: ['每月通报\\$进展，', '重要的当日报。'] } });
    await changed('library/terms.yaml');
    assert.ok((await codes(client)).includes('term'));
    const again = await send({ kind: 'snippet', label: '按月通报', body: '别的' });
    assert.match(JSON.stringify(again), /已经有名为“按月通报”的片段/u);
  });

  for (const [what, addition] of [
    ['a unit without a name', { kind: 'unit', name: ' ' }],
    ['units of which one is none', { kind: 'units', names: ['市教育局', 3] }],
    ['no units', { kind: 'units', names: [] }],
    ['names without what they are', { names: ['市教育局'] }],
    ['a snippet without a body', { kind: 'snippet', label: '按月通报' }],
    ['a term without what it is to be', { kind: 'term', avoid: '残疾人士', reason: '法定写法' }],
    ['a term without a reason', { kind: 'term', avoid: '残疾人士', prefer: ['残疾人'] }],
    ['a term to be nothing that can be written', { kind: 'term', avoid: '残疾人士', prefer: [3], reason: '法定写法' }],
    ['what belongs to a term, as a unit', { kind: 'unit', avoid: '残疾人士', prefer: [], reason: '法定写法' }],
  ] as const)
    it(`is refused in words where it is ${what}`, async () => {
      const { client, edits } = await team();
      const params = { uri: plan, folder: `${folder}/library`, addition };
      const asked = client.connection.sendRequest('planlint/addToLibrary', params);
      await assert.rejects(asked, /addition 应当是 .*各项都要有内容/u);
      assert.deepEqual(edits, []);
    });

  it('is refused where the file can’t be read, and the reason is told', async () => {
    const { client, files, edits } = await team();
    files.set(`${folder}/library/terms.yaml`, new Error('没有访问权限'));
    const addition = { kind: 'term', avoid: '甲', prefer: [], reason: '一' };
    assert.deepEqual(
      await client.connection.sendRequest('planlint/addToLibrary', { folder: `${folder}/library`, addition }),
      { problem: 'terms.yaml 读不了，没有改：没有访问权限' },
    );
    assert.deepEqual(edits, []);
  });

  it('is refused where the file has a form that can’t be added to', async () => {
    const { client, read } = await team({ 'library/terms.yaml': 'terms: {}\n' });
    const addition = { kind: 'term', avoid: '甲', prefer: [], reason: '一' };
    const answer = await client.connection.sendRequest('planlint/addToLibrary', {
      uri: plan,
      folder: `${folder}/library`,
      addition,
    });
    assert.match(JSON.stringify(answer), /不能自动添加/u);
    for (const wrong of [
      { kind: 'units', names: [] },
      { kind: 'units', names: ['甲', ' '] },
    ])
      await assert.rejects(
        client.connection.sendRequest('planlint/addToLibrary', { folder: `${folder}/library`, addition: wrong }),
        /各项都要有内容/u,
      );
    assert.equal(read('library/terms.yaml'), 'terms: {}\n');
  });
});

describe('a new library', () => {
  it('is made beside planlint.yaml and named in it', async () => {
    const none = { 'library/library.yaml': undefined, 'library/units.yaml': undefined };
    const { client, edits, read } = await team({ ...none, 'planlint.yaml': '# 设置\nprofile: strict\n' });
    const begin = () => client.connection.sendRequest('planlint/newLibrary', { uri: plan, name: '乙库' });
    const files = [`${folder}/library/library.yaml`, `${folder}/planlint.yaml`];
    assert.deepEqual(await begin(), { files });
    assert.equal(edits.length, 1);
    assert.match(read('library/library.yaml'), /^name: "乙库"$/mu);
    assert.equal(read('planlint.yaml'), 'extends:\n  - ./library\n# 设置\nprofile: strict\n');
  });

  it('is not made where there is one, and what to do is told', async () => {
    const begin = async (files: Parameters<typeof team>[0]): Promise<string> => {
      const { client } = await team(files);
      return JSON.stringify(await client.connection.sendRequest('planlint/newLibrary', { uri: plan, name: '乙库' }));
    };
    assert.match(await begin({}), /已经有 library 文件夹；里面的团队库已经在用/u);
    assert.match(await begin({ 'planlint.yaml': 'profile: strict\n' }), /请在 planlint.yaml 里写 extends/u);
  });

  it('is named before the others in planlint.yaml', async () => {
    const none = { 'library/library.yaml': undefined, 'library/units.yaml': undefined };
    const { client, read } = await team({
      ...none,
      'planlint.yaml': 'extends: # 库\n  - npm:a # 甲\nprofile: strict\n',
    });
    await client.connection.sendRequest('planlint/newLibrary', { uri: plan, name: '乙库' });
    assert.equal(read('planlint.yaml'), 'extends: # 库\n  - ./library\n  - npm:a # 甲\nprofile: strict\n');
  });
});
