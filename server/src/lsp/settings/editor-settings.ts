/** What a person has set in the editor. */
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Connection, ShowMessageParams } from 'vscode-languageserver';
import { parseSettings } from '../../config/parse';
import type { Settings } from '../../core';
import type { Client } from '../session/client';
import type { Display } from './display';
import { displayKeys, readDisplay } from './display';
import { describeError } from '../protocol/run-safe';
import type { Core } from '../session/session';

/** The editor's settings for a folder. */
export interface EditorSettings {
  readonly settings: Settings;
  readonly display: Display;
}

/** Settings of the editor that steer the client and that no check depends on. */
const clientKeys: ReadonlySet<string> = new Set(['trace', 'newItemOnEnter', ...displayKeys]);

function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('planlint' in value)) return value;
  return value.planlint;
}

function withoutClientKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !clientKeys.has(key)));
}

/** Shows the user what is wrong, each thing once until it was right in between. */
export type Complain = (about: string, messages: readonly string[]) => void;

/** A memory of complaints that shows the new ones. */
export function createComplaints(connection: Connection, logError: (message: string) => void): Complain {
  const complaints = new Map<string, readonly string[]>();
  return (about, messages) => {
    const before = complaints.get(about) ?? [];
    complaints.set(about, messages);
    for (const message of messages.filter((one) => !before.includes(one))) {
      const params: ShowMessageParams = { type: MessageType.Warning, message };
      connection
        .sendNotification(ShowMessageNotification.type, params)
        .catch((error: unknown) => logError(`显示提示时出错。\n${describeError(error)}`));
    }
  };
}

/**
 * Reads the editor's settings.
 * @param scope the folder's URI; undefined for documents outside all folders
 * @param sent  what was sent last, for clients that can't be asked
 */
export async function readEditorSettings(
  connection: Connection,
  client: Client,
  core: Core,
  scope: string | undefined,
  sent: unknown,
  complain: Complain,
  logError: (message: string) => void,
): Promise<EditorSettings> {
  let value = sent;
  if (client.configuration) {
    const scoped = scope === undefined ? {} : { scopeUri: scope };
    try {
      value = await connection.workspace.getConfiguration({ ...scoped, section: 'planlint' });
    } catch (error) {
      logError(`向编辑器询问设置时出错，暂用启动时的设置。\n${describeError(error)}`);
    }
  }
  const { settings, problems } = parseSettings(withoutClientKeys(value), core.rules);
  const messages = problems.map(
    ({ path, message }) => `核稿设置有误（${['planlint', ...path].join('.')}）：${message}。其余设置照常生效。`,
  );
  const shown = readDisplay(value);
  messages.push(...shown.problems.map(({ key, message }) => `核稿设置有误（planlint.${key}）：${message}。`));
  complain(`editor ${scope ?? ''}`, messages);
  return { settings, display: shown.display };
}

/** The settings in a notification of changed ones; undefined where there are none. */
export function sentSettings(value: unknown): unknown {
  return sectionOf(value) ?? undefined;
}
