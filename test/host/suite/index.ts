/** The entry of the suite that runs inside VS Code, on the desktop and in the browser alike. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { countsMark, reportVariable } from '../report';

/** Runs all tests beside this file. Rejects when one fails, which makes VS Code's exit code 1. */
export async function run(): Promise<void> {
  const file = process.env[reportVariable];
  if (file === undefined) throw new Error(`the environment variable ${reportVariable} is missing`);
  const write = (...values: unknown[]): void => appendFileSync(file, `${format(...values)}\n`);
  write(`VS Code ${vscode.version}, Node ${process.version}, ${vscode.env.language}, ${vscode.env.appHost}`);
  Mocha.reporters.Base.consoleLog = write;
  // Long limits: a test must not fail because the machine is busy.
  const mocha = new Mocha({ timeout: 60_000, slow: 5_000, forbidOnly: true, forbidPending: true });
  const tests = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const test of tests.sort()) mocha.addFile(join(__dirname, test));
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  }).catch((error: unknown) => {
    // Such as a test file that does not load: VS Code would keep the reason to itself.
    write(error);
    throw error;
  });
  write(`${countsMark}${JSON.stringify({ passed: passes, failed: failures })}`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
