/**
 * `npm start`: a VS Code with this extension in it, open on a copy of the sample folder. The installed VS Code if there
 * is one, else the one from the npm registry in the browser; `--web` asks for the latter.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { address, makeWorkFolder } from './npm/page';
import { startServer } from './npm/server';
import { installTranslation } from './npm/translation';
import { installVscode } from './npm/vscode';
import { root, sample } from './paths';

/** The `code` command, or the program where there is no command that works without a shell. */
function installedVscode(): string | undefined {
  const named = process.env['PLANLINT_VSCODE'];
  if (named && !existsSync(named)) throw new Error(`环境变量 PLANLINT_VSCODE 指的文件不存在：${named}`);
  if (named) return named;
  // Without a screen, or in a terminal of a VS Code elsewhere, `code` opens nothing here.
  const screen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!screen || process.env['VSCODE_IPC_HOOK_CLI']) return undefined;
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const places = {
    win32: [
      ...path.map((folder) => join(folder, '..', 'Code.exe')),
      ...['LOCALAPPDATA', 'PROGRAMFILES'].map((name) =>
        join(process.env[name] ?? '', 'Programs', 'Microsoft VS Code', 'Code.exe'),
      ),
      join(process.env['PROGRAMFILES'] ?? '', 'Microsoft VS Code', 'Code.exe'),
    ],
    darwin: [
      ...path.map((folder) => join(folder, 'code')),
      '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
    ],
    linux: [...path.map((folder) => join(folder, 'code')), '/usr/share/code/bin/code', '/snap/bin/code'],
  };
  return places[process.platform as keyof typeof places]?.find((place) => existsSync(place));
}

function openDesktop(executable: string, folder: string, workFolder: string): Promise<void> {
  // VS Code does not start as root without a profile of its own.
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${join(workFolder, 'user-data')}`] : [];
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, ...rootOnly, folder];
  console.log(`${executable} ${args.join(' ')}`);
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code ? reject(new Error(`VS Code 已退出（${code}）`)) : resolve()));
  });
}

async function serve(folder: string, workFolder: string): Promise<void> {
  console.log('正在准备 VS Code（第一次要从 npm 下载，约半分钟）……');
  const [vscode, translation] = await Promise.all([installVscode(), installTranslation()]);
  // As if it were installed, but from where it is built: a reload of the window shows a new build.
  mkdirSync(join(workFolder, 'extensions'));
  symlinkSync(root, join(workFolder, 'extensions', 'planlint'), 'junction');
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ vscode, translation, workFolder, token });
  console.log(`VS Code ${vscode.version} 已启动，请在浏览器里打开（仅限本机，按 Ctrl+C 结束）：\n`);
  console.log(`  ${address(server.authority, folder, { token })}\n`);
  server.process.on('exit', () => {
    console.error('VS Code 服务已退出。');
    process.exit(1);
  });
  process.on('exit', () => rmSync(workFolder, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
}

async function main(): Promise<void> {
  const workFolder = makeWorkFolder();
  const folder = join(workFolder, 'sample');
  cpSync(sample, folder, { recursive: true });
  const executable = process.argv.includes('--web') ? undefined : installedVscode();
  await (executable ? openDesktop(executable, folder, workFolder) : serve(folder, workFolder));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
