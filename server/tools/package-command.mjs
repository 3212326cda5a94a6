/**
 * Packs the command as it was built, with its pages and its libraries, into `dist/planlint.tgz`: all that it needs is in
 * its bundles, so that installing it asks for nothing else. Run by `npm run package`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const staged = join('dist', 'package');
const programs = ['cli', 'cli-main', 'server', 'server-main'].map((name) => `dist/${name}.js`);
// What V8 has compiled; another V8 than that of the build leaves it unread.
const kept = ['cli-main', 'server-main'].map((name) => `dist/${name}.cache`);
const pages = ['README.md', 'CHANGELOG.md', 'LICENSE', 'client/walkthrough', 'server/docs'];

rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
for (const path of [...programs, ...kept, ...pages, 'snippets/packs'])
  cpSync(path, join(staged, path), { recursive: true });

const { name, version, license, keywords, bin, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
const description = 'Checks Chinese government plan documents';
const manifest = { name, version, description, license, keywords, bin, engines: { node: engines.node } };
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);

const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', '..'];
const npm = process.env.npm_execpath;
const options = { cwd: staged, stdio: ['ignore', 'ignore', 'inherit'] };
// Without npm's own path it is a script of the shell, on Windows one that only a shell can start.
if (npm === undefined) execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
else execFileSync(process.execPath, [npm, ...args], options);
renameSync(join('dist', `${name}-${version}.tgz`), join('dist', 'planlint.tgz'));
rmSync(staged, { recursive: true });
