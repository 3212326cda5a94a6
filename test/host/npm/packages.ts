/** Takes files out of packages of the npm registry, with npm and tar, which come with Node and with every system. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One version of a package; the integrity is that of the registry's lock files. */
export interface Pinned {
  readonly spec: string;
  readonly integrity: string;
}

/** Runs npm as the user has it set up. Returns what it prints; rejects with its error output. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const script = process.env['npm_execpath'];
  const own = script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
  const [command, ...first] = own as [string, ...string[]];
  // npm is a .cmd file on Windows, which only a shell can start.
  const { stdout } = await run(command, [...first, ...args], {
    cwd,
    shell: command === 'npm' && process.platform === 'win32',
  });
  return stdout;
}

/**
 * Unpacks some members of a package.
 *
 * @param members paths inside the package; folders are taken whole
 * @param strip how many leading folders of each path are dropped, `package/` included
 */
export async function unpack(from: Pinned, into: string, members: readonly string[], strip: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planlint-npm-'));
  try {
    const printed = await npm(['pack', from.spec, '--silent', '--pack-destination', folder], folder);
    const archive = join(folder, printed.trim().split('\n').pop()!);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (integrity !== from.integrity)
      throw new Error(`${from.spec}: the registry serves other content than expected (${integrity})`);
    mkdirSync(into, { recursive: true });
    const paths = members.map((member) => `package/${member}`);
    await run('tar', ['-xzf', archive, '-C', into, `--strip-components=${strip}`, '--exclude=*.js.map', ...paths]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
