import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as facade from '../../core';
import type { CheckHooks, Plan, Problem, Settings, Sifted } from '../../core';
import type { FileWaiver } from '../../config/waivers/waivers';
import { describeError } from '../protocol/run-safe';
import type { InForce } from '../settings/settings';
import { isTeamFile } from '../settings/team-file-names';
import { waiversOf } from '../settings/waived';

/** What the server uses of the core; a test may put something else in its place. */
export type Core = Pick<
  typeof facade,
  | 'parsePlan'
  | 'check'
  | 'fixAll'
  | 'outline'
  | 'folding'
  | 'hoverOnProblem'
  | 'complete'
  | 'renumber'
  | 'rules'
  | 'newItem'
  | 'isAtItemEnd'
  | 'generateTable'
  | 'syncTable'
  | 'unitsIntoBody'
  | 'formatPipes'
>;
export const realCore: Core = facade;

/** What a check depends on besides the text. */
export type Judging = Pick<InForce, 'settings' | 'library' | 'waivers' | 'isIgnored'>;

/** One state of one open document. Immutable, so it may be held while other things happen. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly plan: Plan;
  /** Another number for another plan, also after closing and opening again. */
  readonly serial: number;
}

export interface Session {
  /** The document as it is now; undefined where it is not open, or is a team's file and no plan. */
  snapshot(uri: string): Snapshot | undefined;
  /**
   * The problems of a plan, without those that are waived; worked out once for each plan and what is in force.
   * @param token asked between rules
   * @returns undefined where the token was cancelled meanwhile
   */
  problems(snapshot: Snapshot, inForce: Judging, token?: CancellationToken): readonly Problem[] | undefined;
  /** The same, with those that are waived, and the waivers that waive nothing. */
  sifted(snapshot: Snapshot, inForce: Judging, token?: CancellationToken): Sifted<FileWaiver> | undefined;
  /** The text after all safe fixes of what is not waived, or after those of one rule. */
  fixAll(snapshot: Snapshot, inForce: Judging, rule?: string): string;
  /** Calls back with the waivers of a file that cover nothing in a document, whenever it is checked. */
  onSifted(listener: (uri: string, path: string, unused: readonly FileWaiver[]) => void): void;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/**
 * Keeps the plan of each open document.
 * @param documents the texts, kept in step with the client's
 * @param logError  told once of each rule that throws
 */
export function createSession(
  core: Core,
  documents: TextDocuments<TextDocument>,
  logError: (message: string) => void,
): Session {
  const snapshots = new Map<string, Snapshot>();
  const found = new WeakMap<Plan, WeakMap<Settings, Sifted<FileWaiver>>>();
  const failures = new Set<string>();
  const siftedListeners: ((uri: string, path: string, unused: readonly FileWaiver[]) => void)[] = [];
  let serial = 0;

  /** A rule fails at every keystroke, or not at all: telling it once is enough. */
  function onRuleError(uri: string, rule: string, error: unknown): void {
    const key = `${rule}\n${error instanceof Error ? error.message : String(error)}`;
    if (failures.has(key)) return;
    failures.add(key);
    logError(`规则 ${rule} 处理 ${uri} 时出错，已跳过，其他规则不受影响。\n${describeError(error)}`);
  }

  const hooks = (uri: string, token?: CancellationToken): CheckHooks => ({
    onRuleError: (rule, error) => onRuleError(uri, rule, error),
    isCancelled: () => token?.isCancellationRequested === true,
  });

  const session: Session = {
    snapshot(uri) {
      const document = documents.get(uri);
      if (document === undefined || isTeamFile(uri)) return undefined;
      const version = document.version;
      const text = document.getText();
      const known = snapshots.get(uri);
      if (known?.text === text && known.version === version) return known;
      // A plan is a function of the text alone: undo and redo, or a client that does not count, change nothing here.
      const same = known?.text === text ? known : undefined;
      const plan = same?.plan ?? core.parsePlan(text, known?.plan);
      const snapshot = { uri, version, text, plan, serial: same?.serial ?? ++serial };
      snapshots.set(uri, snapshot);
      return snapshot;
    },
    problems(snapshot, inForce, token) {
      return session.sifted(snapshot, inForce, token)?.open;
    },
    sifted({ uri, plan }, inForce, token) {
      // Whatever else is in force, the settings are another object where any of it is.
      const { settings, library } = inForce;
      const bySettings = found.get(plan) ?? new WeakMap<Settings, Sifted<FileWaiver>>();
      found.set(plan, bySettings);
      const known = bySettings.get(settings);
      if (known !== undefined) return known;
      if (inForce.isIgnored(uri)) return { open: [], waived: [], unused: [] };
      const problems = core.check(plan, settings, hooks(uri, token), library);
      // What a cancelled check has found may be half of it.
      if (token?.isCancellationRequested) return undefined;
      const sifted = facade.sift(problems, waiversOf(inForce.waivers, uri));
      bySettings.set(settings, sifted);
      if (inForce.waivers !== undefined) {
        const { path } = inForce.waivers;
        siftedListeners.forEach((listener) => listener(uri, path, sifted.unused));
      }
      return sifted;
    },
    fixAll({ uri, text }, { settings, waivers }, rule) {
      const left = waiversOf(waivers, uri);
      const mayMend = (problems: readonly Problem[]): readonly Problem[] => facade.sift(problems, left).open;
      return core.fixAll(text, settings, rule, { ...hooks(uri), mayMend }).text;
    },
    onSifted: (listener) => void siftedListeners.push(listener),
    forget(uri) {
      snapshots.delete(uri);
    },
  };
  return session;
}
