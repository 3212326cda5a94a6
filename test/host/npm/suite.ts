/** Runs the suite in the extension host of a VS Code in the browser. */
import { join } from 'node:path';
import { suiteEntry } from '../paths';
import { followReport, makeEmptyExtension, reportVariable, type Outcome, type SuiteRun } from '../report';
import { address, makeWorkFolder, withSession, type Session } from './page';
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
  const options = { ...host, workFolder, folder: run.folder, automation: true, env: { [reportVariable]: file } };
  return withSession(options, async (session) => {
    const { authority } = session.server;
    const report = followReport(file);
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
