import type { Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SettingsStore } from '../settings/settings';
import type { Client } from './client';
import type { Core } from './core';
import type { Host } from './host';
import type { Session } from './session';

/** What every feature is given. */
export interface Server {
  readonly connection: Connection;
  readonly host: Host;
  readonly core: Core;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly session: Session;
  readonly settings: SettingsStore;
  readonly logError: (message: string) => void;
}

/** One ability of the server; `server.ts` lists them. */
export interface Feature {
  /** What it adds to the answer to `initialize`. */
  capabilities(client: Client): ServerCapabilities;
  /** Sets its handlers; called once, while `initialize` is answered. */
  register(server: Server): void;
}
