/** Checks one document after the other and puts each in words; in which thread makes no difference. */
import { dirname } from 'node:path';
import type { Plan } from '../core/index';
import { RecentLines, check, parsePlan } from '../core/index';
import { readDocument, stdinArgument } from './files';
import type { Target } from './files';
import type { Output } from './output';
import { jsonReporter } from './report/json';
import type { Reporter, Result, Told } from './report/report';
import { textReporter } from './report/text';
import type { TextStyle } from './report/text';
import type { Timing } from './report/timing';
import type { FoundSettings, SettingsOptions } from './settings';
import type { Sieve } from './waivers';

export const formats = ['text', 'json'] as const;

/** How documents are to be checked and told. Plain data: other threads are given it. */
export interface Assignment {
  readonly settings: SettingsOptions;
  readonly format: (typeof formats)[number];
  readonly style: TextStyle;
  /** What standard input is called, if anything. */
  readonly stdinName: string | undefined;
}

/** What came of one document. Plain data: it may come from another thread. */
export interface Outcome {
  readonly path: string;
  readonly told: Told;
  /** Why it could not be checked. */
  readonly error: string | undefined;
  /** The rules that threw, and what. */
  readonly failures: readonly { readonly rule: string; readonly error: string }[];
  /** Waivers that cover nothing in it, as lines. */
  readonly unusedWaivers: readonly string[];
}

/** What documents of one thread share. */
export interface Tools {
  readonly settingsFor: (folder: string) => FoundSettings;
  readonly sieve: Sieve;
  readonly reporter: Reporter;
  /** Where the times are wanted. */
  readonly timing?: Timing | undefined;
}

/** Where a document lies: its path; undefined for a text that lies nowhere. */
export function placeOf({ path }: Target, { stdinName }: Assignment): string | undefined {
  return path === stdinArgument ? stdinName : path;
}

/** The settings that hold at a place. */
export function settingsAt(place: string | undefined, { settingsFor }: Tools): FoundSettings {
  return settingsFor(place === undefined ? '.' : dirname(place));
}

export function makeReporter({ format, style }: Assignment, out: Output): Reporter {
  return format === 'json' ? jsonReporter(out) : textReporter(out, style);
}

/** What checks a document, without the problems that are left as they are. */
export function createChecker(assignment: Assignment, tools: Tools): (target: Target) => Outcome {
  const recent = new RecentLines();
  return (target) => {
    const place = placeOf(target, assignment);
    const path = place ?? '<标准输入>';
    const failures: { rule: string; error: string }[] = [];
    const onRuleError = (rule: string, error: unknown): void => void failures.push({ rule, error: String(error) });
    const { unusedWaivers = [], ...result } = checkTarget(target, place, path, tools, recent, onRuleError);
    const error = 'error' in result ? result.error : undefined;
    return { path, told: tools.reporter.tell(result), error, failures, unusedWaivers };
  };
}

function checkTarget(
  target: Target,
  place: string | undefined,
  path: string,
  tools: Tools,
  recent: RecentLines,
  onRuleError: (rule: string, error: unknown) => void,
): Result & { readonly unusedWaivers?: readonly string[] } {
  const { sieve, timing } = tools;
  const found = settingsAt(place, tools);
  const document = readDocument(target);
  if ('error' in document) return { path, error: document.error };
  if ('errors' in found) return { path, error: found.errors.join('；') };
  try {
    const read = (): Plan => parsePlan(document.text, recent);
    const plan = timing ? timing.reading(read) : read();
    const problems = check(plan, found.settings, { ...timing, onRuleError }, found.library);
    recent.keep(plan);
    const { open, waived, unused } = sieve.sift(place, problems);
    timing?.add(open);
    return { path, plan, problems: open, waived, unusedWaivers: unused };
  } catch (error) {
    return { path, error: `检查时出了内部错误：${String(error)}` };
  }
}
