import type { Plan } from '../plan/model';
import { parsePlan } from '../plan/parse';
import { rules as allRules } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { applyEdits } from '../text/edits';
import type { Edit } from '../text/range';
import { comparePositions, rangesOverlap } from '../text/range';
import type { CheckHooks } from './check';
import { checkWith } from './check';
import type { Settings } from './problem';
import { defaultSettings } from './problem';

/** A text in which all that may be mended in bulk is mended. */
export interface FixResult {
  readonly text: string;
  /** How many fixes were done, by rule. */
  readonly applied: Readonly<Record<string, number>>;
}

/** A fix may make room for another, but two rules that undo each other must come to an end. */
const mostRounds = 10;

/**
 * Does all safe fixes, round by round: fixes in the order of the text, those that overlap an earlier one wait for the
 * next round; ends when nothing changes, at the latest after ten rounds.
 * @param only  the one rule whose fixes are wanted; all rules where it is missing
 * @param hooks told of rules that throw
 */
export function fixAll(
  text: string,
  settings: Settings = defaultSettings,
  only?: string,
  hooks: CheckHooks = {},
): FixResult {
  return fixAllWith(
    allRules.filter((rule) => rule.fixKind === 'safe' && (only === undefined || rule.id === only)),
    text,
    settings,
    hooks,
  );
}

/** As `fixAll`, with the rules given. */
export function fixAllWith(
  rules: readonly Rule[],
  text: string,
  settings: Settings,
  hooks: CheckHooks = {},
): FixResult {
  const applied: Record<string, number> = {};
  let current = text;
  let plan: Plan | undefined;
  for (let round = 0; round < mostRounds; round++) {
    plan = parsePlan(current, plan);
    const edits: Edit[] = [];
    const done: string[] = [];
    const problems = checkWith(rules, plan, settings, hooks);
    for (const problem of hooks.mayMend?.(problems) ?? problems) {
      const fix = problem.fixes().find(({ safe }) => safe);
      if (fix === undefined || !fix.edits.every((edit) => fits(edit, edits))) continue;
      for (const edit of fix.edits) edits.splice(placeOf(edit, edits), 0, edit);
      done.push(problem.rule);
    }
    const next = applyEdits(current, edits);
    if (next === current) break;
    current = next;
    for (const rule of done) applied[rule] = (applied[rule] ?? 0) + 1;
  }
  return { text: current, applied };
}

/** Where an edit belongs among edits in the order of the text, after those that begin at the same place. */
function placeOf({ range }: Edit, sorted: readonly Edit[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePositions(sorted[middle]!.range.start, range.start) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an edit overlaps none of the edits taken so far, which do not overlap each other. */
function fits(edit: Edit, taken: readonly Edit[]): boolean {
  const place = placeOf(edit, taken);
  return [taken[place - 1], taken[place]].every(
    (other) => other === undefined || !rangesOverlap(edit.range, other.range),
  );
}
