import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, Settings } from '../../core';
import type { InForce } from '../settings/in-force';
import type { Checks, Judging } from './checks';
import type { Client } from './client';
import type { Host } from './host';
import type { Snapshot } from './snapshots';
import { tellAfter, tellAll } from './unfinished';
import type { Told } from './unfinished';

/**
 * So long after the last edit all is told, in milliseconds: longer than an input method takes for a word, as problems
 * would else come and go between each two words, and shorter than somebody waits for an answer.
 */
export const pause = 3_000;

/** What of a document’s problems is shown, wherever it is shown. */
export interface Shown {
  readonly problems: readonly Problem[];
  /** Whether some wait until what is being written is finished. */
  readonly someWait: boolean;
}

/** What the problems depend on, and what of them is shown. */
type Showable = Judging & Pick<InForce, 'display'>;

/** What is shown of documents that somebody may be writing in. */
export interface Showing {
  /**
   * The problems to show. Those that wait come by themselves: `onRipe` tells of it.
   * @returns undefined where the token was cancelled meanwhile
   */
  shown(snapshot: Snapshot, inForce: Showable, token?: CancellationToken): Shown | undefined;
  /** Calls back with the document’s URI where problems that have waited are to be shown. */
  onRipe(listener: (uri: string) => void): void;
}

/** What is shown of one document; replaced at each edit. */
interface State extends Shown {
  readonly serial: number;
  readonly settings: Settings;
  readonly told: Told;
  /** When it was first asked for. */
  readonly since: number;
}

function stateOf({ serial }: Snapshot, settings: Settings, told: Told, since: number): State {
  return { serial, settings, told, since, problems: told.shown, someWait: told.waiting.size > 0 };
}

/** @param checks what is found */
export function createShowing(
  checks: Pick<Checks, 'problems'>,
  host: Pick<Host, 'later' | 'now'>,
  client: Pick<Client, 'options' | 'diagnosticPull' | 'diagnosticRefresh'>,
  documents: TextDocuments<TextDocument>,
): Showing {
  // A client that asks, and can't be told to ask again, would never see what has waited.
  const mayWait = client.options.waitWhileWriting && (!client.diagnosticPull || client.diagnosticRefresh);
  const states = new Map<string, State>();
  /** The versions that were saved last. */
  const saved = new Map<string, number>();
  const timed = new Set<string>();
  const listeners: ((uri: string) => void)[] = [];

  function showAll(uri: string): void {
    const state = states.get(uri);
    if (state === undefined || !state.someWait) return;
    states.set(uri, { ...state, told: tellAll(state.told), problems: state.told.found, someWait: false });
    listeners.forEach((listener) => listener(uri));
  }

  /** One timer for each document, however much is typed meanwhile. */
  function wait(uri: string, milliseconds: number): void {
    timed.add(uri);
    host.later(() => {
      timed.delete(uri);
      const state = states.get(uri);
      if (state === undefined || !state.someWait) return;
      const left = state.since + pause - host.now();
      if (left > 0) wait(uri, left);
      else showAll(uri);
    }, milliseconds);
  }

  documents.onDidSave(({ document: { uri, version } }) => {
    saved.set(uri, version);
    showAll(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    states.delete(uri);
    saved.delete(uri);
  });

  return {
    shown(snapshot, inForce, token) {
      const found = checks.problems(snapshot, inForce, token);
      if (found === undefined) return undefined;
      if (!mayWait || !inForce.display.waitWhileWriting) return { problems: found, someWait: false };
      const { uri, serial, plan } = snapshot;
      const { settings } = inForce;
      const before = states.get(uri);
      if (before?.serial === serial && before.settings === settings) return before;
      const all = tellAll({ lines: plan.lines, found });
      // What is asked of a text of before tells nothing of what is written now.
      if (before !== undefined && before.serial > serial) return stateOf(snapshot, settings, all, 0);
      const isWritten = before?.settings === settings && saved.get(uri) !== snapshot.version;
      const told = isWritten ? tellAfter(before.told, plan.lines, found) : all;
      const state = stateOf(snapshot, settings, told, host.now());
      states.set(uri, state);
      if (state.someWait && !timed.has(uri)) wait(uri, pause);
      return state;
    },
    onRipe: (listener) => void listeners.push(listener),
  };
}
