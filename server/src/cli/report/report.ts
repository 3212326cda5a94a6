import type { Failure } from '../../config/failure';
import type { Plan, Problem, Waived } from '../../core';

/** A document that was checked. */
export interface Checked {
  readonly path: string;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Those that are left as they are, and why. */
  readonly waived?: readonly Waived[];
  /** Whether it can't be written back, so that nothing in it can be mended. */
  readonly isReadOnly?: boolean;
}

/** A document that could not be checked. */
export interface Unchecked extends Failure {
  readonly path: string;
  /** What people are told of it, who have read the same of another document already. */
  readonly told?: string;
}

/** What became of one document. */
export type Result = Checked | Unchecked;

/** Shows results as they come; `end` once after the last. */
export interface Reporter {
  add(result: Result): void;
  end(): void;
}
