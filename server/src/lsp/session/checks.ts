import type { CancellationToken } from 'vscode-languageserver';
import type { FileWaiver } from '../../config/waivers/waivers';
import { sift } from '../../core';
import type { CheckHooks, Problem, Settings, Sifted } from '../../core';
import { describeError } from '../protocol/run-safe';
import type { InForce } from '../settings/in-force';
import { waiversOf } from '../settings/waived';
import type { Core } from './core';
import type { Snapshot } from './snapshots';

/** What a check depends on besides the text. */
export type Judging = Pick<InForce, 'settings' | 'library' | 'waivers' | 'isIgnored'>;

/** Told of the waivers of a file (`path`) that cover nothing in a document. */
export type SiftedListener = (uri: string, path: string, unused: readonly FileWaiver[]) => void;

/** What is found in plans. */
export interface Checks {
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
  /** Calls back whenever a document is checked for which there is a file of waivers. */
  onSifted(listener: SiftedListener): void;
}

/**
 * What was found in a plan the last time. It is kept with the plan and in no weak map: V8’s scavenges hold what the
 * values of a weak map lead to, here the plan itself, and with it each state of a document that is typed into.
 */
class LastCheck {
  #settings: Settings | undefined;
  #found: Sifted<FileWaiver> | undefined;

  /** Undefined where the plan was not checked under these settings the last time. */
  under(settings: Settings): Sifted<FileWaiver> | undefined {
    return this.#settings === settings ? this.#found : undefined;
  }

  set(settings: Settings, found: Sifted<FileWaiver>): void {
    this.#settings = settings;
    this.#found = found;
  }
}

const notChecked = (): LastCheck => new LastCheck();

/** What tells of rules that throw: one fails at every keystroke, or not at all, so once is enough. */
function createRuleErrors(logError: (message: string) => void): (uri: string, rule: string, error: unknown) => void {
  const told = new Set<string>();
  return (uri, rule, error) => {
    const key = `${rule}\n${error instanceof Error ? error.message : String(error)}`;
    if (told.has(key)) return;
    told.add(key);
    logError(`规则 ${rule} 处理 ${uri} 时出错，已跳过，其他规则不受影响。\n${describeError(error)}`);
  };
}

/**
 * Checks plans, and remembers what was found.
 * @param logError told once of each rule that throws
 */
export function createChecks(core: Core, logError: (message: string) => void): Checks {
  const tellRuleError = createRuleErrors(logError);
  const listeners: SiftedListener[] = [];

  const hooks = (uri: string, token?: CancellationToken): CheckHooks => ({
    onRuleError: (rule, error) => tellRuleError(uri, rule, error),
    isCancelled: () => token?.isCancellationRequested === true,
  });

  function sifted({ uri, plan }: Snapshot, inForce: Judging, token?: CancellationToken) {
    // Whatever else is in force, the settings are another object where any of it is.
    const { settings, library, waivers } = inForce;
    const last = plan.remember(notChecked);
    const known = last.under(settings);
    if (known !== undefined) return known;
    if (inForce.isIgnored(uri)) return { open: [], waived: [], unused: [] };
    const problems = core.check(plan, settings, hooks(uri, token), library);
    // What a cancelled check has found may be half of it.
    if (token?.isCancellationRequested) return undefined;
    const result = sift(problems, waiversOf(waivers, uri));
    last.set(settings, result);
    if (waivers !== undefined) listeners.forEach((listener) => listener(uri, waivers.path, result.unused));
    return result;
  }

  return {
    sifted,
    problems: (snapshot, inForce, token) => sifted(snapshot, inForce, token)?.open,
    fixAll({ uri, text }, { settings, waivers }, rule) {
      const own = waiversOf(waivers, uri);
      const mayMend = (problems: readonly Problem[]): readonly Problem[] => sift(problems, own).open;
      return core.fixAll(text, settings, rule, { ...hooks(uri), mayMend }).text;
    },
    onSifted: (listener) => void listeners.push(listener),
  };
}
