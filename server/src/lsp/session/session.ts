import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecks } from './checks';
import type { Checks } from './checks';
import type { Client } from './client';
import type { Core } from './core';
import type { Host } from './host';
import { createShowing } from './shown';
import type { Showing } from './shown';
import { createSnapshots } from './snapshots';
import type { Snapshots } from './snapshots';

/** The open documents as plans, what is found in them, and what of it is shown. */
export interface Session extends Snapshots, Checks, Showing {}

/** What a session needs of the server. */
export interface SessionNeeds {
  readonly core: Core;
  readonly host: Pick<Host, 'later' | 'now'>;
  readonly client: Pick<Client, 'options' | 'diagnosticPull' | 'diagnosticRefresh'>;
  /** The texts, kept in step with the client's. */
  readonly documents: TextDocuments<TextDocument>;
  /** Told once of each rule that throws. */
  readonly logError: (message: string) => void;
}

/** The session, with no document in it yet. */
export function createSession({ core, host, client, documents, logError }: SessionNeeds): Session {
  const checks = createChecks(core, logError);
  return { ...createSnapshots(core, documents), ...checks, ...createShowing(checks, host, client, documents) };
}
