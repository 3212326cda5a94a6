/** 「重排序号」 and 「插入任务项」. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { applyProposal, askProposal, moveCursor, propose } from './proposals';

function cursor(): vscode.Position | undefined {
  return vscode.window.activeTextEditor?.selection.active;
}

/** Renumbers the document, the level at the cursor, or what stands below the heading that the cursor is in. */
export async function renumber(server: Server, scope: 'document' | 'level' | 'section'): Promise<void> {
  await propose(server, 'renumber', { scope, position: cursor() });
}

/** Inserts an item behind the one at the cursor. */
export async function insertItem(server: Server): Promise<void> {
  await propose(server, 'newItem', { position: cursor() });
}

/**
 * The Enter key where `planlint.newItemOnEnter` is on: at an item's end it begins the next item, everywhere else, and
 * where the server does not know, it is the key that it always is.
 */
export async function newLine(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection, selections } = editor;
  const text = document.lineAt(selection.active.line).text;
  const mayFollow =
    document.languageId === 'plan' &&
    selections.length === 1 &&
    selection.isEmpty &&
    text.trim() !== '' &&
    text.slice(selection.active.character).trim() === '' &&
    server.state === 'running';
  const proposed = mayFollow
    ? await askProposal(server, document, 'newItem', { position: selection.active, atEnd: true })
    : undefined;
  if (proposed === undefined || proposed.changes.length === 0 || !(await applyProposal(document, proposed))) {
    await vscode.commands.executeCommand('type', { text: '\n' });
    return;
  }
  if (proposed.cursor !== undefined) moveCursor(editor, proposed.cursor);
}
