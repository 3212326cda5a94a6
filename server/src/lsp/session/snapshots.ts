import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Plan } from '../../core';
import { isTeamFile } from '../settings/team-file-names';
import type { Core } from './core';

/** One state of one open document. Immutable, so it may be held while other things happen. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly plan: Plan;
  /** Another number for another plan, also after closing and opening again. */
  readonly serial: number;
}

/** The open documents as they are now. */
export interface Snapshots {
  /** The document as it is now; undefined where it is not open, or is a team's file and no plan. */
  snapshot(uri: string): Snapshot | undefined;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/**
 * Keeps the plan of each open document.
 * @param documents the texts, kept in step with the client's
 */
export function createSnapshots({ parsePlan }: Core, documents: TextDocuments<TextDocument>): Snapshots {
  const snapshots = new Map<string, Snapshot>();
  let serial = 0;
  return {
    snapshot(uri) {
      const document = documents.get(uri);
      if (document === undefined || isTeamFile(uri)) return undefined;
      const version = document.version;
      const text = document.getText();
      const known = snapshots.get(uri);
      if (known?.text === text && known.version === version) return known;
      // A plan is a function of the text alone: undo and redo, or a client that does not count, change nothing here.
      const same = known?.text === text ? known : undefined;
      const plan = same?.plan ?? parsePlan(text, known?.plan);
      const snapshot = { uri, version, text, plan, serial: same?.serial ?? ++serial };
      snapshots.set(uri, snapshot);
      return snapshot;
    },
    forget: (uri) => void snapshots.delete(uri),
  };
}
