/** 「切换检查档次」: writes the setting, or shows the planlint.yaml that goes before it. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { askStatus, profileName, profiles, type PlanStatus, type Profile } from '../server/plan-status';
import { reasonOf } from '../asking/reason';

interface ProfileItem extends vscode.QuickPickItem {
  readonly profile: Profile;
}

function profileItems(now: Profile): readonly ProfileItem[] {
  const details: Readonly<Record<Profile, string>> = {
    draft: vscode.l10n.t('While writing: headings, units, years, numbers, attachments and task tables only'),
    review: vscode.l10n.t('Before signature: all rules that are on by default'),
    strict: vscode.l10n.t('All rules, and hints among the problems'),
  };
  return profiles.map((profile) => ({
    profile,
    label: profileName(profile),
    description: profile === now ? vscode.l10n.t('in force') : undefined,
    detail: details[profile],
  }));
}

async function pickProfile(now: Profile): Promise<Profile | undefined> {
  const picked = await vscode.window.showQuickPick(profileItems(now), {
    title: vscode.l10n.t('Profile of the plan check'),
    placeHolder: vscode.l10n.t('Which rules are to be on?'),
  });
  return picked?.profile;
}

/** The document's folder where that has a setting of its own, which goes before the others; else the workspace, or the user. */
function placeOf(configuration: vscode.WorkspaceConfiguration): vscode.ConfigurationTarget {
  const known = configuration.inspect<Profile>('profile');
  if (known?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (vscode.workspace.workspaceFolders === undefined) return vscode.ConfigurationTarget.Global;
  return vscode.ConfigurationTarget.Workspace;
}

async function tellWhoDecides(file: string): Promise<void> {
  const open = vscode.l10n.t('Open planlint.yaml');
  const message = vscode.l10n.t('The profile is set in planlint.yaml, which goes before the editor’s settings.');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(file));
  }
}

/** What holds where the user is: without an open plan, what the settings say. */
async function statusHere(server: Server, document: vscode.TextDocument | undefined): Promise<PlanStatus | undefined> {
  if (document?.languageId === 'plan') return askStatus(server, document.uri);
  const profile = vscode.workspace.getConfiguration('planlint', document).get<Profile>('profile', 'review');
  return { profile, isFixed: false, isIgnored: false, isPlan: false, waived: 0 };
}

/**
 * Sets the profile for the workspace, or for the user where no folder is open.
 * @param given the profile where a keybinding calls; else the user picks one
 */
export async function selectProfile(server: Server, given: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  try {
    const status = await statusHere(server, document);
    if (status === undefined) return;
    if (status.isFixed && status.file !== undefined) {
      // The answer comes when the user gives one, which no caller should have to wait for.
      void tellWhoDecides(status.file);
      return;
    }
    const profile = profiles.find((one) => one === given) ?? (await pickProfile(status.profile));
    if (profile === undefined) return;
    const configuration = vscode.workspace.getConfiguration('planlint', document);
    await configuration.update('profile', profile, placeOf(configuration));
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The profile can’t be set: {0}', reasonOf(error)));
  }
}
