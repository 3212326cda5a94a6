import { writeSync } from 'node:fs';
import { describeIoError } from '../disk/io-errors';
import { pause } from './pause';
import { Trouble } from './trouble';

/** Where a command writes. */
export interface Output {
  write(text: string): void;
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
  return {
    write(text) {
      held.push(text);
      size += text.length;
      if (size >= chunk) flush();
    },
    flush,
  };
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
