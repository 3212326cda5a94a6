/**
 * Word documents that are opened like any other file, by a click: VS Code would only say that it can't show them, so
 * that what they say is opened in their place. Two that are to be compared are compared as texts.
 */
import * as vscode from 'vscode';
import { fileName } from '../asking/file-name';
import type { Server } from '../server/language-server';
import { showWord } from './word';
import { wordUri } from './word-uri';

interface Opened {
  readonly file: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
}

/** A page with a sentence on it. */
function page(sentence: string): string {
  const escaped = sentence.replace(/[<&]/gu, (mark) => `&#${mark.codePointAt(0)};`);
  return `<!DOCTYPE html><meta charset="utf-8"><p style="padding: 1em; font-size: var(--vscode-font-size)">${escaped}</p>`;
}

/** Gives its place to the text of the document, or says why it can't. */
async function giveWay(server: Server, { file, panel }: Opened): Promise<void> {
  const reason = await showWord(server, file, { viewColumn: panel.viewColumn ?? vscode.ViewColumn.Active });
  if (reason === undefined) panel.dispose();
  else panel.webview.html = page(reason);
}

/** Gives the place of a comparison to one of the texts. */
async function compare(one: Opened, other: Opened): Promise<void> {
  const title = vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '';
  const sides = title.startsWith(fileName(one.file)) ? [one, other] : [other, one];
  const [before, after] = sides.map(({ file }) => wordUri(file));
  one.panel.dispose();
  other.panel.dispose();
  await vscode.commands.executeCommand('vscode.diff', before, after, title);
}

/** Whether a document has a tab of its own, and is no side of a comparison. */
function hasTab({ file }: Opened): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === file.toString());
}

/** The other side of a comparison comes at once; so long it is waited for, in milliseconds. */
const patience = 1_000;

/** Registers the editor `planlint.word`, which goes as soon as it comes. */
export function registerWordEditor(server: Server): vscode.Disposable {
  let waiting: { readonly opened: Opened; readonly timer: NodeJS.Timeout } | undefined;

  function open(opened: Opened): void {
    if (hasTab(opened)) {
      void giveWay(server, opened);
    } else if (waiting === undefined) {
      const alone = (): void => {
        waiting = undefined;
        void giveWay(server, opened);
      };
      waiting = { opened, timer: setTimeout(alone, patience) };
    } else {
      clearTimeout(waiting.timer);
      void compare(waiting.opened, opened);
      waiting = undefined;
    }
  }

  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    // Not waited for: VS Code takes it for a failure when a panel goes that it is still opening.
    resolveCustomEditor: ({ uri }, panel) => open({ file: uri, panel }),
  };
  return vscode.window.registerCustomEditorProvider('planlint.word', provider);
}
