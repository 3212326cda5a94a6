/** The pictures of the walkthrough and the README, in a light and a dark theme, taken of the installed extension. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root, sample, samplePlan } from '../paths';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;
type Theme = keyof typeof themes;

/** What the pictures are taken with. */
export interface Camera {
  readonly page: Page;
  /** Runs a command of VS Code by its key. */
  readonly press: (command: WalkthroughCommand) => Promise<void>;
  /** Writes the user's settings on top of those that the window was opened with. */
  readonly set: (settings: Readonly<Record<string, unknown>>) => void;
  /** Told of each picture. */
  readonly taken: (path: string) => void;
}

export type WalkthroughCommand =
  'line' | 'revert' | 'top' | 'sidebar' | 'tasks' | 'profile' | 'walkthrough' | 'closeEditor';

/** Re-encodes a picture in the browser: a fraction of the size, and the text stays sharp. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  try {
    // As text, since this project's types know no browser.
    const encoded = await blank.evaluate<string>(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png.toString('base64')}';
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.8).split(',')[1];
    })()`);
    return Buffer.from(encoded, 'base64');
  } finally {
    await blank.close();
  }
}

/** The line of the sample, counted from 1, that begins with some words. */
function lineOf(words: string): number {
  const lines = readFileSync(join(sample, samplePlan), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(words)) + 1;
}

/**
 * Takes them into `dist/screenshots/walkthrough/`, each in both themes. The window shows the sample, unchanged or not,
 * with the sidebar open. Rejects when something does not come to be seen.
 */
export async function takeWalkthroughPictures({ page, press, set, taken }: Camera): Promise<void> {
  const folder = join(root, 'dist', 'screenshots', 'walkthrough');
  mkdirSync(folder, { recursive: true });
  const rows = (part: string): Locator => page.locator(`${part} .monaco-list-row`);

  async function turn(theme: Theme): Promise<void> {
    set({ 'workbench.colorTheme': themes[theme] });
    await page.locator(`.monaco-workbench.${theme === 'dark' ? 'vs-dark' : 'vs'}`).waitFor();
  }
  async function picture(name: string, shown: Locator): Promise<void> {
    for (const theme of ['dark', 'light'] as const) {
      await turn(theme);
      await shown.first().waitFor();
      const path = join(folder, `${name}${theme === 'dark' ? '-dark' : ''}`);
      const png = await page.screenshot({ path: `${path}.png`, animations: 'disabled' });
      writeFileSync(`${path}.webp`, await toWebp(page, png));
      taken(`${path}.webp`);
    }
  }
  async function goTo(words: string): Promise<void> {
    await press('line');
    await page.locator('.quick-input-widget:visible input').waitFor();
    await page.keyboard.type(`${lineOf(words)}\n`);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  await page.setViewportSize({ width: 900, height: 600 });
  await press('revert');
  await press('sidebar');
  await press('top');
  await picture('open', page.locator('.squiggly-error'));

  await goTo('17.推进医养结合');
  await picture('sticky', page.locator('.sticky-widget .sticky-line-content').filter({ hasText: '五、' }));

  await goTo('9.优化乡村医疗布局');
  await page.keyboard.press('Control+.');
  await picture('problems', rows('.action-widget').first());
  await page.keyboard.press('Escape');

  await goTo('一、健全公共卫生体系');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('gzrw');
  await picture('write', rows('.suggest-widget.visible').first());
  await page.keyboard.press('Escape');
  await press('revert');

  await goTo('序号');
  await page.setViewportSize({ width: 1000, height: 640 });
  await press('tasks');
  await picture('table', rows('.pane-body').filter({ hasText: '健全公共卫生体系' }));
  await press('sidebar');

  await press('profile');
  await page.setViewportSize({ width: 900, height: 600 });
  await picture('team', rows('.quick-input-list').nth(2));
  await page.keyboard.press('Escape');

  await press('walkthrough');
  await page.setViewportSize({ width: 1440, height: 900 });
  await picture('walkthrough', page.locator('.getting-started-detail-right img, .getting-started-media img'));
  await press('closeEditor');
}
