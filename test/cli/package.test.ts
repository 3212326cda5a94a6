import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { skipping } from './documents';
import { folderWith, removeFolders } from './run';

const root = join(__dirname, '../../..');
const shell = process.platform === 'win32';

/** How the language server begins to answer when an editor introduces itself. */
async function firstAnswer(program: string): Promise<string> {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const params = { processId: null, rootUri: null, capabilities: {} };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const [answer] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
  server.kill();
  await once(server, 'exit');
  return answer;
}

describe('the packed command', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('is installed without a network, and checks, shows its libraries and serves', async () => {
    execFileSync(process.execPath, [join(root, 'server/tools/package-command.mjs')], { cwd: root });
    const cwd = folderWith({ 'package.json': '{"private":true}', '乙.txt': skipping });
    const install = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--save-dev'];
    execFileSync('npm', [...install, join(root, 'dist/planlint.tgz')], { cwd, shell, stdio: 'pipe' });
    const program = join(cwd, 'node_modules/planlint/dist/cli.js');
    const run = (args: readonly string[]) =>
      spawnSync(process.execPath, [program, ...args], {
        cwd,
        encoding: 'utf8',
      });

    const checked = run(['check', '乙.txt']);
    assert.equal(checked.status, 1, checked.stderr);
    assert.match(checked.stdout, /numbering-sequence/u);
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+$/mu);
    assert.match(run(['library', 'show']).stdout, /核稿通用库/u);
    assert.match(await firstAnswer(program), /^Content-Length: [1-9]/u);
  });
});
