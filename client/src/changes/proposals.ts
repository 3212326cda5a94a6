/** What the server proposes for the active plan, and applying it: all at once, and only to the text it was made for. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { reasonOf } from '../asking/reason';
import { showBriefly } from '../asking/show-briefly';

interface Edit {
  readonly range: vscode.Range;
  readonly newText: string;
}

interface Change {
  readonly label: string;
  readonly detail: string;
  readonly edits: readonly Edit[];
  /** It takes away what people have filled in. */
  readonly isLossy?: boolean;
}

/** The answer to `planlint/propose`; places are plain data, in the shape that VS Code's own have. */
export interface Proposed {
  readonly version: number;
  readonly message: string;
  readonly changes: readonly Change[];
  /** What the user has to look at afterwards. */
  readonly remark?: string;
  readonly cursor?: { readonly line: number; readonly character: number };
}

/** The active plan's editor; undefined where there is none, which the user is told. */
export function activePlan(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'plan') return editor;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a plan document first.'));
  return undefined;
}

/**
 * Asks the server for a proposal.
 * @returns undefined where there is none to be had; the user was told why
 */
export async function askProposal(
  server: Server,
  { uri, version }: vscode.TextDocument,
  command: string,
  values: object,
): Promise<Proposed | undefined> {
  try {
    const params = { uri: uri.toString(), version, command, arguments: values };
    return await server.request<Proposed>('planlint/propose', params);
  } catch (error) {
    void vscode.window.showWarningMessage(reasonOf(error));
    return undefined;
  }
}

/**
 * Applies a proposal as one step that can be undone.
 * @returns whether it was; where the text has changed since, or can't be changed, nothing is and the user is told
 */
export async function applyProposal(document: vscode.TextDocument, { version, changes }: Proposed): Promise<boolean> {
  if (document.version !== version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The document has changed meanwhile, so nothing was done. Try again.'),
    );
    return false;
  }
  const editor = await editorOf(document);
  const isDone = await editor.edit((edit) => {
    for (const { range, newText } of changes.flatMap(({ edits }) => edits)) edit.replace(toRange(range), newText);
  });
  // An editor that is read-only takes the edit and does nothing; a workspace edit would go into its text all the same.
  if (isDone && document.version !== version) return true;
  void vscode.window.showWarningMessage(vscode.l10n.t('The document can’t be changed, so nothing was done.'));
  return false;
}

/** The editor that shows a document; it is shown where another one is active. */
async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const active = vscode.window.activeTextEditor;
  return active?.document === document ? active : vscode.window.showTextDocument(document);
}

/** A document's text as it would be after a proposal. */
export function textAfter(document: vscode.TextDocument, { changes }: Proposed): string {
  const edits = changes
    .flatMap(({ edits: own }) => own)
    .map(({ range, newText }) => ({
      from: document.offsetAt(toRange(range).start),
      to: document.offsetAt(toRange(range).end),
      newText,
    }));
  const text = document.getText();
  const ends = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  let result = '';
  let done = 0;
  for (const { from, to, newText } of edits.sort((one, other) => one.from - other.from || one.to - other.to)) {
    result += text.slice(done, from) + newText.replaceAll('\n', ends);
    done = to;
  }
  return result + text.slice(done);
}

/** A place that came over the protocol as VS Code's. */
export function toRange({ start, end }: vscode.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/**
 * Applies a proposal and says what was done, or why nothing was.
 * @returns what was applied, and where
 */
export async function propose(
  server: Server,
  command: string,
  values: object,
): Promise<{ editor: vscode.TextEditor; proposed: Proposed } | undefined> {
  const editor = activePlan();
  if (editor === undefined) return undefined;
  const { document } = editor;
  const proposed = await askProposal(server, document, command, values);
  if (proposed === undefined) return undefined;
  if (proposed.changes.length === 0) {
    void vscode.window.showInformationMessage(proposed.message);
    return undefined;
  }
  if (!(await applyProposal(document, proposed))) return undefined;
  showBriefly(proposed.message);
  if (proposed.remark !== undefined) void vscode.window.showWarningMessage(proposed.remark);
  if (proposed.cursor !== undefined) moveCursor(editor, proposed.cursor);
  return { editor, proposed };
}

/** Puts the cursor where the user goes on writing. */
export function moveCursor(editor: vscode.TextEditor, { line, character }: { line: number; character: number }): void {
  const position = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position));
}

/** Scrolls to the last of the changes that were made, without moving the cursor. */
export function revealLast(editor: vscode.TextEditor, { changes }: Proposed): void {
  const edits = changes
    .flatMap(({ edits: own }) => own)
    .sort((one, other) => toRange(other.range).start.compareTo(toRange(one.range).start));
  const [last, ...others] = edits;
  if (last === undefined) return;
  const linesIn = (text: string): number => text.split('\n').length - 1;
  const moved = others.reduce(
    (sum, { range, newText }) => sum + linesIn(newText) - (range.end.line - range.start.line),
    0,
  );
  const line = last.range.start.line + moved;
  const range = new vscode.Range(line, 0, line + linesIn(last.newText), 0);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
