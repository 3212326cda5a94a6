/**
 * Starts a program with the code that was kept of an earlier run: reading and compiling is a third of the time that a
 * short run takes, and most of what a first check takes. The build keeps that of its own V8; for another, of a newer Node
 * or an editor’s, the first run leaves it in a folder of the user’s. Where there is none, or it is that of another program
 * or V8, the program is compiled as always.
 */
import { isAscii } from 'node:buffer';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { makeFolder } from '../disk/make-folder';
import { codeFolder } from './code-folder';

/** The build ends each program in a comment with its digest. */
const digestLength = 40;

/** What stands before kept code: of which program it is, and of which V8. */
const headOf = (program: string): Buffer =>
  Buffer.from(`${program.slice(-digestLength)} ${process.versions.v8}\n`, 'latin1');

function keptCode(file: string, head: Buffer): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(file);
  } catch {
    // The first run has none.
    return undefined;
  }
  return kept.subarray(0, head.length).equals(head) ? kept.subarray(head.length) : undefined;
}

/** A program that can be run, and whose code can be kept. */
export interface Program {
  /** Whether it was started without kept code. */
  readonly isCold: boolean;
  run(): void;
  /** Keeps what has been compiled by now; where it can't be written, the next start is slower and nothing else. */
  keep(): void;
}

/** The versions of V8 that were tried: one that does not know a flag says so on stderr at each start. */
const tried = { first: 11, last: 14 } as const;

/** A pattern’s second use is never far, and making code for it twice takes longer than making it well at once. */
function setFlags(): void {
  const major = Number.parseInt(process.versions.v8, 10);
  if (major >= tried.first && major <= tried.last) setFlagsFromString('--no-regexp-tier-up');
}

/**
 * Reads a program.
 * @param file     a bundle in the form of CommonJS; beside it stands the code that the build has kept
 * @param required the `require` that it is given
 */
export function loadProgram(file: string, required: NodeJS.Require): Program {
  setFlags();
  const bytes = readFileSync(file);
  // UTF-8 would be decoded, which takes longer than all the rest here; a released program is written without it.
  const program = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const source = `(function (exports, require, module, __filename, __dirname) {${program}\n})`;
  const head = headOf(program);
  const built = file.replace(/js$/u, 'cache');
  const folder = codeFolder(process.env, process.platform);
  const own = folder && join(folder, `${basename(file, '.js')}-${process.versions.node.split('.')[0]}.cache`);
  const cachedData = keptCode(built, head) ?? (own === undefined ? undefined : keptCode(own, head));
  const script = new Script(source, { filename: file, cachedData });
  return {
    isCold: cachedData === undefined || script.cachedDataRejected === true,
    run() {
      const main = script.runInThisContext() as (...args: readonly unknown[]) => void;
      main({}, required, {}, file, dirname(file));
    },
    keep() {
      const place = process.env['PLANLINT_KEEP_CODE'] && !process.env['PLANLINT_CODE_FOLDER'] ? built : own;
      if (place === undefined) return;
      const fresh = `${place}.${process.pid}`;
      try {
        makeFolder(dirname(place));
        writeFileSync(fresh, Buffer.concat([head, script.createCachedData()]));
        renameSync(fresh, place);
      } catch {
        // A folder that can't be written to.
      }
    },
  };
}
