import type { Plan } from '../plan/model';
import type { Problem, Settings } from './problem';

/** What `check` tells besides the problems. */
export interface CheckHooks {
  /** Called where a rule throws; the other rules go on. */
  onRuleError?(rule: string, error: unknown): void;
  /** Asked between rules; where it answers true, `check` stops and returns what it has. */
  isCancelled?(): boolean;
}

/**
 * The problems of a plan, in the order of the text.
 * @param settings which rules run and how grave they are
 */
export function check(plan: Plan, settings?: Settings, hooks?: CheckHooks): readonly Problem[] {
  void plan;
  void settings;
  void hooks;
  return [];
}
