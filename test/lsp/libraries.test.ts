import assert from 'node:assert/strict';
import { check, parsePlan } from '../../server/src/core';
import { fullClient, start } from './harness';
import type { TestClient } from './harness';

const folder = 'file:///home/team';
const plan = `${folder}/plan.plan.txt`;
const unitsFile = `${folder}/library/units.yaml`;
const text =
  '2025年优抚工作要点\n1.摸底。三月底前完成。（市退疫军人局、市教育局负责）\n2.培训。服务残疾人士，四月底前完成。（市教育局负责）\n';
const units = 'units:\n  - name: 市教育局\n  - name: 市退役军人局\n';
const terms = 'terms:\n  - { avoid: 残疾人士, prefer: 残疾人, reason: 法定写法 }\n';

function team(more: Readonly<Record<string, string>> = {}): Map<string, string | Error> {
  const files = {
    'planlint.yaml': 'extends: ./library\n',
    'library/library.yaml': 'name: 甲库\nversion: 1.2.0\n',
    'library/units.yaml': units,
    'library/terms.yaml': terms,
    ...more,
  };
  return new Map(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

const codes = async (client: TestClient, uri = plan): Promise<readonly string[]> =>
  (await client.diagnostics(uri)).map(({ code }) => String(code)).filter((code) => /^unit-unknown$|^term$/u.test(code));

describe('team libraries', () => {
  it('are in force in an open plan, and a problem tells which library it comes from', async () => {
    const client = await start({ folders: [folder], files: team() });
    await client.open(text, plan);
    assert.deepEqual(await codes(client), ['unit-unknown', 'term']);
    const term = (await client.diagnostics(plan)).find(({ code }) => code === 'term');
    assert.match(String(term?.message), /“残疾人士”.*“残疾人”.*法定写法（甲库 1\.2\.0）/u);
  });

  it('change the problems of other open documents as they are typed', async () => {
    const pushed = {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: { versionSupport: true } },
    };
    for (const capabilities of [fullClient, pushed]) {
      const client = await start({ folders: [folder], files: team(), capabilities });
      await client.open(text, plan);
      assert.deepEqual(await codes(client), ['unit-unknown', 'term']);
      await client.open(units, unitsFile);
      const start_ = performance.now();
      await client.change(unitsFile, { text: `${units}  - name: 市退疫军人局\n` });
      if (capabilities === fullClient) await client.until(() => client.refreshes > 0);
      else await client.until(() => client.published.filter(({ uri }) => uri === plan).length > 1);
      assert.ok(performance.now() - start_ < 1_000, 'within a second');
      const left =
        capabilities === fullClient
          ? await codes(client)
          : client.published.findLast(({ uri }) => uri === plan)!.diagnostics.map(({ code }) => code);
      assert.deepEqual(
        left.filter((code) => code === 'unit-unknown'),
        [],
      );
      await client.close(unitsFile);
      if (capabilities !== fullClient) continue;
      // What was not saved is forgotten.
      await client.until(() => client.refreshes > 1);
      assert.deepEqual(await codes(client), ['unit-unknown', 'term']);
    }
  });

  it('stay in force while planlint.yaml is half written', async () => {
    const settings = `${folder}/planlint.yaml`;
    const client = await start({ folders: [folder], files: team() });
    await client.open(text, plan);
    await client.open('extends: ./library\n', settings);
    const write = async (next: string): Promise<readonly string[]> => {
      const before = client.published.length;
      await client.change(settings, { text: next });
      await client.until(() => client.published.length > before);
      return codes(client);
    };
    assert.deepEqual(await codes(client), ['unit-unknown', 'term']);
    assert.deepEqual(await write('extends: [./library\nrules:\n'), ['unit-unknown', 'term']);
    const shown = client.published.findLast(({ uri }) => uri === settings)!.diagnostics;
    assert.match(String(shown[0]?.message), /YAML/u);
    assert.deepEqual(await write('extends: ./library\nrules: { term: off }\n'), ['unit-unknown']);
    assert.deepEqual(await write('extends: ./library\nrules: { term: off\n'), ['unit-unknown']);
    // What can be read counts, also where it names nothing any more.
    assert.deepEqual(await write('rules: {}\n'), []);
    assert.deepEqual(client.published.findLast(({ uri }) => uri === settings)!.diagnostics, []);
  });

  it('are in force as far as planlint.yaml can be read, also where it was broken when the server started', async () => {
    const settings = 'extends: ./library\nrules: { unit-unknown: off }\nprofile: "strict\n';
    const client = await start({ folders: [folder], files: team({ 'planlint.yaml': settings }) });
    await client.open(text, plan);
    assert.deepEqual(await codes(client), ['term']);
    await client.until(() => client.published.some(({ uri }) => uri === `${folder}/planlint.yaml`));
    const [problem] = client.published.find(({ uri }) => uri === `${folder}/planlint.yaml`)!.diagnostics;
    assert.match(String(problem?.message), /YAML/u);
    assert.equal(problem?.range.start.line, 2);
  });

  it('change the problems when a file on the disk changes, comes or goes', async () => {
    const files = team();
    files.delete(unitsFile);
    const client = await start({ folders: [folder], files });
    await client.open(text, plan);
    assert.deepEqual(await codes(client), ['term']);
    const tell = async (type: number): Promise<void> => {
      const before = client.refreshes;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: unitsFile, type }],
      });
      await client.until(() => client.refreshes > before);
    };
    files.set(unitsFile, units);
    await tell(1);
    assert.deepEqual(await codes(client), ['unit-unknown', 'term']);
    files.delete(unitsFile);
    await tell(3);
    assert.deepEqual(await codes(client), ['term']);
  });

  it('show what is wrong in their files, there, and keep the rest in force', async () => {
    const client = await start({ folders: [folder], files: team() });
    await client.open(text, plan);
    await codes(client);
    await client.open(units, unitsFile);
    await client.change(unitsFile, { text: `${units}  - nmae: 市民政局\n` });
    await client.until(() =>
      client.published.some(({ uri, diagnostics }) => uri === unitsFile && diagnostics.length > 0),
    );
    const told = client.published.findLast(({ uri }) => uri === unitsFile)!.diagnostics;
    assert.match(String(told[0]?.message), /nmae.*name/u);
    assert.equal(told[0]?.range.start.line, 3);
    assert.deepEqual(await codes(client), ['unit-unknown', 'term']);
    await client.change(unitsFile, { text: units });
    await client.until(() => client.published.findLast(({ uri }) => uri === unitsFile)!.diagnostics.length === 0);
  });

  it('have completion and hover in their files, and others of the same name don’t', async () => {
    const client = await start({ folders: [folder], files: team() });
    const ask = async (uri: string): Promise<readonly string[]> => {
      await client.open('units:\n  - name: 市教育局\n    ', uri);
      const list = await client.connection.sendRequest<{ items: { label: string }[] }>('textDocument/completion', {
        textDocument: { uri },
        position: { line: 2, character: 4 },
      });
      return list.items.map(({ label }) => label);
    };
    assert.ok((await ask(unitsFile)).includes('aliases'));
    assert.deepEqual(await ask(`${folder}/physics/units.yaml`), []);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: unitsFile },
      position: { line: 1, character: 5 },
    });
    assert.match(hover.contents.value, /全称/u);
  });

  it('are no plans themselves', async () => {
    const client = await start({ folders: [folder], files: team() });
    await client.open('units:\n  - name: 一、甲\n', unitsFile);
    assert.deepEqual(await client.diagnostics(unitsFile), []);
  });

  it('are those of the nearest planlint.yaml, and others in another folder', async () => {
    const other = 'file:///home/other';
    const files = team({ 'sub/planlint.yaml': 'rules: {}\n' });
    for (const [name, content] of team({ 'library/terms.yaml': terms.replace('残疾人士', '摸底') }))
      files.set(name.replace(folder, other), content);
    const client = await start({ folders: [folder, other], files });
    await client.open(text, `${folder}/sub/plan.txt`);
    await client.open(text, `${other}/plan.txt`);
    await client.open(text, plan);
    assert.deepEqual(await codes(client, `${folder}/sub/plan.txt`), []);
    assert.deepEqual(await codes(client), ['unit-unknown', 'term']);
    const term = (await client.diagnostics(`${other}/plan.txt`)).find(({ code }) => code === 'term');
    assert.match(String(term?.message), /“摸底”/u);
  });

  it('that change under a pin say so in planlint.yaml', async () => {
    const lock = `libraries:\n  ./library:\n    hash: sha256-${'0'.repeat(64)}\n`;
    const client = await start({ folders: [folder], files: team({ 'planlint.lock': lock }) });
    await client.open(text, plan);
    await codes(client);
    await client.until(() => client.published.some(({ uri }) => uri === `${folder}/planlint.yaml`));
    const [problem] = client.published.find(({ uri }) => uri === `${folder}/planlint.yaml`)!.diagnostics;
    assert.match(String(problem?.message), /planlint\.lock 里锁定的不一样/u);
    assert.deepEqual(problem?.range.start, { line: 0, character: 9 });
  });

  it('in a virtual workspace are read by way of the client', async () => {
    const virtual = 'vscode-vfs://github/x/team';
    const files = new Map([...team()].map(([uri, content]) => [uri.replace(folder, virtual), String(content)]));
    const client = await start({
      folders: [virtual],
      initializationOptions: { files: true },
      requests: {
        'planlint/readFile': ({ uri }: { uri: string }) => {
          const content = files.get(uri);
          return content === undefined ? null : { base64: Buffer.from(content).toString('base64') };
        },
        'planlint/listFolder': ({ uri }: { uri: string }) => {
          const names = [...files.keys()]
            .filter((one) => one.startsWith(`${uri}/`))
            .map((one) => one.slice(uri.length + 1));
          if (names.length === 0) return null;
          return {
            entries: names.map((name) => ({ name: name.split('/')[0], kind: name.includes('/') ? 'folder' : 'file' })),
          };
        },
      },
    });
    await client.open(text, `${virtual}/plan.txt`);
    assert.deepEqual(await codes(client, `${virtual}/plan.txt`), ['unit-unknown', 'term']);
  });
});

