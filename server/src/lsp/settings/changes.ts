/** When what is in force may have become something else: the client tells, and the user types into a team's file. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from '../session/client';
import type { Host } from '../session/host';

/** Where changes come from. */
export interface ChangeSources {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
}

/** What is done about changes. */
export interface ChangeHandlers {
  /** Whether anything in force depends on a file, by its URI as the client spells it. */
  concerns(uri: string): boolean;
  /** Whether anything in force depends on what stands in a file. The folder of most plans is read too, but not they. */
  isRead(uri: string): boolean;
  /** The files have to be read again. */
  reload(): Promise<void>;
  /** The editor's settings have changed. @param told what came with the notification, if anything */
  onEditorSettings(told: unknown): Promise<void>;
}

/**
 * Runs some work once at a time.
 * @param work must not reject
 * @returns what starts it; where it runs already it is run again afterwards, once, however often that was asked for
 */
export function onceAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isStale = false;
  async function run(): Promise<void> {
    while (isStale) {
      isStale = false;
      await work();
    }
    running = undefined;
  }
  return () => {
    isStale = true;
    return (running ??= run());
  };
}

/** Sets the handlers on the connection; called once. */
export function listenForChanges(
  { connection, client, host, documents }: ChangeSources,
  { concerns, isRead, reload, onEditorSettings }: ChangeHandlers,
): void {
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => onEditorSettings(settings));
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some(({ uri }) => concerns(uri))) await reload();
  });

  let isWaiting = false;
  /** What is typed into a team's file holds at once, but a burst of keystrokes is one change. */
  function follow(uri: string): void {
    if (isWaiting || !isRead(uri)) return;
    isWaiting = true;
    host.soon(() => {
      isWaiting = false;
      void reload();
    });
  }
  documents.onDidChangeContent(({ document }) => follow(document.uri));
  documents.onDidClose(({ document }) => follow(document.uri));

  if (client.watchedFilesRegistration) return;
  // Nobody will tell of a changed file: it is read again where the user opens or saves a document.
  documents.onDidOpen(() => void reload());
  documents.onDidSave(() => void reload());
}
