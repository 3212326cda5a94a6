/** Shows how a plan would read after a proposal: in VS Code's diff, with a list of the changes to choose from. */
import * as vscode from 'vscode';
import { textAfter } from './proposals';
import type { Proposed } from './proposals';

const scheme = 'planlint-proposed';

interface ChangeItem extends vscode.QuickPickItem {
  readonly index: number;
}

/** Plans as they would be after a proposal. */
export interface ProposedTexts extends vscode.Disposable {
  /**
   * Lets the user choose among the changes, with the document and what would become of it side by side.
   * @param propose what the chosen changes alone would do
   * @returns the indexes of the chosen changes; undefined where the user gave up
   */
  review(
    document: vscode.TextDocument,
    all: Proposed,
    title: string,
    propose: (only: readonly number[]) => Promise<Proposed | undefined>,
  ): Promise<readonly number[] | undefined>;
}

/**
 * Lets the user tick changes in a list.
 * @param onSelection told of the ticked ones whenever they are others
 * @returns the indexes of those that are ticked at the end; undefined where the user gave up
 */
async function pickChanges(
  { changes, message }: Proposed,
  title: string,
  onSelection: (indexes: readonly number[]) => void,
): Promise<readonly number[] | undefined> {
  const items = changes.map(({ label, detail }, index): ChangeItem => ({ label, detail, index }));
  const pick = vscode.window.createQuickPick<ChangeItem>();
  pick.title = title;
  pick.placeholder = message;
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDetail = true;
  pick.items = items;
  // What takes away what people have filled in waits for them to tick it.
  pick.selectedItems = items.filter(({ index }) => changes[index]!.isLossy !== true);
  const indexes = (): readonly number[] =>
    pick.selectedItems.map(({ index }) => index).sort((one, other) => one - other);
  pick.onDidChangeSelection(() => onSelection(indexes()));
  const chosen = await new Promise<readonly number[] | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(indexes()));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen;
}

/** Closes the comparisons with a text. */
async function closeDiffs(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString(),
  );
  if (own.length > 0) await vscode.window.tabGroups.close(own);
}

/** Makes the texts readable under a scheme of their own. */
export function registerProposedTexts(): ProposedTexts {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts = new Map<string, string>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });

  function show(uri: vscode.Uri, text: string): void {
    texts.set(uri.toString(), text);
    changed.fire(uri);
  }

  const review: ProposedTexts['review'] = async (document, all, title, propose) => {
    const uri = vscode.Uri.from({ scheme, path: document.uri.path, query: document.uri.toString() });
    show(uri, textAfter(document, all));
    // A document without a file has no name to tell that it is a plan: the same colours and line breaks on both sides.
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), document.languageId);
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title, {
      preserveFocus: true,
      preview: true,
    });
    const preview = async (only: readonly number[]): Promise<void> => {
      const proposed = document.version === all.version ? await propose(only) : undefined;
      if (proposed !== undefined && texts.has(uri.toString())) show(uri, textAfter(document, proposed));
    };
    const chosen = await pickChanges(all, title, (only) => void preview(only));
    texts.delete(uri.toString());
    await closeDiffs(uri);
    return chosen;
  };

  return { review, dispose: () => vscode.Disposable.from(changed, provider).dispose() };
}
