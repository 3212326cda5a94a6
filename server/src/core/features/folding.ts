import type { Plan } from '../plan/model';

/** Lines that fold away behind the first; both inclusive, `endLine` > `startLine`. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/** What folds: parts, sections, attachments, tables and runs of web-page lines; no trailing blank lines. */
export function folding(plan: Plan): readonly Fold[] {
  void plan;
  return [];
}
