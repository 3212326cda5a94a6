import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeIoError } from '../disk/io-errors';
import { makeFolder } from '../disk/make-folder';
import { Trouble } from './trouble';

/**
 * Writes new files into a folder that is empty or not there yet.
 * @throws Trouble where there is something in it already, or it can't be written
 */
export function createFiles(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw new Trouble(`${folder} 里已经有东西了，没有新建；请换一个文件夹`);
    }
    for (const [name, text] of files) {
      const path = join(folder, name);
      makeFolder(dirname(path));
      writeFileSync(path, text, { flag: 'wx' });
    }
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${folder}：写不了：${describeIoError(error)}`);
  }
}
