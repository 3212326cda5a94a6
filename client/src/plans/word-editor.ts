/**
 * Word documents that are opened like any other file, by a click: VS Code would only say that it can't show them, so
 * that what they say is opened in their place.
 */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { showWord } from './word';

/** A page with a sentence on it. */
function page(sentence: string): string {
  const escaped = sentence.replace(/[<&]/gu, (mark) => `&#${mark.codePointAt(0)};`);
  return `<!DOCTYPE html><meta charset="utf-8"><p style="padding: 1em; font-size: var(--vscode-font-size)">${escaped}</p>`;
}

/** Gives its place to the text of the document, or says why it can't. */
async function giveWay(server: Server, file: vscode.Uri, panel: vscode.WebviewPanel): Promise<void> {
  const reason = await showWord(server, file, { viewColumn: panel.viewColumn ?? vscode.ViewColumn.Active });
  if (reason === undefined) panel.dispose();
  else panel.webview.html = page(reason);
}

/** Registers the editor `planlint.word`, which goes as soon as it comes. */
export function registerWordEditor(server: Server): vscode.Disposable {
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    // Not waited for: VS Code takes it for a failure when a panel goes that it is still opening.
    resolveCustomEditor: ({ uri }, panel) => void giveWay(server, uri, panel),
  };
  return vscode.window.registerCustomEditorProvider('planlint.word', provider);
}
