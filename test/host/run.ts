/** Chooses a real VS Code and runs the suite in it: with the extension as built, and with the installed .vsix. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canDownload, download, runOnDesktop } from './desktop';
import { npm } from './npm/packages';
import { runInBrowser } from './npm/suite';
import { takeScreenshots } from './npm/screenshots';
import { installTranslation } from './npm/translation';
import { installVscode } from './npm/vscode';
import { root, sample, vsix } from './paths';
import type { Outcome, SuiteRun } from './report';

/** A VS Code to run in. */
interface Host {
  readonly name: string;
  run(suite: SuiteRun): Promise<Outcome>;
  /** Only where a browser shows the window. */
  screenshots?(): Promise<Outcome>;
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function desktopExecutable(): Promise<string | undefined> {
  const named = process.env['PLANLINT_VSCODE'];
  if (named && !existsSync(named)) throw new Error(`环境变量 PLANLINT_VSCODE 指的文件不存在：${named}`);
  if (named || process.env['PLANLINT_HOST']) return named;
  // The desktop's VS Code needs a screen.
  const screen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!screen || !(await canDownload())) return undefined;
  return download().catch((error: unknown) => {
    console.log(`VS Code 没有下载成功，改用 npm 上的：${describe(error)}`);
    return undefined;
  });
}

async function chooseHost(): Promise<Host> {
  const executable = await desktopExecutable();
  if (executable) return { name: executable, run: (suite) => runOnDesktop(executable, suite) };
  const [vscode, translation] = await Promise.all([installVscode(), installTranslation()]);
  return {
    name: `VS Code ${vscode.version}（来自 npm，在无界面的浏览器里运行）`,
    run: (suite) => runInBrowser({ vscode, translation }, suite),
    screenshots: () => takeScreenshots({ vscode, translation }),
  };
}

async function attempt(title: string, step: () => Promise<Outcome>): Promise<Outcome> {
  const start = Date.now();
  try {
    console.log(`\n${title}`);
    const outcome = await step();
    console.log(`（${((Date.now() - start) / 1000).toFixed(1)} 秒）`);
    return outcome;
  } catch (error) {
    console.error(`${title}：${describe(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/**
 * Runs the suite in a real VS Code and counts its tests. Prints which VS Code it is. That none can be had is a failure
 * with words on what to do.
 */
export async function runHostSuites(): Promise<Outcome> {
  let host: Host;
  try {
    host = await chooseHost();
  } catch (error) {
    console.error(
      `没有可用的 VS Code：${describe(error)}\n请联网后重试，或用环境变量 PLANLINT_VSCODE 指明已安装的 VS Code 的可执行文件。`,
    );
    return { passed: 0, failed: 1 };
  }
  const limit = 420_000;
  const outcomes = [
    await attempt(`${host.name}：源代码构建的扩展`, () => host.run({ folder: sample, extension: root, limit })),
  ];
  outcomes.push(
    await attempt(`${host.name}：安装好的扩展包`, async () => {
      await npm(['run', 'package'], root);
      const pictures = join(root, 'dist', 'screenshots', 'session');
      return host.run({ folder: sample, extension: vsix, limit, pictures });
    }),
  );
  if (host.screenshots) outcomes.push(await attempt('截图', host.screenshots));
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}
