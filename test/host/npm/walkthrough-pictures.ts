/** The pictures of the walkthrough and the README, in a light and a dark theme, taken of the installed extension. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root, sample, samplePlan } from '../paths';

/** What the pictures are taken with. */
export interface Camera {
  readonly page: Page;
  /** Runs a command of VS Code by its key. */
  readonly press: (command: WalkthroughCommand) => Promise<void>;
  /** Told of each picture. */
  readonly taken: (path: string) => void;
}

export type WalkthroughCommand =
  'line' | 'revert' | 'unfold' | 'top' | 'sidebar' | 'tasks' | 'profile' | 'otherTheme' | 'walkthrough' | 'closeEditor';

/** Re-encodes a picture in the browser: a fraction of the size, and the text stays sharp. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().browser()!.newPage();
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

/** The first completion after something was typed; asked for by key where a busy window has not brought the list. */
export async function firstSuggestion(page: Page): Promise<Locator> {
  const first = page.locator('.suggest-widget.visible .monaco-list-row').first();
  await first.waitFor({ timeout: 5_000 }).catch(() => page.keyboard.press('Control+Space'));
  return first;
}

/** The line of the sample, counted from 1, that begins with some words. */
function lineOf(words: string): number {
  const lines = readFileSync(join(sample, samplePlan), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(words)) + 1;
}

/**
 * Takes them into `dist/screenshots/walkthrough/`, each in both themes; `client/walkthrough/` holds copies of the .webp
 * files, to be renewed where the looks have changed. The window shows the sample, unchanged or not, with the light theme
 * and the tasks in the sidebar. Rejects when something does not come to be seen.
 */
export async function takeWalkthroughPictures({ page, press, taken }: Camera): Promise<void> {
  const folder = join(root, 'dist', 'screenshots', 'walkthrough');
  mkdirSync(folder, { recursive: true });
  const rows = (part: string): Locator => page.locator(`${part} .monaco-list-row`);

  // A number of a colour of its own: the tokens of the language server are there, which a change of theme takes away.
  const numbers = page.locator('.view-lines span').filter({ hasText: /^(?:\d+\.?|[一二三四五六]、)$/u });

  async function save(path: string, shown: readonly Locator[]): Promise<void> {
    for (const one of shown) await one.first().waitFor();
    const png = await page.screenshot({ path: `${path}.png`, animations: 'disabled' });
    writeFileSync(`${path}.webp`, await toWebp(page, png));
    taken(`${path}.webp`);
  }
  async function picture(name: string, ...shown: readonly Locator[]): Promise<void> {
    await save(join(folder, name), shown);
    await press('otherTheme');
    await page.locator('.monaco-workbench.vs-dark').waitFor();
    await save(join(folder, `${name}-dark`), shown);
    await press('otherTheme');
    await page.locator('.monaco-workbench.vs').waitFor();
  }
  async function goTo(words: string, linesAbove = 0): Promise<void> {
    await press('line');
    await page.locator('.quick-input-widget:visible input').waitFor();
    await page.keyboard.type(`${lineOf(words) - linesAbove}\n`);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.monaco-editor.focused').waitFor();
  }

  await page.setViewportSize({ width: 900, height: 600 });
  // Away from everything that shows a tooltip.
  await page.mouse.move(450, 5);
  await press('revert');
  await page.locator('.tab.dirty').waitFor({ state: 'hidden' });
  await press('unfold');
  await press('sidebar');
  await press('top');
  // Scrolled to the very top, and not only on the way.
  const top = page.locator('.margin-view-overlays .line-numbers').filter({ hasText: /^1$/u });
  await page.locator('.sticky-widget .sticky-line-content').first().waitFor({ state: 'hidden' });
  await picture('open', top, numbers, page.locator('.squiggly-error'));

  await goTo('14.充实基层人才队伍');
  await picture('sticky', numbers, page.locator('.sticky-widget .sticky-line-content').filter({ hasText: '四、' }));

  await goTo('9.优化乡村医疗布局');
  await page.keyboard.press('Control+.');
  await picture('problems', numbers, rows('.action-widget').first());
  await page.keyboard.press('Escape');

  await goTo('一、健全公共卫生体系', 1);
  await page.keyboard.type('gzrw');
  await picture('write', numbers, await firstSuggestion(page));
  await page.keyboard.press('Escape');
  await press('revert');

  await goTo('序号');
  await press('tasks');
  await page.mouse.move(450, 5);
  await picture('table', numbers, rows('.pane-body').filter({ hasText: '健全公共卫生体系' }));
  await press('sidebar');

  await press('top');
  await press('profile');
  await picture('team', numbers, rows('.quick-input-list').nth(2));
  await page.keyboard.press('Escape');

  await press('walkthrough');
  await page.setViewportSize({ width: 1440, height: 900 });
  const media = '.getting-started-detail-right img, .getting-started-media img';
  await page.waitForFunction(`[...document.querySelectorAll('${media}')].some((image) => image.naturalWidth > 0)`);
  await picture('walkthrough', page.getByText('核稿使用入门'), page.locator(media));
  await press('closeEditor');
}
