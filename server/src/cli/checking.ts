/** Checking documents and mending them, in the one way that all commands have. */
import { dirname } from 'node:path';
import { RecentLines, check, fixAll, parsePlan } from '../core';
import type { FixResult, Plan, Problem, Settings } from '../core';
import { doubtOn, readDocument, stdinArgument } from './files';
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

/** A document that was read, and what holds where it lies. */
export interface OpenedDocument {
  readonly path: string;
  readonly document: ReadDocument;
  readonly inForce: InForce;
}

/** A document that was checked, as it was read. */
export interface CheckedDocument extends Checked {
  readonly document: ReadDocument;
}

/** Checks the documents of a run. */
export interface Checking {
  /** Reads a document without checking it. */
  open(target: Target): OpenedDocument | Unchecked;
  /**
   * The problems of a document under what holds where it lies, without those that are left as they are. What goes wrong
   * in libraries and rules is told as an incident.
   */
  check(target: Target): CheckedDocument | Unchecked;
  /** Mends what may be mended in bulk, but for what is left as it is. @param only the one rule that is wanted */
  mend(opened: OpenedDocument, text: string, settings: Settings, only?: string): FixResult;
  /** What leaves problems as they are. */
  readonly sieve: Sieve;
}

/** Begins a run. */
export function startChecking({ settingsFor, incidents, stdinName, timing }: Run): Checking {
  const sieve = createSieve();
  const recent = new RecentLines();

  /** Where a document lies; undefined for a text that lies nowhere. */
  const placeOf = ({ path }: Target): string | undefined => (path === stdinArgument ? stdinName : path);
  const settingsOf = (place: string | undefined): FoundSettings =>
    settingsFor(place === undefined ? '.' : dirname(place));
  const onRuleErrorIn =
    (path: string) =>
    (rule: string, error: unknown): void =>
      incidents.ruleThrew(path, rule, error);

  function open(target: Target): OpenedDocument | Unchecked {
    const place = placeOf(target);
    const path = place ?? '<标准输入>';
    const found = settingsOf(place);
    const document = readDocument(target);
    if ('error' in document) return { path, error: document.error };
    const doubt = doubtOn(document);
    if (doubt !== undefined) incidents.tell(`${path}: ${doubt}`);
    if ('errors' in found) return { path, error: found.errors.join('；'), told: incidents.inSettings(found) };
    return { path, document, inForce: found };
  }

  /** @throws only where the program is at fault */
  function planAndProblems({ path, document: { text }, inForce: { settings, library } }: OpenedDocument) {
    const read = (): Plan => parsePlan(text, recent);
    const plan = timing ? timing.reading(read) : read();
    const problems = check(plan, settings, { ...timing, onRuleError: onRuleErrorIn(path) }, library);
    recent.keep(plan);
    return { plan, problems };
  }

  return {
    sieve,
    open,
    check(target) {
      const place = placeOf(target);
      incidents.inLibraries(settingsOf(place));
      const opened = open(target);
      if ('error' in opened) return opened;
      const { path, document } = opened;
      try {
        const { plan, problems } = planAndProblems(opened);
        const sifted = sieve.sift(place, problems);
        timing?.add(sifted.open);
        return {
          path,
          plan,
          problems: sifted.open,
          waived: sifted.waived,
          isReadOnly: !('bytes' in document),
          document,
        };
      } catch (error) {
        return { path, error: `检查时出了内部错误：${String(error)}` };
      }
    },
    mend({ path }, text, settings, only) {
      const mayMend = (problems: readonly Problem[]) => sieve.sift(path, problems).open;
      return fixAll(text, settings, only, { onRuleError: onRuleErrorIn(path), mayMend });
    },
  };
}
