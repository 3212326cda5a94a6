/**
 * Bundles everything. `node esbuild.mjs [--production] [--watch] [--only=name,name]`
 *
 *   client   dist/client.js          the VS Code extension
 *   server   dist/server.js          the language server that the extension starts, with dist/server-main.js and its compiled code
 *   cli      dist/cli.js             the `planlint` command, with dist/cli-main.js and its compiled code
 *   tools    dist/tools/*.js         what `npm run generate`, `bench` and `measure` run
 *   test     dist/test/**.js         every test file, and what `npm start` runs
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { keepCommand, keepServer } from './server/tools/keep-code.mjs';

const args = process.argv.slice(2);
const production = args.includes('--production');
const watch = args.includes('--watch');
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

/** Every TypeScript file below a folder that is an entry of its own. */
function entries(folder, isEntry) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && isEntry(file.name))
    .map((file) => join(file.parentPath, file.name));
}

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: production ? false : 'linked',
  minify: production,
  logLevel: 'warning',
  charset: 'utf8',
  // jsonc-style packages ship UMD as "main"; their ES modules bundle better.
  mainFields: ['module', 'main'],
  loader: { '.code-snippets': 'json' },
};

const targets = {
  client: { ...common, entryPoints: { client: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] },
  server: {
    ...common,
    entryPoints: { server: 'server/src/start/lsp.ts', 'server-main': 'server/src/lsp/main.ts' },
    outdir: 'dist',
  },
  cli: {
    ...common,
    entryPoints: { cli: 'server/src/start/cli.ts', 'cli-main': 'server/src/cli/main.ts' },
    outdir: 'dist',
    external: ['./server.js'],
  },
  tools: {
    ...common,
    entryPoints: entries('server/tools', (name) => name.endsWith('.ts')),
    outbase: 'server/tools',
    outdir: 'dist/tools',
    packages: 'external',
  },
  test: {
    ...common,
    entryPoints: entries('test', (name) => name.endsWith('.ts') && !name.endsWith('.d.ts')),
    outbase: 'test',
    outdir: 'dist/test',
    external: [
      'vscode',
      'vscode-tmgrammar-test',
      'mocha',
      'playwright-core',
      '@sparticuz/chromium',
      '@vscode/test-electron',
      'esbuild',
      'prettier',
    ],
    define: { 'import.meta.url': '__filename' },
  },
};

// The other builds' source maps would belie these bundles. What else is in dist/ stays: the tests package from there.
if (production)
  for (const name of ['client', 'server', 'server-main', 'cli', 'cli-main'])
    rmSync(`dist/${name}.js.map`, { force: true });
const unknown = (only ?? []).filter((name) => !(name in targets));
if (unknown.length > 0)
  throw new Error(`No such target: ${unknown.join(', ')}. There are ${Object.keys(targets).join(', ')}.`);
const chosen = Object.entries(targets)
  .filter(([name]) => (only ? only.includes(name) : !production || ['client', 'server', 'cli'].includes(name)))
  .map(([, options]) => options);

/** A program with all that is not ASCII escaped, which is right in strings, templates, patterns and names alike. */
const escaped = (program) =>
  program.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Ends a program in a comment with its digest, by which kept code is known to be its own. A program that is released is
 * in ASCII, which need not be decoded at each start.
 */
function sign(name) {
  const file = `dist/${name}.js`;
  const built = readFileSync(file, 'utf8');
  // Escapes would shift the columns of source maps.
  const program = production ? escaped(built) : built;
  writeFileSync(file, `${program}//${createHash('sha1').update(program).digest('hex')}`);
}

if (watch) {
  // Nobody signs what is built at each change, so that kept code could not be told from that of another state.
  for (const name of ['server-main', 'cli-main']) rmSync(`dist/${name}.cache`, { force: true });
  for (const options of chosen) await (await context(options)).watch();
} else {
  await Promise.all(chosen.map((options) => build(options)));
  if (chosen.includes(targets.cli)) sign('cli-main');
  if (chosen.includes(targets.server)) sign('server-main');
  if (chosen.includes(targets.cli)) keepCommand('dist/cli.js');
  if (chosen.includes(targets.server)) await keepServer('dist/server.js');
}
