/** Reads a folder's waivers. */
import { readText } from '../library/ask';
import type { Paths, Reading } from '../library/ask';
import { wholeFile } from '../library/file';
import { largestFile } from '../library/shapes';
import { waiversFileName } from './names';
import { readWaivers } from './waivers';
import type { Waivers } from './waivers';

/** The waivers in a folder; none where there is no file, or it can't be read, which is told. */
export function* loadWaiversFile(folder: string, paths: Paths): Reading<Waivers> {
  const path = paths.join(folder, waiversFileName);
  const found = yield* readText(path, largestFile);
  if (found === undefined) return { path, waivers: [], problems: [] };
  if ('error' in found)
    return { path, waivers: [], problems: [wholeFile(path, `${waiversFileName} 读不了：${found.error}`)] };
  return readWaivers(path, found.text);
}
