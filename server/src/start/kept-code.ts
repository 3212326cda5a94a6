/**
 * Starts a program with the code that was kept of an earlier run: reading and compiling is a third of the time that a
 * short run takes, and most of what a first check takes. Where there is none, or it is that of another program or of
 * another version of V8, the program is compiled as always.
 */
import { isAscii } from 'node:buffer';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** The build ends each program in a comment with its digest; before the kept code stands that of its program. */
const digestLength = 40;

const digest = (program: string): Buffer => Buffer.from(program.slice(-digestLength), 'latin1');

function keptCode(file: string, program: string): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(file);
  } catch {
    // The first run has none.
    return undefined;
  }
  return kept.subarray(0, digestLength).equals(digest(program)) ? kept.subarray(digestLength) : undefined;
}

/** A program that can be run, and whose code can be kept. */
export interface Program {
  /** Whether it was started without kept code. */
  readonly isCold: boolean;
  run(): void;
  /** Keeps what has been compiled by now; where it can't be written, the next start is slower and nothing else. */
  keep(): void;
}

/**
 * Reads a program.
 * @param file     a bundle in the form of CommonJS
 * @param kept     where its code is kept
 * @param required the `require` that it is given
 */
export function loadProgram(file: string, kept: string, required: NodeJS.Require): Program {
  const bytes = readFileSync(file);
  // UTF-8 would be decoded, which takes longer than all the rest here; a released program is written without it.
  const program = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const source = `(function (exports, require, module, __filename, __dirname) {${program}\n})`;
  const cachedData = keptCode(kept, program);
  const script = new Script(source, { filename: file, cachedData });
  return {
    isCold: cachedData === undefined || script.cachedDataRejected === true,
    run() {
      const main = script.runInThisContext() as (...args: readonly unknown[]) => void;
      main({}, required, {}, file, dirname(file));
    },
    keep() {
      const fresh = join(dirname(kept), `${basename(kept)}.${process.pid}`);
      try {
        mkdirSync(dirname(kept), { recursive: true });
        writeFileSync(fresh, Buffer.concat([digest(program), script.createCachedData()]));
        renameSync(fresh, kept);
      } catch {
        // A folder that can't be written to.
      }
    },
  };
}
