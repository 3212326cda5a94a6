import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Team } from '../../config/library';
import type { FileWaiver } from '../../config/waivers/waivers';
import { failureOf } from '../protocol/run-safe';
import { plainUri } from '../protocol/uris';
import type { Client } from '../session/client';
import type { Core } from '../session/core';
import type { Host } from '../session/host';
import { listenForChanges, onceAtATime } from './changes';
import { createComplaints, createEditorStore } from './editor-settings';
import { createFolders } from './folders';
import type { InForce } from './in-force';
import { createLoads } from './loads';
import { isTeamFile } from './team-file-names';
import { teamFiles } from './team-files';
import { createTeamProblems } from './team-problems';
import { createTeams } from './teams';
import { registerWatching, watchLibrariesOutside } from './watching';

/** What holds for documents. */
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
  const complain = createComplaints(connection, logError);
  const editor = createEditorStore(needs, complain);
  const folders = createFolders(client.folders);
  const files = teamFiles(connection, host, client, documents);
  const teams = createTeams({ files, known: core.rules, packs: host.packs });
  const problems = createTeamProblems(connection, complain, logError);
  const watchOutside = watchLibrariesOutside(needs, folders);
  const changeListeners: (() => void)[] = [];
  const reloadListeners: (() => void)[] = [];
  const logFailure = failureOf('读取团队的设置时出错', logError);

  async function showProblems(): Promise<void> {
    const all = await teams.loaded();
    problems.show(all);
    watchOutside(all.teams.flatMap(({ libraries }) => libraries.map(({ folder }) => folder)));
  }

  const loads = createLoads({ folders, editor, teams }, (result) => void result.then(showProblems).catch(logFailure));

  async function readAgain(): Promise<void> {
    problems.forgetUnused();
    if (await loads.again()) changeListeners.forEach((listener) => listener());
    await showProblems();
    reloadListeners.forEach((listener) => listener());
  }

  const reload = onceAtATime(() => readAgain().catch(logFailure));

  listenForChanges(needs, {
    concerns: (uri) => teams.dependsOn(plainUri(uri)) || isTeamFile(uri),
    isRead: (uri) => teams.dependsOnText(plainUri(uri)) || isTeamFile(uri),
    reload,
    onEditorSettings(told) {
      editor.change(told);
      return reload();
    },
  });
  documents.onDidOpen(({ document }) => {
    // What is wrong in a team's file is told where no plan is open, too.
    if (isTeamFile(document.uri)) void loads.of(document.uri);
  });
  connection.onInitialized(() => {
    if (client.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const uriOf = ({ uri }: { readonly uri: string }): string => uri;
        folders.change(added.map(uriOf), removed.map(uriOf));
        void reload();
      });
    }
    registerWatching(needs);
  });

  return {
    inForce: loads.of,
    folderOf: (uri) => folders.around(uri),
    reload,
    teamOf: async (uri) => (await teams.inForce(plainUri(uri), folders.around(uri))).team,
    showUnused(uri, path, unused) {
      if (problems.noteUnused(uri, path, unused)) void showProblems().catch(logFailure);
    },
    onReload: (listener) => reloadListeners.push(listener),
    onChange: (listener) => changeListeners.push(listener),
  };
}
