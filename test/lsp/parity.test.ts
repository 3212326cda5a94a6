import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StreamMessageReader, StreamMessageWriter, createProtocolConnection } from 'vscode-languageserver/node';
import { folderWith, planlint, removeFolders } from '../cli/run';
import { builtServer, connectClient, fullClient } from './harness';
import type { TestClient } from './harness';

const text = `2025年优抚工作要点
一、总体要求
第一时间摸底,做好帮扶。
二、重点任务
1.摸底。三月底前完成。（市退疫军人局、市教育局负责）
2.培训。第一时间开展，服务残疾人士。四月底前完成。（市教委负责）
3.登记。推行drg付费。五月底前完成。（市民政局负责）
`;
const unit = (name: string, more = ''): string => `  - name: ${name}\n${more}`;
const term = (avoid: string, prefer: string): string =>
  `terms:\n  - { avoid: ${avoid}, prefer: ${prefer}, reason: 统一用语 }\n`;
const library = (name: string): string => `name: ${name}\nversion: 1.0.0\n`;

/** Two folders of one window, each with libraries of its own, and libraries beside them. */
const window = {
  'one/planlint.yaml':
    'extends:\n  - ./library\n  - ../shared\n  - npm:@city/words\nprofile: strict\nrules: { punctuation-width: error }\nfiles: { ignore: [归档/**] }\n',
  'one/library/library.yaml': library('甲库'),
  'one/library/units.yaml': `units:\n${unit('市退役军人局')}${unit('市教育局', '    aliases: [市教委]\n')}`,
  'one/library/terms.yaml': term('摸底', '摸排'),
  'one/node_modules/@city/words/library.yaml': library('词库'),
  'one/node_modules/@city/words/terms.yaml': 'terms:\n  - { always: DRG, reason: 规范写法 }\n',
  'one/planlint.lock': `libraries:\n  ./library:\n    version: 0.9.0\n    hash: sha256-${'0'.repeat(64)}\n`,
  'one/plan.plan.txt': text,
  'one/归档/plan.plan.txt': text,
  'one/草稿/planlint.yaml': 'extends: [../library, ..]\nrules: { term: off }\nfiles: { plans: ["*.md"] }\n',
  'one/草稿/plan.md': text,
  'two/planlint.yaml': 'extends: [../shared, ./lib]\npacks: off\n',
  'two/lib/library.yaml': `${library('乙库')}onwer: 办公室\n`,
  'two/lib/units.yaml': `units:\n${unit('市民政局')}  - nmae: 市财政局\n${unit('市教育局', '    former: [{ name: 市教委, until: 去年 }]\n')}`,
  'two/lib/terms.yaml': term('培训', '轮训'),
  'two/plan.plan.txt': text,
  'shared/library.yaml': library('共用库'),
  'shared/units.yaml': `units:\n${unit('市民政局', '    short: 民政\n')}`,
  'shared/terms.yaml': 'terms:\n  - { avoid: 残疾人士, prefer: 残疾人, reason: 法定写法, bad: 残疾人 }\n',
};
const plans = ['one/plan.plan.txt', 'one/草稿/plan.md', 'two/plan.plan.txt'];

const children: ChildProcess[] = [];

async function openWindow(root: string, folders: readonly string[]): Promise<TestClient> {
  const child = spawn(process.execPath, [builtServer(), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const streams = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)] as const;
  const uris = folders.map((name) => pathToFileURL(join(root, name)).href);
  return connectClient(createProtocolConnection(...streams), { capabilities: fullClient, folders: uris });
}

interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly range: unknown;
  readonly message: string;
}

const severities = ['', 'error', 'warning', 'info', 'hint'];

/** What the editor shows in a document. */
async function inEditor(client: TestClient, uri: string): Promise<readonly Shown[]> {
  return (await client.diagnostics(uri)).map(({ code, severity, range, message }) => {
    return { rule: String(code), severity: severities[severity!]!, range, message: String(message) };
  });
}

/** What the terminal tells of it. */
function inTerminal(cwd: string, path: string): readonly Shown[] {
  const { out } = planlint(['check', '--format', 'json', path], { cwd });
  const { files } = JSON.parse(out) as { files: readonly { problems: readonly Shown[] }[] };
  return files[0]!.problems.map(({ rule, severity, range, message }) => ({ rule, severity, range, message }));
}

describe('the editor and the terminal', () => {
  afterEach(() => children.splice(0).forEach((child) => child.kill()));
  after(removeFolders);

  it('tell the same of two folders with different libraries in one window, also after a roster has changed', async () => {
    const root = folderWith(window);
    const client = await openWindow(root, ['one', 'two']);
    const uriOf = (name: string): string => pathToFileURL(join(root, name)).href;
    const compare = async (): Promise<ReadonlyMap<string, readonly Shown[]>> => {
      const all = new Map<string, readonly Shown[]>();
      for (const name of plans) {
        all.set(name, inTerminal(root, name));
        assert.deepEqual(await inEditor(client, uriOf(name)), all.get(name), name);
      }
      return all;
    };
    for (const name of [...plans, 'one/归档/plan.plan.txt']) await client.open(text, uriOf(name));
    const before = await compare();
    const termsIn = (name: string): string =>
      before
        .get(name)!
        .flatMap(({ rule, message }) => (rule === 'term' ? [message] : []))
        .join();
    assert.match(termsIn(plans[0]!), /“摸底”.*甲库[^]*“残疾人士”.*共用库[^]*DRG/u);
    assert.equal(termsIn(plans[1]!), '');
    assert.match(termsIn(plans[2]!), /“培训”.*乙库[^]*“残疾人士”.*共用库/u);
    assert.deepEqual(await client.diagnostics(uriOf('one/归档/plan.plan.txt')), []);
    assert.equal(planlint(['check', '归档'], { cwd: join(root, 'one') }).code, 2);

    const roster = join(root, 'shared/units.yaml');
    writeFileSync(roster, `units:\n${unit('市退疫军人局')}`);
    const { refreshes } = client;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(roster).href, type: 2 }],
    });
    await client.until(() => client.refreshes > refreshes);
    assert.notDeepEqual(await compare(), before);
  });

  it('tell the same of what is wrong in the files of a team', async () => {
    const root = folderWith(window);
    writeFileSync(join(root, 'one/library/units.yaml'), 'units:\n  - name: "市\n  - name: 甲局\n    shrot: 甲\n');
    writeFileSync(join(root, 'two/lib/library.yaml'), `${library('乙库')}needs: [丙库]\n`);
    for (const folder of ['one', 'two']) {
      const { out } = planlint(['library', 'check'], { cwd: join(root, folder) });
      const told = [...out.matchAll(/^(.+?):(\d+):(\d+) (错误|警告|信息) (.+)$/gmu)].map(([line]) => line).sort();
      assert.ok(told.length > 2, out);
      const client = await openWindow(root, [folder]);
      const uri = pathToFileURL(join(root, folder, 'plan.plan.txt')).href;
      await client.open(text, uri);
      await client.diagnostics(uri);
      const shown = (): string[] => {
        const latest = new Map(client.published.map((one) => [one.uri, one.diagnostics] as const));
        return [...latest].flatMap(([file, diagnostics]) =>
          diagnostics.map(({ range: { start }, severity, message }) => {
            const path = relative(join(root, folder), fileURLToPath(file));
            return `${path}:${start.line + 1}:${start.character + 1} ${['', '错误', '警告', '信息'][severity!]} ${message}`;
          }),
        );
      };
      await client.until(() => shown().length >= told.length);
      assert.deepEqual(shown().sort(), told);
    }
  });
});
