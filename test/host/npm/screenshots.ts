/** Pictures of the installed extension at work, for the README and for eyes. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root, sample, vsix } from '../paths';
import type { Outcome } from '../report';
import { address, makeWorkFolder, withSession } from './page';
import { installExtension, type ServerOptions } from './server';

/** Commands by the letter of their key, as their names depend on the language of the window. */
const keys = {
  problems: ['A', 'workbench.actions.view.problems'],
  outline: ['B', 'outline.focus'],
  fold: ['C', 'editor.foldLevel3'],
  unfold: ['D', 'editor.unfoldAll'],
  top: ['E', 'cursorTop'],
  panel: ['F', 'workbench.action.closePanel'],
} as const;

const settings = {
  'editor.fontFamily': "'Noto Sans Hans'",
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
};

function press(page: Page, command: keyof typeof keys): Promise<void> {
  return page.keyboard.press(`Control+Alt+Shift+${keys[command][0]}`);
}

/** Takes all pictures into `dist/screenshots/`, each one once the window shows what it is about. */
export async function takeScreenshots(host: Pick<ServerOptions, 'vscode' | 'translation'>): Promise<Outcome> {
  const folder = join(root, 'dist', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const workFolder = makeWorkFolder();
  await installExtension(host.vscode, workFolder, vsix);
  const keybindings = Object.values(keys).map(([letter, command]) => ({ key: `ctrl+alt+shift+${letter}`, command }));
  return withSession(
    { ...host, workFolder, folder: sample, settings, keybindings },
    async ({ page, server, workspace }) => {
      let passed = 0;
      const shot = async (name: string, shown: Locator): Promise<void> => {
        await shown.first().waitFor();
        await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
        passed++;
        console.log(`    ✔ dist/screenshots/${name}.png`);
      };
      const squiggles = page.locator('.squiggly-error, .squiggly-warning');
      const rows = (part: string): Locator => page.locator(`${part} .monaco-list-row`);
      const name = readdirSync(sample).find((file) => /工作要点|方案/u.test(file))!;
      const openFile = [
        'openFile',
        `vscode-remote://${server.authority}${workspace}/${encodeURIComponent(name)}`,
      ] as const;
      await page.goto(address(server.authority, workspace, [openFile]), { waitUntil: 'commit' });
      await shot('editor', squiggles);

      await press(page, 'problems');
      await shot('problems', rows('.markers-panel').nth(1));

      await press(page, 'panel');
      await squiggles.first().hover({ force: true });
      await shot('hover', page.locator('.monaco-hover:visible .hover-row'));

      await page.keyboard.press('Escape');
      await squiggles.first().click({ force: true });
      await page.keyboard.press('Control+.');
      await shot('quick-fix', rows('.action-widget'));

      await page.keyboard.press('Escape');
      await press(page, 'outline');
      await shot('outline', rows('.outline-pane').nth(3));

      await page.locator('.monaco-editor .view-line').first().click();
      await press(page, 'fold');
      await shot('folded', page.locator('.monaco-editor .codicon-folding-collapsed'));
      return { passed, failed: 0 };
    },
  );
}
