import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import { folderWith, removeFolders } from '../cli/run';
import { builtServer, connectClient, fullClient } from './harness';
import type { TestClient } from './harness';

const plan = '一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好落实。\n四、保障措施\n加强领导。\n';

const children: ChildProcess[] = [];

function startStdio(args: readonly string[] = ['--stdio'], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, [builtServer(), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  children.push(child);
  return child;
}

async function connectStdio(child: ChildProcess, folders: readonly string[] = []): Promise<TestClient> {
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  return connectClient(connection, { folders });
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** Opens a plan with a wrong number, mends it by the first fix, and sees the problem gone. */
async function mendPlan(client: TestClient): Promise<void> {
  const uri = await client.open(plan);
  const before = await client.diagnostics(uri);
  const slip = before.find(({ code }) => code === 'numbering-sequence');
  assert.ok(slip, `no wrong number among ${JSON.stringify(before)}`);
  assert.equal(slip.range.start.line, 4);
  const [fix] = await client.actions(uri, slip.range, { diagnostics: [slip], only: ['quickfix'] });
  await client.apply(uri, fix?.edit);
  assert.ok(client.document(uri).getText().includes('\n三、保障措施'));
  const after = await client.diagnostics(uri);
  assert.deepEqual(
    after.filter(({ code }) => code === 'numbering-sequence'),
    [],
  );
}

describe('the built server', () => {
  afterEach(() => children.splice(0).forEach((child) => child.kill()));
  after(removeFolders);

  it('checks, mends and leaves with 0 over stdio', async () => {
    const child = startStdio();
    const client = await connectStdio(child);
    await mendPlan(client);
    await client.shutdown();
    await client.connection.sendNotification('exit');
    assert.equal(await exitCode(child), 0);
  });

  it('serves over Node’s own channel, as VS Code starts it', async () => {
    const child = spawn(process.execPath, [builtServer(), '--node-ipc'], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
    children.push(child);
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    const client = await connectClient(connection, { capabilities: fullClient });
    await mendPlan(client);
    await client.shutdown();
    await client.connection.sendNotification('exit');
    assert.equal(await exitCode(child), 0);
  });

  it('leaves with 1 where nobody said shutdown', async () => {
    const child = startStdio();
    const client = await connectStdio(child);
    await client.connection.sendNotification('exit');
    assert.equal(await exitCode(child), 1);
  });

  it('leaves where the client’s end is closed', async () => {
    const child = startStdio();
    await connectStdio(child);
    child.stdin!.end();
    assert.equal(await exitCode(child), 1);
  });

  it('reads planlint.yaml from the disk', async () => {
    const root = pathToFileURL(folderWith({ 'planlint.yaml': 'rules:\n  numbering-sequence: off\n' })).href;
    const client = await connectStdio(startStdio(), [root]);
    const uri = await client.open(plan, `${root}/a.txt`);
    assert.deepEqual(
      (await client.diagnostics(uri)).filter(({ code }) => code === 'numbering-sequence'),
      [],
    );
    await client.shutdown();
  });

  it('leaves its compiled code where it is told to, and starts with it', async () => {
    const own = join(folderWith({}), '还没有的文件夹');
    for (const env of [{ PLANLINT_KEEP_CODE: '1' }, {}]) {
      const child = startStdio(['--stdio'], { ...env, PLANLINT_CODE_FOLDER: own });
      const client = await connectStdio(child);
      await mendPlan(client);
      await client.shutdown();
      await client.connection.sendNotification('exit');
      assert.equal(await exitCode(child), 0);
      assert.deepEqual(readdirSync(own), [`server-main-${process.versions.node.split('.')[0]}.cache`]);
    }
  });

  it('says how to start it where no connection is named', async () => {
    const child = startStdio([]);
    let stderr = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    assert.equal(await exitCode(child), 2);
    assert.match(stderr, /--stdio/u);
  });
});
