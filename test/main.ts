/**
 * `npm test`: all suites in this process, then the suite in a real VS Code. Ends with the line `N passed, N failed`.
 *
 *   node dist/test/main.js [--no-host] [--grep text] [folder …]   folders below test/, such as `unit` or `cli`
 */
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import Mocha from 'mocha';
import { runHostSuites } from './host/run';

/** The built test files, without those that only run inside VS Code. */
function testFiles(folders: readonly string[]): string[] {
  return readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js') && !file.startsWith(`host${sep}`))
    .filter((file) => folders.length === 0 || folders.some((folder) => file.startsWith(folder)))
    .sort()
    .map((file) => join(__dirname, file));
}

function runMocha(files: readonly string[], grep: string | undefined): Promise<{ passed: number; failed: number }> {
  const mocha = new Mocha({
    timeout: 60_000,
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

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const grepAt = args.indexOf('--grep');
  const grep = grepAt < 0 ? undefined : args[grepAt + 1];
  const folders = args.filter((arg, at) => !arg.startsWith('--') && (grepAt < 0 || at !== grepAt + 1));
  const results = [await runMocha(testFiles(folders), grep)];
  if (!args.includes('--no-host') && folders.length === 0 && grep === undefined) results.push(await runHostSuites());
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

void main();
