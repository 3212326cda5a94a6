/**
 * The rules' pages, shipped with the extension, as files of a scheme of their own. A problem's code links to them: VS
 * Code opens such a link everywhere (Problems, hover, peek) without a question, which it does not do for commands or for
 * links to the extension, and `workbench.editorAssociations` shows exactly these files as a Markdown preview.
 */
import * as vscode from 'vscode';
import { rulePageFile, rulePageScheme } from './rule-page-name';
import { reasonOf } from '../asking/reason';

/** What stands before `<id>.md` in the address of a rule's page. */
export const rulePageBase = `${rulePageScheme}:/`;

/** The address of a rule's page. @param rule the rule's id */
function rulePageUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: rulePageScheme, path: `/${rule}.md` });
}

/**
 * Makes the pages readable.
 * @param extensionUri where the extension is installed
 */
export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, 'server/docs/rules');
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  function target(uri: vscode.Uri): vscode.Uri {
    const file = rulePageFile(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file === '' ? folder : vscode.Uri.joinPath(folder, file);
  }
  function refuse(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  const pages: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => vscode.workspace.fs.stat(target(uri)),
    readDirectory: async (uri) => vscode.workspace.fs.readDirectory(target(uri)),
    readFile: async (uri) => vscode.workspace.fs.readFile(target(uri)),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerFileSystemProvider(rulePageScheme, pages, { isReadonly: true, isCaseSensitive: true }),
  );
}

/** A rule to pick, by what it checks. */
interface RuleItem extends vscode.QuickPickItem {
  readonly page: string;
}

/** All rules in the order of their list, with their titles in the user's language; first the list itself. */
async function ruleItems(): Promise<readonly RuleItem[]> {
  const list = new TextDecoder().decode(await vscode.workspace.fs.readFile(rulePageUri('README')));
  const rows = list.matchAll(/^\| \[`(?<page>[a-z0-9-]+)`\]\([^)]*\) *\| (?<zh>.+?)<br>(?<en>.+?) *\|/gmu);
  const isChinese = vscode.env.language.startsWith('zh');
  const rules = [...rows].map(({ groups }): RuleItem => {
    const { page, zh, en } = groups as { page: string; zh: string; en: string };
    return { page, label: isChinese ? zh : en, description: page };
  });
  return [{ page: 'README', label: vscode.l10n.t('All rules') }, ...rules];
}

/** The rules of the problems where the cursor stands, without repetition. */
function rulesAtCursor(): readonly string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const here = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'planlint' && range.intersection(editor.selection) !== undefined)
    .flatMap(({ code }) => (typeof code === 'object' ? [String(code.value)] : typeof code === 'string' ? [code] : []));
  return [...new Set(here)];
}

async function pickRule(): Promise<string | undefined> {
  const here = rulesAtCursor();
  if (here.length === 1) return here[0];
  const all = await ruleItems();
  const items = here.length > 1 ? all.filter(({ page }) => here.includes(page)) : all;
  const title = vscode.l10n.t('Open the Page of a Rule');
  const placeHolder = vscode.l10n.t('Which rule’s page?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.page;
}

/**
 * Opens a rule's page.
 * @param given the rule's id; without one it is the rule of the problem at the cursor, or the user picks one
 */
export async function openRulePage(given: unknown): Promise<void> {
  try {
    const rule = typeof given === 'string' ? given : await pickRule();
    if (rule === undefined) return;
    const uri = rulePageUri(rule);
    await vscode.workspace.fs.stat(uri);
    await vscode.commands.executeCommand('vscode.open', uri);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The rule’s page can’t be opened: {0}', reasonOf(error)));
  }
}
