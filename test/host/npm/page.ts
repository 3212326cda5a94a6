/** A browser page with VS Code's workbench in it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startServer, type Server, type ServerOptions } from './server';

/** What is open while a session's body runs. */
export interface Session {
  readonly browser: Browser;
  readonly page: Page;
  readonly server: Server;
  /** The folder that is open in VS Code: a copy. */
  readonly workspace: string;
}

/**
 * The page's address.
 *
 * @param options.open a file of the folder to open, by its name
 * @param options.token the token that the server was started with
 * @param options.development options that the desktop takes on its command line, such as `extensionTestsPath`, with paths
 */
export function address(
  authority: string,
  folder: string,
  options: { readonly open?: string; readonly token?: string; readonly development?: Readonly<Record<string, string>> },
): string {
  const { open, token, development = {} } = options;
  const files = { ...(open === undefined ? {} : { openFile: join(folder, encodeURIComponent(open)) }), ...development };
  const payload = Object.entries(files).map(([name, path]) => [name, `vscode-remote://${authority}${path}`]);
  const query = new URLSearchParams({ ...(token === undefined ? {} : { tkn: token }), folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/** A fresh folder with a short name, as the sockets in it may not have long ones. */
export function makeWorkFolder(): string {
  return mkdtempSync(join(tmpdir(), 'planlint-host-'));
}

/**
 * Copies a folder and starts a server and a browser with an empty page, then runs `body`, and ends both whatever
 * happens. The work folder is removed, or kept with a picture of the page and named in the error when `body` rejects.
 *
 * @param options without a work folder, a fresh one is made
 */
export async function withSession<T>(
  options: Omit<ServerOptions, 'workFolder'> & { readonly workFolder?: string; readonly folder: string },
  body: (session: Session) => Promise<T>,
): Promise<T> {
  const workFolder = options.workFolder ?? makeWorkFolder();
  const workspace = join(workFolder, basename(options.folder));
  cpSync(options.folder, workspace, { recursive: true });
  const starting = [startServer({ ...options, workFolder }), launchBrowser()] as const;
  try {
    const [server, browser] = await Promise.all(starting);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    // Long, as the machine may be busy; nothing waits when what it waits for is there.
    page.setDefaultTimeout(60_000);
    const result = await body({ browser, page, server, workspace }).catch(async (error: unknown) => {
      await page.screenshot({ path: join(workFolder, 'failure.png'), timeout: 5_000 }).catch(() => undefined);
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n日志和截图在 ${workFolder}`, {
        cause: error,
      });
    });
    await end(starting);
    rmSync(workFolder, { recursive: true, force: true, maxRetries: 5 });
    return result;
  } catch (error) {
    await end(starting);
    throw error;
  }
}

/** Ends what was started, as far as it was; a server that still writes would keep its folder from being removed. */
async function end(starting: readonly Promise<Server | Browser>[]): Promise<void> {
  for (const started of await Promise.allSettled(starting)) {
    if (started.status === 'rejected') continue;
    if ('kill' in started.value) started.value.kill();
    else await Promise.race([started.value.close(), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  }
}
