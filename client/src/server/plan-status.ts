/** What the server says of a plan as a whole: the profile that holds, who decides it, what is left unchecked. */
import * as vscode from 'vscode';
import type { Server } from './language-server';

/** The profiles, the mildest first. */
export const profiles = ['draft', 'review', 'strict'] as const;
export type Profile = (typeof profiles)[number];

/** The answer to `planlint/status`. */
export interface PlanStatus {
  readonly profile: Profile;
  /** The `planlint.yaml` that holds for the document; missing where there is none. */
  readonly file?: string;
  /** Whether that file decides the profile. */
  readonly isFixed: boolean;
  /** Whether that file keeps the document from being checked. */
  readonly isIgnored: boolean;
  /** Whether that file says of the document that it is a plan, whatever its name. */
  readonly isPlan: boolean;
  /** How many problems are waived. */
  readonly waived: number;
}

/** Asks the server about a document. @returns undefined where there is no server to be had, which the user was told */
export function askStatus(server: Server, uri: vscode.Uri): Promise<PlanStatus | undefined> {
  return server.request<PlanStatus>('planlint/status', { uri: uri.toString() });
}

/** Calls back when the answer may be another one than before: a team's settings have changed. */
export function onStatusChange(server: Server, listener: () => void): vscode.Disposable {
  return server.onNotification('planlint/statusChanged', listener);
}

/** A profile's name as the settings page shows it. */
export function profileName(profile: Profile): string {
  if (profile === 'draft') return vscode.l10n.t('draft');
  if (profile === 'strict') return vscode.l10n.t('strict');
  return vscode.l10n.t('review');
}
