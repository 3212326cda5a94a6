import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as facade from '../core';
import type { CheckHooks, Plan, Problem, Settings } from '../core';
import { describeError } from './run-safe';

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
  /** The document as it is now; undefined where it is not open. */
  snapshot(uri: string): Snapshot | undefined;
  /**
   * The problems of a plan, worked out once for each plan and settings.
   * @param token asked between rules
   * @returns undefined where the token was cancelled meanwhile
   */
  problems(snapshot: Snapshot, settings: Settings, token?: CancellationToken): readonly Problem[] | undefined;
  /** The text after all safe fixes, or after those of one rule. */
  fixAll(snapshot: Snapshot, settings: Settings, rule?: string): string;
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
  const found = new WeakMap<Plan, WeakMap<Settings, readonly Problem[]>>();
  const failures = new Set<string>();
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

  return {
    snapshot(uri) {
      const document = documents.get(uri);
      if (document === undefined) return undefined;
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
    problems({ uri, plan }, settings, token) {
      const bySettings = found.get(plan) ?? new WeakMap<Settings, readonly Problem[]>();
      found.set(plan, bySettings);
      const known = bySettings.get(settings);
      if (known !== undefined) return known;
      const problems = core.check(plan, settings, hooks(uri, token));
      // What a cancelled check has found may be half of it.
      if (token?.isCancellationRequested) return undefined;
      bySettings.set(settings, problems);
      return problems;
    },
    fixAll({ uri, text }, settings, rule) {
      return core.fixAll(text, settings, rule, hooks(uri)).text;
    },
    forget(uri) {
      snapshots.delete(uri);
    },
  };
}
