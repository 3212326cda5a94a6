import {
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Connection, ShowMessageParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseSettings, settingsFileName } from '../config/parse';
import type { Settings } from '../core';
import { folderUri } from './client';
import type { Client } from './client';
import type { Display } from './display';
import { displayKeys, readDisplay } from './display';
import type { Host } from './host';
import { describeError } from './run-safe';
import type { Core } from './session';

/** Settings, and a number that is another one wherever the settings are others. */
export interface InForce {
  readonly settings: Settings;
  readonly display: Display;
  readonly epoch: number;
}

export interface SettingsStore {
  /** The settings for a document: its folder's `planlint.yaml` over the editor's. Never rejects. */
  inForce(uri: string): Promise<InForce>;
  /** Calls back after settings have changed that some document was checked with. */
  onChange(listener: () => void): void;
}

/** What the store needs of the server. */
export interface SettingsNeeds {
  readonly connection: Connection;
  readonly host: Host;
  readonly core: Core;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly logError: (message: string) => void;
}

/** Settings of the editor that steer the client and that no check depends on. */
const clientKeys: ReadonlySet<string> = new Set(['trace', ...displayKeys]);

/** For documents outside all folders, and where there are none. */
const nowhere = '';

function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('planlint' in value)) return value;
  return value.planlint;
}

function withoutClientKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !clientKeys.has(key)));
}

/**
 * Keeps the settings in force, by folder, and tells the user of what is wrong in them.
 * Sets its handlers on the connection; called once, while `initialize` is answered.
 */
export function createSettings(needs: SettingsNeeds): SettingsStore {
  const { connection, host, core, client, documents, logError } = needs;
  const listeners: (() => void)[] = [];
  const loads = new Map<string, Promise<InForce>>();
  const latest = new Map<string, InForce>();
  const complaints = new Map<string, readonly string[]>();
  const filesWithProblems = new Set<string>();
  let folders = client.folders;
  let sent: unknown = client.options.settings;
  let epoch = 0;

  const ignoreFailure = (doing: string) => (error: unknown) => logError(`${doing}时出错。\n${describeError(error)}`);

  /** Shows what is wrong, each thing once until it was right in between. */
  function complain(about: string, messages: readonly string[]): void {
    const before = complaints.get(about) ?? [];
    complaints.set(about, messages);
    for (const message of messages.filter((one) => !before.includes(one))) {
      const params: ShowMessageParams = { type: MessageType.Warning, message };
      connection.sendNotification(ShowMessageNotification.type, params).catch(ignoreFailure('显示提示'));
    }
  }

  async function editorSettings(folder: string): Promise<Omit<InForce, 'epoch'>> {
    let value = sent;
    if (client.configuration) {
      const scope = folder === nowhere ? {} : { scopeUri: folder };
      try {
        value = await connection.workspace.getConfiguration({ ...scope, section: 'planlint' });
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
    complain(`editor ${folder}`, messages);
    return { settings, display: shown.display };
  }

  async function readFile(uri: string): Promise<string | undefined> {
    try {
      const text = await host.readFile(uri);
      complain(uri, []);
      return text;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      complain(uri, [`读不了设置文件 ${uri}，暂不使用它：${reason}`]);
      return undefined;
    }
  }

  /** The editor's settings with the file's over them: what a team agreed on goes before a person's taste. */
  async function withFile(folder: string, editor: Settings): Promise<Settings> {
    const uri = `${folder}/${settingsFileName}`;
    const text = folder === nowhere ? undefined : await readFile(uri);
    if (text === undefined) {
      publishFileProblems(uri, []);
      return editor;
    }
    // Most folders have no such file, and YAML's library takes its time to load.
    const { loadSettingsFile } = await import('../config/file');
    const { settings, problems, stated } = loadSettingsFile(text.replace(/^\uFEFF/u, ''), settingsFileName, core.rules);
    publishFileProblems(uri, problems);
    return {
      profile: stated.includes('profile') ? settings.profile : editor.profile,
      rules: { ...editor.rules, ...settings.rules },
    };
  }

  type FileProblems = ReturnType<typeof import('../config/file').loadSettingsFile>['problems'];
  function publishFileProblems(uri: string, problems: FileProblems): void {
    if (problems.length === 0 && !filesWithProblems.delete(uri)) return;
    if (problems.length > 0) filesWithProblems.add(uri);
    const severity = DiagnosticSeverity.Error;
    const items = problems.map(({ range, message }) => ({ range, severity, source: 'planlint', message }));
    connection.sendDiagnostics({ uri, diagnostics: items }).catch(ignoreFailure('发送诊断'));
  }

  async function load(folder: string): Promise<InForce> {
    const { settings: own, display } = await editorSettings(folder);
    const settings = await withFile(folder, own).catch((error: unknown) => {
      logError(`读取 ${folder}/${settingsFileName} 时出错，暂不使用它。\n${describeError(error)}`);
      return own;
    });
    const known = latest.get(folder);
    const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
    if (known !== undefined && isSame(known.settings, settings) && isSame(known.display, display)) return known;
    const inForce = { settings, display, epoch: ++epoch };
    latest.set(folder, inForce);
    return inForce;
  }

  function loaded(folder: string): Promise<InForce> {
    const known = loads.get(folder);
    if (known !== undefined) return known;
    const loading = load(folder);
    loads.set(folder, loading);
    return loading;
  }

  /** The innermost folder that a document lies in. */
  function folderOf(uri: string): string {
    const around = folders.filter((folder) => uri.startsWith(`${folder}/`));
    return around.sort((a, b) => b.length - a.length)[0] ?? nowhere;
  }

  /** Reads everything again that has been read, and tells the listeners where it came out differently. */
  async function reload(): Promise<void> {
    const before = new Map(loads);
    loads.clear();
    const changes = [...before].map(async ([folder, old]) => (await old) !== (await loaded(folder)));
    if ((await Promise.all(changes)).includes(true)) listeners.forEach((listener) => listener());
  }

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (!client.configuration) sent = sectionOf(settings) ?? sent;
    return reload();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const files = new Set(folders.map((folder) => `${folder}/${settingsFileName}`));
    if (changes.some(({ uri }) => files.has(uri))) await reload();
  });
  if (!client.watchedFilesRegistration) {
    // Nobody will tell of a changed file: it is read again where the user opens or saves a document.
    documents.onDidOpen(() => void reload());
    documents.onDidSave(() => void reload());
  }
  connection.onInitialized(async () => {
    if (client.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
        folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => folderUri(uri))];
        loads.clear();
        listeners.forEach((listener) => listener());
      });
    }
    if (client.configurationRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'planlint' });
    }
    if (client.watchedFilesRegistration) {
      const watchers = [{ globPattern: `**/${settingsFileName}` }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });

  return {
    inForce: (uri) => loaded(folderOf(uri)),
    onChange: (listener) => listeners.push(listener),
  };
}
