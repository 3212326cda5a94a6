/** Pictures of the installed extension at work, for the README and for eyes. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root, sample, samplePlan, vsix } from '../paths';
import type { Outcome } from '../report';
import { address, makeWorkFolder, withSession } from './page';
import { pictureSettings } from './picture-settings';
import { installExtension, type ServerOptions } from './server';
import { firstSuggestion, takeWalkthroughPictures } from './walkthrough-pictures';

/** Commands by the letter of their key, as their names depend on the language of the window. */
const keys = {
  problems: ['A', 'workbench.actions.view.problems'],
  closePanel: ['B', 'workbench.action.closePanel'],
  hover: ['C', 'editor.action.showHover'],
  top: ['D', 'cursorTop'],
  foldSections: ['E', 'editor.foldLevel2'],
  outline: ['F', 'outline.focus'],
  newPlan: ['N', 'planlint.newPlan'],
  line: ['O', 'workbench.action.gotoLine'],
  profile: ['P', 'planlint.selectProfile'],
  revert: ['R', 'workbench.action.files.revert'],
  sidebar: ['S', 'workbench.action.toggleSidebarVisibility'],
  sync: ['Y', 'planlint.syncTaskTable'],
  tasks: ['T', 'planlint.tasks.focus'],
  tasksBySection: ['H', 'planlint.tasksBySection'],
  tasksByUnit: ['G', 'planlint.tasksByUnit'],
  otherTheme: ['U', 'workbench.action.toggleLightDarkThemes'],
  unfold: ['V', 'editor.unfoldAll'],
  walkthrough: ['W', 'planlint.openWalkthrough'],
  closeEditor: ['X', 'workbench.action.closeActiveEditor'],
} as const;

/** Takes one picture, once what it is about can be seen. */
type Shot = (name: string, shown: Locator) => Promise<void>;

type Press = (command: keyof typeof keys) => Promise<void>;

async function tour(page: Page, press: Press, shot: Shot): Promise<void> {
  const rows = (part: string): Locator => page.locator(`${part} .monaco-list-row`);

  // A window that is still busy loses a key, or takes away again what the key has shown.
  const insist = async (key: () => Promise<void>, shown: Locator): Promise<Locator> => {
    for (let tries = 0; tries < 5 && !(await shown.isVisible()); tries++) {
      await key();
      await shown.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    return shown;
  };

  await shot('editor', page.locator('.squiggly-error'));
  await shot('lenses', page.locator('.codelens-decoration').filter({ hasText: '分解表' }));

  await press('problems');
  const problem = rows('.markers-panel').filter({ hasText: 'numbering-sequence' });
  await shot('problems', problem);

  await problem.first().dblclick();
  await page.locator('.monaco-editor.focused').waitFor();
  await press('closePanel');
  await problem.first().waitFor({ state: 'hidden' });
  // The second action, the quick fix, comes a moment after the text.
  const offered = page.locator('.monaco-hover:visible .status-bar .action').nth(1);
  await shot('hover', await insist(() => press('hover'), offered));

  await page.keyboard.press('Escape');
  const fixes = rows('.action-widget').first();
  await shot('quick-fix', await insist(() => page.keyboard.press('Control+.'), fixes));

  await page.keyboard.press('Escape');
  await press('top');
  await press('foldSections');
  // The font has no ⋯, which stands for what is folded.
  await page.addStyleTag({ content: '.monaco-editor .inline-folded::after { content: "…" !important; }' });
  await shot('folded', page.locator('.monaco-editor .codicon-folding-collapsed'));

  // The folder above it makes room.
  await page.locator('.part.sidebar .pane-header').first().click();
  await press('outline');
  await shot('outline', rows('.outline-pane').nth(3));

  // The outline makes room in its turn.
  await page.locator('.pane-header.expanded').filter({ hasText: '大纲' }).click();
  await press('tasks');
  await shot('tasks', rows('.pane-body').filter({ hasText: '健全公共卫生体系' }));
  await press('tasksByUnit');
  // The unit stands beside its tasks too; here it is a heading.
  const headings = page.locator('.pane-body .monaco-list-row[aria-level="1"]');
  await shot('tasks-by-unit', headings.filter({ hasText: '市疾控局' }));
  await press('tasksBySection');

  await press('sync');
  await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
  await shot('sync', rows('.quick-input-list').nth(2));
  await page.keyboard.press('Escape');
  await page.locator('.monaco-diff-editor').waitFor({ state: 'hidden' });

  await press('line');
  await page.keyboard.type('21\ngzrw');
  await shot('completion', await firstSuggestion(page));

  await page.keyboard.press('Escape');
  await press('newPlan');
  await shot('new-plan', rows('.quick-input-list').nth(3));
  await page.keyboard.press('Escape');
}

/** Takes all pictures into `dist/screenshots/`. Rejects when the window does not come to show something. */
export async function takeScreenshots(host: Pick<ServerOptions, 'vscode' | 'translation'>): Promise<Outcome> {
  const pictures = join(root, 'dist', 'screenshots');
  mkdirSync(pictures, { recursive: true });
  const workFolder = makeWorkFolder();
  await installExtension(host.vscode, workFolder, vsix);
  const keybindings = Object.values(keys).map(([letter, command]) => ({ key: `ctrl+alt+shift+${letter}`, command }));
  const options = { ...host, workFolder, folder: sample, settings: pictureSettings, keybindings };
  return withSession(options, async ({ page, server, workspace }) => {
    let passed = 0;
    await page.goto(address(server.authority, workspace, { open: samplePlan }), { waitUntil: 'commit' });
    const press: Press = (command) => page.keyboard.press(`Control+Alt+Shift+${keys[command][0]}`);
    const taken = (path: string): void => {
      passed++;
      console.log(`    ✔ ${relative(root, path)}`);
    };
    await tour(page, press, async (name, shown) => {
      await shown.first().waitFor();
      const path = join(pictures, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      taken(path);
    });
    await takeWalkthroughPictures({ page, press, taken });
    return { passed, failed: 0 };
  });
}
