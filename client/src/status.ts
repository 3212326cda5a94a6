/** The items under `{}` in the status bar: what the check says of the active plan; for other texts, how to get checked. */
import * as vscode from 'vscode';
import { countProblems } from './count';
import type { Server } from './language-server';

/** The profile's name as the settings page shows it. */
function profileName(document: vscode.TextDocument): string {
  const profile = vscode.workspace.getConfiguration('planlint', document).get<string>('profile');
  if (profile === 'draft') return vscode.l10n.t('draft');
  if (profile === 'strict') return vscode.l10n.t('strict');
  return vscode.l10n.t('review');
}

function problemText(uri: vscode.Uri): string {
  const { errors, warnings, notes } = countProblems(vscode.languages.getDiagnostics(uri));
  if (errors + warnings + notes === 0) return vscode.l10n.t('No problems found');
  return vscode.l10n.t('Errors: {0}, warnings: {1}, notes: {2}', errors, warnings, notes);
}

/** The settings file of the document's workspace folder, which goes before the editor's settings; undefined without one. */
async function settingsFile(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined) return undefined;
  const file = vscode.Uri.joinPath(folder.uri, 'planlint.yaml');
  try {
    await vscode.workspace.fs.stat(file);
    return file;
  } catch {
    // Most folders have none.
    return undefined;
  }
}

/** Says which settings hold for the document, and leads to them. */
async function showSettings(item: vscode.LanguageStatusItem, document: vscode.TextDocument): Promise<void> {
  const file = await settingsFile(document);
  // Meanwhile the user may have gone on to another editor, whose own update follows.
  if (vscode.window.activeTextEditor?.document !== document) return;
  const title = vscode.l10n.t('Settings');
  item.detail = file ? vscode.l10n.t('As planlint.yaml says') : vscode.l10n.t('Profile: {0}', profileName(document));
  item.command = file
    ? { command: 'vscode.open', title, arguments: [file] }
    : { command: 'workbench.action.openSettings', title, arguments: ['planlint'] };
}

function planItem(server: Server): { item: vscode.LanguageStatusItem; update: () => void } {
  const item = vscode.languages.createLanguageStatusItem('planlint.plan', { scheme: '*', language: 'plan' });
  item.name = vscode.l10n.t('Plan check');
  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    item.busy = server.state === 'starting';
    if (server.state === 'failed' || server.state === 'stopped') {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = vscode.l10n.t('Not being checked');
      item.detail = undefined;
      item.command = { command: 'planlint.restartServer', title: vscode.l10n.t('Restart') };
      return;
    }
    item.severity = vscode.LanguageStatusSeverity.Information;
    if (document?.languageId !== 'plan') return;
    item.text = server.state === 'starting' ? vscode.l10n.t('Starting…') : problemText(document.uri);
    void showSettings(item, document);
  }
  return { item, update };
}

function textItem(): vscode.LanguageStatusItem {
  const languages = ['plaintext', 'markdown'].map((language) => ({ scheme: '*', language }));
  const item = vscode.languages.createLanguageStatusItem('planlint.text', languages);
  item.name = vscode.l10n.t('Plan check');
  item.text = vscode.l10n.t('Not checked as a plan document');
  item.command = { command: 'planlint.treatAsPlan', title: vscode.l10n.t('Check as Plan Document') };
  return item;
}

/** Shows both items, and keeps the plan's true for the active editor. */
export function registerStatus(server: Server): vscode.Disposable {
  const { item, update } = planItem(server);
  update();
  return vscode.Disposable.from(
    item,
    textItem(),
    server.onDidChangeState(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('planlint.profile')) update();
    }),
  );
}
