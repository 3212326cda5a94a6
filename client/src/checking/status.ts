/** The items under `{}` in the status bar: what the check says of the active plan; for other texts, how to get checked. */
import * as vscode from 'vscode';
import { countProblems } from './count';
import type { Server } from '../server/language-server';
import { askStatus, onStatusChange, profileName, type PlanStatus } from '../server/plan-status';

const plans: vscode.DocumentSelector = { scheme: '*', language: 'plan' };

function countText(uri: vscode.Uri): string {
  const { errors, warnings, notes } = countProblems(vscode.languages.getDiagnostics(uri));
  if (errors + warnings + notes === 0) return vscode.l10n.t('No problems found');
  return vscode.l10n.t('Errors: {0}, warnings: {1}, notes: {2}', errors, warnings, notes);
}

/** The two items of a plan: its problems with a way to the settings, and its profile with a way to another one. */
interface PlanItems {
  readonly problems: vscode.LanguageStatusItem;
  readonly profile: vscode.LanguageStatusItem;
}

function createPlanItems(): PlanItems {
  const problems = vscode.languages.createLanguageStatusItem('planlint.plan', plans);
  problems.name = vscode.l10n.t('Plan check');
  const profile = vscode.languages.createLanguageStatusItem('planlint.profile', plans);
  profile.name = vscode.l10n.t('Profile of the plan check');
  return { problems, profile };
}

function showStatus({ problems, profile }: PlanItems, uri: vscode.Uri, status: PlanStatus): void {
  const { file, isFixed, isIgnored, waived } = status;
  const title = vscode.l10n.t('Settings');
  problems.text = isIgnored ? vscode.l10n.t('Left out by planlint.yaml') : countText(uri);
  problems.detail = waived > 0 ? vscode.l10n.t('Ignored: {0}', waived) : undefined;
  problems.command =
    file === undefined
      ? { command: 'workbench.action.openSettings', title, arguments: ['planlint'] }
      : { command: 'vscode.open', title, arguments: [vscode.Uri.parse(file)] };
  profile.text = vscode.l10n.t('Profile: {0}', profileName(status.profile));
  profile.detail = isFixed ? vscode.l10n.t('As planlint.yaml says') : undefined;
  profile.command = { command: 'planlint.selectProfile', title: vscode.l10n.t('Switch') };
}

function showFailure({ problems, profile }: PlanItems): void {
  problems.severity = vscode.LanguageStatusSeverity.Error;
  problems.text = vscode.l10n.t('Not being checked');
  problems.detail = undefined;
  problems.command = { command: 'planlint.restartServer', title: vscode.l10n.t('Restart') };
  profile.text = vscode.l10n.t('Profile: {0}', '—');
  profile.detail = undefined;
  profile.command = undefined;
}

/** Asks the server and shows its answer, unless the user has gone on to another editor meanwhile. */
async function askAndShow(server: Server, items: PlanItems, document: vscode.TextDocument): Promise<void> {
  try {
    const status = await askStatus(server, document.uri);
    if (status === undefined || vscode.window.activeTextEditor?.document !== document) return;
    if (server.state === 'running') showStatus(items, document.uri, status);
  } catch {
    // The server ended meanwhile or has logged what went wrong: a change of its state shows it here.
  }
}

/** A plan's items, and what brings them up to date. */
function planItems(server: Server): { items: PlanItems; update: () => void } {
  const items = createPlanItems();
  const { problems } = items;
  function update(): void {
    problems.busy = server.state === 'starting';
    if (server.state === 'failed' || server.state === 'stopped') {
      showFailure(items);
      return;
    }
    problems.severity = vscode.LanguageStatusSeverity.Information;
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'plan') return;
    if (server.state === 'starting') problems.text = vscode.l10n.t('Starting…');
    else void askAndShow(server, items, document);
  }
  return { items, update };
}

function textItem(): vscode.LanguageStatusItem {
  const languages = ['plaintext', 'markdown'].map((language) => ({ scheme: '*', language }));
  const item = vscode.languages.createLanguageStatusItem('planlint.text', languages);
  item.name = vscode.l10n.t('Plan check');
  item.text = vscode.l10n.t('Not checked as a plan document');
  item.command = { command: 'planlint.treatAsPlan', title: vscode.l10n.t('Check as Plan Document') };
  return item;
}

/** Shows all items, and keeps the plan's true for the active editor. */
export function registerStatus(server: Server): vscode.Disposable {
  const { items, update } = planItems(server);
  update();
  return vscode.Disposable.from(
    items.problems,
    items.profile,
    textItem(),
    server.onDidChangeState(update),
    onStatusChange(server, update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) update();
    }),
  );
}
