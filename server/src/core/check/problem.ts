import type { Fix, Related, Severity } from '../rules/rule';
import type { Range } from '../text/range';

/** One cause that a rule has found, as every front end shows it. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly related: readonly Related[];
  /**
   * Names the problem for waivers and baselines: rule, message and the marked words, but no line number and no item
   * number, so that it survives edits elsewhere; with the words around it only where there are others of its kind. Two
   * that are still alike get a running suffix. Worked out for the whole document on the first reading, and seen only
   * where it is read by name: a spread does not copy it.
   */
  readonly fingerprint: string;
  /** What its fingerprint is when there are others of its kind, while there are none; a waiver may know it by that. */
  readonly fingerprintAmong?: string | undefined;
  /** Its names by what stands on one side of it; a waiver may know it by one of them after an edit on the other. */
  readonly fingerprintsBeside?: readonly string[];
  /** The ways to mend it, most likely first; worked out on the first call. */
  fixes(): readonly Fix[];
}

/** What a user may set for one rule. */
export type RuleSetting =
  Severity | 'off' | 'on' | ({ readonly severity?: Severity | 'off' | 'on' } & Readonly<Record<string, unknown>>);

/** draft: headings, units, years, numbers, attachments, task tables; review: all that is on; strict: also what is off by default, and hints as info. */
export const profiles = ['draft', 'review', 'strict'] as const;
/** How much is asked of a text. */
export type Profile = (typeof profiles)[number];

/** Validated settings; what is missing has its default. */
export interface Settings {
  readonly profile: Profile;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = { profile: 'review', rules: {} };