describe('files.ignore', () => {
  it('leaves documents in peace', async () => {
    const settings = 'extends: ./library\nfiles: { ignore: ["归档/**", "*.old.txt"] }\n';
    const client = await start({ folders: [folder], files: team({ 'planlint.yaml': settings }) });
    const archived = `${folder}/%E5%BD%92%E6%A1%A3/plan.txt`;
    for (const uri of [archived, `${folder}/a.old.txt`, plan]) await client.open(text, uri);
    assert.deepEqual(await client.diagnostics(archived), []);
    assert.deepEqual(await client.diagnostics(`${folder}/a.old.txt`), []);
    assert.equal((await codes(client)).length, 2);
  });
});

describe('waivers', () => {
  it('hide a problem, also from bulk fixes, and the hover says who and why', async () => {
    const wrong = `${text}3.登记, 建档。六月底前完成。（市教育局负责）\n`;
    const [problem] = check(parsePlan(wrong)).filter(({ rule }) => rule === 'punctuation-width');
    const waivers = `waivers:\n  - fingerprint: ${problem!.fingerprint}\n    file: plan.plan.txt\n    reason: 原文如此\n    by: 王某\n    on: 2025-03-04\n`;
    const client = await start({ folders: [folder], files: team({ 'planlint.waivers.yaml': waivers }) });
    await client.open(wrong, plan);
    assert.ok(!(await client.diagnostics(plan)).some(({ code }) => code === 'punctuation-width'));
    const { start: position } = problem!.range;
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: plan },
      position,
    });
    assert.match(hover.contents.value, /已忽略[^]*理由：原文如此（王某，2025/u);
    assert.ok(hover.contents.value.includes(`(${folder}/planlint.waivers.yaml#L2,1)`), hover.contents.value);
    const elsewhere = `${folder}/other.txt`;
    await client.open(wrong, elsewhere);
    assert.ok((await client.diagnostics(elsewhere)).some(({ code }) => code === 'punctuation-width'));
  });
});
