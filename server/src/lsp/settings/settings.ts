import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Connection, FileSystemWatcher, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Team } from '../../config/library';
import { globTest } from '../../config/library/globs';
import type { FileWaiver, Waivers } from '../../config/waivers/waivers';
import type { Library, Settings } from '../../core';
import { folderUri } from '../session/client';
import type { Client } from '../session/client';
import type { Display } from './display';
import type { EditorSettings } from './editor-settings';
import { createComplaints, readEditorSettings, sentSettings } from './editor-settings';
import type { Host } from '../session/host';
import { describeError } from '../protocol/run-safe';
import type { Core } from '../session/session';
import { folderAround, placeBelow, plainUri, teamFiles } from './team-files';
import { isTeamFile, watchedGlobs } from './team-file-names';
import { createTeamProblems } from './team-problems';
import { createTeams, isSameLibrary, problemsByFile } from './teams';
import type { UnusedWaivers } from './teams';

/** All that a check depends on besides the text, and a number that is another one wherever any of it is. */
export interface InForce {
  readonly settings: Settings;
  readonly display: Display;
  readonly library: Library;
  readonly team: Team;
  /** The file of problems that are left as they are; undefined where there is none. */
  readonly waivers: Waivers | undefined;
  /** Whether a document is not to be checked. */
  readonly isIgnored: (uri: string) => boolean;
  /** Whether planlint.yaml says of a document that it is a plan, whatever its name. */
  readonly isPlan: (uri: string) => boolean;
  readonly epoch: number;
}

