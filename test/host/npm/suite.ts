/** Runs the suite in the extension host of a VS Code in the browser. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, suiteEntry } from '../paths';
import { picturesVariable, takePicture, type PictureWish } from '../pictures';
import { followReport, makeEmptyExtension, reportVariable, type Outcome, type SuiteRun } from '../report';
import { address, makeWorkFolder, withSession, type Session } from './page';
import { pictureSettings } from './picture-settings';
import { installExtension, type ServerOptions } from './server';

/** Resolves with VS Code's exit code; rejects when anything ends before, or nothing does in time. */
function ending({ browser, page, server }: Session, limit: number): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${limit / 1000} 秒内没有运行完`)), limit).unref();
    page.on('crash', () => reject(new Error('页面崩溃')));
    browser.on('disconnected', () => reject(new Error('浏览器已退出')));
    server.process.on('exit', (code, signal) => reject(new Error(`VS Code 服务已退出（${code ?? signal}）`)));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
}

/** Takes the pictures that the suite asks for; one that can't be taken is told, and the suite waits for it in vain. */
function photograph({ page }: Session, folder: string): (wish: PictureWish) => void {
  return (wish) =>
    void takePicture(page, folder, wish).then(
      () => console.log(`    ✔ ${relative(root, join(folder, wish.name))}.png`),
      (error: unknown) => console.error(`截图 ${wish.name}：${String(error)}`),
    );
}

/** Runs the suite and prints its report. Rejects when it does not come to its end. */
export async function runInBrowser(
  host: Pick<ServerOptions, 'vscode' | 'translation'>,
  run: SuiteRun,
): Promise<Outcome> {
  const workFolder = makeWorkFolder();
  const packaged = run.extension.endsWith('.vsix');
  if (packaged) await installExtension(host.vscode, workFolder, run.extension);
  const extension = packaged ? makeEmptyExtension(workFolder) : run.extension;
  const file = join(workFolder, 'report.log');
  const { folder, pictures } = run;
  const env = { [reportVariable]: file, ...(pictures === undefined ? {} : { [picturesVariable]: pictures }) };
  const options = { ...host, workFolder, folder, automation: true, settings: pictureSettings, env };
  return withSession(options, async (session) => {
    const { authority } = session.server;
    if (pictures !== undefined) {
      rmSync(pictures, { recursive: true, force: true });
      mkdirSync(pictures, { recursive: true });
    }
    const report = followReport(file, pictures === undefined ? undefined : photograph(session, pictures));
    try {
      await session.page.exposeFunction('codeAutomationLog', () => undefined);
      const ended = ending(session, run.limit);
      const development = { extensionDevelopmentPath: extension, extensionTestsPath: suiteEntry };
      const page = address(authority, session.workspace, { development });
      const opened = session.page.goto(page, { waitUntil: 'commit' });
      const [code] = await Promise.all([ended, opened]);
      return report.outcome(code);
    } finally {
      report.stop();
    }
  });
}
