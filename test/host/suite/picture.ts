import { appendFileSync, existsSync } from 'node:fs';
import { pictureFile, pictureMark, picturesVariable, type PictureWish } from '../pictures';
import { reportVariable } from '../report';
import { until } from './wait';

/**
 * Has a picture of the window taken where somebody can; on the desktop nothing happens.
 * @param name  the file's name without its ending
 * @param shown a selector of the page for what the picture is about
 */
export async function picture(name: string, shown: string): Promise<void> {
  const folder = process.env[picturesVariable];
  if (folder === undefined) return;
  const wish: PictureWish = { name, shown };
  appendFileSync(process.env[reportVariable]!, `${pictureMark}${JSON.stringify(wish)}\n`);
  await until(`a picture of ${shown}`, () => existsSync(pictureFile(folder, name)));
}
