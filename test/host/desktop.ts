/** Runs the suite in a VS Code of the desktop. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { suiteEntry } from './paths';
import { followReport, makeEmptyExtension, reportVariable, type Outcome, type SuiteRun } from './report';

/** Whether VS Code's server for downloads answers; says so within three seconds. */
export async function canDownload(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(3_000);
    return (await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal })).ok;
  } catch {
    return false;
  }
}

/** Downloads the oldest VS Code that we support, or finds it in `.vscode-test/`. Returns its executable. */
export function download(): Promise<string> {
  return downloadAndUnzipVSCode({ version: '1.100.3', timeout: 60_000 });
}

function installExtension(executable: string, vsix: string, profile: readonly string[]): void {
  const cli = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true })[0]!;
  const windows = process.platform === 'win32';
  const command = existsSync(cli) ? cli : executable;
  const args = [...profile, '--no-sandbox', '--install-extension', vsix, '--force'];
  const options = { encoding: 'utf8', timeout: 120_000, shell: windows } as const;
  const { status, stdout, stderr } = spawnSync(windows ? `"${command}"` : command, args, options);
  if (status !== 0) throw new Error(`扩展包没有装上：\n${stdout}${stderr}`);
}

/** Runs the suite and prints its report. Rejects when it does not come to its end. */
export async function runOnDesktop(executable: string, run: SuiteRun): Promise<Outcome> {
  const workFolder = mkdtempSync(join(tmpdir(), 'planlint-host-'));
  const workspace = join(workFolder, 'workspace');
  cpSync(run.folder, workspace, { recursive: true });
  const profile = ['extensions', 'user-data'].map((name) => `--${name}-dir=${join(workFolder, name)}`);
  const packaged = run.extension.endsWith('.vsix');
  if (packaged) installExtension(executable, run.extension, profile);
  const file = join(workFolder, 'report.log');
  const report = followReport(file);
  // The launcher ends VS Code at the first interrupt and kills it at the second; this listener keeps our own process.
  const interrupt = (): void => void [1, 2].forEach(() => process.emit('SIGINT'));
  const stay = (): void => undefined;
  process.on('SIGINT', stay);
  const timer = setTimeout(interrupt, run.limit);
  try {
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: packaged ? makeEmptyExtension(workFolder) : run.extension,
      extensionTestsPath: suiteEntry,
      extensionTestsEnv: { [reportVariable]: file },
      launchArgs: [workspace, ...profile],
    }).catch(() => 1);
    const outcome = report.outcome(code);
    rmSync(workFolder, { recursive: true, force: true, maxRetries: 5 });
    return outcome;
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', stay);
    report.stop();
  }
}
