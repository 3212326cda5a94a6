import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecks } from './checks';
import type { Checks } from './checks';
import type { Core } from './core';
import { createSnapshots } from './snapshots';
import type { Snapshots } from './snapshots';

/** The open documents as plans, and what is found in them. */
export interface Session extends Snapshots, Checks {}

/**
 * @param documents the texts, kept in step with the client's
 * @param logError  told once of each rule that throws
 */
export function createSession(
  core: Core,
  documents: TextDocuments<TextDocument>,
  logError: (message: string) => void,
): Session {
  return { ...createSnapshots(core, documents), ...createChecks(core, logError) };
}
