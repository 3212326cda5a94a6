import * as vscode from 'vscode';
import { isChecked } from '../server/plan-client';

/** The plan that views are about: the active editor's, and the last one while another file is read. */
export interface FollowedPlan extends vscode.Disposable {
  /** Undefined where no plan is open. */
  document(): vscode.TextDocument | undefined;
  /** Fires when it is another one. */
  readonly onDidChange: vscode.Event<void>;
}

/** Follows the active editor; the context `planlint.hasPlan` says whether there is a plan. */
export function followPlan(): FollowedPlan {
  const changed = new vscode.EventEmitter<void>();
  let current: vscode.TextDocument | undefined;

  function show(document: vscode.TextDocument | undefined): void {
    current = document;
    void vscode.commands.executeCommand('setContext', 'planlint.hasPlan', document !== undefined);
    changed.fire();
  }

  function follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || editor.document.languageId !== 'plan' || editor.document === current) return;
    // The other side of a comparison is no plan that anybody works on.
    if (isChecked(editor.document.uri)) show(editor.document);
  }

  /** A document that becomes a plan, or none any longer, is closed and opened again. */
  function forget(closed: vscode.TextDocument): void {
    if (closed !== current) return;
    show(undefined);
    if (vscode.window.activeTextEditor?.document !== closed) follow(vscode.window.activeTextEditor);
  }

  const listeners = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidOpenTextDocument(() => follow(vscode.window.activeTextEditor)),
  );
  follow(vscode.window.activeTextEditor);
  return { document: () => current, onDidChange: changed.event, dispose: () => void listeners.dispose() };
}
