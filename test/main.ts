/**
 * `npm test`: all suites in this process, then the suite in a real VS Code. Ends with the line `N passed, N failed`.
 *
 *   node dist/test/main.js [--no-host] [--grep text] [folder …]   folders below test/, such as `unit` or `cli`
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import Mocha from 'mocha';
import { runHostSuites } from './host/run';

// Where V8 is not the build’s, no test leaves compiled code in the folders of whoever runs it.
process.env['NODE_DISABLE_COMPILE_CACHE'] ??= '1';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** The folder that takes as long as all others together; it runs beside them in a process of its own. */
const slow = 'property';

/** The built test files, without those that only run inside VS Code, and of no folder in particular without the slow ones. */
function testFiles(folders: readonly string[]): string[] {
  return readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js') && !file.startsWith(`host${sep}`))
    .filter((file) =>
      folders.length === 0 ? !file.startsWith(`${slow}${sep}`) : folders.some((folder) => file.startsWith(folder)),
    )
    .sort()
    .map((file) => join(__dirname, file));
}

function runMocha(files: readonly string[], grep: string | undefined): Promise<Outcome> {
  const mocha = new Mocha({
    timeout: 180_000,
    reporter: process.env['CI'] ? 'dot' : 'spec',
    forbidOnly: true,
    forbidPending: true,
    grep,
  });
  files.forEach((file) => mocha.addFile(file));
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const stats = runner.stats!;
      resolve({ passed: stats.passes, failed: stats.failures });
    });
  });
}

/** Runs the slow tests in another process, and prints what it says when it has ended. */
async function runSlow(grep: string | undefined): Promise<Outcome> {
  const args = [__filename, '--no-host', slow, ...(grep === undefined ? [] : ['--grep', grep])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const last = /^(\d+) passed, (\d+) failed\n$/mu.exec(output);
  console.log(last === null ? output : output.slice(0, last.index));
  if (last !== null) return { passed: Number(last[1]), failed: Number(last[2]) };
  console.log(`The process of the ${slow} tests ended with ${code} before it could tell how they went.`);
  return { passed: 0, failed: 1 };
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const grepAt = args.indexOf('--grep');
  const grep = grepAt < 0 ? undefined : args[grepAt + 1];
  const folders = args.filter((arg, at) => !arg.startsWith('--') && (grepAt < 0 || at !== grepAt + 1));
  const beside = folders.length === 0 ? runSlow(grep) : undefined;
  const results = [await runMocha(testFiles(folders), grep)];
  if (!args.includes('--no-host') && folders.length === 0 && grep === undefined) results.push(await runHostSuites());
  if (beside !== undefined) results.push(await beside);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

void main();
