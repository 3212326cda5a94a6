/** Checking documents, in the one way that all commands have. */
import { dirname } from 'node:path';
import { RecentLines, check, parsePlan } from '../core';
import type { Plan } from '../core';
import { readDocument, stdinArgument } from './files';
import type { ReadDocument, Target } from './files';
import type { Incidents } from './incidents';
import type { Checked, Unchecked } from './report/report';
import type { Timing } from './report/timing';
import type { FoundSettings, InForce } from './settings';
import { createSieve } from './waivers';
import type { Sieve } from './waivers';

/** What all documents of a run share. */
interface Run {
  readonly settingsFor: (folder: string) => FoundSettings;
  readonly incidents: Incidents;
  /** What standard input is called, if anything. */
  readonly stdinName?: string | undefined;
  /** Where the times are wanted. */
  readonly timing?: Timing | undefined;
}

/** A document that was checked, as it was read. */
export interface CheckedDocument extends Checked {
  readonly document: ReadDocument;
}

/** Checks the documents of a run. */
export interface Checking {
  /**
   * The problems of a document under what holds where it lies, without those that are left as they are. What goes wrong
   * in libraries and rules is told as an incident.
   */
  check(target: Target): CheckedDocument | Unchecked;
  /** What leaves problems as they are. */
  readonly sieve: Sieve;
}

/** Begins a run. */
export function startChecking({ settingsFor, incidents, stdinName, timing }: Run): Checking {
  const sieve = createSieve();
  const recent = new RecentLines();

  /** @throws only where the program is at fault */
  function planAndProblems(path: string, text: string, { settings, library }: InForce) {
    const read = (): Plan => parsePlan(text, recent);
    const plan = timing ? timing.reading(read) : read();
    const onRuleError = (rule: string, error: unknown): void => incidents.ruleThrew(path, rule, error);
    const problems = check(plan, settings, { ...timing, onRuleError }, library);
    recent.keep(plan);
    return { plan, problems };
  }

  return {
    sieve,
    check(target) {
      const place = target.path === stdinArgument ? stdinName : target.path;
      const path = place ?? '<标准输入>';
      const found = settingsFor(place === undefined ? '.' : dirname(place));
      incidents.inLibraries(found);
      const document = readDocument(target);
      if ('error' in document) return { path, error: document.error };
      if ('errors' in found) return { path, error: found.errors.join('；'), told: incidents.inSettings(found) };
      try {
        const { plan, problems } = planAndProblems(path, document.text, found);
        const { open, waived } = sieve.sift(place, problems);
        timing?.add(open);
        return { path, plan, problems: open, waived, isReadOnly: !('bytes' in document), document };
      } catch (error) {
        return { path, error: `检查时出了内部错误：${String(error)}` };
      }
    },
  };
}
