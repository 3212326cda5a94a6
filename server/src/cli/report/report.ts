import type { Plan, Problem } from '../../core/index';

/** What became of one document. */
export type Result =
  | { readonly path: string; readonly plan: Plan; readonly problems: readonly Problem[] }
  | { readonly path: string; readonly error: string };

/** Shows results as they come; `end` once after the last. */
export interface Reporter {
  add(result: Result): void;
  end(): void;
}
