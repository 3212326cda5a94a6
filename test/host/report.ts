/** What a host is asked to run, and how the suite inside VS Code tells the outside what happens: by lines in a file. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureMark, type PictureWish } from './pictures';

/** Counted tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** What the suite runs against. */
export interface SuiteRun {
  /** The folder to open; a copy is opened. */
  readonly folder: string;
  /** The extension's folder, or its .vsix, which is then installed. */
  readonly extension: string;
  /** Milliseconds for all of it. */
  readonly limit: number;
  /** The folder for the pictures that the suite asks for; they are taken where a browser shows the window. */
  readonly pictures?: string;
}

/** Names the environment variable with the path of the report. */
export const reportVariable = 'PLANLINT_REPORT';

/** Starts the report's last line. */
export const countsMark = '##counts ';

/** A report that is printed line by line as it comes. */
export interface Report {
  /** Stops; prints what is left. May be called more than once. */
  stop(): void;
  /** Stops, and makes VS Code's exit code and the counts one. Throws when the suite has not come to its end. */
  outcome(code: number): Outcome;
}

/**
 * Follows a report that need not be there yet.
 * @param onPicture told of each picture that the suite asks for
 */
export function followReport(file: string, onPicture: (wish: PictureWish) => void = () => undefined): Report {
  let printed = 0;
  let counts: Outcome | undefined;
  const read = (): void => {
    if (!existsSync(file)) return;
    // The text after the last line break is half a line or nothing.
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    for (const line of lines.slice(printed)) {
      if (line.startsWith(countsMark)) counts = JSON.parse(line.slice(countsMark.length)) as Outcome;
      else if (line.startsWith(pictureMark)) onPicture(JSON.parse(line.slice(pictureMark.length)) as PictureWish);
      else console.log(line);
    }
    printed = lines.length;
  };
  const timer = setInterval(read, 200);
  const stop = (): void => {
    clearInterval(timer);
    read();
  };
  const outcome = (code: number): Outcome => {
    stop();
    // A lost extension host ends with exit code 0 too: only the counts tell that the suite came to its end.
    if (!counts) throw new Error(`测试没有报告结果（VS Code 的退出码是 ${code}）`);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  };
  return { stop, outcome };
}

/** Makes an extension without content: VS Code runs a suite only along with an extension in development. */
export function makeEmptyExtension(workFolder: string): string {
  const folder = join(workFolder, 'empty-extension');
  const manifest = { name: 'empty', publisher: 'planlint', version: '0.0.0', engines: { vscode: '*' } };
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