export interface SettingsStore {
  /** What holds for a document: the nearest `planlint.yaml` over the editor's settings. Never rejects. */
  inForce(uri: string): Promise<InForce>;
  /** The workspace folder that a document lies in; undefined for one outside all. */
  folderOf(uri: string): string | undefined;
  /** Reads the teams' files again, and tells the listeners where something came out differently. */
  reload(): Promise<void>;
  /** What a document's team has as it is now, with its problems. */
  teamOf(uri: string): Promise<Team>;
  /** Shows waivers that cover nothing in a document, in their file. */
  showUnused(uri: string, path: string, unused: readonly FileWaiver[]): void;
  /** Calls back after the teams' files have been read again. */
  onReload(listener: () => void): void;
  /** Calls back after something has changed that some document was checked with. */
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

/**
 * Keeps what is in force, by folder, and tells the user of what is wrong in it.
 * Sets its handlers on the connection; called once, while `initialize` is answered.
 */
export function createSettings(needs: SettingsNeeds): SettingsStore {
  const { connection, host, core, client, documents, logError } = needs;
  const listeners: (() => void)[] = [];
  const reloadListeners: (() => void)[] = [];
  /** By the folder of documents; with one of them, to ask again. */
  const loads = new Map<string, { readonly uri: string; readonly result: Promise<InForce> }>();
  const latest = new Map<string, InForce>();
  const editors = new Map<string, Promise<EditorSettings>>();
  const watchedFolders = new Set<string>();
  /** By document. */
  const unusedWaivers = new Map<string, UnusedWaivers>();
  const complain = createComplaints(connection, logError);
  const files = teamFiles(connection, host, client, documents);
  const teams = createTeams({ files, known: core.rules, packs: host.packs });
  const problems = createTeamProblems(connection, logError);
  let folders = client.folders.map(plainUri).map(folderUri);
  let sent: unknown = client.options.settings;
  let epoch = 0;

  /** The innermost folder that a document lies in. */
  function folderOf(uri: string): string | undefined {
    const around = folders.filter((folder) => uri.startsWith(`${folder}/`));
    return around.sort((a, b) => b.length - a.length)[0];
  }

  function editorSettings(folder: string | undefined): Promise<EditorSettings> {
    const key = folder ?? '';
    let known = editors.get(key);
    if (known === undefined) {
      known = readEditorSettings(connection, client, core, folder, sent, complain, logError);
      editors.set(key, known);
    }
    return known;
  }

  async function load(uri: string): Promise<InForce> {
    const top = folderOf(uri);
    const [editor, { team, waivers }] = await Promise.all([editorSettings(top), teams.inForce(uri, top)]);
    const settings: Settings = {
      profile: team.profile ?? editor.settings.profile,
      rules: { ...editor.settings.rules, ...team.rules },
    };
    const key = `${top ?? ''}\n${team.folder ?? ''}\n${waivers?.path ?? ''}`;
    const known = latest.get(key);
    const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
    if (
      known !== undefined &&
      isSame(known.settings, settings) &&
      isSame(known.display, editor.display) &&
      isSame([known.team.plans, known.team.ignore], [team.plans, team.ignore]) &&
      isSame(known.waivers, waivers) &&
      isSameLibrary(known.library, team.library)
    ) {
      return known;
    }
    const [ignores, takes] = [globTest(team.ignore), globTest(team.plans ?? [])];
    const placeOf = (one: string): string | undefined =>
      team.folder === undefined ? undefined : placeBelow(team.folder, one);
    const isIgnored = (one: string): boolean => {
      const place = placeOf(one);
      // A library's templates are no plans yet.
      const isTemplate = team.libraries.some(({ folder }) => placeBelow(folder, one) !== undefined);
      return isTemplate || (place !== undefined && ignores(place));
    };
    const isPlan = (one: string): boolean => takes(placeOf(one) ?? '') && !isIgnored(one);
    const { library } = team;
    const { display } = editor;
    const inForce = { settings, display, library, team, waivers, isIgnored, isPlan, epoch: ++epoch };
    latest.set(key, inForce);
    return inForce;
  }

  function loaded(given: string): Promise<InForce> {
    const uri = plainUri(given);
    const key = folderOf(uri) === undefined ? '' : folderAround(uri);
    const known = loads.get(key);
    if (known !== undefined) return known.result;
    const result = load(uri);
    loads.set(key, { uri, result });
    void result.then(showProblems, (error: unknown) => logError(`读取团队的设置时出错。\n${describeError(error)}`));
    return result;
  }

  async function showProblems(): Promise<void> {
    const all = await teams.loaded();
    const byFile = problemsByFile(all, unusedWaivers);
    problems.show(byFile);
    for (const { team } of all) {
      const unread = (team.file === undefined ? [] : (byFile.get(team.file) ?? [])).filter(({ message }) =>
        message.startsWith('设置文件读不了'),
      );
      if (team.file !== undefined)
        complain(
          team.file,
          unread.map(({ message }) => `${team.file!}：${message}`),
        );
    }
    watchOutside(all.flatMap(({ team }) => team.libraries.map(({ folder }) => folder)));
  }

  /** Libraries beside the workspace are watched by themselves. */
  function watchOutside(libraryFolders: readonly string[]): void {
    const isNew = (folder: string): boolean =>
      !watchedFolders.has(folder) && folderOf(`${folder}/`) === undefined && !folder.startsWith(host.packs ?? '\n');
    const added = libraryFolders.filter(isNew);
    if (added.length === 0 || !client.watchedFilesRegistration || !client.watchesAnywhere) return;
    added.forEach((folder) => watchedFolders.add(folder));
    const watchers = added.map((baseUri): FileSystemWatcher => ({ globPattern: { baseUri, pattern: '**/*' } }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => logError(`登记要监视的文件夹时出错。\n${describeError(error)}`));
  }

  async function readAgain(): Promise<void> {
    const before = [...loads.values()];
    loads.clear();
    teams.forget();
    unusedWaivers.clear();
    const changes = before.map(async ({ uri, result }) => (await result) !== (await loaded(uri)));
    if ((await Promise.all(changes)).includes(true)) listeners.forEach((listener) => listener());
    await showProblems();
    reloadListeners.forEach((listener) => listener());
  }

  let reading: Promise<void> | undefined;
  let isStale = false;
  /** Once at a time: what changes meanwhile is read afterwards, however often it changed. */
  function reload(): Promise<void> {
    isStale = true;
    reading ??= (async () => {
      while (isStale) {
        isStale = false;
        await readAgain().catch((error: unknown) => logError(`读取团队的设置时出错。\n${describeError(error)}`));
      }
      reading = undefined;
    })();
    return reading;
  }

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    if (!client.configuration) sent = sentSettings(settings) ?? sent;
    editors.clear();
    return reload();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some(({ uri }) => teams.dependsOn(plainUri(uri)) || isTeamFile(uri))) await reload();
  });
  let isWaiting = false;
  /** What is typed into a team's file holds at once, but a burst of keystrokes is one change. */
  function follow(uri: string): void {
    if (isWaiting || !(teams.dependsOn(plainUri(uri)) || isTeamFile(uri))) return;
    isWaiting = true;
    host.soon(() => {
      isWaiting = false;
      void reload();
    });
  }
  documents.onDidOpen(({ document }) => {
    // What is wrong in a team's file is told where no plan is open, too.
    if (isTeamFile(document.uri)) void loaded(document.uri);
  });
  documents.onDidChangeContent(({ document }) => follow(document.uri));
  documents.onDidClose(({ document }) => follow(document.uri));
  if (!client.watchedFilesRegistration) {
    // Nobody will tell of a changed file: it is read again where the user opens or saves a document.
    documents.onDidOpen(() => void reload());
    documents.onDidSave(() => void reload());
  }
  connection.onInitialized(async () => {
    if (client.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const plain = ({ uri }: { readonly uri: string }): string => folderUri(plainUri(uri));
        const gone = new Set(removed.map(plain));
        folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(plain)];
        loads.clear();
        teams.forget();
        listeners.forEach((listener) => listener());
      });
    }
    if (client.configurationRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'planlint' });
    }
    if (client.watchedFilesRegistration) {
      const watchers = watchedGlobs.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });

  return {
    inForce: loaded,
    folderOf: (uri) => folderOf(plainUri(uri)),
    reload,
    teamOf: async (uri) => (await teams.inForce(plainUri(uri), folderOf(plainUri(uri)))).team,
    showUnused(uri, path, unused) {
      // Those for all documents may cover something in one that is not open.
      const own = unused.filter(({ file }) => file !== undefined);
      const known = unusedWaivers.get(uri)?.waivers ?? [];
      if (own.length === 0 && known.length === 0) return;
      unusedWaivers.set(uri, { path, waivers: own });
      void showProblems();
    },
    onReload: (listener) => reloadListeners.push(listener),
    onChange: (listener) => listeners.push(listener),
  };
}
