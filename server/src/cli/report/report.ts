import type { Plan, Problem, Severity, Waived } from '../../core/index';

/** A document that was checked. */
export interface Checked {
  readonly path: string;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Those that are left as they are, and why. */
  readonly waived?: readonly Waived[];
}

/** What became of one document. */
export type Result = Checked | { readonly path: string; readonly error: string };

/** What a document adds to the sums of a report. */
export interface Counts {
  readonly isChecked: boolean;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly waived: number;
}

/** What a document adds to a report. Plain data: it may come from another thread. */
export interface Told extends Counts {
  readonly text: string;
  /** Whether some problem, of this document or one that was told before, can be mended without asking. */
  readonly isMendable: boolean;
}

/** A form of report. */
export interface Reporter {
  /** Puts a document in words. */
  tell(result: Result): Told;
  /** Writes what was told of the next document. */
  add(told: Told): void;
  /** Writes the end, once after the last document. */
  end(): void;
}

/** What a document adds to the sums. */
export function countsOf(result: Result): Counts {
  const problems = { error: 0, warning: 0, info: 0, hint: 0 };
  if ('error' in result) return { isChecked: false, problems, waived: 0 };
  for (const { severity } of result.problems) problems[severity]++;
  return { isChecked: true, problems, waived: result.waived?.length ?? 0 };
}
