/** What the client is asked to tell of: changed settings, and changed files of teams. */
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from '../protocol/values';
import type { Connection, FileSystemWatcher } from 'vscode-languageserver';
import { failureOf } from '../protocol/run-safe';
import type { Client } from '../session/client';
import type { Host } from '../session/host';
import type { WorkspaceFolders } from './folders';
import { watchedGlobs } from './team-file-names';

/** What registering needs. */
export interface WatchNeeds {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: Host;
  readonly logError: (message: string) => void;
}

/**
 * Asks to be told of the editor's settings and of the teams' files in the workspace, where the client can. One that
 * refuses is served without.
 */
export function registerWatching({ connection, client, logError }: WatchNeeds): void {
  if (client.configurationRegistration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: 'planlint' })
      .catch(failureOf('登记要通知的设置时出错，设置有变时请重新打开文稿', logError));
  }
  if (client.watchedFilesRegistration) {
    const watchers = watchedGlobs.map((globPattern) => ({ globPattern }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(failureOf('登记要监视的文件时出错，团队的文件有变时请重新打开编辑器', logError));
  }
}

/**
 * Libraries beside the workspace are watched by themselves, each from when it is first used; what comes with the
 * program does not change.
 * @returns what is told of the folders of the libraries in use
 */
export function watchLibrariesOutside(
  { connection, client, host, logError }: WatchNeeds,
  workspace: WorkspaceFolders,
): (libraries: readonly string[]) => void {
  const watched = new Set<string>();
  const isNew = (folder: string): boolean =>
    !watched.has(folder) &&
    workspace.around(`${folder}/`) === undefined &&
    (host.packs === undefined || !folder.startsWith(host.packs));
  return (libraries) => {
    const added = libraries.filter(isNew);
    if (added.length === 0 || !client.watchedFilesRegistration || !client.watchesAnywhere) return;
    added.forEach((folder) => watched.add(folder));
    const watchers = added.map((baseUri): FileSystemWatcher => ({ globPattern: { baseUri, pattern: '**/*' } }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(failureOf('登记要监视的文件夹时出错', logError));
  };
}
