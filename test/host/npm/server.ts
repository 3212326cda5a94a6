/** Starts the VS Code server on this machine's loopback address. */
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../paths';
import type { Installed } from './vscode';

/** An empty, quiet window: nothing that asks, advertises or updates. */
const quiet = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.hotExit': 'off',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'task.autoDetect': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.editor.empty.hint': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** What a server is started with. */
export interface ServerOptions {
  readonly vscode: Installed;
  /** A folder for all that it writes; a short path, as sockets are made in it. */
  readonly workFolder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly keybindings?: readonly unknown[];
  /** The file with VS Code's own words in Chinese. */
  readonly translation: string;
  /** Whether the page may run a suite. */
  readonly automation?: boolean;
  /** What the address must carry; without one, anybody on this machine can use the server. */
  readonly token?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A server that runs. */
export interface Server {
  readonly process: ChildProcess;
  /** Such as `127.0.0.1:41234`. */
  readonly authority: string;
  /** Ends the server and all that it has started. May be called more than once. */
  kill(): void;
}

const folders = (workFolder: string): string[] =>
  ['user-data', 'server-data', 'extensions'].flatMap((name) => [`--${name}-dir`, join(workFolder, name)]);

const environment = (workFolder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  TMPDIR: workFolder,
  XDG_RUNTIME_DIR: workFolder,
});

/** Installs a .vsix into the folder of extensions that a server with the same work folder uses. */
export async function installExtension(vscode: Installed, workFolder: string, vsix: string): Promise<void> {
  const args = [
    vscode.server,
    '--accept-server-license-terms',
    ...folders(workFolder),
    '--install-extension',
    vsix,
    '--force',
  ];
  await promisify(execFile)(vscode.node, args, { env: environment(workFolder), timeout: 60_000 });
}

function writeProfile({ workFolder, settings, keybindings, translation }: ServerOptions): void {
  const user = join(workFolder, 'user-data', 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(join(workFolder, 'extensions'), { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
  writeFileSync(join(user, 'keybindings.json'), JSON.stringify(keybindings ?? []));
  // What VS Code writes when a language pack is installed.
  const extension = { extensionIdentifier: { id: 'ms-ceintl.vscode-language-pack-zh-hans' }, version: '1.0.0' };
  const pack = {
    hash: 'planlint',
    label: '中文(简体)',
    extensions: [extension],
    translations: { vscode: translation },
  };
  writeFileSync(join(workFolder, 'user-data', 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}

/** Starts a server on a free port. Rejects with its output when it does not come up. */
export function startServer(options: ServerOptions): Promise<Server> {
  writeProfile(options);
  const { vscode, workFolder, token, automation } = options;
  const args = [
    ...['--require', join(root, 'dist/test/host/npm/reaper.js'), vscode.server],
    ...[
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      '--locale',
      'zh-cn',
      '--accept-server-license-terms',
      ...folders(workFolder),
    ],
    ...['--disable-workspace-trust', '--disable-telemetry', '--telemetry-level', 'off'],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...(automation ? ['--enable-smoke-test-driver'] : []),
  ];
  // Its own process group; the pipe at its standard input closes when this process ends (see reaper.ts).
  const child = spawn(vscode.node, args, {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...environment(workFolder), ...options.env },
  });
  const kill = (): void => {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F']);
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  };
  process.on('exit', kill);
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string): void => {
      clearTimeout(timer);
      kill();
      reject(new Error(`VS Code 服务没有启动：${reason}\n${output}`));
    };
    const timer = setTimeout(() => fail('60 秒内没有回应'), 60_000);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve({ process: child, authority: `127.0.0.1:${port}`, kill });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => fail(`已退出（${code ?? signal}）`));
  });
}
