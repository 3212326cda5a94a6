import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describeIoError } from '../disk/io-errors';
import { Trouble } from './trouble';

/**
 * Replaces what is in a file, all or nothing: a crash leaves the old or the new text, never half of one. Links stay
 * links, permissions stay as they are.
 * @throws the file system's errors; the file is then as it was
 */
export function replaceFile(path: string, bytes: Buffer): void {
  const real = realpathSync(path);
  // A new file could take the place even of one that is write-protected.
  accessSync(real, constants.W_OK);
  const mode = statSync(real).mode & 0o7777;
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'wx', mode);
  try {
    try {
      writeFileSync(file, bytes);
      fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Refuses to write what was made of a document over it.
 * @param what what was made, where that is not plain
 * @throws Trouble where both are one file
 */
export function refuseItself(output: string, document: string, what = '', example = ''): void {
  if (output === '') throw new Trouble('--output 后面要写明文件');
  if (resolve(output) !== resolve(document)) return;
  throw new Trouble(
    `${output}：这是文稿本身，不能${what}替换它；请另写一个文件名${example === '' ? '' : `，如 ${example}`}`,
  );
}

/**
 * Writes a file whole, new or in place of the old one.
 * @throws Trouble where it can't be written; the old one is then as it was
 */
export function replaceOrWrite(path: string, bytes: Buffer): void {
  try {
    if (existsSync(path)) replaceFile(path, bytes);
    else writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    throw new Trouble(`${path}：写不了：${describeIoError(error)}`);
  }
}
