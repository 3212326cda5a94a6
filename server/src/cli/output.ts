import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { describeIoError } from '../disk/io-errors';
import { pause } from './pause';
import { Trouble } from './trouble';
import { printable } from './width';

/** Where a command writes. */
export interface Output {
  /** Writes a text as it is. */
  write(text: string): void;
  /** Writes a line for people, in which nothing moves a terminal's cursor: names of files come from anywhere. */
  line(text: string): void;
  /** Sends what is still held back. */
  flush(): void;
}

/** How much is gathered before it is sent. */
const chunk = 1 << 16;

/**
 * Writes to a file descriptor in large pieces. A reader that has gone (`| head`) is no trouble: the rest is dropped,
 * and the command still ends with the exit code that it would have had. Where writing fails otherwise, such as on a
 * full disk, it throws Trouble, once.
 * @param descriptor 1 = standard output, 2 = standard error
 */
export function openOutput(descriptor: number): Output {
  let held: string[] = [];
  let size = 0;
  let closed = false;
  const flush = (): void => {
    const text = held.join('');
    held = [];
    size = 0;
    if (text === '' || closed) return;
    // What fails once is not tried again.
    closed = true;
    closed = !writeAll(descriptor, Buffer.from(text, 'utf8'));
  };
  const write = (text: string): void => {
    held.push(text);
    size += text.length;
    if (size >= chunk) flush();
  };
  return { write, line: (text) => write(`${printable(text)}\n`), flush };
}

/** Writes everything. @returns whether the reader is still there */
function writeAll(descriptor: number, bytes: Uint8Array): boolean {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'EOF') return false;
      if (code !== 'EAGAIN') throw new Trouble(`结果没有写完：${describeIoError(error)}`);
      // A pipe that somebody made non-blocking is full: wait until the reader has taken something.
      pause();
    }
  }
  return true;
}

/** Whether standard output goes to a terminal. */
export function isTerminal(): boolean {
  // Asking the stream itself would load what a pipe has no use for, and that takes a tenth of the time of a short run.
  return mayBeTerminal(1) && process.stdout.isTTY;
}

/** Text of a document for standard output: as it is for other programs, without what moves the cursor for people. */
export function forOutput(text: string): string {
  return isTerminal() ? text.split(/\r?\n/u).map(printable).join('\n') : text;
}

/** Whether output may go to a terminal: not to a file, a pipe, or nowhere. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && stat.rdev !== statSync(devNull).rdev;
  } catch {
    // Closed: whoever started us wants no output.
    return false;
  }
}
