/** The browser that shows the workbench: an installed one, or the one that comes as a package on Linux x64. */
import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { cached } from './cache';
import { unpack, type Pinned } from './packages';

/** A Chinese font, as a machine that only runs tests has none. */
const font: Pinned = {
  spec: '@embedpdf/fonts-sc@1.0.0',
  integrity: 'sha512-ETXl7XCwaQLSSvMO3EUDwMNqtL64kX2LlFxarTRi/NsIGGOIxUurGfKtrkmtnKHrWy1jAJSt6oxK2uJhvdvQIw==',
};

interface Program {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

async function fontFolder(): Promise<string> {
  return cached(font.spec.replace('/', '-'), async (folder) => {
    const faces = ['Regular', 'Bold'].map((weight) => `fonts/NotoSansHans-${weight}.otf`);
    await unpack(font, join(folder, 'fonts'), faces, 2);
  });
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

/** The packaged Chromium, with the libraries that come with it and no font of the machine: the same everywhere. */
async function packagedBrowser(): Promise<Program> {
  const module = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
  const bin = join(module, 'bin');
  const { version } = JSON.parse(readFileSync(join(module, 'package.json'), 'utf8')) as { version: string };
  const [folder, fonts] = await Promise.all([
    cached(`chromium-${version}`, async (into) => {
      const archive = join(into, 'libraries.tar');
      await Promise.all([
        inflate(join(bin, 'chromium.br'), join(into, 'chromium')),
        inflate(join(bin, 'al2023.tar.br'), archive),
      ]);
      execFileSync('tar', ['-xf', archive, '-C', into]);
    }),
    fontFolder(),
  ]);
  const config = join(fonts, 'fonts.conf');
  const body = `<dir>${join(fonts, 'fonts')}</dir><cachedir>${join(fonts, 'cache')}</cachedir>`;
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${body}</fontconfig>`,
  );
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter);
  const env = { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: config };
  return { executablePath: join(folder, 'chromium'), env };
}

function installedBrowser(): Program | undefined {
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const places = [
    ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    ...windows.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ...windows.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
  ];
  const executablePath = places.find((place) => existsSync(place));
  return executablePath === undefined ? undefined : { executablePath };
}

/** Starts the browser without a window. It reaches this machine only. Rejects when there is no browser to start. */
export async function launchBrowser(): Promise<Browser> {
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  const program = packaged ? await packagedBrowser() : installedBrowser();
  if (!program)
    throw new Error(
      '没有找到浏览器：请安装 Chrome、Edge 或 Chromium，或用环境变量 PLANLINT_VSCODE 指明 VS Code 的可执行文件',
    );
  return chromium.launch({
    ...program,
    // The caller ends things in its own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
