/** What a person has set in the editor. */
import type { Connection } from 'vscode-languageserver';
import { parseSettings } from '../../config/parse';
import type { Settings } from '../../core';
import { describeError } from '../protocol/run-safe';
import { showMessage } from '../protocol/show-message';
import type { Client } from '../session/client';
import type { Core } from '../session/core';
import { displayKeys, readDisplay } from './display';
import type { Display } from './display';

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
    for (const message of messages)
      if (!before.includes(message)) showMessage(connection, 'warning', message, logError);
  };
}

/** What reading the editor's settings needs. */
interface EditorNeeds {
  readonly connection: Connection;
  readonly client: Client;
  readonly core: Pick<Core, 'rules'>;
  readonly logError: (message: string) => void;
}

/** The section `planlint` as it is now for a folder; what was sent last where the client can't be asked. */
async function askEditor(
  { connection, client, logError }: EditorNeeds,
  folder: string | undefined,
  sent: unknown,
): Promise<unknown> {
  if (!client.configuration) return sent;
  const scope = folder === undefined ? {} : { scopeUri: folder };
  try {
    return await connection.workspace.getConfiguration({ ...scope, section: 'planlint' });
  } catch (error) {
    logError(`向编辑器询问设置时出错，暂用启动时的设置。\n${describeError(error)}`);
    return sent;
  }
}

/** The valid part of the section `planlint`, and what is wrong in the rest. */
function readSection(value: unknown, { rules }: Pick<Core, 'rules'>): EditorSettings & { readonly wrong: string[] } {
  const { settings, problems } = parseSettings(withoutClientKeys(value), rules);
  const shown = readDisplay(value);
  const wrong = [
    ...problems.map(
      ({ path, message }) => `核稿设置有误（${['planlint', ...path].join('.')}）：${message}。其余设置照常生效。`,
    ),
    ...shown.problems.map(({ key, message }) => `核稿设置有误（planlint.${key}）：${message}。`),
  ];
  return { settings, display: shown.display, wrong };
}

/** The editor's settings, asked for once for each folder until they change. */
export interface EditorStore {
  /** @param folder the folder's URI; undefined for documents outside all folders */
  inFolder(folder: string | undefined): Promise<EditorSettings>;
  /** Asks anew from now on. @param told what came with the notification of the change, if anything */
  change(told: unknown): void;
}

/** @param complain shows what is wrong in them, when they are read */
export function createEditorStore(needs: EditorNeeds, complain: Complain): EditorStore {
  const { client, core } = needs;
  const known = new Map<string, Promise<EditorSettings>>();
  let sent = client.options.settings;

  async function read(folder: string | undefined): Promise<EditorSettings> {
    const { settings, display, wrong } = readSection(await askEditor(needs, folder, sent), core);
    complain(`editor ${folder ?? ''}`, wrong);
    return { settings, display };
  }

  return {
    inFolder(folder) {
      const key = folder ?? '';
      let settings = known.get(key);
      if (settings === undefined) known.set(key, (settings = read(folder)));
      return settings;
    },
    change(told) {
      // Who can be asked may send anything along, such as null.
      if (!client.configuration) sent = sectionOf(told) ?? sent;
      known.clear();
    },
  };
}
