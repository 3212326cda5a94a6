import * as vscode from 'vscode';

/**
 * Gives the plans that a window opens with the tabs of their language. VS Code restores editors before it knows what
 * extensions set for a language, and never looks again: the Tab key would put spaces into their tables. To be called
 * once, when the extension starts; who has set the indentation otherwise is left alone.
 */
export function restoreTabs(): void {
  for (const editor of vscode.window.visibleTextEditors) {
    const { document, options } = editor;
    if (document.languageId !== 'plan' || options.insertSpaces !== true) continue;
    const settings = vscode.workspace.getConfiguration('editor', document);
    const isSet = settings.get('insertSpaces') === false && settings.get('detectIndentation') === false;
    if (isSet) editor.options = { insertSpaces: false };
  }
}
