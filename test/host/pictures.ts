/**
 * Pictures that a suite asks for. The suite runs inside VS Code and can't see its window, so it writes a line into its
 * report; whoever shows the window takes the picture, and the file's being there is the answer.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Names the environment variable with the folder for the pictures; without it nobody takes any. */
export const picturesVariable = 'PLANLINT_PICTURES';

/** Starts a report's line that asks for a picture. */
export const pictureMark = '##picture ';

/** A picture that is wanted. */
export interface PictureWish {
  /** The file's name without its ending. */
  readonly name: string;
  /** A selector of the page for what the picture is about: it is taken once that can be seen. */
  readonly shown: string;
}

/** Where a picture is to be found. */
export function pictureFile(folder: string, name: string): string {
  return join(folder, `${name}.png`);
}

/** Takes a picture; the file is there when it is whole. Rejects when what it is about does not come to be seen. */
export async function takePicture(page: Page, folder: string, { name, shown }: PictureWish): Promise<void> {
  await page.locator(shown).first().waitFor();
  const half = join(folder, `${name}.half.png`);
  await page.screenshot({ path: half, animations: 'disabled' });
  renameSync(half, pictureFile(folder, name));
}
